/**
 * Grammars that are injected into VS Code's Markdown: statuses by their meaning, checklist statuses, record numbers,
 * placeholders. They see all Markdown, so they colour only what can hardly mean anything else. Scopes are chosen so that every
 * theme has a colour for them: green for what is in force, red for what is not, a third for what is on its way.
 */
import { placeholderMarks } from '../../server/knowledge/vocabulary/placeholders.ts';
import { recordStatuses, statusSynonyms, type RecordStatusId } from '../../server/knowledge/vocabulary/statuses.ts';

interface Pattern {
  readonly name: string;
  readonly match: string;
}

const COLOURS: Readonly<Record<RecordStatusId, string>> = {
  proposed: 'markup.changed',
  accepted: 'markup.inserted',
  rejected: 'markup.deleted',
  deprecated: 'markup.deleted',
  superseded: 'markup.deleted',
};

/** What may stand before a status on its line. Each alternative has a length of its own, as look-behind demands. */
const STATUS_LABELS = [
  String.raw`\*\*Status\*\*:\s`,
  String.raw`\*\*Status:\*\*\s`,
  String.raw`__Status__:\s`,
  String.raw`^Status:\s`,
  ...['-', String.raw`\*`, String.raw`\+`].map((mark) => String.raw`^${mark}\sStatus:\s`),
  ...[2, 3, 4].map((level) => String.raw`^#{${level}}\sStatus:\s`),
  String.raw`^status:\s`,
  String.raw`^status:\s["']`,
  String.raw`^\|\sStatus\s\|\s`,
  String.raw`^\|\s\*\*Status\*\*\s\|\s`,
];

/** File name to text. */
export function grammarFiles(): ReadonlyMap<string, string> {
  return new Map([
    [
      'statuses.tmLanguage.json',
      grammar('statuses', '- markup.inline.raw - markup.fenced_code - markup.raw - comment - meta.link', statusPatterns()),
    ],
    [
      'checklists.tmLanguage.json',
      grammar('checklists', '- markup.inline.raw - markup.fenced_code - markup.raw - comment - meta.embedded', checklistPatterns()),
    ],
    [
      'references.tmLanguage.json',
      grammar(
        'references',
        '- markup.inline.raw - markup.fenced_code - markup.raw - comment - markup.heading - meta.embedded - meta.link - string.other.link - markup.underline.link',
        [referencePattern()],
      ),
    ],
    [
      'placeholders.tmLanguage.json',
      grammar('placeholders', '- markup.inline.raw - markup.fenced_code - markup.raw - comment - meta.embedded', [placeholderPattern()]),
    ],
  ]);
}

/** A status behind its label, or alone on its line as below a heading. */
function statusPatterns(): readonly Pattern[] {
  const labelled = `(?<=${STATUS_LABELS.join('|')})`;
  return recordStatuses.flatMap((status): readonly Pattern[] => {
    const synonyms = statusSynonyms.filter((each) => each.as === status.id);
    const words = alternatives([status.label, ...status.translations, ...synonyms.flatMap((each) => [each.label, ...each.translations])]);
    const name = `${COLOURS[status.id]}.status.${status.id}.archwright`;
    return [
      { name, match: String.raw`(?i)${labelled}(?:${words})(?![\p{L}\p{N}_-])` },
      { name, match: String.raw`^(?:${alternatives([status.label, ...synonyms.map((each) => each.label)])})(?=\s*$|\s+by\s)` },
    ];
  });
}

/** Behind a colon or at the beginning of a cell. `done` is a word of its own elsewhere, so it has to end the line or give its reason. */
function checklistPatterns(): readonly Pattern[] {
  const before = String.raw`(?<=:\s|:\*\*\s|\|\s)`;
  return [
    { name: 'markup.inserted.checklist.done.archwright', match: String.raw`${before}done(?=\s*(?:$|\||\(|—|–|-\s))` },
    { name: 'markup.changed.checklist.planned.archwright', match: String.raw`${before}planned-v[12](?![\w-])` },
    { name: 'comment.other.checklist.not-applicable.archwright', match: String.raw`${before}not-applicable(?![\w-])` },
  ];
}

/** `ADR-0012`. */
function referencePattern(): Pattern {
  return { name: 'entity.name.tag.record.archwright', match: String.raw`(?<![\w/-])ADR-\d{1,5}(?![\w-]|\.\d)` };
}

/** Marks of unfinished text, and the blanks that the templates leave for numbers and dates. */
function placeholderPattern(): Pattern {
  return {
    name: 'keyword.other.placeholder.archwright',
    match: String.raw`\b(?:${placeholderMarks.map((mark) => mark.text).join('|')})\b|\[(?:NNN|YYYY-MM-DD)\]`,
  };
}

/** Longer words first, so that none is cut short by its own beginning. */
function alternatives(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
    .join('|');
}

function grammar(name: string, exclusions: string, patterns: readonly Pattern[]): string {
  return `${JSON.stringify(
    {
      $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
      scopeName: `markdown.archwright.${name}`,
      injectionSelector: `L:text.html.markdown ${exclusions}`,
      patterns,
    },
    undefined,
    2,
  )}\n`;
}
