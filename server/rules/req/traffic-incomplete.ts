/** Plans that state some of their traffic and leave out the rest: the average, the peak, how it grows or comes in spikes. */
import { regex } from '../../base/patterns.ts';
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Figure } from '../../quantities/figure.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { absenceRule } from '../support/absenceRule.ts';
import { says } from '../support/says.ts';
import { wordList } from '../support/wordList.ts';

const INTERNAL = regex('i')`
  \b(?:internal(?:[- ]only)? (?:tool|application|app|system|service|dashboard|users|use|platform|portal)|back[- ]office|
  used (?:only )?by (?:our|internal) (?:staff|employees|team)|for (?:our )?(?:employees|staff))\b
`;
/** `3 users`, `about 20 users`: no traffic that anybody would plan for. */
const FEW_USERS = /(?<![\d.,-])(?:[1-9]|[1-4]\d) (?:(?:concurrent|named|internal|simultaneous) )?users\b(?! ?(?:\/|per|a|each|every)\b)/i;
const AVERAGE = regex('i')`
  \b(?:on average|average|avg|mean|typical(?:ly)?|steady[- ]state|baseline|sustained|normal(?:ly)?(?: load)?|ordinar(?:y|ily)|usual(?:ly)?|
  regular (?:days?|load|hours)|quiet (?:days?|hours?)|any given|weekdays?|median|per day|a day|daily|per month|monthly|off[- ]peak|flat|
  constant(?:ly)?|steady)\b
`;
const PEAK = regex('i')`
  \b(?:peaks?|peaking|bursts?|bursty|spik(?:e|es|y)|surges?|busiest|at most|max(?:imum|imal)?|worst[- ]case|flash sales?|black friday|
  christmas|holidays?|sale days?|month[- ]end|end of (?:the )?(?:month|quarter|year)|rush|up to|flat|constant(?:ly)?|steady|around the clock|
  uniform)\b
`;
const GROWTH = regex('i')`
  \b(?:grow(?:s|ing|th)?|doubl(?:e|es|ing)|tripl(?:e|es|ing)|10x|tenfold|increas(?:e|es|ing)|projected|projection|per year|
  year[- ]on[- ]year|yoy|in (?:six|twelve|\d+) months|in (?:one|two|three|\d) years|within (?:a|two|three|\d) years?|(?:a|each|every) year|
  spik(?:e|es|y)|bursty?|
  seasonal\w*|steady|constant|stable|flat|added (?:per|each|every|a) (?:year|month)|more (?:each|every|per) year|even(?:ly)?|uniform|
  daily rhythm|rush hours?|flash sales?|black friday|peak hours|scal\w+ to|(?:twice|thrice|double|triple|ten times) (?:that|this|as much|as many))\b
`;

export const trafficIncomplete = absenceRule({
  id: 'req/traffic-incomplete',
  title: 'The traffic is stated in part',
  sources: ['PLANNER', 'PRODARCH'],
  message:
    'Traffic is stated, but not {absent}. Average and peak size the machines, growth and shape tell when the design has to change; add what is known or expected.',
  roles: ['capacity', 'growth', 'scaling', 'non-functional-requirements', 'requirements'],
  prompt: {
    heading: 'Traffic',
    lines: [
      '- **Average**: [requests per second]',
      '- **Peak**: [requests per second, when]',
      '- **Growth**: [in six months, in two years]',
    ],
  },
  findAbsent({ document }) {
    const traffic = trafficOf(document);
    if (traffic.length === 0 || says(document, INTERNAL) || says(document, FEW_USERS)) return undefined;
    const absent = [
      ...(figuresOf(document, 'average-load').length > 0 ||
      traffic.some((figure) => AVERAGE.test(around(figure))) ||
      holdsTwoLevels(document, traffic)
        ? []
        : ['the average']),
      ...(traffic.some((figure) => figure.subject.measure === 'peak' || PEAK.test(around(figure))) ||
      says(document, PEAK_NAMED) ||
      holdsTwoLevels(document, traffic)
        ? []
        : ['the peak']),
      ...(figuresOf(document, 'growth').length > 0 || traffic.some((figure) => GROWTH.test(around(figure))) || says(document, GROWTH_NAMED)
        ? []
        : ['how it grows']),
    ];
    return absent.length === 0 ? undefined : wordList(absent, 'or');
  },
});

/** `380 readings/s, 4,200 readings/s after an outage`: of two levels of one load one is the usual one and one the highest. */
function holdsTwoLevels(document: ArchDocument, traffic: readonly Figure[]): boolean {
  return traffic.some((figure) =>
    quantitiesOf(document).some(
      ({ quantity, sentence, cell, range }) =>
        range.start !== figure.range.start &&
        quantity.kind === 'rate' &&
        quantity.counted === figure.quantity.counted &&
        quantity.period === figure.quantity.period &&
        (cell === undefined ? sentence?.text === figure.sentence?.text : cell.row.start === figure.cell?.row.start),
    ),
  );
}

const PEAK_NAMED =
  /\bpeak (?:load|traffic|rate|throughput|hours?|times?|season|usage|demand|concurren\w+)\b|\bat (?:the )?peak\b|\bpeaks? (?:at|of)\b|^peak\b|\bpeak:/i;
const GROWTH_NAMED = regex('i')`
  \b(?:(?:traffic|load|usage|volume|user|data|expected|projected|annual|yearly) growth|growth (?:rate|projection|plan|of)|10x|ten times|
  tenfold|spiky|seasonal)\b|(?:^|[.;] )growth\b|\b(?:fleet|customers?|users?|traffic|load|volume|it|base) (?:doubles?|triples?|grows?)\b
`;

const ARRIVES = regex('i')`
  \b(?:takes? in|receives?|arriv\w+|comes? in|sends?|submits?|reach(?:es)?|is fed|gets?|sees?|serves?|handles?|process(?:es)?|scanned|filed|
  booked|placed)\b
`;

/** `The registry takes in 300 filings per minute`: a rate of things that come, not called a throughput. */
function arrives({ quantity, subject, sentence, section }: Figure): boolean {
  return (
    quantity.kind === 'rate' &&
    quantity.counted !== undefined &&
    subject.measure === undefined &&
    ASKING.has(section.role ?? '') &&
    ARRIVES.test(sentence?.text ?? '')
  );
}
const ASKING: ReadonlySet<string> = new Set<SectionRole>(['requirements', 'non-functional-requirements', 'goals', 'capacity']);

/** What the system's own users send it: rates of requests, orders, events; not what one part can take. */
function trafficOf(document: ArchDocument): readonly Figure[] {
  const arriving = quantitiesOf(document).filter(arrives);
  return [...figuresOf(document, 'throughput'), ...arriving, ...figuresOf(document, 'peak'), ...figuresOf(document, 'average-load')].filter(
    ({ quantity, subject, section, sentence }) => {
      if (quantity.kind !== 'rate' || quantity.each !== undefined || (subject.of !== undefined && !TRAFFIC_OWNER.test(subject.of)))
        return false;
      return (
        subject.stance.every((stance) => stance === 'current' || stance === 'future') &&
        subject.aspect !== 'alert' &&
        subject.aspect !== 'limit' &&
        section.role !== 'component' &&
        section.role !== 'risks' &&
        !CAPACITY.test(sentence?.text ?? '')
      );
    },
  );
}

/** What somebody lets through, or one part can take. */
const CAPACITY = regex('i')`
  \b(?:rate[- ]limit\w*|allows?|allowed|quotas?|throttl\w*|limit(?:s|ed)? (?:us|you|clients|callers|each|to)|
  can (?:handle|take|process|serve|sustain)|capable of|benchmark\w*|(?:load|stress)[- ]test\w*)\b
`;
const TRAFFIC_OWNER = regex('')`
  ^(?:request|order|event|message|user|read|write|query|api|expected|traffic|load|rp|qp|tp|transaction|call|sustained|peak|average|
  average load|peak load)s?$
`;

function around(figure: Figure): string {
  const cell = figure.cell;
  return cell === undefined ? (figure.sentence?.text ?? '') : `${cell.column.heading} ${cell.row.cells.map((each) => each.text).join(' ')}`;
}
