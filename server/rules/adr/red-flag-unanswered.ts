/** adr/red-flag-unanswered: the record states a red flag of what it chose, and nothing beside it softens it. */
import type { Range } from '../../base/range.ts';
import type { Block } from '../../document/block.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { escapeText } from '../../drafts/snippetText.ts';
import { redFlags } from '../../knowledge/rubric.ts';
import type { ConsideredOption, DecisionRecord } from '../../log/record.ts';
import { defineRule } from '../rule.ts';
import { mentions } from '../support/optionNames.ts';
import { partsOf, wordedRecords } from '../support/recordProse.ts';
import { FLAGS, ANSWERED, NOT_STATED, SUPPOSED, FLAGGED } from '../support/redFlagWords.ts';

interface State {
  readonly block: Block;
  readonly range: Range;
  readonly answer: string;
}

export const redFlagUnanswered = defineRule<'open', State>({
  meta: {
    id: 'adr/red-flag-unanswered',
    title: 'A red flag of the chosen technology is left unanswered',
    severity: 'warning',
    kinds: ['adr'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      open: 'A red flag stands here without an answer: {flag}. {why} Say beside it what is done about it, or why the team accepts it.',
    },
  },
  *check(context) {
    for (const record of wordedRecords(context)) {
      if (!FLAGGED.test(record.scope.fullText)) continue;
      for (const block of blocksOfChoice(record)) yield* flagsIn(record, block);
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const { block, range, answer } = state;
    const placeholder = `\${1:[${escapeText(answer)}]}`;
    const item = block.parent?.kind === 'item' ? block.parent : undefined;
    if (item === undefined)
      return [
        {
          title: 'Insert a mitigation',
          edits: [{ range: { start: range.end, end: range.end }, newText: ` Mitigation: ${placeholder}.` }],
          snippet: true,
          preferred: true,
        },
      ];
    const indent = document.text.slice(document.lines.start(item.line), item.start);
    const gap = ' '.repeat(Math.max(2, item.mark.length + 1));
    return [
      {
        title: 'Insert a mitigation',
        edits: [
          {
            range: { start: block.end, end: block.end },
            newText: `${document.lineEnding}${/^\s*$/.test(indent) ? indent : ''}${gap}- Mitigation: ${placeholder}`,
          },
        ],
        snippet: true,
        preferred: true,
      },
    ];
  },
});

/** Texts that speak of what was chosen: the decision, its consequences, and the chosen option. */
function* blocksOfChoice(record: DecisionRecord): Generator<Block> {
  const chosen = chosenOption(record);
  const rejected = record.options.filter((option) => option !== chosen);
  const places = [
    ...partsOf(record, 'decision', 'rationale', 'consequences', 'negative', 'trade-offs', 'neutral').map((part) => part.section),
    chosen?.section,
    ...record.scope.walk().filter((section) => section.role === 'risks'),
  ].filter((section) => section !== undefined);
  const seen = new Set<number>();
  for (const section of places) {
    for (const top of section.allBlocks()) {
      if (top.kind === 'quote') continue;
      for (const block of top.walk()) {
        if (block.kind !== 'paragraph' || seen.has(block.start) || block.parent?.kind === 'quote') continue;
        seen.add(block.start);
        if (!rejected.some((option) => isWithin(option, block))) yield block;
      }
    }
  }
}

function isWithin({ range, section }: ConsideredOption, { start, end }: Block): boolean {
  return (range.start <= start && end <= range.end) || (section !== undefined && section.start <= start && end <= section.end);
}

/** The only option that the decision's first sentence names. */
function chosenOption(record: DecisionRecord): ConsideredOption | undefined {
  const decision =
    partsOf(record, 'decision')
      .map((part) => part.text)
      .join('\n')
      .split(/(?<=[.!])\s/, 1)[0] ?? '';
  const names = record.options.map((option) => option.name);
  const named = record.options.filter(
    (option, index) =>
      mentions(names, index, decision) ||
      (option.letter !== undefined && new RegExp(String.raw`\b(?:option|alternative)\s+${option.letter}\b`, 'i').test(decision)),
  );
  return named.length === 1 ? named[0] : undefined;
}

function* flagsIn(
  record: DecisionRecord,
  block: Block,
): Generator<{ message: 'open'; data: Record<string, string>; range: Range; state: State }> {
  const { inline } = block;
  if (inline === undefined || !FLAGGED.test(inline.text)) return;
  const sentences = sentencesOf(inline);
  for (const [index, sentence] of sentences.entries()) {
    const flag = FLAGS.find(({ says }) => says.some((pattern) => pattern.test(sentence.prose)));
    if (
      flag === undefined ||
      NOT_STATED.test(sentence.prose) ||
      (flag.id !== 'red-flag/no-way-out' && SUPPOSED.test(sentence.prose)) ||
      isQuoted(sentence.text) ||
      isAnswered(
        block,
        sentences
          .slice(index, index + 3)
          .map((each) => each.text)
          .join(' '),
      ) ||
      isOfAnother(record, sentence.text)
    )
      continue;
    const known = redFlags.find((each) => each.id === flag.id);
    const range = inline.range(sentence.start, sentence.end);
    yield {
      message: 'open',
      data: { flag: lowerFirst(known?.title ?? ''), why: known?.why ?? '' },
      range,
      state: { block, range, answer: known?.answer.replace(/\.$/, '') ?? '' },
    };
  }
}

/** In the sentences around it, in the points below it, or in a column or bullet named after it. */
function isAnswered(block: Block, around: string): boolean {
  const item = block.parent?.kind === 'item' ? block.parent : undefined;
  return ANSWERED.test(around) || (item !== undefined && ANSWERED.test(item.text));
}

function isQuoted(text: string): boolean {
  return /^["“„'].*["”'][.,]?$/.test(text.trim());
}

/** Told of an option that was turned down. */
function isOfAnother(record: DecisionRecord, text: string): boolean {
  const chosen = chosenOption(record);
  const names = record.options.map((option) => option.name);
  const named = record.options.filter((_option, index) => mentions(names, index, text));
  return named.length > 0 && chosen !== undefined && !named.includes(chosen);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
