/**
 * Renders Markdown block by block, each element with the line it comes from. Raw HTML passes through: who shows it must make it safe.
 * Diagrams are left as empty figures for the page to draw into.
 */
import GithubSlugger from 'github-slugger';
import MarkdownIt, { type Token } from 'markdown-it';
import { isMermaid } from '../../diagrams/readDiagrams.ts';
import { escapeHtml } from './escapeHtml.ts';

/** A rendered block; lines count from the start of the rendered text. */
export interface RenderedBlock {
  readonly html: string;
  readonly line: number;
  /** Exclusive. */
  readonly endLine: number;
  readonly fences: readonly MermaidFence[];
}

export interface MermaidFence {
  readonly text: string;
  /** Of the opening fence. */
  readonly line: number;
  /** Of the closing fence, or one past the last line where none closes it. */
  readonly endLine: number;
}

const TASK = /^\[([ x])\](?=\s)/i;

/** Renders a text without its front matter. */
export function renderBlocks(text: string): readonly RenderedBlock[] {
  const markdown = renderer();
  const env = {};
  return groups(markdown.parse(text, env)).map((tokens) => {
    const [line, endLine] = tokens[0]?.map ?? [0, 0];
    const fences: MermaidFence[] = [];
    for (const token of tokens) prepare(token, line, fences);
    return { html: markdown.renderer.render(tokens, markdown.options, env), line, endLine, fences };
  });
}

/** Made for each document, since headings named alike are counted. */
function renderer(): InstanceType<typeof MarkdownIt> {
  const markdown = new MarkdownIt({ html: true });
  const slugger = new GithubSlugger();
  markdown.core.ruler.push('archwright-preview', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type === 'heading_open') token.attrSet('id', slugger.slug(plainText(tokens[index + 1])));
      if (token.type === 'list_item_open') markTask(token, tokens[index + 2]);
    }
  });
  return markdown;
}

/** The tokens of each block of the top level. */
function groups(tokens: readonly Token[]): Token[][] {
  const all: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) all.push([]);
    all.at(-1)?.push(token);
    depth += token.nesting;
  }
  return all;
}

function prepare(token: Token, first: number, fences: MermaidFence[]): void {
  if (token.map !== null && token.nesting >= 0 && token.type !== 'inline') token.attrSet('data-line', String(token.map[0] - first));
  const align = /^text-align:(\w+)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
  if (align !== undefined) {
    // A class, because styles of the document's own are not let through.
    token.attrs = token.attrs?.filter(([name]) => name !== 'style') ?? null;
    token.attrJoin('class', `align-${align}`);
  }
  if (token.type !== 'fence' || token.map === null || !isMermaid(token.info)) return;
  const [line, end] = token.map;
  fences.push({ text: token.content, line, endLine: Math.max(line + 1, end - 1) });
  token.type = 'html_block';
  token.content = `<figure data-diagram="${String(fences.length - 1)}" data-line="${String(line - first)}"></figure>\n`;
}

/** Puts a box that shows, and does not change, whether a task is done in place of its brackets. */
function markTask(item: Token, inline: Token | undefined): void {
  const text = inline?.children?.[0];
  const done = text?.type === 'text' ? TASK.exec(text.content)?.[1] : undefined;
  if (text === undefined || done === undefined) return;
  item.attrJoin('class', 'task');
  const box = Object.assign(Object.create(Object.getPrototypeOf(text) as object) as Token, text, {
    type: 'html_inline',
    content:
      done === ' '
        ? '<input type="checkbox" disabled aria-label="Not done">'
        : '<input type="checkbox" disabled checked aria-label="Done">',
  });
  text.content = text.content.slice(3);
  inline?.children?.unshift(box);
}

function plainText(inline: Token | undefined): string {
  return (inline?.children ?? []).map((child) => (child.type === 'text' || child.type === 'code_inline' ? child.content : '')).join('');
}

/** Front matter as a card: a list of names and values. Lists and maps are shown on one line. */
export function renderCard(entries: readonly { readonly key: string; readonly value: unknown; readonly line: number }[]): string {
  const rows = entries.map(
    ({ key, value, line }) => `<div data-line="${String(line)}"><dt>${escapeHtml(key)}</dt><dd>${escapeHtml(inWords(value))}</dd></div>`,
  );
  return `<dl class="card">${rows.join('')}</dl>`;
}

function inWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, each]) => `${key}: ${inWords(each)}`)
      .join(', ');
  return value === undefined || value === null ? '–' : JSON.stringify(value);
}
