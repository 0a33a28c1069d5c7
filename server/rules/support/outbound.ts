/** Where a design says that it calls what others run. Reads words; what the call lacks is for the rules. */
import { anyWord, regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { affirmed, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';

/** What is called over the network, not only named: a library, a contract or a rival is not waited for. */
const NOT_CALLED = regex('i')`
  ^[\s-]*(?:librar(?:y|ies)|sdks?|contracts?|fees?|pricing|costs?|compan(?:y|ies)|customers?|vendors? (?:lock|list)|licen[cs]es?|invoices?|
  dashboards?|accounts? manager)\b
`;

/** `card numbers stay with Stripe`: where something lies, and not what is asked. */
const KEPT_THERE = /\b(?:stays?|kept|stored|lives?|lies?|held|remains?) (?:only )?(?:in|with|at|by|on) $/i;
/** `the payment provider keeps them`. */
const KEEPS_IT = /^ (?:keeps?|holds?|stores?|has) (?:them|it|those|these|all|everything)(?!\p{L})/iu;

/** `calls the` says nothing of a network by itself. */
const REMOTE =
  /\b(?:services?|apis?|providers?|gateways?|endpoints?|https?|rest|grpc|third[ -]party|upstream|downstream|backends?|remote)\b/i;

/** What is said to be asked or given something: others are only named. */
const ASKED = anyWord`
  calls?|called|calling|asks?|asked|quer(?:y|ies|ied)|requests?|requested|fetch(?:es|ed)?|looked up|looks up|look-?ups?|pings?
  checked (?:against|with|by)|checks? (?:[a-z]+ ){0,3}(?:against|with)|posts? (?:[a-z]+ ){0,4}to|submit(?:s|ted)? to|invokes?|invoked
  sends? (?:[a-z]+ ){0,4}(?:to|through|via|by)|sent (?:to|through|via|by)|via|over https?|https|rest|soap|grpc|synchronous(?:ly)?|inline|depends? on|rel(?:y|ies) on
`;
/** Handed over in files, so that no request waits. */
const BY_FILE = anyWord`nightly|batch(?:es)?|files?|sftp|export(?:s|ed)?|import(?:s|ed)?|once a (?:day|week|month)|daily|weekly|monthly|by (?:mail|phone|hand)`;

/** `Payment Gateway System`: what the document itself is about is not run by others. */
function isSubject(document: ArchDocument, { words }: Statement): boolean {
  const name = words.toLowerCase();
  return document.sections.some(
    ({ level, title }) =>
      level === 1 &&
      title
        .toLowerCase()
        .split(/[:–—]/)
        .some((part) => OWN_NAME.exec(part.trim())?.[1] === name),
  );
}

const OWN_NAME = /^(?:the |our )?(.+?)(?: (?:system|service|platform|product|design|architecture|specification|document))*$/;

/** Columns of a table on what is called: how, and how long that may take. */
const OF_CALLS = /^(?:time-?outs?|protocol|transport|interface|api|via|retr(?:y|ies)|rate limit|method)/i;

/** `| External system | Protocol | Timeout |`: the rows below are called by this design. */
function headed(document: ArchDocument): readonly Statement[] {
  return statementsOn(document, 'outside-party', 'external-dependency').filter(
    ({ cell, standing, words, inline }) =>
      cell !== undefined &&
      cell.row.start === cell.table.header?.start &&
      cell.column?.index === 0 &&
      standing === 'own' &&
      words.length >= inline.text.trim().length - 2 &&
      cell.table.rows.length > 0 &&
      cell.table.columns.some(({ heading }) => OF_CALLS.test(heading)),
  );
}

/** The statements on services that others run and this design uses, in document order. */
export function outboundDependencies(document: ArchDocument): readonly Statement[] {
  const named = affirmed(document, 'external-dependency').filter(
    (statement) =>
      !NOT_CALLED.test(statement.behind) &&
      !KEPT_THERE.test(statement.before) &&
      !KEEPS_IT.test(statement.behind) &&
      !isSubject(document, statement),
  );
  const asked = affirmed(document, 'outside-party').filter(
    ({ behind, sentence, cell }) =>
      !NOT_CALLED.test(behind) &&
      ASKED.test(cell === undefined ? sentence.prose : cell.row.cells.map(({ text }) => text).join(' | ')) &&
      !BY_FILE.test(sentence.prose),
  );
  const all = [...named, ...asked, ...headed(document)];
  return asked.length === 0 && all.length === named.length ? named : all.sort((a, b) => a.range.start - b.range.start);
}

/** `ward service → lab system (REST)`: a call drawn in a line of text. */
const ARROW = /[→⟶➔]|(?<!-)->|=>/;

/** What the platform asks of a process, and no request waits for. */
const PROBED = /\b(?:liveness|readiness|probes?|probed|health[ -]?checks?)\b/i;

/** Columns on either end of a connection. */
const CALLER = /^(?:from|caller|source|client|consumer)$/i;
const CALLEE = /^(?:to|callee|target|destination|called|provider)$/i;

/** A protocol named on an arrow of text, or in the row of a connection. */
function isDrawn({ inline, before, cell }: Statement): boolean {
  if (cell === undefined) return ARROW.test(inline.text) && !ARROW.test(before.slice(-3));
  const has = (end: RegExp): boolean => cell.table.columns.some(({ heading }) => end.test(heading));
  return has(CALLER) && has(CALLEE);
}

/** Those and calls to other services, whoever runs them. */
export function outboundCalls(document: ArchDocument): readonly Statement[] {
  return [
    ...outboundDependencies(document),
    ...affirmed(document, 'outbound-call').filter(({ clause }) => REMOTE.test(clause.text) && !PROBED.test(clause.text)),
    ...affirmed(document, 'rest', 'grpc').filter(isDrawn),
  ].sort((a, b) => a.range.start - b.range.start);
}
