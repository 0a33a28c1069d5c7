/** adr/relies-on-superseded: a live document rests on a decision that no longer holds. */
import type { DecisionRecord } from '../../log/record.ts';
import { referencesIn, type PlacedReference } from '../../log/references.ts';
import type { DocumentSummary } from '../../log/summary.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isToldAsPast } from '../support/pastBasis.ts';
import { isLive } from '../support/recordTemplate.ts';
import { citationOf, resolveReference } from '../support/references.ts';
import { retarget } from '../support/retarget.ts';

interface State {
  readonly reference: PlacedReference;
  readonly cited: DocumentSummary;
  readonly successor: DocumentSummary | undefined;
}

export const reliesOnSuperseded = defineRule<'replaced' | 'ended', State>({
  meta: {
    id: 'adr/relies-on-superseded',
    title: 'Live document rests on a decision that no longer holds',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['OWN'],
    messages: {
      replaced:
        '{cited} is {status}; {successor}: {title} holds now. Whoever follows this builds on what was given up; cite the record in force, or say that this is history.',
      ended:
        '{cited} is {status}, and no record in force follows it. Whoever follows this builds on what was given up; cite what holds now, or say that this is history.',
    },
  },
  *check(context) {
    const references = referencesIn(context.document);
    const related = relatedPlaces(context.records);
    for (const reference of references) {
      if (related.has(reference.range.start)) continue;
      const cited = citedRecord(context, reference);
      if (
        cited === undefined ||
        (cited.status !== 'superseded' && cited.status !== 'deprecated') ||
        !speaksForToday(context, reference) ||
        standsOver(context, cited)
      )
        continue;
      const successor = context.logs.liveSuccessor(cited);
      if (isToldAsPast(context.document, reference, references, (other) => isLater(context, other, cited))) continue;
      yield {
        message: successor === undefined ? 'ended' : 'replaced',
        data: {
          cited: citationOf(cited),
          status: cited.status,
          ...(successor && { successor: citationOf(successor), title: successor.title }),
        },
        range: reference.range,
        related: [cited, ...(successor === undefined ? [] : [successor])].map((record) => ({
          uri: record.uri,
          range: { start: record.titleStart, end: record.titleEnd },
          line: record.titleLine,
          message: `${citationOf(record)}: ${record.title}`,
        })),
        state: { reference, cited, successor },
      };
    }
  },
  fix({ document }, { state }) {
    if (state?.successor === undefined) return [];
    const edits = retarget(document, state.reference, state.cited, state.successor);
    return edits.length === 0 ? [] : [{ title: `Cite ${citationOf(state.successor)}: ${state.successor.title}`, edits, preferred: true }];
  },
});

/** Statements about records are no reliance on them. */
function relatedPlaces(records: readonly DecisionRecord[]): ReadonlySet<number> {
  return new Set(records.flatMap((record) => record.relations.map((relation) => relation.target.range.start)));
}

function citedRecord(context: RuleContext, reference: PlacedReference): DocumentSummary | undefined {
  const resolution = resolveReference(context, reference);
  return resolution.state === 'found' && resolution.record.uri !== context.document.uri ? resolution.record : undefined;
}

/** Not where the citing record is out of force itself. */
function speaksForToday({ records }: RuleContext, reference: PlacedReference): boolean {
  const own = records.find(
    (record) => !record.embedded || (record.scope.start <= reference.range.start && reference.range.start < record.scope.end),
  );
  return own === undefined || isLive(own);
}

/** Whether the document is what came after the cited record: it says so, or the record does, over however many steps. */
function standsOver({ document, records, logs }: RuleContext, cited: DocumentSummary): boolean {
  if (
    records.some((record) =>
      record.relations.some(
        ({ kind, target }) => (kind === 'supersedes' || kind === 'amends') && namesRecord(logs.resolve(target, document.uri), cited),
      ),
    )
  )
    return true;
  const seen = new Set<string>();
  const waiting = [cited];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (each.uri === document.uri) return true;
    if (seen.has(each.uri)) continue;
    seen.add(each.uri);
    waiting.push(...successorsOf(logs, each));
  }
  return false;
}

/** Whether another reference leads to a record that came after the cited one. */
function isLater(context: RuleContext, other: PlacedReference, cited: DocumentSummary): boolean {
  const record = citedRecord(context, other);
  if (record === undefined) return false;
  const seen = new Set<string>([cited.uri]);
  const waiting = successorsOf(context.logs, cited);
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (each.uri === record.uri) return true;
    if (!seen.has(each.uri)) waiting.push(...successorsOf(context.logs, each));
    seen.add(each.uri);
  }
  return false;
}

function successorsOf(logs: RuleContext['logs'], record: DocumentSummary): DocumentSummary[] {
  return record.relations.filter(({ kind }) => kind === 'superseded-by').flatMap((relation) => logs.target(relation, record.uri) ?? []);
}

function namesRecord(resolution: ReturnType<RuleContext['logs']['resolve']>, record: DocumentSummary): boolean {
  return resolution.state === 'found' && resolution.record.uri === record.uri;
}
