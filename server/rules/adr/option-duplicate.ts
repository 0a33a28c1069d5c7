/** adr/option-duplicate: one option stands twice in the list, so fewer were weighed than it seems. */
import type { ConsideredOption } from '../../log/record.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { namesSame } from '../support/optionNames.ts';
import { isUnnamed } from '../support/placeholderName.ts';

export const optionDuplicate = defineRule({
  meta: {
    id: 'adr/option-duplicate',
    title: 'The same option is listed twice',
    severity: 'warning',
    kinds: ['adr'],
    tier: 't',
    fix: 'none',
    since: '0.1.0',
    sources: ['OWN'],
    messages: {
      duplicate:
        '“{name}” is listed already, as “{first}”. Two entries for one option make the choice look wider than it was; merge them, or say what sets them apart.',
    },
  },
  *check(context) {
    for (const record of context.records) {
      const options = record.options.filter((option) => !isUnnamed(context.document, option.nameRange));
      for (const [index, option] of options.entries()) {
        const first = options
          .slice(0, index)
          .find((other) => standTogether(context, other, option) && sameLetter(other, option) && namesSame(other.name, option.name));
        if (first === undefined) continue;
        yield {
          message: 'duplicate',
          data: { name: option.name, first: first.name },
          range: option.nameRange,
          related: [{ uri: context.document.uri, range: first.nameRange, message: 'First listed here' }],
        };
      }
    }
  },
});

/** In one list, or under one heading: a list and its descriptions further down name each option once each. */
function standTogether({ document }: RuleContext, a: ConsideredOption, b: ConsideredOption): boolean {
  if (a.range.start <= b.range.start && b.range.end <= a.range.end) return false;
  const own = ({ section, range }: ConsideredOption): boolean => section?.start === range.start;
  if (own(a) !== own(b)) return false;
  return own(a) ? a.section?.parent === b.section?.parent : document.sectionAt(a.range.start) === document.sectionAt(b.range.start);
}

/** A name cut short at its first comma or dash is the same for options that differ behind it. */
function sameLetter(a: ConsideredOption, b: ConsideredOption): boolean {
  const line = ({ text }: ConsideredOption): string => text.split('\n', 1)[0] ?? '';
  if (a.section !== undefined || b.section !== undefined) return true;
  return line(a).length < a.name.length + 12 || line(b).length < b.name.length + 12 || line(a) === line(b);
}
