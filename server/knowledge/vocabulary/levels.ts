/** Closed sets of levels: risk, requirement priority, checklist status, phase, reversibility. Data only; words are in lower case. */

/** A value of a closed set, with other words people write for it. */
export interface Level<Id extends string> {
  id: Id;
  label: string;
  /** What it means, for hovers and completions. */
  meaning: string;
  /** Other spellings that are not the set's own, and what they most likely mean. Offered as fixes, never taken as equal. */
  nearest: readonly string[];
}

export type RiskLevelId = 'low' | 'medium' | 'high' | 'critical';

/** From least to worst; the place in the list is the rank. */
export const riskLevels: readonly (Level<RiskLevelId> & { rank: number; equal: readonly string[] })[] = [
  { id: 'low', rank: 1, label: 'Low', meaning: 'Unlikely, or hardly felt.', equal: ['l', 'niedrig', 'gering', 'faible', 'bajo', 'baja', 'baixo', 'baixa', '低', '低い'], nearest: ['minor', 'minimal', 'negligible', 'unlikely', 'rare', 'very low', 'small', '1'] },
  { id: 'medium', rank: 2, label: 'Medium', meaning: 'Could well happen, or felt by some users for a while.', equal: ['m', 'mittel', 'moyen', 'moyenne', 'medio', 'media', 'médio', 'média', '中', '中程度'], nearest: ['moderate', 'med', 'mid', 'possible', 'average', 'normal', '2'] },
  { id: 'high', rank: 3, label: 'High', meaning: 'Expected within the life of the plan, or felt by most users.', equal: ['h', 'hoch', 'élevé', 'élevée', 'alto', 'alta', '高', '高い'], nearest: ['major', 'likely', 'severe', 'serious', 'significant', 'probable', 'very likely', 'large', '3'] },
  { id: 'critical', rank: 4, label: 'Critical', meaning: 'Threatens data, law or the business itself.', equal: ['kritisch', 'critique', 'crítico', 'crítica', '致命的', '严重'], nearest: ['very high', 'extreme', 'catastrophic', 'blocker', 'fatal', 'almost certain', 'certain', 'c', '4'] },
];

/** What templates offer where a level is asked for. */
export const riskLevelLabels: string[] = riskLevels.map((level) => level.label);

export type PriorityId = 'must' | 'should' | 'could' | 'wont';

/** MoSCoW. */
export const priorities: readonly Level<PriorityId>[] = [
  { id: 'must', label: 'Must Have', meaning: 'Without it there is no release.', nearest: ['must', 'must-have', 'required', 'mandatory', 'critical', 'high', 'p0', 'essential', 'm'] },
  { id: 'should', label: 'Should Have', meaning: 'Important, but a release can go out without it for a while.', nearest: ['should', 'important', 'medium', 'p1', 's'] },
  { id: 'could', label: 'Could Have', meaning: 'Welcome when time allows.', nearest: ['could', 'nice to have', 'nice-to-have', 'optional', 'low', 'p2', 'c'] },
  { id: 'wont', label: "Won't Have", meaning: 'Agreed to stay out this time.', nearest: ['won\'t', 'wont', 'will not have', 'out of scope', 'later', 'p3', 'w'] },
];

export const priorityLabels: string[] = priorities.map((priority) => priority.label);

export type ChecklistStatusId = 'done' | 'planned-v1' | 'planned-v2' | 'not-applicable';

/** The four statuses of a checklist item. `equal` are the same word written differently; `nearest` are dialect. */
export const checklistStatuses: readonly (Level<ChecklistStatusId> & { equal: readonly string[]; needsReason: boolean })[] = [
  { id: 'done', label: 'done', meaning: 'Designed and described in this document, or already running.', needsReason: false, equal: [], nearest: ['✅', '✔', '✓', '☑', 'x', 'yes', 'complete', 'completed', 'ok', 'implemented', 'finished', 'in place', 'ready'] },
  { id: 'planned-v1', label: 'planned-v1', meaning: 'Comes with the first release fit for production; the phase plan says so too.', needsReason: true, equal: ['planned for v1', 'planned in v1', 'v1'], nearest: ['todo', 'to do', 'planned', 'tbd', 'in progress', 'wip', 'partial', 'partially', 'pending', 'open', '🚧', '🟡', '⏳', 'next', 'mvp', 'no', '❌', 'missing'] },
  { id: 'planned-v2', label: 'planned-v2', meaning: 'Comes when the system grows; until then the risk is carried knowingly.', needsReason: true, equal: ['planned for v2', 'planned in v2', 'v2'], nearest: ['later', 'deferred', 'postponed', 'future', 'backlog', 'not yet', 'phase 2', 'v3'] },
  { id: 'not-applicable', label: 'not-applicable', meaning: 'Has no place in this system, for the reason given beside it.', needsReason: true, equal: ['not applicable'], nearest: ['n/a', 'na', 'n.a.', 'none', 'not needed', 'not required', 'out of scope', 'skip', 'skipped', 'irrelevant', 'does not apply', '➖', '—', '-'] },
];

export const checklistStatusLabels: string[] = checklistStatuses.map((status) => status.label);

export type PhaseId = 'mvp' | 'v1' | 'v2';

/** The three phases of a plan, in order, with the time the plan gives each. */
export const phases: readonly { id: PhaseId; label: string; when: string; contents: readonly string[]; aliases: readonly string[] }[] = [
  { id: 'mvp', label: 'MVP', when: 'Week 1-2', contents: ['core function', 'basic authentication', 'one instance', 'a statement of what is good enough'], aliases: ['mvp', 'minimum viable product', 'phase 1', 'phase 1: mvp'] },
  { id: 'v1', label: 'V1', when: 'Month 1-2', contents: ['health checks', 'monitoring', 'real authentication', 'rate limiting', 'automated deployment', 'backups'], aliases: ['v1', 'version 1', 'v1.0', 'phase 2', 'phase 2: v1', 'production'] },
  { id: 'v2', label: 'V2', when: 'Month 3-6', contents: ['caching', 'read replicas', 'CDN', 'finer monitoring', 'performance work', 'more regions if needed'], aliases: ['v2', 'version 2', 'v2.0', 'phase 3', 'phase 3: v2', 'scale and harden', 'hardening'] },
];

/** How hard a decision is to undo, from easy to hard. High reversibility is easy. */
export const reversibilityLevels: readonly Level<'high' | 'medium' | 'low'>[] = [
  { id: 'high', label: 'High', meaning: 'Undone in days, with no data to move.', nearest: ['easy', 'reversible', 'two-way door', 'two way door', 'trivial'] },
  { id: 'medium', label: 'Medium', meaning: 'Undone in weeks, along a way out that is named.', nearest: ['moderate', 'med', 'some effort'] },
  { id: 'low', label: 'Low', meaning: 'Undone only by rebuilding or at great cost.', nearest: ['hard', 'irreversible', 'one-way door', 'one way door', 'none'] },
];
