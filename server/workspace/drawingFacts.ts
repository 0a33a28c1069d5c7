/** What Mermaid says of the drawings of a document, asked for before the rules run so that they need not wait. */
import { bareDrawing } from '../diagrams/bareDrawing.ts';
import type { SyntaxFault } from '../diagrams/fault.ts';
import { isSurelySound } from '../diagrams/sound/isSurelySound.ts';
import { diagramsOf } from '../diagrams/readDiagrams.ts';
import type { ArchDocument } from '../document/document.ts';
import { NO_DRAWING_FACTS, type DrawingFacts } from '../rules/rule.ts';
import type { DrawingJudge } from './ports.ts';

/** Kinds that Mermaid draws with a plug-in of the page's own: it can say nothing of them here. */
const PLUGGED_IN = /^\s*zenuml\b/;

/** Has every drawing of the document judged: by Mermaid where it may not be able to read one. Those that cannot be judged are taken for sound. */
export async function gatherDrawingFacts(document: ArchDocument, judge: DrawingJudge | undefined): Promise<DrawingFacts> {
  const diagrams = diagramsOf(document).filter(({ notation }) => notation === 'mermaid');
  if (judge === undefined || diagrams.length === 0) return NO_DRAWING_FACTS;
  const faults = new Map<string, SyntaxFault | undefined>();
  for (const { content } of diagrams) {
    const text = document.slice(content);
    if (faults.has(text) || PLUGGED_IN.test(text)) continue;
    const bare = bareDrawing(text);
    const fault = isSurelySound(bare.text) ? undefined : await judge.faultOf(bare.text);
    faults.set(text, fault && bare.restored(fault));
  }
  return { faultOf: (text) => faults.get(text) };
}
