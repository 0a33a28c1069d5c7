/** adr/superseded-without-successor: the record says that it was replaced and not by what, which leaves its readers nowhere. */
import { baseName } from '../../base/uri.ts';
import type { ArchDocument } from '../../document/document.ts';
import { namesNothing } from '../../log/openPlaces.ts';
import type { DecisionRecord, RecordStatus } from '../../log/record.ts';
import { supersededByWords } from '../../knowledge/vocabulary/statuses.ts';
import type { DocumentSummary } from '../../log/summary.ts';
import { defineRule, type Fix } from '../rule.ts';
import { fillField } from '../support/recordFields.ts';
import { citationOf, summaryOf } from '../support/references.ts';

/** A successor in words: another kind of document, a link, a project. */
const NAMED_IN_WORDS = /\b(?:by|durch|par|por)\s+\S|\]\(|https?:|[→➔を]|取代/;
/** Candidates to offer when no record claims to be the successor. */
const OFFERED = 5;

export const supersededWithoutSuccessor = defineRule({
  meta: {
    id: 'adr/superseded-without-successor',
    title: 'Superseded record names no successor',
    severity: 'error',
    kinds: ['adr'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      unnamed:
        'The record is superseded, and nothing says by what. Whoever lands here cannot tell which decision holds now; name the record that took over.',
    },
  },
  *check({ document, records }) {
    for (const record of records) {
      const { status } = record;
      if (status?.canonical !== 'superseded' || record.relations.some((relation) => relation.kind === 'superseded-by')) continue;
      if (NAMED_IN_WORDS.test(saidBehind(document, status))) continue;
      yield { message: 'unnamed', range: status.range, state: record };
    }
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    const own = summaryOf(context, state);
    const others = (context.logs.logOf(context.document.uri)?.records ?? []).filter((each) => each.uri !== context.document.uri);
    const claiming =
      own === undefined
        ? []
        : others.filter((each) =>
            each.relations.some((relation) => relation.kind === 'supersedes' && context.logs.target(relation, each.uri)?.uri === own.uri),
          );
    const later = others
      .filter((each) => (each.number ?? 0) > (state.number ?? 0) && each.status !== 'rejected')
      .slice(-OFFERED)
      .reverse();
    return (claiming.length > 0 ? claiming : later).map((successor, index) =>
      naming(context.document, state, successor, claiming.length === 1 && index === 0),
    );
  },
});

/** What the status place says after the status word, and the fields that would name a successor. */
function saidBehind(document: ArchDocument, status: RecordStatus): string {
  return document.text.slice(status.range.end, status.wholeRange.end);
}

/** ` by `, ` durch `: what the language of the status word puts between it and the successor. */
function joining(word: string): string {
  const opening = `${word.toLowerCase()} `;
  const phrase = supersededByWords.find((words) => words.startsWith(opening));
  return phrase === undefined ? ': ' : ` ${phrase.slice(opening.length)} `;
}

function naming(document: ArchDocument, record: DecisionRecord, successor: DocumentSummary, preferred: boolean): Fix {
  const citation = citationOf(successor);
  const title = `Name ${citation}: ${successor.title} as the successor`;
  const { status } = record;
  const blank = record.fields.find((field) => field.key === 'superseded-by' && namesNothing(field));
  const written = (blank ?? status)?.form === 'front-matter' ? citation : `[${citation}](${baseName(successor.uri)})`;
  if (blank !== undefined) return { title, edits: [fillField(document, blank, written)], preferred };
  return {
    title,
    edits:
      status === undefined
        ? []
        : [{ range: { start: status.range.end, end: status.range.end }, newText: `${joining(status.text)}${written}` }],
    preferred,
  };
}
