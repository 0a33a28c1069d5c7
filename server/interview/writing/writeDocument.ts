/** The document an interview leads to, in any of the templates: the template's sections filled with what was said, then the parts it does not ask for. */
import type { DocumentTemplate, FieldSpec, SectionRole, SectionSpec } from '../../knowledge/schema.ts';
import { documentTemplateOr } from '../../knowledge/templates/registry.ts';
import { phases as phaseNames } from '../../knowledge/vocabulary/levels.ts';
import type { Interview } from '../interview.ts';
import { bodyOf, spaced, type Body } from './bodies.ts';
import { checkedItems, checklistText } from './checklist.ts';
import { componentLines } from './componentSections.ts';
import { decisionsOf, type TakenDecision } from './decisions.ts';
import { alternativeLines, decisionLines } from './decisionSections.ts';
import { EARLY, FURTHER } from './furtherSections.ts';
import { openQuestionLines } from './openQuestions.ts';
import { partsOf } from './parts.ts';
import { phaseLines, phasesOf } from './phases.ts';
import { riskLines } from './riskLines.ts';
import { risksOf } from './risks.ts';
import { SaidOnce, type Left } from './saidOnce.ts';
import { lowered } from '../advice/wording.ts';
import { anchorOf, headingOf, plainHeading } from './sectionHeadings.ts';
import { Told } from './told.ts';
import { unanswered } from './unanswered.ts';
import type { WriteOptions, Writing } from './writing.ts';

/** The decisions whose records the document links. */
export function decisionsIn(interview: Interview): readonly TakenDecision[] {
  const told = new Told(interview);
  return decisionsOf(told, partsOf(told));
}

/** The text of the document. */
export function writeDocument(interview: Interview, options: WriteOptions): string {
  const template = documentTemplateOr(interview.template);
  const told = new Told(interview);
  const parts = partsOf(told);
  const checked = checkedItems(told);
  const openSpec = withRole(template.sections, 'open-questions');
  const writing: Writing = {
    told,
    parts,
    checked,
    risks: risksOf(told, parts),
    phases: phasesOf(told, checked),
    options,
    open: [...unanswered({ told, parts, checked, contradictions: options.contradictions ?? [] })],
    openHeading: openSpec?.heading ?? 'Open Questions',
    said: new SaidOnce(),
  };
  const further = FURTHER.filter(({ role }) => withRole(template.sections, role) === undefined);
  // Sections first, so that what they miss is among the open questions, wherever these stand.
  const written = template.sections.map((spec) => (spec.role === 'open-questions' ? undefined : sectionLines(spec, 2, writing, template)));
  const extra = further
    .filter(({ role }) => role !== 'open-questions')
    .map(({ role, heading, always }) => furtherLines(role, heading, always, writing));
  const open = openQuestionLines(writing.open, interview.template === 'han' ? '-' : '1.');
  const sections = template.sections.map((spec, index) =>
    spec.role === 'open-questions' ? [`## ${spec.heading}`, '', ...open] : written[index],
  );
  const last = openSpec === undefined ? [[`## Open Questions`, '', ...open]] : [];
  const fields = template.fields.map((field) => fieldLine(field, writing));
  const isEarly = further.filter(({ role }) => role !== 'open-questions').map(({ role }) => EARLY.has(role));
  const back = template.sections.length - backMatterOf(template);
  const lines =
    spaced([
      [`# ${template.title.replace('{title}', told.name)}`],
      ...fields.map((line) => [line]),
      sections[0],
      ...extra.filter((_, index) => isEarly[index]),
      ...sections.slice(1, back),
      ...extra.filter((_, index) => isEarly[index] === false),
      ...sections.slice(back),
      ...last,
    ]) ?? [];
  return `${lines.join('\n')}\n`;
}

/** What closes a document, whatever else it holds. */
const BACK_MATTER: ReadonlySet<SectionRole> = new Set(['open-questions', 'references', 'appendix', 'revision-history', 'glossary']);

/** How many of the last sections do. */
function backMatterOf({ sections }: DocumentTemplate): number {
  const body = sections.findLastIndex(({ role }) => !BACK_MATTER.has(role));
  return sections.length - 1 - body;
}

function sectionLines(spec: SectionSpec, level: number, writing: Writing, template: DocumentTemplate): Body {
  const heading = headingOf(spec, spec.heading, level);
  if (spec.form === 'bullet') return pointLines(spec, writing);
  const own = ownLines(spec, level, writing, template);
  const children =
    own?.complete === true
      ? []
      : (spec.children ?? []).map((child) => sectionLines(child, level + (spec.form === 'heading' ? 1 : 0), writing, template));
  const isList = spec.children?.every((child) => child.form === 'bullet') === true;
  const below = isList ? children.flatMap((lines) => lines ?? []) : spaced(children);
  const content = spaced([own?.lines, below]);
  if (content !== undefined) return spaced([[heading], content]);
  return spec.required ? spaced([[heading], [openLine(spec, writing)]]) : undefined;
}

/** A labelled point: on its one line, or with a list below where several things are said. Words only, a drawing has no room there. */
function pointLines(spec: SectionSpec, writing: Writing): readonly string[] {
  const { told, parts, said } = writing;
  const { lines, elsewhere } = said.take(spec.heading, spec.role === 'api' ? callersIn(told) : bodyOf(spec.role, told, parts));
  if (lines === undefined)
    return [
      `- ${spec.heading}: ${elsewhere.length === 0 ? openLine(spec, writing) : `see ${elsewhere.map((heading) => `“${heading}”`).join(' and ')}`}`,
    ];
  if (lines.every((line) => line.startsWith('- ')) && lines.length > 1) return [`- ${spec.heading}:`, ...lines.map((line) => `  ${line}`)];
  return [`- ${spec.heading}: ${lines.map((line) => line.replace(/^- (?:[\p{L} ]{2,30}: )?/u, '')).join(' ')}`];
}

function callersIn(told: Told): Body {
  const callers = told.slot('question/integrations', 'callers');
  return callers === undefined ? undefined : [callers];
}

/** Goals are looked for in one place, and a failure is thought through in one, whatever was said of them before. */
const TOLD_WHOLE: ReadonlySet<SectionRole> = new Set(['goals', 'failure-scenarios']);

/** What a section of that role says that no earlier one does. */
function newUnder(heading: string, role: SectionRole, { told, parts, said }: Writing): Left {
  const body = bodyOf(role, told, parts);
  const left = said.take(heading, body);
  return TOLD_WHOLE.has(role) ? { lines: body, elsewhere: [] } : left;
}

/** What is new under a heading, or where it stands already. */
function onceUnder(heading: string, role: SectionRole, writing: Writing): Body {
  const { lines, elsewhere } = newUnder(heading, role, writing);
  return lines ?? (elsewhere.length === 0 ? undefined : [`See ${elsewhere.map((each) => `[${each}](#${anchorOf(each)})`).join(' and ')}.`]);
}

/** The summary of a document that states its problem in a section of its own: what it is for, how it is built, what was decided. */
function digestOf({ told, options }: Writing): Body {
  const [need] = told.sentences('question/problem');
  const [style] = told.sentences('question/style');
  const taken = options.links.map(({ decision }) => lowered(decision.title));
  const sentences = [need, style, taken.length === 0 ? undefined : `Decided so far: ${taken.join(', ')}.`].filter(
    (each) => each !== undefined,
  );
  return sentences.length === 0 ? undefined : [sentences.join(' ')];
}

/** A section's own lines; `complete` where they stand for the children too. */
interface OwnLines {
  readonly lines: Body;
  readonly complete: boolean;
}

function ownLines(spec: SectionSpec, level: number, writing: Writing, template: DocumentTemplate): OwnLines | undefined {
  if (spec.role === 'decisions' && spec.children?.every((child) => child.form === 'bullet') === true) return undefined;
  const whole = WHOLE[spec.role];
  if (whole !== undefined) return { lines: whole(writing, spec, level), complete: true };
  // Where the template has parts and nothing beside them, the answers go into those.
  if (DIVIDED.has(spec.role) && spec.children !== undefined && spec.body.length === 0) return undefined;
  if (spec.role === 'overview' && withRole(template.sections, 'problem') !== undefined)
    return { lines: digestOf(writing), complete: false };
  return { lines: onceUnder(spec.heading, spec.role, writing), complete: false };
}

const DIVIDED: ReadonlySet<SectionRole> = new Set([
  'requirements',
  'deployment',
  'security',
  'observability',
  'performance',
  'scaling',
  'infrastructure',
  'high-level-design',
  'api',
  'data-design',
  'future',
]);

/** Sections made as a whole, whatever parts the template gives them. */
const WHOLE: Readonly<Partial<Record<SectionRole, (writing: Writing, spec: SectionSpec, level: number) => Body>>> = {
  components: (writing, spec, level) => componentLines(spec, level + 1, writing),
  decisions: (writing, spec) => decisionLines(writing, spec),
  alternatives: (writing, _spec, level) => alternativeLines(writing, level + 1),
  checklist: ({ checked }, _spec, level) => checklistText(checked, level + 1),
  risks: ({ risks }, spec) => riskLines(risks, spec),
  phases: (writing, spec, level) => phasesBelow(spec.children ?? [], level + 1, writing),
  // The phases stand in a section of their own.
  phase: () => ['See [Phase Plan](#phase-plan).'],
  references: ({ options }) => options.links.map(({ label, target }) => `- [${label}](${target})`),
  'revision-history': ({ options }) => [
    '| Date | Author | Changes |',
    '| --- | --- | --- |',
    `| ${options.today} | ${options.author ?? 'to be named'} | First draft, written from the planning interview |`,
  ],
};

function furtherLines(role: SectionRole, heading: string, always: boolean, writing: Writing): Body {
  const lines = furtherBody(role, heading, writing);
  if (lines !== undefined) return spaced([[`## ${heading}`], lines]);
  return always ? [`## ${heading}`, '', `See [Open Questions](#${anchorOf(writing.openHeading)}).`] : undefined;
}

function furtherBody(role: SectionRole, heading: string, writing: Writing): Body {
  const { checked, risks, phases } = writing;
  if (role === 'checklist') return checklistText(checked, 3);
  if (role === 'risks') return riskLines(risks, undefined);
  if (role === 'phases')
    return spaced(phaseNames.flatMap(({ label, when }, index) => [[`### ${label} (${when})`], phases[index] && phaseLines(phases[index])]));
  // What the template's own sections say needs no further one.
  return newUnder(heading, role, writing).lines;
}

function phasesBelow(specs: readonly SectionSpec[], level: number, writing: Writing): Body {
  let phase = 0;
  return spaced(
    specs.flatMap((spec) => {
      if (spec.role === 'phase') {
        const planned = writing.phases[phase];
        phase += 1;
        return planned === undefined ? [] : [[headingOf(spec, spec.heading.replaceAll(/[[\]]/g, ''), level)], phaseLines(planned)];
      }
      const lines = onceUnder(spec.heading, spec.role, writing);
      return lines === undefined ? [] : [[headingOf(spec, spec.heading, level)], lines];
    }),
  );
}

function fieldLine({ key, label }: FieldSpec, { options }: Writing): string {
  const values: Readonly<Partial<Record<string, string>>> = {
    author: options.author ?? 'to be named',
    date: options.today,
    status: 'Draft',
    reviewers: 'to be named',
  };
  return `**${label}**: ${values[key] ?? ''}`;
}

const ASKED_OTHERWISE: ReadonlySet<SectionRole> = new Set(['decisions', 'alternatives', 'references', 'embedded-record']);

/** Says that a section waits for an answer, and asks for it. */
function openLine(spec: SectionSpec, writing: Writing): string {
  const name = plainHeading(spec.heading);
  const [guidance = ''] = spec.guidance.split(/\.(?: |$)/);
  // What is undecided is asked decision by decision.
  if (!ASKED_OTHERWISE.has(spec.role))
    writing.open.push({ text: `What belongs under “${name}”: ${lowered(guidance)}?`, owner: 'engineering lead' });
  return `Open, see [Open Questions](#${anchorOf(writing.openHeading)}).`;
}

function withRole(specs: readonly SectionSpec[], role: SectionRole): SectionSpec | undefined {
  for (const spec of specs) {
    const found = spec.role === role ? spec : withRole(spec.children ?? [], role);
    if (found !== undefined) return found;
  }
  return undefined;
}
