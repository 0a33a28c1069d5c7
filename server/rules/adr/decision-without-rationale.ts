/** adr/decision-without-rationale: the decision says what, and neither why nor at what price. */
import { regex } from '../../base/patterns.ts';
import type { Block } from '../../document/block.ts';
import type { Edit } from '../../document/edits.ts';
import { sentencesOf } from '../../document/sentences.ts';
import type { DecisionRecord, RecordPart } from '../../log/record.ts';
import { defineRule } from '../rule.ts';
import { REASON } from '../support/reasonWords.ts';
import { ownText, partsOf, placeOfPart, wordedRecords } from '../support/recordProse.ts';

/** Nothing is decided yet, or the text is a form. */
const OPEN = regex('i')`
  \b(?:tbd|tbc|todo|to be (?:decided|determined|defined|confirmed)|not (?:yet )?(?:been )?decided|undecided|pending|no decision|postponed|
  deferred)\b|^[[{<]
`;
const SHORTEST = 12;
/** A decision this long gives its reasons in words of its own. */
const LONGEST = 800;
/** Where no options are weighed, a context of some length holds the reasons. */
const ARGUED = 300;
const ARGUES = /\b(?:because|since|already|so that|therefore|hence|for this reason)\b/i;

interface State {
  readonly part: RecordPart;
}

export const decisionWithoutRationale = defineRule<'bare', State>({
  meta: {
    id: 'adr/decision-without-rationale',
    title: 'The decision gives no reason',
    severity: 'warning',
    kinds: ['adr'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER', 'HEAPTRACE'],
    messages: {
      bare: 'The decision says what and neither why nor what is given up for it. Whoever wants to change it later cannot tell what has to hold; add the reason, and the price.',
    },
  },
  *check(context) {
    for (const record of wordedRecords(context)) {
      const parts = partsOf(record, 'decision');
      const [part] = parts;
      const text = parts
        .map((each) => ownText(each))
        .join('\n')
        .trim();
      if (
        part === undefined ||
        text.length < SHORTEST ||
        text.length > LONGEST ||
        OPEN.test(text) ||
        REASON.test(text) ||
        parts.some(pointsInside) ||
        isReasonedElsewhere(record)
      )
        continue;
      yield { message: 'bare', range: placeOfPart(part), state: { part } };
    }
  },
  fix(_context, { state }) {
    const edit = state === undefined ? undefined : because(state.part);
    return edit === undefined ? [] : [{ title: 'Insert a reason', edits: [edit], snippet: true, preferred: true }];
  },
});

/** Sends the reader to another section. */
function pointsInside({ section }: RecordPart): boolean {
  return (
    section?.blocks.some((block) =>
      [...block.inlines()].some((inline) => inline.spans.some((span) => span.target?.text.startsWith('#') === true)),
    ) === true
  );
}

/** A part or heading of its own, or a chosen option that says why. */
function isReasonedElsewhere(record: DecisionRecord): boolean {
  if (partsOf(record, 'rationale', 'trade-offs').length > 0) return true;
  const context =
    record.options.length === 0
      ? partsOf(record, 'context', 'drivers')
          .map((part) => part.text)
          .join('\n')
      : '';
  if (context.length > ARGUED || ARGUES.test(context)) return true;
  if (
    record.fields.some(
      (field) =>
        /^(?:why|reason|rationale|justification|motivation|because|trade-?offs?|arguments?)\b/i.test(field.label) &&
        field.value.trim() !== '' &&
        !record.options.some((option) => option.range.start <= field.range.start && field.range.end <= option.range.end),
    )
  )
    return true;
  return record.scope
    .walk()
    .some(
      (section) =>
        section.form !== 'root' &&
        !section.isEmpty &&
        /\b(?:why|reason\w*|rationale|justification|argument\w*|motivation|evaluation|comparison|assessment|trade-?offs?|analysis|conclusion)\b/i.test(
          section.title,
        ) &&
        !(record.embedded && section === record.scope) &&
        section.level > 1,
    );
}

/** At the end of the first sentence of the decision, before its full stop. */
function because({ section }: RecordPart): Edit | undefined {
  const first = section?.blocks.find((block) => isText(block, section.head));
  const inline = first?.inline;
  const sentence = inline === undefined ? undefined : sentencesOf(inline)[0];
  if (inline === undefined || sentence === undefined) return undefined;
  const stop = /[.!]$/.test(sentence.text) ? sentence.end - 1 : sentence.end;
  const { end } = inline.range(Math.max(0, stop - 1), stop);
  return { range: { start: end, end }, newText: ', because ${1:[the reason]}, at the price of ${2:[what is given up]}' };
}

function isText(block: Block, head: Block | undefined): boolean {
  return block.kind === 'paragraph' && block !== head && block.text.trim() !== '';
}
