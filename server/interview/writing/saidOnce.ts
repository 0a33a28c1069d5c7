/** Keeps a document from saying the same in two sections: what stands in one is not repeated in the next, which names the first. Reads words only. */
import type { Body } from './bodies.ts';

/** What is left to say under a heading. */
export interface Left {
  readonly lines: Body;
  /** The headings under which the rest stands; empty where nothing was left out. */
  readonly elsewhere: readonly string[];
}

/** `- Platform: EKS in Frankfurt` says what stands behind its label. */
const LABEL = /^(?:- |\d+\. )?(?:\*\*)?(?:\p{L}[^:.]{0,40}:(?:\*\*)? )?/u;
/** Fewer words than that are a figure or a name, which may stand wherever it is looked for. */
const WORTH_SAYING = 5;

export class SaidOnce {
  /** The heading by statement. */
  readonly #said = new Map<string, string>();

  /** Takes the lines of a section over, without what an earlier heading says already. Drawings and tables stay whole. */
  take(heading: string, lines: Body): Left {
    if (lines === undefined) return { lines, elsewhere: [] };
    const elsewhere = new Set<string>();
    let isDrawing = false;
    const left = lines.flatMap((line) => {
      if (line.startsWith('```')) isDrawing = !isDrawing;
      if (isDrawing || /^(?:```|\||#|$)/.test(line)) return [line];
      const kept = this.#kept(heading, line, elsewhere);
      return kept === undefined ? [] : [kept];
    });
    const isEmpty = left.every((line) => line === '');
    return { lines: isEmpty ? undefined : left, elsewhere: [...elsewhere] };
  }

  /** The line, or what is new in it; undefined where nothing is. */
  #kept(heading: string, line: string, elsewhere: Set<string>): string | undefined {
    const label = LABEL.exec(line)?.[0] ?? '';
    const sentences = line
      .slice(label.length)
      .split(/(?<=[.!?]) (?=\p{Lu})/u)
      .map((text) => ({ text, ...this.#heard(heading, text) }));
    const news = sentences.filter(({ where }) => where === undefined);
    for (const { where } of sentences) if (where !== undefined) elsewhere.add(where);
    if (news.length < sentences.length && news.every(({ isShort }) => isShort)) return undefined;
    // A labelled line is one statement; of a paragraph each sentence is one.
    return label === '' ? news.map(({ text }) => text).join(' ') : line;
  }

  /** Where a sentence was said before, and whether it is worth asking. */
  #heard(heading: string, sentence: string): { readonly isShort: boolean; readonly where: string | undefined } {
    const statement = sentence
      .toLowerCase()
      .replace(/[.!?]$/, '')
      .trim();
    if (statement.split(' ').length < WORTH_SAYING) return { isShort: true, where: undefined };
    const where = this.#said.get(statement);
    if (where === undefined) this.#said.set(statement, heading);
    return { isShort: false, where: where === heading ? undefined : where };
  }
}
