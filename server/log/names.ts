/** People and tags that a document names in its fields, for whoever writes the next one. Knows nobody by itself. */
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import { fieldsOf } from '../document/readFields.ts';
import type { FieldKey } from '../knowledge/schema.ts';

const PEOPLE: ReadonlySet<FieldKey> = new Set<FieldKey>(['deciders', 'consulted', 'informed', 'author', 'reviewers', 'owner']);
/** Longer values are sentences, not names. */
const LONGEST_NAME = 60;
const NO_NAME = /^[[{<]/;

const people: DocumentFact<readonly string[]> = { compute: (document) => listed(document, (key) => PEOPLE.has(key)) };
const tags: DocumentFact<readonly string[]> = { compute: (document) => listed(document, (key) => key === 'tags') };

/** Whether a field names people. */
export function namesPeople(key: FieldKey): boolean {
  return PEOPLE.has(key);
}

/** Everybody the document names, in the order of the first mention. */
export function peopleIn(document: ArchDocument): readonly string[] {
  return document.fact(people);
}

/** The document's tags. */
export function tagsIn(document: ArchDocument): readonly string[] {
  return document.fact(tags);
}

function listed(document: ArchDocument, wanted: (key: FieldKey) => boolean): readonly string[] {
  const names = fieldsOf(document)
    .filter((field) => field.key !== undefined && wanted(field.key))
    .flatMap((field) => field.value.split(/[,;\n]/));
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== '' && name.length <= LONGEST_NAME && !NO_NAME.test(name)))];
}
