/**
 * The parts a document defines, each once under its levelled name, with what kind of thing each is; and what a mention resolves to: a part,
 * a known product, a service of another company. Judges nothing.
 */
import { regex } from '../../base/patterns.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Product } from '../../knowledge/adviceSchema.ts';
import { externalServices } from '../../knowledge/externalParts.ts';
import { products } from '../../knowledge/products.ts';
import { componentsOf, type Component, type ComponentField, type ComponentValue } from '../../plan/readComponents.ts';
import { saysNothing } from '../../plan/stated.ts';
import { bareName, isNear, partName } from './partNames.ts';

/** `service` runs code of the team's own · `store` keeps data or messages · `client` is what users hold · `external` is run by others · `library` is code in another part. */
export type PartStanding = 'service' | 'store' | 'client' | 'external' | 'library';

/** A part of the design, with every entry that tells of it: a row of an overview, a section of its own. */
export interface Part {
  /** Levelled: see `partName`. */
  readonly name: string;
  /** As its fullest entry writes it. */
  readonly title: string;
  readonly entries: readonly Component[];
  /** The entry that says most. */
  readonly main: Component;
  readonly standing: PartStanding;
}

/** What a part states under a label, in whichever entry states it. */
export function valueOf(part: Part, field: ComponentField): ComponentValue | undefined {
  const all = [part.main, ...part.entries].flatMap((entry) => entry.fields.get(field) ?? []);
  return all.find((value) => !saysNothing(value.text)) ?? all[0];
}

/** The parts of a document and their names. */
export class Parts {
  readonly all: readonly Part[];
  readonly #byName = new Map<string, Part>();
  readonly #byBareName = new Map<string, Part | undefined>();

  constructor(all: readonly Part[]) {
    this.all = all;
    for (const part of all) for (const name of namesOf(part)) if (!this.#byName.has(name)) this.#byName.set(name, part);
    for (const part of all) {
      const bare = bareName(part.name);
      this.#byBareName.set(bare, this.#byBareName.has(bare) && this.#byBareName.get(bare) !== part ? undefined : part);
    }
  }

  /** The part that a mention means: by its name, or by what is left of both without `service` and the like, where that is one only. */
  find(mention: string): Part | undefined {
    const name = partName(mention);
    return name === '' ? undefined : (this.#byName.get(name) ?? this.#byBareName.get(bareName(name)));
  }

  /** The part whose name a mention misses by a letter. */
  nearest(mention: string): Part | undefined {
    const name = partName(mention);
    return this.all.find((part) => isNear(part.name, name) || isNear(bareName(part.name), bareName(name)));
  }

  /** Every name a part goes by in running text, with the part. */
  *names(): Generator<readonly [string, Part]> {
    for (const part of this.all) {
      yield [part.title, part];
      if (part.name !== part.title.toLowerCase()) yield [part.name, part];
    }
  }
}

const fact: DocumentFact<Parts> = { compute: (document) => new Parts(read(componentsOf(document))) };

/** The parts that a text names: in full in any case, or without their kind where it is written as a name (`Order and Stock share …`). */
export function partsNamedIn(parts: readonly Part[], text: string): readonly Part[] {
  const lower = text.toLowerCase();
  return parts.filter(({ title, name }) => {
    if (lower.includes(title.toLowerCase()) || lower.includes(name)) return true;
    const bare = bareName(title.toLowerCase());
    if (bare === title.toLowerCase() || bare.length < FEWEST_LETTERS) return false;
    const written = title.slice(0, bare.length);
    const at = text.indexOf(written);
    return /^\p{Lu}/u.test(written) && at >= 0 && !/\p{L}/u.test(text.charAt(at + bare.length)) && !/\p{L}/u.test(text.charAt(at - 1));
  });
}

const FEWEST_LETTERS = 3;

/** The parts a document defines. */
export function partsOf(document: ArchDocument): Parts {
  return document.fact(fact);
}

const byName: ReadonlyMap<string, Product> = new Map(
  products.flatMap((product) =>
    [product.name, ...(product.aliases ?? [])].map((name): [string, Product] => [joined(partName(name)), product]),
  ),
);
const external: ReadonlySet<string> = new Set(externalServices.map((name) => joined(partName(name))));
/** What may stand behind a product's name. */
const BEHIND_PRODUCT = regex('')`
  ^(?:v?\d[\d.x]*|api|sdk|client|cluster|database|db|instance|server|cache|queue|topic|broker|bucket|webhook|service|cloud|table|stream|
  store|index|collector)$
`;

/** The product that a mention means: `Postgres`, `Redis cluster`, `PostgreSQL 15`. */
export function productNamed(mention: string): Product | undefined {
  for (const { name, behind } of openings(mention)) {
    const product = byName.get(name);
    if (product !== undefined && behind.every((word) => BEHIND_PRODUCT.test(word))) return product;
  }
  return undefined;
}

/** Whether a mention names a service that another company runs: `Stripe`, `the Twilio API`. */
export function isExternalService(mention: string): boolean {
  return openings(mention).some(({ name }) => external.has(name));
}

/** The words a mention opens with, more of them first, written as one: `send grid` and `SendGrid` are one name. */
function openings(mention: string): { readonly name: string; readonly behind: readonly string[] }[] {
  const words = partName(mention).split(' ');
  return words.map((_, index) => ({
    name: joined(words.slice(0, words.length - index).join(' ')),
    behind: words.slice(words.length - index),
  }));
}

function joined(name: string): string {
  return name.replaceAll(' ', '');
}

const RUN_BY_OTHERS = regex('i')`
  \b(?:external|third[- ]party|3rd[- ]party|run by (?:another|other|an? (?:external|outside))|vendor|saas|not ours|
  outside (?:our|the) (?:control|system)|operated by (?:another|others))\b
`;
const STORE = regex('')`
  (?:^|\s)(?:database|db|data store|datastore|store|cache|queue|bus|broker|bucket|storage|warehouse|data lake|lake|topic|stream|index|
  replica|event log|table)$
`;
const CLIENT = regex('')`
  (?:^|\s)(?:frontend|front end|ui|web app|webapp|mobile app|app|client|spa|portal|dashboard|console|website|web site|browser|cli|
  storefront|web shop|online shop|back office|admin|admin panel|browser extension|user interface|user|customer|visitor|shopper|device)$
`;
const LIBRARY =
  /(?:^|\s)(?:library|lib|sdk|package|module|middleware|plugin|framework|layer|schema|util|utilitie|helper|common|shared code)$/;
const IN_BRACKETS = /\((?:shared |in-process )?(?:library|sdk|package|module)\)$/i;
const PROVIDER = /(?:^|\s)(?:provider|vendor|third party|bank|carrier|partner|partner api)$/;

function standingOf(title: string, name: string, entries: readonly Component[]): PartStanding {
  const said = entries.flatMap((entry) =>
    ['dependencies', 'technology', 'responsibility'].flatMap((key) => entry.fields.get(key as ComponentField)?.text.slice(0, 160) ?? []),
  );
  if (
    RUN_BY_OTHERS.test(title) ||
    said.some((text) => /\brun by (?:another|an outside|an external)|^(?:external|third[- ]party)\b/i.test(text))
  )
    return 'external';
  return IN_BRACKETS.test(title) ? 'library' : standingOfName(name);
}

/** What kind of thing a name means, by its last word or as a product. */
export function standingOfName(mention: string): PartStanding {
  const name = partName(mention);
  if (PROVIDER.test(name) || isExternalService(name)) return 'external';
  if (STORE.test(name)) return 'store';
  const product = productNamed(name);
  if (product !== undefined)
    return product.categories.some(
      (category) =>
        category === 'gateway' ||
        category === 'load-balancer' ||
        category === 'cdn' ||
        category === 'identity' ||
        category === 'observability',
    )
      ? 'external'
      : 'store';
  if (CLIENT.test(name)) return 'client';
  return LIBRARY.test(name) ? 'library' : 'service';
}

/** A name and what stands in brackets behind it. */
function namesOf(part: Part): string[] {
  const inside = part.entries.flatMap((entry) => {
    const bracket = entry.name.text.endsWith(')') ? entry.name.text.slice(entry.name.text.lastIndexOf('(') + 1, -1) : undefined;
    const subtitle = entry.name.text.split(/\s[–—-]\s|:\s/, 1)[0];
    return [bracket, subtitle === entry.name.text ? undefined : subtitle];
  });
  return [part.name, ...inside.flatMap((text) => (text === undefined || productNamed(text) !== undefined ? [] : partName(text)))].filter(
    (name) => name !== '',
  );
}

function read(components: readonly Component[]): Part[] {
  const byPart = new Map<string, Component[]>();
  for (const component of components) {
    const name = partName(component.name.text);
    if (name === '' || saysNothing(component.name.text) || /^\[.*\]$/.test(component.name.text.trim())) continue;
    const same = byPart.get(name);
    if (same === undefined) byPart.set(name, [component]);
    else same.push(component);
  }
  return [...byPart].flatMap(([name, entries]) => {
    const main = entries.reduce<Component | undefined>(
      (best, each) => (best === undefined || weight(each) > weight(best) ? each : best),
      undefined,
    );
    return main === undefined ? [] : [{ name, title: titleOf(main), entries, main, standing: standingOf(main.name.text, name, entries) }];
  });
}

/** Without the number of its heading. */
function titleOf({ name }: Component): string {
  return name.text.replace(/^\d+(?:\.\d+)*\.? +(?=\S)/, '');
}

/** A section says more than a row with as many fields. */
function weight(component: Component): number {
  return component.fields.size * 2 + (component.row === undefined ? 1 : 0);
}
