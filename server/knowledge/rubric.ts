/** How a technology is weighed: seven criteria, and five red flags that block it. Data only. */
import type { Criterion, RedFlag } from './adviceSchema.ts';

export const criteria: readonly Criterion[] = [
  { id: 'rubric/team-expertise', title: 'Team expertise', source: 'PLANNER/rubric/expertise', weight: 'high', factor: 3, questions: ['Who on the team knows it, from production?', 'How long until the others do?'], example: 'A team at home in Python that ships a service in Go is slow for three to six months.' },
  { id: 'rubric/operational-complexity', title: 'Operational complexity', source: 'PLANNER/rubric/operations', weight: 'high', factor: 3, questions: ['Is there a managed service?', 'Whose working days does it take to run it?'], example: 'Running Kafka oneself occupies a person; Confluent or MSK costs money instead.' },
  { id: 'rubric/ecosystem', title: 'Ecosystem maturity', source: 'PLANNER/rubric/ecosystem', weight: 'medium', factor: 2, questions: ['Are there libraries fit for production for what is needed?', 'A good ORM, HTTP client, test tools?'] },
  { id: 'rubric/observability', title: 'Observability', source: 'PLANNER/rubric/observability', weight: 'medium', factor: 2, questions: ['Can OpenTelemetry instrument it?', 'Does it log in a structure?', 'Can a request be followed through it?'] },
  { id: 'rubric/cost', title: 'Cost at scale', source: 'PLANNER/rubric/cost', weight: 'medium', factor: 2, questions: ['What does it cost at ten times today\'s traffic?'], example: 'Serverless is cheap while little happens and dear when much does; dedicated machines are the other way round.' },
  { id: 'rubric/hiring', title: 'Hiring market', source: 'PLANNER/rubric/hiring', weight: 'low-medium', factor: 1.5, questions: ['Can people who know it be hired?'], example: 'Elixir is excellent and few know it.' },
  { id: 'rubric/community', title: 'Community support', source: 'PLANNER/rubric/community', weight: 'low-medium', factor: 1.5, questions: ['Is it maintained?', 'How fast do security patches come?', 'Are questions about it answered somewhere?'] },
];

export const redFlags: readonly RedFlag[] = [
  { id: 'red-flag/no-production-experience', title: 'Nobody on the team has run it in production', source: 'PLANNER/rubric/red-flags/1', why: 'The first incident is also the first lesson.', answer: 'A pilot under real load, or somebody who has run it, before it is depended on.' },
  { id: 'red-flag/few-maintainers', title: 'Fewer than two active maintainers', source: 'PLANNER/rubric/red-flags/2', why: 'One person\'s change of job ends the patches.', answer: 'A fork the team is ready to keep, or a paid contract.' },
  { id: 'red-flag/no-way-out', title: 'No way to migrate off it', source: 'PLANNER/rubric/red-flags/3', why: 'Price and direction are then somebody else\'s to set.', answer: 'A standard interface or an export that has been tried.' },
  { id: 'red-flag/thin-documentation', title: 'Nothing documented beyond getting started', source: 'PLANNER/rubric/red-flags/4', why: 'The tutorial does not cover the night it fails.', answer: 'Internal notes on operation and failure, written during the pilot.' },
  { id: 'red-flag/foreign-operations', title: 'Operated unlike everything else in the house', source: 'PLANNER/rubric/red-flags/5', why: 'Deployment, monitoring and on-call all need a second way of working.', answer: 'A managed service, or named people who own the second way.' },
];
