/**
 * The blocks and plain attributes of Terraform's language, with their lines. Evaluates nothing: a value that is no literal stays as it is
 * written. Our own, since the parsers that npm has are compiled from Go, many times the size of the rest of the study, or not kept up.
 */

export interface Block {
  /** `resource`, `variable`, `setting`. */
  readonly keyword: string;
  readonly labels: readonly string[];
  /** Counted from zero. */
  readonly line: number;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly blocks: readonly Block[];
}

export interface Attribute {
  /** A literal without its quotes, or the expression as written, up to the end of its line. */
  readonly value: string;
  readonly line: number;
}

interface OpenBlock {
  readonly keyword: string;
  readonly labels: readonly string[];
  readonly line: number;
  readonly attributes: Map<string, Attribute>;
  readonly blocks: OpenBlock[];
}

const HEADER = /^([A-Z_][\w-]*)((?:[ \t]+(?:"[^"]*"|[A-Z_][\w-]*))*)[ \t]*\{/i;
const ATTRIBUTE = /^([A-Z_][\w-]*)[ \t]*=(?![=>])/i;
const LABEL = /"[^"]*"|[\w-]+/g;
const HEREDOC = /<<[~-]?([A-Z_]\w*)[ \t]*$/i;
/** Longer lines hold data, no settings. */
const LONGEST_LINE = 2000;

/** The blocks of a file, from the outside in. Broken text gives what could be read of it. */
export function readHcl(text: string): readonly Block[] {
  const root: OpenBlock = { keyword: '', labels: [], line: 0, attributes: new Map(), blocks: [] };
  const open: OpenBlock[] = [root];
  /** Braces and brackets of expressions that are open: nothing in them is a setting. */
  let inside = 0;
  let heredoc: string | undefined;
  let comment = false;
  for (const [line, written] of text.split(/\r\n?|\n/).entries()) {
    if (heredoc !== undefined) {
      if (written.trim() === heredoc) heredoc = undefined;
      continue;
    }
    const bare = withoutComments(written.length > LONGEST_LINE ? '' : written, comment);
    comment = bare.open;
    const rest = bare.text.trim();
    heredoc = HEREDOC.exec(rest)?.[1];
    const block = open.at(-1) ?? root;
    const header = inside === 0 ? HEADER.exec(rest) : null;
    if (header !== null) {
      const inner: OpenBlock = {
        keyword: header[1] ?? '',
        labels: (header[2] ?? '').match(LABEL)?.map((label) => label.replaceAll('"', '')) ?? [],
        line,
        attributes: new Map(),
        blocks: [],
      };
      block.blocks.push(inner);
      const body = rest.slice(header[0].length).trim();
      if (!body.endsWith('}')) open.push(inner);
      addAttribute(inner, body.replace(/\}$/, '').trim(), line);
      continue;
    }
    if (inside === 0 && rest.startsWith('}')) {
      if (open.length > 1) open.pop();
      continue;
    }
    if (inside === 0) addAttribute(block, rest, line);
    inside = Math.max(0, inside + depthOf(rest));
  }
  return root.blocks;
}

/** The blocks named so, one inside the other. */
export function inner(block: Block, keyword: string): Block | undefined {
  return block.blocks.find((each) => each.keyword === keyword);
}

function addAttribute(block: OpenBlock, text: string, line: number): void {
  const found = ATTRIBUTE.exec(text);
  if (found === null) return;
  const value = text.slice(found[0].length).trim();
  block.attributes.set(found[1] ?? '', { value: /^"[^"]*"$/.test(value) ? value.slice(1, -1) : value, line });
}

/** The line without its comments, strings left whole; whether a comment goes on behind it. */
function withoutComments(line: string, open: boolean): { readonly text: string; readonly open: boolean } {
  let text = '';
  let quoted = false;
  let comment = open;
  for (let at = 0; at < line.length; at++) {
    const two = line.slice(at, at + 2);
    if (comment) {
      if (two === '*/') [comment, at] = [false, at + 1];
      continue;
    }
    if (quoted && two.startsWith('\\')) {
      text += two;
      at += 1;
      continue;
    }
    if (!quoted && (two.startsWith('#') || two === '//')) break;
    if (!quoted && two === '/*') {
      [comment, at] = [true, at + 1];
      continue;
    }
    if (two.startsWith('"')) quoted = !quoted;
    text += line[at] ?? '';
  }
  return { text, open: comment };
}

/** How many more brackets open than close, those in strings left out. */
function depthOf(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quoted && character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && '{[('.includes(character)) depth += 1;
    else if (!quoted && '}])'.includes(character)) depth -= 1;
  }
  return depth;
}
