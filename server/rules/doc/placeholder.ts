/** Text that stands in for text: a template's brackets, TBD and its kin, blanks. What counts as one is `document/placeholders.ts`'s business. */
import { placeholdersOf, type Placeholder } from '../../document/placeholders.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const placeholder = defineRule<'template' | 'unfinished' | 'blank'>({
  meta: {
    id: 'doc/placeholder',
    title: 'Placeholder text is left',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'none',
    since: '0.1.0',
    sources: ['PLANNER', 'SYSARCH', 'HAN', 'HEAPTRACE'],
    messages: {
      template:
        "“{text}” is the template's text: what belongs here is not written yet. Replace it, or remove the part that does not apply.",
      unfinished: '“{text}” stands where an answer belongs. Write it, or list it as an open question with somebody to answer it.',
      blank: 'A blank is left to fill in. Write what belongs here, or remove the line.',
    },
  },
  *check(context) {
    for (const each of placeholdersOf(context.document)) {
      if (isExcused(context, each)) continue;
      const message = each.kind === 'blank' ? 'blank' : each.kind === 'word' ? 'unfinished' : 'template';
      yield { message, data: { text: shortened(each.text) }, range: each.range };
    }
  },
});

/** Guidance in quotes is judged in accepted records only; a question listed as open may say that it is; records that are no longer in force may keep their gaps. */
function isExcused(context: RuleContext, { inQuote, range, kind, block }: Placeholder): boolean {
  const { document, profile, records } = context;
  const record = records.find(({ embedded, scope }) => !embedded || (scope.start <= range.start && range.start < scope.end));
  const status = record?.status?.canonical;
  if (status === 'rejected' || status === 'deprecated' || status === 'superseded') return true;
  if (inQuote && status !== 'accepted') return true;
  if (kind !== 'word' || block === undefined || profile.kind !== 'plan') return false;
  for (let each = document.sectionAt(range.start); each.parent !== undefined; each = each.parent)
    if (each.role === 'open-questions') return true;
  return false;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
