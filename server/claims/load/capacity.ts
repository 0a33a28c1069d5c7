/**
 * How much a design can serve: instances, what one of them does, the peak they must carry, connection pools and the limit of the database.
 * Pairs figures that belong together; multiplies nothing.
 */
import { LETTER, WORD_END, WORD_START, anyWord, listed, regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import type { Row } from '../../document/block.ts';
import { blocksWith } from '../../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { compareExact, exact, type Exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { FigureSearch } from '../../quantities/figureSearch.ts';
import { pluralOf } from '../../quantities/nouns.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { PEAK_SAID } from './loadWords.ts';
import { sayingsOf } from '../saying.ts';
import { isStated, mayBeOne, mayMeet, rowOrSentence, wordsAround } from '../statedFigure.ts';

/** So many instances, each doing so much, against what they must carry together. */
export interface Load {
  readonly instances: Figure;
  readonly each: Figure;
  readonly whole: Figure;
}

/** A number written as a figure or as a setting in code. */
export interface Setting {
  readonly value: Exact;
  readonly range: Range;
  readonly section: Section;
  readonly row: Row | undefined;
  readonly of: string | undefined;
  readonly figure: Figure | undefined;
}

/** The connections that the instances of one service may open. */
export interface Pool {
  readonly instances: Figure;
  readonly size: Setting;
}

export interface Pools {
  readonly pools: readonly Pool[];
  readonly limits: readonly Setting[];
}

/** What a system runs several of. */
const INSTANCE_WORDS: readonly string[] = listed`
  instance|node|pod|server|container|worker|task|vm|machine|replica|host|broker|consumer|process|shard|partition|ingester|indexer|writer
  reader|renderer|encoder|transcoder|crawler|gateway|router|proxy|dispatcher|collector|forwarder|validator
`;
const INSTANCE_NOUNS: ReadonlySet<string> = new Set(INSTANCE_WORDS);
const ONE_OR_MORE = INSTANCE_WORDS.flatMap((word) => [word, pluralOf(word)]).join('|');
const ONE_OF_THEM = new RegExp(
  String.raw`(?<!\p{L})(?:each|every|per|one|an?|single|individual)[ -](?:\p{L}+[ -])?(?:${ONE_OR_MORE})(?!\p{L})|\/ ?(?:${INSTANCE_WORDS.join('|')})(?!\p{L})`,
  'iu',
);
const NUMBER = String.raw`(?:\d|(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|twelve))`;
/** What one of them does. */
const DOES = String.raw`(?:handles?|serves?|takes?|does|carries|manages|copes? with|processes|sustains|answers|reach(?:es)?|is good for|good for|(?:has been |was )?measured at|can (?:do|take|handle|serve))(?!\p{L})`;
const EACH = String.raw`[.;,:] (?:and )?(?:each|(?:one|each|any) of (?:them|which|these|those)|one)`;
/** `12 nodes. Each handles 500 requests/s`, `5 pods, each of them 90 requests/s`: what is meant by each was counted right before. */
const EACH_OF_THOSE = new RegExp(
  String.raw`${NUMBER} (?:\p{L}+ )?(?:${INSTANCE_WORDS.map(pluralOf).join('|')})(?!\p{L})[^.;]{0,40}${EACH} (?:(?:one )?${DOES}[^.;]*)?$`,
  'iu',
);
/** Without one of these a text does not say what one of them does. */
const SPEAKS_OF_ONE = new RegExp(
  String.raw`${ONE_OF_THEM.source}|(?:second|minute|hour|/s) each(?!\p{L})|${EACH} (?:(?:one )?${DOES}|${NUMBER})`,
  'iu',
);
const INSTANCE_HEADING = regex('iu')`
  ^(?:#|no\.? of|number of|count of)? ?(?:max(?:imum)? |planned )?(?:(?:running|total|application|app|api|web) )?
  (?:instances?|nodes?|pods?|servers?|containers?|workers?|tasks?|vms?|machines?|replicas?|hosts?|brokers?)
  (?: count| planned| running| in total)?$
`;
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
  /[rqt]ps|rpm|ops|\/ ?(?:[smhd]|sec|min|hr|hour|day)(?![a-z])|per [smhdw]|(?:^|[^a-z])(?:an?|each|every) (?:second|minute|hour|day)|hourly|daily/i,
);
const perInstance = new FigureSearch(nearRates, { compute: isPerInstance });
const loads: DocumentFact<readonly Load[]> = { compute: readLoads };
const pools: DocumentFact<Pools> = { compute: readPools };

/** Every statement of what one instance does, with the instances and the peak it belongs to. */
export function loadsOf(document: ArchDocument): readonly Load[] {
  return document.fact(loads);
}

/** The pools of a design, and the limits of its databases. */
export function poolsOf(document: ArchDocument): Pools {
  return document.fact(pools);
}

function readLoads(document: ArchDocument): readonly Load[] {
  if (!document.mentions(SPEAKS_OF_ONE)) return [];
  const eaches = perInstance.in(document).filter((figure) => isStated(figure));
  if (eaches.length === 0) return [];
  const figures = quantitiesOf(document);
  const counts = figures.filter((figure) => isInstanceCount(figure) && isStated(figure));
  const peaks = figures.filter((figure) => isPeak(figure) && isStated(figure) && !eaches.includes(figure));
  const owners = new Set(eaches.map(ownerOf));
  return eaches.flatMap((each) => {
    const instances = extreme(nearest(each, counts), 1);
    const whole = extreme(nearest(each, ofOneThing(each, peaks)), -1);
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
  return named.length > 0 ? named : like;
}

const PER_EACH = regex('i')`^,? (?:per|each|on (?:one|a single)|for (?:one|each))${WORD_END}`;

function isPerInstance(figure: Figure): boolean {
  const { quantity, cell, subject } = figure;
  if (
    (quantity.kind !== 'rate' && quantity.kind !== 'transfer') ||
    quantity.bound === 'at-least' ||
    subject.measure === 'rate-limit' ||
    subject.measure === 'peak'
  )
    return false;
  if (quantity.each !== undefined) return INSTANCE_NOUNS.has(quantity.each);
  if (cell !== undefined) return ONE_OF_THEM.test(cell.column.heading);
  const { before, behind } = wordsAround(figure);
  if (EACH_OF_THOSE.test(figure.inline?.prose.slice(0, quantity.start) ?? '')) return true;
  return ONE_OF_THEM.test(lastClause(before)) || PER_EACH.test(behind);
}

function isInstanceCount(figure: Figure): boolean {
  const { quantity, cell, subject } = figure;
  if (quantity.kind !== 'count' || subject.measure === 'min-instances' || quantity.each !== undefined) return false;
  if (quantity.counted !== undefined) return INSTANCE_NOUNS.has(quantity.counted);
  if (cell === undefined) return INSTANCE_HEADING.test(labelBefore(figure));
  return (
    INSTANCE_HEADING.test(cell.column.name) || (cell.column.index === 1 && INSTANCE_HEADING.test(cell.row.cells[0]?.text.trim() ?? ''))
  );
}

/** `Nodes: 8`: what stands before the colon of a label that a figure follows at once. */
function labelBefore(figure: Figure): string {
  return /^([^:.;]{1,40}):\s*$/.exec(wordsAround(figure).before)?.[1]?.trim() ?? '';
}

function isPeak(figure: Figure): boolean {
  const { quantity, subject, cell } = figure;
  if (
    (quantity.kind !== 'rate' && quantity.kind !== 'transfer') ||
    quantity.each !== undefined ||
    subject.measure === 'average-load' ||
    quantity.statistic === 'average'
  )
    return false;
  if (cell !== undefined)
    return (
      (subject.measure === 'peak' ||
        PEAK_SAID.test([cell.column.heading, ...cell.row.cells.slice(0, cell.column.index).map((each) => each.text)].join(' '))) &&
      !ONE_OF_THEM.test(cell.column.heading)
    );
  return subject.measure === 'peak' || PEAK_SAID.test(lastClause(wordsAround(figure).before) + wordsAround(figure).behind.slice(0, 24));
}

function lastClause(text: string): string {
  return text.split(/[;.](?=\s)|,\s(?=(?:and|but|while|so|we|it|they|the|there)\s)/u).at(-1) ?? '';
}

/** Candidates in the nearest surroundings that hold any: the row, the sentence, the section, the document where one owner is possible. */
function nearest(figure: Figure, candidates: readonly Figure[]): readonly Figure[] {
  const surroundings: readonly ((other: Figure) => boolean)[] = [
    (other) => figure.cell !== undefined && other.cell?.row === figure.cell.row,
    (other) => isSetting(figure) && other.cell?.table === figure.cell?.table,
    (other) => figure.cell !== undefined && other.cell === undefined && other.section === figure.section && isTheOnlyRow(figure),
    (other) =>
      figure.cell === undefined && other.inline?.shape === figure.inline?.shape && other.sentence?.start === figure.sentence?.start,
    (other) => figure.cell === undefined && other.inline?.shape === figure.inline?.shape,
    (other) => figure.cell === undefined && other.cell === undefined && other.section === figure.section,
    (other) => figure.cell === undefined && mayBeOne(ownerOf(figure), ownerOf(other)),
  ];
  for (const isNear of surroundings) {
    const found = candidates.filter((other) => other !== figure && isNear(other));
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a table tells one thing in each row: its name and its value. */
function isSetting({ cell }: Figure): boolean {
  return cell?.column.index === 1 && cell.table.columns.length === 2;
}

function isTheOnlyRow({ cell }: Figure): boolean {
  return cell?.table.rows.length === 1;
}

/** Whose a figure is, without the words for instances and load. */
function ownerOf({ subject }: Figure): string | undefined {
  const words = (subject.of ?? '')
    .split(' ')
    .filter(
      (word) =>
        word !== '' && !INSTANCE_NOUNS.has(word) && !/^(?:peak|throughput|capacity|request|database|db|one|single|each|every)$/.test(word),
    );
  return words.length === 0 ? undefined : words.join(' ');
}

/** The figure with the largest (`sign` 1) or the smallest (-1) value. */
function extreme(figures: readonly Figure[], sign: 1 | -1): Figure | undefined {
  return figures.toSorted((a, b) => -sign * compareExact(valueOf(a), valueOf(b)))[0];
}

function valueOf({ quantity }: Figure): Exact {
  return quantity.interval.max ?? quantity.interval.min ?? exact(0);
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

const POOLED = /pool|(?:connections|sessions) each|(?:each|every|an?|one|per) [a-z]+[^.;]{0,30} (?:connections|sessions)/i;
/** `each pod opens 40 connections`: a pool without the word. */
const EACH_OPENS = regex('i')`
  ${WORD_START}(?:each|every|an?|one) (?:[a-z]+ )?([a-z]+) (?:opens?|holds?|keeps?|uses?|takes?|has|needs?|maintains?)
  (?: up to| at most| about)?\s*$
`;
const CONNECTIONS = /connection|max_conn|maxconn/i;
const POOLER = anyWord`pgbouncer|rds proxy|pgcat|odyssey|proxysql|connection pooler|external pooler|transaction pooling|pgpool|supavisor`;
const SIZE_SETTING =
  /(?<![\p{L}_-])(?:max(?:imum)?[-_ ]?)?pool[-_. ]?(?:size|max)\s?[:=]\s?(\d{1,5})(?!\d)|max[-_ ]?(?:open[-_ ]?)?conns?\s?[:=]\s?(\d{1,5})(?!\d)/iu;
const LIMIT_SETTING =
  /max[-_]connections`?(?:\s?[:=]|\s(?:is|are|to|of|at|set|configured|limited|capped|currently|stays?|kept)){0,4}\s?`?(\d{1,6})(?!\d)/iu;
const DATABASE = anyWord`
  databases?|db|postgres(?:ql)?|mysql|mariadb|rds|aurora|sql server|oracle|primary|mongodb|cloud sql|azure sql
  (?:shared|database|managed) cluster
`;
const LIMITED = anyWord`
  limit(?:s|ed)?|max(?:imum)?|at most|up to|no more than|tops? out|refuses?|allows?|accepts?|supports?|capped|serves?|handles?|takes?|holds?|grants?
  max_connections|ceiling|(?:is |are )?(?:set|configured|sized) (?:to|for|at|with)
`;

function readPools(document: ArchDocument): Pools {
  if (!document.mentions(CONNECTIONS) || !document.mentions(POOLED)) return { pools: [], limits: [] };
  if ([...sayingsOf(document, POOLER)].length > 0) return { pools: [], limits: [] };
  const figures = quantitiesOf(document).filter((figure) => figure.quantity.kind === 'count' && isStated(figure));
  const counts = figures.filter(isInstanceCount);
  const sizes = [...figures.filter(isPoolSize).map(settingOf), ...settingsIn(document, SIZE_SETTING)];
  const limits = [...figures.filter(isLimit).map(settingOf), ...settingsIn(document, LIMIT_SETTING)];
  return {
    limits,
    pools: sizes.flatMap((size) => {
      const instances = extreme(near(size, counts), 1);
      return instances === undefined ? [] : [{ instances, size }];
    }),
  };
}

function settingOf(figure: Figure): Setting {
  return { value: valueOf(figure), range: figure.range, section: figure.section, row: figure.cell?.row, of: ownerOf(figure), figure };
}

/** Pools of something else, of connections to something else, or one for all. */
const NO_DATABASE_POOL = regex('iu')`
  ${WORD_START}(?:in total|altogether|shared by all|(?:threads?|workers?|nodes?|https?|rest|grpc|http client|client|redis|memcached|kafka|
  amqp|rabbitmq|ldap|smtp|sftp|socket|object|buffer)[- ](?:client[- ])?(?:connection[- ])?pools?|
  pools?(?: size)?(?: of (?:[\p{L}\d]+ )?connections)? (?:to|for|towards) (?:the |our )?(?:[\p{L}-]+ ){0,2}
  (?:apis?|services?|gateways?|redis|cache|queue|broker|kafka|rabbitmq|provider)|
  connections to (?:the )?(?:redis|cache|broker|kafka|rabbitmq)|pools? of (?:[\p{L}\d]+ )?(?:to redis|threads|workers))(?!\p{L})|
  pool of \d+ to (?:redis|the cache|kafka)
`;

const PER_POOL = regex('i')`^ (?:per|each|for each)${WORD_END}`;

/** A pool for each instance, not one for all. */
function isPoolSize(figure: Figure): boolean {
  const { quantity, cell, subject } = figure;
  if (quantity.counted !== undefined && quantity.counted !== 'connection') return false;
  if (cell !== undefined) {
    const label = isSetting(figure) ? (cell.row.cells[0]?.text ?? '') : cell.column.heading;
    return POOLED.test(label) && !/total|all/i.test(label) && !NO_DATABASE_POOL.test(label);
  }
  const said = rowOrSentence(figure);
  if (NO_DATABASE_POOL.test(said)) return false;
  const { before, behind } = wordsAround(figure);
  return (
    subject.measure === 'pool-size' ||
    (quantity.counted === 'connection' && INSTANCE_NOUNS.has(EACH_OPENS.exec(before)?.[1]?.toLowerCase() ?? '')) ||
    /pool(?:s|ed|ing)?[-_ ]?(?:size|max)?(?: of| is|:| to| at| with| up to| set| holds| has| at most)*\s*$/iu.test(before) ||
    (POOLED.test(said) && quantity.counted === 'connection' && PER_POOL.test(behind)) ||
    (quantity.each !== undefined && INSTANCE_NOUNS.has(quantity.each) && quantity.counted === 'connection')
  );
}

const OF_CLIENTS = anyWord`web ?sockets?|clients?|users?|tcp|http`;

function isLimit(figure: Figure): boolean {
  const { quantity, cell } = figure;
  if (isPoolSize(figure) || (cell === undefined && EACH_OPENS.test(wordsAround(figure).before))) return false;
  if (cell !== undefined) return /max\w*[ _]connections|connection limit/i.test(`${cell.column.heading} ${cell.row.cells[0]?.text ?? ''}`);
  const said = rowOrSentence(figure);
  const counted =
    quantity.counted === 'connection' ||
    (quantity.counted === undefined &&
      (/max[_ ]connections|connection limit/i.test(said) ||
        (/connections?/i.test(said) && /limit(?: of| is|:)?\s*$/i.test(wordsAround(figure).before))));
  return (
    counted &&
    quantity.each === undefined &&
    LIMITED.test(said) &&
    DATABASE.test(`${said} ${figure.section.title}`) &&
    !OF_CLIENTS.test(said)
  );
}

/** Settings as they stand in code within the text. */
function settingsIn(document: ArchDocument, pattern: RegExp): readonly Setting[] {
  return [...sayingsOf(document, pattern)].flatMap(({ text, range, section }): Setting[] => {
    const digits = pattern.exec(text);
    const number = digits?.[1] ?? digits?.[2];
    const source = document.slice(range);
    const at = number === undefined ? -1 : source.search(new RegExp(String.raw`(?<!\d)${number}(?!\d)`));
    return number === undefined || at < 0
      ? []
      : [
          {
            value: exact(Number(number)),
            range: { start: range.start + at, end: range.start + at + number.length },
            section,
            row: undefined,
            of: undefined,
            figure: undefined,
          },
        ];
  });
}

function near(size: Setting, counts: readonly Figure[]): readonly Figure[] {
  if (size.figure !== undefined) return nearest(size.figure, counts);
  const same = counts.filter(({ section, cell }) => section === size.section && cell === undefined);
  return same.length > 0 ? same : counts.filter(({ cell }) => cell === undefined);
}
