/** Whether the words around a citation show that the author knows the cited record is past: told as history, contrasted, replaced. */
import { regex } from '../../base/patterns.ts';
import { contains } from '../../base/range.ts';
import type { Block, Inline } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { sentenceAt } from '../../document/sentences.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import type { PlacedReference } from '../../log/references.ts';

/** Parts that tell how things came about, weigh what was not chosen, or point elsewhere. */
const PAST_ROLES: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'changelog',
  'revision-history',
  'links',
  'references',
  'status',
  'more-information',
  'amendment',
  'notes',
  'prior-art',
  'appendix',
  'feedback',
  'options',
  'option',
  'pros-and-cons',
  'alternatives',
  'alternative',
  'current-state',
  'migration',
  'open-questions',
]);
const PAST_HEADING = regex('i')`
  \b(?:histor\w*|background|previous\w*|prior|former\w*|supersed\w*|deprecat\w*|obsolete|past|legacy|evolution|migrat\w*|changes?|related|
  see also|reading|timeline|lessons)\b|geschichte|bisher|historique|historial|histórico|経緯|履歴|历史
`;
/** Words of change, of time gone by and of contrast, wherever they stand in the sentence. */
const PAST_WORDS = new RegExp(
  [
    String.raw`\b(?:supersed|superced|replac|deprecat|obsolet|histor|migrat|abandon|rescind|overturn|overrul|invalidat|outdat|withdr[ae]w|deviat|contradict|revisit|reconsider|predecessor|discontinu|rethink|overrid|overrod|lesson)\w*`,
    String.raw`\b(?:former|formerly|previous|previously|originally|initially|no longer|not any ?more|anymore|used to|instead of|rather than|unlike|in place of|in contrast|contrary to|moved? (?:away |on )?from|moves? from|moving (?:away )?from|switch\w* (?:away )?from|away from|at the time|back then|in the past|up to now|changed|reverted|reversed|retired|undone|undid|phased out|turned out|shortcomings?|drawbacks?|see also|for background|for context|as background)\b`,
    String.raw`ersetz|abgelöst|veraltet|früher|bisher|ursprünglich|zuvor|vormals|damals|anstatt|anstelle|nicht mehr|überholt|remplac|obsolète|auparavant|précédemment|initialement|ancien|au lieu|plus en vigueur|reemplaz|sustitu|anterior|antes|originalmente|en lugar|ya no|substitu|em vez|já não|置き換|廃止|以前|旧|当初|代わ|已取代|替代|废弃|原先|不再`,
  ].join('|'),
  'iu',
);
/** Words that tell as much when they stand beside the citation, and nothing farther off. */
const PAST_BESIDE = regex('i')`
  \b(?:drop\w*|reject\w*|remov\w*|old|older|original|earlier|prior|initial|first|once|until|before|was|were|had|did|been|chang\w*|amend\w*|
  revis\w*|revers\w*|undo|conflicts?|differs?|different|differently|compar\w*|extends?|evolv\w*|departs?|update[sd]?|refin\w*|correct\w*|
  problems?|issues?|why|limit\w*|not|never|cannot|without)\b|n['’]t\b
`;
const BESIDE_BEFORE = 32;
const BESIDE_BEHIND = 24;
/** Verbs of the past; `need` and `exceed` are none. */
const PAST_VERB = String.raw`(?:(?!\w*eed\b|embed\b)\w{2,}ed|chose|made|took|said|set|laid|gave|saw|led|left|went|began|kept)\b`;
/** `ADR-3 chose …`: the record is told of, not built on. */
const TOLD = new RegExp(
  String.raw`^[\s)\]”"'’]*(?:\([^()]*\)\s*)?(?:(?:which|that|we|has|have|also|then|only|already)\s+)*${PAST_VERB}`,
  'i',
);
/** `We picked MySQL in ADR-3`: so is it here. */
const TOLD_BEFORE = new RegExp(String.raw`\b(?:we|it|the team)\s+(?:also\s+|then\s+)?${PAST_VERB}[^.;]{0,60}$`, 'i');
/** `In ADR-3 we chose …`: so is a decision that is recounted. */
const RECOUNTED = /\b(?:in|with|through)\s+(?:the\s+)?$/i;
const RECOUNTING = new RegExp(String.raw`^[^.;]{0,40}?\b(?:we|it|the team)\s+(?:also\s+|then\s+)?${PAST_VERB}`, 'i');

/** `isSuccessor` tells of another reference whether it leads to what holds now. */
export function isToldAsPast(
  document: ArchDocument,
  reference: PlacedReference,
  around: readonly PlacedReference[],
  isSuccessor: (other: PlacedReference) => boolean,
): boolean {
  if (isInPastSection(document.sectionAt(reference.range.start))) return true;
  const { inline, block } = reference;
  const scope = scopeOf(block);
  if (around.some((other) => other !== reference && contains(scope, other.range) && isSuccessor(other))) return true;
  if (isStruck(inline, reference)) return true;
  const row = block.kind === 'table' ? block.rows.find((each) => contains(each, reference.range)) : undefined;
  if (row !== undefined) return row.cells.some((cell) => PAST_WORDS.test(cell.inline.prose));
  return PAST_WORDS.test(sentenceText(inline, reference)) || isToldBeside(inline.prose, reference);
}

function isInPastSection(section: Section): boolean {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent) {
    if (each.role !== undefined && PAST_ROLES.has(each.role)) return true;
    if (each.form === 'label' || each.level > 1) if (PAST_HEADING.test(each.title)) return true;
  }
  return false;
}

/** The table or list, else the paragraph, that the reference stands in. */
function scopeOf(block: Block): Block {
  return block.parent?.kind === 'item' ? (block.parent.parent ?? block) : block;
}

function isStruck(inline: Inline, { start, end }: PlacedReference): boolean {
  return inline.spans.some((span) => span.kind === 'strike' && span.plainStart <= start && end <= span.plainEnd);
}

function sentenceText(inline: Inline, { start }: PlacedReference): string {
  return sentenceAt(inline, start)?.prose ?? inline.prose;
}

function isToldBeside(prose: string, { start, end }: PlacedReference): boolean {
  const [before, behind] = [prose.slice(Math.max(0, start - BESIDE_BEFORE), start), prose.slice(end, end + BESIDE_BEHIND)];
  if (PAST_BESIDE.test(before) || PAST_BESIDE.test(behind)) return true;
  return (
    TOLD.test(prose.slice(end, end + 60)) ||
    TOLD_BEFORE.test(prose.slice(Math.max(0, start - 80), start)) ||
    (RECOUNTED.test(before) && RECOUNTING.test(prose.slice(end, end + 80)))
  );
}
