/** Reads from one inline text what each of its figures speaks of. Knows nothing of the section, list or table around it. */
import { listed, regex } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import { Inline } from '../document/block.ts';
import type { InlineFact } from '../document/inline.ts';
import { sentenceAt, sentencesOf, type Sentence } from '../document/sentences.ts';
import { findMeasures, pairMeasures, withoutNames, type Paired } from './measureMentions.ts';
import type { NumberStyle } from './numberStyle.ts';
import type { Quantity } from './quantity.ts';
import { quantitiesIn } from './readQuantities.ts';
import { stanceOf, type Stance } from './stance.ts';
import { NINES } from './units.ts';
import { levelledOwner, qualifiersAt, qualifiersOf, type Qualifiers, type Subject } from './subject.ts';

const facts: Readonly<Record<NumberStyle, InlineFact<readonly Subject[]>>> = {
  point: { compute: (shape) => read(new Inline(shape, 0), 'point') },
  comma: { compute: (shape) => read(new Inline(shape, 0), 'comma') },
};

/** The subject of each figure of an inline, as far as its own words go. */
export function subjectsIn(inline: Inline, style: NumberStyle): readonly Subject[] {
  return inline.fact(facts[style]);
}

/** What a sentence says of all its figures; worked out once. */
interface Around {
  readonly sentence: Range;
  readonly qualifiers: Qualifiers;
  readonly stance: readonly Stance[];
}

function aroundOf(sentence: Sentence): Around {
  return { sentence, qualifiers: qualifiersOf(sentence.text), stance: stanceOf(sentence.prose) };
}

function read(inline: Inline, style: NumberStyle): readonly Subject[] {
  const quantities = quantitiesIn(inline, style);
  const mentions = withFigures(sentencesOf(inline), quantities).flatMap((sentence) => findMeasures(sentence.prose, sentence.start));
  const pairs = pairMeasures(inline.prose, quantities, mentions);
  let around: Around | undefined;
  return quantities.map((quantity, index) => {
    if (around === undefined || quantity.start >= around.sentence.end)
      around = aroundOf(
        sentenceAt(inline, quantity.start) ?? { start: 0, end: inline.text.length, text: inline.text, prose: inline.prose },
      );
    const { sentence, stance } = around;
    const qualifiers = isQualified(around.qualifiers)
      ? qualifiersAt(inline.text.slice(sentence.start, sentence.end), {
          start: quantity.start - sentence.start,
          end: quantity.end - sentence.start,
        })
      : around.qualifiers;
    const pair = pairs[index];
    return {
      ...qualifiers,
      measure:
        pair?.measure ??
        (quantity.unit === NINES && PROMISED.test(inline.prose.slice(sentence.start, sentence.end)) ? 'availability' : undefined),
      aspect: undefined,
      stance,
      of:
        pair === undefined
          ? undefined
          : ownerOf(
              inline.prose,
              { start: Math.max(sentence.start, lastEnd(quantities, index, pair.mention.start)), end: sentence.end },
              pair,
              quantity,
            ),
    };
  });
}

function isQualified({ environment, region, phase }: Qualifiers): boolean {
  return environment !== undefined || region !== undefined || phase !== undefined;
}

/** The sentences in which a figure begins; both in order. */
function withFigures(sentences: readonly Sentence[], quantities: readonly Quantity[]): readonly Sentence[] {
  let next = 0;
  return sentences.filter((sentence) => {
    while ((quantities[next]?.start ?? Infinity) < sentence.start) next += 1;
    return (quantities[next]?.start ?? Infinity) < sentence.end;
  });
}

/** Where the last figure before a place ends, the place being near the figure at `index`. */
function lastEnd(quantities: readonly Quantity[], index: number, place: number): number {
  for (let at = index; at >= Math.max(0, index - 8); at--) {
    const end = quantities[at]?.end ?? 0;
    if (end <= place) return end;
  }
  return 0;
}

/** Nines that somebody promises or wants are those of availability; of durability they would say so. */
const PROMISED = regex('isu')`
  ^(?!.*durab).*(?<!\p{L})(?:promis(?:es?|ed|ing)|guarante(?:es?|ed|eing)|commit(?:s|ted)?|aims?|targets?|objectives?|goals?|wants?|needs?|
  requir(?:es?|ed)|demand(?:s|ed)?|asked|
  must|should|shall|offers?|signs?|signed|owes?|contract(?:s|ually)?)(?!\p{L})
`;

const NAMED = regex('giu')`
  (?<![\p{L}\d])((?:[\p{L}\d][\p{L}\d_-]* ){0,2}(?:services?|apis?|gateways?|databases?|db|caches?|queues?|workers?|brokers?|cluster|store|
  proxy|scheduler|endpoint|frontend|backend|pipeline|warehouse|load balancer|cdn|webhook|dashboard|index))(?![\p{L}\d])
`;
const AFTER = /^ (?:of|for|on|to|in|by|from) (?:the |our |a |an |all )?((?:[\p{L}\d_-]+ ?){1,3})/u;

/** Words right before the measure and a phrase right behind it; without them the one component that the sentence names. */
function ownerOf(prose: string, sentence: Range, { mention, measure }: Paired, quantity: Range): string | undefined {
  // The noun that is counted has its figure before it, not its owner.
  const isCounted = mention.start >= quantity.start && mention.end <= quantity.end;
  const before = isCounted
    ? ''
    : mention.start >= quantity.end
      ? prose.slice(quantity.end, mention.start)
      : lastWords(prose.slice(Math.max(sentence.start, mention.start - 50), mention.start));
  const limit = mention.end <= quantity.start ? quantity.start : sentence.end;
  const behind = AFTER.exec(prose.slice(mention.end, Math.max(mention.end, Math.min(limit, mention.end + 60))))?.[1];
  const direct = levelledOwner(withoutNames(`${nounsOnly(before)} ${behind === undefined ? '' : nounsOnly(behind)}`, measure));
  if (direct !== undefined) return direct;
  const named = new Set(
    [...prose.slice(sentence.start, Math.min(sentence.end, sentence.start + 600)).matchAll(NAMED)].flatMap(
      (match) => levelledOwner(behindJoin(match[1] ?? '')) ?? [],
    ),
  );
  return named.size === 1 ? [...named][0] : undefined;
}

/** Words that end a phrase: what stands before them is another one. */
const JOINS = new Set(listed`
  and|or|with|has|have|is|are|of|for|the|a|an|to|in|on|at|by|as|than|then|our|its|their|this|that|uses|use|set|must|should|will|which|where
  when|while|if|so|but|from|per|each|every|may|might|can|could|would|between|behind|via|through|into|over|under|without|within|inside|run
  runs|call|calls|add|deploy|allow|maintain
`);

/** Up to three words at the end of a text, no mark between them. */
function lastWords(text: string): string {
  const phrase = text.split(/[^\p{L}\d\s_-]/u).at(-1) ?? '';
  return behindJoin(phrase.trim().split(/\s+/).slice(-3).join(' '));
}

function behindJoin(phrase: string): string {
  const words = phrase.split(/\s+/);
  return words.slice(words.findLastIndex((word) => JOINS.has(word.toLowerCase())) + 1).join(' ');
}

/** A phrase without figures and their units. */
function nounsOnly(phrase: string): string {
  return phrase.replaceAll(/\d[\p{L}\d.,%]*|(?<!\p{L})(?:ms|seconds?|minutes?|hours?|days?|percent)(?!\p{L})/gu, ' ');
}
