/** Which part says that it owns or writes which table, entity or store. Copies, caches and reads are no ownership. Judges nothing. */
import { listed, regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import type { Inline } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { placeIn, saysNothing, trimmedOf } from '../../plan/stated.ts';
import { partsOf, type Part, type Parts } from '../parts/components.ts';
import { isList } from '../parts/dependencyList.ts';
import { oneSpaced, partName } from '../parts/partNames.ts';
import { standingOfSection } from '../standing.ts';

/** `explicit` says so: `Owns orders`, `Owned by …`; `listed` stands behind a label for data and no more. */
export type OwningStrength = 'explicit' | 'listed' | 'writes';

export interface Owning {
  readonly part: Part;
  /** Levelled: `order`. */
  readonly thing: string;
  /** As written. */
  readonly written: string;
  readonly strength: OwningStrength;
  readonly range: Range;
}

const owningFact: DocumentFact<readonly Owning[]> = {
  compute: (document) => [...partsOf(document).all.flatMap((part) => [...ownedBy(document, part)]), ...ownedInProse(document)],
};

/** What the parts say they own or write. */
export function owningsOf(document: ArchDocument): readonly Owning[] {
  return document.fact(owningFact);
}

const OWNS =
  /^(?:it |this service )?(?:(?:solely|exclusively|alone) )?(?:owns|owner of|sole owner of|is the (?:source of truth|system of record) for|source of truth for|system of record for|has sole ownership of|masters?)(?: ?:)? /i;
const WRITES =
  /^(?:it )?(?:also |directly )?(?:reads (?:from )?and writes(?: to)?|writes(?: directly)?(?: to| into)?|updates|inserts into|modifies) /i;
const OWNING_LABEL = /\bown/i;
const NOT_OWNED = regex('i')`
  ^(?:owns )?(?:none|nothing|no )|\b(?:reads?|read-only|cop(?:y|ies)|cached?|caches|replica|projection|view of|references?|nothing|
  stateless|does not own|not owned|owned by|mirror|snapshot of|derived|subscribes|consumes|never|temporary|transient|each owned)\b
`;
const CUT =
  /[:：(]| (?:in|within|with|for|from|as|of|by|per|on|at|to|that|which|where|when|if|once|after|during|via|including|into|directly|stored|kept|held|live|until|incl\.?) | [–—-] /i;
const NOUN_BEHIND = / (?:table|entity|entitie|record|collection|aggregate|row|document|data)$/;
const NOUN_BEFORE = /^(?:table|entity|entitie|collection|record) /;
const GENERAL = new Set(listed`
  id|data|table|schema|metadata|configuration|config|state|log|event|other|etc|key|field|timestamp|status|name|type|index|cache|database
  postgresql|postgre sql|redi|redis|mysql|my sql|value|version|setting|file
`);
/** Nobody has said yet, or somebody says it elsewhere. */
const LEFT_OPEN = /^(?:(?:still )?open\b|undecided\b|unknown\b|tb[acd]\b|to be \p{L}+ed\b|not (?:yet )?(?:decided|known|clear)\b|see )/iu;
const MOST_WORDS = 3;

function* ownedBy(document: ArchDocument, part: Part): Generator<Owning> {
  for (const entry of part.entries) {
    const value = entry.fields.get('data');
    if (value === undefined || saysNothing(value.text) || LEFT_OPEN.test(value.text)) continue;
    const source = document.slice(value.range);
    let carried: OwningStrength = OWNING_LABEL.test(value.label) ? 'explicit' : 'listed';
    for (const clause of clausesOf(value.text, isList(source))) {
      const explicit = OWNS.exec(clause)?.[0];
      const writes = explicit === undefined ? WRITES.exec(clause)?.[0] : undefined;
      const verb = explicit ?? writes;
      const rest = clause.slice(verb?.length ?? 0);
      if (NOT_OWNED.test(rest) || (verb === undefined && NOT_OWNED.test(clause))) continue;
      if (explicit !== undefined) carried = 'explicit';
      const strength = writes !== undefined ? 'writes' : carried;
      const table = writes === undefined ? undefined : WRITTEN_TABLE.exec(clause)?.[1];
      for (const written of table === undefined ? things(rest) : [table]) {
        const thing = thingName(written);
        if (thing !== '' && !GENERAL.has(thing)) yield { part, thing, written, strength, range: placeIn(value.range, source, written) };
      }
    }
  }
}

const WRITTEN_TABLE = /\b(?:into|to|in) the `?([\w.]+)`? (?:table|collection|entity)\b/i;

/** Stretches with one verb: between semicolons, sentences and, in a list, lines. */
function clausesOf(value: string, lines: boolean): readonly string[] {
  return (lines ? value.split('\n') : [value])
    .flatMap((line) => oneSpaced(line).split(/;|\.(?: |$)|,? (?=(?:and )?(?:also )?(?:reads|writes)\b)/))
    .map((clause) => clause.trim().replace(/^and /i, ''))
    .filter((clause) => clause !== '');
}

const OWNED_BY = regex('i')`
  ^(?:(?:the|each|every) )?([^.;:,]{2,50}?)(?: (?:table|entity|data|records?))? (?:is|
  are) (?:solely |exclusively |jointly )?owned by (?:both )?([^.;:]{2,80})$
`;
/** `Message: owned by the Mail Gateway`, `Message (owned by the Mail Gateway)`: an entity of a list, and its owner. */
const OWNED_LABEL = /^([\p{L}_ ]{2,50}?)(?::| [–—-]| \(|,) ?(?:is )?owned by (?:the )?([^.;:()]{2,80})\)?$/iu;
const OWNS_SAID = /^(?:the )?([^.;:,]{2,50}?) (?:solely |exclusively |alone )?owns ([^.;:]{2,120})$/i;

/** `customer is owned by the Order Service and the Billing Service`, `The Order Service owns orders`: sentences outside the fields. */
function* ownedInProse(document: ArchDocument): Generator<Owning> {
  const parts = partsOf(document);
  if (parts.all.length === 0) return;
  for (const section of [document.root, ...document.sections]) {
    if (standingOfSection(section) !== 'own') continue;
    for (const block of section.blocks)
      if (block.kind === 'paragraph' || block.kind === 'list')
        for (const inline of block.inlines()) if (SPEAKS_OF_OWNING.test(inline.text)) yield* ownedInText(inline, parts);
  }
}

const SPEAKS_OF_OWNING = /\bown(?:s|ed by)\b/i;

function* ownedInText(inline: Inline, parts: Parts): Generator<Owning> {
  for (const sentence of sentencesOf(inline)) {
    const range = inline.range(sentence.start, sentence.end);
    for (const { owner, owned } of ownersIn(trimmedOf(oneSpaced(sentence.text), ' ', ' .'))) {
      const owners = owner.split(/,| and /).flatMap((name) => parts.find(name.trim()) ?? []);
      for (const written of things(owned)) {
        const thing = thingName(written);
        if (thing === '' || GENERAL.has(thing) || NOT_OWNED.test(written)) continue;
        for (const part of owners) yield { part, thing, written, strength: 'explicit', range };
      }
    }
  }
}

/** Who owns what by the words of a sentence, either as written. */
function ownersIn(sentence: string): readonly { readonly owner: string; readonly owned: string }[] {
  const labelled = OWNED_LABEL.exec(sentence);
  if (labelled !== null) return [{ owned: labelled[1] ?? '', owner: labelled[2] ?? '' }];
  return sentence.split(/[;:] |, and /).flatMap((each) => {
    const clause = trimmedOf(each, ' ', ' .');
    const owned = OWNED_BY.exec(clause);
    if (owned !== null) return [{ owned: owned[1] ?? '', owner: owned[2] ?? '' }];
    const owns = OWNS_SAID.exec(clause);
    return owns === null ? [] : [{ owner: owns[1] ?? '', owned: owns[2] ?? '' }];
  });
}

/** `orders, order_items and refunds (PostgreSQL)` → each name. A text with a verb in it is none. */
function things(text: string): string[] {
  return text
    .replaceAll(/\([^)]{0,200}\)/g, '')
    .split(/,| (?:and|&|\+|plus) |\//)
    .map((item) => {
      const trimmed = item
        .trim()
        .replace(/^(?:and|the|all|its|own|one|two|each) /i, '')
        .replaceAll(/[`*"“”]/g, '');
      const cut = CUT.exec(trimmed)?.index ?? trimmed.length;
      return trimmedOf(trimmed.slice(0, cut), ' ', ' .:');
    })
    .filter((item) => item !== '' && item.split(' ').length <= MOST_WORDS && /^[\p{L}_]/u.test(item));
}

/** `the orders table` → `order`. */
export function thingName(written: string): string {
  return partName(written.replaceAll('.', ' ')).replace(NOUN_BEFORE, '').replace(NOUN_BEHIND, '');
}
