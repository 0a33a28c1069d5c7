/** Whose data a figure on recovery is about: a store, a row, a component. Knows no document. */
import { WORD_END, anyWord, listed, regex } from '../../base/patterns.ts';
import type { Exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { levelledOwner } from '../../quantities/subject.ts';
import { wordsAround } from '../statedFigure.ts';

/** A figure as seconds, and whose it is: levelled words, undefined for the whole. */
export interface RecoveryFigure {
  readonly figure: Figure;
  readonly seconds: Exact;
  readonly of: string | undefined;
}

/** Databases and the like, by their names. */
export const STORE_NAMES = anyWord`
  postgres(?:ql)?|mysql|mariadb|mongodb|dynamodb|cassandra|s3|kafka|redis|elasticsearch|opensearch|clickhouse|sql server|oracle|aurora
  cockroachdb|etcd
`;

const STORE = regex('iu')`
  (?<!\p{L})((?:[\p{L}\d_-]{1,30} )?(?:database|db|ledger|store|bucket|cluster|queue|broker|uploads?|documents?|files?|objects?|warehouse|
  archive))(?!\p{L})
`;
const OF_STORE =
  /(?<!\p{L})(?:for|of) (?:the |our |all )?((?:(?!(?:is|are|must|should|may|can|be|of|at|in|to)\b)\p{L}{1,30}(?:-\p{L}{1,20})?\b ?){1,3})/iu;

/** The number of a requirement names no store. */
const ID = /^\p{Lu}{1,6}[-_ ]?\d{1,4}(?:\.\d{1,3})*$/u;

/** What kind of requirement a row holds says nothing of whose it is. */
const CATEGORY =
  /^(?:availability|reliability|resilience|durability|continuity|performance|operations?|disaster|dr|non-?functional|data)$/i;

const OF_BEHIND = regex('i')`^[ ,]*(?:for|of)${WORD_END}`;

/** The data a figure is about: the first cell of its row, the store its sentence names, or the component it stands in. */
export function storeOf(figure: Figure): string | undefined {
  const { cell, subject } = figure;
  if (cell !== undefined) {
    const label = cell.row.cells[0]?.text ?? '';
    return cell.column.index === 0 ||
      ID.test(label) ||
      /\b(?:rpo|rto|backups?|snapshots?|replication|recovery|failover|lag|restore)\b/i.test(label) ||
      CATEGORY.test(label)
      ? undefined
      : levelledOwner(label);
  }
  const { before, behind } = wordsAround(figure);
  const label = /^([^:]{2,30}):/.exec(before)?.[1];
  const named =
    STORE.exec(before)?.[1] ??
    STORE_NAMES.exec(before)?.[0] ??
    OF_STORE.exec(before)?.[1] ??
    (OF_BEHIND.test(behind) ? OF_STORE.exec(behind)?.[1] : undefined);
  if (named !== undefined)
    return generic(levelledOwner((STORE_NAMES.exec(named)?.[0] ?? named).replaceAll(/(?<!\p{L})(?:lost|missing)(?!\p{L})/giu, '')));
  if (
    label !== undefined &&
    !/\b(?:rpo|rto|backups?|snapshots?|replication|recovery|failover|dr|lag|restore|reliability|data)\b/i.test(label)
  )
    return levelledOwner(label);
  return figure.section.role === 'component' ? subject.of : undefined;
}

const GENERIC = new Set(listed`
  database|db|primary database|main database|store|cluster|primary|bucket|s3|s3 bucket|failover|recovery|disaster recovery|disaster
  primary db|standby cluster|secondary cluster|disaster recovery strategy|time objective|region|standby|entire database|whole database
  object|backup|snapshot|replication|outage
`);

const NO_OWNER = regex('')`
  ^(?:loss|failure|fail|disaster|last|past|any|(?:half|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|sixty|zero|
  no more|less)(?![A-Za-z\u00C0-\u024F]))
`;

function generic(owner: string | undefined): string | undefined {
  return owner === undefined || GENERIC.has(owner) || NO_OWNER.test(owner) ? undefined : owner;
}
