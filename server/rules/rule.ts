/**
 * What a rule is: metadata, a check that finds, and a fix that is worked out only when asked for. One rule is one file;
 * the compiler refuses a message id that the rule does not declare.
 */
import type { Range } from '../base/range.ts';
import type { SyntaxFault } from '../diagrams/fault.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Edit } from '../document/edits.ts';
import type { Profile } from '../document/profile.ts';
import type { DecisionLogs } from '../log/decisionLog.ts';
import type { DecisionRecord } from '../log/record.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
/** `c` correctness: true whatever the template. `t` template: what the document's own template promises. `r` rigor: production norms. */
export type Tier = 'c' | 't' | 'r';
export type RuleKind = 'adr' | 'plan' | 'log';
/** `safe` fixes join "fix all"; a `suggestion` may need the author's hand and is offered singly. */
export type FixKind = 'none' | 'safe' | 'suggestion';

export interface Fix {
  /** Imperative, sentence case: `Insert the missing sections`. */
  readonly title: string;
  /** In the document itself; with tab stops (`${1:text}`) where `snippet` is set. */
  readonly edits: readonly Edit[];
  /** `edits` hold snippet syntax; editors without snippet edits get the placeholders as plain text. */
  readonly snippet?: boolean;
  /** Edits in other documents, by URI. Such a fix never joins "fix all". */
  readonly otherEdits?: Readonly<Record<string, readonly Edit[]>>;
  /** Files to create, with their text. */
  readonly create?: readonly { readonly uri: string; readonly text: string }[];
  readonly rename?: { readonly from: string; readonly to: string };
  /** The one to take when several are offered. */
  readonly preferred?: boolean;
}

/** Another place that belongs to the finding. */
export interface Related {
  readonly uri: string;
  readonly range: Range;
  /** Line of the range's start in a document that is not the one judged, whose lines are not at hand. */
  readonly line?: number;
  readonly message: string;
}

/** What a check reports. `state` is what the fix needs; it never leaves the process. */
export interface Finding<M extends string = string, S = unknown> {
  readonly message: M;
  /** Fills `{name}` in the message. */
  readonly data?: Readonly<Record<string, string | number>>;
  readonly range: Range;
  /** There is a fix, as is known before one is worked out. */
  readonly hasFix?: boolean;
  /** Overrides the rule's own severity, where the catalogue gives two. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
  readonly state?: S;
}

/** Whether a link's target is there. `unknown` where nothing can be said: rules stay quiet. */
export type TargetState = 'file' | 'folder' | 'missing' | 'unknown';

/** What is known of the files around a document; asked for before the rules run, so that rules stay synchronous. */
export interface FileFacts {
  /** State of an absolute URI. */
  state(uri: string): TargetState;
  /** Fragments of a Markdown document; undefined where it is not known. */
  anchors(uri: string): ReadonlySet<string> | undefined;
  /** Names near a missing target, best first: for fixes. */
  similar(uri: string): readonly string[];
}

/** What Mermaid says of drawings; asked for only where a rule is on that `needs` it. */
export interface DrawingFacts {
  /** What is wrong with the text of a drawing; undefined where nothing is known to be. */
  faultOf(text: string): SyntaxFault | undefined;
}

/** Nothing is known of any drawing. */
export const NO_DRAWING_FACTS: DrawingFacts = { faultOf: () => undefined };

/** What version control knows, when it is at hand; undefined otherwise. */
export interface HistoryFacts {
  /** The document's text on the base branch; undefined where it is new there. */
  readonly baseText: string | undefined;
  /** Records with these numbers on other local branches or the remote base: number → file name and branch. */
  readonly numbersElsewhere: ReadonlyMap<number, readonly { readonly file: string; readonly branch: string }[]>;
}

export interface RuleContext<O = unknown> {
  readonly document: ArchDocument;
  readonly profile: Profile;
  /** The record itself for kind `adr`; those embedded for kind `plan`. */
  readonly records: readonly DecisionRecord[];
  readonly logs: DecisionLogs;
  readonly files: FileFacts;
  readonly history: HistoryFacts | undefined;
  readonly drawings: DrawingFacts;
  /** ISO date. */
  readonly today: string;
  /** Name to put where a person is asked for; undefined where nobody is known. */
  readonly author: string | undefined;
  readonly options: O;
  /** Whether another rule judges this document too: where it does, what it owns is left to it. */
  readonly isOn: (rule: string) => boolean;
  /** Statuses the team added in its configuration, lower case. */
  readonly customStatuses: readonly string[];
}

export interface RuleMeta<M extends string, O> {
  /** `area/kebab-problem`; equals the path of the file. */
  readonly id: string;
  /** The problem in a few words: `Superseded record names no successor`. */
  readonly title: string;
  readonly severity: Severity;
  /** `log` rules are reported in the record they concern; they run on records. */
  readonly kinds: readonly RuleKind[];
  readonly tier: Tier;
  readonly fix: FixKind;
  readonly since: string;
  /** Where the demand comes from: a seed's short name, or OWN. */
  readonly sources: readonly string[];
  /** What is, why it matters, what to do: by message id. */
  readonly messages: Readonly<Record<M, string>>;
  /** Facts that take long to gather, and are gathered for such rules only. */
  readonly needs?: 'drawings';
  /** Patterns that must all match the text of a document in which the rule finds anything: tried before it is loaded, so cheap and without `u`. */
  readonly words?: readonly RegExp[];
  /** Options and their defaults; what the configuration may say is checked by `protocol/ruleOptions.ts`. */
  readonly defaults?: O;
}

export interface Rule<M extends string = string, S = unknown, O = unknown> {
  readonly meta: RuleMeta<M, O>;
  check(context: RuleContext<O>): Iterable<Finding<M, S>>;
  /** Pure; may return several alternatives, the preferred one first. Absent when `meta.fix` is `none`. */
  fix?(context: RuleContext<O>, finding: Finding<M, S>): readonly Fix[];
}

/** A rule with its type parameters put away, as the registry keeps it. */
export type AnyRule = Rule;

/** As much of a rule as decides whether it judges a document, and whether it may find something there. */
export interface RuleHead {
  readonly meta: Pick<AnyRule['meta'], 'id' | 'kinds' | 'tier' | 'severity' | 'words'>;
}

/** Gives a rule its types: messages are checked, and `state` flows from `check` to `fix`. The engine pairs each finding with the rule that made it, so the types may be put away here. */
export function defineRule<M extends string, S = undefined, O = undefined>(rule: Rule<M, S, O>): AnyRule {
  return rule;
}
