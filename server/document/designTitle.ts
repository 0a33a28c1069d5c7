/** What a title says of a document: that it is a design, that it may be one, or that it is read to learn. Looks at no text below it. */
import { lazily } from '../base/lazily.ts';
import { regex } from '../base/patterns.ts';
import { designDocumentNames, possibleDesignNames } from '../knowledge/vocabulary/documentNames.ts';
import { headingName } from './headingText.ts';

/** A title of something that is read to learn. */
const LESSON = regex('i')`
  \b(?:how|why|what|guide|tutorial|introduction|notes|course|interviews?|template|primer|basics|guidelines?|principles|patterns|typography|
  colou?rs?|icons?|logo|brand|style)\b
`;
/** `Design: Tides`. */
const OPENS_WITH_DESIGN = /^design\s?[:–—]\s/i;
/** `We propose to weigh wagons`. */
const PROPOSES = /^we propose to /i;
/** Between the name of the document and what it designs. */
const OF = /^(?:for|of|on|für|zu|zur|zum|der|des|pour|du|de|del|para|do|da|per|di|\d+)$/;
const outright = lazily(() => new Set(designDocumentNames));
const possible = lazily(() => new Set(possibleDesignNames));
/** `Newsroom Architecture`, `Architecture: Newsroom`, `Architecture of the newsroom`. */
const ARCHITECTURE_TITLE =
  / architecture$|^(?:(?:system|solution|software|technical|target) )?architecture(?:\s?[:–—]|\s-|\s(?:of|for))\s/i;

/** Something that is read to learn: a guide, a template, a page on style. */
export function isLesson(title: string): boolean {
  return LESSON.test(title);
}

/** `Design: Tides`, `Tides – Technical Design`: nothing else is called so. */
export function namesDesign(title: string): boolean {
  return OPENS_WITH_DESIGN.test(title) || isCalled(title, outright());
}

/** `Proposal: Tides`, `We propose to weigh wagons`: other things are called so, too. */
export function mayNameDesign(title: string): boolean {
  return PROPOSES.test(title) || isCalled(title, possible());
}

/** The architecture of something, which is described more often than designed. */
export function namesArchitecture(title: string): boolean {
  return ARCHITECTURE_TITLE.test(title);
}

/** `orders-design-doc.md`, `hld.md`; `stem` is the name without its ending. */
export function isFileOfDesign(stem: string): boolean {
  const name = headingName(stem);
  return outright().has(name) || endsWithOne(name, outright());
}

/** What stands on either side of the mark that parts the template's name from the subject: `Architecture Plan: Orders`, `Orders – Architecture Plan`. */
export function titleParts(title: string): readonly string[] {
  const mark = /[:：]|\s[–—|-]\s/.exec(title);
  return mark === null ? [headingName(title)] : [title.slice(0, mark.index), title.slice(mark.index + mark[0].length)].map(headingName);
}

/** `Design Doc: Tides`, `Tides – design doc`, `Tides design doc`, `Design doc for tides`; something has to be designed. */
function isCalled(title: string, names: ReadonlySet<string>): boolean {
  const [first = '', second] = titleParts(title);
  if (second !== undefined && first !== '' && second !== '')
    return names.has(first) || names.has(second) || endsWithOne(first, names) || endsWithOne(second, names);
  return endsWithOne(first, names) || beginsWithOne(first, names);
}
/** Whether words stand before the name at the end: `payments design doc`. */
function endsWithOne(part: string, names: ReadonlySet<string>): boolean {
  const words = part.split(' ');
  return words.some((_, at) => at > 0 && names.has(words.slice(at).join(' ')));
}

/** Whether the name is followed by what it is of, or by its number: `design doc for payments`, `hld 0417 stock`. */
function beginsWithOne(part: string, names: ReadonlySet<string>): boolean {
  const words = part.split(' ');
  return words.some((word, at) => at > 0 && OF.test(word) && names.has(words.slice(0, at).join(' ')));
}
