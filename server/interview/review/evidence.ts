/** What a document itself says of an item: its checklist entry, the sentences that settle or deny it, the section it belongs in. Proposes a judgement; makes none. */
import type { Range } from '../../base/range.ts';
import { phrasesPattern, signsOf } from '../../claims/itemSigns.ts';
import { sayingsOf } from '../../claims/saying.ts';
import { standingOfSection } from '../../claims/standing.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { itemSigns } from '../../knowledge/checklists/itemSigns.ts';
import { storeProducts } from '../../knowledge/tables/storeFit.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import type { ChecklistItem } from '../../knowledge/adviceSchema.ts';
import type { ChecklistEntry } from '../../plan/checklist.ts';
import { checklistsOf } from '../../plan/readChecklist.ts';
import { trimmedOf } from '../../plan/stated.ts';
import { reviewQuestionOf, type Judgement } from './reviewQuestions.ts';

export interface ReviewPlace {
  readonly range: Range;
  /** As it stands there. */
  readonly words: string;
}

export interface ReviewEvidence {
  readonly judgement: Judgement;
  /** The answer to propose. */
  readonly text: string;
  /** Where it was read; empty where the document says nothing. */
  readonly places: readonly ReviewPlace[];
}

const MOST_PLACES = 3;
const LONGEST_QUOTE = 160;
/** Whose words are the stores themselves, too. */
const PRIMARY_STORE = 'check/data/primary-store';
const ELSEWHERE: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'phases',
  'phase',
  'risks',
  'open-questions',
  'non-goals',
  'review-checklist',
  'feedback',
  'future',
  'alternatives',
  'options',
]);

/** What the document shows of an item. */
export function evidenceOf(document: ArchDocument, item: ChecklistItem): ReviewEvidence {
  const entry = entryOf(document, item);
  const said = affirmedIn(document, item);
  const status = entry?.status?.id;
  // What stands beside a status was written for this item; a sentence elsewhere only bears it out.
  if (entry !== undefined && status === 'done' && entry.reason !== '')
    return { ...evidenceOfEntry(entry, status), places: [...placeOf(entry), ...said] };
  if (said.length > 0) {
    const told = quoted(said[0]);
    if (status === undefined || status === 'done') return { judgement: 'ok', text: `Ok: ${told}.`, places: said };
    return { judgement: 'partial', text: `Partial: ${told}, and the checklist says ${status}.`, places: [...said, ...placeOf(entry)] };
  }
  if (entry !== undefined && status !== undefined) return evidenceOfEntry(entry, status);
  const denied = deniedIn(document, item);
  if (denied.length > 0) return { judgement: 'missing', text: `Missing: ${quoted(denied[0])}.`, places: denied };
  const section =
    itemSigns[item.id] === undefined
      ? document.sections.find((each) => each.role !== undefined && item.sections.includes(each.role) && !each.isEmpty)
      : undefined;
  if (section !== undefined)
    return {
      judgement: 'partial',
      text: `Partial: there is a section “${section.title}”; whether it settles this is to be read.`,
      places: [{ range: section.titleRange, words: section.title }],
    };
  return { judgement: 'missing', text: 'Missing: the document says nothing of it.', places: [] };
}

/** The same for the question of a review; undefined for any other question. */
export function evidenceAt(document: ArchDocument, question: string): ReviewEvidence | undefined {
  const reviewed = reviewQuestionOf(question);
  return reviewed && evidenceOf(document, reviewed.item);
}

/** The entry of the document's own checklist for an item. */
export function entryOf(document: ArchDocument, item: ChecklistItem): ChecklistEntry | undefined {
  return checklistsOf(document)
    .flatMap(({ entries }) => entries)
    .find(({ items }) => items.includes(item));
}

/** A status that no other sentence bears out: what stands beside it has to. */
function evidenceOfEntry(entry: ChecklistEntry, status: NonNullable<ChecklistEntry['status']>['id']): ReviewEvidence {
  const why = entry.reason === '' ? 'no reason beside it' : `“${entry.reason}”`;
  if (status === 'not-applicable')
    return {
      judgement: 'not applicable',
      text: `Not applicable: ${entry.reason === '' ? 'so the checklist says, without a reason' : entry.reason}.`,
      places: placeOf(entry),
    };
  if (status === 'done' && entry.reason !== '') return { judgement: 'ok', text: `Ok: the checklist says ${why}.`, places: placeOf(entry) };
  if (status === 'done')
    return {
      judgement: 'partial',
      text: 'Partial: the checklist says done, and nothing in the document describes it.',
      places: placeOf(entry),
    };
  return { judgement: 'partial', text: `Partial: the checklist says ${status ?? 'nothing'}, ${why}.`, places: placeOf(entry) };
}

function affirmedIn(document: ArchDocument, item: ChecklistItem): readonly ReviewPlace[] {
  const signs = [...(itemSigns[item.id] ?? []), ...(item.id === PRIMARY_STORE ? storeProducts.keys() : [])];
  if (signs.length === 0) return [];
  const pattern = new RegExp(phrasesPattern(signs).source, 'i');
  return [...sayingsOf(document, pattern)]
    .filter(({ section }) => standingOfSection(section) !== 'checklist' && !isElsewhere(section))
    .slice(0, MOST_PLACES)
    .map(({ range, text }) => ({ range, words: text }));
}

/** What is planned, feared or asked settles nothing. */
function isElsewhere(section: Section): boolean {
  return (section.role !== undefined && ELSEWHERE.has(section.role)) || (section.parent !== undefined && isElsewhere(section.parent));
}

function deniedIn(document: ArchDocument, item: ChecklistItem): readonly ReviewPlace[] {
  if (itemSigns[item.id] === undefined) return [];
  return document.sections
    .filter((section) => standingOfSection(section) === 'own')
    .flatMap((section) => section.blocks)
    .flatMap((block) => [...block.inlines()])
    .flatMap((inline) =>
      sentencesOf(inline)
        .filter(({ text }) => signsOf(item.id, text).some(({ polarity }) => polarity === 'denied'))
        .map(({ text, start, end }) => ({ range: inline.range(start, end), words: text })),
    )
    .slice(0, MOST_PLACES);
}

function placeOf(entry: ChecklistEntry | undefined): readonly ReviewPlace[] {
  return entry === undefined ? [] : [{ range: entry.name.range, words: entry.name.text }];
}

function quoted(place: ReviewPlace | undefined): string {
  const words = trimmedOf(place?.words ?? '', ' ', ' .').replaceAll('\n', ' ');
  return `“${words.length <= LONGEST_QUOTE ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST_QUOTE))} …`}”`;
}
