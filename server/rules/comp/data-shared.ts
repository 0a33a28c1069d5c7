/** Stores, tables and entities that two components own or write. Modules of one deployable may share; readers and copies do no harm. */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import { listedDependencies } from '../../claims/parts/calls.ts';
import { partsNamedIn, partsOf, type Part } from '../../claims/parts/components.ts';
import { owningsOf, thingName, type Owning } from '../../claims/data/ownership.ts';
import { styleOf } from '../../claims/parts/style.ts';
import { defineRule, type Finding, type RuleContext } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { isPlainlySaid, ownTexts } from '../support/prose.ts';
import { wordList } from '../support/wordList.ts';

const QUEUE = /(?:^| )(?:queue|bus|broker|topic|stream|cache|event log|cdn|bucket|storage|index|replica|warehouse|lake)$/;
const READS = /\b(?:reads?|read-only|queries|replica|reporting)\b/i;
const WRITES = /\bwrit/i;
const SHARED = regex('i')`
  \b(?:same|one|common|single|shared) collection\b|
  \b(?:share[sd]?|sharing|same|one|common|single)\b[^.;|]{1,30}\b(?:database|schema|tables?|postgres\w*|mysql|mongodb|db)\b|
  \b(?:write|writes|writing|insert|update|updates)(?: \w+){0,3}? (?:to |into )?(?:the )?(?:[\w.]+ )?(?:tables?|database|schema|collection)\b
`;
/** `updates the record in the database of the ward service`, `writes Billing's tables`. */
const OF_ANOTHER = regex('iu')`
  \b(?:writ|updat|insert|modif|chang|delet|alter|correct)\w*\b[^.;|]{1,60}\b(?:database|tables?|schema|collections?|store) (?:of|owned by|
  belonging to|(?:that|which) belongs? to) |
  \b(?:tables?|database|schema|collections?|store) of (?:the )?[^.;|]{1,40}\b(?:is|are)(?: also| both| too)? (?:written|updated|modified|
  changed|filled|altered) (?:to )?by\b|
  \b(?:writ|updat|insert|modif|chang|delet|alter|correct)\w*\b[^.;|]{1,60}\p{L}['’]s? (?:database|tables?|schema|collections?|store)\b
`;
/** Each writes a table of its own: two are named, and neither is shared. */
const SHARING = /\b(?:share[sd]?|sharing|same|one|common|single|both)\b/i;
const A_TABLE = /\b([\w.]+) (?:tables?|schemas?|collections?|database)\b/gi;

function writeApart(text: string): boolean {
  return !SHARING.test(text) && new Set([...text.matchAll(A_TABLE)].map((match) => match[1]?.toLowerCase())).size > 1;
}

const ALL_SERVICES = regex('i')`
  \b(?:both|all|the (?:two|three|four))(?: (?:two|three|four|five|six|seven|eight|nine|ten|\d+|of (?:the|our)))? (?:\w+ )?services\b|
  \bservices (?:all )?share\b
`;
const SERVER_ONLY =
  /\b(?:own|separate|each|private|dedicated|read-only|replica|cluster|instance|server|per[ -]service|schema per|metadata|backup|provider|pattern)\b/i;

/** What was so and is no longer. */
const ONCE = /\bonce (?:shared|wrote|used|had|kept|lived)\b|\bused to\b|\bin the past\b/i;

const TOGETHER = /\b(?:deployed|released|shipped)\b[^.]{1,40}\b(?:together|as one|in lockstep)\b|\blockstep\b/i;

type Found = Finding<'thing' | 'store' | 'said', undefined>;

export const compDataShared = defineRule<'thing' | 'store' | 'said'>({
  meta: {
    id: 'comp/data-shared',
    title: 'Two components own or write the same data',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PRODARCH', 'HEAPTRACE'],
    messages: {
      thing: '“{thing}” is held by {owners}. Each change to it has to be agreed and deployed by both; let one own it and the other ask.',
      store:
        '“{thing}” is used by {owners}. Services that share a store cannot change its schema alone; give each its own, or let one own it and the others ask.',
      said: '{owners} share a store here. Services that write the same tables cannot change them alone; let one own the data and the others ask.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context) || styleOf(document) === 'monolith') return;
    const found = [...things(context), ...stores(context)];
    yield* found;
    if (found.length === 0) yield* said(context);
  },
});

function isService(part: Part): boolean {
  return part.standing === 'service';
}

/** Tables and entities; two outright owners are a contradiction and told as one. */
function* things({ document, isOn }: RuleContext): Generator<Found> {
  const byThing = new Map<string, Owning[]>();
  for (const owning of owningsOf(document)) {
    if (!isService(owning.part)) continue;
    const same = byThing.get(owning.thing);
    if (same === undefined) byThing.set(owning.thing, [owning]);
    else {
      const known = same.findIndex((other) => other.part === owning.part);
      if (known < 0) same.push(owning);
      else if (owning.strength === 'explicit') same[known] = owning;
    }
  }
  for (const same of byThing.values()) {
    const [first, ...others] = same;
    const last = others.at(-1);
    if (first === undefined || last === undefined) continue;
    if (same.filter((each) => each.strength === 'explicit').length > 1 && isOn('comp/entity-multiple-owners')) continue;
    yield {
      message: 'thing',
      data: {
        thing: last.written,
        owners: wordList(
          same.map((each) => each.part.title),
          'and',
        ),
      },
      range: last.range,
      related: [{ uri: document.uri, range: first.range, message: `${first.part.title} holds it` }],
    };
  }
}

/** Stores that several services list, unless each says which data of its own it keeps there. */
function* stores({ document }: RuleContext): Generator<Found> {
  const users = new Map<Part, { part: Part; range: Range }[]>();
  for (const { part, name, text, verb, direction, range } of listedDependencies(document)) {
    const store = partsOf(document).find(name);
    if (
      direction !== 'calls' ||
      store?.standing !== 'store' ||
      !isService(part) ||
      QUEUE.test(store.name) ||
      (READS.test(`${verb} ${text}`) && !WRITES.test(`${verb} ${text}`))
    )
      continue;
    const known = users.get(store);
    if (known === undefined) users.set(store, [{ part, range }]);
    else if (!known.some((each) => each.part === part)) known.push({ part, range });
  }
  for (const [store, all] of users) {
    const [first, ...others] = all;
    const last = others.at(-1);
    if (first === undefined || last === undefined || all.every(({ part }) => keepsOwn(document, part))) continue;
    yield {
      message: 'store',
      data: {
        thing: store.title,
        owners: wordList(
          all.map((each) => each.part.title),
          'and',
        ),
      },
      range: last.range,
      related: [{ uri: document.uri, range: first.range, message: `${first.part.title} uses it` }],
    };
  }
}

function keepsOwn(document: RuleContext['document'], part: Part): boolean {
  return (
    owningsOf(document).some((owning) => owning.part === part && thingName(owning.written) !== '') ||
    /\b(?:own schema|its own|nothing|none|stateless)\b/i.test(part.main.fields.get('data')?.text ?? '')
  );
}

/** The parts of a sentence that tell of sharing: who only reads is named in another. */
function sharing(text: string): string {
  const parts = text.split(/;\s|,\s(?=(?:but|while|whereas|and)\s)/);
  const left = parts.filter((part) => !READS.test(part) || WRITES.test(part));
  return left.some((part) => SHARED.test(part)) ? left.join(' ') : text;
}

/** `Orders and Billing share one database`. */
function* said({ document, isOn }: RuleContext): Generator<Found> {
  const services = partsOf(document).all.filter(isService);
  if (services.length < 2) return;
  for (const { text, range } of ownTexts(document)) {
    if (
      !(SHARED.test(text) || OF_ANOTHER.test(text)) ||
      writeApart(text) ||
      !isPlainlySaid(text) ||
      ONCE.test(text) ||
      SERVER_ONLY.test(text) ||
      text.includes(' | ')
    )
      continue;
    // Deployed as one besides: told once, by the rule on that.
    if (isOn('comp/always-together') && TOGETHER.test(text)) continue;
    const named = partsNamedIn(services, sharing(text));
    const owners =
      named.length > 1
        ? wordList(
            named.map((part) => part.title),
            'and',
          )
        : ALL_SERVICES.test(text)
          ? 'The services'
          : undefined;
    if (owners !== undefined) yield { message: 'said', data: { owners }, range };
  }
}
