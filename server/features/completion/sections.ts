/** The sections a template still expects, in its order, beginning with what comes next at the cursor. */
import { headingName } from '../../document/headingText.ts';
import { matchSections, type SectionMatch } from '../../document/templateSections.ts';
import type { Section } from '../../document/section.ts';
import type { RecordTemplate, SectionSpec } from '../../knowledge/schema.ts';
import { templateKey } from '../explain/templates.ts';
import { snippetText } from '../../drafts/snippetText.ts';
import type { AnyTemplate } from '../../drafts/templateText.ts';
import { styleOf } from '../../drafts/templateText.ts';
import { optionLines, sectionLines } from '../../drafts/sections.ts';
import { documentTemplateOf, onEmptyLine, recordTemplateAt, sectionsAround, type Cursor } from './cursor.ts';
import type { Proposal } from './proposal.ts';

/** Offers sections on an empty line or while a heading is typed, the title aside. */
export function sectionProposals(cursor: Cursor): readonly Proposal[] {
  const hashes = /^(#{1,6})(?: [^#]*)?$/.exec(cursor.before)?.[1];
  if ((hashes === undefined && !onEmptyLine(cursor)) || cursor.before.startsWith('# ')) return [];
  const template = recordTemplateAt(cursor) ?? documentTemplateOf(cursor);
  if (template === undefined) return [];
  const scope = cursor.record?.scope ?? cursor.document.root;
  const offer: Offer = { cursor, template, hashes, around: new Set(sectionsAround(cursor.section)) };
  const proposals = [...nextOption(offer), ...expected(matchSections(scope, template.sections), topLevel(scope), offer, [])];
  return hashes === undefined ? proposals : proposals.filter((each) => each.insert.startsWith('#'));
}

interface Offer {
  readonly cursor: Cursor;
  readonly template: AnyTemplate;
  /** What the line begins with while a heading is typed. */
  readonly hashes: string | undefined;
  /** The section at the cursor and those it stands in. */
  readonly around: ReadonlySet<Section>;
}

/** Children of the section at the cursor first, then what is missing behind it, then what is missing before it. */
function expected(matches: readonly SectionMatch[], level: number, offer: Offer, path: readonly number[]): readonly Proposal[] {
  const inside: Proposal[] = [];
  const behind: Proposal[] = [];
  const before: Proposal[] = [];
  const last = matches.findLastIndex(
    (match) => !isMissing(match, matches) && match.sections.some((section) => section.start <= offer.cursor.offset),
  );
  for (const [index, match] of matches.entries()) {
    const here = [...path, index];
    const open = isMissing(match, matches) ? undefined : match.sections.find((section) => offer.around.has(section));
    if (open !== undefined) inside.push(...expected(match.children, childLevel(open, level), offer, here));
    if (match.spec.repeats === true || isMissing(match, matches))
      (index >= last ? behind : before).push(proposal(match, level, offer, here));
  }
  return [...inside, ...behind, ...before];
}

/** A section that a sibling claims by its name is that sibling's, though both have one role: `MVP` is no `V1`. */
function isMissing(match: SectionMatch, siblings: readonly SectionMatch[]): boolean {
  return match.sections.every((section) =>
    siblings.some((other) => other !== match && other.spec.role === match.spec.role && namesOf(other.spec).includes(section.name)),
  );
}

function namesOf(spec: SectionSpec): readonly string[] {
  return [spec.heading, ...(spec.aliases ?? [])].map(headingName);
}

function proposal(match: SectionMatch, level: number, offer: Offer, path: readonly number[]): Proposal {
  const { spec } = match;
  const { cursor, template, hashes } = offer;
  const name = spec.heading.replaceAll(/[[\]]/g, '');
  const depth = match.sections[0]?.form === 'heading' ? match.sections[0].level : level;
  return {
    kind: 'section',
    label: name,
    detail: template.name,
    snippet: true,
    insert: snippetText(sectionLines(spec, depth, styleOf(template), match.spec.repeats === true ? match.sections.length + 1 : 1)),
    range: { start: cursor.lineStart, end: cursor.offset },
    filter: hashes === undefined ? name : `${'#'.repeat(depth)} ${name}`,
    subject: { topic: 'section', template: templateKey(template), path: [...path] },
  };
}

/** The next option of a record that gives each a heading, or a line of its list. */
function nextOption({ cursor, template, hashes }: Offer): readonly Proposal[] {
  const options = 'statuses' in template ? template.options : undefined;
  const holder = [...sectionsAround(cursor.section)].find((section) => section.role === 'options');
  if (options === undefined || holder === undefined || !('statuses' in template)) return [];
  const count = cursor.record?.options.length ?? 0;
  const level = optionLevel(template, holder);
  const label = options.heading
    .replace('{letter}', String.fromCharCode(65 + count))
    .replace('{name}', options.form === 'heading' ? '[option]' : 'Option');
  return [
    {
      kind: 'section',
      label,
      detail: template.name,
      snippet: true,
      insert: snippetText(optionLines(options, count, level, styleOf(template).mark)),
      range: { start: cursor.lineStart, end: cursor.offset },
      filter: hashes === undefined ? label : `${'#'.repeat(level)} ${label}`,
    },
  ];
}

function optionLevel(template: RecordTemplate, holder: Section): number {
  const known = holder.children.find((section) => section.form === 'heading');
  const spec: SectionSpec | undefined = template.sections.find((each) => each.role === 'options');
  return known?.level ?? (spec?.form === 'label' ? Math.ceil(holder.level) : holder.level + 1);
}

/** The level of the scope's own sections: as its first one has it, else one below its title. */
function topLevel(scope: Section): number {
  if (scope.form === 'heading') return scope.level + 1;
  const title = scope.children.find((section) => section.level === 1);
  const first =
    title?.children.find((section) => section.form === 'heading') ??
    (title === undefined ? scope.children.find((section) => section.form === 'heading') : undefined);
  return first?.level ?? 2;
}

function childLevel(section: Section, level: number): number {
  return section.form === 'heading' ? section.level + 1 : level + 1;
}
