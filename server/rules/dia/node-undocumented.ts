/** Boxes of the architecture that no component entry tells of. People, products, services of others and stores that a component names need none. */
import { regex } from '../../base/patterns.ts';
import { isExternalService, partsOf, productNamed, type Parts } from '../../claims/parts/components.ts';
import { isAtHeightOfParts, ownDrawings, type OwnDrawing } from '../../claims/drawings/drawings.ts';
import { isFurniture, mayStandFor, namesOfNode, productIn } from '../../claims/drawings/drawnNames.ts';
import { bareName, endsAsOwnPart, partName } from '../../claims/parts/partNames.ts';
import type { Diagram, DiagramNode, NodeRole } from '../../diagrams/diagram.ts';
import { diagramsOf } from '../../diagrams/readDiagrams.ts';
import type { ArchDocument } from '../../document/document.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { insertSection } from '../../document/edits.ts';
import { partWords } from '../../knowledge/partWords.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { singularOf } from '../../quantities/nouns.ts';
import { pointsElsewhere, sectionsFor } from '../../plan/planSections.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { askedOfComponents } from '../support/componentsOfPlan.ts';
import { isLive } from '../support/live.ts';
import { escapeText } from '../../drafts/snippetText.ts';
import { appendRow } from '../support/tableEdits.ts';
import { mentionsOf } from '../support/writtenNames.ts';

const NO_PART: ReadonlySet<NodeRole> = new Set<NodeRole>([
  'actor',
  'client',
  'external',
  'decision',
  'start',
  'note',
  'entity',
  'state',
  'class',
]);
const KEEPS: ReadonlySet<NodeRole> = new Set<NodeRole>(['store', 'queue', 'cache']);
/** Words by which a document says that something lies outside, or is no service of its own. */
const OUTSIDE = regex('i')`
  \b(?:external|externally|third[- ]part(?:y|ies)|3rd[- ]party|vendors?|partners?|providers?|legacy|corporate|company-wide|group-wide|
  platform team|owned by|run by|operated by|managed by|provided by|other teams?|another team|saas|outside|upstream systems?|library|sdk|
  module of|part of|inside|runs in|out of scope|not part of)\b
`;
const OUTSIDE_BOUNDARY = regex('i')`
  \b(?:external|third[- ]party|partners?|providers?|vendors?|clients?|users?|actors?|internet|legacy|legend|other|outside|corporate|saas|
  observability|monitoring|infrastructure|platform)\b
`;

/** `Insurer's certificate service`: what somebody else runs. */
const OF_OTHERS = /^(?:the |an? )?\p{L}+(?:['’]s|s['’]) \p{L}/iu;

export const nodeUndocumented = defineRule<'undocumented', DiagramNode>({
  meta: {
    id: 'dia/node-undocumented',
    title: 'A box of the diagram has no component entry',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER', 'HEAPTRACE'],
    messages: {
      undocumented:
        '“{name}” stands in the diagram, and no component entry says what it is for or how it fails. Describe it among the components, or say that it lies outside.',
    },
  },
  *check(context) {
    const { document } = context;
    const parts = partsOf(document);
    if (
      parts.all.length < 2 ||
      !isLive(context) ||
      sectionsFor(document, 'components', 'component-overview').some((section) => pointsElsewhere(section))
    )
      return;
    const told = new Set<string>();
    for (const drawing of ownDrawings(document)) {
      if (!drawing.isComplete || !isAtHeightOfParts(document, drawing) || !(drawing.isStructure || drawing.diagram.kind === 'sequence'))
        continue;
      for (const node of drawing.diagram.nodes) {
        const [name = ''] = namesOfNode(document, node);
        const key = bareName(partName(name));
        if (told.has(key) || isKnown(context, parts, drawing, node)) continue;
        told.add(key);
        yield { message: 'undocumented', data: { name: node.label }, range: node.labelRange, state: node };
      }
    }
  },
  fix(context, { state }) {
    const { document } = context;
    const entry = partsOf(document).all.at(-1)?.main;
    if (state === undefined || entry === undefined) return [];
    const name = namesOfNode(document, state).find((each) => !/[(<[]/.test(each)) ?? state.label;
    const title = `Add a component “${name}”`;
    const last = entry.section;
    if (last === undefined) {
      const cells = entry.row?.cells.map((cell, index) =>
        cell.start === entry.name.range.start ? escapeText(name) : `\${${index + 1}:[…]}`,
      );
      return entry.row === undefined || cells === undefined
        ? []
        : [{ title, edits: [appendRow(document, entry.row, cells)], snippet: true, preferred: true }];
    }
    const asked = askedOfComponents(context).filter(({ required }) => required);
    const labels = asked.length === 0 ? [{ label: 'Responsibility', placeholder: '[what it does]' }] : asked;
    const edit = insertSection(document, last, Math.floor(last.level), name, []);
    const lines = labels.map(({ label, placeholder }, index) => `- **${label}**: \${${index + 1}:${escapeText(placeholder)}}`);
    return [
      {
        title,
        edits: [{ ...edit, newText: [escapeText(edit.newText), '', ...lines].join(document.lineEnding) }],
        snippet: true,
        preferred: true,
      },
    ];
  },
});

function isKnown({ document }: RuleContext, parts: Parts, { diagram, parts: matched }: OwnDrawing, node: DiagramNode): boolean {
  if (NO_PART.has(node.role) || matched.has(node.id) || isShort(node)) return true;
  for (let each = node.boundary; each !== undefined; each = each.parent) {
    // Inside a component, or outside the design.
    if (OUTSIDE_BOUNDARY.test(each.label) || parts.find(each.label) !== undefined) return true;
  }
  if (isDrawnOutside(document, node)) return true;
  const names = namesOfNode(document, node);
  if (
    (!KEEPS.has(node.role) && isAtRim(diagram, node, names)) ||
    names.some(
      (name) =>
        OF_OTHERS.test(name) ||
        isFurniture(name) ||
        isExternalService(name) ||
        productNamed(name) !== undefined ||
        parts.nearest(name) !== undefined,
    )
  )
    return true;
  if (parts.all.some((part) => mayStandFor(document, node, part))) return true;
  const title = document.titleSection?.title.toLowerCase() ?? '';
  if (names.some((name) => title.includes(name.toLowerCase()) || diagram.title?.toLowerCase().includes(name.toLowerCase()) === true))
    return true;
  if (KEEPS.has(node.role)) return isNamedAsStore(document, node, names);
  if (names.some((name) => isGiven(document, name))) return true;
  // Any prose that names it may say that it lies outside.
  return names.some((name) => mentionsOf(document, name).some((text) => OUTSIDE.test(text)));
}

/** Sections on what is there before the design, and around it. */
const AROUND: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'constraints',
  'current-state',
  'background',
  'context',
  'system-context',
  'problem',
]);

/** `External Interface Requirements`. */
const OF_OUTSIDE = /(?:^| )external (?:interface|system|service|dependenc|integration|part)/;

/** `The controllers are Siemens S7 and stay`: what such a section names, in whatever order, is told of there. */
function isGiven(document: ArchDocument, name: string): boolean {
  const words = partName(name)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length < 2) return false;
  return document.sections.some(
    (section) =>
      (section.role === undefined ? OF_OUTSIDE.test(section.name) : AROUND.has(section.role)) &&
      section.blocks.some((block) =>
        [...block.inlines()].some((inline) =>
          sentencesOf(inline).some(({ prose }) => {
            const said = new Set(Array.from(prose.toLowerCase().matchAll(/[\p{L}\d]+/gu), ([word]) => singularOf(word)));
            return words.every((word) => said.has(word));
          }),
        ),
      ),
  );
}

/** Whether some drawing has a boundary around the system itself, by its name, and shows the node beside it. */
function isDrawnOutside(document: ArchDocument, { label }: DiagramNode): boolean {
  const title = document.titleSection?.title.toLowerCase() ?? '';
  return diagramsOf(document).some(
    ({ boundaries, nodes }) =>
      boundaries.some((boundary) => {
        const name = boundary.label
          .toLowerCase()
          .replace(/^inside (?:the )?| (?:boundary|system)$/g, '')
          .trim();
        return boundary.parent === undefined && name.includes(' ') && title.includes(name);
      }) && nodes.some((node) => node.label === label && node.boundary === undefined),
  );
}

/** Who stands at the rim and is not called as parts are is somebody who uses the system, or something it uses. */
function isAtRim({ edges }: Diagram, { id, shape }: DiagramNode, names: readonly string[]): boolean {
  const isCalled = edges.some((edge) => edge.to === id && edge.synchrony !== 'reply');
  const calls = edges.some((edge) => edge.from === id && edge.synchrony !== 'reply');
  if (isCalled && calls) return false;
  if (!isCalled && names.some((name) => DEVICE.test(partName(name)))) return true;
  return (!isCalled && shape.startsWith('((')) || (!isCalled && shape === '([') || !names.some((name) => isCalledAsPart(partName(name)));
}

const DEVICE = new RegExp(`(?:^| )(?:${partWords.devices.join('|')})$`);

/** `geo service`, `address checker`; not `payment gateway`, which others run as often. */
function isCalledAsPart(name: string): boolean {
  return (
    (endsAsOwnPart(name) && !/(?:^| )(?:app|gateway)$/.test(name)) ||
    / (?:\p{L}{3,}(?:er|or)|api gateway)$/u.test(name) ||
    name === 'api gateway'
  );
}

/** `A`, `svc1`: a sketch, no name. */
function isShort({ label }: DiagramNode): boolean {
  return (
    !/\p{L}{3}/u.test(label) ||
    /\b(?:etc|\.\.\.|…|other|others|more|various|any|all|services|components|modules|apps|systems)\b|\.\.\.|[…[\]]/i.test(label)
  );
}

const KINDS_ONLY = regex('')`
  ^(?:db|database|data|cache|queue|storage|store|event|message|primary|replica|read replica|object|file|work|job|task|message queue|
  event bus|message bus)$
`;

/** A store is told of wherever its name, its product or what it holds is. */
function isNamedAsStore(document: ArchDocument, node: DiagramNode, names: readonly string[]): boolean {
  const product = productIn(node.label);
  const wanted = [...names, ...(product === undefined ? [] : [product.name, ...(product.aliases ?? [])])];
  if (wanted.some((name) => mentionsOf(document, name).length > 0)) return true;
  const plain = partName(names[0] ?? '').replace(
    / (?:db|database|store|data store|table|cache|queue|bucket|storage|topic|stream|index|event|bus)$/,
    '',
  );
  return KINDS_ONLY.test(plain) || mentionsOf(document, plain).length > 0;
}
