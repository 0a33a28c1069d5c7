/** How much a design can serve: instances, what one of them does, and the peak they must carry. Pairs figures that belong together; multiplies nothing. */
import { LETTER, WORD_END, WORD_START, anyWord, listed, regex } from '../../base/patterns.ts';
import { blocksWith } from '../../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import type { Figure } from '../../quantities/figure.ts';
import { FigureSearch } from '../../quantities/figureSearch.ts';
import { pluralOf } from '../../quantities/nouns.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { sayingsOf } from '../saying.ts';
import { isStated, mayMeet, rowOrSentence, wordsAround } from '../statedFigure.ts';
import { INSTANCE_WORDS, INSTANCE_NOUNS, isInstanceCount, isInValueColumn, nearest, ownerOf, largest, smallest } from './instances.ts';
import { PEAK_SAID } from './loadWords.ts';
import { cellsBefore } from '../figurePlaces.ts';

/** So many instances, each doing so much, against what they must carry together. */
export interface Load {
  readonly instances: Figure;
  readonly each: Figure;
  readonly whole: Figure;
}

const ONE_OR_MORE = INSTANCE_WORDS.flatMap((word) => [word, pluralOf(word)]).join('|');
const ONE_OF_THEM = new RegExp(
  String.raw`(?<!\p{L})(?:each|every|per|one|an?|single|individual)[ -](?:\p{L}+[ -])?(?:${ONE_OR_MORE})(?!\p{L})|\/ ?(?:${INSTANCE_WORDS.join('|')})(?!\p{L})`,
  'iu',
);
const NUMBER = String.raw`(?:\d|(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|twelve))`;
/** What one of them does. */
const DOES = String.raw`(?:handles?|holds?|hosts?|bears?|supports?|classif(?:y|ies)|delivers?|pushes|crunches|works off|gets through|does|masters?|swallows?|digests?|serves?|takes?|does|carries|manages|copes? with|processes|sustains|answers|reach(?:es)?|is good for|good for|(?:has been |was )?measured at|can (?:do|take|handle|serve))(?!\p{L})`;
const EACH = String.raw`[.;,:] (?:and )?(?:each|(?:one|each|any) of (?:them|which|these|those)|one)`;
/** `12 nodes. Each handles 500 requests/s`, `5 pods, each of them 90 requests/s`: what is meant by each was counted right before. */
const EACH_OF_THOSE = new RegExp(
  String.raw`${NUMBER} (?:\p{L}+ )?(?:${INSTANCE_WORDS.map(pluralOf).join('|')})(?!\p{L})[^.;]{0,40}${EACH} (?:(?:one )?${DOES}[^.;]*)?$`,
  'iu',
);
/** Without one of these a text does not say what one of them does. */
const SPEAKS_OF_ONE = new RegExp(
  String.raw`${ONE_OF_THEM.source}|(?:(?:second|minute|hour|/s|calls|users|players|viewers|sessions|devices|streams|clients) (?:each|apiece)|(?:each|every|an?|one) (?:\p{L}+ ){1,2}(?:holds?|hosts?|bears?))(?!\p{L})|${EACH} (?:(?:one )?${DOES}|${NUMBER})`,
  'iu',
);
const SCALES = anyWord`
  auto-?scal${LETTER}*|scal(?:es?|ed|ing) (?:out|horizontally|up to|automatically|with load|on demand)|elastic${LETTER}*|hpa|serverless
  on[- ]demand capacity|keda
`;
const ABSORBED = anyWord`
  absorb${LETTER}*|served (?:from|by) (?:the )?(?:cdn|cache|edge)|from (?:the )?(?:cdn|cache|edge)|cache hits?|hit rate|hit ratio
  queue[ds]? (?:up|and)|buffer${LETTER}*|load[- ]shed${LETTER}*|shed${LETTER}*|throttl${LETTER}*|rejected with
`;

/** Who sees a part of the load need not carry it all. */
const SHARE = regex('i')`
  ${WORD_START}(?:one (?:[a-z]+ )?(?:in|of|out of) (?:\d|two|three|four|five|ten|twenty|a hundred|every)|
  a (?:half|third|quarter|fifth|tenth|fraction|sample|part) of|half of|sampled?|only (?:sees?|gets?|takes?))${WORD_END}|\d ?% of
`;

/** Without one of these near it a figure is no rate. */
const nearRates = blocksWith(
  /concurrent|simultaneous|at once|at the same time|apiece|[rqt]ps|rpm|ops|\/ ?(?:[smhd]|sec|min|hr|hour|day)(?![a-z])|per [smhdw]|(?:^|[^a-z])(?:an?|each|every) (?:second|minute|hour|day)|hourly|daily/i,
);
const perInstance = new FigureSearch(nearRates, { compute: isPerInstance });
const loads: DocumentFact<readonly Load[]> = { compute: readLoads };

/** Every statement of what one instance does, with the instances and the peak it belongs to. */
export function loadsOf(document: ArchDocument): readonly Load[] {
  return document.fact(loads);
}

/** `Four pods are planned`: so many there will be. */
const ARE_PLANNED = /^ (?:are|have been|will be) (?:planned|foreseen|ordered|reserved|provisioned|scheduled|budgeted)(?!\p{L})/iu;

function readLoads(document: ArchDocument): readonly Load[] {
  if (!document.mentions(SPEAKS_OF_ONE)) return [];
  const eaches = perInstance.in(document).filter((figure) => isStated(figure));
  if (eaches.length === 0) return [];
  const figures = quantitiesOf(document);
  const counts = figures.filter((figure) => isInstanceCount(figure) && (isStated(figure) || ARE_PLANNED.test(wordsAround(figure).behind)));
  const peaks = figures.filter((figure) => isPeak(figure) && isStated(figure) && !eaches.includes(figure));
  const owners = new Set(eaches.map(ownerOf));
  return eaches.flatMap((each) => {
    const instances = largest(nearest(each, counts));
    const whole = smallest(nearest(each, ofOneThing(each, peaks)));
    if (instances === undefined || whole === undefined || !mayMeet(instances, whole) || !mayMeet(each, whole)) return [];
    // Of several services, none need carry the peak of the whole.
    if (owners.size > 1 && whole.section !== each.section && ownerOf(whole) === undefined) return [];
    if ([each, instances, whole].some((figure) => ABSORBED.test(rowOrSentence(figure))) || SHARE.test(rowOrSentence(each))) return [];
    return grows(document, instances, each) ? [] : [{ instances, each, whole }];
  });
}

/** The peaks of what one instance does; those whose row or words name it, where any do. */
function ofOneThing({ quantity: { kind, counted } }: Figure, peaks: readonly Figure[]): readonly Figure[] {
  const like = peaks.filter(
    ({ quantity }) => quantity.kind === kind && (quantity.counted === undefined || counted === undefined || quantity.counted === counted),
  );
  const named = like.filter(
    ({ quantity, subject }) => counted !== undefined && (quantity.counted === counted || subject.of?.split(' ').includes(counted) === true),
  );
  return (named.length > 0 ? named : like).filter(
    (figure) => figure.quantity.counted === counted || figure.subject.measure === 'peak' || PEAK_SAID.test(rowOrSentence(figure)),
  );
}

const PER_EACH = regex('i')`^,? (?:per|each|apiece|a piece|on (?:one|a single)|for (?:one|each))${WORD_END}`;

/** What is there at one time, so that instances share it as they share a rate. */
const PRESENT = new Set(
  listed`user|player|viewer|listener|visitor|call|session|device|stream|client|customer|participant|driver|vehicle|caller|guest|room|game`,
);
const AT_ONE_TIME = anyWord`concurrent(?:ly)?|simultaneous(?:ly)?|at once|at the same time|at a time|online|in parallel|connected`;

/** Whether a figure is a load that instances may share out: so much in a time, or so many at one time. */
function isLoad({ quantity: { kind, counted } }: Figure): boolean {
  return kind === 'rate' || kind === 'transfer' || (kind === 'count' && counted !== undefined && PRESENT.has(counted));
}

function isPerInstance(figure: Figure): boolean {
  const { quantity, cell, subject } = figure;
  if (!isLoad(figure) || quantity.bound === 'at-least' || subject.measure === 'rate-limit' || subject.measure === 'peak') return false;
  if (quantity.each !== undefined) return INSTANCE_NOUNS.has(quantity.each);
  if (cell !== undefined)
    return ONE_OF_THEM.test(cell.column.heading) || (isInValueColumn(figure) && ONE_OF_THEM.test(cell.row.cells[0]?.text ?? ''));
  const { before, behind } = wordsAround(figure);
  if (EACH_OF_THOSE.test(figure.inline?.prose.slice(0, quantity.start) ?? '')) return true;
  return ONE_OF_THEM.test(lastClause(before)) || PER_EACH.test(behind);
}

/** What is to come, in whatever hour: instances have to carry it. */
const EXPECTED = anyWord`
  (?:we|they|it|the (?:system|service|portal|site|shop|platform|api)) (?:gets?|sees?|expects?|faces?|receives?|must (?:serve|take|handle|process|carry))
  expected|forecast|foreseen|(?:arrive|arrives|come in|comes in)
`;

function isPeak(figure: Figure): boolean {
  const { quantity, subject, cell } = figure;
  if (!isLoad(figure) || quantity.each !== undefined || subject.measure === 'average-load' || quantity.statistic === 'average')
    return false;
  if (cell !== undefined)
    return (
      (subject.measure === 'peak' || PEAK_SAID.test(`${cell.column.heading} ${cellsBefore(figure)}`)) &&
      !ONE_OF_THEM.test(cell.column.heading)
    );
  const { before, behind } = wordsAround(figure);
  const near = lastClause(before) + figure.quantity.written + behind.slice(0, 32);
  if (quantity.kind === 'count') return AT_ONE_TIME.test(near) && !ONE_OF_THEM.test(near);
  return subject.measure === 'peak' || PEAK_SAID.test(near) || (EXPECTED.test(near) && !ONE_OF_THEM.test(near));
}

function lastClause(text: string): string {
  return text.split(/[;.](?=\s)|,\s(?=(?:and|but|while|so|we|it|they|the|there)\s)/u).at(-1) ?? '';
}

/** What is said to scale: sections that say so of what stands in them, and whether anything says so of all instances. */
const scaling: DocumentFact<{ readonly sections: ReadonlySet<Section>; readonly isEverywhere: boolean }> = {
  compute: (document) => {
    const said = [...sayingsOf(document, SCALES)];
    return {
      sections: new Set(said.map(({ section }) => section)),
      isEverywhere: said.some(({ text }) =>
        /(?<![a-z\u00C0-\u024F])(?:all|every|services|instances|pods)(?![a-z\u00C0-\u024F])/i.test(text),
      ),
    };
  },
};

/** Instances that are added with the load, with no word on how many at most. */
function grows(document: ArchDocument, instances: Figure, each: Figure): boolean {
  const isMost =
    instances.quantity.bound === 'at-most' ||
    instances.subject.measure === 'max-instances' ||
    /\bmax/i.test(instances.cell?.column.heading ?? '') ||
    (instances.quantity.bound === 'range' && instances.quantity.interval.max !== undefined);
  if (isMost) return false;
  const { sections, isEverywhere } = document.fact(scaling);
  return isEverywhere || sections.has(instances.section) || sections.has(each.section);
}
