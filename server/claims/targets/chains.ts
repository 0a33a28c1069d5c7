/** Availabilities of things that all have to be up: groups of them in columns, lists, sentences and drawings. Multiplies nothing. */
import { groupedBy } from '../../base/groupedBy.ts';
import { LETTER, WORD_END, anyWord, regex } from '../../base/patterns.ts';
import { blocksWith } from '../../document/blockShape.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { compareExact, exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import type { OwnDrawing } from '../drawings/drawings.ts';
import { figuresInNodes } from '../drawings/drawnFigures.ts';
import { listOf } from '../listLead.ts';
import { availabilitiesOf, percentOf } from './availability.ts';
import { quantitiesNear } from '../../quantities/quantitiesOf.ts';

/** Things that all have to be up. */
export const SERIAL = anyWord`
  dependenc(?:y|ies)|depends? (?:up)?on|relies on|rely on|relying on|critical path|request path|path (?:of|taken by) ${LETTER}+|in series
  (?:the|its|this) (?:${LETTER}+ )?(?:path|route|way) (?:is|goes|leads|runs)
  serial(?:ly)?|chain|upstreams?|synchronous(?:ly)?|hard dependenc(?:y|ies)|third[- ]party services?|external services?
  without (?:either|any|one) of (?:them|these|those)|when (?:either|any|one) of (?:them|these|those)|one after the other|hinges? on
  stands and falls with|(?:needs?|requires?) (?:the|an?|its|our|both|all)|(?:passes|goes|runs|travels) through|for (?:each|every) ${LETTER}+
  (?:cannot|can['’]t|does not|doesn['’]t|do not|will not) (?:work|run|function|operate|go on|exist|start|live|answer|serve) without
  nothing (?:works|goes|runs) without|(?:each|every|all) (?:of the |of our )?${LETTER}+ (?:calls?|asks?|needs?|uses?|reads?|hits?|goes|runs|passes|touches|depends)
  without (?:either|it|them|both|any|that|one of)|(?:live|lives|runs?|(?:is|are) (?:kept|stored|held|hosted)|sits?|resides?) (?:in|on|by|with|at) ${LETTER}+
`;
/** One dependency alone tells only where it is said that nothing goes without it. */
const HARD = anyWord`
  (?:cannot|can['’]t|does not|doesn['’]t|do not|will not) (?:work|run|function|operate|go on|exist|start|live|answer|serve) without
  nothing (?:works|goes|runs) without|hard dependenc(?:y|ies)|for (?:each|every) ${LETTER}+|(?:each|every) ${LETTER}+ (?:calls|asks|needs|uses|hits|goes through|passes through)
  (?:live|lives|(?:is|are) (?:kept|stored|held|hosted)|resides?) (?:in|on|by|with|at) [^.;]{1,48}(?:whose|which|that|with|guarantee|promise|sla)
  no (?:fall-?back|substitute|alternative|replacement|second source|way around)|nothing to fall back on|stands and falls with|single point of failure
`;
/** An item that says of itself that all waits for it. */
const HARD_LABEL = /(?:^|[([])(?:hard|critical|serial|blocking|synchronous|required) dependenc(?:y|ies)(?!\p{L})/iu;
/** The words that name what is needed by denying it. */
const NEEDED =
  /(?<![a-z])without (?:either|it|them|both|any|that|one)(?![a-z])|(?:cannot|can['’]t|does not|doesn['’]t|do not|will not) [a-z]+ without|nothing [a-z]+ without/i;
/** `there is no fallback` spares nothing. */
const NO_SPARE = regex('giu')`
  (?<!\p{L})(?:without either|(?:no|without(?: an?)?|not|nothing to) (?:fall ?-?backs?|cache|caching|replicas?|redundancy|standby|secondary|
  retr(?:y|ies)|
  substitute|alternative))(?!\p{L})
`;
const IN_SERIES = anyWord`
  (?:both|all) of which must|without (?:either|any|one) of (?:them|these|those)|when (?:either|any|one) of (?:them|these|those)
  one after the other|in series|serial(?:ly)?|critical path|request path|path (?:of|taken by) ${LETTER}+|chain
  (?:the|its|this) (?:${LETTER}+ )?(?:path|route|way) (?:is|goes|leads|runs)
`;
/** What a supplier guarantees in percent of something that nothing goes without is how often it is there. */
const GUARANTEED = /(?:cannot|can['’]t|does not|doesn['’]t|do not|will not) [a-z]+ without[^.;]{1,60}(?:guarantee|promise)[sd]?(?![a-z])/i;
/** Where it is said so. */
const nearSeries = blocksWith(
  /through|calls|avail|uptime|reliab|sl[ao]|service level|target|depend|guarantee|promise|of which must|serial|series|path|chain|one of (?:them|these|those)|(?:any|either) of (?:them|these|those)|one after the other/i,
);
/** Things the system can do without for a while, or has two of. */
const SPARED = anyWord`
  optional|falls? ?back|async(?:hronous(?:ly)?)?|queued?|buffer(?:ed|s)?|cached?|caches|degrad${LETTER}*|soft|redundan${LETTER}*|in parallel
  parallel|replicas?|active[- /]active|fail ?over|standby|secondary|backup|retr(?:y|ied|ies)|non-critical|not critical|best[- ]effort|batch
  offline|tolerat${LETTER}*|independent${LETTER}*|multi-?az|multi-?region|either(?! of them)
`;

/** Availabilities that may be those of a chain, or of what depends on it: stated as such, or told with words for things in series. */
export function availabilitiesMeant(document: ArchDocument): readonly Figure[] {
  const unnamed = quantitiesNear(document, nearSeries).filter(
    (figure) =>
      figure.cell === undefined &&
      figure.subject.measure === undefined &&
      isHigh(figure) &&
      (IN_SERIES.test(figure.sentence?.prose ?? '') ||
        GUARANTEED.test(figure.sentence?.prose ?? '') ||
        ABOUT_UPTIME.test(figure.section.title) ||
        isBehindPart(figure)),
  );
  return [...availabilitiesOf(document), ...unnamed].filter(isMeant);
}

/** The groups of those that are in series, in words or in a drawing; `isLive` says which sections count. */
export function chainsIn(
  document: ArchDocument,
  availabilities: readonly Figure[],
  isLive: (section: Section) => boolean,
): readonly (readonly Figure[])[] {
  return [...chainsOf(availabilities), ...chainsDrawn(document, isLive)];
}

/** Whether the system can do without a part, for a while or for good. */
export function isSpared(figure: Figure): boolean {
  return SPARED.test(placeOf(figure).replaceAll(NO_SPARE, '')) || isOffPath(figure);
}

/** Said of the design itself; what it cannot do without is named by a denial. */
function isMeant({ subject, sentence }: Figure): boolean {
  return subject.stance.every((stance) => stance === 'elsewhere' || (stance === 'negated' && NEEDED.test(sentence?.prose ?? '')));
}

/** Under such a heading a percentage with nines is how often something is there. */
const ABOUT_UPTIME = anyWord`availability|uptime|reliability|slos?|slas?|service levels?|targets?|dependenc(?:y|ies)`;
/** `goes through the licence check (99.9 % by contract)`: a percentage in brackets behind what all goes through. */
function isBehindPart({ inline, quantity, sentence }: Figure): boolean {
  return (
    inline !== undefined &&
    SERIAL.test(sentence?.prose ?? '') &&
    /\p{L} \($/u.test(inline.prose.slice(0, quantity.start)) &&
    /^(?: (?:by contract|guaranteed|promised|available|availability|uptime|sla|up|according to [^)]{1,24}))?\)/i.test(
      inline.prose.slice(quantity.end),
    )
  );
}

/** Nobody promises less of a part that all waits for. */
const HIGH = exact(95);

function isHigh(figure: Figure): boolean {
  const percent = percentOf(figure);
  return percent !== undefined && compareExact(percent, HIGH) >= 0;
}

const SPARE_NODE = anyWord`replicas?|standby|secondary|fall-?back|backup|cache|cdn|queue|active|mirror|alternative|optional`;

/** `API[Licence API 99.9%] --> Pay[Provider 99.5%]`: nodes of one drawing that lead from one to the next. */
function chainsDrawn(document: ArchDocument, isLive: (section: Section) => boolean): readonly (readonly Figure[])[] {
  const inNodes = figuresInNodes(document).filter(
    ({ figure, node }) => isHigh(figure) && isLive(figure.section) && !SPARE_NODE.test(node.label),
  );
  const byDrawing = groupedBy(inNodes, ({ drawing }) => drawing);
  return [...byDrawing.values()]
    .filter(
      (nodes) =>
        nodes.length > 1 && nodes.slice(1).every(({ node }, index) => leadsTo(nodes[index]?.node.id, node.id, nodes[index]?.drawing)),
    )
    .map((nodes) => nodes.map(({ figure }) => figure));
}

function leadsTo(from: string | undefined, to: string, drawing: OwnDrawing | undefined): boolean {
  const edges = drawing?.diagram.edges ?? [];
  const ahead = edges.filter((edge) => edge.from === from);
  return ahead.length === 1 && ahead.every((edge) => edge.to === to && edge.synchrony !== 'async' && !SPARED.test(edge.label));
}

/** Groups of availabilities that are said to be of things in series: a column, a list, or a sentence. */
function chainsOf(stated: readonly Figure[]): readonly (readonly Figure[])[] {
  const groups = groupedBy(
    stated.filter((figure) => isInSeries(figure) && keyOf(figure) !== undefined),
    keyOf,
  );
  return [...groups.values()].filter(
    (group) =>
      group.length > 1 ||
      group.some(
        (figure) =>
          figure.cell !== undefined ||
          HARD_LABEL.test(figure.inline?.prose ?? '') ||
          HARD.test(figure.sentence?.prose ?? '') ||
          (!isSaidToBe(figure) && listOf(figure.block) !== undefined),
      ),
  );
}

function keyOf(figure: Figure): unknown {
  return figure.cell?.column.cell.start ?? (isSaidToBe(figure) ? undefined : listOf(figure.block)?.start) ?? figure.block?.start;
}

/** Whether the sentence itself says that all of them must be up, wherever it stands. */
function isSaidToBe({ sentence, cell }: Figure): boolean {
  return cell === undefined && IN_SERIES.test(sentence?.prose ?? '');
}

const TARGET = anyWord`target|goal`;

function isInSeries(figure: Figure): boolean {
  const { cell, section } = figure;
  if (cell !== undefined)
    return (
      !/target|goal|required|our/i.test(cell.column.heading) &&
      cell.column.index > 0 &&
      SERIAL.test(`${cell.table.columns[0]?.heading ?? ''} ${section.title}`)
    );
  const list = isSaidToBe(figure) ? undefined : listOf(figure.block);
  if (list !== undefined && HARD_LABEL.test(figure.inline?.prose ?? '')) return true;
  return list === undefined
    ? SERIAL.test(figure.sentence?.prose ?? '') && !TARGET.test(figure.sentence?.prose ?? '')
    : SERIAL.test(section.title);
}

/** What stands with a figure: its row, its item or its sentence. */
export function placeOf({ cell, inline, sentence, block }: Figure): string {
  if (cell !== undefined) return cell.row.cells.map((each) => each.text).join(' ');
  return block?.parent?.kind === 'item' ? (inline?.prose ?? '') : (sentence?.prose ?? '');
}

const NO_FIRST = regex('i')`^no${WORD_END}`;
const ON_PATH = anyWord`path|critical|required|needed|blocking|synchronous|hard`;

/** A column that asks whether a dependency is needed says no. */
function isOffPath({ cell }: Figure): boolean {
  return (
    cell?.row.cells.some(({ text }, index) => NO_FIRST.test(text.trim()) && ON_PATH.test(cell.table.columns[index]?.heading ?? '')) === true
  );
}
