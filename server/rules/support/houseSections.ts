/** Headings that a team's own dialect asks for and a document of it lacks. Dialects are declared in the configuration. */
import { insertSection } from '../../document/edits.ts';
import { headingName } from '../../document/headingText.ts';
import type { Section } from '../../document/section.ts';
import type { Fix, RuleContext } from '../rule.ts';

export interface HouseSection {
  readonly heading: string;
  /** Says who asks for it. */
  readonly guidance: string;
  /** The required section before it in the dialect's order that is there; undefined where it goes first. */
  readonly after: Section | undefined;
}

/** In the dialect's order; none where the document follows no declared dialect. */
export function missingHouseSections({ document, profile }: RuleContext): readonly HouseSection[] {
  const missing: HouseSection[] = [];
  let after: Section | undefined;
  for (const heading of profile.house?.required ?? []) {
    const found = document.sections.find((section) => section.name === headingName(heading));
    if (found === undefined)
      missing.push({ heading, guidance: `The dialect “${profile.dialect}” of your configuration asks for it.`, after });
    else after = found;
  }
  return missing;
}

/** Puts the heading in behind the one before it, at the level its neighbours have. */
export function insertHouseSection({ document }: RuleContext, { heading, after }: HouseSection): Fix {
  const level =
    after?.level ?? document.sections.find((section) => section.form === 'heading' && section !== document.titleSection)?.level ?? 2;
  const anchor = after ?? document.root;
  return { title: `Insert “${heading}”`, edits: [insertSection(document, anchor, Math.floor(level), heading, [])], preferred: true };
}
