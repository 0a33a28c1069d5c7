/** Mentions of decision records as links to them. Links that are written as such are the editor's own. Pure: a snapshot in, protocol data out. */
import type { DocumentLink } from 'vscode-languageserver-types';
import { contains } from '../base/range.ts';
import { referencesIn } from '../log/references.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { recordLabel } from './completion/recordLinks.ts';
import { recordMeant } from './recordMeant.ts';

/** One link for each number that is not part of a link already and whose record is known. */
export function documentLinks(snapshot: Snapshot): DocumentLink[] {
  if (snapshot.profile.kind === 'none') return [];
  const { lines, uri } = snapshot.document;
  return referencesIn(snapshot.document)
    .filter(({ path }) => path === undefined)
    .flatMap((reference): DocumentLink[] => {
      const meant = recordMeant(snapshot, reference);
      if (meant === undefined) return [];
      const range = { start: lines.position(reference.range.start), end: lines.position(reference.range.end) };
      if ('embedded' in meant)
        return contains(meant.embedded.scope.headRange, reference.range)
          ? []
          : [{ range, target: `${uri}#L${String(lines.lineAt(meant.embedded.titleRange.start) + 1)}`, tooltip: meant.embedded.title }];
      const { file } = meant;
      return file.uri === uri
        ? []
        : [
            {
              range,
              target: `${file.uri}#L${String(file.titleLine + 1)}`,
              tooltip: file.number === undefined ? file.title : `${recordLabel(file)} ${file.title}`,
            },
          ];
    });
}
