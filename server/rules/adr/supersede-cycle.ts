/** adr/supersede-cycle: following "superseded by" leads back to where it began, so none of the records is in force. */
import type { DocumentSummary } from '../../log/summary.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { citationOf, resolveReference, summaryOf } from '../support/references.ts';

export const supersedeCycle = defineRule({
  meta: {
    id: 'adr/supersede-cycle',
    title: 'Chain of successors leads back to itself',
    severity: 'error',
    kinds: ['log'],
    tier: 'c',
    fix: 'none',
    since: '0.1.0',
    sources: ['OWN'],
    messages: {
      cycle:
        'Following the successors leads back here: {chain}. No record of the chain is in force; one of these statements points the wrong way.',
    },
  },
  *check(context) {
    for (const record of context.records) {
      const own = summaryOf(context, record);
      if (own === undefined) continue;
      for (const relation of record.relations) {
        if (relation.kind !== 'superseded-by') continue;
        const resolution = resolveReference(context, relation.target);
        const chain = resolution.state === 'found' ? chainBack(context, own, resolution.record) : undefined;
        if (chain === undefined) continue;
        yield {
          message: 'cycle',
          data: { chain: [own, ...chain].map(citationOf).join(' → ') },
          range: relation.range,
          related: chain
            .filter((each) => each.uri !== own.uri)
            .map((each) => ({
              uri: each.uri,
              range: { start: each.titleStart, end: each.titleEnd },
              line: each.titleLine,
              message: `${citationOf(each)}: ${each.title}`,
            })),
        };
        break;
      }
    }
  },
});

/** The successors from `from` on, up to `start` again; undefined where the chain ends elsewhere. */
function chainBack(context: RuleContext, start: DocumentSummary, from: DocumentSummary): readonly DocumentSummary[] | undefined {
  const chain: DocumentSummary[] = [];
  const seen = new Set<string>();
  for (let each: DocumentSummary | undefined = from; each !== undefined && !seen.has(each.uri); each = successorOf(context, each)) {
    chain.push(each);
    seen.add(each.uri);
    if (each.uri === start.uri) return chain;
  }
  return undefined;
}

function successorOf(context: RuleContext, record: DocumentSummary): DocumentSummary | undefined {
  const relation = record.relations.find((each) => each.kind === 'superseded-by');
  return relation && context.logs.target(relation, record.uri);
}
