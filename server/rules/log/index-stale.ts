/** log/index-stale: the log's index lists what is gone, leaves records out, or tells an old title or status. */
import { baseName, folderOf } from '../../base/uri.ts';
import type { Range } from '../../base/range.ts';
import { recordFileName } from '../../document/fileNames.ts';
import type { Link } from '../../document/links.ts';
import { tellsOfRemoval } from '../../log/indexNumbers.ts';
import type { DocumentSummary } from '../../log/summary.ts';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule.ts';
import { correctEntry, inCell, insertEntry, removeEntry, retargetEntry } from '../support/indexEdits.ts';
import { listingsOf, type IndexEntry, type Listing } from '../support/indexListing.ts';
import { omittedFrom } from '../support/indexOmissions.ts';
import { isInOldGroup, isOldStatus, statusLike } from '../support/indexStatus.ts';
import { citationOf } from '../support/references.ts';
import { sameTitle } from '../support/titles.ts';
import { wordList } from '../support/wordList.ts';

type Message = 'gone' | 'omitted' | 'status' | 'group' | 'title';
/** Worked out when a fix is asked for. */
type State = () => readonly Fix[];
type Found = Finding<Message, State>;

/** More omitted records than these are counted. */
const NAMED = 5;

export const indexStale = defineRule<Message, State>({
  meta: {
    id: 'log/index-stale',
    title: 'Index of the log no longer matches the log',
    severity: 'info',
    kinds: ['log'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['OWN'],
    messages: {
      gone: 'The log holds no record at “{path}”. Readers of the index find nothing there; take the entry out or correct the link.',
      omitted: 'The index leaves out {records}. Who looks for a decision here will think it was never made; add what is missing.',
      status: 'The index says {listed} and the record says {actual}. Readers of the index act on a status that is past; correct it.',
      group:
        'The index lists this under {listed} and the record says {actual}. Readers of the index act on a status that is past; move the entry.',
      title:
        "The index calls this “{listed}” and the record is titled “{actual}”. Readers may take them for two decisions; use the record's title.",
    },
  },
  *check(context) {
    if (context.profile.kind !== 'index') return;
    const listings = listingsOf(context);
    for (const listing of listings) {
      const manner = mannerOf(listing);
      for (const entry of listing.entries) yield* entryFindings(context, { listing, listings, manner }, entry);
    }
    yield* omissions(context, listings);
  },
  fix(_context, { state }) {
    return (state?.() ?? []).map((fix, index) => ({ ...fix, preferred: index === 0 }));
  },
});

/** What the entries of a listing give of their records, and in which letters. */
interface Manner {
  /** Some say in other words what each record is about. */
  readonly tellsTitles: boolean;
  /** A status that an entry gives; undefined where none does. */
  readonly status: string | undefined;
}

interface Around {
  readonly listing: Listing;
  readonly listings: readonly Listing[];
  readonly manner: Manner;
}

function* entryFindings(context: RuleContext, { listing, listings, manner }: Around, entry: IndexEntry): Generator<Found> {
  const { link, record, status, title } = entry;
  const { document } = context;
  if (record === undefined) {
    if (link === undefined || tellsOfRemoval(entry.text)) return;
    yield { message: 'gone', data: { path: link.path }, range: link.range, state: () => goneFixes(context, entry, link) };
    return;
  }
  if (status !== undefined && isOldStatus(status, record) && (status.text !== '' || manner.status !== undefined)) {
    const word = statusLike(record, status.text === '' ? (manner.status ?? '') : status.text);
    const isBlank = document.slice(status.whole).trim() === '';
    yield {
      message: 'status',
      data: { listed: status.text === '' ? 'nothing' : `“${status.text}”`, actual: `“${record.statusText}”` },
      range: status.range,
      related: related(record),
      state: () => [{ title: `Change the status to ${word}`, edits: correctEntry(entry, status.whole, isBlank ? ` ${word} ` : word) }],
    };
  } else if (
    status === undefined &&
    listing.group !== undefined &&
    isInOldGroup(listing.group, record) &&
    !listsElsewhere(listings, listing, record)
  ) {
    yield {
      message: 'group',
      data: { listed: `“${listing.section.title}”`, actual: `“${record.statusText}”` },
      range: link?.range ?? entry.place,
      related: related(record),
      state: () => [],
    };
  }
  if (title !== undefined && record.title !== '' && !namesRecord(title.text, record) && manner.tellsTitles) {
    yield {
      message: 'title',
      data: { listed: title.text, actual: record.title },
      range: title.range,
      related: related(record),
      state: () => [{ title: "Use the record's title", edits: correctEntry(entry, title.range, inCell(record.title)) }],
    };
  }
}

function* omissions(context: RuleContext, listings: readonly Listing[]): Generator<Found> {
  const omitted = omittedFrom(context, listings);
  const main = [...listings].sort((a, b) => b.entries.length - a.entries.length)[0];
  if (omitted.length === 0 || main === undefined) return;
  const names = omitted.slice(0, NAMED).map(citationOf);
  const records = wordList(omitted.length > NAMED ? [...names, `${omitted.length - NAMED} more`] : names, 'and');
  yield {
    message: 'omitted',
    data: { records },
    range: headOf(context, main),
    related: omitted.slice(0, NAMED).flatMap(related),
    state: () => additions(context, listings, omitted),
  };
}

/** Under headings that are statuses, each to its own; among lists that stand side by side for other reasons, nobody can know. */
function additions({ document }: RuleContext, listings: readonly Listing[], omitted: readonly DocumentSummary[]): readonly Fix[] {
  const edits = omitted.flatMap((record) => {
    const listing = listings.length === 1 ? listings[0] : listings.find((each) => each.group !== undefined && each.group === record.status);
    return (listing && insertEntry(document, listing, record)) ?? [];
  });
  return edits.length < omitted.length ? [] : [{ title: omitted.length === 1 ? 'Add the record' : 'Add the records', edits }];
}

function goneFixes(context: RuleContext, entry: IndexEntry, link: Link): readonly Fix[] {
  const { document } = context;
  const renamed = link.kind === 'inline' ? recordOfNumber(context, link.path) : undefined;
  const removal = { title: 'Take the entry out', edits: [removeEntry(document, entry)] };
  return renamed === undefined
    ? [removal]
    : [{ title: `Link to ${citationOf(renamed)}: ${renamed.title}`, edits: [retargetEntry(document, link, renamed)] }, removal];
}

function headOf({ document }: RuleContext, { table, block }: Listing): Range {
  const head = table?.header ?? block.children[0] ?? block;
  return { start: head.start, end: Math.min(head.end, document.lines.textEnd(head.line)) };
}

/** A record of the link's number under another name. */
function recordOfNumber({ document, logs }: RuleContext, path: string): DocumentSummary | undefined {
  const number = recordFileName(baseName(path))?.number;
  const found = number === undefined ? [] : (logs.logOf(document.uri)?.records ?? []).filter((record) => record.number === number);
  return found.length === 1 && folderOf(found[0]?.uri ?? '') === folderOf(document.uri) ? found[0] : undefined;
}

/** `Priv-Validator`: some indexes go by file names. */
function namesRecord(title: string, record: DocumentSummary): boolean {
  return sameTitle(title, record.title) || (!/\s/.test(title) && sameTitle(title, baseName(record.uri).replace(/^\D*\d+[-_]|\.\w+$/g, '')));
}

function mannerOf({ entries }: Listing): Manner {
  const judged = entries.flatMap(({ title, record }) =>
    title === undefined || record === undefined ? [] : [namesRecord(title.text, record)],
  );
  return {
    tellsTitles: judged.length > 1 && judged.filter((same) => same).length * 2 >= judged.length,
    status: entries.map((entry) => entry.status?.text ?? '').find((text) => text !== ''),
  };
}

/** Whether a list further on has the record under its own status: the same may stand under two headings. */
function listsElsewhere(listings: readonly Listing[], listing: Listing, record: DocumentSummary): boolean {
  return listings.some(
    (other) => other !== listing && other.group === record.status && other.entries.some((entry) => entry.record === record),
  );
}

function related(record: DocumentSummary): { uri: string; range: Range; line: number; message: string }[] {
  return [
    {
      uri: record.uri,
      range: { start: record.titleStart, end: record.titleEnd },
      line: record.titleLine,
      message: `${citationOf(record)}: ${record.title}`,
    },
  ];
}
