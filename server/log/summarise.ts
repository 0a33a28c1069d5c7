/** Boils a document down to what others need to know of it: plain data that can be stored and compared. */
import { anchorsOf } from '../document/anchors.ts';
import { readDate } from '../document/dates.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import type { Profile } from '../document/profile.ts';
import { choicesOf } from './choices.ts';
import { identityOf } from './identity.ts';
import { numbersInIndex } from './indexNumbers.ts';
import { peopleIn, tagsIn } from './names.ts';
import { recordsOf } from './readRecord.ts';
import type { DecisionRecord, RecordReference, RecordStatus } from './record.ts';
import { referencesIn } from './references.ts';
import { namesNothing } from './openPlaces.ts';
import type { DocumentSummary, EmbeddedSummary, OpenPlace, StatusPlace, SummaryReference } from './summary.ts';

/** The summary of a document of any kind; one that is nothing to judge keeps its anchors and citations. */
export function summarise(document: ArchDocument, profile: Profile): DocumentSummary {
  const records = recordsOf(document, profile);
  const record = profile.kind === 'adr' ? records[0] : undefined;
  const { number, title, titleRange } = record ?? identityOf(document);
  const relations = records.flatMap((each) =>
    each.relations.map((relation) => ({ ...summaryReference(relation.target), kind: relation.kind })),
  );
  const related = new Set(relations.map((relation) => relation.start));
  return {
    uri: document.uri,
    kind: profile.kind,
    dialect: profile.dialect,
    number: profile.kind === 'adr' ? number : undefined,
    title,
    titleStart: titleRange.start,
    titleEnd: titleRange.end,
    titleLine: document.lines.lineAt(titleRange.start),
    status: record?.status?.canonical,
    statusText: record?.status?.text ?? '',
    statusPlace: record?.status && statusPlace(document, record.status),
    ...openPlaces(document, record),
    date: isoDate(record?.date),
    reviewDate: isoDate(record?.reviewDate),
    relations,
    citations: some(
      referencesIn(document)
        .filter((reference) => !related.has(reference.range.start))
        .map((reference) => summaryReference(reference)),
    ),
    people: profile.kind === 'none' ? undefined : some(peopleIn(document)),
    tags: profile.kind === 'none' ? undefined : some(tagsIn(document)),
    choices: record?.status?.canonical === 'accepted' ? some(choicesOf(record)) : undefined,
    numbers: profile.kind === 'index' ? some(numbersInIndex(document)) : undefined,
    anchors: [...anchorsOf(document)],
    embedded: profile.kind === 'plan' ? some(records.map(embeddedSummary)) : undefined,
  };
}

function some<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}

function statusPlace(document: ArchDocument, { form, range, wholeRange }: RecordStatus): StatusPlace {
  const { lines, text } = document;
  const start = lines.start(lines.lineAt(wholeRange.start));
  const end = lines.textEnd(lines.lineAt(wholeRange.end));
  const lead = text.slice(start, wholeRange.start);
  const trail = text.slice(wholeRange.end, end);
  const isLabelled = (form === 'label' || form === 'bullet' || form === 'plain') && /\p{L}/u.test(lead) && /^(?: *|\\)$/.test(trail);
  return { form, start: range.start, end: range.end, wholeEnd: wholeRange.end, ...(isLabelled && { lead, trail }) };
}

function openPlaces(document: ArchDocument, record: DecisionRecord | undefined): Pick<DocumentSummary, 'openPlaces'> {
  const places = (record?.fields ?? []).flatMap((field): OpenPlace[] => {
    if ((field.key !== 'supersedes' && field.key !== 'superseded-by') || !namesNothing(field)) return [];
    const { start, end } = field.valueRange;
    return [{ kind: field.key, form: field.form, start, end, isApart: /\s/.test(document.text.charAt(start - 1)) }];
  });
  return places.length === 0 ? {} : { openPlaces: places };
}

function summaryReference(reference: RecordReference): SummaryReference {
  const { number, path, range, pathRange, fragment } = reference;
  // Paths from a site's root lead nowhere that is known here.
  const link = path === undefined || path.startsWith('/') ? undefined : path;
  return {
    number,
    link,
    start: range.start,
    end: range.end,
    ...(pathRange && { pathStart: pathRange.start, pathEnd: pathRange.end, ...(fragment !== undefined && { fragment }) }),
  };
}

function isoDate(field: Field | undefined): string | undefined {
  const reading = field === undefined ? undefined : readDate(field.value);
  return reading?.kind === 'date' ? reading.iso : undefined;
}

function embeddedSummary(record: DecisionRecord): EmbeddedSummary {
  const { start, end } = record.scope;
  return { number: record.number, title: record.title, status: record.status?.canonical, start, end };
}
