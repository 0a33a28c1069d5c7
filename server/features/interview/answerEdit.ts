/** The edits that put an answer where a finding stood, in the words and at the place a whole interview would have put it. Pure. */
import { appendToSection, insertSection, type Edit } from '../../document/edits.ts';
import type { Section } from '../../document/section.ts';
import { questionOf } from '../../interview/agenda.ts';
import { startInterview, type Interview } from '../../interview/interview.ts';
import { edit } from '../../interview/operations.ts';
import { judgedIn } from '../../interview/review/judgement.ts';
import { reviewQuestionOf } from '../../interview/review/reviewQuestions.ts';
import { titleOf } from '../../interview/titles.ts';
import { bodyOf } from '../../interview/writing/bodies.ts';
import { partsOf } from '../../interview/writing/parts.ts';
import { toldScenarios } from '../../interview/writing/scenarios.ts';
import { Told } from '../../interview/writing/told.ts';
import { judgementEdits } from '../../interview/writing/writeReview.ts';
import type { Question } from '../../knowledge/interviewSchema.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { fixesFor } from '../../rules/engine.ts';
import { planRole, placedSpecs, type PlacedSpec } from '../../rules/support/planTemplate.ts';
import { insertMissing } from '../../rules/support/missingSection.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** Where a question was asked from: the place of a finding and its rule. */
export interface AskedFrom {
  readonly at: number;
  readonly rule?: string;
}

/** None for a question nobody asks, and for an answer without words. */
export function answerEdits(snapshot: Snapshot, { at, rule }: AskedFrom, question: string, text: string): readonly Edit[] {
  if (text.trim() === '') return [];
  if (reviewQuestionOf(question) !== undefined) return judgementEdits(settled(question, text.trim()), snapshot.document);
  const filled = rule === undefined || !FILLED.has(rule) ? undefined : filledFix(snapshot, at, rule, text);
  const edits = filled ?? placed(snapshot, at, question, text);
  return edits === undefined ? [] : [edits];
}

/** Rules whose own fix leaves one thing to be written, which is the answer. */
const FILLED: ReadonlySet<string> = new Set(['comp/failure-mode-missing']);
/** `${1:[what happens while it is down]}` in the text of a snippet. */
const STOP = /\$\{\d+:(?:[^\\}]|\\.)*\}/g;

/** The fix a rule offers, with the answer in the one place that it leaves open. */
function filledFix({ document, judgement, facts, settings }: Snapshot, at: number, rule: string, text: string): Edit | undefined {
  const verdict = judgement.verdicts.find((each) => each.rule.meta.id === rule && each.range.start === at);
  const [edit, ...others] = verdict === undefined ? [] : (fixesFor(verdict, facts, settings)[0]?.edits ?? []);
  if (edit === undefined || others.length > 0 || edit.newText.match(STOP)?.length !== 1) return undefined;
  const words = text.trim().replaceAll(/\s+/g, ' ').replace(/\.$/, '');
  const line = document.slice(edit.range) === '' ? edit.newText : edit.newText.trim();
  return { range: edit.range, newText: line.replace(STOP, () => words).replaceAll(/\\([$}\\])/g, '$1') };
}

/** Who tells how an item is done settles it, unless they say that it is not. */
function settled(question: string, text: string): Interview {
  const told = edit(startInterview('Review', { kind: 'review', depth: 'deep' }), question, text);
  const answer = told.answers[question];
  return answer === undefined || judgedIn(answer) !== undefined ? told : edit(told, question, `Ok: ${text}`);
}

function placed(snapshot: Snapshot, at: number, question: string, text: string): Edit | undefined {
  const asked = questionOf(question);
  if (asked === undefined) return undefined;
  const { document } = snapshot;
  const told = new Told(
    edit(
      startInterview(document.titleSection?.title ?? 'the system', {
        kind: snapshot.profile.kind === 'adr' ? 'decision' : 'plan',
        depth: 'deep',
      }),
      question,
      text,
    ),
  );
  const sentences = [told.whole(question) ?? text.trim()];
  const lines = (role: SectionRole | undefined): readonly string[] => {
    if (role === 'failure-scenarios') return toldScenarios(told) ?? sentences;
    // Of a list of figures each sentence becomes a point, so that none is lost.
    if (role !== undefined && FIGURES.has(role)) return told.sentences(question).map((sentence) => `- ${sentence}`);
    return (role === undefined ? undefined : bodyOf(role, told, partsOf(told))) ?? sentences;
  };
  const section = standing(snapshot, at, asked);
  if (section !== undefined) return appendToSection(document, section, lines(planRole(section)));
  const missing = asked.feeds.flatMap((role) =>
    placedSpecs({ ...snapshot.facts, options: undefined, isOn: () => true }).filter(
      ({ spec, sections }) => spec.role === role && sections.length === 0,
    ),
  )[0];
  if (missing !== undefined) return insertMissing(document, withBody(missing, lines(missing.spec.role))).edits[0];
  const last = document.titleSection?.children.at(-1) ?? document.root.children.at(-1) ?? document.root;
  return insertSection(
    document,
    last,
    last === document.titleSection || last === document.root ? 2 : Math.floor(last.level),
    titleOf(question),
    lines(asked.feeds[0]),
  );
}

const FIGURES: ReadonlySet<SectionRole> = new Set(['requirements', 'non-functional-requirements']);
/** Sections of parts or rows, in which a paragraph belongs to nothing. */
const OF_PARTS: ReadonlySet<SectionRole> = new Set(['components', 'communication', 'data-model', 'phases', 'risks']);

/** The section that takes the answer: the one the finding stands in, if the answer belongs there, else the first one it belongs to. */
function standing({ document }: Snapshot, at: number, { feeds, phase }: Question): Section | undefined {
  const takes = (section: Section): boolean => {
    const role = planRole(section) ?? 'notes';
    return feeds.includes(role) || (role === 'requirements' && phase === 'requirements');
  };
  const here = document.sectionAt(at);
  if (here !== document.root && here !== document.titleSection && takes(here)) return here;
  const whole = feeds.filter((role) => !OF_PARTS.has(role) || role === feeds[0]);
  return whole
    .map((role) => document.sections.find((section) => planRole(section) === role && section !== document.titleSection))
    .find((section) => section !== undefined);
}

/** The section as the template has it, with the answer in place of what the template leaves to be written. */
function withBody({ spec, siblings, ...rest }: PlacedSpec, body: readonly string[]): PlacedSpec {
  const { role, heading, form, required, guidance } = spec;
  const own = { role, heading, form, required, guidance, body: [...body] };
  return { ...rest, spec: own, siblings: siblings.map((match) => (match.spec === spec ? { ...match, spec: own } : match)) };
}
