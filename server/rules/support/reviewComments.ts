/** Review comments marked critical that nothing answers, wherever a plan keeps its feedback: lists, tables, sub-sections. */
import type { Range } from '../../base/range.ts';
import type { Block, Row } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import { headingName } from '../../document/headingText.ts';
import type { Section } from '../../document/section.ts';
import { Table } from '../../document/tables.ts';
import { feedbackCategories } from '../../knowledge/reviewProtocol.ts';
import { planRole } from './planTemplate.ts';
import { isCrossedOff, isSettledCell, showsResolution } from './resolution.ts';

/** A comment: what marks it, and where it stands. */
export interface ReviewComment {
  /** The word or sign that marks it critical. */
  readonly range: Range;
  readonly item: Block | undefined;
  readonly row: { readonly table: Table; readonly row: Row } | undefined;
  readonly section: Section | undefined;
}

const critical = feedbackCategories.filter((category) => category.blocks);
const words = critical.flatMap((category) => category.aliases);
const signs = critical.map((category) => category.mark);
/** `🔴 Critical: …`, `[Critical] …`, `Critical (Jane): …`; a sentence that only uses the word is none. */
const MARKED = new RegExp(
  String.raw`^\s*(?:(?:${signs.join('|')})\s*)?(?:\[(?:${words.join('|')})\]|(?:${words.join('|')})(?: \([^()\n]{1,60}\))?\s*(?=[:：–—-]))`,
  'iu',
);
/** `Comment by Tower (critical): …`. */
const ATTRIBUTED = new RegExp(
  String.raw`^\s*(?:comment|remark|finding|objection)s? (?:by|from|of) [^():\n]{2,40} \((?:${words.join('|')})\)(?=\s*[:：–—-])`,
  'iu',
);
const SIGNED = new RegExp(String.raw`^\s*(?:${signs.join('|')})`, 'u');
const REVIEW_NAME = /\b(?:feedback|reviewer comments|review (?:comments|feedback|notes|findings|log|results))\b/;
/** Sections and lists that explain the kinds of comment. */
const LEGEND_NAME = /\b(?:categor(?:y|ies)|legend|key|severity levels|levels)\b/;
const ANSWER_COLUMN = /^(?:resolution|response|answer|status|outcome|action(?: taken)?|resolved|disposition)/;

/** All of them, in document order. */
export function unresolvedCriticals(document: ArchDocument): ReviewComment[] {
  const roots = document.sections.filter((section) => isReview(section) && !(section.parent !== undefined && isReview(section.parent)));
  return roots
    .flatMap((root) => root.walk().flatMap((section) => (LEGEND_NAME.test(section.name) ? [] : commentsIn(section))))
    .sort((a, b) => a.range.start - b.range.start);
}

function isReview(section: Section): boolean {
  const role = planRole(section);
  return role === 'feedback' || (role !== 'review-checklist' && REVIEW_NAME.test(section.name));
}

function commentsIn(section: Section): ReviewComment[] {
  const found: ReviewComment[] = [];
  const isGroup =
    words.includes(section.name) ||
    words.some((word) => new RegExp(`^${word} (?:comments|issues|feedback|findings|items)$`).test(section.name));
  for (const block of section.blocks) {
    if (block.kind === 'list' && !isLegend(block)) found.push(...itemsIn(block, isGroup));
    if (block.kind === 'table') found.push(...rowsIn(new Table(block, section)));
    if (block.kind === 'paragraph') found.push(...remarkIn(block));
  }
  const title = section.head?.inline?.text ?? '';
  const isComment =
    section.form === 'heading' && !isGroup && (MARKED.test(title) || SIGNED.test(title)) && !words.includes(headingName(title));
  if (isComment && !showsResolution(`${section.title}\n${section.fullText}`))
    found.push({ range: { start: section.titleRange.start, end: section.titleRange.end }, item: undefined, row: undefined, section });
  return found;
}

function itemsIn(list: Block, all: boolean): ReviewComment[] {
  return list.children.flatMap((item) => {
    const inline = item.children[0]?.inline;
    const mark = inline && (MARKED.exec(inline.text) ?? SIGNED.exec(inline.text));
    if (inline === undefined || (!all && mark === null) || isCrossedOff(item) || showsResolution(textBehind(item, mark?.[0].length ?? 0)))
      return [];
    const range = inline.range(0, mark?.[0].trimEnd().length ?? (inline.text.split('\n')[0] ?? '').length);
    return [{ range, item, row: undefined, section: undefined }];
  });
}

function textBehind(item: Block, from: number): string {
  return item.text.slice(from).replace(/^[\s:：–—-]+/, '');
}

/** A paragraph that is one comment. */
function remarkIn({ inline }: Block): ReviewComment[] {
  const mark = inline && (MARKED.exec(inline.text) ?? ATTRIBUTED.exec(inline.text));
  if (
    inline === undefined ||
    mark === null ||
    mark === undefined ||
    showsResolution(inline.text.slice(mark[0].length).replace(/^[\s:：–—-]+/, ''))
  )
    return [];
  return [{ range: inline.range(0, mark[0].trimEnd().length), item: undefined, row: undefined, section: undefined }];
}

/** One item for each kind of comment explains the kinds. */
function isLegend(list: Block): boolean {
  const first = list.children.map((item) => (item.children[0]?.inline?.text ?? '').toLowerCase());
  return (
    feedbackCategories.every((category) => first.some((text) => category.aliases.some((alias) => text.slice(0, 40).includes(alias)))) &&
    first.length === feedbackCategories.length
  );
}

function rowsIn(table: Table): ReviewComment[] {
  const answers = table.columns.filter((column) => ANSWER_COLUMN.test(column.name));
  return table.rows.flatMap((row) => {
    const mark = row.cells.find((cell) => words.includes(headingName(cell.text)) || signs.includes(cell.text));
    if (mark === undefined) return [];
    const cells = answers.map((column) => table.cell(row, column)?.text ?? '');
    const settled = answers.length > 0 ? cells.every(isSettledCell) : showsResolution(row.cells.map((cell) => cell.text).join('\n'));
    return settled ? [] : [{ range: { start: mark.start, end: mark.end }, item: undefined, row: { table, row }, section: undefined }];
  });
}
