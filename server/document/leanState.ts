/**
 * The state of markdown-it's block parser with tokens as plain objects: its own define every property by itself, which is
 * most of what they cost. What stands inside a table is read elsewhere and leaves none. Changes nothing of what is parsed.
 */
import MarkdownIt, { type Token } from 'markdown-it';

export class LeanState extends MarkdownIt.StateBlock {
  /** What rows and cells are written to while a table is open. */
  #scrap: Token | undefined;

  override push(type: string, tag: string, nesting: Token['nesting']): Token {
    if (type === 'table_close') this.#scrap = undefined;
    if (this.#scrap !== undefined) return this.#scrap;
    if (nesting < 0) this.level -= 1;
    const data = {
      type,
      tag,
      nesting,
      level: this.level,
      block: true,
      map: null,
      markup: '',
      info: '',
      content: '',
      attrs: null,
      children: null,
      meta: null,
      hidden: false,
    };
    if (nesting > 0) this.level += 1;
    const token = data as Partial<Token> as Token;
    this.tokens.push(token);
    if (type === 'table_open') this.#scrap = { ...data } as Partial<Token> as Token;
    return token;
  }
}
