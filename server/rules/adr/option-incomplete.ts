/** adr/option-incomplete: one option is weighed by fewer things than the template, or the options beside it, are. */
import { WORD_END, regex } from '../../base/patterns.ts';
import type { FieldSpec, RecordTemplate } from '../../knowledge/schema.ts';
import type { ConsideredOption, DecisionRecord, OptionPart } from '../../log/record.ts';
import type { Field } from '../../document/fields.ts';
import { defineRule } from '../rule.ts';
import { addParts } from '../support/optionEdits.ts';
import { isUnnamed } from '../support/placeholderName.ts';
import { placeOfOption } from '../support/recordProse.ts';
import { isLive, optionLabel, recordTemplateOf } from '../support/recordTemplate.ts';
import { withTabStops } from '../../drafts/snippetText.ts';
import { wordList } from '../support/wordList.ts';

interface State {
  readonly option: ConsideredOption;
  readonly missing: readonly FieldSpec[];
}

/** Asked for here; the reason for rejection is a rule of its own. */
const ASKED: ReadonlySet<OptionPart['key']> = new Set<OptionPart['key']>(['pros', 'cons', 'cost']);
const NAMES: Readonly<Partial<Record<FieldSpec['key'], string>>> = { pros: 'pros', cons: 'cons', cost: 'cost' };
/** Labels of the author's own that say the same, and signs that stand for labels. */
const ALSO: Readonly<Partial<Record<FieldSpec['key'], RegExp>>> = {
  pros: /upside|gain|plus|strength|advant|benefit|pros?\b|good|\bfor\b|[👍✅➕✔]/iu,
  cons: /downside|minus|weak|limit|drawback|disadv|risk|concern|against|trade|problem|\bcons?\b|bad|issue|[👎❌➖✗⚠]/iu,
  cost: /cost|price|pricing|budget|fee|spend|kosten|preis|coût|prix|custo|費用|料金|成本|价格/i,
};
const MONEY = regex('i')`[$€£¥]\s?\d|\d\s?(?:[$€£¥]|usd|eur|gbp|jpy|dollars?|euros?)${WORD_END}`;
/** Doing nothing costs nothing to buy, and speaks for itself. */
const STATUS_QUO = regex('i')`
  \b(?:do nothing|status quo|keep (?:the )?(?:current|existing|things)|leave (?:it )?as[ -]is|no change|nichts tun|ne rien faire|
  no hacer nada)\b|現状維持
`;

export const optionIncomplete = defineRule<'incomplete', State>({
  meta: {
    id: 'adr/option-incomplete',
    title: 'An option lacks pros, cons or cost',
    severity: 'warning',
    kinds: ['adr'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER', 'HEAPTRACE'],
    messages: { incomplete: '“{option}” states no {missing}, so it cannot be weighed against the others. One line is enough.' },
  },
  *check(context) {
    for (const record of context.records) {
      const template = recordTemplateOf(context, record);
      const labels = template?.options?.labels.filter((label) => ASKED.has(label.key as OptionPart['key'])) ?? [];
      // Options without any labels are written in prose, or their arguments are left out on purpose.
      if (template === undefined || labels.length === 0 || !isLive(record) || !record.options.some((option) => hasArgument(option)))
        continue;
      for (const option of record.options) {
        if (isUnnamed(context.document, option.nameRange)) continue;
        const missing = labels.filter((label) => lacks(record, option, label, template));
        if (missing.length === 0) continue;
        yield {
          message: 'incomplete',
          data: {
            option: optionLabel(option),
            missing: wordList(
              missing.map((label) => NAMES[label.key] ?? label.label),
              'or',
            ),
          },
          range: placeOfOption(option),
          state: { option, missing },
        };
      }
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const edits = addParts(document, state.option, state.missing).map((edit) => ({ ...edit, newText: withTabStops(edit.newText) }));
    if (edits.length === 0) return [];
    return [
      {
        title: `Insert ${wordList(
          state.missing.map((label) => NAMES[label.key] ?? label.label),
          'and',
        )}`,
        edits,
        snippet: true,
        preferred: true,
      },
    ];
  },
});

function hasArgument(option: ConsideredOption): boolean {
  return option.parts.some((part) => !part.isEmpty && (part.key === 'pros' || part.key === 'cons'));
}

function lacks(record: DecisionRecord, option: ConsideredOption, { key }: FieldSpec, template: RecordTemplate): boolean {
  if (option.parts.some((part) => part.key === key && !part.isEmpty)) return false;
  if (STATUS_QUO.test(option.name) && (key === 'cost' || hasArgument(option))) return false;
  if (key === 'cost' && MONEY.test(option.text)) return false;
  const said = ALSO[key];
  if (said === undefined) return true;
  if (ownLabels(record, option).some((label) => said.test(label))) return false;
  if (!template.options?.labelsRequired) return true;
  // Somebody who writes no label for this anywhere writes it in prose.
  return key === 'cost' || option.parts.length > 0 || option.section?.isEmpty !== false;
}

/** Labels of no known meaning, the signs that open list items, and words that open a line as a label would. */
function ownLabels(record: DecisionRecord, option: ConsideredOption): readonly string[] {
  const range = option.section ?? option.range;
  const inside = (field: Field): boolean => range.start <= field.range.start && field.range.end <= range.end;
  const labels = record.fields.filter((field) => field.key === undefined && inside(field)).map((field) => field.label);
  const headings = option.section?.children.map((child) => child.title) ?? [];
  const signs = option.text
    .split('\n')
    .map((line) => line.trimStart().slice(0, 3))
    .filter((sign) => /^\p{Extended_Pictographic}/u.test(sign));
  const openings = option.text.split('\n').flatMap((line) => /^\s*\p{L}{3,20}(?=,|[:：][ \t]*\S)/u.exec(line)?.[0] ?? []);
  return [...labels, ...headings, ...signs, ...openings];
}
