/** The number and the title of a record, wherever they are written. Compares nothing: see the rules. */
import type { Range } from '../base/range.ts';
import { baseName } from '../base/uri.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import { recordFileName } from '../document/fileNames.ts';
import { headingName } from '../document/headingText.ts';
import type { Section } from '../document/section.ts';
import { fieldOfLabel } from '../document/vocabulary.ts';
import type { DecisionRecord } from './record.ts';

export type Identity = Pick<DecisionRecord, 'number' | 'fileNumber' | 'titleNumber' | 'idNumber' | 'title' | 'titleRange'>;

const NAMED = /^(?:m?adr|decision(?: record)?|architectur(?:e|al) decision(?: record)?)[-#:_№ \t]{0,4}(\d{1,5})(?![\d.]\d)\b/i;
const NUMBERED = /^(\d{1,5})[.:)](?=\s|$)/;
const PADDED = /^(0\d{1,4}|\d{3,5})(?=\s)/;
const YEAR = /^(?:19|20)\d{2}$/;
const BEHIND = /^[\s.:)\-–—]+/;
const NAME_ONLY = /^(?:m?adr|decision(?: record)?|architectur(?:e|al) decision(?: record)?)[ \t]*[:–—-][ \t]*/i;

/** Identity of a record that is a whole document. */
export function identityOf(document: ArchDocument): Identity {
  const name = baseName(document.uri);
  const file = recordFileName(name);
  const fileNumber = file?.number === undefined ? undefined : { value: file.number, text: file.text };
  const inTitle = titleParts(document.titleSection);
  const idNumber = idOf(document);
  const fromFrontMatter = document.frontMatter?.entries.find((entry) => fieldOfLabel(headingName(entry.key)) === 'title');
  const title =
    inTitle ??
    (typeof fromFrontMatter?.value === 'string'
      ? { number: undefined, title: fromFrontMatter.value, range: fromFrontMatter.valueRange }
      : undefined);
  return {
    number: fileNumber?.value ?? title?.number?.value ?? idNumber?.value,
    fileNumber,
    titleNumber: title?.number,
    idNumber,
    title: title?.title ?? '',
    titleRange: title?.range ?? { start: document.bodyStart, end: document.bodyStart },
  };
}

/** Identity of a record inside a plan: its heading is all there is. */
export function embeddedIdentity(section: Section): Identity {
  const parts = titleParts(section);
  return {
    number: parts?.number?.value,
    fileNumber: undefined,
    titleNumber: parts?.number,
    idNumber: undefined,
    title: parts?.title ?? '',
    titleRange: parts?.range ?? section.titleRange,
  };
}

/** Identity of an entry in a decision log inside a plan: `DECISION: Use one database`. */
export function entryIdentity(opening: Field): Identity {
  return {
    number: undefined,
    fileNumber: undefined,
    titleNumber: undefined,
    idNumber: undefined,
    title: opening.value,
    titleRange: opening.valueRange,
  };
}

/** A title's number, with its place in the text, and where the words begin behind number and prefix. */
export function splitTitle(text: string): {
  readonly number: { readonly value: number; readonly text: string; readonly start: number } | undefined;
  readonly wordsAt: number;
} {
  const match = NAMED.exec(text) ?? NUMBERED.exec(text) ?? PADDED.exec(text);
  const digits = match?.[1];
  if (match === null || digits === undefined || (YEAR.test(digits) && !NAMED.test(text)))
    return { number: undefined, wordsAt: NAME_ONLY.exec(text)?.[0].length ?? 0 };
  const behind = BEHIND.exec(text.slice(match[0].length))?.[0].length ?? 0;
  return { number: { value: Number(digits), text: digits, start: match[0].lastIndexOf(digits) }, wordsAt: match[0].length + behind };
}

function titleParts(section: Section | undefined): { number: DecisionRecord['titleNumber']; title: string; range: Range } | undefined {
  const inline = section?.head?.inline;
  if (section === undefined || inline === undefined) return undefined;
  const text = inline.text.trimEnd();
  const { number: found, wordsAt } = splitTitle(text);
  const number = found && { value: found.value, text: found.text, range: inline.range(found.start, found.start + found.text.length) };
  if (wordsAt >= text.length) return { number, title: '', range: section.titleRange };
  return { number, title: text.slice(wordsAt), range: inline.range(wordsAt, text.length) };
}

function idOf(document: ArchDocument): DecisionRecord['idNumber'] {
  const entry = document.frontMatter?.entries.find((each) => fieldOfLabel(headingName(each.key)) === 'id');
  if (entry === undefined) return undefined;
  const source = document.slice(entry.valueRange);
  const digits = /^["']?(?:m?adr[-_ #]?)?(\d{1,5})["']?$/i.exec(source.trim())?.[1];
  if (digits === undefined) return undefined;
  const start = entry.valueRange.start + source.lastIndexOf(digits);
  return { value: Number(digits), text: digits, range: { start, end: start + digits.length } };
}
