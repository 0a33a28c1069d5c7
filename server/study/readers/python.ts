/** Reads what Python projects are made of: `pyproject.toml`, `Pipfile`, lists of requirements. Installs nothing. */
import { parse, type TomlTable } from 'smol-toml';
import type { Fact } from '../fact.ts';
import { factsOfLibraries, lineOf, type Library } from '../libraries.ts';
import { fact, type SystemFile } from '../systemFile.ts';
import { tableAt, textsAt } from '../toml.ts';

/** `psycopg[binary]>=3.1 ; marker`: a name, extras, and a version. */
const REQUIREMENT = /^([\w.-]+)(?:\[[^\]]*\])?\s*([^;#\s]*)/;

/** Facts of a `pyproject.toml` or a `Pipfile`. */
export function readPyproject(file: SystemFile): readonly Fact[] {
  const root: TomlTable = parse(file.text);
  const project = tableAt(root, 'project');
  const poetry = tableAt(root, 'tool', 'poetry');
  const groups = Object.values(tableAt(poetry, 'group')).flatMap((group) => Object.keys(tableAt(group as TomlTable, 'dependencies')));
  const optional = Object.keys(tableAt(project, 'optional-dependencies')).flatMap((key) => textsAt(project, 'optional-dependencies', key));
  const development = Object.keys(tableAt(root, 'dependency-groups')).flatMap((key) => textsAt(root, 'dependency-groups', key));
  const named = [
    ...Object.keys(tableAt(poetry, 'dependencies')),
    ...groups,
    ...Object.keys(tableAt(root, 'packages')),
    ...Object.keys(tableAt(root, 'dev-packages')),
  ].filter((name) => name !== 'python');
  const libraries = [...textsAt(project, 'dependencies'), ...optional, ...development, ...named].flatMap(libraryOf);
  const [name, description] = [project['name'] ?? poetry['name'], project['description'] ?? poetry['description']];
  return [
    fact(file, 0, '', { kind: 'language', name: 'Python' }),
    ...(typeof name === 'string' && typeof description === 'string' && description !== ''
      ? [fact(file, lineOf(file.text, 'description'), description, { kind: 'purpose', name, text: description })]
      : []),
    ...factsOfLibraries(file, libraries),
  ];
}

/** Facts of a list of requirements. */
export function readRequirements(file: SystemFile): readonly Fact[] {
  const libraries = file.text
    .split('\n')
    .flatMap((text, line) => libraryOf(text.trim().slice(0, 300)).map((named) => ({ ...named, line })));
  return [fact(file, 0, '', { kind: 'language', name: 'Python' }), ...factsOfLibraries(file, libraries)];
}

function libraryOf(text: string): readonly Library[] {
  const [, name, version = ''] = REQUIREMENT.exec(text) ?? [];
  // Options and comments are no names.
  return name === undefined || name.startsWith('-') ? [] : [{ name: name.replaceAll('_', '-'), ...(version !== '' && { version }) }];
}
