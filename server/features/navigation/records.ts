/** Decision records by number, by link and at their own title; cited from anywhere in the workspace. */
import { contains, touches, type Range } from '../../base/range.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { referencesIn } from '../../log/references.ts';
import type { DocumentSummary } from '../../log/summary.ts';
import { referencesOf } from '../../log/targetUri.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { recordLabel } from '../completion/recordLinks.ts';
import { ownFile, recordMeant } from '../recordMeant.ts';
import type { NamedSymbol, Place } from './symbol.ts';

const KEEPS_NUMBER =
  'A decision record keeps its number. Change its title where it stands, or renumber it with the fix of a finding on numbers.';

/** The record mentioned at the offset, or the one whose title stands there. */
export function recordAt(snapshot: Snapshot, offset: number): NamedSymbol | undefined {
  const reference = referencesIn(snapshot.document).find((each) => touches(each.range, offset));
  if (reference !== undefined) {
    const meant = recordMeant(snapshot, reference);
    if (meant === undefined) return undefined;
    return 'embedded' in meant
      ? embeddedSymbol(snapshot, meant.embedded, reference.range)
      : fileSymbol(snapshot, meant.file, reference.range);
  }
  const own = snapshot.facts.records.find((record) => touches(record.titleRange, offset));
  if (own === undefined) return undefined;
  if (own.embedded) return embeddedSymbol(snapshot, own, own.titleRange);
  const file = ownFile(snapshot);
  return file && fileSymbol(snapshot, file, own.titleRange);
}

function embeddedSymbol(snapshot: Snapshot, record: DecisionRecord, at: Range): NamedSymbol {
  const { uri } = snapshot.document;
  return {
    kind: 'record',
    name: record.title,
    at,
    refusal: () => KEEPS_NUMBER,
    places: () => [
      { uri, range: record.titleRange, isDefinition: true },
      ...referencesIn(snapshot.document)
        .filter(
          (each) =>
            record.number !== undefined &&
            each.number === record.number &&
            each.path === undefined &&
            !contains(record.scope.headRange, each.range),
        )
        .map(({ range }): Place => ({ uri, range, isDefinition: false })),
    ],
  };
}

function fileSymbol({ facts: { logs } }: Snapshot, record: DocumentSummary, at: Range): NamedSymbol {
  return {
    kind: 'record',
    name: recordLabel(record),
    at,
    refusal: () => KEEPS_NUMBER,
    places: () => [
      { uri: record.uri, range: { start: record.titleStart, end: record.titleEnd }, isDefinition: true },
      ...logs.citedBy(record).flatMap((citing) =>
        referencesOf(citing)
          .filter((each) => logs.target(each, citing.uri)?.uri === record.uri)
          .map(({ start, end }): Place => ({ uri: citing.uri, range: { start, end }, isDefinition: false })),
      ),
    ],
  };
}
