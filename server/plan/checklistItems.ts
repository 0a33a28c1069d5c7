/** Which items of the production checklist a text names. Reads names only; `readChecklist.ts` finds where they stand. */
import { headingName } from '../document/headingText.ts';
import type { ChecklistGroup, ChecklistItem } from '../knowledge/adviceSchema.ts';
import { productionChecklist, productionItems } from '../knowledge/checklists/production.ts';

interface ItemName {
  readonly name: string;
  readonly item: ChecklistItem;
}

/** Titles before aliases, long names before short ones: the most telling name wins. */
const names: readonly ItemName[] = productionItems
  .flatMap((item) => [item.title, ...item.aliases].map((name): ItemName => ({ name: levelled(name), item })))
  .sort((a, b) => b.name.length - a.name.length);
const byName: ReadonlyMap<string, ChecklistItem> = new Map([...names].reverse().map(({ name, item }) => [name, item]));
/** The names of a group's own items, which come first where the group is known. */
const byGroup: ReadonlyMap<ChecklistGroup, ReadonlyMap<string, ChecklistItem>> = new Map(
  productionChecklist.map((group) => [
    group,
    new Map(names.filter(({ item }) => group.items.includes(item)).map(({ name, item }) => [name, item])),
  ]),
);
const groupWords: readonly (readonly [string, ChecklistGroup])[] = productionChecklist.map((group) => [
  levelled(group.title).split(' ')[0] ?? '',
  group,
]);
const JOINTS = /[/,&+]|\s(?:and|und)\s/;

/** The items that a name stands for: one, several named together (`Retries / timeouts`), or none. */
export function itemsNamed(text: string, group: ChecklistGroup | undefined): readonly ChecklistItem[] {
  const exact = itemCalled(text, group);
  if (exact !== undefined) return [exact];
  const parts = text.split(JOINTS).filter((part) => part.trim() !== '');
  const each = parts.map((part) => itemCalled(part, group));
  if (parts.length > 1 && each.every((item) => item !== undefined)) return [...new Set(each)];
  const held = itemWithin(text, group);
  return held === undefined ? [] : [held];
}

/** The item whose title or alias the text is; where a word names several, the one of the group it stands in. */
export function itemCalled(text: string, group: ChecklistGroup | undefined): ChecklistItem | undefined {
  const name = levelled(text);
  if (name === '') return undefined;
  const own = group && byGroup.get(group);
  const inGroup = own?.get(name) ?? (own && [...own].find(([each]) => each.startsWith(`${name} `))?.[1]);
  return inGroup ?? byName.get(name);
}

/** The group that a heading names: `API`, `Security Architecture`, `Operational readiness`. */
export function groupNamed(text: string): ChecklistGroup | undefined {
  const words = levelled(text).split(' ');
  if (words.length > 4) return undefined;
  return groupWords.find(([word]) => words.some((each) => each === word || (word.length > 4 && each.startsWith(word.slice(0, 6)))))?.[1];
}

/** A longer name is a sentence. */
const MOST_WORDS = 6;

/** The item with the longest name that stands in the text as whole words: `Redis caching strategy`. A single word counts at either end only. */
function itemWithin(text: string, group: ChecklistGroup | undefined): ChecklistItem | undefined {
  const own = levelled(text);
  const padded = ` ${own} `;
  if (own.split(' ').length > MOST_WORDS) return undefined;
  const held = names.filter(
    ({ name }) => padded.includes(` ${name} `) && (name.includes(' ') || own.startsWith(`${name} `) || own.endsWith(` ${name}`)),
  );
  const longest = held[0]?.name.length;
  const best = held.filter((each) => each.name.length === longest);
  return (best.find((each) => group?.items.includes(each.item) === true) ?? best[0])?.item;
}

function levelled(text: string): string {
  return headingName(text).replaceAll(/[,/]/g, ' ').replaceAll(/\s+/g, ' ').trim();
}
