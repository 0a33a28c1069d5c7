/** adr/identity-mismatch: the front matter names another number or title than the file name and the heading, and tools believe the front matter. */
import type { Range } from '../../base/range.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { FrontMatterEntry } from '../../document/frontMatter.ts';
import { headingName } from '../../document/headingText.ts';
import { fieldOfLabel } from '../../document/vocabulary.ts';
import { splitTitle } from '../../log/identity.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { defineRule, type Fix } from '../rule.ts';
import { sameTitle } from '../support/titles.ts';

/** Ids this long are kept by another register. */
const LONGEST_ID = 4;
/** Filled in by a site generator. */
const TEMPLATED = /\{\{|\{%|\$\{/;
/** `ADR-12: …`, `0012 …`, `12. …`; a bare figure may be the first word. */
const NUMBERED_TITLE = /^\s*(?:\p{L}|0|\d+[.:)])/u;
/** YAML reads a value of these as the text it is. */
const PLAIN_VALUE = /^\p{L}[\p{L}\p{N} ,.()/+-]*$/u;

interface Stated {
  readonly range: Range;
  readonly text: string;
}

type State =
  | { readonly stated: Stated; readonly number: number }
  | { readonly entry: FrontMatterEntry; readonly value: string; readonly record: DecisionRecord };

export const identityMismatch = defineRule<'number' | 'title', State>({
  meta: {
    id: 'adr/identity-mismatch',
    title: 'Front matter disagrees with the file name or the heading',
    severity: 'error',
    kinds: ['adr'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['OWN'],
    messages: {
      number:
        'The front matter says {stated} and the {place} says {number}. Tools list the record under one number and people cite the other; make them agree.',
      title:
        'The front matter calls this “{stated}” and the heading “{heading}”. Lists and search show one title, the page another; make them agree.',
    },
  },
  *check({ document, records }) {
    for (const record of records) {
      // A plan's front matter speaks of the plan.
      if (record.embedded) continue;
      const known = record.fileNumber ?? record.titleNumber;
      const entry = titleEntry(document);
      const place = record.fileNumber === undefined ? 'heading' : 'file name';
      for (const stated of known === undefined ? [] : statedNumbers(document, record, entry)) {
        if (Number(stated.text) === known?.value) continue;
        yield {
          message: 'number',
          data: { stated: stated.text, place, number: known?.text ?? '' },
          range: stated.range,
          state: { stated, number: known?.value ?? 0 },
        };
      }
      if (entry === undefined || !hasOwnHeading(document) || sameTitle(entry.value, record.title)) continue;
      yield {
        message: 'title',
        data: { stated: entry.value, heading: record.title },
        range: entry.valueRange,
        related: [{ uri: document.uri, range: record.titleRange, message: 'The heading' }],
        state: { entry, value: entry.value, record },
      };
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    return 'stated' in state ? [renumber(state.stated, state.number)] : retitle(document, state);
  },
});

/** Numbers that the front matter gives: in its id, and before its title. */
function statedNumbers(
  document: ArchDocument,
  { idNumber }: DecisionRecord,
  title: (FrontMatterEntry & { readonly value: string }) | undefined,
): Stated[] {
  const stated: Stated[] = idNumber === undefined || idNumber.text.length > LONGEST_ID ? [] : [idNumber];
  const inTitle = title && NUMBERED_TITLE.test(title.value) ? splitTitle(title.value).number : undefined;
  // The same words in both places: what the heading says is `adr/number-mismatch`'s to judge.
  if (title !== undefined && inTitle !== undefined && title.value.trim() !== document.titleSection?.title) {
    const start = title.valueRange.start + document.slice(title.valueRange).indexOf(inTitle.text);
    stated.push({ text: inTitle.text, range: { start, end: start + inTitle.text.length } });
  }
  return stated;
}

function titleEntry(document: ArchDocument): (FrontMatterEntry & { readonly value: string }) | undefined {
  const entry = document.frontMatter?.entries.find((each) => fieldOfLabel(headingName(each.key)) === 'title');
  return entry !== undefined && typeof entry.value === 'string' && entry.value.trim() !== '' && !TEMPLATED.test(entry.value)
    ? { ...entry, value: entry.value }
    : undefined;
}

/** Whether one top heading names the document: some leave that to the front matter and begin with a part. */
function hasOwnHeading(document: ArchDocument): boolean {
  const tops = document.sections.filter((section) => section.form === 'heading' && section.level === 1);
  return tops.length === 1 && tops[0]?.role === undefined && !TEMPLATED.test(tops[0]?.title ?? '');
}

function renumber(stated: Stated, number: number): Fix {
  const written = String(number).padStart(stated.text.startsWith('0') ? stated.text.length : 0, '0');
  return { title: `Change it to ${written}`, edits: [{ range: stated.range, newText: written }], preferred: true };
}

/** Either side may be the one to keep; a number before the front matter's title stays. */
function retitle(document: ArchDocument, { entry, value, record }: Extract<State, { readonly entry: unknown }>): Fix[] {
  const { wordsAt } = splitTitle(value);
  const source = document.slice(entry.valueRange);
  return [
    {
      title: `Change the front matter's title to “${record.title}”`,
      edits: [{ range: entry.valueRange, newText: asYaml(value.slice(0, wordsAt) + record.title, source) }],
      preferred: true,
    },
    { title: `Change the heading to “${value.slice(wordsAt)}”`, edits: [{ range: record.titleRange, newText: value.slice(wordsAt) }] },
  ];
}

/** In the quotes that stand there; bare where YAML allows it. */
function asYaml(value: string, like: string): string {
  if (like.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
  return like.startsWith('"') || !PLAIN_VALUE.test(value) ? JSON.stringify(value) : value;
}
