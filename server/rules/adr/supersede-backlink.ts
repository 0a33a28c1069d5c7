/** adr/supersede-backlink: one record says that it supersedes or was superseded, and the other record does not know of it. */
import { baseName } from '../../base/uri.ts';
import type { Edit } from '../../document/edits.ts';
import type { Relation } from '../../log/record.ts';
import type { DocumentSummary, OpenPlace, StatusPlace } from '../../log/summary.ts';
import { defineRule, type Fix, type RuleContext } from '../rule.ts';
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
      supersedes:
        'This record supersedes {other}, and {other} does not say so. Whoever opens {other} takes it for the decision in force; add the missing half there.',
      supersededBy:
        'This record gives way to {other}, and {other} does not say that it supersedes it. Add the missing half there, so that the history reads from both ends.',
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
        if (other.relations.some((each) => each.kind === OPPOSITE[kind] && names(context, each, other, own))) continue;
        yield {
          message: kind === 'supersedes' ? 'supersedes' : 'supersededBy',
          data: { other: citationOf(other) },
          range: relation.range,
          related: [
            {
              uri: other.uri,
              range: { start: other.titleStart, end: other.titleEnd },
              line: other.titleLine,
              message: `${citationOf(other)}: ${other.title}`,
            },
          ],
          state: { kind, own, other },
        };
      }
    }
  },
  fix({ document }, { state }) {
    if (state?.other.statusPlace === undefined) return [];
    const { statusPlace, openPlaces } = state.other;
    const blank = openPlaces?.find(({ kind }) => kind === OPPOSITE[state.kind]);
    const edits =
      state.kind === 'supersedes'
        ? markSuperseded(statusPlace, state.own, blank)
        : [blank === undefined ? stateSupersedes(statusPlace, state.own, document.lineEnding) : fillBlank(blank, state.own)];
    return [
      { title: `Add the missing half to ${citationOf(state.other)}`, edits: [], otherEdits: { [state.other.uri]: edits } } satisfies Fix,
    ];
  },
});

/** Whether a relation in `other` names `own`; a bare number names all that bear it. */
function names(
  { logs }: RuleContext,
  relation: DocumentSummary['relations'][number],
  other: DocumentSummary,
  own: DocumentSummary,
): boolean {
  return relation.link === undefined
    ? relation.number !== undefined && relation.number === own.number
    : logs.target(relation, other.uri)?.uri === own.uri;
}

/** The old record's status word becomes `Superseded by …`; what else stands there stays. A blank place for the successor takes it instead. */
function markSuperseded(place: StatusPlace, own: DocumentSummary, blank: OpenPlace | undefined): Edit[] {
  const isFrontMatter = place.form === 'front-matter';
  const successor = isFrontMatter ? ` by ${citationOf(own)}` : ` by [${citationOf(own)}](${baseName(own.uri)})`;
  const status = {
    range: { start: place.start, end: place.end },
    newText: `${isFrontMatter ? 'superseded' : 'Superseded'}${blank === undefined ? successor : ''}`,
  };
  return blank === undefined ? [status] : [status, fillBlank(blank, own)];
}

/** `Supersedes: none` takes the record. */
function fillBlank({ start, end, isApart, form }: OpenPlace, own: DocumentSummary): Edit {
  const written = form === 'front-matter' ? citationOf(own) : `[${citationOf(own)}](${baseName(own.uri)})`;
  return { range: { start, end }, newText: `${isApart ? '' : ' '}${written}` };
}

/** The new record says so below its status, in the form the status has. */
function stateSupersedes(place: StatusPlace, own: DocumentSummary, lineEnding: string): Edit {
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
      return {
        range: at,
        newText:
          place.lead === undefined
            ? `, supersedes ${link}`
            : `${place.trail ?? ''}${lineEnding}${place.lead.replace(/\p{L}[\p{L} ]*/u, 'Supersedes')}${link}`,
      };
  }
}

function lineOf(text: string, relation: Relation): string {
  const start = text.lastIndexOf('\n', relation.range.start - 1) + 1;
  const end = text.indexOf('\n', relation.range.end);
  return text.slice(start, end < 0 ? text.length : end);
}
