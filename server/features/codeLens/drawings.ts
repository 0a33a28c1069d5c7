/** The way from a drawing to its picture, for editors that have one. */
import { diagramsOf } from '../../diagrams/readDiagrams.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Lens } from '../codeLens.ts';

/** One lens above each Mermaid fence; `command` takes the document's URI. */
export function drawingLenses({ document }: Snapshot, command: string): readonly Lens[] {
  return diagramsOf(document)
    .filter(({ notation }) => notation === 'mermaid')
    .map(({ block }) => ({ range: block, title: 'Open preview', command: { command, arguments: [document.uri] } }));
}
