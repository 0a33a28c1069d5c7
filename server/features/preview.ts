/** The preview of a document: its blocks rendered, its diagrams as text and graph, its findings where they stand. Pure; nothing is drawn here. */
import type { ArchDocument } from '../document/document.ts';
import { diagramsOf } from '../diagrams/readDiagrams.ts';
import type { CanonicalStatus } from '../log/record.ts';
import { isApproved, statusOfPlan } from '../plan/planStatus.ts';
import type { PreviewBadge, PreviewBlock, PreviewDiagram, PreviewFinding, PreviewModel } from '../protocol/preview.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { checklistLenses } from './codeLens/checklist.ts';
import { renderBlocks, renderCard, type MermaidFence } from './preview/markdown.ts';
import { descriptionOf, marksOf, placeOf, type FindRecord } from './preview/marks.ts';
import { riskMatrices } from './preview/riskMatrix.ts';
import { recordMeant } from './recordMeant.ts';

/** The preview of a document that is looked at; `dialect` as people call it. */
export function preview(snapshot: Snapshot, dialect: string): PreviewModel {
  const { document, judgement, profile } = snapshot;
  const findings = judgement.verdicts.map(({ rule, severity, message, range }): PreviewFinding => ({
    rule: rule.meta.id,
    severity,
    message,
    ...placeOf(document.lines, range),
  }));
  return {
    kind: profile.kind,
    dialect,
    badges: profile.kind === 'none' ? [] : [...statusBadges(snapshot), ...progressBadges(snapshot)],
    blocks: blocksOf(document, findings, recordFinder(snapshot)),
  };
}

/** The preview of a document that is kept out of judgement. */
export function plainPreview(document: ArchDocument): PreviewModel {
  return { kind: 'none', dialect: '', badges: [], blocks: blocksOf(document, [], () => undefined) };
}

const tones: Readonly<Record<CanonicalStatus, PreviewBadge['tone']>> = {
  accepted: 'good',
  proposed: 'open',
  rejected: 'bad',
  deprecated: 'bad',
  superseded: 'bad',
};

function statusBadges({ document, facts, profile }: Snapshot): readonly PreviewBadge[] {
  const { lines } = document;
  const record = profile.kind === 'adr' ? facts.records.find(({ embedded }) => !embedded)?.status : undefined;
  if (record !== undefined && record.text !== '')
    return [
      {
        text: record.text,
        tone: record.canonical === undefined ? 'neutral' : tones[record.canonical],
        line: lines.lineAt(record.range.start),
      },
    ];
  const plan = profile.kind === 'plan' ? statusOfPlan(document) : undefined;
  return plan === undefined || plan.value === ''
    ? []
    : [{ text: plan.value, tone: isApproved(plan.value) ? 'good' : 'open', line: lines.lineAt(plan.valueRange.start) }];
}

function progressBadges(snapshot: Snapshot): readonly PreviewBadge[] {
  return checklistLenses(snapshot).map(({ title, range }) => ({
    text: title,
    tone: 'neutral',
    line: snapshot.document.lines.lineAt(range.start),
  }));
}

/** Reads `ADR-12` in a label. */
function recordFinder(snapshot: Snapshot): FindRecord {
  return (label) => {
    const number = /\bADR[- #]?(\d{1,5})\b/i.exec(label)?.[1];
    const meant = number === undefined ? undefined : recordMeant(snapshot, { number: Number(number), path: undefined });
    if (meant === undefined) return undefined;
    if ('embedded' in meant) return { definition: snapshot.document.lines.lineAt(meant.embedded.titleRange.start) };
    return meant.file.uri === snapshot.document.uri
      ? undefined
      : { definition: undefined, target: { uri: meant.file.uri, line: meant.file.titleLine } };
  };
}

function blocksOf(document: ArchDocument, findings: readonly PreviewFinding[], record: FindRecord): readonly PreviewBlock[] {
  const first = document.lines.lineAt(document.bodyStart);
  const drawn = new Map(diagramsOf(document).map((diagram) => [document.lines.lineAt(diagram.block.start), diagram]));
  const diagramAt = ({ text, line, endLine }: MermaidFence): PreviewDiagram => {
    const diagram = drawn.get(line + first);
    const place = { text, line: line + first + 1, endLine: endLine + first };
    return diagram === undefined
      ? { ...place, kind: 'unknown', description: 'Diagram', marks: [] }
      : { ...place, kind: diagram.kind, description: descriptionOf(diagram), marks: marksOf(document, diagram, record) };
  };
  const matrices = riskMatrices(document).map(({ start, html }) => ({ line: document.lines.lineAt(start), html }));
  const body = renderBlocks(document.text.slice(document.bodyStart)).map(({ html, line, endLine, fences }) => {
    const added = matrices.filter((matrix) => matrix.line >= line + first && matrix.line < endLine + first).map((matrix) => matrix.html);
    return { html: [html, ...added].join(''), line: line + first, endLine: endLine + first, diagrams: fences.map(diagramAt) };
  });
  return share([...card(document), ...body], findings);
}

function card({ frontMatter, lines }: ArchDocument): readonly Omit<PreviewBlock, 'findings'>[] {
  if (frontMatter === undefined || frontMatter.entries.length === 0) return [];
  const html = renderCard(frontMatter.entries.map(({ key, value, keyRange }) => ({ key, value, line: lines.lineAt(keyRange.start) })));
  return [{ html, line: 0, endLine: frontMatter.endLine, diagrams: [] }];
}

/** Gives each finding to the block it stands in, or to the one before it. */
function share(blocks: readonly Omit<PreviewBlock, 'findings'>[], findings: readonly PreviewFinding[]): readonly PreviewBlock[] {
  const shares = blocks.map((): PreviewFinding[] => []);
  for (const finding of findings) {
    const after = blocks.findIndex(({ line }) => line > finding.line);
    shares[Math.max(0, (after < 0 ? blocks.length : after) - 1)]?.push(finding);
  }
  return blocks.map((block, index) => ({ ...block, findings: shares[index] ?? [] }));
}
