/**
 * The state of markdown-it's block parser with tokens as plain objects: its own define every property by itself, which is
 * most of what they cost. Changes nothing of what is parsed.
 */
import MarkdownIt, { type Token } from 'markdown-it';

export class LeanState extends MarkdownIt.StateBlock {
  override push(type: string, tag: string, nesting: Token['nesting']): Token {
    if (nesting < 0) this.level -= 1;
    const data = { type, tag, nesting, level: this.level, block: true, map: null, markup: '', info: '', content: '', attrs: null, children: null, meta: null, hidden: false };
    if (nesting > 0) this.level += 1;
    const token = data as Partial<Token> as Token;
    this.tokens.push(token);
    return token;
  }
}
