/** The sections of the components: the fields that the template gives each, with what the answers say. */
import type { SectionSpec } from '../../knowledge/schema.ts';
import { spaced, type Body } from './bodies.ts';
import { componentsOf } from './components.ts';
import { anchorOf } from './sectionHeadings.ts';
import type { Writing } from './writing.ts';

/** The system, its parts and each store: what answers say of them. */
export function componentLines(spec: SectionSpec, level: number, writing: Writing): Body {
  const child = spec.children?.[0];
  if (child === undefined) return undefined;
  const open = `open, see [Open Questions](#${anchorOf(writing.openHeading)})`;
  // What happens when it fails is told of each, whether the template asks or not.
  const form = child.fields?.[0]?.form;
  const further =
    form === undefined || child.fields?.some(({ key }) => key === 'failure-mode') === true
      ? []
      : [{ key: 'failure-mode' as const, label: 'Failure Mode', form }];
  return spaced(
    componentsOf(writing.told, writing.parts).map(({ name, values }, index) => {
      const heading = `${'#'.repeat(level)} ${child.heading.replace(/\[[^[\]]+\]/, name).replace(/^5\.1 /, `5.${index + 1} `)}`;
      const fields = [...(child.fields ?? []), ...further].map((field) => {
        const value = values[field.key]?.replace(/\.$/, '') ?? open;
        return field.form === 'bullet' ? `- **${field.label}**: ${value}` : `**${field.label}**: ${value}`;
      });
      return [
        heading,
        '',
        ...(child.fields?.[0]?.form === 'label' ? fields.flatMap((line, at) => (at === 0 ? [line] : ['', line])) : fields),
      ];
    }),
  );
}
