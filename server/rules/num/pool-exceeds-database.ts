/** num/pool-exceeds-database: the connection pools of all instances together are over what the database accepts. */
import { poolsOf, type Pool, type Setting } from '../../claims/load/connectionPools.ts';
import { compareExact, exactText, plus, times, ZERO, type Exact } from '../../quantities/exact.ts';
import { grouped } from '../../quantities/format.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

export const poolExceedsDatabase = defineRule({
  meta: {
    id: 'num/pool-exceeds-database',
    title: 'The connection pools are over the database’s limit',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['SYSARCH'],
    messages: {
      over: '{sum} connections, and the database accepts {limit}: at full load some instances are refused. Use smaller pools, put a pooler in front, or raise the limit.',
    },
  },
  *check({ document, records }) {
    const { pools, limits } = poolsOf(document);
    const live = pools.filter(({ instances, size }) => isInForce(records, instances.section) && isInForce(records, size.section));
    const limit = limits.filter(({ section }) => isInForce(records, section)).toSorted((a, b) => compareExact(b.value, a.value))[0];
    if (limit === undefined || new Set(limits.map(({ value }) => value.numerator)).size > 1) return;
    const all = distinct(live);
    const total = all.reduce((sum, pool) => plus(sum, product(pool)), ZERO);
    const [first] = all;
    if (first === undefined || compareExact(total, limit.value) <= 0) return;
    yield {
      message: 'over',
      data: {
        sum: `${all.map((pool) => `${text(count(pool))} × ${text(pool.size.value)}`).join(' + ')} = ${text(total)}`,
        limit: text(limit.value),
      },
      range: first.size.range,
      related: [
        { uri: document.uri, range: first.instances.range, message: 'Each of these has a pool' },
        { uri: document.uri, range: limit.range, message: 'What the database accepts' },
      ],
    };
  },
});

/** One pool for each service: what is said twice counts once. */
function distinct(pools: readonly Pool[]): readonly Pool[] {
  const seen = new Map<string, Pool>();
  const key = ({ of, row }: Setting): string => (row === undefined ? (of ?? '') : `row ${row.start.toString()}`);
  for (const pool of pools) if (!seen.has(key(pool.size))) seen.set(key(pool.size), pool);
  return [...seen.values()];
}

function count({ instances }: Pool): Exact {
  return instances.quantity.interval.max ?? instances.quantity.interval.min ?? ZERO;
}

function product(pool: Pool): Exact {
  return times(count(pool), pool.size.value);
}

function text(value: Exact): string {
  return grouped(exactText(value) ?? '');
}
