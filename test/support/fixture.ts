/**
 * Several files and a cursor in one string, for tests of features. `//- docs/adr/0001-x.md` on a line of its own begins a
 * file (without one, the text is `docs/adr/0001-record.md`); `$0` is the cursor and is taken out.
 */
import { createService, type ArchwrightService } from '../../server/service.ts';
import type { Snapshot } from '../../server/workspace/snapshot.ts';
import { MemoryFiles, memoryPorts, ROOT } from './memoryPorts.ts';

export interface Fixture {
  readonly service: ArchwrightService;
  /** Of the file with the cursor; of the first one where there is none. */
  readonly snapshot: Snapshot;
  /** The cursor's offset; the length of the text where there is none. */
  readonly offset: number;
}

const CURSOR = '$0';
const DEFAULT_PATH = 'docs/adr/0001-record.md';

/** Opens a workspace with the files of the fixture; today is 2026-01-15 and the author Ada Lovelace. */
export async function openFixture(text: string): Promise<Fixture> {
  const files = filesOf(text);
  const [path, marked] = files.find(([, each]) => each.includes(CURSOR)) ?? files[0] ?? [DEFAULT_PATH, ''];
  const offset = marked.includes(CURSOR) ? marked.indexOf(CURSOR) : marked.length;
  const memory = new MemoryFiles(Object.fromEntries(files.map(([name, each]) => [name, each.replace(CURSOR, '')])));
  const service = createService(
    memoryPorts(memory, {
      versionControl: {
        baseText: () => Promise.resolve(undefined),
        filesElsewhere: () => Promise.resolve([]),
        userName: () => Promise.resolve('Ada Lovelace'),
      },
    }),
  );
  service.configure([ROOT], { config: {} });
  const snapshot = await service.snapshot(ROOT + path);
  if (snapshot === undefined) throw new Error(`${path} is not there, or not looked at`);
  return { service, snapshot, offset };
}

/** Path and text of each file. */
export function filesOf(text: string): readonly (readonly [path: string, text: string])[] {
  const parts = text.replace(/^\n/, '').split(/^\/\/- (.+)\n/m);
  if (parts.length === 1) return [[DEFAULT_PATH, parts[0] ?? '']];
  return Array.from({ length: (parts.length - 1) / 2 }, (_, index) => [(parts[index * 2 + 1] ?? '').trim(), parts[index * 2 + 2] ?? '']);
}
