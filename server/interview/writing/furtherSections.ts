/** Sections that every plan has to hold, whatever its template asks for. Data only. */
import type { SectionRole } from '../../knowledge/schema.ts';

/** What every plan has to hold, for templates that have no such section of their own. */
export const FURTHER: readonly { readonly role: SectionRole; readonly heading: string; readonly always: boolean }[] = [
  { role: 'requirements', heading: 'Requirements', always: true },
  { role: 'goals', heading: 'Goals', always: false },
  { role: 'non-goals', heading: 'Non-Goals', always: false },
  { role: 'functional-requirements', heading: 'Functional Requirements', always: false },
  { role: 'roles', heading: 'Users & Roles', always: false },
  { role: 'constraints', heading: 'Constraints', always: false },
  { role: 'current-state', heading: 'Current State', always: false },
  { role: 'communication', heading: 'Communication', always: false },
  { role: 'data-flow', heading: 'Data Flow', always: false },
  { role: 'caching', heading: 'Caching', always: false },
  { role: 'consistency', heading: 'Consistency', always: false },
  { role: 'security', heading: 'Security', always: false },
  { role: 'deployment', heading: 'Deployment', always: false },
  { role: 'observability', heading: 'Observability', always: false },
  { role: 'scaling', heading: 'Scaling', always: false },
  { role: 'reliability', heading: 'Reliability', always: false },
  { role: 'failure-scenarios', heading: 'Failure Scenarios', always: true },
  { role: 'migration', heading: 'Migration', always: false },
  { role: 'testing', heading: 'Testing', always: false },
  { role: 'assumptions', heading: 'Assumptions', always: false },
  { role: 'checklist', heading: 'Production Checklist Status', always: true },
  { role: 'risks', heading: 'Risks and Mitigations', always: true },
  { role: 'phases', heading: 'Phase Plan', always: true },
  { role: 'open-questions', heading: 'Open Questions', always: true },
];

/** Those that stand right behind the opening section. */
export const EARLY: ReadonlySet<SectionRole> = new Set([
  'requirements',
  'goals',
  'non-goals',
  'functional-requirements',
  'roles',
  'constraints',
  'current-state',
]);
