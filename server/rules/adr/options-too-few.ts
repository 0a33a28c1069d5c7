/** adr/options-too-few: the template asks for options to choose from, and one stands there alone. */
import { regex } from '../../base/patterns.ts';
import type { Section } from '../../document/section.ts';
import type { RecordTemplate } from '../../knowledge/schema.ts';
import type { ConsideredOption, DecisionRecord, RecordPart } from '../../log/record.ts';
import { tablesOf } from '../../document/tables.ts';
import { defineRule, type Fix, type RuleContext } from '../rule.ts';
import { skeletonFix } from '../support/optionEdits.ts';
import { isLive, recordTemplateOf } from '../support/recordTemplate.ts';

interface State {
  readonly record: DecisionRecord;
  readonly template: RecordTemplate;
  readonly part: RecordPart;
}

/** Says that there was nothing to choose. */
const MANDATED = regex('i')`
  \b(?:mandat(?:ed|es|ory)|required by|requires? (?:us|that|the use)|prescribed|imposed|dictated|stipulated|obliged|compelled|by law|
  non-negotiable|no (?:other|real|viable) (?:alternatives?|choices?|options?)|(?:leaves?|left) (?:us )?no|not (?:a choice|negotiable)|
  only (?:[\w-]+ )?(?:[\w-]+ )?(?:that is |one )?(?:allowed|permitted|approved|supported|certified|licensed|available)|vorgeschrieben|
  vorgegeben|gesetzlich|imposé|obligatoire|obligatorio|obrigatório)\b|義務
`;
const NONE = regex('i')`
  ^(?:none|n/?a|not applicable|no (?:other )?(?:alternatives?|options?)(?: (?:were )?(?:considered|evaluated))?|
  nothing else(?: was considered)?|keine|aucune?|ninguna?|nenhuma?|なし|无)[.!。]?$
`;
/** One entry that names several: `PostgreSQL, MySQL or Oracle`. */
const SEVERAL = /,|\bor\b|\bvs\.?(?=\s)|\boder\b|\s\/\s|\bou\b/i;
/** A paragraph of this length beside the list may hold options of its own. */
const PROSE = 120;

export const optionsTooFew = defineRule<'one' | 'none', State>({
  meta: {
    id: 'adr/options-too-few',
    title: 'Fewer than two options were considered',
    severity: 'warning',
    kinds: ['adr'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER', 'PRODARCH', 'SYSARCH', 'HAN', 'HEAPTRACE'],
    messages: {
      one: 'Only one option is considered: “{option}”. A choice of one explains nothing later; add what else was on the table, doing nothing included, or say what mandates it.',
      none: 'No alternative is considered. A choice of one explains nothing later; add what else was on the table, doing nothing included, or say what mandates it.',
    },
  },
  *check(context) {
    for (const record of context.records) {
      const template = recordTemplateOf(context, record);
      const form = template?.options;
      const part = record.parts.find((each) => each.role === 'options');
      if (template === undefined || form === undefined || part === undefined || part.isEmpty || !isLive(record) || isMandated(record))
        continue;
      const range =
        part.section === undefined ? part.headRange : { start: part.section.titleRange.start, end: part.section.titleRange.end };
      const state = { record, template, part };
      if (NONE.test(part.text.trim())) yield { message: 'none', range, state };
      else if (form.includesChosen && isOne(context, record, part))
        yield { message: 'one', data: { option: record.options[0]?.name ?? '' }, range, state };
    }
  },
  fix(context, { state }): readonly Fix[] {
    return state === undefined ? [] : skeletonFix(context.document, state.record, state.template, state.part);
  },
});

/** Sure of one option only: a table, a paragraph or a list item may name more. */
function isOne({ document }: RuleContext, record: DecisionRecord, part: RecordPart): boolean {
  const [option] = record.options;
  if (record.options.length !== 1 || option === undefined || SEVERAL.test(headline(option))) return false;
  const section = part.section;
  if (section === undefined) return true;
  const holders = [section, ...record.scope.walk().filter((each) => each.role === 'pros-and-cons')];
  if (holders.some((holder) => tablesOf(document).some((table) => holder.start <= table.block.start && table.block.end <= holder.end)))
    return false;
  return !holders.some((holder) => hasMore(holder, option));
}

function hasMore(holder: Section, option: ConsideredOption): boolean {
  const others = holder.children.filter((child) => child !== option.section);
  if (others.length > 0) return true;
  return holder.blocks.some((block) => block.kind === 'paragraph' && block.text.length >= PROSE);
}

function headline(option: ConsideredOption): string {
  return option.section === undefined ? (option.text.split('\n', 1)[0] ?? '') : option.name;
}

function isMandated(record: DecisionRecord): boolean {
  return record.parts.some((part) => ['context', 'options', 'decision', 'rationale'].includes(part.role) && MANDATED.test(part.text));
}
