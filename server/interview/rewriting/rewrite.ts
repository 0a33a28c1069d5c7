/**
 * A document brought up to date where nobody changed it: three-way, between what the last run wrote, what stands there, and what would be
 * written now. What a person changed, added or took out is left as it is. Pure.
 */
import { regionHash, regionsOf, type Region } from './regions.ts';

export interface Rewritten {
  /** What stands there, with the regions nobody changed brought up to date. */
  readonly safe: string;
  /** The same with our words in place of a person's, where both differ from what was written: to be compared, never written over. */
  readonly offered: string;
  /** Keys of those regions. */
  readonly left: readonly string[];
}

/** `written` holds the hashes of the regions as the last run wrote them. */
export function rewrite(there: string, now: string, written: Readonly<Record<string, string>>): Rewritten {
  const ending = there.includes('\r\n') ? '\r\n' : '\n';
  const ours = regionsOf(ending === '\n' ? now : now.replaceAll(/\r?\n/g, ending));
  const theirs = regionsOf(there);
  const hashes = new Map(Object.entries(written));
  const known = new Map(ours.map((region) => [region.key, region]));
  const placed: Placed[] = theirs.map((region) => choose(region, known.get(region.key), hashes.get(region.key)));
  const standing = new Set(theirs.map(({ key }) => key));
  for (const [index, region] of ours.entries()) {
    if (standing.has(region.key)) continue;
    const hash = hashes.get(region.key);
    // What a person took out comes back only as an offer, and only when it says something new.
    if (hash !== regionHash(region.text))
      insert(
        placed,
        { ...region, safe: hash === undefined ? region.text : undefined, offered: region.text, isTheirs: false, stands: false },
        ours.slice(0, index),
      );
  }
  return {
    safe: joined(placed, 'safe', ending),
    offered: joined(placed, 'offered', ending),
    left: placed.filter(({ safe, offered }) => safe !== offered).map(({ key }) => key),
  };
}

/** A region with the words it gets; undefined for none. */
interface Placed extends Region {
  readonly safe: string | undefined;
  readonly offered: string | undefined;
  /** Its words are those that stand there. */
  readonly isTheirs: boolean;
  readonly stands: boolean;
}

function choose(theirs: Region, ours: Region | undefined, written: string | undefined): Placed {
  const asIs: Placed = { ...theirs, safe: theirs.text, offered: theirs.text, isTheirs: true, stands: true };
  const hash = regionHash(theirs.text);
  const next = ours && regionHash(ours.text);
  if (next === hash || next === written) return asIs;
  if (hash === written) return { ...asIs, safe: ours?.text, offered: ours?.text, isTheirs: false };
  return ours === undefined ? asIs : { ...asIs, offered: ours.text };
}

/** Puts a new region behind the one it follows in our own order, and behind what a person put below that. */
function insert(placed: Placed[], region: Placed, before: readonly Region[]): void {
  const follows = before.findLast(({ key }) => placed.some((each) => each.key === key));
  let at = follows === undefined ? 0 : placed.findIndex(({ key }) => key === follows.key) + 1;
  while ((placed[at]?.level ?? 0) > region.level) at += 1;
  placed.splice(at, 0, region);
}

function joined(placed: readonly Placed[], which: 'safe' | 'offered', ending: string): string {
  let text = '';
  let isTheirs = true;
  for (const [index, region] of placed.entries()) {
    const own = region[which] ?? headAbove(placed, index, which);
    if (own === undefined) {
      isTheirs &&= !region.stands;
      continue;
    }
    // Between a person's own regions not a byte changes.
    const byHand = region.isTheirs && own === region.text;
    if (text !== '' && !(isTheirs && byHand)) text = apart(text, ending);
    text += own;
    isTheirs = byHand;
  }
  return isTheirs || text === '' ? text : text.trimEnd() + ending;
}

/** The heading of a region that would go stays where a person has put something below it. */
function headAbove(placed: readonly Placed[], index: number, which: 'safe' | 'offered'): string | undefined {
  const head = placed[index];
  if (head === undefined || head.level === 0 || head.isTheirs) return undefined;
  const below = placed.slice(index + 1);
  const end = below.findIndex(({ level }) => level <= head.level);
  return below.slice(0, end < 0 ? undefined : end).some((region) => region[which] !== undefined) ? head.text : undefined;
}

/** A blank line before what follows. */
function apart(text: string, ending: string): string {
  if (text.endsWith(ending + ending)) return text;
  return text.endsWith(ending) ? text + ending : text + ending + ending;
}
