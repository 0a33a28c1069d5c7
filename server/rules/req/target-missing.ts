/** Non-functional requirements that ask for speed, scale or availability and put no figure to it, and rows whose target is blank. Other qualities may be stated in words. */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import { startingWithin } from '../../document/within.ts';
import { placeholdersOf } from '../../document/placeholders.ts';
import type { ArchDocument } from '../../document/document.ts';
import { praises, qualities, type Quality } from '../../knowledge/vocabulary/qualities.ts';
import { measures, type Measure } from '../../quantities/measures.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { requirementsOf } from '../../plan/readRequirements.ts';
import type { Requirement } from '../../plan/requirements.ts';
import { placeOfCell, saysNothing } from '../../plan/stated.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

interface State {
  readonly requirement: Requirement;
  readonly prompt: string;
}

export const targetMissing = defineRule<'blank' | 'unmeasured', State>({
  meta: {
    id: 'req/target-missing',
    title: 'A non-functional requirement has no measurable target',
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['SYSARCH', 'PLANNER', 'HAN'],
    messages: {
      blank: 'No target is stated for {name}, so nobody can test whether it is met. Give a figure, or say how it is verified.',
      unmeasured: '{name} is asked for without a figure, so nobody can test whether it is met. State a target that can be measured.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context)) return;
    for (const requirement of requirementsOf(document).all) {
      if (requirement.kind !== 'non-functional' || requirement.place.form === 'heading' || isTemplateText(document, requirement.range))
        continue;
      const quality = qualityOf(requirement);
      const state = { requirement, prompt: quality?.target ?? '[how it is measured or verified]' };
      if (holdsFigure(document, requirement.range) || holdsCount(requirement) || POINTS_ON.test(requirement.text)) continue;
      const data = { name: nameOf(requirement) };
      if (requirement.target !== undefined && OPEN.test(requirement.target.text) && data.name !== '')
        yield { message: 'blank', data, range: placeOf(requirement), state };
      else if (isPraise(requirement)) yield { message: 'unmeasured', data, range: placeOf(requirement), state };
      else if (quality !== undefined && !saysHow(requirement) && (isBareWord(requirement) || !isAnsweredElsewhere(document, quality)))
        yield { message: 'unmeasured', data, range: placeOf(requirement), state };
    }
  },
  fix(_context, { state }) {
    if (state === undefined) return [];
    const cell = targetCell(state.requirement);
    if (cell !== undefined) {
      const isOpen = OPEN.test(cell.text);
      return [
        {
          title: 'Fill in the target',
          edits: [
            isOpen
              ? { range: cell.outer, newText: withTabStops(` ${state.prompt} `) }
              : { range: { start: cell.end, end: cell.end }, newText: withTabStops(` ${state.prompt}`) },
          ],
          snippet: true,
          preferred: true,
        },
      ];
    }
    if (state.requirement.place.form === 'row') return [];
    const { end } = state.requirement.name.range;
    return [
      {
        title: 'Insert a target',
        edits: [{ range: { start: end, end }, newText: withTabStops(` (target: ${state.prompt})`) }],
        snippet: true,
        preferred: true,
      },
    ];
  },
});

/** What stands in a cell for a target to come. */
const OPEN = /^(?:[\s\-–—?？.…*_/\\|]*|tbd|tbc|todo|to be (?:defined|decided|determined)|pending|open|unknown|n\.?a\.?\?)$/i;
/** Where the target is told, or the reason for having none. */
const POINTS_ON = regex('i')`
  \b(?:see|refer to|defined in|described in|specified in|per section|according to|as in|same as|inherits?|not applicable|n/a|best effort|
  no (?:target|requirement|commitment)|out of scope)\b|§
`;
/** How a thing without a figure is verified. */
const SAYS_HOW = regex('i')`
  \b(?:verif\w+|test(?:s|ed|ing)?|audit(?:s|ed)?|measured|checked|reviewed|benchmark\w*|zero|none lost|never|
  no (?:data loss|downtime|single point|lost|loss|manual|message|event|order)|without (?:downtime|data loss|restart|losing|interruption)|
  multi[- ]?(?:az|region)|active[- ]active|linear(?:ly)?|horizontal(?:ly)?|stateless|autoscal\w+|adding (?:instances|nodes)|any single|
  survives?|tolerates?|degrad\w+|at[- ]least[- ]once|exactly[- ]once)\b
`;

function saysHow({ text }: Requirement): boolean {
  return SAYS_HOW.test(text);
}

const ONE_PRAISE = String.raw`(?:(?:very|really|highly|as|reasonably|sufficiently|fully) )?(?:${praises.join('|')})`;
/** A target that is an adjective and nothing more asks for no figure told elsewhere. */
const BARE_WORD = regex('i')`
  ^(?:very |really |as |reasonably |sufficiently )?(?:good|fast|quick|high|low|short|excellent|best|acceptable|sufficient|adequate|instant|
  snappy|smooth)(?: as possible| enough)?\.?$
`;

/** `easy and intuitive for everybody`: words that every product is praised with, and nothing to try. */
const PRAISE = new RegExp(
  String.raw`^(?:(?:should|must|shall) be |is )?${ONE_PRAISE}(?:(?:,| and|, and) ${ONE_PRAISE})*(?: (?:to use|to learn|to understand|to maintain|to change|to extend|for (?:all|every|any|the)?\s?(?:users?|customers?|citizens?|staff|everybody|everyone|people|developers?)))?\.?$`,
  'i',
);

function isPraise({ target }: Requirement): boolean {
  return target !== undefined && PRAISE.test(target.text.trim());
}

function isBareWord({ target }: Requirement): boolean {
  return target !== undefined && BARE_WORD.test(target.text.trim());
}

/** The measurable quality a requirement asks for, by its category or by its first words. */
function qualityOf({ category, name, place }: Requirement): Quality | undefined {
  const said = [category?.text, place.form === 'row' ? name.text : undefined].flatMap((text) =>
    text === undefined ? [] : [levelled(text)],
  );
  const byName = qualities.find((quality) => said.some((text) => quality.categories.includes(text)));
  if (byName !== undefined || category !== undefined) return byName;
  const words = ` ${levelled(name.text)} `;
  return qualities.find(
    (quality) =>
      quality.categories.length > 0 &&
      (quality.categories.some((each) => words.startsWith(` ${each} `)) ||
        quality.vague.some((vague) => words.includes(` ${levelled(vague)} `))),
  );
}

function isAnsweredElsewhere(document: ArchDocument, { measures: wanted }: Quality): boolean {
  return measures.some(({ measure }) => wanted.includes(measure) && hasTarget(document, measure));
}

function hasTarget(document: ArchDocument, measure: Measure): boolean {
  return figuresOf(document, measure).some(({ subject }) => subject.stance.length === 0 && subject.aspect !== 'current');
}

function holdsFigure(document: ArchDocument, range: Range): boolean {
  return startingWithin(quantitiesOf(document), range, (figure) => figure.range.start).some(({ quantity }) => quantity.kind !== 'date');
}

/** `Matches per hour | 180 at peak`: the name holds the unit. */
const COUNTED = /\b(?:per (?:second|minute|hour|day|week|month|night|shift)|number of|count of|at once|concurrent)\b/i;
const COUNT = /(?<![\p{L}\d.])\d[\d,.]*(?![\p{L}\d])/u;

function holdsCount({ name, target }: Requirement): boolean {
  return target !== undefined && COUNTED.test(name.text) && COUNT.test(target.text);
}

function isTemplateText(document: ArchDocument, range: Range): boolean {
  return placeholdersOf(document).some((each) => each.kind === 'bracket' && each.range.start < range.end && range.start < each.range.end);
}

function targetCell({ place }: Requirement): ReturnType<(Requirement['place'] & { form: 'row' })['table']['cell']> {
  return place.form === 'row' ? place.table.cell(place.row, place.columns.get('target')) : undefined;
}

function placeOf(requirement: Requirement): Range {
  const cell = targetCell(requirement);
  const range = cell === undefined ? undefined : placeOfCell(cell);
  return range !== undefined && range.end > range.start ? range : requirement.name.range;
}

function nameOf({ id, name, category }: Requirement): string {
  const text = saysNothing(name.text) ? (category?.text ?? '') : name.text;
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return id === undefined ? (short === '' ? '' : `“${short}”`) : id.text;
}

function levelled(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
