/** Which template a decision record follows, by its own headings and fields. That it is a record is settled elsewhere. */
import type { RecordTemplateId, SectionRole } from '../knowledge/schema.ts';
import { madrHeadings } from '../knowledge/templates/records/madrParts.ts';
import { yStatementClauses } from '../knowledge/templates/records/yStatement.ts';
import type { Block } from './block.ts';
import type { BlockFilter } from './blockShape.ts';
import type { Evidence } from './evidence.ts';
import type { Section } from './section.ts';
import { isTranslation } from './vocabulary.ts';

/** A template and what speaks for it. */
export interface DialectReading<Id extends string> {
  readonly template: Id;
  readonly reason: string;
}

/** What a record in Nygard's form may have beside the four sections without becoming something else. */
const NYGARD_ROLES: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'status',
  'context',
  'decision',
  'consequences',
  'positive',
  'negative',
  'neutral',
  'date',
  'deciders',
  'links',
  'references',
  'notes',
  'more-information',
  'review-date',
  'appendix',
  'amendment',
]);

/** The template, or undefined for a house style: such a record answers to Nygard's, but is not called by that name. */
export function recordDialect(evidence: Evidence): DialectReading<RecordTemplateId> | undefined {
  return (
    yStatement(evidence) ??
    heaptrace(evidence) ??
    madr(evidence) ??
    planner(evidence) ??
    prodarch(evidence) ??
    han(evidence) ??
    nygard(evidence)
  );
}

const opening: BlockFilter = {
  words: /n the context of/,
  matches: ({ kind, inline }) => kind === 'paragraph' && inline?.content.includes('n the context of') === true,
};

/** Whether one paragraph, or several in a row with a clause or two each, holds the required clauses of a Y-statement in their order. */
export function yStatement({ document }: Evidence): DialectReading<'y-statement'> | undefined {
  const openings = document.blocksWhere(opening).filter(({ kind }) => kind === 'paragraph');
  if (openings.length === 0) return undefined;
  const isSaid = [document.root, ...document.sections].some(({ blocks }) =>
    blocks.some((block, index) => openings.includes(block) && holdsClauses(paragraphsFrom(blocks, index))),
  );
  return isSaid ? { template: 'y-statement', reason: 'A sentence with the clauses of a Y-statement' } : undefined;
}

function paragraphsFrom(blocks: readonly Block[], first: number): string {
  const end = blocks.findIndex(({ kind }, index) => index > first && kind !== 'paragraph');
  return blocks
    .slice(first, end < 0 ? undefined : end)
    .map(({ text }) => text)
    .join('\n');
}

function holdsClauses(text: string): boolean {
  const lower = text.replaceAll('*', '').replaceAll(/\s+/g, ' ').toLowerCase();
  let at = 0;
  for (const { opening, alsoOpening = [], required } of yStatementClauses) {
    const found = [opening, ...alsoOpening].map((words) => lower.indexOf(words.toLowerCase(), at)).filter((place) => place >= 0);
    if (found.length > 0) at = Math.min(...found) + 1;
    else if (required) return false;
  }
  return true;
}

export function heaptrace(evidence: Evidence): DialectReading<'heaptrace'> | undefined {
  const { text } = evidence.document;
  // Most texts do not hold the word at all, which is told much faster than that no colon follows it.
  const isLabel = (text.includes('chosen') || text.includes('Chosen')) && /\bchosen\s*:/i.test(text);
  if (!isLabel && !text.includes('CHOSEN')) return undefined;
  const bare = evidence.fields.filter((field) => field.form === 'plain' || field.form === 'label');
  const keys = new Set(bare.map((field) => field.key));
  const parts = (['context', 'options', 'chosen', 'rationale', 'consequences'] as const).filter((key) => keys.has(key));
  return keys.has('chosen') && parts.length >= 3 ? { template: 'heaptrace', reason: 'Labels CONTEXT, CHOSEN and their like' } : undefined;
}

function madr(evidence: Evidence): DialectReading<RecordTemplateId> | undefined {
  const own = madrHeadings.filter((heading) => evidence.headings.has(heading));
  if (own.length < 2) return undefined;
  const template = madrVersion(evidence);
  return {
    template,
    reason: `Headings of MADR: ${own
      .slice(0, 3)
      .map((heading) => `“${heading}”`)
      .join(', ')}`,
  };
}

function madrVersion(evidence: Evidence): RecordTemplateId {
  if (evidence.sections.some((section) => isSideOfConsequences(section))) return 'madr-2';
  if (evidence.inFrontMatter('decision makers')) return 'madr-4';
  if (evidence.inFrontMatter('deciders') || evidence.headings.has('validation')) return 'madr-3';
  if (evidence.status?.form === 'bullet' || evidence.status?.form === 'plain' || evidence.field('technical-story') !== undefined)
    return 'madr-2';
  const full =
    evidence.hasAny('drivers', 'pros-and-cons', 'confirmation', 'more-information') ||
    evidence.inFrontMatter('date', 'consulted', 'informed');
  return full ? 'madr-4' : 'madr-4-minimal';
}

/** `### Positive Consequences`, in any language. */
function isSideOfConsequences({ form, role, name }: Section): boolean {
  return form === 'heading' && (role === 'positive' || role === 'negative') && (name.endsWith(' consequences') || isTranslation(name));
}

function planner(evidence: Evidence): DialectReading<'planner'> | undefined {
  if (!evidence.opens('context') || !evidence.opens('decision')) return undefined;
  const more = [
    evidence.opens('options'),
    evidence.roles.has('option'),
    evidence.field('review-date') !== undefined,
    evidence.opens('consequences'),
  ].filter(Boolean).length;
  return more >= 2 ? { template: 'planner', reason: 'Bold labels Context, Decision and their like for sections' } : undefined;
}

function prodarch(evidence: Evidence): DialectReading<'prodarch'> | undefined {
  if (evidence.field('reversibility') === undefined || !evidence.roles.has('decision')) return undefined;
  return { template: 'prodarch', reason: 'A statement of reversibility beside Context and Decision' };
}

function han(evidence: Evidence): DialectReading<'han'> | undefined {
  const deciders = evidence.field('deciders');
  if (deciders?.form !== 'label' || !evidence.roles.has('context') || !evidence.roles.has('decision') || evidence.labels('context'))
    return undefined;
  const more =
    evidence.roles.has('confirmation') || evidence.headings.has('alternatives considered') || evidence.field('why-not') !== undefined;
  return more ? { template: 'han', reason: 'Deciders in bold, Alternatives Considered and Validation' } : undefined;
}

function nygard(evidence: Evidence): DialectReading<'nygard'> | undefined {
  const core = evidence.count(['context', 'decision', 'consequences']);
  if (core < 2 || evidence.labels('context') || evidence.labels('decision')) return undefined;
  const top = evidence.sections.filter((section) => section.form === 'heading' && section.level <= 2);
  const foreign = top.filter((section) => section.role === undefined || !NYGARD_ROLES.has(section.role));
  if (foreign.some((section) => section.role === 'changelog') || (core < 3 && foreign.length > 0) || foreign.length > 3) return undefined;
  return {
    template: 'nygard',
    reason: `Sections of Nygard's template: ${top
      .filter((section) => !foreign.includes(section))
      .slice(0, 4)
      .map((section) => section.title)
      .join(', ')}`,
  };
}
