/** Entities: the data model's rows, items and headings, boxes of entity and class diagrams, and what components say they own. */
import { intersects, touches, type Range } from '../../base/range.ts';
import { owningsOf, thingName } from '../../claims/data/ownership.ts';
import { entitiesOf } from '../../claims/data/entityOwners.ts';
import type { Diagram } from '../../diagrams/diagram.ts';
import { diagramsOf } from '../../diagrams/readDiagrams.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { sectionsFor } from '../../plan/planSections.ts';
import { trimmedOf } from '../../plan/stated.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { inStyleOf, nameRefusal } from './names.ts';
import { idPlaces } from './nodeIds.ts';
import type { NamedSymbol, Place } from './symbol.ts';

interface EntityPlace {
  /** Levelled: see `thingName`. */
  readonly key: string;
  readonly range: Range;
  /** Listed by the data model; drawn; owned by a component. */
  readonly form: 'listed' | 'drawn' | 'owned';
  readonly allowsBlanks: boolean;
}

const fact: DocumentFact<readonly EntityPlace[]> = { compute: readPlaces };

/** The entity named at the offset. */
export function entityAt({ document }: Snapshot, offset: number): NamedSymbol | undefined {
  const all = document.fact(fact);
  const here = all.find(({ range }) => touches(range, offset));
  if (here === undefined) return undefined;
  const name = document.slice(here.range);
  const same = all.filter(({ key }) => key === here.key);
  // The data model tells of an entity; where it lists none, the drawing does.
  const telling = same.some(({ form }) => form === 'listed') ? 'listed' : 'drawn';
  const first = same.find(({ form }) => form === telling);
  return {
    kind: 'entity',
    name,
    at: here.range,
    places: () =>
      same.map((place): Place => ({
        uri: document.uri,
        range: place.range,
        isDefinition: place.form === telling && (telling === 'listed' || place === first),
        renamed: (given) => inStyleOf(document.slice(place.range), name, given, place.allowsBlanks) ?? document.slice(place.range),
      })),
    refusal: (given) => {
      const wanted = thingName(given);
      return (
        nameRefusal(given) ??
        (wanted !== here.key && all.some(({ key }) => key === wanted)
          ? `“${given}” is another entity of this document already.`
          : undefined)
      );
    },
  };
}

function readPlaces(document: ArchDocument): readonly EntityPlace[] {
  const listed = entitiesOf(document).map(({ name, title }): EntityPlace => ({
    key: name,
    range: nameIn(document, title.range),
    form: 'listed',
    allowsBlanks: true,
  }));
  const drawn = diagramsOf(document)
    .filter(({ kind }) => kind === 'er')
    .flatMap((diagram) => inDrawing(document, diagram));
  const known = new Set([...listed, ...drawn].map(({ key }) => key));
  const classes = diagramsOf(document)
    .filter(({ kind }) => kind === 'class')
    .flatMap((diagram) => inDrawing(document, diagram));
  const headings = sectionsFor(document, 'data-model', 'data-design').flatMap((section) =>
    section
      .walk()
      .filter((each) => each !== section && each.form === 'heading')
      .map((each): EntityPlace => ({
        key: thingName(each.title),
        range: nameIn(document, each.titleRange),
        form: 'listed',
        allowsBlanks: true,
      })),
  );
  const owned = owningsOf(document)
    .filter(({ range, written }) => document.slice(range) === written)
    .map(({ thing, range }): EntityPlace => ({ key: thing, range, form: 'owned', allowsBlanks: true }));
  const places = [...listed, ...drawn];
  for (const place of [...classes, ...headings, ...owned])
    if (known.has(place.key) && !places.some(({ range }) => intersects(range, place.range))) places.push(place);
  return places.filter(({ key }) => key !== '').sort((a, b) => a.range.start - b.range.start);
}

/** The name alone: without number, marks and what stands in brackets behind it. */
function nameIn(document: ArchDocument, range: Range): Range {
  const written = document.slice(range);
  const lead = written.search(/\p{L}/u);
  const name = /^\p{L}[\p{L}\p{N}_.-]*(?: [\p{L}\p{N}][\p{L}\p{N}_.-]*)*/u.exec(written.slice(Math.max(0, lead)))?.[0];
  if (name === undefined) return range;
  const start = range.start + lead;
  return { start, end: start + trimmedOf(name, '', '_.-').length };
}

function inDrawing(document: ArchDocument, diagram: Diagram): EntityPlace[] {
  return diagram.nodes.flatMap((node): EntityPlace[] => {
    const hasLabel = node.labelRange.start !== node.range.start;
    const key = thingName(hasLabel ? node.label : node.id);
    const ids = idPlaces(document, diagram, node.id).map((range): EntityPlace => ({
      key,
      range,
      form: 'drawn',
      allowsBlanks: document.text.charAt(range.start - 1) === '"',
    }));
    return hasLabel ? [...ids, { key, range: node.labelRange, form: 'drawn', allowsBlanks: true }] : ids;
  });
}
