/** What an image that runs is: a known product, or a service of one's own with the registry it comes from. */
import type { Fact } from './fact.ts';
import { imageOf, sayingOf, signsOfImage } from './signLookup.ts';
import { fact, type SystemFile } from './systemFile.ts';

/** Something that runs, as a file declares it. */
export interface Running {
  readonly name: string;
  /** As the file writes it; undefined where it is built from the sources beside it. */
  readonly image: string | undefined;
  readonly ports: readonly string[];
  /** Where it is declared, and where its image is named. */
  readonly line: number;
  readonly imageLine: number;
}

/** Facts of what runs. */
export function imageFacts(file: SystemFile, { name, image: written, ports, line, imageLine }: Running): readonly Fact[] {
  // A template leaves nothing of an image but its punctuation: the values it is filled with say what runs.
  if (written !== undefined && !/\w/.test(written)) return [];
  const image = written === undefined ? undefined : imageOf(written);
  const known = image === undefined ? [] : signsOfImage(image);
  if (known.length > 0)
    return known.map((sign) =>
      fact(
        file,
        imageLine,
        written ?? '',
        sayingOf(sign, 'runs', { name, ...(image?.version !== undefined && { version: image.version }) }),
      ),
    );
  const registry = image?.registry;
  return [
    fact(file, line, name, { kind: 'service', name, ports, ...(image !== undefined && { image: image.name }) }),
    ...(registry === undefined ? [] : [fact(file, imageLine, written ?? '', { kind: 'registry', host: registry })]),
  ];
}
