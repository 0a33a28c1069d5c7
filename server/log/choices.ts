/** The products a decision record chose and turned down, by what they were chosen for. Reads titles, decisions and the names of options; judges nothing. */
import { regex } from '../base/patterns.ts';
import { productsInText, type ProductMention } from '../document/productMentions.ts';
import { coreDecisions, hostedEngines, type DecisionRole } from '../knowledge/coreDecisions.ts';
import type { Product } from '../knowledge/adviceSchema.ts';
import type { DecisionRecord } from './record.ts';

/** Plain data: part of a record's summary. */
export interface RecordChoice {
  readonly role: DecisionRole;
  /** As its makers write it. */
  readonly product: string;
  readonly standing: 'chosen' | 'rejected';
}

/** Turns what follows it down, or leaves it behind. */
const AGAINST = regex('i')`
  \b(?:instead of|rather than|over|not|no|than|unlike|against|without|replac\w+|away from|from|off|drop\w*|retir\w+|remov\w+|versus|vs\.?|
  polls?|polling|reject\w*|ruled out|considered|evaluated|alternativ\w*)\s+(?:[\w-]+\s+){0,2}$
`;
/** Names what would have done as well. */
const PASSED_OVER = /\b(?:instead of|rather than|over)\s+$/i;
/** A sentence that decides: others explain. */
const DECIDES = regex('i')`
  \b(?:use|uses|using|choose|chose|chosen|adopt\w*|select\w*|pick\w*|go(?:ing)? with|stor(?:e|es|ed)|run|runs|deploy\w*|host\w*|publish\w*|
  standardi[sz]\w+|will be|settle\w*|option|decided|migrate to|move to|switch to|keep|backed by|is our|are our)\b
`;
const SHORT = 60;
const UNSURE =
  /\b(?:if|would|could|might|may|later|until|considered|evaluated|rejected|alternatively|previously|used to|currently|legacy)\b/i;

/** What the record chose and turned down; empty for one that names no product. */
export function choicesOf(record: DecisionRecord): readonly RecordChoice[] {
  const inTitle = positive(record.title, productsInText(record.title));
  const text = decisionText(record);
  const chosen = new Set(inTitle);
  for (const sentence of text.split(/(?<=[.!?])\s+|\n+/)) {
    const mentions = productsInText(sentence);
    if (mentions.length === 0 || UNSURE.test(sentence) || !(DECIDES.test(sentence) || sentence.length <= SHORT)) continue;
    for (const product of positive(sentence, mentions)) chosen.add(product);
  }
  if (chosen.size === 0) return [];
  // The engine is what was chosen; who hosts it could host others too.
  for (const host of [...chosen])
    if ([...chosen].some((engine) => hostedEngines[host.name]?.includes(engine.name) === true)) chosen.delete(host);
  const passedOver = [record.title, text].flatMap((each) =>
    productsInText(each)
      .filter(({ start }) => PASSED_OVER.test(each.slice(Math.max(0, start - 40), start)))
      .map(({ product }) => product),
  );
  const offered = new Set([
    ...passedOver,
    ...record.options.flatMap((option) => productsInText(option.name).map((mention) => mention.product)),
    ...(record.options.length === 0 ? namedOptions(record) : []),
  ]);
  const rejected = [...offered].filter((product) => !chosen.has(product));
  return [
    ...[...chosen].flatMap((product) => choicesFor(product, 'chosen')),
    ...rejected.flatMap((product) => choicesFor(product, 'rejected')),
  ];
}

/** The roles a product may be chosen for. */
export function rolesOf(product: Product): readonly DecisionRole[] {
  return coreDecisions
    .filter(({ categories }) => product.categories.some((category) => categories.includes(category)))
    .map(({ role }) => role);
}

function choicesFor(product: Product, standing: RecordChoice['standing']): readonly RecordChoice[] {
  return rolesOf(product).map((role) => ({ role, product: product.name, standing }));
}

function positive(text: string, mentions: readonly ProductMention[]): readonly Product[] {
  return mentions.filter(({ start }) => !AGAINST.test(text.slice(Math.max(0, start - 60), start))).map(({ product }) => product);
}

/** The decision's own opening: consequences below it speak of other things too. */
function decisionText(record: DecisionRecord): string {
  return record.parts
    .filter((part) => part.role === 'decision')
    .map((part) => part.section?.text ?? part.text)
    .join('\n')
    .slice(0, 2000);
}

/** Options in one line: `Alternatives: MySQL (weaker constraints), Kafka (too much)`. What stands in brackets explains. */
function namedOptions(record: DecisionRecord): readonly Product[] {
  const text = record.parts
    .filter((part) => part.role === 'options')
    .map((part) => part.text)
    .join('\n')
    .slice(0, 2000);
  return productsInText(text.replaceAll(/\([^()]*\)/g, ' ')).map(({ product }) => product);
}
