/** Nothing of the sources has been dropped on the way: the numbers agree. */
import { expect, it } from 'vitest';
import { antiPatterns } from '../../server/knowledge/antiPatterns.ts';
import { boundaryRules } from '../../server/knowledge/checklists/boundaryRules.ts';
import { designReview } from '../../server/knowledge/checklists/designReview.ts';
import { mandatoryRules } from '../../server/knowledge/checklists/mandatoryRules.ts';
import { microservicePractices } from '../../server/knowledge/checklists/microservicePractices.ts';
import { productionChecklist, productionItems } from '../../server/knowledge/checklists/production.ts';
import { validation } from '../../server/knowledge/checklists/validation.ts';
import { failureScenarios } from '../../server/knowledge/failureScenarios.ts';
import { coreQuestions } from '../../server/knowledge/questions/registry.ts';
import { criteria, redFlags } from '../../server/knowledge/rubric.ts';
import { databaseUses } from '../../server/knowledge/tables/databases.ts';
import { tradeOffs } from '../../server/knowledge/tables/tradeOffs.ts';
import { documentTemplate, documentTemplates, recordTemplates } from '../../server/knowledge/templates/registry.ts';

const counts: readonly [string, readonly unknown[], number][] = [
  ['production checklist groups', productionChecklist, 5],
  ['production checklist items', productionItems, 32],
  ['design review points', designReview, 12],
  ['validation points', validation, 13],
  ['microservice practices', microservicePractices, 8],
  ['mandatory rules', mandatoryRules, 6],
  ['boundary rules', boundaryRules, 5],
  ['rubric criteria', criteria, 7],
  ['red flags', redFlags, 5],
  ['failure scenarios', failureScenarios, 5],
  ['core questions', coreQuestions, 15],
  ['database uses', databaseUses, 6],
  ['trade-offs', tradeOffs.rows, 6],
  ['record templates', recordTemplates, 10],
  ['document templates', documentTemplates, 5],
  ['PLANNER sections', documentTemplate('planner').sections, 8],
  ['PRODARCH sections', documentTemplate('prodarch').sections, 5],
  ['SYSARCH sections', documentTemplate('sysarch').sections, 16],
  ['HEAPTRACE sections', documentTemplate('heaptrace').sections, 10],
];

it.each(counts)('%s', (_, list, count) => {
  expect(list).toHaveLength(count);
});

it("keeps a detector's anti-pattern for each of the twenty-two", () => {
  const detected = [
    'optimize-later',
    'security-later',
    'just-a-prototype',
    'microservices-early',
    'real-time-everything',
    'build-your-own',
    'latest-technology',
    'resume-driven',
    'distributed-monolith',
    'big-ball-of-mud',
    'god-service',
    'over-engineering',
    'under-engineering',
    'vendor-lock-in',
    'premature-optimisation',
    'copy-paste-architecture',
    'happy-path-only',
    'silent-failure',
    'hidden-dependency',
    'analysis-paralysis',
    'no-rollback-plan',
    'backup-is-hope',
  ];
  const ids = new Set(antiPatterns.map((pattern) => pattern.id));
  expect(detected.filter((name) => !ids.has(`anti/${name}`))).toEqual([]);
});
