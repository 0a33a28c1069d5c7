/** Reads `CODEOWNERS`: who looks after the code. Asks no server who that is. */
import type { Fact } from '../fact.ts';
import { fact, type SystemFile } from '../systemFile.ts';

/** Facts of a `CODEOWNERS` file, each owner once. */
export function readOwners(file: SystemFile): readonly Fact[] {
  const owners = new Map<string, number>();
  for (const [line, text] of file.text.split('\n').entries()) {
    const [path = '', ...names] = text.split('#', 1)[0]?.trim().split(/\s+/) ?? [];
    for (const name of path === '' ? [] : names) if (name.startsWith('@') && !owners.has(name)) owners.set(name, line);
  }
  return [...owners].map(([name, line]) => fact(file, line, name, { kind: 'owner', name }));
}
