/** Whether a document is a plan or design document, and which template it follows. Decision records are not its business. */
import { lazily } from '../base/lazily.ts';
import type { DocumentTemplate, DocumentTemplateId, SectionRole, SectionSpec } from '../knowledge/schema.ts';
import { documentTemplates } from '../knowledge/templates/registry.ts';
import { isFileOfDesign, isLesson, mayNameDesign, namesArchitecture, namesDesign, titleParts } from './designTitle.ts';
import type { Evidence } from './evidence.ts';
import { headingName } from './headingText.ts';
import type { DialectReading } from './recordDialect.ts';

/** A section by the names the template gives it, and by its role where another language names it. */
interface SectionNames {
  readonly role: SectionRole;
  readonly names: ReadonlySet<string>;
}

interface TemplateNames {
  readonly template: DocumentTemplate;
  /** `architecture plan` */
  readonly title: string;
  /** The required sections of the top level. */
  readonly sections: readonly SectionNames[];
}

const known = lazily((): readonly TemplateNames[] =>
  documentTemplates.map((template) => ({
    template,
    title: headingName(template.title.slice(0, template.title.indexOf('{'))),
    sections: template.sections.filter((section) => section.required).map(sectionNames),
  })),
);

/** A share of the sections by which a template is known without its title. */
const MOST = 0.6;
/** The same where headings of other languages are among them, which say less: many templates may mean them. */
const MOST_TRANSLATED = 0.75;

/** Roles that show somebody argues for a design; one document rarely has three of them by accident. */
const ARGUMENT: readonly SectionRole[] = [
  'goals',
  'non-goals',
  'alternatives',
  'options',
  'risks',
  'open-questions',
  'trade-offs',
  'proposed-architecture',
  'high-level-design',
  'non-functional-requirements',
  'constraints',
  'background',
  'problem',
  'prior-art',
  'migration',
  'success-metrics',
  'decisions',
  'current-state',
  'phases',
];

/** Roles that hardly stand together but in a plan, by whatever names. */
const PARTS: readonly SectionRole[] = [
  'overview',
  'requirements',
  'functional-requirements',
  'non-functional-requirements',
  'goals',
  'components',
  'component-overview',
  'data-design',
  'data-model',
  'architecture-diagram',
  'communication',
  'decisions',
  'reliability',
  'scaling',
  'capacity',
  'security',
  'deployment',
  'observability',
  'performance',
  'cost',
  'checklist',
  'risks',
  'phases',
];
/** So many of them make a document under a template's title one of that template. */
const FEWEST_PARTS = 3;

const DESIGN_TITLE =
  /\b(?:design(?: doc(?:ument)?| proposal)?|architecture (?:plan|design|proposal)|technical (?:design|proposal|specification)|proposal|enhancement)\b/i;

/** So many parts make the architecture of something a design of it, where one says what is wanted. */
const FEWEST_OF_ARCHITECTURE = 2;
const WANTED: readonly SectionRole[] = [
  'requirements',
  'functional-requirements',
  'non-functional-requirements',
  'goals',
  'non-goals',
  'constraints',
  'open-questions',
  'risks',
  'alternatives',
  'options',
  'phases',
  'cost',
  'capacity',
  'checklist',
  'failure-scenarios',
  'disaster-recovery',
  'success-metrics',
];

/** The document template whose title or sections the document has; undefined where none fits. */
export function documentTemplateOf(evidence: Evidence): DialectReading<DocumentTemplateId> | undefined {
  const title = titleParts(evidence.title);
  const { translated } = evidence;
  let best: { names: TemplateNames; matched: number } | undefined;
  let titled: { names: TemplateNames; matched: number } | undefined;
  for (const names of known()) {
    const named = names.sections.filter((section) => overlaps(section.names, evidence.headings)).length;
    const matched = names.sections.filter((section) => overlaps(section.names, evidence.headings) || translated.has(section.role)).length;
    if (title.includes(names.title) && (matched > 0 || evidence.sections.length === 0 || evidence.count(PARTS) >= FEWEST_PARTS))
      titled ??= { names, matched };
    const enough = matched >= 4 && matched >= names.sections.length * (named === matched ? MOST : MOST_TRANSLATED);
    if (enough && matched / names.sections.length > (best === undefined ? 0 : shareOf(best))) best = { names, matched };
  }
  // Two templates may share a title; their sections tell which is meant.
  if (titled !== undefined && (best === undefined || shareOf(best) <= Math.max(shareOf(titled), MOST)))
    return { template: titled.names.template.id, reason: `Title “${titled.names.template.title.replace(/\{.*/, '').trim()}”` };
  return (
    best && {
      template: best.names.template.id,
      reason: `${best.matched} of the ${best.names.sections.length} sections of the template “${best.names.template.name}”`,
    }
  );
}

/** How much of a template's sections a document has. */
function shareOf({ names, matched }: { names: TemplateNames; matched: number }): number {
  return matched / names.sections.length;
}

/** Why the document counts as a design document of no known template; undefined where it does not. */
export function designDocumentReason(evidence: Evidence): string | undefined {
  const { names, title } = evidence;
  const argued = ARGUMENT.filter((role) => evidence.roles.has(role));
  if (names.inOtherFolder) return undefined;
  if (isNamed(evidence)) return `Title “${title.slice(0, 40)}” says that it is a design document`;
  if (argued.length < leastArguments(evidence)) return undefined;
  const core = evidence.hasAny('goals', 'non-goals', 'background', 'problem', 'proposed-architecture', 'high-level-design', 'alternatives');
  const placed = names.inDesignFolder && names.isNumbered;
  if (!core && !placed) return undefined;
  if (names.isReadme && !evidence.hasAny('alternatives', 'options', 'risks', 'open-questions', 'phases')) return undefined;
  const headings = evidence.sections
    .filter((section) => section.role !== undefined && argued.includes(section.role))
    .slice(0, 4)
    .map((section) => section.title);
  return `${placed ? 'Numbered document in a folder of proposals' : DESIGN_TITLE.test(title) ? 'Title and headings of a design document' : 'Headings of a design document'}: ${headings.join(', ')}`;
}

/** The title says so, and where other things are called so, too, the folder or a part of the text does. */
function isNamed(evidence: Evidence): boolean {
  const { names, title } = evidence;
  if (names.isReadme || isLesson(title)) return false;
  if (namesDesign(title)) return true;
  if (namesArchitecture(title)) return isArchitectureToBe(evidence);
  return (mayNameDesign(title) || isFileOfDesign(names.stem)) && (names.inDesignFolder || saysPartsOfDesign(evidence));
}

/** The architecture of something is described more often than designed: whoever designs it says what is wanted, or what is left to settle. */
function isArchitectureToBe(evidence: Evidence): boolean {
  if (evidence.names.inDesignFolder) return evidence.count([...PARTS, ...ARGUMENT, 'component-overview']) >= FEWEST_PARTS;
  return evidence.count(PARTS) >= FEWEST_OF_ARCHITECTURE && evidence.hasAny(...WANTED);
}

/** The text has a part that designs consist of, says how far it is, or speaks of what runs. */
function saysPartsOfDesign(evidence: Evidence): boolean {
  return evidence.hasAny(...ARGUMENT, ...PARTS) || evidence.status !== undefined || evidence.speaksOfRunning;
}

/** A readme has to argue more to count, a document in its place less. */
function leastArguments({ names, title }: Evidence): number {
  if (names.inDesignFolder && names.isNumbered) return 1;
  if (names.isReadme) return 4;
  return names.inDesignFolder || DESIGN_TITLE.test(title) || /(?:^|[-_])design(?:[-_]doc)?$/.test(names.stem) ? 2 : 3;
}

function sectionNames(section: SectionSpec): SectionNames {
  return { role: section.role, names: new Set([section.heading, ...(section.aliases ?? [])].map(headingName)) };
}

function overlaps(names: ReadonlySet<string>, headings: ReadonlySet<string>): boolean {
  for (const name of names) if (headings.has(name)) return true;
  return false;
}
