/** Where a decision record stands: its status, what took its place, and how many documents cite it. */
import type { DecisionRecord } from '../../log/record.ts';
import { referencesIn } from '../../log/references.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Lens } from '../codeLens.ts';
import { recordLabel } from '../completion/recordLinks.ts';

/** One lens above the title of each record that has something to tell. */
export function recordLenses(snapshot: Snapshot): readonly Lens[] {
  return snapshot.facts.records.flatMap((record): Lens[] => {
    const cited = citations(snapshot, record);
    const later = successor(snapshot, record);
    const parts = [later !== '' && record.status?.canonical === 'superseded' ? '' : (record.status?.text ?? ''), later, cited === 0 ? '' : `cited by ${String(cited)}`].filter((part) => part !== '');
    const title = parts.join(' · ');
    return title === '' ? [] : [{ range: record.titleRange, title: title.charAt(0).toUpperCase() + title.slice(1) }];
  });
}

/** What the record says took its place, with its title where it is known. */
function successor({ document, facts }: Snapshot, { embedded, relations }: DecisionRecord): string {
  const target = relations.find(({ kind }) => kind === 'superseded-by')?.target;
  if (target === undefined) return '';
  const beside = embedded && target.number !== undefined ? facts.records.find((each) => each.embedded && each.number === target.number) : undefined;
  const resolution = facts.logs.resolve(target, document.uri);
  if (beside !== undefined) return `superseded by ${target.text} ${beside.title}`;
  return resolution.state === 'found' ? `superseded by ${recordLabel(resolution.record)}${resolution.record.number === undefined ? '' : ` ${resolution.record.title}`}` : `superseded by ${target.text}`;
}

/** Documents that cite a record of its own file; places in the plan that cite one embedded in it. */
function citations({ document, facts }: Snapshot, { embedded, number, scope }: DecisionRecord): number {
  if (embedded) return number === undefined ? 0 : referencesIn(document).filter((each) => each.path === undefined && each.number === number && !(scope.start <= each.range.start && each.range.end <= scope.end)).length;
  const own = facts.logs.logOf(document.uri)?.records.find((each) => each.uri === document.uri);
  return own === undefined ? 0 : facts.logs.citedBy(own).filter((each) => each.uri !== document.uri).length;
}
