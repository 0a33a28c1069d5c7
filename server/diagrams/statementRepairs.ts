/** Guesses at single statements of the kinds with few: relations, macros, shares, steps. Mermaid tries them before they are offered. */
import type { Repair } from './fault.ts';
import type { SourceLine } from './source.ts';

/** Mermaid wants a label behind every relation of entities. */
export function entityLabel(line: SourceLine): Repair[] {
  const end = line.start + line.text.trimEnd().length;
  if (!/--|\.\./.test(line.text)) return [];
  const colon = line.text.indexOf(':');
  if (colon < 0) return [{ title: 'Say what the relation is', edits: [{ start: end, end, newText: ' : has' }] }];
  const label = line.text.slice(colon + 1).trim();
  const from = line.start + line.text.length - line.text.slice(colon + 1).trimStart().length;
  return label === '' || label.startsWith('"')
    ? []
    : [{ title: 'Put the label in quotation marks', edits: [{ start: from, end: from + label.length, newText: `"${label}"` }] }];
}

/** `Container(a, "First"`: the quotation mark or the bracket that is never closed. */
export function macroEnd({ text, end }: SourceLine): Repair[] {
  if (!/^\s*\w+\s*\(/.test(text)) return [];
  const bare = text.trimEnd();
  const at = end - (text.length - bare.length);
  const inner = bare.endsWith(')') ? at - 1 : at;
  if ((bare.match(/"/g) ?? []).length % 2 === 1)
    return [{ title: 'Close the quotation mark', edits: [{ start: inner, end: inner, newText: bare.endsWith(')') ? '"' : '")' }] }];
  return bare.endsWith(')') ? [] : [{ title: 'Close the bracket with “)”', edits: [{ start: at, end: at, newText: ')' }] }];
}

/** `"a" 3`, `a : 3`: a share is a name in quotation marks, a colon and a figure. */
export function share({ text, start }: SourceLine): Repair[] {
  const whole = text.trim();
  const figure = /(?<![\d.])\d+(?:\.\d+)?$/.exec(whole)?.[0];
  const name = whole
    .slice(0, whole.length - (figure?.length ?? 0))
    .replace(':', '')
    .trim();
  if (figure === undefined || name === '' || name === '"') return [];
  const quoted = name.startsWith('"') ? name : `"${name}"`;
  return [
    {
      title: 'Write it as “"name" : figure”',
      edits: [{ start: start + text.indexOf(whole), end: start + text.indexOf(whole) + whole.length, newText: `${quoted} : ${figure}` }],
    },
  ];
}

/** `Search 5 Reader`: a step is what is done, a mark and who does it, with colons between. */
export function journeyStep({ text, start }: SourceLine): Repair[] {
  const mark = /(?<=\s)[1-5](?=[\s:])/.exec(text);
  if (mark === null) return [];
  const [done, who] = [text.slice(0, mark.index), text.slice(mark.index + 1)].map((part) => part.replace(':', '').trim());
  if (done === undefined || who === undefined || done === '' || who === '' || /[\d:]/.test(done + who)) return [];
  const from = start + text.indexOf(done);
  return [
    {
      title: 'Put colons between step, mark and person',
      edits: [{ start: from, end: start + text.trimEnd().length, newText: `${done}: ${mark[0]}: ${who}` }],
    },
  ];
}

/** `Note over A,B the words`: a colon stands between those it is about and its words. */
export function noteColon({ text, start }: SourceLine): Repair[] {
  const about = /^\s*[Nn]ote (?:over|left of|right of) [\p{L}\p{N}_]+(?:, ?[\p{L}\p{N}_]+)?(?= )/u.exec(text)?.[0];
  if (about === undefined || text.includes(':')) return [];
  return [
    {
      title: 'Put a colon before the words of the note',
      edits: [{ start: start + about.length, end: start + about.length, newText: ':' }],
    },
  ];
}
