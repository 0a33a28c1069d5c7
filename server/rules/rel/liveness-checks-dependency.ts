/** Liveness probes that ask a database or another dependency, so that its outage restarts what is healthy. */
import { regex } from '../../base/patterns.ts';
import { besideInClause } from '../../claims/beside.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn } from '../../claims/statements.ts';
import { normRule } from '../support/normRule.ts';

const CHECKS = regex('i')`
  \b(?:check(?:s|ed|ing)?|quer(?:y|ies|ied|ying)|ping(?:s|ed|ing)?|test(?:s|ed)?|verif(?:y|ies|ied)|opens?|connect(?:s|ion|ions|ivity)?|
  touch(?:es)?|select|reach(?:es|able|ed)?|depends? on|includes?|calls?|runs?|reads?|probes? the|fails? (?:when|if)|healthy|available|up|ok|
  asks?|answers?|responds?|replies|reply)\b
`;
/** `liveness and readiness probes`: what follows holds for both. */
const BOTH = /^\w*(?:[ -](?:probes?|checks?|endpoints?))?(?: and |\/| & |, | or )(?:the )?$/i;

/** `Kubernetes restarts a pod when /healthz fails`: liveness by what follows from it. */
const RESTARTS = /\brestart(?:s|ed)? (?:a|the|any|every|each|its|those|all)?\s?(?:pod|container|instance|process|service|task)s?\b/i;
const HEALTH = /\bhealthz?\b|\bhealth[ -]?checks?\b/i;

function isHealthThatRestarts({ inline, sentence, clause, before }: Statement): boolean {
  return (
    RESTARTS.test(inline.text.slice(sentence.start, sentence.end)) &&
    HEALTH.test(inline.text.slice(clause.start, clause.start + before.length))
  );
}

/** `when it can't reach Redis`: a check that fails. */
const UNREACHED =
  /(?:cannot|can['’]t|fails? to|unable to|not able to) (?:reach|connect to|ping|query|open|talk to|get through to) (?:the |our |its )?$/i;
/** `The database has its own liveness probe`. */
const OWNER = /^(?:['’]s own| has (?:its|an?) (?:own )?) ?liveness/i;

export const livenessChecksDependency = normRule({
  id: 'rel/liveness-checks-dependency',
  title: 'The liveness probe depends on something else',
  severity: 'warning',
  sources: ['PLANNER'],
  messages: {
    asks: 'The liveness probe looks beyond its own process (“{dependency}”). When that is down, healthy instances are restarted over and over; let liveness tell only that the process runs, and let readiness look at dependencies.',
  },
  *find({ document }) {
    const seen = new Set<number>();
    for (const statement of claimsOn(document, 'probed-dependency')) {
      if ((statement.polarity === 'denied' && !UNREACHED.test(statement.before)) || OWNER.test(statement.behind)) continue;
      const place = statement.cell?.row.start ?? statement.clauseRange.start;
      if (seen.has(place) || !(isAskedInClause(statement) || isAskedInRow(statement))) continue;
      if (besideInClause(document, statement, 'liveness').some((each) => each.polarity === 'denied')) continue;
      seen.add(place);
      yield { message: 'asks', data: { dependency: statement.words }, range: statement.range };
    }
  },
});

/** `For the liveness check, each instance …` */
const FOR_LIVENESS = /^\W*(?:for|in|on|during|as) (?:the |its |our |an? )?live(?:ness|z)[^,;:]{0,20},\s*$/i;

/** What the clause says before the words, and what stands before it where the clause only goes on: `…, which opens a connection`, `Liveness: …`. */
function toldBefore({ before, label, clause, sentence, inline }: Statement): string {
  const written = inline.text.slice(clause.start, clause.start + before.length);
  const opening = inline.text.slice(sentence.start, clause.start);
  return /^(?:which|that|it|and)\b/i.test(clause.text) || FOR_LIVENESS.test(opening)
    ? inline.text.slice(sentence.start, clause.start) + written
    : label + written;
}

function isAskedInClause(statement: Statement): boolean {
  const { behind, clause } = statement;
  const before = toldBefore(statement);
  if (!CHECKS.test(clause.text)) return false;
  if (isHealthThatRestarts(statement)) return true;
  const live = lastOf(
    before,
    /liveness|\blivez\b|\/(?:health\/)?a?live\b|\b(?:considered|deemed|regarded as|counts? as|reported(?: as)?|is|are|stays?) alive\b/gi,
  );
  const ready = lastOf(before, /readiness|\breadyz\b|\/(?:health\/)?ready\b|startup/gi);
  if (live < 0) return ready < 0 && /^[^,]{0,60}\b(?:liveness|livez)\b/i.test(behind) && !/\breadiness\b/i.test(behind);
  return ready < live || BOTH.test(before.slice(live + 'liveness'.length, ready));
}

/** The row is about liveness alone: a cell before says so, and none speaks of readiness. */
function isAskedInRow({ cell }: Statement): boolean {
  if (cell === undefined) return false;
  const { cells } = cell.row;
  return (
    cells.some((each) => each.start < cell.cell.start && /\bliveness|\blivez\b/i.test(each.text)) &&
    !cells.some((each) => /readiness/i.test(each.text))
  );
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
