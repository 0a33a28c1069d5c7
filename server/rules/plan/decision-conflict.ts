/** plan/decision-conflict: the design uses one product where an accepted record chose another for the same role. */
import { lazily } from '../../base/lazily.ts';
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import { choicesIn, type Choice } from '../../claims/parts/choices.ts';
import { hostedEngines } from '../../knowledge/coreDecisions.ts';
import { choicesOf, type RecordChoice } from '../../log/choices.ts';
import { speaksFor } from '../../log/logHome.ts';
import { productsInText } from '../../document/productMentions.ts';
import { defineRule, type Related, type RuleContext } from '../rule.ts';
import { citationOf } from '../support/references.ts';
import { isEnglish } from '../../claims/language.ts';

/** What an accepted record says. There may be thousands, of which one is asked for more than its choices. */
interface Decided {
  readonly choices: readonly RecordChoice[];
  /** Words of the title that narrow what it is about; none where it is about the whole. */
  readonly subject: () => readonly string[];
  readonly citation: () => string;
  readonly related: () => Related;
}

interface State {
  readonly places: readonly Range[];
  readonly product: string;
}

/** Words of a title that narrow nothing. */
const GENERAL = regex('i')`
  ^(?:use|uses|using|adopt\w*|choos\w+|chosen|select\w*|pick\w*|store|stor(?:ing|age)|keep|run|host\w*|deploy\w*|switch|move|migrate|go|
  with|for|as|our|the|an?|in|on|of|to|and|all|its|from|over|instead|rather|than|not|by|via|through|main|primary|default|central|single|
  relational|document|sql|nosql|database\w*|datastore\w*|data|persist\w+|cach\w+|messag\w+|queue\w*|broker\w*|event\w*|bus|stream\w*|
  platform|cloud|provider|infrastructure|container\w*|orchestrat\w+|service\w*|system\w*|application\w*|app|apps|backend|production|new|
  transactional|operational|record|server|engine|technology|layer|managed|authentication|authorization|identity|api|apis|style|public|
  internal|communication|asynchronous|async|work\w*|everything|tier|solution|v?\d[\d.]*)$
`;
/** Roles that a design fills several times over: only a product that was turned down contradicts. */
const MANY = new Set<RecordChoice['role']>(['api-style', 'hosting', 'auth']);

export const decisionConflict = defineRule<'text' | 'drawing', State>({
  meta: {
    id: 'plan/decision-conflict',
    title: 'The design contradicts an accepted record',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['OWN'],
    messages: {
      text: 'The text has {product} where {citation} chose {chosen}. Whoever builds from this page builds something that was decided otherwise; correct the page, or record what replaces the decision.',
      drawing:
        'The diagram shows {product} where {citation} chose {chosen}. Whoever builds from it builds something that was decided otherwise; correct the diagram, or record what replaces the decision.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isEnglish(document)) return;
    const decided = decisions(context);
    if (decided.length === 0) return;
    const choices = choicesIn(document);
    const told = new Set<string>();
    for (const choice of choices) {
      const conflict = conflictOf(choice, choices, decided);
      const isDrawn = choice.form === 'diagram';
      const key = `${choice.product} ${isDrawn}`;
      if (conflict === undefined || told.has(key)) continue;
      told.add(key);
      const { record, chosen } = conflict;
      const places = choices
        .filter(
          (each) =>
            each.product === choice.product && (each.form === 'diagram') === isDrawn && conflictOf(each, choices, decided) !== undefined,
        )
        .map((each) => each.range);
      yield {
        message: isDrawn ? 'drawing' : 'text',
        data: { product: choice.product, citation: record.citation(), chosen },
        range: choice.range,
        related: [record.related()],
        state: { places, product: chosen },
      };
    }
  },
  fix(_context, { state }) {
    return state === undefined
      ? []
      : [
          {
            title: `Write ${state.product}, as decided`,
            edits: state.places.map((range) => ({ range, newText: state.product })),
            preferred: true,
          },
        ];
  },
});

/** The accepted records of the log that speaks for the document, and those in the document itself. */
function decisions({ document, logs, records }: RuleContext): readonly Decided[] {
  const own = records
    .filter((record) => record.embedded && (record.status === undefined || record.status.canonical === 'accepted'))
    .map((record): Decided => ({
      choices: choicesOf(record),
      subject: lazily(() => subjectOf(record.title)),
      citation: () => (record.number === undefined ? `“${record.title}”` : `ADR-${record.titleNumber?.text ?? record.number}`),
      related: () => ({ uri: document.uri, range: { start: record.titleRange.start, end: record.titleRange.end }, message: record.title }),
    }));
  const log = logs.logOf(document.uri);
  const logged = (log !== undefined && speaksFor(log, document.uri) ? log.records : []).flatMap((record): readonly Decided[] =>
    record.status !== 'accepted' || record.choices === undefined
      ? []
      : [
          {
            choices: record.choices,
            subject: lazily(() => subjectOf(record.title)),
            citation: () => citationOf(record),
            related: () => ({
              uri: record.uri,
              range: { start: record.titleStart, end: record.titleEnd },
              line: record.titleLine,
              message: `${citationOf(record)}: ${record.title}`,
            }),
          },
        ],
  );
  return [...own, ...logged].filter((each) => each.choices.length > 0);
}

/** The record that one choice contradicts: about the same thing, with one other product, that nothing else in force allows. */
function conflictOf(
  choice: Choice,
  choices: readonly Choice[],
  decided: readonly Decided[],
): { readonly record: Decided; readonly chosen: string } | undefined {
  for (const role of choice.roles) {
    const chosen = decided.flatMap((record) =>
      record.choices.filter((each) => each.role === role && each.standing === 'chosen').map((each) => ({ record, product: each.product })),
    );
    if (chosen.length === 0 || chosen.some(({ product }) => isSame(product, choice.product))) continue;
    const records = new Set(chosen.map(({ record }) => record));
    for (const record of records) {
      const products = chosen.filter((each) => each.record === record).map(({ product }) => product);
      const [product] = products;
      if (product === undefined || products.some((each) => !isSame(each, product)) || !isAbout(record, choice)) continue;
      const isRejected = record.choices.some(
        (each) => each.role === role && each.standing === 'rejected' && isSame(each.product, choice.product),
      );
      const isReplaced =
        records.size === 1 &&
        !MANY.has(role) &&
        !choices.some((each) => (each.form === 'diagram') === (choice.form === 'diagram') && isSame(each.product, product));
      if (isRejected || isReplaced) return { record, chosen: product };
    }
  }
  return turnedDown(choice, decided);
}

/** A record about one part that turned the product down for it, whatever kind of product it chose instead. */
function turnedDown(choice: Choice, decided: readonly Decided[]): { readonly record: Decided; readonly chosen: string } | undefined {
  const isChosen = (each: RecordChoice): boolean => each.standing === 'chosen';
  if (decided.some(({ choices }) => choices.some((each) => isChosen(each) && isSame(each.product, choice.product)))) return undefined;
  for (const record of decided) {
    const chosen = new Set(record.choices.filter(isChosen).map(({ product }) => product));
    const [product] = chosen;
    if (product === undefined || chosen.size !== 1 || record.subject().length === 0 || !isAbout(record, choice)) continue;
    if (record.choices.some((each) => !isChosen(each) && each.product === choice.product)) return { record, chosen: product };
  }
  return undefined;
}

/** One product, one of them the other's engine or host. */
function isSame(a: string, b: string): boolean {
  return a === b || hostedEngines[a]?.includes(b) === true || hostedEngines[b]?.includes(a) === true || sharesEngine(a, b);
}

/** Two hosts of one engine. */
function sharesEngine(a: string, b: string): boolean {
  return hostedEngines[a]?.some((engine) => hostedEngines[b]?.includes(engine) === true) === true;
}

/** A record about one part says nothing of the others. */
function isAbout({ subject }: Decided, { about }: Choice): boolean {
  const text = about.toLowerCase();
  return subject().length === 0 || subject().some((word) => text.includes(word.slice(0, Math.max(4, word.length - 3))));
}

function subjectOf(title: string): readonly string[] {
  const mentions = productsInText(title);
  const rest = mentions.toReversed().reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), title);
  return (rest.toLowerCase().match(/[\p{L}\p{N}.]{2,}/gu) ?? []).filter((word) => !GENERAL.test(word));
}
