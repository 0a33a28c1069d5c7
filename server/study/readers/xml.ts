/** Reads projects described in XML: Maven's `pom.xml` and .NET's project files. Expands no entity and loads no parent. */
import { XMLParser } from 'fast-xml-parser';
import { LineIndex } from '../../base/lineIndex.ts';
import type { Fact } from '../fact.ts';
import { factsOfLibraries, lineOf } from '../libraries.ts';
import { fact, type SystemFile } from '../systemFile.ts';

const PARSER_OPTIONS = {
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  maxNestedTags: 100,
  captureMetaData: true,
};
const PLACE = XMLParser.getMetaDataSymbol() as symbol;

/** Facts of a `pom.xml`. */
export function readPom(file: SystemFile): readonly Fact[] {
  const project = at(new XMLParser(PARSER_OPTIONS).parse(file.text), 'project');
  const [name, description] = [textOf(at(project, 'name')) ?? textOf(at(project, 'artifactId')), textOf(at(project, 'description'))];
  const dependencies = [
    ...manyOf(at(at(project, 'dependencies'), 'dependency')),
    ...manyOf(at(at(at(project, 'dependencyManagement'), 'dependencies'), 'dependency')),
    ...manyOf(at(project, 'parent')),
  ];
  const lines = new LineIndex(file.text);
  const libraries = dependencies.flatMap((each) => {
    const [group, artifact, version] = [textOf(at(each, 'groupId')), textOf(at(each, 'artifactId')), textOf(at(each, 'version'))];
    return group === undefined || artifact === undefined
      ? []
      : [
          {
            name: `${group}:${artifact}`,
            shown: artifact,
            line: lineAt(each, lines),
            ...(version !== undefined && !version.startsWith('$') && { version }),
          },
        ];
  });
  return [
    fact(file, 0, '', { kind: 'language', name: 'Java' }),
    ...(name !== undefined && description !== undefined
      ? [fact(file, lineOf(file.text, '<description>'), description, { kind: 'purpose', name, text: description })]
      : []),
    ...factsOfLibraries(file, libraries),
  ];
}

/** Facts of a `.csproj`. */
export function readCsproj(file: SystemFile): readonly Fact[] {
  const groups = manyOf(at(at(new XMLParser(PARSER_OPTIONS).parse(file.text), 'Project'), 'ItemGroup'));
  const lines = new LineIndex(file.text);
  const libraries = groups
    .flatMap((group) => manyOf(at(group, 'PackageReference')))
    .flatMap((each) => {
      const [name, version] = [textOf(at(each, '@Include')), textOf(at(each, '@Version'))];
      return name === undefined ? [] : [{ name, line: lineAt(each, lines), ...(version !== undefined && { version }) }];
    });
  return [fact(file, 0, '', { kind: 'language', name: 'C#' }), ...factsOfLibraries(file, libraries)];
}

/** What the parser made of an element, whatever it is. */
function at(element: unknown, name: string): unknown {
  return typeof element === 'object' && element !== null && Object.hasOwn(element, name)
    ? (element as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** Where an element begins. */
function lineAt(element: unknown, lines: LineIndex): number {
  const place = (element as Readonly<Record<symbol, { readonly startIndex?: number } | undefined>>)[PLACE];
  return lines.lineAt(place?.startIndex ?? 0);
}

/** One element comes alone, several in a list. */
function manyOf(elements: unknown): readonly unknown[] {
  return Array.isArray(elements) ? (elements as readonly unknown[]) : elements === undefined ? [] : [elements];
}

function textOf(element: unknown): string | undefined {
  return typeof element === 'string' && element.trim() !== '' ? element.trim() : undefined;
}
