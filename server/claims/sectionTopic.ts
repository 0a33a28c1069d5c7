/** What the titles around a place say it is about. The document's own title is no topic. */
import type { Section } from '../document/section.ts';
import type { Concept } from '../knowledge/vocabulary/concepts.ts';
import { mentionsIn } from './mentions.ts';

/** Whether a section's own title names one of these. */
export function isOn({ level, head, form, titleRange }: Section, ...concepts: readonly Concept[]): boolean {
  const title = level > 1 ? head?.inline : undefined;
  const length = titleRange.end - titleRange.start;
  return title !== undefined && mentionsIn(title).some(({ key, end }) => concepts.includes(key) && (form === 'heading' || end <= length));
}

/** Whether the title of the section, or of one around it, names one of these. */
export function isBelow(section: Section, ...concepts: readonly Concept[]): boolean {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent) if (isOn(each, ...concepts)) return true;
  return false;
}
