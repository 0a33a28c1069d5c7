/** Citations of a requirement that the plan does not define, where it defines others of the series. */
import { regex } from '../../base/patterns.ts';
import { sentenceAt } from '../../document/sentences.ts';
import { pointsElsewhere } from '../../plan/planSections.ts';
import { REQUIREMENT_IDS } from '../../plan/requirementIds.ts';
import { requirementsOf } from '../../plan/readRequirements.ts';
import type { RequirementCitation, Requirements } from '../../plan/requirements.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Numbers offered in place of the unknown one. */
const MOST_OFFERED = 2;

export const idUnknown = defineRule<'unknown', { readonly citation: RequirementCitation; readonly near: readonly string[] }>({
  meta: {
    id: 'req/id-unknown',
    title: 'A requirement is cited and not defined',
    severity: 'error',
    kinds: ['plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['SYSARCH'],
    words: [REQUIREMENT_IDS],
    messages: {
      unknown: '{id} is cited here, and no requirement of this document carries that id. Correct the number, or define the requirement.',
    },
  },
  *check({ document }) {
    const requirements = requirementsOf(document);
    const known = new Set(requirements.all.flatMap((each) => each.id?.key ?? []));
    if (known.size === 0 || areListedElsewhere(requirements)) return;
    const series = new Set(requirements.all.flatMap((each) => each.id?.series ?? []));
    const opened = new Set(
      requirements.citations
        .filter((each) => each.opens && each.block !== undefined && each.id.also.length === 0 && mayDefine(each))
        .map((each) => each.id.key),
    );
    for (const citation of requirements.citations) {
      const { id, block } = citation;
      if (block === undefined || !series.has(id.series) || isKnown(id.key, known) || opened.has(id.key) || isOfOthers(citation)) continue;
      yield {
        message: 'unknown',
        data: { id: id.text },
        range: citation.range,
        state: { citation, near: nearest(citation, requirements) },
      };
    }
  },
  fix(_context, { state }) {
    if (state === undefined) return [];
    return state.near.map((text, index): Fix => ({
      title: `Change to ${text}`,
      edits: [{ range: state.citation.range, newText: text }],
      preferred: index === 0,
    }));
  },
});

/** Itself, a group it belongs to, or a part of it. */
function isKnown(key: string, known: ReadonlySet<string>): boolean {
  if (known.has(key) || known.has(key.replace(/\.\d+$/, ''))) return true;
  for (const each of known) if (each.startsWith(`${key}.`)) return true;
  return false;
}

/** Opens a paragraph or row with words of its own, in a section that traces nothing: most likely a definition in a form of the author's own. */
function mayDefine({ block, section, range }: RequirementCitation): boolean {
  if (block?.kind === 'table' || /trac|coverage|mapping|matrix|test|verif|component|phase|decision/.test(section.name)) return false;
  const rest = block?.inline?.text ?? '';
  return range.start === block?.inline?.range(0, 1).start && /^\S+\s*[:：–—-]\s/.test(rest);
}

const PAST_ROLES: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'changelog',
  'revision-history',
  'feedback',
  'references',
  'non-goals',
  'future',
]);
const GONE = regex('i')`
  \b(?:removed|dropped|withdrawn|deleted|retired|former(?:ly)?|obsolete|no longer|renamed|renumbered|superseded|merged into|split into|
  replaced by|deferred|descoped|reserved|placeholder|example|e\.g\.)\b
`;
/** Another document's requirement. */
const ELSEWHERE = regex('u')`
  \b(?:PRD|BRD|SRS|RFC|[Uu]pstream|[Pp]arent (?:document|plan)|[Oo]ther (?:document|plan|team|system)|[Pp]rogramme?|
  [Ss]pec(?:ification)?) |\b[Pp]redecessor\b|\b[Ii]n (?:the |our |its )?
  (?:previous|earlier|old|legacy|former|first|existing) |['’]s (?:N?FR|REQ)\b|\b(?:[Ii]ts|[Tt]heir) (?:own )?(?:N?FR|REQ)\b|
  ['’]s (?:\p{L}+ )?(?:document|paper|brief|tender|contract|offer|catalogue|list)\b|
  (?:N?FR|REQ)[-_ ]?[\d.]+ (?:of|in|from) (?:the )?(?:\p{L}+ ){0,3}(?:PRD|spec|specification|document|plan|SRS|design|team)\b
`;

function isOfOthers({ id, block, section, range }: RequirementCitation): boolean {
  for (let each: typeof section | undefined = section; each !== undefined; each = each.parent)
    if (each.role !== undefined && PAST_ROLES.has(each.role)) return true;
  for (let each = block; each !== undefined; each = each.parent) if (each.kind === 'quote') return true;
  const inline = block?.ownInlines.find(
    (each) => each.range(0, 0).start <= range.start && range.start <= each.range(each.text.length, each.text.length).start,
  );
  if (inline === undefined) return false;
  const sentence = sentenceAt(inline, id.start) ?? { start: 0, end: inline.text.length, text: inline.text };
  if (GONE.test(sentence.text) || ELSEWHERE.test(sentence.text) || sentence.text.endsWith('?')) return true;
  return inline.spans.some(
    (span) =>
      span.kind === 'link' &&
      span.target?.text.startsWith('#') !== true &&
      span.plainStart < sentence.end &&
      sentence.start < span.plainEnd,
  );
}

/** Whether the section of requirements says that the full list stands in another document. */
function areListedElsewhere({ all }: Requirements): boolean {
  return [...new Set(all.map((each) => each.section))].some(
    (section) => pointsElsewhere(section) && /\b(?:full|complete|further|remaining|other|rest|all|excerpt|subset)\b/i.test(section.text),
  );
}

/** Defined ids of the series, those fewest changes away first. */
function nearest({ id }: RequirementCitation, { all }: Requirements): readonly string[] {
  const number = Number.parseFloat(id.number);
  const distance = (other: { readonly number: string }): number =>
    isTurned(other.number, id.number) ? 0.5 : Math.abs(Number.parseFloat(other.number) - number);
  return all
    .flatMap((each) => (each.id?.series === id.series ? [each.id] : []))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST_OFFERED)
    .map((each) => each.text);
}

/** `12` for `21`. */
function isTurned(a: string, b: string): boolean {
  return a.length === 2 && a === b.charAt(1) + b.charAt(0);
}
