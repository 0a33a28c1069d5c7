/** Where a decision record stands: its status, what took its place, and how many documents cite it. */
import { contains } from '../../base/range.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { referencesIn } from '../../log/references.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Lens } from '../codeLens.ts';
import { recordLabel } from '../completion/recordLinks.ts';
import { ownFile, recordMeant } from '../recordMeant.ts';

/** One lens above the title of each record that has something to tell. */
export function recordLenses(snapshot: Snapshot): readonly Lens[] {
  return snapshot.facts.records.flatMap((record): Lens[] => {
    const cited = citations(snapshot, record);
    const later = successor(snapshot, record);
    const parts = [
      later !== '' && record.status?.canonical === 'superseded' ? '' : (record.status?.text ?? ''),
      later,
      cited === 0 ? '' : `cited by ${String(cited)}`,
    ].filter((part) => part !== '');
    const title = parts.join(' · ');
    return title === '' ? [] : [{ range: record.titleRange, title: title.charAt(0).toUpperCase() + title.slice(1) }];
  });
}

/** What the record says took its place, with its title where it is known. */
function successor(snapshot: Snapshot, { relations }: DecisionRecord): string {
  const target = relations.find(({ kind }) => kind === 'superseded-by')?.target;
  if (target === undefined) return '';
  const meant = recordMeant(snapshot, target);
  if (meant === undefined) return `superseded by ${target.text}`;
  if ('embedded' in meant) return `superseded by ${target.text} ${meant.embedded.title}`;
  return `superseded by ${recordLabel(meant.file)}${meant.file.number === undefined ? '' : ` ${meant.file.title}`}`;
}

/** Documents that cite a record of its own file; places in the plan that cite one embedded in it. */
function citations(snapshot: Snapshot, { embedded, number, scope }: DecisionRecord): number {
  if (embedded)
    return number === undefined
      ? 0
      : referencesIn(snapshot.document).filter((each) => each.path === undefined && each.number === number && !contains(scope, each.range))
          .length;
  const own = ownFile(snapshot);
  return own === undefined ? 0 : snapshot.facts.logs.citedBy(own).length;
}
