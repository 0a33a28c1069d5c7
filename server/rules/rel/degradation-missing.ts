/** Failures of a dependency that are answered by failing, with no word on what still works. */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import { textAround } from '../../claims/beside.ts';
import { statementsOn } from '../../claims/statements.ts';
import { standingOfSection } from '../../claims/standing.ts';
import type { Statement } from '../../claims/statement.ts';
import type { ArchDocument } from '../../document/document.ts';
import { fieldsOf } from '../../document/readFields.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { tablesOf } from '../../document/tables.ts';
import { mentionsInText } from '../../claims/mentions.ts';
import { normRule } from '../support/normRule.ts';
import { ownTexts } from '../support/prose.ts';

const FAILS = regex('i')`
  \b(?:fails?|failing|aborts?|halts?|(?:is|are) (?:rejected|refused|aborted|lost)|errors? (?:page|out|is returned|are returned|message)|
  (?:returns?|gets?|sees?|receives?|shows?|displays?|answers? with|responds? with)
  (?: (?:an?|the|with|http|status|internal|generic|friendly|plain|bare|blank|short|server))* (?:errors?|50[0-4])|
  (?<![€$£] ?)50[0-4](?! ?(?:[€$£%]|(?:ms|s|eur|usd|gbp|[kmg]b|requests?|users?|orders?|items?|customers?|rows?|metres?|meters?)\b))|
  (?:is|are|goes) (?:also |then |completely )?(?:down|unavailable|offline|blocked)|stops? working|
  stops?(?=\s*(?:$|[.,;]|and\b|too\b|as well\b))|nothing works|no \w+ can be \w+|(?:nobody|no one) can \w+|
  cannot (?:work|do anything|start|begin|proceed|be \w+(?:ed|en|t|ne)|log in|check out|order|pay)|
  (?:full|total|complete) outage)\b
`;
/** The team thought of it, and wants it so. */
const WANTED = regex('i')`
  \b(?:on purpose|deliberate(?:ly)?|by design|accept(?:ed|able|s)?|fails? closed|intended|intentional(?:ly)?|must not|cannot work without|
  retr(?:y|ies|ied)|breaker|standby|redundan\w+|(?:two|three) (?:instances?|zones?|regions?)|replica|promot\w+|alternative|manual(?:ly)?|
  buffer\w*|offline mode|(?:events?|messages?|jobs?|orders?|changes?|requests?|writes?) waits?|parked|set aside|
  (?:tr(?:y|ies)|sends?|sent|replays?) (?:it |them |these )?(?:again|afterwards)|keeps? (?:it|them|these|what)|
  stor(?:es?|ed) (?:it|them|these) )\b
`;

export const degradationMissing = normRule({
  id: 'rel/degradation-missing',
  title: 'A failing dependency fails everything',
  severity: 'info',
  sources: ['PLANNER', 'HAN'],
  messages: {
    fails:
      'When this dependency fails, the answer is to fail too, and no degraded mode is considered. Say what still works without it: a cached answer, a queue, a reduced page; or why nothing can.',
  },
  *find({ document, profile }) {
    if (profile.kind === 'adr') {
      const lack = statementsOn(document, 'fallback').find(
        (each) => each.isClaim && each.polarity === 'denied' && FAILS.test(textAround(each)),
      );
      if (lack !== undefined) yield { message: 'fails', range: lack.range };
      return;
    }
    const seen = new Set<number>();
    for (const range of [...bareCells(document), ...bareFields(document), ...bareSentences(document), ...bareLabels(document)]) {
      const line = document.lines.position(range.start).line;
      if (seen.has(line)) continue;
      seen.add(line);
      yield { message: 'fails', range };
    }
  },
});

/** `…, when the provider is down`: the condition is no answer to it. */
const CONDITION = /\b(?:if|when|while|whenever|once|as soon as)\b[^,;.:–—]*/gi;
/** `scans that fail five times`: which ones are meant, not what becomes of all. */
const WHICH = /\b(?:that|which|what|whatever|who|whoever) (?:\w+ )?fail(?:s|ed)?\b[^,;:.–—]*/gi;
/** A label for errors of any kind; only those of what is called are meant here. */
const OF_ERRORS = /\berrors?\b|fehlerbehandlung/i;

/** Whether a value tells of failing and of nothing else. */
function valueOnlyFails(label: string, value: string): boolean {
  return (
    onlyFails(value) &&
    FAILS.test(value.replaceAll(CONDITION, '').replaceAll(WHICH, '')) &&
    (!OF_ERRORS.test(label) || mentionsInText(value).some((mention) => mention.key === 'is-down'))
  );
}

/** Whether a text tells of failing and of nothing else. */
function onlyFails(text: string): boolean {
  return (
    FAILS.test(text) &&
    !WANTED.test(text) &&
    !mentionsInText(text).some((mention) => mention.key === 'fallback' || mention.key === 'asynchronous')
  );
}

/** Headings of columns that tell what a failure does. */
const FAILURE_COLUMN = regex('')`
  ^(?:if|when|once) (?:it|this|that) (?:fails|is down|is unavailable)$|
  ^(?:failure (?:mode|behaviou?r|effect|impact)|effect of (?:a )?failure|on outage|behaviou?r on failure)$
`;

function* bareCells(document: ArchDocument): Generator<Range> {
  for (const table of tablesOf(document)) {
    const column = table.column('failure-mode') ?? table.columnNamed((name) => FAILURE_COLUMN.test(name));
    if (column === undefined || table.columns.some((each) => /mitigation|response|handling|recovery|fallback|degrad/.test(each.name)))
      continue;
    for (const row of table.rows) {
      const cell = table.cell(row, column);
      if (cell !== undefined && valueOnlyFails(column.heading, cell.text)) yield { start: cell.start, end: cell.end };
    }
  }
}

function* bareFields(document: ArchDocument): Generator<Range> {
  for (const field of fieldsOf(document)) {
    if (
      field.key === 'failure-mode' &&
      field.form !== 'heading' &&
      valueOnlyFails(field.label, field.value) &&
      !isSoftened(document, document.sectionAt(field.range.start).text)
    )
      yield field.valueRange;
  }
}

/** `If the provider is down, checkout fails`, and nothing around it softens that. */
function* bareSentences(document: ArchDocument): Generator<Range> {
  for (const statement of statementsOn(document, 'is-down')) {
    if (statement.cell !== undefined || !isToldOfUs(statement)) continue;
    const { text } = statement.sentence;
    const rest = text.replace(statement.words, '');
    if (onlyFails(rest) && !WANTED.test(sentenceBehind(statement)) && !isSoftened(document, scopeOf(statement)))
      yield statement.sentenceRange;
  }
}

/** `Inventory unavailable: 500 is returned`: a failure as the label of what follows. */
const FAILURE_LABEL = regex('iu')`
  ^(?:the |an? |our )?[\p{L}\d][\p{L}\d '’-]{1,40} (?:(?:is|are|goes) )?
  (?:unavailable|down|unreachable|offline|away|gone|not available|not reachable|outage|failure|fails|dead) ?(?:[:→–—]|->|=>) ?(?=\S)
`;

function* bareLabels(document: ArchDocument): Generator<Range> {
  for (const { text, range, section, block } of ownTexts(document)) {
    const label = block.kind === 'table' || standingOfSection(section) !== 'own' ? null : FAILURE_LABEL.exec(text);
    if (label === null) continue;
    const rest = text.slice(label[0].length);
    if (onlyFails(rest) && !isSoftened(document, block.parent?.kind === 'item' ? block.parent.text : block.text)) yield range;
  }
}

/** The sentence after the one that speaks of the failure. */
function sentenceBehind({ inline, sentence }: Statement): string {
  return sentencesOf(inline).find((each) => each.start >= sentence.end)?.text ?? '';
}

/** The point of a list by itself, a paragraph with what follows it. */
function scopeOf({ block, section }: Statement): string {
  if (block.parent?.kind === 'item') return block.parent.text;
  const next = section.blocks[section.blocks.findIndex((each) => each.start === block.start) + 1];
  return next === undefined || next.kind === 'table' ? block.text : `${block.text}\n${next.text}`;
}

function isToldOfUs(statement: Statement): boolean {
  return (
    statement.block.kind !== 'heading' &&
    statement.standing === 'own' &&
    statement.polarity === 'affirmed' &&
    statement.modality !== 'asked' &&
    statement.time === 'now' &&
    !/\b(?:readiness|liveness\w*|probes?|health checks?|readyz|livez|alerts?|paged)\b/i.test(statement.sentence.text) &&
    /\b(?:if|when|while|whenever|once|during|without|as soon as|should|in case|in the event|means|leads to|causes|results in)\b/i.test(
      statement.sentence.text,
    )
  );
}

/** Whether a text tells of a way to go on, and does not deny it. */
function isSoftened(document: ArchDocument, text: string): boolean {
  return statementsOn(document, 'fallback').some((each) => each.polarity === 'affirmed' && text.includes(each.sentence.text));
}
