/** Sections 1 to 5 of the SYSARCH design document: from the summary to the components. Data only. */
import type { SectionSpec } from '../../schema.ts';
import { priorityLabels } from '../../vocabulary/levels.ts';

export const sysarchRequirements: SectionSpec[] = [
  {
    role: 'overview', heading: '1. Executive Summary', form: 'heading', required: true,
    guidance: 'Two or three paragraphs: what is being built, why, and the approach in outline.',
    body: ['[What is being built, and why]', '', '[The approach in outline]'],
  },
  {
    role: 'background', heading: '2. Background & Context', form: 'heading', required: true,
    guidance: 'The problem, what is aimed for, and what is not.',
    body: [],
    children: [
      { role: 'problem', heading: '2.1 Problem Statement', form: 'heading', required: true, guidance: 'What hurts today, and whom.', body: ['[The problem, and whom it hurts]'] },
      { role: 'goals', heading: '2.2 Goals & Objectives', form: 'heading', required: true, guidance: 'First goal, further goals, and how success is measured.', body: ['- [main goal]', '- [further goal]', '- [how success is measured]'] },
      { role: 'non-goals', heading: '2.3 Non-Goals', form: 'heading', required: true, guidance: 'What a reader might expect and will not get from this design.', body: ['- [what is left out on purpose]'] },
    ],
  },
  {
    role: 'requirements', heading: '3. Requirements', form: 'heading', required: true,
    guidance: 'What it must do, how well, and within which limits.',
    body: [],
    children: [
      {
        role: 'functional-requirements', heading: '3.1 Functional Requirements', form: 'heading', required: true,
        guidance: 'One row per requirement, with an id others can cite and a priority.',
        body: [],
        table: {
          columns: [{ heading: 'ID', key: 'id' }, { heading: 'Requirement' }, { heading: 'Priority', choices: priorityLabels }],
          rows: [['FR-1', '[what it must do]', 'Must Have'], ['FR-2', '[what it should do]', 'Should Have']],
        },
      },
      {
        role: 'non-functional-requirements', heading: '3.2 Non-Functional Requirements', form: 'heading', required: true,
        guidance: 'Performance, scalability, availability, security: each with a target that can be measured.',
        body: [],
        table: {
          columns: [{ heading: 'Category' }, { heading: 'Requirement' }, { heading: 'Target' }],
          rows: [
            ['Performance', 'API latency', '[e.g. < 200ms p95]'], ['Scalability', 'Concurrent users', '[number of users]'],
            ['Availability', 'Uptime', '[e.g. 99.9%]'], ['Security', 'Data encryption', '[at rest and in transit]'],
          ],
        },
      },
      {
        role: 'constraints', heading: '3.3 Constraints', form: 'heading', required: true,
        guidance: 'What cannot be chosen: technology and skills in place, money and time, law.',
        body: ['- **Technical**: [stack and skills in place]', '- **Business**: [budget, timeline]', '- **Regulatory**: [compliance]'],
      },
    ],
  },
  {
    role: 'high-level-design', heading: '4. High-Level Architecture', form: 'heading', required: true,
    guidance: 'The system among its neighbours, its style, its parts.',
    body: [],
    children: [
      { role: 'system-context', heading: '4.1 System Context', form: 'heading', required: true, guidance: 'A C4 context diagram: users, this system, the systems around it.', body: ['[A context diagram]'] },
      {
        role: 'architecture-style', heading: '4.2 Architecture Style', form: 'heading', required: true,
        guidance: 'Microservices, monolith, serverless or a mixture, and why that style fits the requirements.',
        body: ['[Microservices, monolith, serverless or hybrid]'],
        fields: [{ key: 'justification', label: 'Justification', form: 'label', required: true, guidance: 'Which requirement the style answers.', placeholder: '[why this style fits]' }],
      },
      { role: 'component-overview', heading: '4.3 Component Overview', form: 'heading', required: true, guidance: 'A diagram of the parts and how requests reach the data.', body: ['[A component diagram]'] },
    ],
  },
  {
    role: 'components', heading: '5. Detailed Component Design', form: 'heading', required: true,
    guidance: 'One sub-section per component of the overview.',
    body: [],
    children: [
      {
        role: 'component', heading: '5.1 [Component Name]', form: 'heading', required: true, repeats: true,
        guidance: 'Named as in the overview diagram.',
        body: [],
        fields: [
          { key: 'responsibility', label: 'Responsibility', form: 'label', required: true, guidance: 'What this component does, and nothing else does.', placeholder: '[what it does]' },
          { key: 'technology', label: 'Technology', form: 'label', required: true, guidance: 'Language and framework.', placeholder: '[language, framework]' },
          { key: 'api', label: 'API Interface', form: 'label', required: true, guidance: 'Its endpoints, method and path.', placeholder: '[endpoints]' },
          { key: 'data', label: 'Data Model', form: 'label', required: true, guidance: 'The types it keeps, with their fields.', placeholder: '[types and fields]' },
          { key: 'dependencies', label: 'Dependencies', form: 'label', required: true, guidance: 'What it relies on, each with the purpose.', placeholder: '[component or system]: for [purpose]' },
          { key: 'scale', label: 'Scaling Strategy', form: 'label', required: true, guidance: 'What is added when load grows, and what limits it.', placeholder: '[how it scales]' },
          { key: 'failure-mode', label: 'Error Handling', form: 'label', required: true, guidance: 'Which errors occur and what is done about each.', placeholder: '[how errors are handled]' },
        ],
      },
    ],
  },
];
