/** The text of a file an interview is kept in, both ways. Where the files stand and who writes them is the store's business. */
import * as z from 'zod';
import { merge } from '../interview/keeping/merge.ts';
import type { Kept } from '../interview/keeping/kept.ts';
import { documentTemplates, recordTemplates } from '../knowledge/templates/registry.ts';

const SCHEMA = 1;

const Answer = z.object({
  text: z.string(),
  more: z.record(z.string(), z.string()).default({}),
  overruled: z.array(z.string()).default([]),
  standing: z.enum(['given', 'usual', 'skipped', 'unknown']),
  followed: z.array(z.string()).default([]),
  recheck: z.boolean().default(false),
  at: z.iso.datetime(),
  earlier: z.array(z.string()).default([]),
});
const Place = z.object({ question: z.string(), slot: z.string().exactOptional() });
const templates: readonly string[] = [...documentTemplates, ...recordTemplates].map(({ id }) => id);

const File = z.object({
  schema: z.literal(SCHEMA),
  name: z.string().min(1),
  kind: z.enum(['plan', 'clarify', 'decision', 'review']),
  depth: z.enum(['quick', 'standard', 'deep']),
  template: z.string().refine((id) => templates.includes(id), { error: 'No such template.' }),
  revision: z.int().nonnegative(),
  changed: z.iso.datetime(),
  began: z.iso.date(),
  document: z.string().exactOptional(),
  answers: z.record(z.string(), Answer),
  trail: z.array(Place).default([]),
  at: Place.exactOptional(),
  written: z
    .record(z.string(), z.object({ at: z.iso.datetime(), role: z.string(), regions: z.record(z.string(), z.string()) }))
    .default({}),
});

/** What a file holds, or why it cannot be read. */
export type ReadFile =
  | {
      readonly kept: Kept;
      /** Questions to which both sides of a merge said something; undefined where nothing had to be put together. */ readonly both?: readonly string[];
    }
  | { readonly problem: string; /** Newer than this program: nothing is wrong with it. */ readonly isNewer: boolean };

/** Reads the text; one that version control left with both sides of a conflict in it is put together of both. */
export function readInterviewFile(text: string): ReadFile {
  const sides = sidesOf(text);
  if (sides === undefined) return readSide(text);
  const [mine, theirs] = sides.map(readSide);
  if (mine === undefined || !('kept' in mine) || theirs === undefined || !('kept' in theirs))
    return { problem: 'It holds a conflict of version control, and one of its sides cannot be read.', isNewer: false };
  return merge(mine.kept, theirs.kept);
}

/** The text to keep: the same for the same interview, one line for each thing said. */
export function interviewFileText(kept: Kept): string {
  return `${JSON.stringify(kept, undefined, 2)}\n`;
}

function readSide(text: string): ReadFile {
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    return { problem: `It is not valid JSON: ${error instanceof Error ? error.message : String(error)}`, isNewer: false };
  }
  const schema: unknown = typeof json === 'object' && json !== null && 'schema' in json ? json.schema : undefined;
  if (typeof schema === 'number' && schema > SCHEMA) return { problem: 'It was written by a newer version of Archwright.', isNewer: true };
  const parsed = File.safeParse(json);
  if (!parsed.success)
    return {
      problem: parsed.error.issues
        .slice(0, 3)
        .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
        .join('; '),
      isNewer: false,
    };
  // The id of the template has been looked up.
  return { kept: parsed.data as Kept };
}

/** Both versions of a text with conflict marks; undefined where there are none. */
function sidesOf(text: string): readonly [string, string] | undefined {
  if (!text.includes('<<<<<<< ')) return undefined;
  const sides: [string[], string[]] = [[], []];
  let inside: 'both' | 'mine' | 'base' | 'theirs' = 'both';
  for (const line of text.split('\n')) {
    if (line.startsWith('<<<<<<< ')) inside = 'mine';
    else if (inside !== 'both' && line.startsWith('||||||| ')) inside = 'base';
    else if (inside !== 'both' && line.startsWith('=======')) inside = 'theirs';
    else if (inside !== 'both' && line.startsWith('>>>>>>> ')) inside = 'both';
    else {
      if (inside === 'both' || inside === 'mine') sides[0].push(line);
      if (inside === 'both' || inside === 'theirs') sides[1].push(line);
    }
  }
  return [sides[0].join('\n'), sides[1].join('\n')];
}
