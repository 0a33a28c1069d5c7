/** One instance of something that everything needs, in a design that promises more than one instance can hold. */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import { percentOf } from '../../claims/targets/availability.ts';
import { textAround } from '../../claims/beside.ts';
import { standingOfSection } from '../../claims/standing.ts';
import type { Statement } from '../../claims/statement.ts';
import { affirmed, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { tablesOf } from '../../document/tables.ts';
import { compareExact, exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { isClaim } from '../../quantities/subject.ts';
import { normRule } from '../support/normRule.ts';
import { isOutgrown } from '../support/outgrown.ts';
import { isInFirstPhase } from '../support/phasesOfPlan.ts';

/** In percent: about 3.6 hours a month, which one machine with somebody near it may hold. */
const ONE_CAN_HOLD = exact(995, 10);
/** What says that there is one and no more. */
const RUNS_ON = regex('i')`
  \b(?:runs?|running|hosted|hosts|deployed|installed|lives|served|backed|kept|stored|handled|is|are|be|uses?|have|has|with|consists? of|as|
  passe?s|through|goes|flows|crosses|terminates|lands|hits|sits|stands|relies on|depends on|needs|
  operate|starts? with|only|just|exactly)\b[^,.;]{0,40}$
`;
/** One of several, or one taken out for a while. */
const NOT_ALONE = regex('i')`
  ^[^,.;]{0,24}\b(?:handles?|can|serves|takes|manages|copes|carries|sustains|answers|digests|reache[sd]|tops out|fails?|failure|failing|
  failed|lost|loss|outage|crash\w*|at a time|of (?:several|two|three|many|the (?:two|three|four|five|others?|cluster|group|fleet))|per|each|
  in each|every|types?|sizes?|class(?:es)?|famil(?:y|ies)|pools?|groups?|profiles?|goes|dies|restarts?|
  is (?:lost|down|enough|replaced|drained|removed)|for (?:each|every|everything|all|development|test\w*|staging))\b
`;
/** `One node, then the other`: each in its turn. */
const ONE_BY_ONE = /^,? ?(?:and )?(?:then|after|followed by) (?:another|the (?:other|next|second|rest))\b/i;
/** `we aim for 99.9%`: nothing else is promised in nines. */
const AIMED_AT = regex('i')`
  \b(?:aim(?:s|ing)? (?:for|at)|strives? for|promises?|commit(?:s|ted)? to)\s(?:\w+ ){0,2}99(?:[.,]\d+)? ?%
  (?! ?(?:of|test|code|coverage|accura|precision|recall|success|deliver|hit))
`;
const SURVIVED = regex('i')`
  \b(?:surviv\w+|loss of|losing|lose|failure of|outage of|tolerat\w+|withstand\w*|crash of|per|each|no|not|any|eliminat\w+|remov\w+|
  avoid\w*|replac\w+ (?:a|the)|than|from)(?: (?:an?|the|any|every|more than))? ?$
`;
/** Nobody misses it for an hour. */
const ASIDE = regex('i')`
  \b(?:ci|build|staging|test|tests|testing|development|dev|local(?:ly)?|demo|bastion|jump|cron|batch|nightly(?! (?:dump|backup|copy|
  snapshot))|report(?:s|ing)?|admin|
  back-?office|internal tool|analytics|dashboard|metrics|monitoring|prometheus|grafana|log(?:s|ging)?|migration|scheduler|canary|pilot|
  prototype|jenkins|gitlab|runners?|sonar\w*|wiki|sentry|kibana|vpn|nat|per (?:zone|region|tenant|customer|az|availability zone|shard)|
  in (?:each|every)|(?:each|every) (?:zone|region|az|tenant|customer|shard|cell)|stateless|harmless|rebuilt|derived|disposable|acceptable|
  accepted|losing it)\b
`;

/** `Ordering goes on without it`: told beside it, so it is not on the path. */
const GOES_ON_WITHOUT = regex('i')`
  \b(?:goes? on|continues?|works?|runs?|keeps? (?:going|running)|possible) without (?:it|this|that)\b|
  \bnothing (?:else )?(?:depends on|needs|waits for) it\b|\bnot on the critical path\b
`;

export const singlePoint = normRule({
  id: 'rel/single-point',
  title: 'A single instance on the critical path of a high availability target',
  severity: 'warning',
  sources: ['PRODARCH'],
  messages: {
    one: 'Only one instance here, under a promise of {target}: each restart, patch and crash of it is downtime. Run a second one with failover, or lower the target.',
  },
  *find({ document }) {
    const target = promised(document);
    if (target === undefined) return;
    const seen = new Set<number>();
    for (const statement of [...affirmed(document, 'single-instance'), ...affirmed(document, 'one-machine').filter(isNumberedOne)]) {
      if (!isSingle(document, statement) || seen.has(statement.block.start + (statement.cell?.row.start ?? 0))) continue;
      seen.add(statement.block.start + (statement.cell?.row.start ?? 0));
      const promise = document.slice(target.range);
      yield {
        message: 'one',
        data: { target: promise },
        range: statement.range,
        related: [{ uri: document.uri, range: target.range, message: `${promise} is promised here` }],
      };
    }
    for (const range of countedOnes(document)) {
      const promise = document.slice(target.range);
      yield {
        message: 'one',
        data: { target: promise },
        range,
        related: [{ uri: document.uri, range: target.range, message: `${promise} is promised here` }],
      };
    }
  },
});

/** Columns that count what runs of a part. */
const COUNT_COLUMN = /^(?:(?:no\. of |number of )?(?:running )?(?:instances|nodes|servers|machines|pods|vms)|instance count)$/i;

/** `| Database | 1 |` below a column on instances. */
function* countedOnes(document: ArchDocument): Generator<Range> {
  for (const table of tablesOf(document)) {
    const column = standingOfSection(table.section) === 'own' ? table.columnNamed((name) => COUNT_COLUMN.test(name)) : undefined;
    for (const row of column === undefined || column.index === 0 ? [] : table.rows) {
      const cell = column && table.cell(row, column);
      if (cell !== undefined && /^(?:1|one)$/i.test(cell.text.trim()) && !ASIDE.test(row.cells.map(({ text }) => text).join(' | ')))
        yield { start: cell.start, end: cell.end };
    }
  }
}

/** The first availability over what one instance can hold that the design promises. */
function promised(document: ArchDocument): Figure | undefined {
  return quantitiesOf(document).find((figure) => {
    if (!isOfAvailability(figure)) return false;
    const percent = isClaim(figure.subject) ? percentOf(figure) : undefined;
    return (
      percent !== undefined &&
      compareExact(percent, ONE_CAN_HOLD) > 0 &&
      !/vendor|provider|stripe|aws|azure|google|s3|their|sla of/i.test(figure.subject.of ?? '')
    );
  });
}

const AVAILABILITY_SAID = regex('i')`
  \b(?:nines|uptime|availab\w+|sla|slo)\b|\b(?:up|answers?|reachable|running|working|works?|there) (?:for |in )?\d[\d.,]* ?% of (?:the|
  all) (?:time|hours|days)\b
`;

/** `We aim for four nines (99.99%)` names no measure, and can be no other. */
function isOfAvailability({ quantity, subject, sentence }: Figure): boolean {
  if (quantity.kind !== 'percentage') return false;
  return (
    subject.measure === 'availability' ||
    (subject.measure === undefined && AIMED_AT.test(sentence?.text ?? '')) ||
    (subject.measure === undefined && AVAILABILITY_SAID.test(sentence?.text ?? ''))
  );
}

/** `one Hetzner server`, `a single small VM`. */
function isNumberedOne({ before, words }: Statement): boolean {
  return (
    !/s$/i.test(words) &&
    /\b(?:one|single|lone|sole|solitary) (?:[\w-]+ ){1,2}$/i.test(before) &&
    !/\b(?:of|per|than|or|to|and|for|from|in|at|by) (?:[\w-]+ )?$/i.test(before)
  );
}

/** A standby or a copy in the same sentence or row, unless it is said not to be there. */
function hasSecond(document: ArchDocument, statement: Statement): boolean {
  const text = statement.cell === undefined ? statement.sentence.text : textAround(statement);
  return statementsOn(document, 'redundancy').some(
    (each) =>
      each.polarity === 'affirmed' &&
      (each.range.end <= statement.range.start || each.range.start >= statement.range.end) &&
      each.block.start === statement.block.start &&
      each.cell?.row.start === statement.cell?.row.start &&
      text.includes(each.clause.text),
  );
}

function isSingle(document: ArchDocument, statement: Statement): boolean {
  const { before, behind, words, cell, inline, clause } = statement;
  if (/point of failure/i.test(words)) return false;
  if (
    isOutgrown(statement) ||
    isInFirstPhase(document, statement.range) ||
    GOES_ON_WITHOUT.test(statement.inline.prose) ||
    NOT_ALONE.test(behind) ||
    ONE_BY_ONE.test(inline.prose.slice(clause.end)) ||
    ONE_BY_ONE.test(behind.trimStart()) ||
    SURVIVED.test(before) ||
    ASIDE.test(statement.sentence.text) ||
    hasSecond(document, statement)
  )
    return false;
  if (cell !== undefined) return !ASIDE.test(textAround(statement));
  const alone = before.replace(/\b(?:just |only |exactly |a )?(?:one|single|lone|sole|solitary) (?:[\w-]+ ){1,2}$/i, '');
  return RUNS_ON.test(alone) || /^\W*$|(?:^\W*|, )on $/.test(alone) || /^single|^no |^without/i.test(words);
}
