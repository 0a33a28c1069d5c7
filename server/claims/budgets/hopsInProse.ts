/** Hops of one path told in sentences: what each takes of a target, one after the other, alone, or along the calls of a drawing. Adds nothing up. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Figure } from '../../quantities/figure.ts';
import { callsDrawn } from '../drawings/drawnCalls.ts';
import { wordsAround } from '../statedFigure.ts';
import { TARGET_SAID, LATENCY_SAID, NOT_ON_PATH, FEWEST_HOPS, wordsOf, type HopGroup } from './hops.ts';
import { figuresBySentence } from '../figuresBySentence.ts';

/** What happens one after the other, told in a sentence. */
const IN_TURN = anyWord`
  then|next|afterwards|after (?:that|this|it|which)|followed by|in turn|sequential(?:ly)?|in sequence|one after (?:the other|another)|in series|serial(?:ly)?|back to back
  first|finally|another|on top(?: of (?:that|this|it))?|subsequently|in a row|in succession|consecutive(?:ly)?|in (?:this|that) order
  each (?:step |hop |call |stage |one )?(?:waits?|waiting) for|(?:waits?|waiting) for the (?:one |step |hop |call )?before
`;
/** One hop that takes longer than the whole by itself. */
const ALONE = anyWord`alone|by itself|on its own|already`;

const BREAKS_DOWN = regex('i')`
  →|->|${WORD_START}(?:hops?|path|breakdown|budget|made up of|consists? of|spends?|spent|adds? up|plus|of which|split|divided|
  shared)${WORD_END}|:\s
`;

const OTHER_TIMES = anyWord`time-?\s?outs?|times? out|timed out|retr${LETTER}*|attempts?|ttl|interval|improv${LETTER}*|reduc${LETTER}*|from`;

/** One sentence that names a target and what each hop takes of it. */
export function hopsInSentences(durations: readonly Figure[]): readonly HopGroup[] {
  return figuresBySentence(
    durations.filter(
      ({ sentence, section, inline, subject }) =>
        !subject.stance.includes('current') &&
        (LATENCY_SAID.test((sentence?.text ?? '') + section.title) ||
          (IN_TURN.test(sentence?.text ?? '') && LATENCY_SAID.test(inline?.text ?? ''))),
    ),
  ).flatMap((figures): HopGroup[] => {
    const text = figures[0]?.sentence?.text ?? '';
    const alone = aloneIn(figures);
    if (alone !== undefined) return [alone];
    const isInTurn =
      IN_TURN.test(text) &&
      new Set(figures.filter((figure) => !isTarget(figure, figures)).map(({ quantity }) => quantity.statistic)).size === 1;
    if (figures.length < FEWEST_HOPS || !(BREAKS_DOWN.test(text) || isInTurn) || OTHER_TIMES.test(text)) return [];
    const targets = figures.filter((figure) => isTarget(figure, figures));
    const isShared = SAID_OF_ALL.test(text);
    const hops = figures.filter(
      (figure) =>
        !targets.includes(figure) &&
        !NOT_ON_PATH.test(wordsOf(figure)) &&
        (isShared || isInTurn || figure.quantity.statistic === undefined),
    );
    const arrows = /→|->/u.test(text);
    return targets.length > 1 || (targets.length === 0 && !arrows && !isShared && !isInTurn) ? [] : [{ hops, own: targets[0], isShared }];
  });
}

/** `…, yet the lookup alone needs 80 ms at the 99th percentile`: the last figure, of a percentile. */
function aloneIn(figures: readonly Figure[]): HopGroup | undefined {
  const last = figures.at(-1);
  if (
    last?.quantity.statistic === undefined ||
    !ALONE.test(wordsAround(last).before.split(/[,;]/u).at(-1) ?? '') ||
    NOT_ON_PATH.test(wordsOf(last))
  )
    return undefined;
  const [first] = figures;
  if (first === last) return { hops: [last], own: undefined, isAlone: true };
  return figures.length === FEWEST_HOPS && first?.quantity.statistic === last.quantity.statistic
    ? { hops: [last], own: first, isAlone: true }
    : undefined;
}

const FEWEST_DRAWN = 3;

/** `At p95 the probe needs 90 ms, the mixer 80 ms and the relay 60 ms`, where a drawing has each of them hand on to the next. */
export function hopsAlongDrawings(document: ArchDocument, durations: readonly Figure[]): readonly HopGroup[] {
  const groups = figuresBySentence(durations).filter(
    (figures) =>
      figures.length >= FEWEST_DRAWN &&
      !BREAKS_DOWN.test(figures[0]?.sentence?.text ?? '') &&
      !figures.some((figure) => NOT_ON_PATH.test(wordsOf(figure))),
  );
  if (groups.length === 0) return [];
  const calls = callsDrawn(document);
  const keys = [...new Set(calls.flatMap(({ from, to }) => [from.key, to.key]))]
    .filter((key) => key.length > 2)
    .sort((a, b) => b.length - a.length);
  return groups.flatMap((figures): HopGroup[] => {
    const names = figures.map((figure, index) => keys.find((key) => toldBetween(figures[index - 1], figure).includes(key)));
    const isChain = names.every(
      (name, index) =>
        name !== undefined &&
        (index === 0 || calls.some(({ from, to, mode }) => from.key === names[index - 1] && to.key === name && mode !== 'async')),
    );
    return isChain ? [{ hops: figures, own: undefined, isShared: true }] : [];
  });
}

/** The words before a figure, from the end of the one before. */
function toldBetween(previous: Figure | undefined, { inline, sentence, quantity }: Figure): string {
  return inline?.text.slice(previous?.quantity.end ?? sentence?.start ?? 0, quantity.start).toLowerCase() ?? '';
}

/** `the end-to-end target is`, right before a figure. */
const NAMED_WHOLE = regex('i')`
  ${WORD_START}(?:budget|targets?|slo|goal|end[- ]to[- ]end|e2e|overall|total)(?: (?:of|is|latency|target|budget|time|at|p\d\d))*[\s:=<≤~]*$
`;

/** `hops at p99: edge 15 ms, …`: said of all that follows. */
const SAID_OF_ALL = /(?:p\d\d(?:\.\d)?|percentile|median)[^:.;\d]{0,12}:\s/i;

/** A figure that the words right around it call a target, or the only one with a percentile. */
function isTarget(figure: Figure, all: readonly Figure[]): boolean {
  const part = wordsOf(figure);
  if (figure.quantity.bound === 'at-most' && TARGET_SAID.test(part)) return true;
  if (
    figure.quantity.statistic !== undefined &&
    !SAID_OF_ALL.test(wordsAround(figure).before) &&
    all.filter(({ quantity }) => quantity.statistic !== undefined).length === 1 &&
    !isLastOfList(figure, all)
  )
    return true;
  return NAMED_WHOLE.test(wordsAround(figure).before);
}

/** `40 ms, 120 ms and 90 ms at p95`: what the last of a list says holds for all of it. */
function isLastOfList(figure: Figure, all: readonly Figure[]): boolean {
  const previous = all[all.indexOf(figure) - 1];
  const gap = previous?.inline?.text.slice(previous.quantity.end, figure.quantity.start);
  return gap !== undefined && /^(?:, ?| and | plus |, and |, then )$/.test(gap);
}
