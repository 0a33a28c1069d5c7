/** What the document's template wants below a heading. */
import { touches } from '../../base/range.ts';
import type { Section } from '../../document/section.ts';
import { matchSections, type SectionMatch } from '../../document/templateSections.ts';
import { documentTemplate, recordTemplate } from '../../knowledge/templates/registry.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { sectionText, templateKey, templateText } from '../explain/templates.ts';
import type { HoverPart } from '../hover.ts';
import type { AnyTemplate } from '../../drafts/templateText.ts';

/** The section whose heading or label is at the offset; the template itself at the title. */
export function sectionHover(snapshot: Snapshot, offset: number): HoverPart | undefined {
  const { document, facts, profile } = snapshot;
  const section = document.sectionAt(offset);
  if (section.form === 'root' || !touches(section.titleRange, offset)) return undefined;
  const record = facts.records.find((each) => each.scope.encloses(section));
  const plan = profile.documentTemplate && documentTemplate(profile.documentTemplate);
  const template: AnyTemplate | undefined =
    record?.embedded === true && record.scope !== section
      ? plan && recordTemplate(plan.records)
      : (plan ?? (profile.recordTemplate && recordTemplate(profile.recordTemplate)));
  if (template === undefined) return undefined;
  const scope = record?.embedded === true && record.scope !== section ? record.scope : document.root;
  const path = pathTo(section, matchSections(scope, template.sections), []);
  const markdown = path === undefined ? titleText(section, template) : sectionText(templateKey(template), path);
  return markdown === undefined ? undefined : { range: section.titleRange, markdown };
}

function titleText(section: Section, template: AnyTemplate): string | undefined {
  return section.level === 1 ? templateText(templateKey(template)) : undefined;
}

function pathTo(section: Section, matches: readonly SectionMatch[], path: readonly number[]): readonly number[] | undefined {
  for (const [index, match] of matches.entries()) {
    const here = [...path, index];
    if (match.sections.includes(section)) return here;
    const below = pathTo(section, match.children, here);
    if (below !== undefined) return below;
  }
  return undefined;
}
