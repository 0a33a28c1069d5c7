/** Technology that a table of components or of the stack names as chosen, with no record, key decision or reason that tells of it. */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import { childUri } from '../../base/uri.ts';
import type { ArchDocument } from '../../document/document.ts';
import { productsInText, productsIn } from '../../document/productMentions.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { tablesOf } from '../../document/tables.ts';
import { decisionDraft } from '../../drafts/decisionDraft.ts';
import type { Product, ProductCategory } from '../../knowledge/adviceSchema.ts';
import { rolesOf } from '../../log/choices.ts';
import { styleOfNext } from '../../log/nextRecord.ts';
import { referencesIn } from '../../log/references.ts';
import { componentsOf } from '../../plan/readComponents.ts';
import { defineRule, type Fix, type RuleContext } from '../rule.ts';
import { isWorkedOut } from '../support/absence.ts';
import { isLive } from '../support/live.ts';
import { planRole } from '../support/planTemplate.ts';

interface Options {
  readonly platform: readonly string[];
}

export const decisionUnrecorded = defineRule<'unrecorded', Product, Options>({
  meta: {
    id: 'doc/decision-unrecorded',
    title: 'A technology is named as chosen, and no decision tells of it',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER', 'SYSARCH', 'HEAPTRACE'],
    messages: {
      unrecorded:
        '{product} is named here as chosen, and no record, key decision or reason tells why. Record the decision, or name what it was inherited from.',
    },
    defaults: { platform: [] },
  },
  *check(context) {
    const { document, options } = context;
    if (!isLive(context) || !isWorkedOut(document)) return;
    const chosen = chosenIn(document);
    if (chosen.size === 0) return;
    const platform = new Set(options.platform.map((name) => name.toLowerCase()));
    const told = toldProducts(context);
    for (const [product, { range, written }] of chosen) {
      if (
        platform.has(product.name.toLowerCase()) ||
        product.aliases?.some((alias) => platform.has(alias)) === true ||
        isTold(product, told)
      )
        continue;
      yield { message: 'unrecorded', data: { product: written }, range, state: product };
    }
  },
  fix(context, { state }) {
    const [role] = state === undefined ? [] : rolesOf(state);
    return state === undefined || role === undefined ? [] : [recordFor(context, state, role)];
  },
});

/** Choices that shape a system; languages, libraries and tools of the trade are none. */
const WEIGHTY: ReadonlySet<ProductCategory> = new Set<ProductCategory>([
  'relational-database',
  'document-database',
  'key-value-store',
  'cache',
  'analytics-database',
  'time-series-database',
  'graph-database',
  'search-engine',
  'vector-database',
  'queue',
  'stream',
  'container-platform',
  'serverless',
  'service-mesh',
  'identity',
  'policy-engine',
  'gateway',
]);
/** What the team did not choose. */
const INHERITED = regex('i')`
  \b(?:existing|inherited|company[- ](?:wide|standard)|standard platform|shared|already (?:in (?:use|place)|running|there)|given|
  platform team|provided by|house standard|mandated|required by|external|third[- ]party|legacy|current(?:ly)?|candidates?|option|or|tbd|
  under evaluation)\b|\?
`;
const TECHNOLOGY =
  /^(?:technolog(?:y|ies)|tech(?: stack)?|tools?|products?|stack|choice|chosen|implementation|software|engine|database|store|platform|selected)$/;
const REASON_COLUMN = /justif|reason|rationale|\bwhy\b|decision|\badrs?\b|trade|because|alternativ|chosen over/;
const STACK = /\b(?:tech(?:nology)?(?: stack| choices?| selection)?|stack|components?|services|building blocks|data stores?|storage)\b/;

/** Where a product is named first, and by which of its names. */
interface Named {
  readonly range: Range;
  readonly written: string;
}

/** Products by their first place. */
function chosenIn(document: ArchDocument): ReadonlyMap<Product, Named> {
  const chosen = new Map<Product, Named>();
  const add = (text: string, range: Range, around: string): void => {
    const mentions = productsInText(text).filter(({ product }) => product.categories.some((category) => WEIGHTY.has(category)));
    if (INHERITED.test(around)) return;
    for (const { product, start, end } of mentions)
      if (!chosen.has(product)) chosen.set(product, { range, written: text.slice(start, end) });
  };
  for (const component of componentsOf(document)) {
    const technology = component.fields.get('technology');
    if (technology !== undefined && component.row === undefined) add(technology.text, technology.range, technology.text);
  }
  for (const table of tablesOf(document)) {
    const { section } = table;
    const isStack =
      STACK.test(section.name) || section.role === 'components' || section.role === 'component-overview' || section.role === 'storage';
    const column = table.column('technology') ?? table.columnNamed((name) => TECHNOLOGY.test(name));
    if (
      column === undefined ||
      !isStack ||
      isOption(document, table.block.start) ||
      table.columns.some((each) => REASON_COLUMN.test(each.name))
    )
      continue;
    for (const row of table.rows) {
      const cell = table.cell(row, column);
      if (cell !== undefined) add(cell.text, cell, row.cells.map((each) => each.text).join(' '));
    }
  }
  return chosen;
}

function isOption(document: ArchDocument, at: number): boolean {
  for (let each = document.sectionAt(at); ;) {
    const role = planRole(each);
    if (
      role === 'alternatives' ||
      role === 'options' ||
      role === 'current-state' ||
      role === 'migration' ||
      role === 'future' ||
      role === 'prior-art'
    )
      return true;
    if (each.parent === undefined) return false;
    each = each.parent;
  }
}

const DECIDES = regex('i')`
  \b(?:because|since|chose|chosen|choose|selected|picked|decided?|over|instead of|rather than|so that|due to|as it|for its|thanks to|
  in order to|prefer\w*)\b
`;

/** Products that a record in the log or in the plan, a section of decisions or a sentence with a reason speaks of. */
function toldProducts(context: RuleContext): ReadonlySet<Product> {
  const { document, logs, records } = context;
  const told = new Set<Product>();
  const add = (text: string): void => {
    for (const { product } of productsInText(text)) told.add(product);
  };
  for (const log of logs.logs)
    for (const record of log.records) add(`${record.title} ${(record.choices ?? []).map((choice) => choice.product).join(' ')}`);
  for (const record of records) add(document.slice(record.scope));
  for (const reference of referencesIn(document)) add(`${reference.text} ${(reference.path ?? '').replaceAll(/\.md\b|[-_/]/g, ' ')}`);
  for (const section of document.sections) {
    const role = planRole(section);
    if (
      role === 'decisions' ||
      role === 'decision' ||
      role === 'rationale' ||
      role === 'trade-offs' ||
      role === 'alternatives' ||
      role === 'options' ||
      role === 'embedded-record'
    ) {
      // A table of the stack is what is asked about, whatever its heading is called.
      for (const block of section.allBlocks()) if (block.kind !== 'table' || !STACK.test(section.name)) add(block.text);
      add(section.title);
    }
  }
  for (const block of document.walk()) {
    for (const inline of block.ownInlines) {
      if (productsIn(inline).length === 0 || !DECIDES.test(inline.text)) continue;
      for (const sentence of sentencesOf(inline)) if (DECIDES.test(sentence.text)) add(sentence.text);
    }
  }
  return told;
}

/** It, or another product of its kind: the kind was decided. */
function isTold(product: Product, told: ReadonlySet<Product>): boolean {
  for (const each of told)
    if (each === product || each.categories.some((category) => WEIGHTY.has(category) && product.categories.includes(category))) return true;
  return false;
}

/** In the log of the document, in its style; beside it where there is none. */
function recordFor({ document, logs, today, history }: RuleContext, product: Product, role: Parameters<typeof decisionDraft>[1]): Fix {
  const log = logs.logOf(document.uri);
  const title = `Use ${product.name}`;
  const style = styleOfNext(log, title, today, 'madr-4', new Set(history?.numbersElsewhere.keys()));
  const folder = log?.folder ?? childUri(document.uri.slice(0, document.uri.lastIndexOf('/') + 1), 'adr/');
  return {
    title: `Record the decision: ${style.fileName}`,
    edits: [],
    create: [
      { uri: childUri(folder, style.fileName), text: decisionDraft(style.template, role, { number: style.number, title, date: today }) },
    ],
  };
}
