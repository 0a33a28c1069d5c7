/** adr/supersede-backlink: one record says that it supersedes or was superseded, and the other record does not know of it. */
import { baseName } from '../../base/uri.ts';
import type { Relation } from '../../log/record.ts';
import type { DocumentSummary, StatusPlace } from '../../log/summary.ts';
import { defineRule, type Fix, type TextEdit } from '../rule.ts';
import { citationOf, resolveReference, summaryOf } from '../support/references.ts';

const OPPOSITE = { supersedes: 'superseded-by', 'superseded-by': 'supersedes' } as const;
const PARTLY = /\bpart(?:s|ly|ially)?\b|teilweise|partiel/i;

export const supersedeBacklink = defineRule({
  meta: {
    id: 'adr/supersede-backlink',
    title: 'Supersession is stated on one side only',
    severity: 'warning',
    kinds: ['log'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      supersedes: 'This record supersedes {other}, and {other} does not say so. Whoever opens {other} takes it for the decision in force; add the missing half there.',
      supersededBy: 'This record gives way to {other}, and {other} does not say that it supersedes it. Add the missing half there, so that the history reads from both ends.',
    },
  },
  *check(context) {
    for (const record of context.records) {
      const own = summaryOf(context, record);
      if (own === undefined) continue;
      const told = new Set<string>();
      for (const relation of record.relations) {
        const { kind } = relation;
        // What is only proposed, or was turned down, has superseded nothing.
        if (kind === 'supersedes' && (own.status === 'proposed' || own.status === 'rejected')) continue;
        if ((kind !== 'supersedes' && kind !== 'superseded-by') || PARTLY.test(lineOf(context.document.text, relation))) continue;
        const resolution = resolveReference(context, relation.target);
        if (resolution.state !== 'found' || resolution.record.uri === own.uri || told.has(resolution.record.uri)) continue;
        const other = resolution.record;
        told.add(other.uri);
        if (other.relations.some((each) => each.kind === OPPOSITE[kind] && names(each, own))) continue;
        yield {
          message: kind === 'supersedes' ? 'supersedes' : 'supersededBy',
          data: { other: citationOf(other) },
          range: relation.range,
          related: [{ uri: other.uri, range: { start: other.titleStart, end: other.titleEnd }, line: other.titleLine, message: `${citationOf(other)}: ${other.title}` }],
          state: { kind, own, other },
        };
      }
    }
  },
  fix({ document }, { state }) {
    if (state?.other.statusPlace === undefined) return [];
    const edit = state.kind === 'supersedes' ? markSuperseded(state.other.statusPlace, state.own) : stateSupersedes(state.other.statusPlace, state.own, document.lineEnding);
    return [{ title: `Add the missing half to ${citationOf(state.other)}`, edits: [], otherEdits: { [state.other.uri]: [edit] } } satisfies Fix];
  },
});

function names(relation: DocumentSummary['relations'][number], record: DocumentSummary): boolean {
  return relation.uri === undefined ? relation.number === record.number && record.number !== undefined : relation.uri === record.uri;
}

/** The old record's status word becomes `Superseded by …`; what else stands there stays. */
function markSuperseded(place: StatusPlace, own: DocumentSummary): TextEdit {
  const words = place.form === 'front-matter' ? `superseded by ${citationOf(own)}` : `Superseded by [${citationOf(own)}](${baseName(own.uri)})`;
  return { range: { start: place.start, end: place.end }, newText: words };
}

/** The new record says so below its status, in the form the status has. */
function stateSupersedes(place: StatusPlace, own: DocumentSummary, lineEnding: string): TextEdit {
  const link = `[${citationOf(own)}](${baseName(own.uri)})`;
  const at = { start: place.wholeEnd, end: place.wholeEnd };
  switch (place.form) {
    case 'front-matter':
      return { range: at, newText: `${lineEnding}supersedes: ${citationOf(own)}` };
    case 'table':
      return { range: { start: place.end, end: place.end }, newText: `, supersedes ${link}` };
    case 'heading':
      return { range: at, newText: `${lineEnding}${lineEnding}Supersedes ${link}` };
    case 'bullet':
    case 'label':
    case 'plain':
      return { range: at, newText: place.line === undefined ? `, supersedes ${link}` : `${place.line.trail}${lineEnding}${place.line.lead.replace(/\p{L}[\p{L} ]*/u, 'Supersedes')}${link}` };
  }
}

function lineOf(text: string, relation: Relation): string {
  const start = text.lastIndexOf('\n', relation.range.start - 1) + 1;
  const end = text.indexOf('\n', relation.range.end);
  return text.slice(start, end < 0 ? text.length : end);
}

