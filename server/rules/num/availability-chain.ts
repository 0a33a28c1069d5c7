/** num/availability-chain: what a system depends on is available less often, all in all, than the system itself ought to be. */
import { LETTER, WORD_END, anyWord, regex } from '../../base/patterns.ts';
import { availabilitiesOf, percentOf } from '../../claims/targets/availability.ts';
import { reachOf } from '../../claims/reach.ts';
import { groupedBy } from '../../base/groupedBy.ts';
import { figuresInNodes } from '../../claims/drawings/drawnFigures.ts';
import type { OwnDrawing } from '../../claims/drawings/drawings.ts';
import { blocksWith } from '../../document/blockShape.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { chainOf } from '../../quantities/arithmetic.ts';
import { compareExact, decimalText, exact, minus, times, type Exact } from '../../quantities/exact.ts';
import { percentText } from '../../quantities/format.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesNear } from '../../quantities/quantitiesOf.ts';
import { isClaim, levelledOwner } from '../../quantities/subject.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';
import { isRightBehind } from '../../claims/figurePlaces.ts';
import { listOf } from '../../claims/listLead.ts';

/** Things that all have to be up. */
const SERIAL = anyWord`
  dependenc(?:y|ies)|depends? (?:up)?on|relies on|rely on|relying on|critical path|request path|path (?:of|taken by) ${LETTER}+|(?:the|its|this) (?:${LETTER}+ )?(?:path|route|way) (?:is|goes|leads|runs)|in series
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
  (?<!\p{L})(?:without either|(?:no|without(?: an?)?|not|nothing to) (?:fall ?-?backs?|cache|caching|replicas?|redundancy|standby|secondary|retr(?:y|ies)|
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

export const availabilityChain = defineRule<'less' | 'one'>({
  meta: {
    id: 'num/availability-chain',
    title: 'Dependencies in series leave less availability than the target',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['PRODARCH'],
    words: [
      regex('i')`
      --|live|kept|stored|hosted|depend|need|require|without|through|hinge|stands and|(?:each|every|all) |rel(?:y|ies)|path|serial|series|chain|upstream|synchronous|
      third[- ]party|external|of (?:them|these|those)|one after the other
    `,
      /avail|uptime|sl[ao]|nines|service level|guarantee|promise|\d\s?(?:%|percent)|(?:is|are|be|stays?) up \d/i,
    ],
    messages: {
      less: '{parts} make {product} together, less than the target of {target}. What all have to be up for cannot be up more often; lower the target, or say which dependency the system can do without.',
      one: 'A dependency at {parts} cannot carry a target of {target}. Lower the target, or say how the system does without that dependency.',
    },
  },
  *check({ document, records }) {
    const stated = availabilitiesOf(document).filter((figure) => isMeant(figure) && isInForce(records, figure.section));
    const unnamed = quantitiesNear(document, nearSeries).filter(
      (figure) =>
        figure.cell === undefined &&
        percentOf(figure) !== undefined &&
        (IN_SERIES.test(figure.sentence?.prose ?? '') ||
          GUARANTEED.test(figure.sentence?.prose ?? '') ||
          ABOUT_UPTIME.test(figure.section.title) ||
          isBehindPart(figure)) &&
        figure.subject.measure === undefined &&
        isHigh(figure) &&
        isMeant(figure) &&
        isInForce(records, figure.section),
    );
    const chains = [...chainsOf([...stated, ...unnamed]), ...chainsDrawn(document, (section) => isInForce(records, section))];
    const target = [...stated, ...unnamed].find(
      (figure) => chains.every((chain) => !chain.includes(figure)) && isTarget(document, figure, chains),
    );
    const wanted = target === undefined ? undefined : percentOf(target);
    if (target === undefined || wanted === undefined) return;
    for (const chain of chains) {
      const parts = chain.filter((figure) => !SPARED.test(placeOf(figure).replaceAll(NO_SPARE, '')) && !isOffPath(figure));
      const percents = parts.flatMap((figure) => percentOf(figure) ?? []);
      const product = chainOf(percents);
      if (percents.length === 0 || !isShort(product, wanted)) continue;
      yield {
        message: percents.length === 1 ? 'one' : 'less',
        data: { parts: percents.map(percentText).join(' × '), product: `${decimalText(product, 3)}%`, target: percentText(wanted) },
        range: target.range,
        related: parts.map((figure) => ({ uri: document.uri, range: figure.range, message: 'A dependency' })),
      };
    }
  },
});

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
function placeOf({ cell, inline, sentence, block }: Figure): string {
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

const ASKED = anyWord`
  target|goal|objective|slo|sla|must|should|shall|need|needs|require[sd]?|requirement|commit${LETTER}*|promise${LETTER}*|aim|aims|want|wanted
  ha(?:s|ve) to|ought to|(?:is|are) (?:to|expected|meant|supposed) (?:be|reach|have|stay|work|answer)|guarantee to|owe|owes|asks? for|agreed
`;

/** `The signs depend on …`: the target of the signs is meant, by its own words before the first figure or above them. */
function isOfWhatDepends(owner: string, { section, sentence, inline, quantity }: Figure): boolean {
  const said = ` ${levelledOwner(`${section.title} ${sentence === undefined ? '' : (inline?.prose.slice(sentence.start, quantity.start).split(SERIAL)[0] ?? '')}`) ?? ''} `;
  return owner.split(' ').every((word) => said.includes(` ${word} `));
}

/** `The X must be 99.9% available. Each call passes through …`: the sentence right behind goes on from it. */
function goesOnFrom(target: Figure, first: Figure): boolean {
  return isRightBehind(target, first) && GOES_ON.test(first.sentence?.prose ?? '');
}

const GOES_ON =
  /^(?:it|they|this|that|both|for (?:that|this|it)|to do so|(?:each|every|all) (?:of (?:its|the|these|those) )?(?:calls?|requests?|orders?|sessions?|visits?|quer(?:y|ies)|look-?ups?|transactions?|messages?|bookings?|payments?|log-?ins?|uploads?|one)) /iu;

/** `Target for the declaration API: 99.9%.` above the table of what it depends on. */
function isAboveTable({ section, cell, sentence }: Figure, first: Figure): boolean {
  return (
    cell === undefined &&
    first.cell !== undefined &&
    first.section === section &&
    /^(?:our |the )?(?:availability |uptime )?(?:target|goal|objective|slo)(?![a-z])/i.test(sentence?.prose ?? '')
  );
}

/** What the whole system ought to reach, or what the chain is said to carry. */
function isTarget(document: ArchDocument, figure: Figure, chains: readonly (readonly Figure[])[]): boolean {
  const isOwn =
    figure.subject.of === undefined
      ? reachOf(document, figure) === '' ||
        chains.some(([first]) => first !== undefined && (goesOnFrom(figure, first) || isAboveTable(figure, first)))
      : chains.length === 1 &&
        chains.every(
          ([first]) =>
            first !== undefined &&
            (isOfWhatDepends(figure.subject.of ?? '', first) ||
              (first.section === figure.section && /(?:^| )(?:path|flow|journey|chain)$/.test(figure.subject.of ?? '')) ||
              goesOnFrom(figure, first)),
        );
  if (!isClaim(figure.subject) || !isOwn) return false;
  const label = figure.cell === undefined ? (figure.sentence?.prose ?? '') : `${figure.cell.column.heading} ${placeOf(figure)}`;
  return (
    ASKED.test(label) ||
    figure.section.role === 'non-functional-requirements' ||
    figure.section.role === 'requirements' ||
    figure.section.role === 'goals' ||
    /^(?:\d[\d.]* )?(?:availability |service |quality )?(?:targets?|objectives?|goals?|service levels?|slos?)$/i.test(
      figure.section.title.trim(),
    ) ||
    /^\W*(?:availability|uptime)[^.]{0,20}:/i.test(label)
  );
}

/** Whether the product misses the target by more than rounding. */
function isShort(product: Exact, wanted: Exact): boolean {
  const all = exact(100);
  return compareExact(minus(all, product), times(minus(all, wanted), exact(102, 100))) > 0;
}
