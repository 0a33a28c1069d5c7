/** When decisions were taken and how long they held, as bars from the record's date to that of what took its place, or to today. */
import type { LogPicture } from '../logPictures.ts';
import { markOf } from './graph.ts';
import type { RelatedRecord } from './relatedRecords.ts';
import { plainTask, shortTitle } from './words.ts';

/** More rows in one picture, and they are too small to be read beside an editor. */
const COMFORTABLE = 24;

/** A record that has a date. */
interface Dated {
  readonly each: RelatedRecord;
  readonly from: string;
  readonly to: string;
}

/** By date, several years to a picture where they are few, several pictures to a year where they are many. */
export function timelinePictures(records: readonly RelatedRecord[], today: string): readonly LogPicture[] {
  const dated = records
    .flatMap((each): Dated[] => {
      const from = each.record.date?.slice(0, 10);
      return from === undefined ? [] : [{ each, from, to: endOf(each, from, today) }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const undated = records.length - dated.length;
  const pictures = chunks(dated);
  return pictures.map((rows, index) => ({
    heading: pictures.length === 1 ? '' : spanOf(rows),
    note:
      index === 0 && undated > 0
        ? `${String(undated)} of ${String(records.length)} records ${undated === 1 ? 'has' : 'have'} no date.`
        : '',
    diagram: drawn(rows),
  }));
}

function endOf({ record, links }: RelatedRecord, from: string, today: string): string {
  const successor = links.find(({ kind }) => kind === 'superseded by')?.to.date?.slice(0, 10);
  const end = successor ?? (record.status === 'accepted' || record.status === 'proposed' ? today : from);
  return end < from ? from : end;
}

function chunks(rows: readonly Dated[]): readonly (readonly Dated[])[] {
  const pictures: Dated[][] = [];
  for (const row of rows) {
    const last = pictures.at(-1);
    if (last === undefined || last.length >= COMFORTABLE) pictures.push([row]);
    else last.push(row);
  }
  return pictures;
}

function spanOf(rows: readonly Dated[]): string {
  const [first, last] = [rows[0]?.from.slice(0, 7) ?? '', rows.at(-1)?.from.slice(0, 7) ?? ''];
  return first === last ? first : `${first} to ${last}`;
}

function drawn(rows: readonly Dated[]): LogPicture['diagram'] {
  const lines = rows.flatMap(({ each, from, to }, index) => {
    const year = from.slice(0, 4);
    const section = index === 0 || rows[index - 1]?.from.slice(0, 4) !== year ? [`  section ${year}`] : [];
    const past = each.record.status === 'superseded' || each.record.status === 'deprecated' || each.record.status === 'rejected';
    const tags = [from === to ? 'milestone' : '', past ? 'done' : each.record.status === 'proposed' ? 'active' : ''].filter(
      (tag) => tag !== '',
    );
    const standing = each.record.status === 'accepted' || each.record.status === undefined ? '' : ` (${each.record.status})`;
    return [
      ...section,
      `  ${plainTask(`${each.number} ${shortTitle(each.record.title)}`)}${standing} :${[...tags, each.id, from, to].join(', ')}`,
    ];
  });
  const told = rows.map(({ each, from }) => `${from} ${each.number} ${shortTitle(each.record.title)}`).slice(0, 12);
  return {
    kind: 'gantt',
    text: ['gantt', '  dateFormat YYYY-MM-DD', '  axisFormat %Y-%m', ...lines, ''].join('\n'),
    marks: rows.map(({ each: { id, record } }) => markOf(id, record.title, record.uri, record.titleLine)),
    description: `Timeline of ${String(rows.length)} decisions. ${told.join('; ')}${rows.length > told.length ? '; and others' : ''}.`,
  };
}
