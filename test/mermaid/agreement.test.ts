/**
 * Our verdicts against Mermaid's own on the drawings of `agreement/`, a file for each kind: all that stands under “Valid” is read, with as
 * many nodes, edges and frames as the fence says; nothing under “Broken” is, and the fault lies within the marks «…».
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../server/base/lineIndex.ts';
import { MermaidJudge } from '../../server/mermaid/judge.ts';
import { loadParse } from '../../server/mermaid/loadParse.ts';
import { readDiagrams } from '../diagrams/readDiagrams.ts';

interface Listed {
  readonly text: string;
  readonly said: string;
}

const folder = new URL('agreement/', import.meta.url);
const lists = readdirSync(folder).map((file) => {
  const [valid = '', broken = ''] = readFileSync(new URL(file, folder), 'utf8').split('# Broken');
  return { kind: file.replace(/\.md$/, ''), valid: drawingsIn(valid), broken: drawingsIn(broken) };
});
const judge = new MermaidJudge();

function drawingsIn(text: string): readonly Listed[] {
  return [...text.matchAll(/^```mermaid ?(.*)\n([\s\S]*?)\n```$/gm)].map(([, said = '', drawing = '']) => ({ said, text: drawing }));
}

async function isRead(text: string): Promise<boolean> {
  const parse = await loadParse();
  return parse(text).then(
    () => true,
    () => false,
  );
}

describe.each(lists)('$kind', ({ kind, valid, broken }) => {
  it('is listed with enough drawings', () => {
    expect(valid.length).toBeGreaterThanOrEqual(8);
    expect(broken.length).toBeGreaterThanOrEqual(6);
  });

  it.each(valid)('is read: $text', async ({ text, said }) => {
    expect(await isRead(text)).toBe(true);
    expect(await judge.faultOf(text)).toBeUndefined();
    const [diagram] = readDiagrams(`\`\`\`mermaid\n${text}\n\`\`\`\n`).diagrams;
    expect(kind).toContain(diagram?.kind);
    if (said === '') return;
    expect(diagram?.passedOver).toEqual([]);
    const { nodes = [], edges = [], boundaries = [] } = diagram ?? {};
    expect(`${nodes.length} nodes ${edges.length} edges${boundaries.length === 0 ? '' : ` ${boundaries.length} frames`}`).toBe(said);
  });

  it.each(broken)('is not read: $text', async ({ text: marked }) => {
    const text = marked.replaceAll(/[«»]/g, '');
    const [from, to] = [marked.indexOf('«'), marked.indexOf('»') - 1];
    expect(await isRead(text)).toBe(false);
    const fault = await judge.faultOf(text);
    expect(fault?.message).toMatch(/^(?:Mermaid|“|The )/);
    expect(fault?.message).not.toMatch(/Expecting|Parse error|Lexical|undefined/);
    const lines = new LineIndex(text);
    expect(`line ${lines.lineAt(fault?.start ?? -1)}`).toBe(`line ${lines.lineAt(from)}`);
    expect(fault?.start).toBeLessThanOrEqual(Math.max(to, from));
    expect(fault?.end).toBeGreaterThanOrEqual(from);
  });
});
