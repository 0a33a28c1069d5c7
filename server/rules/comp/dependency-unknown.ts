/** Dependencies on parts of one's own that the document does not define. Products and services of others need no definition. */
import { regex } from '../../base/patterns.ts';
import { listedDependencies, type ListedAt } from '../../claims/parts/calls.ts';
import { isExternalService, partsOf, productNamed, type Parts } from '../../claims/parts/components.ts';
import { bareName, endsAsOwnPart, oneSpaced, partName } from '../../claims/parts/partNames.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { insertSection } from '../../document/edits.ts';
import { duties } from '../../knowledge/externalParts.ts';
import { communicationOf } from '../../plan/readCommunication.ts';
import { defineRule, type Fix } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { escapeText } from '../../drafts/snippetText.ts';

const ELSEWHERE = regex('i')`
  \b(?:external|third[- ]party|3rd[- ]party|vendor|partner|existing|legacy|company|corporate|platform team|owned by|run by|managed by|
  provided by|operated by|other team|saas|open source|library|sdk)\b
`;
const GENERAL = regex('')`
  ^(?:all|any|other|every|each|various|several|some|both|downstream|upstream|web|backend|micro|internal|external|the|one or more|cloud|
  managed|message|event|relational|primary|sql|nosql|object|load|service|api|in memory|job|task|rest)\b
`;
const MOST_WORDS = 4;
const dutyNouns: ReadonlySet<string> = new Set(Object.values(duties).flat());

export const compDependencyUnknown = defineRule<'unknown' | 'near', ListedAt>({
  meta: {
    id: 'comp/dependency-unknown',
    title: 'A component depends on something the document does not define',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER', 'SYSARCH'],
    messages: {
      unknown:
        '“{component}” depends on “{name}”, which this document does not define. Add it to the components, or say that it lies outside.',
      near: '“{component}” depends on “{name}”, which this document does not define; “{nearest}” is close. Write the one name everywhere, or add the component.',
    },
  },
  *check(context) {
    const { document } = context;
    const parts = partsOf(document);
    if (parts.all.length < 2 || !isLive(context)) return;
    const told = new Set<string>();
    for (const listed of listedDependencies(document)) {
      const name = partName(listed.name);
      if (
        listed.direction !== 'calls' ||
        told.has(`${listed.part.name} ${name}`) ||
        isKnown(parts, listed) ||
        isMentionedElsewhere(document, listed.name)
      )
        continue;
      const nearest = parts.nearest(listed.name);
      if (nearest === undefined && !isOwnPart(listed.name, name)) continue;
      told.add(`${listed.part.name} ${name}`);
      const data = { component: listed.part.title, name: listed.name };
      if (nearest === undefined) yield { message: 'unknown', data, range: listed.range, state: listed };
      else yield { message: 'near', data: { ...data, nearest: nearest.title }, range: listed.range, state: listed };
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const nearest = partsOf(document).nearest(state.name);
    const written = document.slice(state.range);
    const fixes: Fix[] = [];
    if (nearest !== undefined && written.includes(state.name))
      fixes.push({ title: `Replace with “${nearest.title}”`, edits: [{ range: state.range, newText: nearest.title }], preferred: true });
    const section = state.part.main.section;
    if (section !== undefined) {
      const label = `- **Responsibility**: \${1:[what it does]}`;
      const edit = insertSection(document, section, Math.floor(section.level), state.name.replace(/^the /i, ''), []);
      fixes.push({
        title: `Add a component “${state.name}”`,
        edits: [{ ...edit, newText: `${escapeText(edit.newText)}${document.lineEnding}${document.lineEnding}${label}` }],
        snippet: true,
      });
    }
    return fixes;
  },
});

function isKnown(parts: Parts, { name, text }: ListedAt): boolean {
  return (
    parts.find(name) !== undefined ||
    productNamed(name) !== undefined ||
    isExternalService(name) ||
    ELSEWHERE.test(text) ||
    namesProduct(/\(([^()]{2,60})\)/.exec(text)?.[1] ?? '') ||
    namesProduct(name) ||
    parts.all.some((part) => isSideOf(part.name, partName(name)) || part.name.startsWith(`${partName(name)} `))
  );
}

const PIECE = regex('')`
  (?:api|endpoint|queue|topic|event|database|db|webhook|client|interface|cache|table|schema|service|module|component|library|sdk|stream|
  replica|index|page|data|store)$
`;

/** `orders api`, `orders topic`: by what means a part is reached, and no other part. */
function isSideOf(part: string, name: string): boolean {
  return name.startsWith(`${part} `) && PIECE.test(name);
}

function namesProduct(text: string): boolean {
  return text
    .split(/[ ,/-]/)
    .some(
      (word) =>
        word !== '' && (productNamed(word)?.categories.some((category) => category !== 'api-style') === true || isExternalService(word)),
    );
}

/** Named as one names a part: in capitals or code, by a kind or by a duty. */
function isOwnPart(written: string, name: string): boolean {
  const words = name.split(' ');
  if (words.length > MOST_WORDS || GENERAL.test(name) || !/^[\p{L}\p{N} -]+$/u.test(name)) return false;
  const bare = bareName(name);
  // Companies offer APIs too: only one of a plain duty is likely to be one's own.
  const isDuty = dutyNouns.has(bare.replace(/ api$/, ''));
  const isProper =
    written
      .split(/[ -]/)
      .filter((word) => !/^(?:the|our|a|an|of)$/i.test(word))
      .every((word) => /^\p{Lu}/u.test(word)) || /^[a-z]+(?:[-_][a-z]+)+$/.test(written);
  if (!isProper) return isDuty && bare !== name;
  return isDuty || (words.length > 1 && endsAsOwnPart(name));
}

/** The document's text without its components and connections, levelled: what stands there is defined enough. */
const rest: DocumentFact<string> = {
  compute: (document) => {
    const taken = [
      ...partsOf(document).all.flatMap((part) => part.entries.map((entry) => entry.range)),
      ...communicationOf(document).map(({ table }) => ({ start: table.block.start, end: table.block.end })),
    ].sort((a, b) => a.start - b.start);
    let text = '';
    let at = 0;
    for (const range of taken) {
      text += ` ${document.text.slice(at, Math.max(at, range.start))}`;
      at = Math.max(at, range.end);
    }
    return ` ${levelled(text + document.text.slice(at))} `;
  },
};

function isMentionedElsewhere(document: ArchDocument, name: string): boolean {
  const wanted = levelled(name).replace(/^(?:the|our|an?) /, '');
  const text = document.fact(rest);
  return text.includes(` ${wanted} `) || text.includes(` ${wanted}s `);
}

function levelled(text: string): string {
  return oneSpaced(
    text
      .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, ' '),
  );
}
