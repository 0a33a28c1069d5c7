/**
 * Suppression comments: `<!-- archwright-disable-next-line adr/date-missing -- imported record -->`. Says which stretch of
 * the document is silenced for which rules; it knows no rules and silences nothing itself.
 */
import type { Range } from '../base/range.ts';
import type { Block } from './block.ts';
import type { ArchDocument, DocumentFact } from './document.ts';
import { htmlComments } from './htmlTags.ts';

export type DirectiveKind = 'line' | 'next-line' | 'section' | 'file' | 'range';

export interface Directive {
  readonly kind: DirectiveKind;
  /** Rule ids as written; empty for all rules. */
  readonly rules: readonly string[];
  /** The comment. */
  readonly range: Range;
  /** Where each of `rules` stands. */
  readonly ruleRanges: readonly Range[];
  /** Behind ` -- `; empty where none is given. */
  readonly reason: string;
  /** What it silences. */
  readonly scope: Range;
}

/** A comment that means to silence and does not. */
export interface DirectiveProblem {
  readonly range: Range;
  /** The word behind `archwright-`. */
  readonly verb: string;
  readonly problem: 'unknown-verb' | 'nothing-to-enable';
}

export interface Directives {
  readonly directives: readonly Directive[];
  readonly problems: readonly DirectiveProblem[];
}

/** Every word behind `archwright-` that means something. */
export const directiveVerbs = ['disable-next-line', 'disable-line', 'disable-section', 'disable-file', 'disable', 'enable'] as const;
type Verb = (typeof directiveVerbs)[number];

const MARK = /archwright-/i;
const OPENING = /^<!--\s*archwright-([a-z]+(?:-[a-z]+)*)/i;
const RULE = /[^\s,]+/g;
const REASON = /(?:^|\s)-{2,}\s/;

const fact: DocumentFact<Directives> = { compute: readDirectives };

/** The suppression comments of a document, in order; comments in code are none. */
export function directivesOf(document: ArchDocument): Directives {
  return document.fact(fact);
}

interface Written {
  readonly verb: string;
  readonly rules: readonly string[];
  readonly ruleRanges: readonly Range[];
  readonly reason: string;
  readonly range: Range;
}

function readDirectives(document: ArchDocument): Directives {
  const directives: Directive[] = [];
  const problems: DirectiveProblem[] = [];
  if (!document.mentions(MARK)) return { directives, problems };
  const open: Written[] = [];
  for (const written of writtenIn(document)) {
    if (!isVerb(written.verb)) {
      problems.push({ range: written.range, verb: written.verb, problem: 'unknown-verb' });
    } else if (written.verb === 'disable') {
      open.push(written);
    } else if (written.verb === 'enable') {
      const closed = closedBy(written, open);
      if (closed.length === 0) problems.push({ range: written.range, verb: written.verb, problem: 'nothing-to-enable' });
      for (const each of closed) directives.push(directive('range', each, { start: each.range.end, end: written.range.start }));
    } else {
      const kind =
        written.verb === 'disable-line'
          ? 'line'
          : written.verb === 'disable-next-line'
            ? 'next-line'
            : written.verb === 'disable-section'
              ? 'section'
              : 'file';
      directives.push(directive(kind, written, scopeOf(document, kind, written.range)));
    }
  }
  for (const each of open) directives.push(directive('range', each, { start: each.range.end, end: document.text.length }));
  return { directives: directives.sort((a, b) => a.range.start - b.range.start), problems };
}

function isVerb(verb: string): verb is Verb {
  return (directiveVerbs as readonly string[]).includes(verb);
}

/** Takes out of `open` what an enabling comment ends: all, or those that name the same rules. */
function closedBy(enable: Written, open: Written[]): Written[] {
  const ends = (each: Written): boolean =>
    enable.rules.length === 0 || (each.rules.every((rule) => enable.rules.includes(rule)) && each.rules.length > 0);
  const closed = open.filter(ends);
  open.splice(0, open.length, ...open.filter((each) => !closed.includes(each)));
  return closed;
}

function directive(kind: DirectiveKind, written: Written, scope: Range): Directive {
  const { rules, ruleRanges, range, reason } = written;
  return { kind, rules, ruleRanges, range, reason, scope };
}

function scopeOf(document: ArchDocument, kind: Exclude<DirectiveKind, 'range'>, comment: Range): Range {
  const { lines } = document;
  switch (kind) {
    case 'line': {
      const line = lines.lineAt(comment.start);
      return { start: lines.start(line), end: lines.end(lines.lineAt(comment.end)) };
    }
    case 'next-line': {
      const line = nextTextLine(document, lines.lineAt(comment.end) + 1);
      return { start: lines.start(line), end: lines.end(line) };
    }
    case 'section': {
      const section = document.sectionAt(comment.start);
      return section.form === 'root'
        ? { start: 0, end: document.sections[0]?.start ?? document.text.length }
        : { start: section.start, end: section.end };
    }
    case 'file':
      return { start: 0, end: document.text.length };
  }
}

/** Markdown wants a blank line between a comment and what follows: the next line is the next that says something. */
function nextTextLine(document: ArchDocument, from: number): number {
  let line = from;
  while (line < document.lines.lineCount - 1 && document.lines.text(line).trim() === '') line += 1;
  return line;
}

function* writtenIn(document: ArchDocument): Generator<Written> {
  for (const block of document.walk()) {
    for (const part of commentedParts(block)) {
      const source = document.slice(part);
      for (const comment of htmlComments(source)) {
        const each = written(source.slice(comment.start, comment.end), part.start + comment.start);
        if (each !== undefined) yield each;
      }
    }
  }
}

/** Stretches that may hold comments: HTML blocks, and comments within a line of text. */
function commentedParts(block: Block): Range[] {
  if (block.kind === 'html') return [block];
  return block.ownInlines.flatMap((inline) => inline.spans.filter((span) => span.kind === 'comment').map((span) => inline.spanRange(span)));
}

function written(comment: string, start: number): Written | undefined {
  const opening = OPENING.exec(comment);
  if (opening === null) return undefined;
  const [before, verb = ''] = opening;
  const rest = comment.slice(before.length, -'-->'.length);
  const cut = REASON.exec(rest);
  const ids = [...(cut === null ? rest : rest.slice(0, cut.index)).matchAll(RULE)];
  const base = start + before.length;
  return {
    verb,
    rules: ids.map((id) => id[0]),
    ruleRanges: ids.map((id) => ({ start: base + id.index, end: base + id.index + id[0].length })),
    reason: cut === null ? '' : rest.slice(cut.index + cut[0].length).trim(),
    range: { start, end: start + comment.length },
  };
}
