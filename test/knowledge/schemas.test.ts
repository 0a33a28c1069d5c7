/** The data in server/knowledge keeps to its schemas. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  AntiPattern,
  ChecklistGroup,
  ChecklistItem,
  Choice,
  Criterion,
  DatabaseUse,
  DataKind,
  DecisionTable,
  DiagramSkeleton,
  FailureScenario,
  FeedbackCategory,
  Principle,
  Product,
  RedFlag,
  Step,
} from '../../server/knowledge/adviceSchema.ts';
import { adviceCriteria } from '../../server/knowledge/advice/criteria.ts';
import { facts } from '../../server/knowledge/advice/facts.ts';
import { adviceTopics } from '../../server/knowledge/advice/topics.ts';
import { antiPatterns } from '../../server/knowledge/antiPatterns.ts';
import { boundaryRules } from '../../server/knowledge/checklists/boundaryRules.ts';
import { designReview } from '../../server/knowledge/checklists/designReview.ts';
import { mandatoryRules } from '../../server/knowledge/checklists/mandatoryRules.ts';
import { microservicePractices } from '../../server/knowledge/checklists/microservicePractices.ts';
import { productionChecklist } from '../../server/knowledge/checklists/production.ts';
import { validation } from '../../server/knowledge/checklists/validation.ts';
import { dataKinds } from '../../server/knowledge/dataKinds.ts';
import { decisionTables } from '../../server/knowledge/coverage/decisionTables.ts';
import { diagrams } from '../../server/knowledge/diagrams.ts';
import { failureMeans, failureScenarios } from '../../server/knowledge/failureScenarios.ts';
import { Question } from '../../server/knowledge/interviewSchema.ts';
import { principles } from '../../server/knowledge/principles.ts';
import { products } from '../../server/knowledge/products.ts';
import { questions } from '../../server/knowledge/questions/registry.ts';
import { feedbackCategories, resolutionSteps, revisionSection } from '../../server/knowledge/reviewProtocol.ts';
import { criteria, redFlags } from '../../server/knowledge/rubric.ts';
import { DocumentTemplate, FieldKey, RecordTemplate, SectionRole, SectionSpec } from '../../server/knowledge/schema.ts';
import { apiPractices, apiStyles } from '../../server/knowledge/tables/apiStyles.ts';
import { architectureStyles, neverMicroservices } from '../../server/knowledge/tables/architectureStyles.ts';
import { cloudChoices } from '../../server/knowledge/tables/clouds.ts';
import { capTheorem, consistencyCriteria, consistencyModels } from '../../server/knowledge/tables/consistency.ts';
import { databaseUses } from '../../server/knowledge/tables/databases.ts';
import { metricMethods } from '../../server/knowledge/tables/observability.ts';
import { downtimeLadder, lossLadder, recoveryPractices } from '../../server/knowledge/tables/recovery.ts';
import { latencyTree, scalingDirections, scalingLadder } from '../../server/knowledge/tables/scaling.ts';
import { Sign } from '../../server/knowledge/signs/schema.ts';
import { signs } from '../../server/knowledge/signs/signs.ts';
import { documentTemplates, recordTemplates } from '../../server/knowledge/templates/registry.ts';
import { AdviceFact, AdviceTopic } from '../../server/knowledge/topicSchema.ts';
import { fieldAliases } from '../../server/knowledge/vocabulary/fields.ts';
import { headingAliases, headingTranslations } from '../../server/knowledge/vocabulary/headings.ts';

const words = z.array(z.string());

const modules: readonly [string, z.ZodType, unknown][] = [
  ['record templates', z.array(RecordTemplate), recordTemplates],
  ['document templates', z.array(DocumentTemplate), documentTemplates],
  ['heading aliases', z.partialRecord(SectionRole, words), headingAliases],
  ['heading translations', z.partialRecord(SectionRole, words), headingTranslations],
  ['field aliases', z.record(FieldKey, words), fieldAliases],
  ['production checklist', z.array(ChecklistGroup), productionChecklist],
  [
    'other checklists',
    z.array(ChecklistItem),
    [...designReview, ...validation, ...microservicePractices, ...mandatoryRules, ...boundaryRules],
  ],
  ['decision tables', z.array(DecisionTable), decisionTables],
  ['database uses', z.array(DatabaseUse), databaseUses],
  [
    'choices',
    z.array(Choice),
    [
      ...architectureStyles,
      neverMicroservices,
      ...consistencyModels,
      ...cloudChoices,
      ...apiStyles,
      ...scalingDirections,
      ...lossLadder,
      ...downtimeLadder,
    ],
  ],
  ['steps', z.array(Step), [...consistencyCriteria, ...scalingLadder, ...latencyTree, ...resolutionSteps]],
  ['rubric', z.array(Criterion), criteria],
  ['criteria of advice', z.array(Criterion), adviceCriteria],
  ['facts of advice', z.array(AdviceFact), facts],
  ['topics of advice', z.array(AdviceTopic), adviceTopics],
  ['red flags', z.array(RedFlag), redFlags],
  ['anti-patterns', z.array(AntiPattern), antiPatterns],
  ['failure scenarios', z.array(FailureScenario), failureScenarios],
  ['diagrams', z.array(DiagramSkeleton), diagrams],
  ['feedback categories', z.array(FeedbackCategory), feedbackCategories],
  ['revision section', SectionSpec, revisionSection],
  ['questions', z.array(Question), questions],
  ['kinds of data', z.array(DataKind), dataKinds],
  ['principles', z.array(Principle), [...principles, ...apiPractices, capTheorem, ...metricMethods, ...recoveryPractices, failureMeans]],
  ['products', z.array(Product), products],
  ['signs', z.array(Sign), signs],
];

describe('knowledge keeps to its schema', () => {
  it.each(modules)('%s', (_, schema, data) => {
    expect(schema.safeParse(data).error).toBeUndefined();
  });

  it('every table row has a cell per column', () => {
    const ragged = decisionTables.flatMap((table) =>
      table.rows.filter((row) => row.cells.length !== table.columns.length).map((row) => row.id),
    );
    expect(ragged).toEqual([]);
  });
});
