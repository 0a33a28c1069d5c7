/** adr/frontmatter-invalid: front matter that tools cannot read, or that holds something else than its key says. */
import type { FrontMatterEntry } from '../../document/frontMatter.ts';
import { headingName } from '../../document/headingText.ts';
import { fieldOfLabel } from '../../document/vocabulary.ts';
import type { FieldKey } from '../../knowledge/schema.ts';
import { defineRule } from '../rule.ts';

/** What a key's value may be; lists are of text or numbers, or of maps where the key says people or relations. */
const SHAPES: Readonly<Partial<Record<FieldKey, { readonly expected: string; readonly fits: (value: unknown) => boolean }>>> = {
  status: { expected: 'one word of text', fits: isText },
  title: { expected: 'text', fits: isPlain },
  id: { expected: 'a number or text', fits: isPlain },
  date: { expected: 'one date', fits: isPlain },
  'review-date': { expected: 'one date or milestone', fits: isPlain },
  deciders: { expected: 'a name or a list of names', fits: isPlainOrList },
  consulted: { expected: 'a name or a list of names', fits: isPlainOrList },
  informed: { expected: 'a name or a list of names', fits: isPlainOrList },
  tags: { expected: 'a word or a list of words', fits: isPlainOrList },
};

export const frontmatterInvalid = defineRule({
  meta: {
    id: 'adr/frontmatter-invalid',
    title: 'Front matter cannot be read as it is meant',
    severity: 'error',
    kinds: ['adr'],
    tier: 'c',
    fix: 'none',
    since: '0.1.0',
    sources: ['OWN'],
    messages: {
      malformed: 'Front matter is not valid YAML: {problem}. Tools that read it lose this record’s status and date.',
      type: '“{key}” holds {actual} where {expected} belongs. Tools that read front matter will misread or skip the record.',
    },
  },
  *check({ document, profile }) {
    const { frontMatter } = document;
    if (profile.kind !== 'adr' || frontMatter === undefined) return;
    if (!looksLikeYaml(document.slice(frontMatter.bodyRange))) return;
    // A reader of YAML stumbles on after its first error: the others follow from it.
    const [first] = frontMatter.problems;
    if (first !== undefined) yield { message: 'malformed', data: { problem: first.message }, range: first.range };
    if (first !== undefined) return;
    for (const entry of frontMatter.entries) {
      const key = fieldOfLabel(headingName(entry.key.replaceAll('_', ' ')));
      const shape = key === undefined ? undefined : SHAPES[key];
      if (shape === undefined || entry.value === null || shape.fits(entry.value) || isTemplateText(entry)) continue;
      yield {
        message: 'type',
        data: { key: entry.key, actual: kindOf(entry.value), expected: shape.expected },
        range: firstLine(document.text, entry.valueRange),
      };
    }
  },
});

/** A document may open with a rule and have another further down; what stands between them is text. */
function looksLikeYaml(body: string): boolean {
  return /^[\w"'][\w "'.-]*:(?:\s|$)/m.test(body) && !/^#{2,} \S/m.test(body);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

function isPlainOrList(value: unknown): boolean {
  return isPlain(value) || Array.isArray(value);
}

/** `{YYYY-MM-DD}`: a template's braces are a map to YAML, and a placeholder to everybody else. */
function isTemplateText({ value }: FrontMatterEntry): boolean {
  if (Array.isArray(value)) return value.length === 1 && typeof value[0] === 'string' && value[0].includes(' ');
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => each === null);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'boolean') return `the truth value ${String(value)}`;
  return typeof value === 'number' ? `the number ${String(value)}` : 'keys and values';
}

function firstLine(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0].trimEnd() ?? '';
  return { start, end: start + line.length };
}
