/** Components: their headings, rows and list items, every place of the text that names them exactly, and what stands for them in drawings. */
import { intersects, touches, type Range } from '../../base/range.ts';
import { partsOf, type Part } from '../../claims/parts/components.ts';
import { isList, listedIn } from '../../claims/parts/dependencyList.ts';
import { partName } from '../../claims/parts/partNames.ts';
import type { Diagram, DiagramNode } from '../../diagrams/diagram.ts';
import { diagramsOf } from '../../diagrams/readDiagrams.ts';
import type { Inline } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Component } from '../../plan/readComponents.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { isCommonWord, NameFinder, standsAsName } from './mentions.ts';
import { nameRefusal, plainName } from './names.ts';
import { idPlaces } from './nodeIds.ts';
import { namedNodeRename, partDrawn } from './nodes.ts';
import type { NamedSymbol, Place } from './symbol.ts';

/** A place that names a part. */
interface PartPlace extends Pick<Place, 'range' | 'isDefinition' | 'renamed'> {
  readonly part: Part;
}

const fact: DocumentFact<readonly PartPlace[]> = { compute: readPlaces };

/** The component named at the offset. */
export function componentAt({ document }: Snapshot, offset: number): NamedSymbol | undefined {
  const here = document.fact(fact).find(({ range }) => touches(range, offset));
  if (here === undefined) return undefined;
  const { part, range, renamed } = here;
  const written = document.slice(range);
  return {
    kind: 'component',
    name: partName(written) === part.name ? written : plainName(part.title),
    at: range,
    places: () =>
      document
        .fact(fact)
        .filter((each) => each.part === part)
        .map((each) => ({ ...each, uri: document.uri })),
    refusal: (name) =>
      renamed === undefined
        ? `“${written}” is short for “${plainName(part.title)}” here. Rename it where the whole name stands.`
        : (nameRefusal(name) ?? collision(document, part, name)),
  };
}

/** What else goes by the name already. */
function collision(document: ArchDocument, part: Part, name: string): string | undefined {
  const wanted = partName(name);
  if (wanted === part.name) return undefined;
  if (partsOf(document).all.some((each) => each !== part && each.name === wanted))
    return `“${name}” is another component of this document already.`;
  const drawn = diagramsOf(document).some((diagram) =>
    diagram.nodes.some((node) => (partName(node.label) === wanted || node.id === name) && partDrawn(document, diagram, node) !== part),
  );
  return drawn ? `“${name}” stands in a diagram already, for something else.` : undefined;
}

function readPlaces(document: ArchDocument): readonly PartPlace[] {
  const parts = partsOf(document);
  if (parts.all.length === 0) return [];
  const byName = new Map<string, Part>();
  for (const part of parts.all)
    for (const { name } of part.entries)
      if (plainName(name.text) !== '') byName.set(plainName(name.text), byName.get(plainName(name.text)) ?? part);
  const drawn = diagramsOf(document).flatMap(({ nodes }) => nodes.map(({ label }) => label));
  const finder = new NameFinder([...byName.keys(), ...drawn.filter((label) => label.includes(' '))]);
  const definitions = parts.all.flatMap((part) => part.entries.map((entry) => definitionOf(document, part, entry)));
  const others = [
    ...inText(document, byName, finder),
    ...parts.all.flatMap((part) => [...inDependencies(document, part)]),
    ...diagramsOf(document).flatMap((diagram) => [...inDrawing(document, diagram, byName, finder)]),
  ];
  const places = others.filter(({ range }) => !definitions.some((definition) => intersects(definition.range, range)));
  return distinct([...definitions, ...places].sort((a, b) => a.range.start - b.range.start));
}

/** Of two readings of one place, the one that can be renamed. */
function distinct(places: readonly PartPlace[]): readonly PartPlace[] {
  const byStart = new Map<number, PartPlace>();
  for (const place of places) {
    const known = byStart.get(place.range.start);
    if (known === undefined || (known.renamed === undefined && place.renamed !== undefined)) byStart.set(place.range.start, place);
  }
  return [...byStart.values()];
}

const asGiven = (name: string): string => name;

function definitionOf(document: ArchDocument, part: Part, { name }: Component): PartPlace {
  const [exact] = new NameFinder([plainName(name.text)]).find(document.slice(name.range));
  if (exact === undefined) return { part, range: name.range, isDefinition: true };
  return {
    part,
    range: { start: name.range.start + exact.start, end: name.range.start + exact.end },
    isDefinition: true,
    renamed: asGiven,
  };
}

/** Exact names in headings, sentences, cells and code. */
function* inText(document: ArchDocument, byName: ReadonlyMap<string, Part>, finder: NameFinder): Generator<PartPlace> {
  for (const block of document.walk()) {
    for (const inline of block.ownInlines) {
      for (const mention of finder.find(inline.text)) {
        const part = byName.get(mention.name);
        if (part === undefined || (isCommonWord(mention.name) && !standsAlone(inline, mention) && !standsAsName(inline.text, mention)))
          continue;
        const range = inline.range(mention.start, mention.end);
        yield { part, range, isDefinition: false, renamed: document.slice(range) === mention.name ? asGiven : undefined };
      }
    }
  }
}

/** Whether a stretch is a whole cell or line, or marked from its first to its last character. */
function standsAlone({ text, spans }: Inline, { start, end }: Range): boolean {
  return text.trim().length === end - start || spans.some((span) => span.plainStart === start && span.plainEnd === end);
}

/** Names that a component lists as what it calls or who calls it, shortened ones too. */
function* inDependencies(document: ArchDocument, { entries }: Part): Generator<PartPlace> {
  const parts = partsOf(document);
  for (const value of entries.flatMap(({ fields }) => [fields.get('dependencies'), fields.get('callers')])) {
    if (value === undefined) continue;
    const source = document.slice(value.range);
    for (const { name } of listedIn(value.text, isList(source))) {
      const part = parts.find(name);
      const [mention] = part === undefined ? [] : new NameFinder([name]).find(source);
      if (part !== undefined && mention !== undefined)
        yield {
          part,
          range: { start: value.range.start + mention.start, end: value.range.start + mention.end },
          isDefinition: false,
          renamed: partName(name) === part.name ? asGiven : undefined,
        };
    }
  }
}

function* inDrawing(document: ArchDocument, diagram: Diagram, byName: ReadonlyMap<string, Part>, finder: NameFinder): Generator<PartPlace> {
  for (const node of diagram.nodes) {
    const part = partDrawn(document, diagram, node);
    if (part !== undefined) yield* ofNode(document, diagram, node, part, byName, finder);
  }
  for (const range of [
    ...diagram.edges.flatMap(({ labelRange }) => labelRange ?? []),
    ...diagram.boundaries.map((boundary) => boundary.range),
  ]) {
    for (const { name, start, end } of finder.find(document.slice(range))) {
      const part = byName.get(name);
      if (part !== undefined && !isCommonWord(name))
        yield { part, range: { start: range.start + start, end: range.start + end }, isDefinition: false, renamed: asGiven };
    }
  }
}

function* ofNode(
  document: ArchDocument,
  diagram: Diagram,
  node: DiagramNode,
  part: Part,
  byName: ReadonlyMap<string, Part>,
  finder: NameFinder,
): Generator<PartPlace> {
  const hasLabel = node.labelRange.start !== node.range.start;
  const ids = idPlaces(document, diagram, node.id);
  const isName = !hasLabel && partName(node.id) === part.name;
  for (const [index, range] of ids.entries())
    yield { part, range, isDefinition: false, renamed: isName ? namedNodeRename(document, diagram, node, index === 0) : undefined };
  if (!hasLabel) return;
  const written = document.slice(node.labelRange);
  const exact = finder.find(written).find(({ name }) => byName.get(name) === part);
  if (exact !== undefined)
    yield {
      part,
      range: { start: node.labelRange.start + exact.start, end: node.labelRange.start + exact.end },
      isDefinition: false,
      renamed: asGiven,
    };
  else
    yield {
      part,
      range: node.labelRange,
      isDefinition: false,
      renamed: written === node.label && partName(written) === part.name ? asGiven : undefined,
    };
}
