/** Finds what an image, a library, a resource or an address is a sign of, and says it as a fact. The signs themselves are knowledge. */
import { lazily } from '../base/lazily.ts';
import type { Sign } from '../knowledge/signs/schema.ts';
import { signs } from '../knowledge/signs/signs.ts';
import type { Saying } from './fact.ts';

type Way = 'images' | 'packages' | 'resources' | 'schemes';

/** Signs by exact name; those of packages that end in `*` by what stands before it. */
interface Lookup {
  readonly exact: Readonly<Record<Way, ReadonlyMap<string, readonly Sign[]>>>;
  readonly openings: readonly (readonly [string, Sign])[];
}

const lookup = lazily((): Lookup => ({
  exact: { images: byName('images'), packages: byName('packages'), resources: byName('resources'), schemes: byName('schemes') },
  openings: signs.flatMap((sign) =>
    (sign.packages ?? []).filter((name) => name.endsWith('*')).map((name) => [name.slice(0, -1), sign] as const),
  ),
}));

function byName(way: Way): ReadonlyMap<string, readonly Sign[]> {
  const found = new Map<string, Sign[]>();
  for (const sign of signs) for (const name of sign[way] ?? []) found.set(name, [...(found.get(name) ?? []), sign]);
  return found;
}

/** A container image in parts: `docker.io/library/postgres:16-alpine` is `postgres` in version 16. */
export interface Image {
  readonly name: string;
  /** Undefined for Docker Hub. */
  readonly registry: string | undefined;
  readonly tag: string | undefined;
  /** The figures a tag begins with. */
  readonly version: string | undefined;
}

/** Reads the name of an image; a variable in it counts as its default. */
export function imageOf(written: string): Image {
  const [plain = ''] = withDefaults(written).trim().toLowerCase().split('@', 1);
  const slash = plain.indexOf('/');
  const first = plain.slice(0, Math.max(slash, 0));
  const registry = /[.:]|^localhost$/.test(first) ? first : undefined;
  const path = registry === undefined ? plain : plain.slice(slash + 1);
  const colon = path.lastIndexOf(':');
  const tag = colon > path.lastIndexOf('/') ? path.slice(colon + 1) : undefined;
  const name = (tag === undefined ? path : path.slice(0, colon)).replace(/^(?:docker\/)?library\//, '');
  return { name, registry: registry === 'docker.io' ? undefined : registry, tag, version: /^v?(\d+(?:\.\d+){0,3})/.exec(tag ?? '')?.[1] };
}

/** `${NAME:-default}` as `default`; a variable without a default stays. */
export function withDefaults(text: string): string {
  return text.replaceAll(/\$\{\w+:?-([^${}]*)\}/g, '$1');
}

export function signsOfImage(image: Image): readonly Sign[] {
  return lookup().exact.images.get(image.name) ?? [];
}

/** `name` in any package manager's spelling. */
export function signsOfPackage(name: string): readonly Sign[] {
  const lower = name.toLowerCase();
  const { exact, openings } = lookup();
  return exact.packages.get(lower) ?? openings.filter(([opening]) => lower.startsWith(opening)).map(([, sign]) => sign);
}

export function signsOfResource(type: string): readonly Sign[] {
  return lookup().exact.resources.get(type.toLowerCase()) ?? [];
}

export function signsOfScheme(scheme: string): readonly Sign[] {
  return lookup().exact.schemes.get(scheme.toLowerCase()) ?? [];
}

/** What a sign says, for something that is run, rented or used. */
export function sayingOf(
  { name, purpose }: Sign,
  as: 'runs' | 'rented' | 'used',
  more: { readonly name?: string; readonly version?: string } = {},
): Saying {
  switch (purpose) {
    case undefined:
      return { kind: 'product', product: name, as, ...more };
    case 'outside':
      return { kind: 'outside', name };
    case 'test':
    case 'load-test':
      return { kind: 'test', with: name, load: purpose === 'load-test' };
    case 'resilience':
    case 'migrations':
    case 'log-in':
    case 'permissions':
    case 'feature flags':
      return { kind: 'helper', name, purpose };
  }
}
