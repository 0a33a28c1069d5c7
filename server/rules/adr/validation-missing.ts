/** adr/validation-missing: the record does not say how anyone can tell that the decision is right, or is followed. */
import { regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import { insertSection, type Edit } from '../../document/edits.ts';
import type { RecordTemplate, SectionSpec } from '../../knowledge/schema.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { defineRule } from '../rule.ts';
import { normedRecords, partsOf, placeOfTitle, textOutside } from '../support/recordProse.ts';
import { recordTemplateOf } from '../support/recordTemplate.ts';
import { isSaidByNewest } from '../support/saidByNewest.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

/** Says that something is, was or will be checked, wherever it stands. */
const CHECKED = regex('i')`
  \b(?:validat(?:e|ed|es|ing|ion)|verif(?:y|ied|ies|ying|ication)|confirmation|confirmed (?:by|with|in|through|that)|benchmark(?:ed|s|ing)?|
  load[- ]?test\w*|soak test\w*|stress test\w*|pen(?:etration)?[- ]test\w*|proofs? of concept|poc|spike[ds]?|prototyp\w+|pilot(?:ed|s)?|
  trial(?:led|s)?|fitness functions?|success (?:criteria|metrics?)|acceptance (?:criteria|tests?)|exit criteria|architecture tests?|
  archunit|experiment(?:ed|s)?|game days?|canary|simulat(?:ed|ions?)|dry[- ]runs?|rehears\w+|demonstrat\w+|a/b[- ]test\w*|
  prov(?:es?|ed|en|ing) (?:it|this|itself|in|that|out)|(?:will|['’]ll) know (?:it|this|that|we|whether|if))\b
`;
/** Says so only of the outcome; among context and options it tells of something else. */
const CHECKED_AFTERWARDS = regex('i')`
  \b(?:test(?:s|ed|ing)?|measur\w+|metrics?|monitor(?:s|ed|ing)?|watch(?:es|ed|ing)?|dashboards?|alert\w*|lint(?:er|ing|ed)?|code reviews?|
  review(?:s|ed|ers?)?|audit\w*|enforc\w+|check(?:s|ed|ing)?|ci|track(?:s|ed|ing)?|observ\w+|survey\w*|feedback|kpis?|slos?|
  sees? whether|tells? whether|proof(?= ?:)|(?:nightly|weekly|daily|monthly|quarterly) (?:job|report|script) compares?|
  (?:after|in|within|once) (?:\w+ ){1,4}(?:months?|weeks?|years?|quarters?|releases?),? (?:we|the team|\w+) (?:counts?|compares?|looks?|sees?|
  asks?))\b
`;
/** What the system itself checks, day in day out: inputs, tokens, bookings. That confirms no decision. */
const CHECKED_BY_SYSTEM = regex('gi')`
  \b(?:inputs?|requests?|payloads?|tokens?|signatures?|checksums?|hash(?:es)?|forms?|bookings?|orders?|addresses|address|e-?mails?|certificates?|
  passwords?|users?|customers?|credentials?|messages?|fields?|uploads?|files?|parameters?|licen[cs]es?|parcels?)(?: [\w-]+){0,3} (?:is|are|
  gets?|will be|must be)
  (?: \w+)? (?:validated|verified|confirmed|checked|tested)\b|\b(?:validat|verif|confirm|check)\w* (?:the |all |every |each |their |its |
  an? )?(?:[\w-]+ )?
  (?:inputs?|requests?|payloads?|tokens?|signatures?|checksums?|forms?|bookings?|orders?|address(?:es)?|e-?mails?|certificates?|passwords?|
  users?|credentials?|
  messages?|uploads?|files?|parameters?)\b
`;
/** Fields about the record, not about what was decided. */
const LABELS = /\b(?:next review|review(?:ed)?[ -](?:date|by|on)|reviewers?)\s?:[^\n]*/gi;
const FALLBACK: SectionSpec = {
  role: 'confirmation',
  heading: 'Confirmation',
  form: 'heading',
  required: false,
  guidance: '',
  body: ['[How it is confirmed that the decision holds and is followed: a test, a metric, a review]'],
};

export const validationMissing = defineRule<'missing', DecisionRecord>({
  meta: {
    id: 'adr/validation-missing',
    title: 'No word on how the decision is confirmed',
    severity: 'info',
    kinds: ['adr'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['HAN'],
    messages: {
      missing:
        'Nothing says how the decision is confirmed. Whether it works, and whether the code follows it, is then a matter of opinion; name the test, metric or review that tells.',
    },
  },
  *check(context) {
    for (const record of normedRecords(context)) {
      if (partsOf(record, 'confirmation').length > 0 || isCheckedInSection(record)) continue;
      if (
        CHECKED.test(record.scope.fullText.replaceAll(CHECKED_BY_SYSTEM, ' ')) ||
        CHECKED_AFTERWARDS.test(
          textOutside(record, 'context', 'drivers', 'options', 'pros-and-cons', 'links')
            .replaceAll(LABELS, '')
            .replaceAll(CHECKED_BY_SYSTEM, ' '),
        )
      )
        continue;
      if (!isSaidByNewest(context, record)) yield { message: 'missing', range: placeOfTitle(record), state: record };
    }
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    const spec = confirmationOf(recordTemplateOf(context, state));
    const edit = confirmation(context.document, state, spec);
    return edit === undefined
      ? []
      : [{ title: `Insert “${spec.heading}”`, edits: [{ ...edit, newText: withTabStops(edit.newText) }], snippet: true, preferred: true }];
  },
});

function isCheckedInSection({ scope }: DecisionRecord): boolean {
  return scope.walk().some((section) => !section.isEmpty && (section.role === 'testing' || section.role === 'success-metrics'));
}

function confirmationOf(template: RecordTemplate | undefined): SectionSpec {
  const specs = template?.sections.flatMap((section) => [section, ...(section.children ?? [])]) ?? [];
  return specs.find((spec) => spec.role === 'confirmation') ?? FALLBACK;
}

/** Behind the consequences, else behind the decision, written as they are. */
function confirmation(document: ArchDocument, record: DecisionRecord, { heading, body }: SectionSpec): Edit | undefined {
  const part =
    record.parts.findLast((each) => each.role === 'consequences' && each.section !== undefined) ??
    record.parts.findLast((each) => each.role === 'decision' && each.section !== undefined);
  const section = part?.section;
  if (section === undefined) return undefined;
  if (section.form === 'heading') return insertSection(document, section, section.level, heading, body);
  const { lineEnding } = document;
  return {
    range: { start: section.end, end: section.end },
    newText: [`**${heading}**`, '', ...body]
      .map((line, index) => (index === 0 ? `${lineEnding}${lineEnding}${line}` : `${lineEnding}${line}`))
      .join(''),
  };
}
