/** Drawings that Mermaid cannot read. The verdict is Mermaid's own; place, words and repairs come with it. */
import type { Range } from '../../base/range.ts';
import { diagramsOf } from '../../diagrams/readDiagrams.ts';
import type { SyntaxFault } from '../../diagrams/fault.ts';
import { defineRule } from '../rule.ts';

interface State {
  readonly fault: SyntaxFault;
  /** Where the drawing's text begins. */
  readonly start: number;
}

export const syntax = defineRule<'broken', State>({
  meta: {
    id: 'dia/syntax',
    title: 'Mermaid cannot read a drawing',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['OWN'],
    words: [/mermaid/i],
    messages: { broken: '{fault} Readers see an error where the picture should be.' },
    needs: 'drawings',
  },
  *check({ document, drawings }) {
    for (const { content } of diagramsOf(document)) {
      const fault = drawings.faultOf(document.slice(content));
      if (fault !== undefined)
        yield {
          message: 'broken',
          data: { fault: fault.message },
          range: placed(fault, content.start),
          state: { fault, start: content.start },
        };
    }
  },
  fix(_context, { state }) {
    return (state?.fault.repairs ?? []).map(({ title, edits }, index) => ({
      title,
      edits: edits.map((edit) => ({ range: placed(edit, state?.start ?? 0), newText: edit.newText })),
      preferred: index === 0,
    }));
  },
});

function placed({ start, end }: Range, at: number): Range {
  return { start: at + start, end: at + end };
}
