/** Requirements and goals that ask for a quality by an adjective (fast, scalable, highly available) with no figure in the sentence, nor anywhere for that quality. */
import { regex } from '../../base/patterns.ts';
import { clauseAt } from '../../claims/clause.ts';
import { modalityIn } from '../../claims/modality.ts';
import { timeIn } from '../../claims/time.ts';
import { polarityIn } from '../../claims/polarity.ts';
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import { isBetweenQuotes, isQuoted, standingOfClause, standingOfSection } from '../../claims/standing.ts';
import type { Range } from '../../base/range.ts';
import type { Block, Inline } from '../../document/block.ts';
import { someInline, type BlockFilter } from '../../document/blockShape.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { sentenceAt } from '../../document/sentences.ts';
import { startingWithin } from '../../document/within.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { qualities, type Quality } from '../../knowledge/vocabulary/qualities.ts';
import { measures } from '../../quantities/measures.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { isInForce } from '../support/liveFigures.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

interface State {
  readonly at: number;
  readonly target: string;
}

export const vagueQuality = defineRule<'vague', State>({
  meta: {
    id: 'req/vague-quality',
    title: 'A quality is asked for without a figure',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER', 'SYSARCH', 'HAN'],
    messages: {
      vague:
        '“{word}” is asked for without a figure: everybody will agree with it, and nobody can tell whether it is met. Say how much is enough.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context) || !document.mentions(WORDS)) return;
    for (const block of document.walkWhere(worded)) {
      if (block.kind === 'heading' || block.ownInlines.length === 0 || isQuoted(block)) continue;
      const section = document.sectionAt(block.start);
      if (!isInForce(context.records, section)) continue;
      for (const inline of block.ownInlines) {
        const found = vagueIn(document, block, inline, section);
        if (found === undefined) continue;
        const range = inline.range(found.start, found.end);
        yield { message: 'vague', data: { word: found.word }, range, state: { at: range.end, target: found.quality.target } };
      }
    }
  },
  fix(_context, { state }) {
    if (state === undefined) return [];
    return [
      {
        title: 'Insert a target',
        edits: [{ range: { start: state.at, end: state.at }, newText: withTabStops(` (target: ${state.target})`) }],
        snippet: true,
        preferred: true,
      },
    ];
  },
});

const byWord: ReadonlyMap<string, Quality> = new Map(
  qualities.flatMap((quality) => quality.vague.map((word): [string, Quality] => [word.replaceAll('-', ' '), quality])),
);
const ALTERNATIVES = [...byWord.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(' ', '[ -]'))
  .join('|');
const WORDS = new RegExp(String.raw`(?<![\p{L}\d-])(?:${ALTERNATIVES})(?![\p{L}\d-])`, 'iu');
const EACH_WORD = new RegExp(WORDS.source, 'giu');
const worded: BlockFilter = { matches: (shape) => someInline(shape, ({ content }) => WORDS.test(content)) };

const ASKING_ROLES: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'requirements',
  'functional-requirements',
  'non-functional-requirements',
  'goals',
  'success-metrics',
  'constraints',
]);
const ASKED = regex('i')`
  (?<!\b(?:that|which|who|they) )\b(?:must|shall|should|needs? to|has to|have to|(?:is|are) required to|goal is|aims? to|we want|we need|
  our goal|objective is|(?:is|are) expected to)\b
`;
/** Names of things, in which the word promises nothing. */
const NAME_BEHIND = regex('i')`
  ^[ -](?:path|lane|forward|track|food|growing|moving|clock|os|operating|kernel|transport|protocol|cookie|boot|enclave|element|flag|socket|
  shell|hash|random|coding|development|win|wins|fix|fixes|follow|start|check|glance|question|access to the market|turnaround of the team|
  iteration|iterations|feedback loop|delivery of features|time to market|prototyping|onboarding|deploys?|builds?|releases?|changes|
  development cycles?)\b
`;
/** The system as a whole, or what its users get from it: what an adjective before it promises. */
const PROMISED = regex('iu')`
  ^[ -](?:(?:and|,) (?:\p{L}+[ -]){1,2})?(?:system|service|platform|solution|architecture|api|application|app|backend|infrastructure|
  product|design|experience|search|response(?: time)?|page|page load|load(?:ing)?|query|queries|read|write|performance|access|processing|
  checkout|login|update|notification|sync(?:hroni[sz]ation)?|messaging|chat|tracking|dashboard|analytics|report|storage|interface|ui)
  (?:s|es)?\b
`;
/** Whatever is shown in real time is promised so. */
const ANY_NOUN = /^[ -]\p{Ll}/u;
/** What may stand before an adjective that is said of something. */
const PREDICATE = regex('iu')`
  \b(?:be|is|are|remains?|stays?|feels?|loads?|responds?|answers?|works?|runs?|starts?|opens?|performs?|reacts?|returns?|scrolls?|
  kept|keep(?:s|ing)?(?: \p{L}+){1,3}|make (?:\p{L}+ ){1,3}|and|or|highly|very|fully),? $|, $
`;
const CLOSES = /^\s*(?:[.,;:!)|]|$|and\b|or\b|enough\b|at all times\b|for\b|in\b|under\b|even\b|during\b)/i;
/** Words that promise by themselves, wherever they stand. */
const WHOLE_PHRASE =
  /^(?:quickly|instantly|instantaneous|promptly|swiftly|in no time|without noticeable delay|lightning fast|any number of|unlimited .+|.+ all (?:of )?the time|hardly ever down|scales? well|as fast as possible|(?:low|minimal|high|good|excellent|maximum|always) .+|always-on)$/i;
/** Of what else `secure` and `robust` promise too little. */
const OF_THE_WHOLE =
  /^[ -](?:and (?:\p{L}+ )?)?(?:system|service|platform|solution|architecture|api|application|app|backend|infrastructure|product|design)s?\b/iu;
/** `secure by mTLS`: how it is meant. */
const SAYS_HOW =
  /^[^.]{0,40}\b(?:by|via|using|through|with|against|encrypt\w*|tls|mtls|oauth|oidc|jwt|mfa|owasp|soc ?2|iso|signed|hashed)\b/i;
/** `The register is robust: pull any one cable and dispatchers keep working`: what stands behind the colon can be tried. */
const SAYS_WHAT_FOLLOWS = regex('i')`
  ^[^.:]{0,20}:\s[^.;]{0,80}\b(?:keeps?|continues?|goes on|go on|survives?|still|loses? (?:no|nothing)|without losing|stays?|
  carr(?:y|ies) on|even (?:if|when|with)|when (?:a|an|one|any)|after (?:a|an|one|any)|if (?:a|an|one|any))\b
`;
const POINTS_ON =
  /\bi\.e\.|\b(?:see|defined (?:in|below|as)|that is|meaning|specified|section \d|N?FR[-_ ]?\d)\b|\btargets? (?:are|is) \b/i;

/** A layout that fits the screen is no speed. */
const OF_LAYOUT = /\b(?:\d+ ?px|pixels?|screens?|phones?|mobile|tablets?|viewports?|breakpoints?|layouts?)\b/i;

/** The id of the requirement itself points nowhere. */
const OWN_ID = /^\W*(?:N?FR|REQ)[-_ ]?[\d.]+/;

interface Found extends Range {
  readonly word: string;
  readonly quality: Quality;
}

/** The first such word of an inline; one to a text is enough to say it. */
function vagueIn(document: ArchDocument, block: Block, inline: Inline, section: Section): Found | undefined {
  if (!mayAsk(section)) return undefined;
  const asks = isAsking(section);
  for (const match of inline.prose.matchAll(EACH_WORD)) {
    const quality = byWord.get(match[0].toLowerCase().replaceAll('-', ' '));
    const { start, end } = { start: match.index, end: match.index + match[0].length };
    if (quality === undefined || !isPromise(inline.prose, start, end, quality, asks)) continue;
    const sentence = sentenceAt(inline, start) ?? { start: 0, end: inline.text.length, text: inline.text, prose: inline.prose };
    const clause = clauseAt(sentence, start);
    if (
      !(asks || ASKED.test(sentence.prose.slice(0, end - sentence.start))) ||
      sentence.text.endsWith('?') ||
      isBetweenQuotes(inline, start)
    )
      continue;
    if (
      polarityIn(clause.text, start - clause.start, end - clause.start) === 'denied' ||
      modalityIn(clause.text, false) !== 'stated' ||
      timeIn(clause.text) !== 'now' ||
      standingOfClause(clause.text, sentence.prose.slice(0, clause.start - sentence.start)) !== 'own'
    )
      continue;
    if (/^responsive$/i.test(match[0]) && OF_LAYOUT.test(sentence.text)) continue;
    if (
      POINTS_ON.test(sentence.text.replace(OWN_ID, '')) ||
      hasFigure(document, block, inline, quality, inline.range(sentence.start, sentence.end)) ||
      isAnsweredElsewhere(document, quality, sentence.text)
    )
      continue;
    return { start, end, word: match[0], quality };
  }
  return undefined;
}

function mayAsk(section: Section): boolean {
  const standing = standingOfSection(section);
  return standing === 'own' || standing === 'background';
}

function isAsking(section: Section): boolean {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent)
    if (each.role !== undefined && ASKING_ROLES.has(each.role)) return true;
  return false;
}

function isPromise(prose: string, start: number, end: number, quality: Quality, asks: boolean): boolean {
  const behind = prose.slice(end, end + 60);
  if (NAME_BEHIND.test(behind)) return false;
  const before = prose.slice(Math.max(0, start - 40), start);
  if (quality.id === 'robustness' && SAYS_WHAT_FOLLOWS.test(prose.slice(end))) return false;
  const said =
    (PREDICATE.test(before) || before.trim() === '' || /[:：–—]\s*$/.test(before) || (asks && quality.id === 'performance')) &&
    CLOSES.test(behind);
  if (quality.id === 'security' || quality.id === 'robustness') return !SAYS_HOW.test(behind) && (said || OF_THE_WHOLE.test(behind));
  if (said || PROMISED.test(behind)) return true;
  if (quality.id === 'timeliness') return CLOSES.test(behind) || ANY_NOUN.test(behind);
  return (
    WHOLE_PHRASE.test(prose.slice(start, end).replaceAll('-', ' ')) &&
    (CLOSES.test(behind) || !/^ \p{Ll}+\b/u.test(behind) || /^ (?:to|on|with|when|while|across|as|between|from|of|is|are)\b/.test(behind))
  );
}

/** In the paragraph, the item with all below it, or the row; a paragraph's other sentences measure nothing of security. */
function hasFigure(document: ArchDocument, block: Block, inline: Inline, quality: Quality, sentence: Range): boolean {
  const row = block.rows.find((each) => each.cells.some((cell) => cell.inline.shape === inline.shape));
  const holder = row ?? (block.parent?.kind === 'item' ? block.parent : quality.id === 'security' ? sentence : block);
  return startingWithin(quantitiesOf(document), holder, (figure) => figure.range.start).some(
    ({ quantity }) => quantity.kind !== 'date' && (quantity.kind !== 'count' || quantity.counted !== undefined),
  );
}

/** The whole system, or whoever uses it. */
const WHOLE_SYSTEM =
  /\b(?:system|service|platform|application|app|solution|product|architecture|it|we|api|users?|customers?|everything|overall)\b/i;

/** Whether the document puts a figure to that quality in another place: of the same thing, or of the whole. For security, a section on it will do. */
function isAnsweredElsewhere(document: ArchDocument, quality: Quality, sentence: string): boolean {
  if (quality.id === 'security')
    return document.sections.some(
      (section) =>
        (section.role === 'security' ||
          section.role === 'data-security' ||
          section.role === 'authentication' ||
          section.role === 'threats') &&
        !section.isEmpty,
    );
  const words = new Set(sentence.toLowerCase().match(/\p{L}+/gu));
  return measures.some(
    ({ measure }) =>
      quality.measures.includes(measure) &&
      figuresOf(document, measure).some(({ subject }) => {
        if (subject.stance.length > 0 || subject.aspect === 'current') return false;
        return (
          subject.of === undefined ||
          WHOLE_SYSTEM.test(sentence) ||
          subject.of.split(' ').some((word) => words.has(word) || words.has(`${word}s`))
        );
      }),
  );
}
