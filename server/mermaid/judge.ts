/**
 * Asks Mermaid itself whether it can read a drawing. Mermaid is large and is loaded with the first drawing that needs a verdict, never
 * before. Nothing is drawn here.
 */
import { faultFrom, type ParserError, type SyntaxFault } from '../diagrams/fault.ts';
import { loadParse, type Parse } from './loadParse.ts';

/** Judges drawings; remembers nothing. */
export class MermaidJudge {
  #parse: Promise<Parse> | undefined;

  /**
   * What is wrong with a drawing, with repairs that were tried; undefined where Mermaid can read it. Where several lines are broken, those
   * come last that only get it past this one.
   */
  async faultOf(text: string): Promise<SyntaxFault | undefined> {
    const parse = await (this.#parse ??= loadParse());
    const error = await errorOf(parse, text);
    if (error === undefined) return undefined;
    const fault = faultFrom(error, text);
    const repairs = [];
    const steps = [];
    for (const repair of fault.repairs) {
      const mended = applied(text, repair.edits);
      const left = await errorOf(parse, mended);
      if (left === undefined) repairs.push(repair);
      else if (lineCount(mended) === lineCount(text) && lineAt(mended, faultFrom(left, mended, []).start) > lineAt(text, fault.start))
        steps.push(repair);
    }
    return faultFrom(error, text, [...repairs, ...steps]);
  }
}

function lineCount(text: string): number {
  return lineAt(text, text.length) + 1;
}

/** Zero-based. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

async function errorOf(parse: Parse, text: string): Promise<ParserError | undefined> {
  try {
    await parse(text);
    return undefined;
  } catch (error) {
    return error as ParserError;
  }
}

function applied(text: string, edits: SyntaxFault['repairs'][number]['edits']): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.newText + result.slice(edit.end), text);
}
