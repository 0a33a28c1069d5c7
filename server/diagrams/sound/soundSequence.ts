/** Sequence diagrams in their plainest form: participants, messages, notes, blocks that close. */

const RESERVED = String.raw`(?!end|loop|rect|opt|alt|else|par|and|critical|break|note|over|left|right|link|properties|details|activate|deactivate|create|destroy|box|actor|title|autonumber|sequence|acc|as|off|wrap|nowrap)`;
const ID = String.raw`${RESERVED}[a-z]\w*`;
const TEXT = String.raw`[\p{L}\p{N}][\p{L}\p{N} ,.()'"/?!_+=&-]*`;
const DECLARED = new RegExp(String.raw`^(?:participant|actor) ${ID}(?: as [\p{L}\p{N}][\p{L}\p{N} .()/-]*)?$`, 'iu');
const MESSAGE = new RegExp(String.raw`^(${ID}) ?(?:->>|-->>|->|-->|-x|--x|-\)|--\)) ?([+-]?)(${ID}) ?: ?${TEXT}$`, 'iu');
const NOTE = new RegExp(String.raw`^note (?:over ${ID}(?:, ?${ID})?|(?:left|right) of ${ID}) ?: ?${TEXT}$`, 'iu');
const OPENING = new RegExp(String.raw`^(alt|opt|loop|par|critical|break) ${TEXT}$`, 'iu');
const NEXT = new RegExp(String.raw`^(else|and|option) ${TEXT}$`, 'iu');
const OF_BLOCK: Readonly<Record<string, string>> = { else: 'alt', and: 'par', option: 'critical' };

/** See `SoundReader`. */
export function soundSequence(lines: readonly string[]): boolean {
  const open: string[] = [];
  const active = new Map<string, number>();
  let messages = 0;
  for (const line of lines) {
    const message = MESSAGE.exec(line);
    const [, opening] = OPENING.exec(line) ?? [];
    const [, next] = NEXT.exec(line) ?? [];
    if (message !== null) {
      messages += 1;
      const [, from = '', mark = '', to = ''] = message;
      if (mark === '+') active.set(to, (active.get(to) ?? 0) + 1);
      // Who is not active cannot stop being so.
      if (mark === '-' && (active.get(from) ?? 0) <= 0) return false;
      if (mark === '-') active.set(from, (active.get(from) ?? 0) - 1);
    } else if (opening !== undefined) open.push(opening);
    else if (next !== undefined) {
      if (open.at(-1) !== OF_BLOCK[next]) return false;
    } else if (line === 'end') {
      if (open.pop() === undefined) return false;
    } else if (line !== 'autonumber' && !DECLARED.test(line) && !NOTE.test(line)) return false;
  }
  return open.length === 0 && messages > 0;
}
