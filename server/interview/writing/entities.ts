/** The entities that answers list, their attributes and relations as far as they are stated. Invents neither. */
import { regex } from '../../base/patterns.ts';
import { listItems, unstopped } from './phrases.ts';
import type { Told } from './told.ts';

interface Entity {
  readonly name: string;
  readonly attributes: readonly string[];
}

const LIST = /\bentit(?:y|ies)(?: are)?:? (?<list>.+)$/i;
const ITEM = /^(?:(?:an?|the) )?(?<name>[^()]+?)(?: ?\((?<attributes>[^()]*)\))?$/i;
const RELATION = regex('iu')`
  ^(?:an?|each|every|one|the) (?<from>[\p{L} -]+?) (?<verb>belongs to|has|holds|contains|makes|owns|consists of|refers to|
  is made of) (?<many>many |several |any number of |one or more )?(?:(?:an?|one|exactly one|the) )?(?<to>[\p{L} -]+)$
`;
const QUESTIONS = ['question/data-stores', 'question/journeys', 'question/functions', 'question/sensitivity'];

/** The names, as listed; none where no answer lists them. */
export function entityNames(told: Told): readonly string[] {
  return entitiesOf(told).map(({ name }) => name);
}

/** The drawing; undefined where no answer lists entities. */
export function entityDrawing(told: Told): readonly string[] | undefined {
  const entities = entitiesOf(told);
  if (entities.length === 0) return undefined;
  const known = new Map(entities.map(({ name }) => [singular(name), identifier(name)]));
  const relations = sentencesOf(told).flatMap((sentence) => relationIn(unstopped(sentence), known));
  const drawn = entities.flatMap(({ name, attributes }) =>
    attributes.length === 0
      ? [`  ${identifier(name)}`]
      : [
          `  ${identifier(name)} {`,
          ...attributes.map(
            (attribute) => `    field ${attribute.replaceAll(/[^\p{L}\p{N}]+/gu, '_')}${/^id$/i.test(attribute) ? ' PK' : ''}`,
          ),
          '  }',
        ],
  );
  return ['```mermaid', 'erDiagram', '  accTitle: Entities', ...drawn, ...relations, '```'];
}

/** Whether a sentence is told whole by the drawing. */
export function isDrawn(told: Told, sentence: string): boolean {
  const known = new Map(entitiesOf(told).map(({ name }) => [singular(name), identifier(name)]));
  return LIST.test(sentence) || relationIn(unstopped(sentence), known).length > 0;
}

function entitiesOf(told: Told): readonly Entity[] {
  const listed =
    sentencesOf(told)
      .map((sentence) => LIST.exec(unstopped(sentence))?.groups?.['list'])
      .find((list) => list !== undefined) ?? '';
  return listItems(listed)
    .flatMap((item) => item.split(/ and (?![^(]*\))/))
    .flatMap((item) => {
      const { name = '', attributes = '' } = ITEM.exec(item.trim())?.groups ?? {};
      return identifier(name) === '' ? [] : [{ name: name.trim(), attributes: listItems(attributes) }];
    });
}

function relationIn(sentence: string, known: ReadonlyMap<string, string>): readonly string[] {
  const { from = '', verb = '', many, to = '' } = RELATION.exec(sentence)?.groups ?? {};
  const [one, other] = [known.get(singular(from)), known.get(singular(to))];
  if (one === undefined || other === undefined) return [];
  const ends = /belongs|refers/i.test(verb) ? '}o--||' : many !== undefined || singular(to) !== to.toLowerCase() ? '||--o{' : '||--||';
  return [`  ${one} ${ends} ${other} : "${verb.toLowerCase()}"`];
}

function sentencesOf(told: Told): readonly string[] {
  return QUESTIONS.flatMap((question) => told.sentences(question));
}

function singular(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '');
}

function identifier(name: string): string {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join('_')
    .toUpperCase();
}
