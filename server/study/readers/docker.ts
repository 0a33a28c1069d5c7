/** Reads Dockerfiles: what the last stage stands on, and whether it is watched. Builds nothing. */
import { DockerfileParser } from 'dockerfile-ast';
import type { Fact } from '../fact.ts';
import { imageOf, sayingOf, signsOfImage } from '../signLookup.ts';
import { fact, type SystemFile } from '../systemFile.ts';

/** Languages by the base images that are made for them. */
const LANGUAGES: Readonly<Record<string, string>> = {
  node: 'JavaScript',
  python: 'Python',
  golang: 'Go',
  rust: 'Rust',
  ruby: 'Ruby',
  php: 'PHP',
  elixir: 'Elixir',
  openjdk: 'Java',
  'eclipse-temurin': 'Java',
  amazoncorretto: 'Java',
  maven: 'Java',
  gradle: 'Java',
  'dotnet/sdk': 'C#',
  'dotnet/aspnet': 'C#',
  'oven/bun': 'JavaScript',
  'denoland/deno': 'JavaScript',
};

/** Longer ones carry data, and the library looks at each line several times. */
const LONGEST = 100_000;

/** Facts of a Dockerfile. */
export function readDockerfile(file: SystemFile): readonly Fact[] {
  const dockerfile = DockerfileParser.parse(file.text.slice(0, LONGEST));
  const stages = dockerfile.getFROMs();
  const images = stages.flatMap((stage) => {
    const written = stage.getImage();
    return written === null ? [] : [{ written, image: imageOf(written), line: stage.getRange().start.line }];
  });
  const last = images.at(-1);
  return [
    ...images.flatMap(({ written, image, line }) =>
      Object.hasOwn(LANGUAGES, image.name)
        ? [
            fact(file, line, written, {
              kind: 'language',
              name: LANGUAGES[image.name] ?? '',
              ...(image.version !== undefined && { version: image.version }),
            }),
          ]
        : [],
    ),
    ...(last === undefined
      ? []
      : signsOfImage(last.image).map((sign) =>
          fact(
            file,
            last.line,
            last.written,
            sayingOf(sign, 'runs', { ...(last.image.version !== undefined && { version: last.image.version }) }),
          ),
        )),
    ...(last === undefined ? [] : [fact(file, last.line, last.written, { kind: 'platform', name: 'containers' })]),
    ...dockerfile
      .getHEALTHCHECKs()
      .map((check) => fact(file, check.getRange().start.line, 'HEALTHCHECK', { kind: 'health', of: 'the image', check: 'health' })),
  ];
}
