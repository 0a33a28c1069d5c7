/** adr/decision-names-no-option: options are listed by name, and the decision speaks of none of them. */
import { regex } from '../../base/patterns.ts';
import type { DecisionRecord, RecordPart } from '../../log/record.ts';
import type { RecordTemplate } from '../../knowledge/schema.ts';
import { defineRule } from '../rule.ts';
import { mentionsAny } from '../support/optionNames.ts';
import { isLive, recordTemplateOf } from '../support/recordTemplate.ts';
import { escapeText } from '../../drafts/snippetText.ts';

interface State {
  readonly record: DecisionRecord;
  readonly part: RecordPart;
  readonly template: RecordTemplate;
}

/** Points at an option without its name, at several, or at none on purpose. */
const POINTS = regex('iu')`
  \b(?:options?|alternatives?|approach(?:es)?|solutions?|variants?|variante|opción|opção|choice|choose|chosen)\s*(?:#\s*)?["“(]?
  (?:[a-h]|\d{1,2})\b|\b(?:first|second|third|fourth|last|former|latter|previous|both|neither|none|either|hybrid|combin\w+|mix(?:ture)?|
  all of|status quo|do nothing|erste|zweite|dritte|letzte|beide|keine|premi[eè]re?|deuxième|seconde|primera|segunda|primeira)\b|#\d|
  ^\W*[A-H\d]\W*$|(?:選択肢|选项|方案|案)\s*[A-Z\d]
`;
/** `Chosen option: "Kafka"`: what stands between the marks is the name, whatever the reasons speak of. */
const CHOSEN = /(?:^|\n)[\s*_]{0,4}chosen option[\s:*_]{1,4}["“]([^"”\n]{3,100})["”]/i;
/** What a name says of the kind of thing: options of one kind share it. */
const KIND =
  /(?<!\p{L})(?:storage|stores?|databases?|services?|servers?|cloud|queues?|caches?|systems?|platforms?|managed|hosted)(?!\p{L})/giu;
/** Nothing is decided yet. */
const OPEN = regex('i')`
  \b(?:tbd|tbc|todo|to be (?:decided|determined|defined|confirmed)|not (?:yet )?(?:been )?decided|undecided|pending|no decision|open|
  postponed|deferred)\b
`;
/** A shorter text may be nothing but a link or a yes. */
const SHORTEST = 12;

export const decisionNamesNoOption = defineRule<'unnamed', State>({
  meta: {
    id: 'adr/decision-names-no-option',
    title: 'The decision names none of the options',
    severity: 'warning',
    kinds: ['adr'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER', 'HEAPTRACE'],
    messages: {
      unnamed:
        'The decision names none of the {count} options listed ({options}). Say which one was taken, by the name it has in the list.',
    },
  },
  *check(context) {
    for (const record of context.records) {
      const template = recordTemplateOf(context, record);
      if (template?.options?.includesChosen !== true || !isLive(record) || record.options.length < 2) continue;
      const part = record.parts.find((each) => each.role === 'decision');
      const text = record.parts
        .filter((each) => each.role === 'decision' || each.role === 'rationale')
        .map((each) => each.text)
        .join('\n');
      const names = record.options.map((option) => option.name);
      if (part === undefined || text.trim().length < SHORTEST || names.some((name) => name.trim() === '')) continue;
      const said = CHOSEN.exec(text)?.[1]?.replaceAll(KIND, ' ') ?? text;
      if (
        POINTS.test(said) ||
        OPEN.test(text) ||
        mentionsAny(names, said) ||
        names.some((name) => text.toLowerCase().includes(`"${name.toLowerCase()}"`)) ||
        holdsLetter(record, said)
      )
        continue;
      const range =
        part.section === undefined ? part.headRange : { start: part.section.titleRange.start, end: part.section.titleRange.end };
      yield {
        message: 'unnamed',
        data: {
          count: names.length,
          options: names
            .map((name) => `“${name.slice(0, 40)}”`)
            .slice(0, 4)
            .join(', '),
        },
        range,
        state: { record, part, template },
      };
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const { part, record, template } = state;
    const first = part.section?.blocks[0];
    if (first === undefined || first === part.section?.head) return [];
    const choices = record.options.map((option) => escapeText(option.name).replaceAll(/[,|]/g, String.raw`\$&`)).join(',');
    const sentence = template.id.startsWith('madr')
      ? `Chosen option: "\${1|${choices}|}", because \${2:[justification]}.`
      : `We choose \${1|${choices}|}.`;
    const { lineEnding } = document;
    return [
      {
        title: 'Insert the option chosen',
        edits: [{ range: { start: first.start, end: first.start }, newText: sentence + lineEnding + lineEnding }],
        snippet: true,
        preferred: true,
      },
    ];
  },
});

/** `Chosen: B`. */
function holdsLetter(record: DecisionRecord, text: string): boolean {
  return record.options.some(
    ({ letter }) =>
      letter !== undefined && new RegExp(String.raw`(?<![\p{L}\p{N}])${letter.toUpperCase()}(?![\p{L}\p{N}'’])`, 'u').test(text),
  );
}
