/** adr/context-vague: the context names nothing that could be checked: no figure, component, constraint, rule or incident. */
import { regex } from '../../base/patterns.ts';
import { appendToSection } from '../../document/edits.ts';
import { products } from '../../knowledge/products.ts';
import type { RecordPart } from '../../log/record.ts';
import { defineRule } from '../rule.ts';
import { isEnglish } from '../../claims/language.ts';
import { ownText, partsOf, placeOfPart, normedRecords } from '../support/recordProse.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

/** Longer contexts that name nothing are rare, and more likely misread than vague. */
const MOST_WORDS = 90;
const LEAST_WORDS = 4;
/** Short forms that name no component. */
const COMMON = /\b(?:ADRs?|API|APIs|IT|UI|UX|DB|DBs|OK|NOT|MUST|TODO|TBD|I|CEO|CTO|US|AND|OR|SLA)\b/g;
/** A name inside a sentence, letters and digits together, an abbreviation. */
const NAME = /(?<=[\p{Ll}\p{N},;:)] )\p{Lu}[\p{L}\p{N}]+|\b\p{Ll}+\p{Lu}\p{L}*|\b\p{Lu}{2,}s?\b|\b\p{Lu}\p{Ll}+\p{Lu}\p{L}*/u;
/** `the order service`, `our checkout page`: a part of the system by its name. */
const COMPONENT = regex('i')`
  \b(?:the|our|its|this|each|every|a|an|of|in|between)\s+(?!(?:new|whole|entire|current|existing|main|our|own|good|better|modern|other|same|
  right|best|different|technical|software|business|given|specific|certain|various|several|single|robust|scalable|reliable|fast|simple|
  flexible|solid|suitable|proper|central|common|powerful|stable|secure|overall|final|next|first|future|old)\b)[\w-]+(?:\s[\w-]+)?\s
  (?:services?|modules?|components?|databases?|tables?|gateway|workers?|jobs?|clients?|front-?end|back-?end|apps?|queues?|topics?|
  pipelines?|repositor(?:y|ies)|repo|librar(?:y|ies)|packages?|plugins?|pages?|screens?|endpoints?|cluster|servers?|scheduler|parser|
  renderer|index|cache|store|storage|engine|importer|exporter|agents?|controllers?|handlers?|commands?|files?|reports?|forms?|schema|tests?|
  builds?|scripts?)\b
`;
/** `every service`: what holds of each of them can be looked up. */
const EACH = regex('i')`
  \b(?:every|each) (?:service|module|component|endpoint|table|test|repository|request|page|build|release|deployment|query|job|worker|
  consumer|client|tenant)\b
`;
const CONSTRAINT = regex('i')`
  \b(?:must|cannot|can't|can not|may not|not allowed|forbidden|(?:have|has) to (?!think|find|decide|choose|consider|look|come|make|be)|
  limit(?:s|ed|ation\w*)?|deadlines?|budgets?|compl(?:y|iance|iant)|regulat\w+|law|legal\w*|licen[cs]\w+|contract\w*|audit\w*|mandat\w+|
  polic(?:y|ies)|require[sd]?|requirements?|only|without|unable|depend\w*|constraint\w*|currently|today|at the moment|so far|previously|
  used to|no longer|until now|already|for now|as of|whenever|each time|every time|manual(?:ly)?|by hand|duplicat\w+|hard-?coded|
  inconsisten\w+)\b
`;
const INCIDENT = regex('i')`
  \b(?:outages?|incidents?|post-?mortems?|breach\w*|downtime|crash\w*|data loss|corrupt\w+|bugs?|fail(?:s|ed|ing|ures?)?|broken?|
  timed? ?out|timeouts?|complain\w*|reported|errors?|regression\w*|leak\w*|lost|deadlock\w*|race conditions?)\b
`;
const FIGURE = regex('i')`
  \d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|hundred\w*|thousand\w*|million\w*|dozen\w*|half|twice|
  daily|nightly|hourly|weekly|monthly|per (?:day|second|hour|minute|month|year|week))\b
`;
const PRODUCT = new RegExp(
  String.raw`\b(?:${products
    .flatMap((product) => [product.name, ...(product.aliases ?? [])])
    .filter((name) => name.length > 3 && name !== 'Rust' && name !== 'Vault')
    .map((name) => name.toLowerCase().replaceAll(/[.+/]/g, String.raw`\$&`))
    .join('|')})\b`,
  'i',
);

const PROMPTS = [
  '[What is measured today, and what it has to be]',
  '',
  '[Which part of the system it is about, and what must not change]',
  '',
  '[What happened, or which rule applies, that a decision is needed now]',
];

export const contextVague = defineRule<'vague', RecordPart>({
  meta: {
    id: 'adr/context-vague',
    title: 'The context names nothing that can be checked',
    severity: 'info',
    kinds: ['adr'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      vague:
        'The context names no figure, component, constraint, regulation or incident. Later nobody can tell whether it still holds; say what is measured, where, and what forces a decision now.',
    },
  },
  *check(context) {
    if (!isEnglish(context.document)) return;
    for (const record of normedRecords(context)) {
      const [part, ...more] = partsOf(record, 'context');
      if (part === undefined || more.length > 0 || [part, ...partsOf(record, 'drivers')].some(isConcrete)) continue;
      yield { message: 'vague', range: placeOfPart(part), state: part };
    }
  },
  fix({ document }, { state }) {
    if (state?.section === undefined) return [];
    const edit = appendToSection(document, state.section, PROMPTS);
    return [
      {
        title: 'Insert questions for the context',
        edits: [{ ...edit, newText: withTabStops(edit.newText) }],
        snippet: true,
        preferred: true,
      },
    ];
  },
});

function isConcrete(part: RecordPart): boolean {
  const text = ownText(part);
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (words > MOST_WORDS || (part.role === 'context' && words < LEAST_WORDS) || /^\s*[[{<]/.test(text)) return true;
  if (
    FIGURE.test(text) ||
    CONSTRAINT.test(text) ||
    INCIDENT.test(text) ||
    COMPONENT.test(text) ||
    EACH.test(text) ||
    PRODUCT.test(text) ||
    NAME.test(text.replaceAll(COMMON, 'x'))
  )
    return true;
  return holdsMore(part);
}

/** Code, a link, a picture or a table says what the words do not. */
function holdsMore({ section }: RecordPart): boolean {
  if (section === undefined) return false;
  const blocks = [...section.allBlocks()];
  return blocks.some((block) =>
    block
      .walk()
      .some(
        (each) =>
          each.kind === 'fence' ||
          each.kind === 'code' ||
          each.kind === 'table' ||
          each.ownInlines.some((inline) =>
            inline.spans.some((span) => span.kind === 'link' || span.kind === 'url' || span.kind === 'image' || span.kind === 'code'),
          ),
      ),
  );
}
