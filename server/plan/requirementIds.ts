/** The ids requirements go by in a text: `FR-1`, `NFR-003`, `FR-AUTH-2`. Reads ids only; what defines and what cites one is `readRequirements.ts`. */

/** An id where it stands; places count in the text it was found in. */
export interface IdMention {
  /** The same for every spelling: `FR-001`, `FR1` and `FR-1` are one. */
  readonly key: string;
  /** `FR`, `NFR-AUTH`. */
  readonly series: string;
  readonly number: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Keys of the ids that a range or list begun here means besides: `FR-1 to FR-4`, `FR-1, 2 and 3`. */
  readonly also: readonly string[];
}

const ID = /(?<![\p{L}\p{N}_/.-])(N?FR|REQ)[-_ ]?(?:([A-Z]{2,10})[-_])?(\d{1,4}(?:\.\d{1,3}){0,2})(?![\p{L}\p{N}_]|-\d|-[a-z]|\.\d)/gu;
/** Without it a text holds no id. */
export const REQUIREMENT_IDS = /FR|REQ/;
const THROUGH = /^\s?(?:[–—…-]|\.{2,3}|to|through|bis)\s?(?:N?FR|REQ)?[-_ ]?(?:[A-Z]{2,10}[-_])?(\d{1,4})(?![\p{L}\p{N}_%]|\.\d)/u;
const LISTED = /^\s?(?:[,/&+]|(?:,\s?)?and)\s?(\d{1,4})(?![\p{L}\p{N}_%]|\.\d)/u;
/** A range over more is a mistake of reading. */
const LONGEST_RANGE = 200;

/** All ids of a text in order. */
export function requirementIdsIn(text: string): readonly IdMention[] {
  if (!REQUIREMENT_IDS.test(text)) return [];
  return Array.from(text.matchAll(ID), (match): IdMention => {
    const [whole, prefix = '', area, number = ''] = match;
    const series = area === undefined ? prefix : `${prefix}-${area}`;
    const end = match.index + whole.length;
    return {
      series,
      number: levelled(number),
      key: keyOf(series, number),
      text: whole,
      start: match.index,
      end,
      also: alsoMeant(text.slice(end, end + 60), series, number),
    };
  });
}

/** The id that a text consists of. */
export function soleRequirementId(text: string): IdMention | undefined {
  const [only, ...others] = requirementIdsIn(text);
  return only !== undefined && others.length === 0 && text.replace(only.text, '').replaceAll(/[\s()[\].:*`]/g, '') === ''
    ? only
    : undefined;
}

function keyOf(series: string, number: string): string {
  return `${series}-${levelled(number)}`;
}

function levelled(number: string): string {
  return number
    .split('.')
    .map((part) => String(Number(part)))
    .join('.');
}

function alsoMeant(behind: string, series: string, number: string): string[] {
  const through = THROUGH.exec(behind)?.[1];
  if (through !== undefined) {
    const [first, last] = [Number(number), Number(through)];
    return last > first && last - first <= LONGEST_RANGE
      ? Array.from({ length: last - first }, (_, index) => keyOf(series, String(first + 1 + index)))
      : [];
  }
  const listed: string[] = [];
  let rest = behind;
  for (let match = LISTED.exec(rest); match !== null; match = LISTED.exec(rest)) {
    listed.push(keyOf(series, match[1] ?? ''));
    rest = rest.slice(match[0].length);
  }
  return listed;
}
