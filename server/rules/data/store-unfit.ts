/** Stores picked for a use that the database matrix gives to another kind, with no reason beside the choice. */
import { regex } from '../../base/patterns.ts';
import { textAround } from '../../claims/beside.ts';
import { mentionsInText } from '../../claims/mentions.ts';
import type { Statement, StatementCell } from '../../claims/statement.ts';
import { affirmed } from '../../claims/statements.ts';
import type { Product } from '../../knowledge/adviceSchema.ts';
import { databaseUses } from '../../knowledge/tables/databases.ts';
import { storeFits, storeProducts, type StoreFit } from '../../knowledge/tables/storeFit.ts';
import { normRule } from '../support/normRule.ts';

const REASON = regex('i')`
  \b(?:because|since|so that|as (?:we|it|the team|our|its)|due to|given|reasons?|therefore|already|avoid\w*|instead of|rather than|
  (?:chosen|preferred|picked|selected) over|enough|suffic\w+|small|simpl\w+|fewer|one less|no (?:need|extra|second)|trade-?offs?|
  extensions?|pgvector|jsonb|timescale|tsvector|multi-document|cheap\w*|licen[cs]e\w*|experience|familiar\w*)\b
`;
/** What ties a store to the use named behind it. */
const PICKED_FOR = regex('i')`
  ^(?:(?!\band\b)[^,.;]){0,40}?\b(?:for|as|stor(?:es?|ing)|holds?|keeps?|hosts?|serves?|manages?|records?|tracks?|(?<!\b(?:falls?|fell|
  falling) )backs?|powers?|handles?|
  contains?|persists?)\b[^,.;]{0,60}$
`;
/** What ties a use to the store named behind it. */
const KEPT_IN =
  /^(?:, (?:with|including|such as|and all) [^,.;]{1,40},)?[^,.;]{0,60}?\b(?:in|into|on|with|using|by|uses?|to|from|is|be)(?: (?:a|an|the|our|single|one|shared|managed))*\s*$/i;

export const storeUnfit = normRule({
  id: 'data/store-unfit',
  title: 'A store is picked for what another kind is made for',
  severity: 'info',
  sources: ['PRODARCH'],
  messages: {
    unfit:
      '{store} is picked for {use}, and no reason is given. {primary} or {alternative} is the usual choice; say why this one, or take one of those.',
  },
  *find({ document }) {
    for (const statement of affirmed(document, 'store-product')) {
      const store = storeProducts.get(statement.words.toLowerCase().replaceAll('-', ' '));
      const use = store && usesNamed(statement).find((fit) => !isFit(store, fit));
      if (store === undefined || use === undefined || isExplained(statement)) continue;
      const entry = databaseUses.find((each) => each.id === use.id);
      if (entry !== undefined)
        yield {
          message: 'unfit',
          data: { store: store.name, use: use.label, primary: entry.primary, alternative: entry.alternative },
          range: statement.range,
        };
    }
  },
});

/** The uses a store is tied to; none where any of them fits, or another store beside it does. */
function usesNamed(statement: Statement): readonly StoreFit[] {
  const around = statement.cell === undefined ? lineOf(statement) : chosenIn(statement.cell);
  const all = fitsIn(around);
  if (all.length === 0 || storesIn(around).some((store) => all.some((fit) => isFit(store, fit)))) return [];
  if (statement.cell !== undefined) return all;
  const labelled = /^\s*(?:(?:an?|the|our|one) )?$/i.test(statement.before) ? fitsIn(statement.label) : [];
  return [...labelled, ...fitsIn(statement.behind, PICKED_FOR, 'behind'), ...fitsIn(statement.before, KEPT_IN, 'before')];
}

/** The labelled line of a decision entry by itself, else the sentence. */
function lineOf({ inline, sentence, clause }: Statement): string {
  const start = inline.text.lastIndexOf('\n', clause.start) + 1;
  const line = inline.text.slice(start).split('\n', 1)[0] ?? '';
  return /^\p{Lu}[\p{L} ]{1,24}:/u.test(line) ? line : sentence.text;
}

/** What a row says of the choice, its alternatives left out. */
function chosenIn({ row, table }: StatementCell): string {
  return row.cells
    .filter((_, index) => !/alternativ|option|rejected|considered|instead|why/.test(table.columns[index]?.name ?? ''))
    .map((cell) => cell.text)
    .join(' | ');
}

/** The uses a text names, each with the words between it and the store put to the test. */
function fitsIn(text: string, tie?: RegExp, side?: 'before' | 'behind'): readonly StoreFit[] {
  const signs = mentionsInText(text).filter(
    (mention) =>
      mention.key === 'store-use' &&
      (tie === undefined || tie.test(side === 'before' ? text.slice(mention.end) : text.slice(0, mention.start))),
  );
  const words = signs.map((sign) => text.slice(sign.start, sign.end).toLowerCase().replaceAll('-', ' '));
  return storeFits.filter((fit) =>
    words.some((word) => fit.signs.some((sign) => (sign.endsWith('*') ? word.startsWith(sign.slice(0, -1)) : word === sign))),
  );
}

function storesIn(text: string): readonly Product[] {
  return mentionsInText(text).flatMap((mention) =>
    mention.key === 'store-product'
      ? (storeProducts.get(text.slice(mention.start, mention.end).toLowerCase().replaceAll('-', ' ')) ?? [])
      : [],
  );
}

function isFit(store: Product, fit: StoreFit): boolean {
  return store.categories.some((category) => fit.fits.includes(category));
}

/** A section of a paragraph or two is about the choice as a whole. */
const SHORT = 500;

/** A reason in the paragraph or row, or in the section that makes the choice. */
function isExplained(statement: Statement): boolean {
  return (
    REASON.test(textAround(statement)) ||
    (statement.cell === undefined && statement.section.text.length < SHORT && REASON.test(statement.section.text)) ||
    statement.section.children.some((child) => child.role === 'rationale')
  );
}
