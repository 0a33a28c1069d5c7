/** Plans that keep personal, card or health data and consider no law or standard for that kind of data. */
import { regex } from '../../base/patterns.ts';
import { clauseAt } from '../../claims/clause.ts';
import { modalityIn } from '../../claims/modality.ts';
import { timeIn } from '../../claims/time.ts';
import { polarityIn } from '../../claims/polarity.ts';
import { Lexicon } from '../../claims/lexicon.ts';
import { isBetweenQuotes, isQuoted, standingOfClause, standingOfSection, type Standing } from '../../claims/standing.ts';
import type { Range } from '../../base/range.ts';
import type { Inline } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import { sentenceAt } from '../../document/sentences.ts';
import type { Section } from '../../document/section.ts';
import { dataKinds } from '../../knowledge/dataKinds.ts';
import type { DataKind } from '../../knowledge/adviceSchema.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { promptFix } from '../support/absenceRule.ts';
import { isWorkedOut } from '../support/absence.ts';
import { isLive } from '../support/live.ts';
import { isInForce } from '../support/liveFigures.ts';
import { says } from '../support/says.ts';

export const complianceMissing = defineRule<'missing', string>({
  meta: {
    id: 'req/compliance-missing',
    title: 'Regulated data, and no law or standard considered',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER', 'PRODARCH', 'SYSARCH'],
    messages: {
      missing:
        'The design holds {kind} ({words}), and no law or standard for it is considered, such as {usual}. State which apply and what they demand here, or why none does.',
    },
  },
  *check(context) {
    const { document, records } = context;
    if (!document.mentions(WORTH_READING) || !isWorkedOut(document) || !isLive(context)) return;
    const named = readNamed(document, records);
    if (named.held.size === 0 || says(document, NONE_APPLIES) || considersLaw(document)) return;
    for (const kind of dataKinds) {
      const place = named.held.get(kind.id);
      if (place === undefined || named.answered.has(kind.id) || named.denied.has(kind.id)) continue;
      yield {
        message: 'missing',
        data: { kind: kind.name, words: document.slice(place), usual: kind.usual },
        range: place,
        state: kind.name,
      };
    }
  },
  fix({ document }, { state }) {
    return state === undefined
      ? []
      : [
          promptFix(document, ['compliance', 'data-security', 'security', 'constraints'], {
            heading: 'Compliance',
            lines: [
              `- **${state.charAt(0).toUpperCase()}${state.slice(1)}**: [law or standard, and what it demands here, or why none applies]`,
            ],
          }),
        ];
  },
});

const words = new Lexicon<DataKind['id']>(Object.fromEntries(dataKinds.map((kind) => [kind.id, kind.words.map(phrase)])));
const regimes = new Lexicon<DataKind['id']>(Object.fromEntries(dataKinds.map((kind) => [kind.id, kind.regimes.map(phrase)])));

/** Most documents name no such data. */
const WORTH_READING = new RegExp(
  [...new Set(dataKinds.flatMap((kind) => kind.words.map((word) => word.split(/[ ,-]/, 1)[0] ?? '')))].join('|'),
  'i',
);

/** As the lexicon wants its phrases: no hyphens, no commas. */
function phrase(text: string): string {
  return text.replaceAll(/[-,]/g, ' ').replaceAll(/ +/g, ' ');
}

/** A reason for considering none. */
const NONE_APPLIES = regex('iu')`
  \b(?:compliance|regulations?|regulatory|legal)\b[^.|\n]{0,40}[:–—|-]\s*(?:none|not applicable|n/a)\b|
  \bno (?:law|regulation|regulatory|compliance|legal)(?: \p{L}+){0,2} (?:appl(?:y|ies)|requirements?)\b|
  \b(?:not|nor|never) (?:subject to|regulated)\b|\bunregulated\b
`;
/** Whoever or whatever watches over such data, by other words than the name of a law. */
const LAW_CONSIDERED = regex('iu')`
  \b(?:data[- ]protection|privacy) (?:officers?|office|act|law|authority|board|counsel|team|commissioner|impact|assessment)\b|\bdpia\b|\bdpo\b|
  \b(?:legal|counsel|lawyers?|compliance)(?: (?:department|team|has|have|office))* (?:confirmed|approved|checked|reviewed|agreed|signed)\b|
  \bchecked by legal\b|
  \b(?:data|privacy|registration|records?|health|archives?|protection|information|secrecy) (?:\p{L}+ )?(?:act|law|ordinance|statute|directive|
  regulation)\b|
  \b(?:act|law|ordinance|statute|directive|regulation) (?:demands?|requires?|applies|asks|says|forbids?|allows?|prescribes?)\b|
  \p{L}gesetz\b|\bact (?:no\.? )?\d+|\b(?:act|law|ordinance|regulation) on (?:the )?(?:data|protection|processing|privacy|personal|health|
  patients?)\b|\bethics (?:board|committee)\b
`;
/** Whether a sentence outside the open questions speaks of such a law or its keeper. */
function considersLaw(document: ArchDocument): boolean {
  return document.walk().some((block) =>
    block.ownInlines.some((inline) => {
      const match = LAW_CONSIDERED.exec(inline.text);
      return (
        match !== null &&
        standingOfSection(document.sectionAt(block.start)) !== 'question' &&
        sentenceAt(inline, match.index)?.text.endsWith('?') !== true
      );
    }),
  );
}

/** Somebody else holds it. */
const WITH_OTHERS = regex('i')`
  \b(?:stripe|adyen|braintree|paypal|square|mollie|klarna|psp|(?:payment |card )?(?:provider|processor|gateway)|tokeni[sz]ed|
  hosted (?:fields|page|checkout)|third[- ]party|outside (?:our|the) (?:scope|system)|out of scope|stays? with|removed|stripped|redacted|
  masked out|synthetic|fake|test data|dummy)\b
`;

interface Named {
  /** The first place that says the design holds such data, by kind. */
  readonly held: ReadonlyMap<string, Range>;
  /** Kinds it says it does not hold. */
  readonly denied: ReadonlySet<string>;
  /** Kinds whose laws or standards are named. */
  readonly answered: ReadonlySet<string>;
}

function readNamed(document: ArchDocument, records: RuleContext['records']): Named {
  const held = new Map<string, Range>();
  const denied = new Set<string>();
  const answered = new Set<string>();
  for (const block of document.walk()) {
    for (const inline of block.ownInlines) {
      for (const { key } of regimes.find(inline.text)) answered.add(key);
      if (block.kind === 'heading' || !isInForce(records, document.sectionAt(block.start))) continue;
      for (const { key, start, end } of words.find(inline.text)) {
        const said = sayingOf(inline, start, end);
        if (said === 'denied') denied.add(key);
        else if (
          said === 'held' &&
          !held.has(key) &&
          (HOLDS.test(sentenceAt(inline, start)?.text ?? '') || isOfData(document.sectionAt(block.start))) &&
          !isQuoted(block) &&
          NOT_OURS.every((standing) => standing !== standingOfSection(document.sectionAt(block.start)))
        )
          held.set(key, inline.range(start, end));
      }
    }
  }
  return { held, denied, answered };
}

/** What a system does with data it answers for. */
const HOLDS = regex('i')`
  \b(?:stor\w+|keep\w*|kept|hold\w*|process\w*|collect\w*|handl\w+|contain\w*|includ\w+|receiv\w+|persist\w*|captur\w+|log(?:s|ged)?|
  sav(?:e|es|ed|ing)|record(?:s|ed)?|manag\w+|retain\w*|enter\w*|submit\w*|upload\w*|import\w*|cach\w+|writ(?:es?|ten)|arriv\w+|liv(?:e|
  es) in|replicat\w+|encrypt\w*|archiv\w+|
  register\w*|with their|has|have|columns?|fields?)\b
`;
const OF_DATA: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'data-model',
  'data-design',
  'storage',
  'data-security',
  'requirements',
  'functional-requirements',
]);

/** Sections that speak of other things than what this design holds. */
const NOT_OURS: readonly Standing[] = ['option', 'excluded', 'question', 'elsewhere', 'example', 'quoted', 'history', 'risk'];

/** Whether a section lists what is kept. */
function isOfData(section: Section): boolean {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent)
    if (each.role !== undefined && OF_DATA.has(each.role)) return true;
  return false;
}

/** What the sentence around such words says of this design. */
function sayingOf(inline: Inline, start: number, end: number): 'held' | 'denied' | 'other' {
  const sentence = sentenceAt(inline, start);
  if (sentence === undefined) return 'other';
  const clause = clauseAt(sentence, start);
  if (
    polarityIn(clause.text, start - clause.start, end - clause.start, inline.prose.slice(clause.end, sentence.end)) === 'denied' ||
    WITH_OTHERS.test(sentence.text)
  )
    return 'denied';
  const isOwn =
    !sentence.text.endsWith('?') &&
    modalityIn(clause.text, false) === 'stated' &&
    timeIn(clause.text) !== 'past' &&
    standingOfClause(clause.text, '') === 'own' &&
    !isBetweenQuotes(inline, start);
  return isOwn ? 'held' : 'other';
}
