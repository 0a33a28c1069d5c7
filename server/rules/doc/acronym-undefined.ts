/** Acronyms that a plan uses again and again and never spells out. Those that every reader knows are no matter of this document. */
import type { Range } from '../../base/range.ts';
import { someInline, type BlockFilter } from '../../document/blockShape.ts';
import type { ArchDocument } from '../../document/document.ts';
import { appendToList } from '../../document/edits.ts';
import { productsIn } from '../../document/productMentions.ts';
import { tablesIn } from '../../document/tables.ts';
import type { Section } from '../../document/section.ts';
import { capitalWords, knownAcronyms } from '../../knowledge/vocabulary/acronyms.ts';
import { defineRule, type Fix } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { isEnglish } from '../../claims/language.ts';
import { says } from '../support/says.ts';

interface Options {
  readonly uses: number;
  readonly known: readonly string[];
}

export const acronymUndefined = defineRule<'undefined', string, Options>({
  meta: {
    id: 'doc/acronym-undefined',
    title: 'An acronym is never spelt out',
    severity: 'hint',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['SYSARCH'],
    messages: {
      undefined:
        '{acronym} stands here {count} times and is spelt out nowhere. Whoever joins next month looks it up and may find something else; spell it out once, or put it into the glossary.',
    },
    defaults: { uses: 3, known: [] },
  },
  *check(context) {
    const { document, options } = context;
    if (!isLive(context) || !isEnglish(document)) return;
    const own = new Set(options.known.map((each) => each.toUpperCase()));
    for (const [acronym, places] of usesOf(document)) {
      const [first] = places;
      if (
        first === undefined ||
        places.length < options.uses ||
        own.has(acronym.toUpperCase()) ||
        isWord(document, acronym) ||
        isSpeltOut(document, acronym)
      )
        continue;
      yield { message: 'undefined', data: { acronym, count: places.length }, range: first, state: acronym };
    }
  },
  fix({ document }, { state }) {
    const glossary = document.sections.find((section) => section.role === 'glossary');
    return state === undefined || glossary === undefined ? [] : glossaryFix(document, glossary, state);
  },
});

/** Two to five capitals, digits among them; a plural `s` belongs to the sentence. */
const ACRONYM = /(?<![\p{L}\p{N}_./@#$%-])([A-Z][A-Z0-9]{1,4})(?:s|['’]s)?(?![\p{L}\p{N}_@]|[-/.]\p{N}|\.\p{Ll}|-[A-Z]{2})/gu;
const capital: BlockFilter = { matches: (shape) => someInline(shape, ({ content }) => /[A-Z]{2}/.test(content)) };

/** The acronyms of the prose with all their places. */
function usesOf(document: ArchDocument): ReadonlyMap<string, readonly Range[]> {
  const uses = new Map<string, Range[]>();
  for (const block of document.walkWhere(capital)) {
    for (const inline of block.ownInlines) {
      if (inline.prose === inline.prose.toUpperCase()) continue;
      for (const match of inline.prose.matchAll(ACRONYM)) {
        const acronym = match[1] ?? '';
        const letters = acronym.replaceAll(/\d/g, '');
        if (
          letters.length < 2 ||
          knownAcronyms.has(acronym) ||
          capitalWords.has(acronym) ||
          productsIn(inline).some((each) => each.start <= match.index && match.index < each.end)
        )
          continue;
        const known = uses.get(acronym);
        const range = inline.range(match.index, match.index + acronym.length);
        if (known === undefined) uses.set(acronym, [range]);
        else known.push(range);
      }
    }
  }
  return uses;
}

/** A word in capitals, which stands elsewhere without. */
function isWord(document: ArchDocument, acronym: string): boolean {
  return says(
    document,
    new RegExp(String.raw`(?<![\w-])[${acronym.charAt(0)}${acronym.charAt(0).toLowerCase()}]${acronym.slice(1).toLowerCase()}(?![\w-])`),
  );
}

/** `Order Management System (OMS)`, `OMS (order management system)`, `OMS stands for`, `OMS: …` in a glossary, an abbreviation tag, or the words whose initials it is. */
function isSpeltOut(document: ArchDocument, acronym: string): boolean {
  const name = `${acronym}s?`;
  const letters = acronym.replaceAll(/\d/g, '');
  const initials = letters.replaceAll(/(?<=[A-Z])(?=[A-Z])/g, String.raw`\w*[\s-]+(?:(?:and|of|the|for|to|in|a|on|per)[\s-]+)?`);
  const told = new RegExp(
    String.raw`\(["“'*_]*${name}["”'*_]*[,;)]|(?<![\w-])${name}["”'*_]*\s?\((?!\d|see|e\.g|[A-Z]{2,6}\))[\p{L}“"]|(?<![\w-])${name}["”'*_]*(?: stands for|, short for| is short for|, i\.e\.| means | = | – the | — the )|(?:short(?:ened)? (?:for|to)|abbreviated(?: as| to)?|known as|called|aka|hereafter|henceforth) (?:the )?["“'*_]*${name}`,
    'u',
  );
  // Two small words that begin so are everywhere; two capitals are a name.
  const spelt = new RegExp(String.raw`(?<!\p{L})${initials}[a-z]\w*`, letters.length > 2 ? 'iu' : 'u');
  if (says(document, told) || says(document, spelt)) return true;
  if (
    document.sections.some(
      (section) => section.role === 'glossary' && new RegExp(String.raw`(?<![\w-])${name}(?![\w-])`).test(section.fullText),
    )
  )
    return true;
  for (const block of document.walkWhere(capital)) {
    for (const inline of block.ownInlines)
      if (inline.text.trim() === acronym && block.kind === 'table' && isTermTable(document, block.start)) return true;
  }
  return false;
}

/** A table of terms outside a glossary. */
function isTermTable(document: ArchDocument, start: number): boolean {
  const section = document.sectionAt(start);
  return tablesIn(document, section).some(
    (table) =>
      table.block.start === start &&
      table.columns.some((column) => /^(?:term|acronym|abbreviation|name|word)s?$/.test(column.name)) &&
      table.columns.some((column) => /meaning|definition|description|expansion|stands for/.test(column.name)),
  );
}

function glossaryFix(document: ArchDocument, glossary: Section, acronym: string): readonly Fix[] {
  const list = glossary.blocks.findLast((block) => block.kind === 'list');
  if (list === undefined) return [];
  const isBold = list.children[0]?.children[0]?.inline?.spans.some((span) => span.kind === 'strong' && span.plainStart === 0) === true;
  const edit = appendToList(document, list, `${isBold ? `**${acronym}**` : acronym}: \${1:[what it stands for]}`);
  return [{ title: `Add ${acronym} to the glossary`, edits: [edit], snippet: true, preferred: true }];
}
