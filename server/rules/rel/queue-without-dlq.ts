/** Queues and workers with no place for what cannot be processed. */
import { regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Statement } from '../../claims/statement.ts';
import { affirmed } from '../../claims/statements.ts';
import { unanswered } from '../support/lack.ts';
import { normRule } from '../support/normRule.ts';

/** What is put into a queue between processes, or taken from it. */
const BETWEEN = /\b(?:enqueue[sd]?|publish\w*|consum\w*|workers?|messages?|jobs?|tasks|events|sent to|put (?:on|in|into)|push(?:es|ed))\b/i;
/** Queues within one process. */
const WITHIN =
  /\b(?:schedul(?:er|ing)|controllers?|informers?|kubelet|threads?|in-memory|goroutines?|in-process|exporter|sdk|size|depth|length)\b/i;
/** Queues of people and of memory, and queues a pool or a kernel keeps. */
const OTHER_QUEUE =
  /\b(?:support|ticket|review|moderation|waiting|print|in-memory|memory|connection|request|thread|accept|run|merge|priority|virtual)[ -]?$/i;

/** `A notice that cannot be rendered goes to …`, `what we cannot read is put into …`: a place for them, by whatever name. */
const DEAD_END = regex('i')`
  \bfails? (?:twice|(?:two|three|four|five|several|\d+) times)[^.;]{0,20} (?:is|are|gets?) (?:then )?
  (?:set|marked|put|moved|parked|shown|listed|flagged|reported)\b|
  \b(?:cannot|can['’]t|could not) (?:be )?[a-z]+\b[^.;]{1,40}\b(?:goes|go|moves?|moved|parked|put|written|kept|lands?|ends? up) (?:aside|
  away|to|in|into|on|at|by)\b
`;

/** `packets.dead`: a queue that is called so. */
const CALLED_DEAD = /[\w-][._:/](?:dead|dlq|dlx|failed|parked|parking|poison|rejected|rejects|undeliverable)(?![\w-])/i;

function isDeadEnd(text: string): boolean {
  return DEAD_END.test(text) || CALLED_DEAD.test(text);
}

export const queueWithoutDlq = normRule({
  id: 'rel/queue-without-dlq',
  title: 'A queue without dead-letter handling',
  severity: 'info',
  sources: ['HEAPTRACE'],
  messages: {
    none: 'Messages are worked off here, and nothing says what becomes of one that can never be processed. It blocks the queue or is lost: name a dead-letter queue, who looks at it, and how it is replayed.',
  },
  *find(context) {
    const place = unanswered(
      context,
      affirmed(context.document, 'message-queue').filter((each) => isMessageQueue(each) && !isInPath(context.document, each)),
      'dead-letter',
    );
    if (place !== undefined && !context.document.walk().some((block) => isDeadEnd(block.inline?.text ?? '')))
      yield { message: 'none', range: place.range };
  },
});

/** The labelled line it stands in: what other labels of the same paragraph say is said of something else. */
function labelledLine({ inline, clause }: Statement): string | undefined {
  const line = inline.text.slice(inline.text.lastIndexOf('\n', clause.start) + 1).split('\n', 1)[0] ?? '';
  return /^\p{Lu}[\p{L} ]{1,24}:/u.test(line) ? line : undefined;
}

/** `GET /queue/{event}`: a word of an address. */
function isInPath(document: ArchDocument, { range }: Statement): boolean {
  return document.text.charAt(range.start - 1) === '/' && /^queues?$/i.test(document.slice(range));
}

function isMessageQueue(statement: Statement): boolean {
  const { words, before } = statement;
  if (!/^(?:work )?queues?$/i.test(words)) return true;
  const said = labelledLine(statement) ?? statement.sentence.text;
  return !OTHER_QUEUE.test(before) && BETWEEN.test(said) && !WITHIN.test(said);
}
