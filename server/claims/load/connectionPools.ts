/** The connections that the instances of a service may open, and the limits of the databases they open them to. Multiplies nothing. */
import { WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import type { Row } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { exact, type Exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { sayingsOf } from '../saying.ts';
import { isStated, labelBefore, rowOrSentence, wordsAround } from '../statedFigure.ts';
import { INSTANCE_NOUNS, isInstanceCount, nearest, isInValueColumn, ownerOf, largest, valueOf } from './instances.ts';

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

const pools: DocumentFact<Pools> = { compute: readPools };

/** The pools of a design, and the limits of its databases. */
export function poolsOf(document: ArchDocument): Pools {
  return document.fact(pools);
}

const POOLED =
  /pool|(?:connections|sessions) each|(?:each|every|an?|one|per) [a-z]+[^.;]{0,48} (?:connections|sessions)|s (?:at|with|of|[à×x]) (?:up to )?\d+ connections/i;
/** `each pod opens 40 connections`: a pool without the word. */
const EACH_OPENS = regex('i')`
  ${WORD_START}(?:each|every|an?|one|all)(?: one)?(?: of)?(?: the| our| these| those)?(?: (?:[\d,]+|two|three|four|five|six|seven|eight|nine|
  ten|twelve|twenty|thirty|forty|fifty))?
  (?:(?: [a-z]+){0,2}?) ([a-z]+?)s? (?:opens?|holds?|keeps?|uses?|takes?|has|have|needs?|maintains?|reserves?|grabs?|claims?)
  (?: open)?(?: up to| at most| about)?\s*$
`;
/** `40 workers à 5 connections` */
const SO_MANY_WITH = /(?:\d|\p{L}) ([a-z]+?)s (?:[à×x]|at|with|of|each with|with up to|holding|each holding) $/iu;
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
      const instances = largest(near(size, counts));
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
    const label = isInValueColumn(figure) ? (cell.row.cells[0]?.text ?? '') : cell.column.heading;
    return POOLED.test(label) && !/total|all/i.test(label) && !NO_DATABASE_POOL.test(label);
  }
  const said = rowOrSentence(figure);
  if (NO_DATABASE_POOL.test(said)) return false;
  const { before, behind } = wordsAround(figure);
  const label = labelBefore(figure);
  return (
    subject.measure === 'pool-size' ||
    (/pool/i.test(label) && !/total|all/i.test(label)) ||
    (quantity.counted === 'connection' &&
      [EACH_OPENS, SO_MANY_WITH].some((pattern) => INSTANCE_NOUNS.has(pattern.exec(before)?.[1]?.toLowerCase() ?? ''))) ||
    /pool(?:s|ed|ing)?[-_ ]?(?:size|max)?(?: of| is|:| to| at| with| up to| set| holds| has| at most)*\s*$/iu.test(before) ||
    (POOLED.test(said) && quantity.counted === 'connection' && PER_POOL.test(behind)) ||
    (quantity.each !== undefined && INSTANCE_NOUNS.has(quantity.each) && quantity.counted === 'connection')
  );
}

const LIMIT_BEFORE = /(?:limit(?:ed)?|cap(?:ped)?|ceiling|maximum|restricted)(?: of| is| to| at|:)?\s*$/i;
const OF_CLIENTS = anyWord`web ?sockets?|clients?|users?|tcp|http`;

function isLimit(figure: Figure): boolean {
  const { quantity, cell } = figure;
  if (isPoolSize(figure) || (cell === undefined && EACH_OPENS.test(wordsAround(figure).before))) return false;
  if (cell !== undefined)
    return /max\w*[ _]connections|connection (?:limit|ceiling|cap|maximum)|(?:limit|ceiling|cap) (?:of|on|for) connections/i.test(
      `${cell.column.heading} ${cell.row.cells[0]?.text ?? ''}`,
    );
  const said = rowOrSentence(figure);
  const counted =
    quantity.counted === 'connection' ||
    (quantity.counted === undefined &&
      (/max[_ ]connections|connection (?:limit|ceiling|cap|maximum)|(?:limit|ceiling|cap) (?:of|on|for) connections/i.test(said) ||
        (/connections?/i.test(said) && LIMIT_BEFORE.test(wordsAround(figure).before))));
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
