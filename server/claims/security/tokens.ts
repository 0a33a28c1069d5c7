/** How long access and refresh tokens live by a design's own words, and whether anything ends one early. Judges no length. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { sayingsOf } from '../saying.ts';
import { isStated, rowOrSentence, wordsAround } from '../statedFigure.ts';
import { statementsOn } from '../statements.ts';

export interface TokenLifetimes {
  readonly access: readonly Figure[];
  readonly refresh: readonly Figure[];
  /** Whether a token can be ended early, or is looked up on each use. */
  readonly areRevocable: boolean;
}

const NONE: TokenLifetimes = { access: [], refresh: [], areRevocable: true };
const TOKEN_WORDS = /token|jwt/i;
const fact: DocumentFact<TokenLifetimes> = { compute: (document) => (document.mentions(TOKEN_WORDS) ? read(document) : NONE) };

/** The lifetimes of the tokens that stand for a signed-in user. */
export function tokenLifetimesOf(document: ArchDocument): TokenLifetimes {
  return document.fact(fact);
}

const ACCESS = anyWord`access[- ]tokens?|jwts?|json web tokens?|bearer tokens?|auth(?:entication)? tokens?`;
const REFRESH = regex('i')`${WORD_START}refresh[- ]tokens?${WORD_END}`;
/** Tokens that stand for something else, and callers that are no people. */
const OTHER_TOKENS = anyWord`
  id[- ]tokens?|reset|invit${LETTER}*|csrf|api tokens?|personal access|device tokens?|verification|magic|signed url|presigned|sas|machine
  m2m|service[- ]to[- ]service|client[- ]credentials|service accounts?|workload|ci|deploy|github|gitlab|kubernetes|vault|registry
  installation|partner|one-time|tokens? per|rotat${LETTER}* (?:every|after)|keys?|llm
`;
const LIVES = anyWord`
  liv(?:e|es|ed|ing)|lifetimes?|valid(?:ity)?|expir${LETTER}*|ttl|lasts?|exp|short[- ]lived|long[- ]lived|good for|lifespan|duration|tokens?
  jwts?
`;
const LOOKED_UP = anyWord`
  opaque|introspect${LETTER}*|reference tokens?|token version|server-side sessions?|continuous access evaluation|back-?channel log-?out
`;

function read(document: ArchDocument): TokenLifetimes {
  const figures = quantitiesOf(document).filter(
    (figure) =>
      figure.quantity.kind === 'duration' &&
      figure.quantity.bound !== 'at-least' &&
      !OTHER_TOKENS.test(rowOrSentence(figure)) &&
      isStated(figure),
  );
  const kinds = new Map(figures.map((figure) => [figure, kindOf(figure)]));
  const ofKind = (kind: string): readonly Figure[] => figures.filter((figure) => kinds.get(figure) === kind);
  return { access: ofKind('access'), refresh: ofKind('refresh'), areRevocable: isRevocable(document) };
}

const NO_LIFETIME = anyWord`rotation|clock|skew|leeway|cache`;
const NO_LIFETIME_BEFORE = regex('i')`
  ${WORD_START}(?:skew|leeway|cache[ds]?|grace|every|rotat${LETTER}*|inactiv${LETTER}*|idle)${WORD_END}[^,]*$
`;

/** `Tokens: refresh 1 h, access 2 h` */
const NAMED_SHORTLY = /(?<!\p{L})tokens?(?:[ ,:][^.;]*)?[ ,:(](access|refresh)[ :=–-]{1,3}$/iu;

/** The kind of token named last before the figure, else first behind it. */
function kindOf(figure: Figure): 'access' | 'refresh' | undefined {
  const { cell } = figure;
  const { before, behind } = wordsAround(figure);
  if (cell !== undefined) {
    const isOfTokens = /^tokens?$/i.test(cell.table.columns[0]?.name ?? '');
    const label = `${cell.row.cells[0]?.text ?? ''}${isOfTokens ? ' token' : ''} ${cell.column.heading}`;
    if (!LIVES.test(`${cell.column.heading} ${label}`) || NO_LIFETIME.test(cell.column.heading)) return undefined;
    return REFRESH.test(label) ? 'refresh' : ACCESS.test(label) ? 'access' : undefined;
  }
  const lead = before.split(/[.;](?=\s)/u).at(-1) ?? '';
  const short = NAMED_SHORTLY.exec(lead)?.[1]?.toLowerCase();
  if (short === 'access' || short === 'refresh') return short;
  if (!LIVES.test(lead + behind.slice(0, 40)) || NO_LIFETIME_BEFORE.test(lead.slice(-40))) return undefined;
  const [access, refresh] = [lastIndexOf(lead, ACCESS), lastIndexOf(lead, REFRESH)];
  const near = /^[ -](?:\p{L}+ ){0,2}/iu.exec(behind)?.[0] ?? '';
  const next = behind.slice(0, near.length + 16);
  if (/^[ -](?:(?!and|or|but|while|with)\p{L}+ )?refresh/iu.test(behind)) return 'refresh';
  if (/^[ -](?:access token|jwt|token)/iu.test(behind)) return 'access';
  if (access < 0 && refresh < 0) return REFRESH.test(next) ? 'refresh' : ACCESS.test(next) ? 'access' : undefined;
  return refresh > access ? 'refresh' : 'access';
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'giu'))) last = match.index;
  return last;
}

function isRevocable(document: ArchDocument): boolean {
  const revoked = statementsOn(document, 'revocation').some(
    (statement) =>
      statement.polarity === 'affirmed' &&
      (!/^(?:invalid|rotat)/i.test(statement.words) || /token|session|log-?out/i.test(statement.sentence.text)),
  );
  return revoked || [...sayingsOf(document, LOOKED_UP)].length > 0;
}
