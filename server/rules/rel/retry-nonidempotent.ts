/** Changes that are tried again with nothing that keeps them from happening twice. */
import { anyWord, regex } from '../../base/patterns.ts';
import { statementsOn } from '../../claims/statements.ts';
import type { Statement } from '../../claims/statement.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { isForLooking } from '../support/idempotence.ts';
import { normRule } from '../support/normRule.ts';
import { retried, retriedThen } from '../support/retried.ts';

/** What bears the name of a change and is none: the payment service, the booking page. */
const NAME_ONLY = regex('iu')`
  ^[\s-]*(?:(?:and|or) \p{L}+ )?(?:services?|providers?|gateways?|apis?|processors?|systems?|teams?|pages?|queues?|status(?:es)?|history|
  methods?|confirmations?|e-?mails?|notifications?|reminders?|receipts?|lookups?|webhooks?|behind|through|ahead|path|mortem|conflicts?|
  skew)\b
`;

export const retryNonidempotent = normRule({
  id: 'rel/retry-nonidempotent',
  title: 'A change is retried without an idempotency key',
  severity: 'warning',
  sources: ['PLANNER'],
  messages: {
    repeated:
      'A change is retried here (“{what}”), and nothing keeps it from happening twice when only the answer was lost. Send an idempotency key with it, or retry reads only.',
  },
  *find({ document }) {
    const seen = new Set<number>();
    for (const statement of [...retried(document, 'mutation'), ...retriedThen(document, 'mutation').filter(isSentOnce)]) {
      if (!isChange(statement) || seen.has(statement.sentenceRange.start) || isSafe(document, statement)) continue;
      seen.add(statement.sentenceRange.start);
      yield { message: 'repeated', data: { what: statement.words }, range: statement.range };
    }
  },
});

/** `If posting the payment times out, the worker posts it again`: what failed is what is repeated. */
function isSentOnce({ clause, sentence }: Statement): boolean {
  return FAILS.test(clause.text) && AGAIN.test(sentence.text.slice(clause.end - sentence.start));
}
const FAILS = anyWord`
  fails?|failed|times? out|timed out|time-?outs?|no (?:answer|reply|response)|errors?|lost|unanswered|rejected
  not (?:answer|respond|reply|go through|succeed|acknowledged?|confirmed)
`;
const AGAIN = anyWord`
  (?:it|this|that) (?:again|once more)|(?:retry|retries|repeats?|re-?sends?|re-?submits?) it
  it is (?:retried|repeated|re-?sent|tried again|sent again|posted again|re-?submitted|attempted again)
  (?:is|are) (?:retried|repeated|re-?sent|re-?submitted) (?:up to|at most|after|automatically|[a-z]+ times)
`;

/** Only reads are repeated, or only what is known not to have happened. */
const CAREFUL =
  /\b(?:read-?only|reads? only|only reads|only (?:if|when|after|once)|after (?:checking|looking up|asking)|first (?:checks?|asks?|looks? up)|unless)\b/i;

/** `post it again`: the verb, and not what comes by mail. */
const VERB = /^ (?:it|them|the \p{L}+) again(?!\p{L})/iu;

function isChange({ words, behind }: Statement): boolean {
  return !NAME_ONLY.test(behind) && (words.toLowerCase() !== 'post' || words === 'POST' || VERB.test(behind));
}

/** A key anywhere, or a word on repeating it safely in the same part of the document. */
function isSafe(document: ArchDocument, statement: Statement): boolean {
  if (/\bGET\b/.test(statement.clause.text) || CAREFUL.test(statement.sentence.text)) return true;
  const part = partOf(statement.section);
  return statementsOn(document, 'idempotency', 'idempotency-key').some(
    (each) =>
      each.polarity === 'affirmed' &&
      !isForLooking(each) &&
      ((/^idempotency (?:key|token)/i.test(each.words.replaceAll('-', ' ')) && !isOfOwnApi(each)) ||
        (part.encloses(each.section) && (each.section === statement.section || !isOfOwnApi(each)))),
  );
}

/** A key that our clients send us says nothing of what we send to others. */
function isOfOwnApi({ section }: Statement): boolean {
  for (let each: Section | undefined = section; each !== undefined && each.level > 1; each = each.parent)
    if (/\b(?:public|our|rest|http)? ?api\b|\bendpoints?\b/i.test(each.title)) return true;
  return false;
}

/** The section below the title that holds this one. */
function partOf(section: Section): Section {
  let part = section;
  while (part.parent !== undefined && part.parent.level > 1) part = part.parent;
  return part;
}
