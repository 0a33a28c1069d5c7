/** sec/database-public: a data store can be reached from the internet. */
import { LETTER, anyWord, regex } from '../../base/patterns.ts';
import { contains, type Range } from '../../base/range.ts';
import { mentionsInText } from '../../claims/mentions.ts';
import { standingOfSection } from '../../claims/standing.ts';
import { breathOf } from '../../claims/beside.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { communicationOf } from '../../plan/readCommunication.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { isOfOtherEnvironment } from '../support/otherEnvironment.ts';

/** `Database: open to the internet`; what is longer says something by itself. */
const LONGEST_LABEL = 40;

/** Where one part of a sentence ends and another thing may be spoken of. */
const PART = /[,;:()]|\s(?:and(?! (?:has|have|is|are|can|listens?|accepts?|takes?|gets?)\s)|but|while|whereas|behind|through|via|so)\s/g;
/** `the port of the database, 5432, is open`: an aside of a word or two. */
const APPOSITION = /, [^\s,;:()]+(?: [^\s,;:()]+)?,(?= (?:is|are|can|stands?|listens?|has)(?![a-z]))/g;
/** What stands between, or is exposed instead of the store. */
const BETWEEN = anyWord`
  load balancers?|gateways?|prox(?:y|ies)|bastion|vpn|api|waf|firewall|allow-?list${LETTER}*|whitelist${LETTER}*|only (?:from|by|the|our)
  read-only dataset|open data|public data|static (?:assets?|files?|site)|images?|presigned|signed urls?|cdn|row[- ]level security|peering
  private link
`;

/** Parts of our own that stand between a client and a store, whatever else their names say. */
const BEHIND = anyWord`services?|servers?|api|gateways?|prox(?:y|ies)|backend|bff|cdn`;
const SMALL_WORD = regex('i')`
  ^(?:so|that|for|with|to|on|and|or|via|by|in|at|over|from|because|through|without|which|since|as|but|while|if|when|during|until|now|today|
  is|are|behind|under|using)$
`;

export const databasePublic = defineRule<'said' | 'direct'>({
  meta: {
    id: 'sec/database-public',
    title: 'A data store is reachable from the internet',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      said: '{store} is reachable from the internet, where one weak password or unpatched flaw is found within hours. Put it into a private network, and let only the services in.',
      direct:
        'Clients outside talk to {store} directly, so it has to be reachable from the internet. Put a service in front, and the store into a private network.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    const { document } = context;
    const stores = statementsOn(document, 'database').filter((store) => store.block.kind !== 'heading');
    const seen = new Set<number>();
    for (const claim of claimsOn(document, 'public-exposure', 'direct-access')) {
      const isDirect = claim.concept === 'direct-access';
      const store = claim.polarity === 'affirmed' && !isOfOtherEnvironment(claim) ? storeOf(document, claim, stores, isDirect) : undefined;
      if (store === undefined || seen.has(claim.clauseRange.start)) continue;
      seen.add(claim.clauseRange.start);
      yield {
        message: isDirect ? 'direct' : 'said',
        data: { store: nameOf(store.words) },
        range: claim.cell === undefined ? claim.clauseRange : claim.range,
      };
    }
    for (const { store, range } of tableEdges(document)) yield { message: 'direct', data: { store: nameOf(store) }, range };
  },
});

const OF_SERVERS = anyWord`backend|server|service|api`;

/** The store that is named in the same part of the sentence, or in the first cell of the row. */
function storeOf(document: ArchDocument, claim: Statement, stores: readonly Statement[], isDirect: boolean): Statement | undefined {
  if (claim.cell !== undefined) {
    const [first] = claim.cell.row.cells;
    if (
      isDirect ||
      first === undefined ||
      first.start === claim.cell.cell.start ||
      BETWEEN.test(claim.cell.row.cells.map((cell) => cell.text).join(' '))
    )
      return undefined;
    return stores.find((store) => contains(first, store.range));
  }
  if (isOfOtherThing(claim, stores)) return undefined;
  if (!isDirect && claim.label !== '' && claim.before.trim() === '' && !BETWEEN.test(claim.sentence.text))
    return stores.find(
      (store) =>
        store.inline.shape === claim.inline.shape && store.range.end < claim.range.start && claim.label.trim().length <= LONGEST_LABEL,
    );
  const part = partOf(claim);
  const { text } = claim.sentence;
  if (BETWEEN.test(text) && (isDirect || BETWEEN.test(document.slice(part)))) return undefined;
  if (isDirect && (!claim.withInClause('outside-client', 'browser') || OF_SERVERS.test(text))) return undefined;
  const breath = breathOf(claim);
  return stores.find(
    (store) =>
      (contains(part, store.range) || isBeforeBracket(claim, store, breath.start) || isSubjectOf(claim, store)) &&
      !contains(claim.range, store.range) &&
      store.polarity === 'affirmed',
  );
}

/** `a publicly available dataset`: the words go with the noun behind them, and that is no store. */
function isOfOtherThing(claim: Statement, stores: readonly Statement[]): boolean {
  if (!/(?:ible|able|facing|exposed)$/i.test(claim.words)) return false;
  const { text } = claim.inline;
  const behind = /^ (\p{L}+)/u.exec(text.slice(text.indexOf(claim.words, claim.clause.start) + claim.words.length))?.[1];
  return behind !== undefined && !SMALL_WORD.test(behind) && !stores.some((store) => store.range.start === claim.range.end + 1);
}

/** `The database (PostgreSQL) has a public IP`: the store before the bracket is what the clause behind it speaks of. */
function isBeforeBracket(claim: Statement, store: Statement, start: number): boolean {
  return (
    start < claim.clause.start &&
    store.inline.shape === claim.inline.shape &&
    store.clause.start === start &&
    /^\s*(?:has|have|is|are|gets?|listens?) /i.test(claim.clause.text)
  );
}

/** `MongoDB listens on every interface and has a public address`: what opens the sentence is what has it. */
function isSubjectOf(claim: Statement, store: Statement): boolean {
  return (
    store.inline.shape === claim.inline.shape &&
    store.sentence.start === claim.sentence.start &&
    store.clause.start < claim.clause.start &&
    /^(?:the |our |its )?(?:\p{L}+ )?$/iu.test(
      claim.sentence.text.slice(0, store.clause.start + store.before.length - store.sentence.start),
    ) &&
    /^\s*and (?:has|have|is|are|gets?|listens?) /i.test(claim.clause.text)
  );
}

function partOf(claim: Statement): { readonly start: number; readonly end: number } {
  const { inline, range } = claim;
  const { start, end, text } = claim.clause;
  const breaks = Array.from(
    text.replaceAll(APPOSITION, (aside) => ' '.repeat(aside.length)).matchAll(PART),
    (match) => inline.range(start + match.index, start + match.index + 1).start,
  );
  return {
    start: breaks.findLast((at) => at < range.start) ?? claim.clauseRange.start,
    end: breaks.find((at) => at >= range.end) ?? inline.range(start, end).end,
  };
}

/** Rows of a communication table from a client outside straight to a store. */
function* tableEdges(document: ArchDocument): Generator<{ readonly store: string; readonly range: Range }> {
  for (const { table, connections } of communicationOf(document)) {
    if (standingOfSection(table.section) !== 'own') continue;
    for (const { from = '', to = '', name } of connections) {
      const isClient = mentionsInText(from).some(({ key }) => key === 'outside-client' || key === 'browser') && !BEHIND.test(from);
      const store = BEHIND.test(to) ? undefined : mentionsInText(to).find(({ key }) => key === 'database');
      if (isClient && store !== undefined) yield { store: to.slice(store.start, store.end), range: name.range };
    }
  }
}

function nameOf(words: string): string {
  return /^[\p{Lu}\d]/u.test(words) ? words : `The ${words}`;
}
