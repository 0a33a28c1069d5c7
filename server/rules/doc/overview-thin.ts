/** Overviews that do not say what the system does, whom it serves or what success is, and overviews that run on, as far as the template says what one holds. */
import { regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { startingWithin } from '../../document/within.ts';
import { appendToSection } from '../../document/edits.ts';
import type { DocumentTemplateId, SectionRole } from '../../knowledge/schema.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { defineRule } from '../rule.ts';
import { describesSystem, isWorkedOut } from '../support/absence.ts';
import { isLive } from '../support/live.ts';
import { isEnglish } from '../../claims/language.ts';
import { withTabStops } from '../../drafts/snippetText.ts';
import { wordList } from '../support/wordList.ts';

/** Paragraphs the template gives its overview. */
const PARAGRAPHS: Readonly<Partial<Record<DocumentTemplateId, number>>> = { planner: 2, sysarch: 3 };
/** So many more are a chapter. */
const TOLERATED = 2;

interface Part {
  readonly name: string;
  readonly prompt: string;
  readonly isSaid: (overview: Section, document: ArchDocument) => boolean;
}

interface State {
  readonly overview: Section;
  readonly missing: readonly Part[];
}

export const overviewThin = defineRule<'thin' | 'long', State>({
  meta: {
    id: 'doc/overview-thin',
    title: 'The overview says too little, or too much',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER', 'SYSARCH'],
    messages: {
      thin: 'The overview does not say {parts}. Whoever joins next month reads this first; a sentence on each is enough.',
      long: 'The overview runs to {count} paragraphs where {limit} will do, so its readers stop before the point. Move the detail into sections of its own.',
    },
  },
  *check(context) {
    const { document, profile, isOn } = context;
    const limit = profile.documentTemplate && PARAGRAPHS[profile.documentTemplate];
    const overview = document.sections.find(
      (section) => section.role === 'overview' && section.form === 'heading' && section !== document.titleSection,
    );
    if (
      limit === undefined ||
      overview === undefined ||
      overview.isEmpty ||
      !isWorkedOut(document) ||
      !isLive(context) ||
      !isEnglish(document)
    )
      return;
    // What success is has a rule of its own, which asks the whole document.
    const asked = isOn('doc/success-metrics-missing') && describesSystem(context) ? PARTS.filter((part) => part !== SUCCESSFUL) : PARTS;
    const missing = asked.filter((part) => !part.isSaid(overview, document));
    if (missing.length > 0)
      yield {
        message: 'thin',
        data: {
          parts: wordList(
            missing.map((part) => part.name),
            'or',
          ),
        },
        range: overview.titleRange,
        state: { overview, missing },
      };
    const count = [...overview.allBlocks()].filter((block) => block.kind === 'paragraph').length;
    if (count > limit + TOLERATED) yield { message: 'long', data: { count, limit }, range: overview.titleRange };
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const edit = appendToSection(
      document,
      state.overview,
      state.missing.flatMap((part, index) => (index === 0 ? [part.prompt] : ['', part.prompt])),
    );
    return [
      {
        title: 'Insert what the overview leaves out',
        edits: [{ ...edit, newText: withTabStops(edit.newText) }],
        snippet: true,
        preferred: true,
      },
    ];
  },
});

/** Fewer words name a system and say nothing of it. */
const LEAST_WORDS = 5;
/** Somebody: people by what they are to the system, and whatever follows `for` and `serves`. */
const SOMEBODY = regex('iu')`
  \b(?:users?|customers?|clients?|buyers?|sellers?|merchants?|shoppers?|subscribers?|visitors?|members?|tenants?|patients?|doctors?|nurses?|
  clinicians?|students?|teachers?|drivers?|riders?|passengers?|employees?|staff|teams?|engineers?|developers?|operators?|analysts?|admins?|
  administrators?|agents?|managers?|accountants?|partners?|vendors?|suppliers?|people|persons?|companies|businesses|organi[sz]ations?|
  departments?|citizens?|players?|readers?|viewers?|listeners?|travellers?|travelers?|guests?|hosts?|restaurants?|couriers?|warehouses?|
  hospitals?|schools?|banks?|retailers?|stores?|shops?|consumers?|households?|farmers?|clerks?|dispatchers?|recruiters?|everyone|anyone|
  who)\b|\b(?:serves?|serving|used by|helps?|lets?|enables?|allows?|gives?|offers?) (?:\p{L}+ ){0,3}\p{L}{3,}|
  \bfor (?:the |our |all |its |small |large |internal )*\p{L}{3,}s\b
`;
/** Whoever does what only people do: `growers see`, `pilots are warned`. */
const DOES_AS_PEOPLE =
  /\b\p{L}{3,}s (?:see|order|book|pay|apply|browse|ask|submit|sign|choose|decide|(?:are|get) (?:warned|told|informed|paid|reminded))\b/iu;
const SUCCESS = regex('i')`
  \b(?:success\w*|succeed\w*|goals?|aims?|objectives?|target\w*|so that|in order to|measur\w*|kpis?|metrics?|reduc\w+|increas\w+|improv\w+|
  at least|at most|fewer|faster|cheaper|instead of|replac\w+|lower|within|without)\b
`;
const ROLES_OF_SUCCESS: readonly SectionRole[] = ['goals', 'success-metrics'];

const SUCCESSFUL: Part = {
  name: 'what success is',
  prompt: '[What success looks like, with a figure]',
  isSaid: (overview, document) =>
    SUCCESS.test(overview.fullText) ||
    startingWithin(quantitiesOf(document), overview, (figure) => figure.range.start).length > 0 ||
    holds(document, ROLES_OF_SUCCESS),
};

const PARTS: readonly Part[] = [
  { name: 'what the system does', prompt: '[What it does]', isSaid: (overview) => wordsOf(overview).length >= LEAST_WORDS },
  {
    name: 'whom it serves',
    prompt: '[Whom it serves, and how many they are]',
    isSaid: (overview, document) =>
      SOMEBODY.test(overview.fullText) || DOES_AS_PEOPLE.test(overview.fullText) || holds(document, ['roles', 'stakeholders']),
  },
  SUCCESSFUL,
];

function holds(document: ArchDocument, roles: readonly SectionRole[]): boolean {
  return document.sections.some((section) => section.role !== undefined && roles.includes(section.role) && !section.isEmpty);
}

function wordsOf(section: Section): readonly string[] {
  return section.fullText.match(/\p{L}+/gu) ?? [];
}
