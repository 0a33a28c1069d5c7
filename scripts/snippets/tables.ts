/** Snippets for the tables of the documents, and for those that help to decide. */
import { tableLines } from '../../server/drafts/tables.ts';
import type { DecisionTable } from '../../server/knowledge/adviceSchema.ts';
import { failureScenarios } from '../../server/knowledge/failureScenarios.ts';
import { criteria } from '../../server/knowledge/rubric.ts';
import type { DocumentTemplate, SectionRole, SectionSpec, TableSpec } from '../../server/knowledge/schema.ts';
import { alertTable } from '../../server/knowledge/tables/observability.ts';
import { threatTable } from '../../server/knowledge/tables/threats.ts';
import { tradeOffs } from '../../server/knowledge/tables/tradeOffs.ts';
import { heaptraceDocument } from '../../server/knowledge/templates/documents/heaptrace.ts';
import { sysarchDocument } from '../../server/knowledge/templates/documents/sysarch.ts';
import { riskLevelLabels } from '../../server/knowledge/vocabulary/levels.ts';
import { snippetOf, type Snippet } from './snippet.ts';

/** Empty tables first, then those that come filled. */
export function tableSnippets(): readonly Snippet[] {
  return [
    table('risks', 'risk-table', 'What may go wrong, ranked, each with an action and an owner.', riskTable),
    table(
      'functional requirements',
      'fr-table',
      'Requirements with ids and priorities.',
      tableIn(sysarchDocument, 'functional-requirements'),
    ),
    table(
      'non-functional requirements',
      'nfr-table',
      'Qualities with targets that can be measured.',
      tableIn(sysarchDocument, 'non-functional-requirements'),
    ),
    table(
      'communication',
      'communication-table',
      'Who calls whom, how, and what happens when it fails.',
      tableIn(heaptraceDocument, 'communication'),
    ),
    table('API', 'api-table', 'Endpoints with their purpose.', tableIn(heaptraceDocument, 'api')),
    table('caches by data', 'cache-table', 'What is cached where, for how long, and what ends it.', tableIn(heaptraceDocument, 'caching')),
    table('caches by layer', 'cache-layers-table', 'Each cache with its lifetime and purpose.', tableIn(sysarchDocument, 'caching')),
    table('storage', 'storage-table', 'Which store holds what, and why.', tableIn(sysarchDocument, 'storage')),
    table(
      'scaling',
      'scaling-table',
      'Smallest and largest size of each component, and what changes it.',
      tableIn(sysarchDocument, 'scaling'),
    ),
    table('metrics', 'metrics-table', 'What is measured, what it should be, when somebody is told.', tableIn(sysarchDocument, 'metrics')),
    table(
      'revision history',
      'revision-table',
      'A row for every change a reviewer should know of.',
      tableIn(sysarchDocument, 'revision-history'),
    ),
    table('trade-offs', 'trade-off-table', 'Six trade-offs every design makes.', filled(tradeOffs)),
    table('threats', 'threat-table', 'Common attacks with their counters.', filled(threatTable)),
    table('alerts', 'alert-table', 'Conditions that call somebody, and whom.', filled(alertTable)),
    table(
      'failure scenarios',
      'failure-table',
      'Five failures worth thinking through, with impact, mitigation and recovery.',
      failureTable,
    ),
    table('technology scores', 'score-table', 'Options scored by the weighted criteria of the rubric.', scoreTable),
  ];
}

const riskTable: TableSpec = {
  columns: [
    { heading: 'Risk', key: 'risk' },
    { heading: 'Likelihood', choices: riskLevelLabels },
    { heading: 'Impact', choices: riskLevelLabels },
    { heading: 'Mitigation' },
    { heading: 'Owner' },
  ],
  rows: [['[what may happen]', 'Medium', 'High', '[action]', '[who]']],
};

const failureTable: TableSpec = {
  columns: ['Scenario', 'Impact', 'Mitigation', 'Recovery'].map((heading) => ({ heading })),
  rows: failureScenarios.map((scenario) => [scenario.title, '[what users see]', '[what softens it]', '[how it ends]']),
};

const scoreTable: TableSpec = {
  columns: ['Criterion', 'Weight', '[Option A]', '[Option B]'].map((heading) => ({ heading })),
  rows: criteria.map((criterion) => [criterion.title, String(criterion.factor), '[1-5]', '[1-5]']),
};

function table(name: string, prefix: string, description: string, spec: TableSpec): Snippet {
  return snippetOf(`Table: ${name}`, prefix, description, tableLines(spec));
}

function filled(decision: DecisionTable): TableSpec {
  return { columns: decision.columns.map((heading) => ({ heading })), rows: decision.rows.map((row) => row.cells) };
}

/** The table a template holds in the section of that role. */
function tableIn(template: DocumentTemplate, role: SectionRole): TableSpec {
  const spec = tableBelow(template.sections, role);
  if (spec === undefined) throw new Error(`${template.id} holds no table in ${role}`);
  return spec;
}

function tableBelow(specs: readonly SectionSpec[], role: SectionRole): TableSpec | undefined {
  for (const spec of specs) {
    const found = spec.role === role && spec.table !== undefined ? spec.table : tableBelow(spec.children ?? [], role);
    if (found !== undefined) return found;
  }
  return undefined;
}
