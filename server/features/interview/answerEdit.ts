/** The edit that puts an answer where a finding stood, in the words and at the place a whole interview would have put it. Pure. */
import { appendToSection, insertSection, type Edit } from '../../document/edits.ts';
import type { Section } from '../../document/section.ts';
import { questionOf } from '../../interview/agenda.ts';
import { startInterview } from '../../interview/interview.ts';
import { edit } from '../../interview/operations.ts';
import { titleOf } from '../../interview/titles.ts';
import { bodyOf } from '../../interview/writing/bodies.ts';
import { partsOf } from '../../interview/writing/parts.ts';
import { Told } from '../../interview/writing/told.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { planRole, placedSpecs, type PlacedSpec } from '../../rules/support/planTemplate.ts';
import { insertMissing } from '../../rules/support/missingSection.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** Undefined for a question nobody asks, and for an answer without words. `at` is where the finding stands. */
export function answerEdit(snapshot: Snapshot, at: number, question: string, text: string): Edit | undefined {
  const feeds = questionOf(question)?.feeds;
  if (feeds === undefined || text.trim() === '') return undefined;
  const { document } = snapshot;
  const told = new Told(edit(startInterview(document.titleSection?.title ?? 'the system', { kind: snapshot.profile.kind === 'adr' ? 'decision' : 'plan', depth: 'deep' }), question, text));
  const lines = (role: SectionRole | undefined): readonly string[] => (role === undefined ? undefined : bodyOf(role, told, partsOf(told))) ?? [told.whole(question) ?? text.trim()];
  const section = standing(snapshot, at, feeds);
  if (section !== undefined) return appendToSection(document, section, lines(planRole(section)));
  const missing = feeds.flatMap((role) => placedSpecs({ ...snapshot.facts, options: undefined, isOn: () => true }).filter(({ spec, sections }) => spec.role === role && sections.length === 0))[0];
  if (missing !== undefined) return insertMissing(document, withBody(missing, lines(missing.spec.role))).edits[0];
  const last = document.titleSection?.children.at(-1) ?? document.root.children.at(-1) ?? document.root;
  return insertSection(document, last, last === document.titleSection || last === document.root ? 2 : Math.floor(last.level), titleOf(question), lines(feeds[0]));
}

/** The section that takes the answer: the one the finding stands in, if the answer belongs there, else the first one it belongs to. */
function standing({ document }: Snapshot, at: number, feeds: readonly SectionRole[]): Section | undefined {
  const takes = (section: Section): boolean => feeds.includes(planRole(section) ?? 'notes');
  const here = document.sectionAt(at);
  if (here !== document.root && takes(here)) return here;
  return feeds.map((role) => document.sections.find((section) => planRole(section) === role && section !== document.titleSection)).find((section) => section !== undefined);
}

/** The section as the template has it, with the answer in place of what the template leaves to be written. */
function withBody({ spec, siblings, ...rest }: PlacedSpec, body: readonly string[]): PlacedSpec {
  const { role, heading, form, required, guidance } = spec;
  const own = { role, heading, form, required, guidance, body: [...body] };
  return { ...rest, spec: own, siblings: siblings.map((match) => (match.spec === spec ? { ...match, spec: own } : match)) };
}
