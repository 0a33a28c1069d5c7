/** Which question of the interview would answer a finding. Pure look-up; what is done with the answer is decided elsewhere. */
import type { Range } from '../../base/range.ts';
import { questionsOf } from '../../interview/agenda.ts';
import { reviewQuestions } from '../../interview/review/reviewQuestions.ts';
import { titleOf } from '../../interview/titles.ts';
import { lowered } from '../../interview/advice/wording.ts';
import { askedAbout } from '../../knowledge/questions/askedAbout.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import type { AskAboutThis } from '../../protocol/interview.ts';
import { verdictsAt, type Verdict } from '../../rules/engine.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** A line of the light bulb's menu. */
export interface OfferedQuestion {
  readonly title: string;
  readonly verdict: Verdict;
  readonly about: AskAboutThis;
}

/** Rules that speak of a section by its role. */
const OF_SECTIONS: ReadonlySet<string> = new Set([
  'doc/section-missing',
  'doc/section-empty',
  'adr/section-missing',
  'adr/section-empty',
  'doc/placeholder',
]);

/** The questions that answer findings at a place, each once. */
export function questionsAt(snapshot: Snapshot, range: Range): readonly OfferedQuestion[] {
  const { document, judgement, profile } = snapshot;
  const seen = new Set<string>();
  return verdictsAt(judgement.verdicts, range).flatMap((verdict) => {
    const question = questionFor(verdict, profile.kind === 'adr' ? 'decision' : 'plan');
    if (question === undefined || seen.has(question)) return [];
    seen.add(question);
    const place = { start: document.lines.position(verdict.range.start), end: document.lines.position(verdict.range.end) };
    return [
      {
        title: `Ask me about this: ${lowered(titleOf(question))}`,
        verdict,
        about: { uri: document.uri, rule: verdict.rule.meta.id, range: place, question },
      },
    ];
  });
}

/** The question that asks for what a finding misses; undefined where none does. */
export function questionFor({ rule, finding }: Verdict, kind: 'plan' | 'decision'): string | undefined {
  const { id } = rule.meta;
  if (id === 'check/item-missing') return reviewQuestions.find(({ item }) => missingIn(finding.state)?.has(item) === true)?.question.id;
  const role = OF_SECTIONS.has(id) ? roleIn(finding.state) : undefined;
  return askedAbout[id] ?? (role === undefined ? undefined : questionsOf(kind, 'deep').find(({ feeds }) => feeds.includes(role))?.id);
}

/** The items a finding misses, where its state names them. */
function missingIn(state: unknown): ReadonlySet<unknown> | undefined {
  return typeof state === 'object' && state !== null && 'missing' in state && state.missing instanceof Set ? state.missing : undefined;
}

/** The role of the section a finding is about, where its state names one. */
function roleIn(state: unknown): SectionRole | undefined {
  const spec = typeof state === 'object' && state !== null && 'spec' in state ? state.spec : undefined;
  const role = typeof spec === 'object' && spec !== null && 'role' in spec ? spec.role : undefined;
  return typeof role === 'string' ? (role as SectionRole) : undefined;
}
