/** api/error-format: errors come in a shape of the house's own, or in more than one. */
import { LETTER, anyWord } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import { isShownInCode } from '../../claims/shownInCode.ts';
import { isQuoted, standingOfSection } from '../../claims/standing.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { tablesOf } from '../../document/tables.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

/** A body in braces: `{ "error": "…", code }`. */
const BRACES = /\{\s{0,3}["']?[a-z_]\w*["']?\s{0,3}[:,}][^{]{0,160}/i;
const KEY = /\b([a-z_]\w{0,40})["']?\s{0,3}[:,}]/gi;
/** A shape told in words. */
const OWN_SHAPE = anyWord`
  (?:custom|own|house|proprietary|in-house|simple|flat) (?:json |xml )?(?:error )?(?:format|body|schema|object|shape|structure|envelope)
  envelope|plain[- ]text|plain strings?
  (?:has|have|holds?|carr(?:y|ies)|contains?) (?:the |two |three )?(?:fields|keys|members) \W{0,2}\w{0,12}(?:error|code|message|errors|msg|status)\w{0,12}
  of (?:our|its|their) own design|200 with (?:an? )?\W{0,2}(?:success|ok|error|status)\W{0,3}(?:false|true|flag)\W{0,2}|(?:success|ok)\W{1,3}false
  (?:json )?(?:object|body) with (?:an? |the )?(?:fields? |keys? |members? )?\W{0,2}\w{0,12}(?:error|code|message|errors|msg|status)\w{0,12}|html pages?
`;
const DIFFER = anyWord`
  differ(?:s|ing)?|var(?:y|ies)|(?:each|every) (?:endpoint|service|api|team|module)|(?:its|their) own|inconsistent
  not (?:consistent|uniform|unified)|different (?:error )?(?:formats?|bodies|shapes|structures)|up to (?:each|the) (?:service|endpoint|team)
`;
/** Errors that no HTTP body carries, or that are written to a log. */
const OTHER = anyWord`
  graphql|grpc|logs?|logged|logging|metrics?|exceptions?|queue|events?|messages? (?:bus|queue)|cli|command line|websocket|upstream
  provider(?:['’]s)?|exit codes?|budget|rate|rates|converted|mapped|translated|sentry|replaced
`;
const HTTP = anyWord`
  api|apis|responses?|bod(?:y|ies)|endpoints?|http|json|clients?|status|4\d\d|5\d\d|envelope|return${LETTER}*|format|services?|html|come back|failed
`;

/** Members that tell whether a call went well. */
const ENVELOPE = /[{,]\s*["']?(?:ok|error|errors|success|status|code|reason|message|msg)["']?\s*[:,}]/i;

export const errorFormat = defineRule<'own' | 'differ' | 'two'>({
  meta: {
    id: 'api/error-format',
    title: 'Errors are no Problem Details, or come in several shapes',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER', 'SYSARCH'],
    messages: {
      own: 'Errors come in a shape of their own, which every client has to learn. Problem Details (RFC 9457, which replaced RFC 7807) is known to most libraries: type, title, status, detail, instance.',
      differ:
        'Errors come in different shapes, so clients need a parser for each. Keep to one shape for all endpoints; Problem Details (RFC 9457) is known to most libraries.',
      two: 'Errors have another shape here than elsewhere, so clients need a parser for each. Keep to one shape for all endpoints; Problem Details (RFC 9457) is known to most libraries.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    const { document } = context;
    const claims = claimsOn(document, 'error-format').filter((claim) => claim.polarity === 'affirmed' && !OTHER.test(claim.sentence.text));
    const differ = claims.find(
      (claim) =>
        DIFFER.test(claim.clause.text) &&
        /(?<![a-z\u00C0-\u024F])error (?:format|bod|respons|shape|structure|model|schema|envelope|payload)/i.test(claim.clause.text),
    );
    if (differ !== undefined) {
      yield { message: 'differ', range: differ.clauseRange };
      return;
    }
    const shapes = claims.flatMap((claim) => shapeOf(document, claim) ?? []);
    const [first] = shapes;
    const other = first && shapes.find((shape) => shape.keys !== '' && first.keys !== '' && shape.keys !== first.keys);
    if (first !== undefined && other !== undefined) {
      yield {
        message: 'two',
        range: other.range,
        related: [{ uri: document.uri, range: first.range, message: 'Another shape is told here' }],
      };
      return;
    }
    if (
      statementsOn(document, 'problem-details').some((statement) => statement.polarity === 'affirmed' && statement.standing !== 'option') ||
      isShownInCode(document, 'problem-details')
    )
      return;
    const range = first?.range ?? inStatusTable(document) ?? shownIn(document);
    if (range !== undefined) yield { message: 'own', range };
  },
});

interface Shape {
  readonly range: Range;
  /** Names of the members, sorted; empty where it is told in words. */
  readonly keys: string;
}

function shapeOf(document: ArchDocument, claim: Statement): Shape | undefined {
  const { text } = claim.sentence;
  const row = claim.cell?.row.cells.map((cell) => cell.text).join(' ') ?? text;
  const braces = BRACES.exec(row)?.[0];
  if (braces === undefined && isFollowedByOwnBody(document, claim)) return { range: claim.range, keys: '' };
  if ((!HTTP.test(row) && !ENVELOPE.test(braces ?? '')) || isProblem(row) || (braces === undefined && !OWN_SHAPE.test(text)))
    return undefined;
  const keys =
    braces === undefined ? '' : [...new Set(Array.from(braces.slice(1).matchAll(KEY), (match) => match[1] ?? ''))].sort().join(' ');
  return { range: claim.range, keys };
}

function isProblem(text: string): boolean {
  return /problem/i.test(text) || (/\btitle\b/i.test(text) && /\btype\b|\bdetail\b/i.test(text));
}

/** `Errors look like this:` and an example below. */
function isFollowedByOwnBody(document: ArchDocument, { block, section }: Statement): boolean {
  const next = section.blocks[section.blocks.indexOf(section.blocks.find((each) => each.start === block.start) ?? block) + 1];
  return block.kind === 'paragraph' && next?.kind === 'fence' && isOwnBody(document.slice(next.content));
}

function isOwnBody(body: string): boolean {
  return /^\s*\{\s*"(?:error|errors|code|message|status|success)"/.test(body) && /"(?:error|message|code)"/.test(body) && !isProblem(body);
}

/** `404`, `Error`, `On failure`: what the first cell says of an answer that went wrong. */
const OF_FAILURE = /^(?:[45]\d\d(?!\d)|(?:on |in case of |an? )?(?:errors?|failures?|failed)(?! (?:rate|budget|count|log)))/i;

/** The body beside a status of 400 or more. */
function inStatusTable(document: ArchDocument): Range | undefined {
  for (const { rows, section, block } of tablesOf(document)) {
    if (standingOfSection(section) !== 'own' || isQuoted(block)) continue;
    for (const { cells } of rows) {
      const body = OF_FAILURE.test(cells[0]?.text ?? '')
        ? cells.find((cell) => BRACES.test(cell.text) && !isProblem(cell.text))
        : undefined;
      if (body !== undefined) return { start: body.start, end: body.end };
    }
  }
  return undefined;
}

/** The section on errors whose example shows a body with neither title nor detail. */
function shownIn(document: ArchDocument): Range | undefined {
  const section = document.sections.find(
    (each) =>
      each.form === 'heading' &&
      (each.role === 'error-responses' || /\berror (?:format|body|bodies|responses?|model|schema|handling)\b/i.test(each.title)) &&
      standingOfSection(each) === 'own' &&
      showsOwnBody(document, each),
  );
  return section?.titleRange;
}

function showsOwnBody(document: ArchDocument, section: Section): boolean {
  const bodies = section.blocks.filter((block) => block.kind === 'fence' && !isQuoted(block)).map((block) => document.slice(block.content));
  return bodies.some(isOwnBody) && !bodies.some(isProblem);
}
