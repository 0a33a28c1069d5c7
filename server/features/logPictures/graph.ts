/** How records relate, as flowcharts: older records to the left, what took their place to the right. Records that relate to none are left to the table. */
import type { PreviewMark } from '../../protocol/preview.ts';
import type { LogPicture } from '../logPictures.ts';
import type { RecordLink, RelatedRecord } from './relatedRecords.ts';
import { plainLabel, shortTitle } from './words.ts';

/** More in one picture, and its words are too small to be read beside an editor. */
const COMFORTABLE = 24;
/** Of one family that hangs together, the most that are drawn. */
const MOST = 60;

const arrows: Readonly<Record<RecordLink['kind'], string>> = { 'superseded by': '==>', 'amended by': '-->', 'related to': '-.-' };
/** Borders that can be told from light and dark grounds; the label says the status too. */
const classes = [
  'classDef accepted stroke:#3a9a4c,stroke-width:2px',
  'classDef proposed stroke:#3b82d6,stroke-width:2px,stroke-dasharray:2 3',
  'classDef rejected stroke:#b8860b,stroke-dasharray:6 3',
  'classDef deprecated stroke:#b8860b,stroke-dasharray:6 3',
  'classDef superseded stroke:#888888,stroke-dasharray:6 3',
];

/** Families of records, several small ones to a picture. */
export function graphPictures(records: readonly RelatedRecord[]): readonly LogPicture[] {
  const pictures = packed(families(records));
  const alone = records.filter(
    ({ record, links }) => links.length === 0 && !records.some((other) => other.links.some(({ to }) => to === record)),
  ).length;
  return pictures.map((family, index) => {
    const kept = limited(family);
    const notes = [
      index === 0 && alone > 0
        ? `${String(alone)} of ${String(records.length)} records ${alone === 1 ? 'relates' : 'relate'} to no other and ${alone === 1 ? 'stands' : 'stand'} in the table below.`
        : '',
      kept.length < family.length
        ? `The ${String(kept.length)} records with most relations of ${String(family.length)} that hang together.`
        : '',
    ].filter((note) => note !== '');
    return { heading: pictures.length === 1 ? '' : rangeOf(family), note: notes.join(' '), diagram: drawn(kept) };
  });
}

/** Records that hang together, in the order of the log. */
function families(records: readonly RelatedRecord[]): readonly (readonly RelatedRecord[])[] {
  const byUri = new Map(records.map((each) => [each.record.uri, each]));
  const near = new Map<RelatedRecord, Set<RelatedRecord>>();
  const join = (a: RelatedRecord, b: RelatedRecord): unknown => near.set(a, (near.get(a) ?? new Set()).add(b));
  for (const from of records) {
    for (const { to } of from.links) {
      const other = byUri.get(to.uri);
      if (other === undefined) continue;
      join(from, other);
      join(other, from);
    }
  }
  const seen = new Set<RelatedRecord>();
  return [...near.keys()].flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    // Grows while it is walked through.
    const family = new Set([first]);
    for (const member of family) {
      for (const next of near.get(member) ?? []) {
        family.add(next);
        seen.add(next);
      }
    }
    return [records.filter((each) => family.has(each))];
  });
}

function packed(all: readonly (readonly RelatedRecord[])[]): readonly (readonly RelatedRecord[])[] {
  const pictures: RelatedRecord[][] = [];
  for (const family of all) {
    const last = pictures.at(-1);
    if (last !== undefined && last.length + family.length <= COMFORTABLE) last.push(...family);
    else pictures.push([...family]);
  }
  return pictures;
}

function limited(family: readonly RelatedRecord[]): readonly RelatedRecord[] {
  if (family.length <= MOST) return family;
  const degree = ({ record, links }: RelatedRecord): number =>
    links.length + family.filter((other) => other.links.some(({ to }) => to === record)).length;
  const best = new Set(
    family
      .map((each) => ({ each, count: degree(each) }))
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST)
      .map(({ each }) => each),
  );
  return family.filter((each) => best.has(each));
}

function drawn(records: readonly RelatedRecord[]): LogPicture['diagram'] {
  const ids = new Map(records.map(({ record, id }) => [record.uri, id]));
  const edges = records.flatMap((from) =>
    from.links.flatMap((link) => {
      const to = ids.get(link.to.uri);
      return to === undefined ? [] : [{ from, to, link }];
    }),
  );
  const nodeLines = records.map(({ record, id, number }) => {
    const status = record.status ?? '';
    return `  ${id}["${plainLabel([number, status].filter((part) => part !== '').join(' · '))}<br/>${plainLabel(shortTitle(record.title))}"]${status === '' ? '' : `:::${status}`}`;
  });
  const edgeLines = edges.map(({ from, to, link }) => `  ${from.id} ${arrows[link.kind]}|${link.kind}| ${to}`);
  const nodes = records.map(({ record, id }): PreviewMark => markOf(id, record.title, record.uri, record.titleLine));
  const lines = edges.map(({ from, to, link }): PreviewMark => ({
    ...markOf('', link.kind, link.to.uri, link.to.titleLine),
    type: 'edge',
    from: from.id,
    to,
  }));
  const told = edges.map(({ from, link }) => `${nameOf(from)} is ${link.kind} ${shortTitle(link.to.title)}`).slice(0, 12);
  return {
    kind: 'flowchart',
    text: ['flowchart LR', ...nodeLines, ...edgeLines, ...classes.map((line) => `  ${line}`), ''].join('\n'),
    marks: [...nodes, ...lines],
    description: `Decision graph of ${String(records.length)} records. ${told.join('; ')}${edges.length > told.length ? '; and others' : ''}.`,
  };
}

/** A mark that leads to a record. */
export function markOf(id: string, label: string, uri: string, line: number): PreviewMark {
  return { type: 'node', id, label, from: '', to: '', line: 0, start: 0, end: 0, definition: undefined, target: { uri, line } };
}

function nameOf({ number, record }: RelatedRecord): string {
  return [number, shortTitle(record.title)].filter((part) => part !== '').join(' ');
}

function rangeOf(family: readonly RelatedRecord[]): string {
  const [first, last] = [family[0], family.at(-1)].map((each) => each?.number ?? '');
  return first === last || first === '' || last === '' ? 'Related records' : `${first ?? ''} to ${last ?? ''}`;
}
