/** Headings of written sections: as they stand, without their numbers, and as links name them. */
import type { SectionSpec } from '../../knowledge/schema.ts';

/** The heading of a section in the form its template has for it. */
export function headingOf(spec: SectionSpec, text: string, level: number): string {
  if (spec.form === 'heading') return `${'#'.repeat(level)} ${text}`;
  return spec.form === 'label' ? `**${text}**` : `${text}:`;
}

/** Without the number in front. */
export function plainHeading(heading: string): string {
  return heading.replace(/^(?:\d+(?:\.\d+)*\.?|[A-Z]\.) /, '');
}

/** What links to the heading name behind their `#`. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}
