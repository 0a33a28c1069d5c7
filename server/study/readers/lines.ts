/** Reads dependency lists that are a line for each: `go.mod`, `Gemfile`, Gradle's build files. Evaluates nothing. */
import { regex } from '../../base/patterns.ts';
import type { Fact } from '../fact.ts';
import { factsOfLibraries, type Library } from '../libraries.ts';
import { fact, type SystemFile } from '../systemFile.ts';

const GO_REQUIRE = /^(?:require\s+)?([\w./-]+)\s+(v[\w.+-]+)/;
const GEM = /^gem\s+["']([\w-]+)["'](?:,\s*["']([^"']+)["'])?/;
const GRADLE = regex('')`
  \b(?:api|implementation|runtimeOnly|compileOnly|testImplementation|testRuntimeOnly|developmentOnly)\W{1,3}(?:platform\W{1,3})?["']
  ([\w.-]+:[\w.-]+)(?::([\w.-]+))?["']
`;
const GRADLE_PLUGIN = /\bid\W{1,3}["']([\w.-]+)["']/;

/** Facts of a `go.mod`; what comes along with others is left out. */
export function readGoMod(file: SystemFile): readonly Fact[] {
  const version = /^go[ \t]+([\d.]+)/m.exec(file.text)?.[1];
  return [
    fact(file, 0, '', { kind: 'language', name: 'Go', ...(version !== undefined && { version }) }),
    ...factsOfLibraries(
      file,
      librariesBy(file, (line) => (line.includes('// indirect') ? null : GO_REQUIRE.exec(line))),
    ),
  ];
}

/** Facts of a `Gemfile`. */
export function readGemfile(file: SystemFile): readonly Fact[] {
  return [
    fact(file, 0, '', { kind: 'language', name: 'Ruby' }),
    ...factsOfLibraries(
      file,
      librariesBy(file, (line) => GEM.exec(line)),
    ),
  ];
}

/** Facts of a `build.gradle` or `build.gradle.kts`. */
export function readGradle(file: SystemFile): readonly Fact[] {
  const kotlin = /\bkotlin\(|org\.jetbrains\.kotlin/.test(file.text);
  return [
    fact(file, 0, '', { kind: 'language', name: kotlin ? 'Kotlin' : 'Java' }),
    ...factsOfLibraries(
      file,
      librariesBy(file, (line) => GRADLE.exec(line) ?? GRADLE_PLUGIN.exec(line)),
    ),
  ];
}

/** The libraries that lines name: the first group is the name, the second the version. */
function librariesBy(file: SystemFile, read: (line: string) => RegExpExecArray | null): readonly Library[] {
  return file.text.split('\n').flatMap((text, line) => {
    const [, name, version] = read(text.trim().slice(0, 300)) ?? [];
    return name === undefined ? [] : [{ name, line, ...(version !== undefined && { version }) }];
  });
}
