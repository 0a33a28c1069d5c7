/** Makes a rule of a statement that every plan of a running system owes its readers: what all of them have in common is said once, the rule adds what counts as an answer. */
import type { ArchDocument } from '../../document/document.ts';
import { appendToSection, insertSection } from '../../document/edits.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { defineRule, type AnyRule, type Fix, type RuleContext } from '../rule.ts';
import { isWorkedOut, placeOfAbsence } from './absence.ts';
import { isLive } from './live.ts';
import { insertMissing, missingSpec } from './missingSection.ts';
import { isEnglish } from '../../claims/language.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

/** What to write where the answer is missing. */
export interface Prompt {
  /** Of the section to insert where none of the roles has one. */
  readonly heading: string;
  /** Markdown lines with `[bracketed placeholders]`. */
  readonly lines: readonly string[];
}

export interface AbsenceRule {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly string[];
  /** May hold `{absent}`: what `findAbsent` returns. */
  readonly message: string;
  /** Sections where the answer belongs, the best first. */
  readonly roles: readonly SectionRole[];
  readonly prompt: Prompt;
  /** The section of its own that some templates ask for; inserted where the plan's template does. */
  readonly section?: SectionRole;
  /** What the plan leaves out, in words; undefined where it answers, or need not. Asked for live plans in English that are worked out. */
  readonly findAbsent: (context: RuleContext) => string | undefined;
}

/** The rule for a statement: judges plans in `strict` and those that opt in, and is told once in a document. */
export function absenceRule({ id, title, sources, message, roles, prompt, section, findAbsent }: AbsenceRule): AnyRule {
  return defineRule<'missing'>({
    meta: {
      id,
      title,
      severity: 'info',
      kinds: ['plan'],
      tier: 'r',
      fix: 'suggestion',
      since: '0.2.0',
      sources,
      messages: { missing: message },
    },
    *check(context) {
      const { document } = context;
      if (!isWorkedOut(document) || !isLive(context) || !isEnglish(document)) return;
      const absent = findAbsent(context);
      if (absent !== undefined) yield { message: 'missing', data: { absent }, range: placeOfAbsence(document, roles) };
    },
    fix(context) {
      const missing = section && missingSpec(context, section);
      return [missing === undefined ? promptFix(context.document, roles, prompt) : insertMissing(context.document, missing)];
    },
  });
}

/** Puts the prompt at the end of the first section of these roles, or in a section of its own behind what opens the document. */
export function promptFix(document: ArchDocument, roles: readonly SectionRole[], { heading, lines }: Prompt): Fix {
  const [holder] = roles.flatMap((role) => document.sections.find((section) => section.role === role) ?? []);
  const edit = holder === undefined ? inOwnSection(document, { heading, lines }) : appendToSection(document, holder, lines);
  return {
    title: `Insert ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`,
    edits: [{ ...edit, newText: withTabStops(edit.newText) }],
    snippet: true,
    preferred: true,
  };
}

const OPENING: readonly SectionRole[] = ['requirements', 'non-functional-requirements', 'goals', 'background', 'context', 'overview'];

function inOwnSection(document: ArchDocument, { heading, lines }: Prompt): ReturnType<typeof insertSection> {
  const title = document.titleSection;
  const opening = OPENING.flatMap(
    (role) => document.sections.find((section) => section.role === role && section.form === 'heading' && section !== title) ?? [],
  )[0];
  return insertSection(document, opening ?? title?.children[0] ?? document.root, opening?.level ?? 2, heading, lines);
}
