/** Which files say something of a system, and who reads each. Readers, and the libraries they stand on, are loaded with the first file of their kind. */
import type { Reader } from './systemFile.ts';

/** Loads the readers of a kind of file. */
type Loader = () => Promise<readonly Reader[]>;

const loaders = {
  compose: async () => [(await import('./readers/compose.ts')).readCompose],
  npm: async () => [(await import('./readers/npm.ts')).readNpm],
} satisfies Readonly<Record<string, Loader>>;

export type FileKind = keyof typeof loaders;

/** By path, the first that fits. */
const paths: readonly (readonly [RegExp, FileKind])[] = [
  [/(?:^|\/)(?:docker-)?compose[\w.-]{0,80}\.ya?ml$/i, 'compose'],
  [/(?:^|\/)package\.json$/, 'npm'],
];

/** What kind of file stands at `path` in the folder; undefined for one that nobody reads. */
export function kindOfFile(path: string): FileKind | undefined {
  return paths.find(([pattern]) => pattern.test(path))?.[1];
}

/** The readers of a kind of file; none for none. */
export async function readersOf(kind: FileKind | undefined): Promise<readonly Reader[]> {
  return kind === undefined ? [] : loaders[kind]();
}
