/** Which records of a log its index leaves out, as far as the index means to list them all. */
import { regex } from '../../base/patterns.ts';
import { contains } from '../../base/range.ts';
import { baseName, folderOf } from '../../base/uri.ts';
import { recordFileName } from '../../document/fileNames.ts';
import { linksOf } from '../../document/links.ts';
import type { Section } from '../../document/section.ts';
import type { DocumentSummary } from '../../log/summary.ts';
import type { RuleContext } from '../rule.ts';
import type { Listing } from './indexListing.ts';

/** A heading that says a list is a choice. */
const CHOICE_HEADING = regex('i')`
  \b(?:recent|recently|latest|newest|key|important|main|major|notable|select(?:ed|ion)|highlights?|favou?rites?|start here|examples?|active|
  current|open|in force|reading|see also|related|links|references)\b|neueste|wichtig|aktuell|récent|principal|recient|recente|最近|主要|关键|重要
`;
/** A sentence before the list that says so. */
const CHOICE_SENTENCE = regex('i')`
  \b(?:most recent|recent|latest|newest|selected|selection|highlights?|most important|key decisions|not (?:all|complete|exhaustive)|
  incomplete|some of|for example|e\.g|such as|start with|in force|still (?:active|valid)|only)\b|auswahl|zum beispiel|sélection|por ejemplo|
  por exemplo
`;
/** Of the records up to the last one listed, this share is there: the index was kept, and then forgotten. */
const KEPT_SHARE = 0.75;

/** In the order of the log; none where the index is a choice or lists few of the records. */
export function omittedFrom(context: RuleContext, listings: readonly Listing[]): readonly DocumentSummary[] {
  const { document, logs } = context;
  const log = logs.logOf(document.uri);
  if (log?.folder !== folderOf(document.uri) || listings.length === 0 || listings.some((listing) => isChoice(listing))) return [];
  const linked = linksOf(document).flatMap((link) => {
    const resolution =
      link.external || link.path === '' || listings.some(({ block }) => contains(block, link.range))
        ? undefined
        : logs.resolve({ number: undefined, path: link.path }, document.uri);
    return resolution?.state === 'found' ? [resolution.record] : [];
  });
  const entries = listings.flatMap((listing) => listing.entries);
  // A record that the text around the lists leads to is not left out.
  const known = new Set<DocumentSummary | undefined>([...linked, ...entries.map((entry) => entry.record)]);
  const renamed = new Set(
    entries.flatMap((entry) => (entry.record === undefined ? (recordFileName(baseName(entry.link?.path ?? ''))?.number ?? []) : [])),
  );
  const entered = new Set(entries.map((entry) => entry.record));
  const listed = log.records.filter((record) => entered.has(record));
  const omitted = log.records.filter((record) => !known.has(record) && !renamed.has(record.number ?? -1) && isInScope(record, listings));
  return meansAll(listed, log.records) && !leavesOutThePast(omitted, listed) ? omitted : [];
}

function isChoice({ section, block }: Listing): boolean {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent) if (CHOICE_HEADING.test(each.title)) return true;
  const before = section.blocks[section.blocks.findIndex((each) => each.start === block.start) - 1];
  return before?.kind === 'paragraph' && CHOICE_SENTENCE.test(before.text);
}

/** Under headings that are statuses, records of another status have no place yet. */
function isInScope(record: DocumentSummary, listings: readonly Listing[]): boolean {
  const groups = listings.flatMap((listing) => listing.group ?? []);
  return groups.length < listings.length || (record.status !== undefined && groups.includes(record.status));
}

function meansAll(listed: readonly DocumentSummary[], records: readonly DocumentSummary[]): boolean {
  if (listed.length < 2) return false;
  if (listed.length * 2 >= records.length) return true;
  const last = Math.max(...listed.map((record) => record.number ?? 0));
  return last > 0 && listed.length >= KEPT_SHARE * records.filter((record) => (record.number ?? Infinity) <= last).length;
}

/** Several records out of force and no other missing, none of them listed: the index is of those in force. */
function leavesOutThePast(omitted: readonly DocumentSummary[], listed: readonly DocumentSummary[]): boolean {
  const isPast = (record: DocumentSummary): boolean =>
    record.status === 'superseded' || record.status === 'deprecated' || record.status === 'rejected';
  return omitted.length > 1 && omitted.every(isPast) && !listed.some(isPast);
}
