/** Drawings drafted from the words of `draftDrawings.md`: what they show, that Mermaid reads them, and that no rule on diagrams finds anything in them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/document/edits.ts';
import { diagramsOf } from '../../server/diagrams/readDiagrams.ts';
import { plainSnippet } from '../../server/features/plainSnippet.ts';
import { rewrites } from '../../server/features/rewrites.ts';
import { createService } from '../../server/service.ts';
import type { Snapshot } from '../../server/workspace/snapshot.ts';
import { MermaidJudge } from '../../server/mermaid/judge.ts';
import { MemoryFiles, memoryPorts, ROOT } from '../support/memoryPorts.ts';

interface Case {
  readonly name: string;
  readonly document: string;
  /** Drawings by what the action is called. */
  readonly drawings: ReadonlyMap<string, string>;
}

/** A heading for each case; in it a document, and the drawings it gives, each behind the title of its action. */
const cases: readonly Case[] = readFileSync(new URL('draftDrawings.md', import.meta.url), 'utf8')
  .split(/^# (?=.*\n\n````md)/m)
  .slice(1)
  .map((part) => {
    const fences = [...part.matchAll(/^````(\S+)(?: (.*))?\n([\s\S]*?)^````$/gm)].map(([, language = '', title = '', text = '']) => ({
      language,
      title,
      text,
    }));
    return {
      name: part.split('\n', 1)[0] ?? '',
      document: fences.find(({ language }) => language === 'md')?.text ?? '',
      drawings: new Map(fences.filter(({ language }) => language === 'mermaid').map(({ title, text }) => [title, text])),
    };
  });
const judge = new MermaidJudge();

async function snapshotOf(text: string): Promise<Snapshot> {
  const service = createService(memoryPorts(new MemoryFiles({ 'docs/plan.md': text })));
  service.configure([ROOT], { config: { preset: 'strict' } });
  const snapshot = await service.snapshot(`${ROOT}docs/plan.md`);
  if (snapshot === undefined) throw new Error('The document is not judged');
  return snapshot;
}

/** The text after each rewrite that some heading offers, by its title. */
function rewritten(snapshot: Snapshot): ReadonlyMap<string, string> {
  const { document } = snapshot;
  const offers = document.sections.flatMap(({ headRange }) => rewrites(snapshot, { start: headRange.start, end: headRange.start }));
  return new Map(
    offers.map(({ title, fix }) => [
      title,
      applyEdits(
        document.text,
        (fix?.edits ?? []).map((edit) => ({ ...edit, newText: fix?.snippet === true ? plainSnippet(edit.newText) : edit.newText })),
      ),
    ]),
  );
}

describe.each(cases)('$name', ({ document, drawings }) => {
  it('gives the drawings that its words tell of', async () => {
    const snapshot = await snapshotOf(document);
    const given = [...rewritten(snapshot)].map(([title, text]) => [title, /^```mermaid\n([\s\S]*?)^```$/m.exec(text)?.[1]]);
    expect(given).toEqual([...drawings]);
  });

  it('gives drawings that Mermaid reads and no rule objects to', async () => {
    for (const [title, text] of rewritten(await snapshotOf(document))) {
      const { document: after, judgement } = await snapshotOf(text);
      const [drawn] = diagramsOf(after);
      expect(drawn?.passedOver, title).toEqual([]);
      expect(await judge.faultOf(drawn === undefined ? '' : after.slice(drawn.content)), title).toBeUndefined();
      const found = judgement.verdicts.filter(
        ({ rule, range }) =>
          rule.meta.id.startsWith('dia/') && drawn !== undefined && drawn.block.start <= range.start && range.end <= drawn.block.end,
      );
      expect(
        found.map(({ rule, message }) => `${rule.meta.id} ${message}`),
        title,
      ).toEqual([]);
    }
  });
});
