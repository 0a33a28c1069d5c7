/** Every entry of the knowledge by its id, for the index and the tests. No part of the product reads it. */
import type { SectionSpec } from '../schema.ts';
import { antiPatterns } from '../antiPatterns.ts';
import { boundaryRules } from '../checklists/boundaryRules.ts';
import { designReview } from '../checklists/designReview.ts';
import { mandatoryRules } from '../checklists/mandatoryRules.ts';
import { microservicePractices } from '../checklists/microservicePractices.ts';
import { productionChecklist, productionItems } from '../checklists/production.ts';
import { validation } from '../checklists/validation.ts';
import { diagrams } from '../diagrams.ts';
import { failureMeans, failureScenarios } from '../failureScenarios.ts';
import { principles } from '../principles.ts';
import { questions } from '../questions/registry.ts';
import { feedbackCategories, resolutionSteps, revisionSection } from '../reviewProtocol.ts';
import { criteria, redFlags } from '../rubric.ts';
import { apiPractices, apiStyles } from '../tables/apiStyles.ts';
import { architectureStyles, neverMicroservices } from '../tables/architectureStyles.ts';
import { cloudChoices } from '../tables/clouds.ts';
import { capTheorem, consistencyCriteria, consistencyModels } from '../tables/consistency.ts';
import { databaseUses } from '../tables/databases.ts';
import { metricMethods } from '../tables/observability.ts';
import { downtimeLadder, lossLadder, recoveryPractices } from '../tables/recovery.ts';
import { latencyTree, scalingDirections, scalingLadder } from '../tables/scaling.ts';
import { documentTemplates, recordTemplates } from '../templates/registry.ts';
import { phases } from '../vocabulary/levels.ts';
import { decisionTables } from './decisionTables.ts';

/** An entry as the index shows it. */
export interface Entry {
  id: string;
  title: string;
  source: string;
}

interface Titled { id: string; source: string; title?: string; name?: string; prompt?: string; useCase?: string; label?: string }

/** All entries with an id of their own, in a fixed order. */
export const plainEntries: readonly Entry[] = [
  ...productionChecklist, ...productionItems, ...designReview, ...validation, ...microservicePractices, ...mandatoryRules, ...boundaryRules,
  ...architectureStyles, neverMicroservices, ...databaseUses, ...consistencyModels, ...consistencyCriteria, capTheorem, ...cloudChoices, ...apiStyles, ...apiPractices,
  ...scalingDirections, ...scalingLadder, ...latencyTree, ...metricMethods, ...lossLadder, ...downtimeLadder, ...recoveryPractices,
  ...criteria, ...redFlags, ...antiPatterns, ...failureScenarios, failureMeans, ...diagrams, ...feedbackCategories, ...resolutionSteps, ...questions, ...principles,
].map((entry: Titled) => ({ id: entry.id, source: entry.source, title: entry.title ?? entry.name ?? entry.prompt ?? entry.useCase ?? entry.label ?? '' }));

const tableEntries: readonly Entry[] = decisionTables.flatMap((table) => [
  { id: table.id, title: table.title, source: table.source },
  ...table.rows.map((row) => ({ id: row.id, title: row.cells[0] ?? '', source: table.source })),
]);

const phaseEntries: readonly Entry[] = phases.map((phase) => ({ id: `phase/${phase.id}`, title: phase.label, source: 'PLANNER/output/phases' }));

const revisionEntries: readonly Entry[] = [{ id: 'feedback/revision', title: revisionSection.heading, source: 'SYSARCH/feedback/revision' }];

const templateEntries: readonly Entry[] = [
  ...recordTemplates.flatMap((template) => partsOf('record-template', template)),
  ...documentTemplates.flatMap((template) => partsOf('document-template', template)),
];

/** Every entry by its id. Parts of a template are named by heading or label: `document-template/han#Goals`. */
export const entries: ReadonlyMap<string, Entry> = new Map([...plainEntries, ...tableEntries, ...phaseEntries, ...revisionEntries, ...templateEntries].map((entry) => [entry.id, entry]));

function partsOf(kind: string, template: { id: string; name: string; source: string; fields: { label: string }[]; sections: SectionSpec[]; options?: { labels: { label: string }[] } | undefined }): Entry[] {
  const id = `${kind}/${template.id}`;
  const labels = [...template.fields, ...(template.options?.labels ?? [])].map((field) => field.label);
  return [
    { id, title: template.name, source: template.source },
    ...[...labels, ...headingsOf(template.sections)].map((title) => ({ id: `${id}#${title}`, title, source: template.source })),
  ];
}

function headingsOf(sections: readonly SectionSpec[]): string[] {
  return sections.flatMap((section) => [section.heading, ...(section.fields ?? []).map((field) => field.label), ...headingsOf(section.children ?? [])]);
}
