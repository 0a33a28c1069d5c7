/** “No personal data” beside answers that name people's data, or a law on them: which of the two holds is to be asked. Knows no law beyond the words of the kinds. */
import { regex } from '../base/patterns.ts';
import { clauseAt } from '../claims/clause.ts';
import { modalityIn } from '../claims/modality.ts';
import { timeIn } from '../claims/time.ts';
import { polarityIn } from '../claims/polarity.ts';
import { Lexicon } from '../claims/lexicon.ts';
import { parseDocument } from '../document/document.ts';
import { sentencesOf } from '../document/sentences.ts';
import { dataKinds } from '../knowledge/dataKinds.ts';
import { breathsOf } from './breaths.ts';

/** The words to a question that hold. */
export interface HeldAnswer {
  readonly question: string;
  readonly words: string;
}

/** What denies that there are such data, where it was said, and what names them all the same. */
export interface KindConflict {
  readonly question: string;
  readonly denial: string;
  readonly named: readonly { readonly question: string; readonly words: string }[];
}

const PERSONAL = String.raw`(?:pii|personal(?:ly identifiable)? (?:data|information|details)|(?:personal (?:or|and) sensitive|sensitive (?:or|and) personal) data|data (?:of|on|about) (?:people|persons|individuals))`;
const HOLDING = 'has|have|holds?|stores?|keeps?|collects?|process(?:es)?|touch(?:es)?|handles?|contains?|needs?';
/** The whole of what is said in one breath: `no PII in logs` denies less. */
const NONE_HELD = new RegExp(
  [
    String.raw`^(?:(?:we|it|this|there|the system|the service)(?:'s| is| are)? (?:(?:${HOLDING}) )?)?no ${PERSONAL}(?: (?:at all|whatsoever|here|(?:is|are) (?:ever )?(?:held|stored|kept|collected|processed|touched|involved|needed)|involved))*$`,
    String.raw`^(?:(?:we|it|this|the system|the service) )?(?:do not|does not|don't|doesn't|never) (?:${HOLDING}) (?:any )?${PERSONAL}(?: at all)?$`,
    String.raw`^(?:nothing|none of it is|not) personal(?: at all)?$`,
    String.raw`^without (?:any )?${PERSONAL}$`,
  ].join('|'),
  'iu',
);
/** Said of the kind of data, and nothing else. */
const LEAST = /^(?:only )?public(?: or internal)?(?: data)?(?: only)?$/i;
/** Behind these comes what there is after all: `no personal data except the email address`. */
const EXCEPTING = /^(?:except|apart|besides|other|but)/;

/** These speak of what is not, not yet or no longer so. */
const OF_OTHER_THINGS: ReadonlySet<string> = new Set([
  'question/goals',
  'question/current-state',
  'question/risks',
  'question/open',
  'question/assumptions',
  'question/ten-times',
]);
/** Kept by others, or not kept. */
const NOT_HELD = regex('i')`
  \b(?:stripe|adyen|braintree|paypal|mollie|klarna|psp|provider|processor|tokeni[sz]ed|third[- ]party|delet\w+|remov\w+|strip(?:s|ped)?|
  redact\w*|scrub\w*|anonymi[sz]\w*|synthetic|fake|test data|not? appl(?:y|ies|icable)|(?:does not|doesn't|do not|don't) apply|n/a|
  irrelevant)\b
`;

/** Phrases without the hyphens and commas that the lexicon does not read. */
const named = new Lexicon<'law' | 'data'>({
  law: ['gdpr', 'dsgvo', 'rgpd', 'ccpa', 'cpra', 'lgpd', 'hipaa', 'hitech'],
  data: dataKinds
    .flatMap(({ words }) => words)
    .map((word) => word.replaceAll(/[-,]/g, ' ').replaceAll(/ +/g, ' '))
    .filter((word) => !['personal data', 'personal information', 'personally identifiable', 'pii'].includes(word)),
});
const OF_PEOPLE = regex('giu')`
  \b(?:customer|user|member|patient|owner|guest|driver|student|employee|tenant|player|donor|resident|client|people|person|staff|teacher|
  parent|child(?:ren)?)(?:s?['’]s?|s)? (?:full )?(?:names?|(?:e-?mail )?addresses|e-?mails|phones?|telephones?|birth ?da(?:ys?|tes?))\b|
  \bnames?(?:,| and| or) (?:(?:e-?mail )?addresses|e-?mails?|phone numbers?|birth ?da(?:ys|tes))\b|
  \bnames? of (?:the |our )?(?:customers|users|members|patients|owners|guests|people|employees|students)\b
`;
/** Bare, where it was asked which fields there are. */
const FIELDS = regex('giu')`
  (?<!\b(?:domain|file|host|product|brand|table|column|path|place|street|city|ip|mac|plant|species|server) )\b
  (?:names|e-?mails|(?:e-?mail )?addresses|birth ?da(?:ys|tes)|health(?! check))\b
`;

/** Right in front of words. */
const NEGATED = /\b(?:no|not|nor|without) $/i;

/** At most one for each answer that denies. */
export function kindConflicts(answers: readonly HeldAnswer[]): readonly KindConflict[] {
  const denials = answers.flatMap(({ question, words }) => {
    const denial = breathsOf(words).find(
      (breath, index, all) =>
        (NONE_HELD.test(breath.words) || (question === 'question/sensitivity' && LEAST.test(breath.words))) &&
        !EXCEPTING.test(all[index + 1]?.joint ?? ''),
    );
    return denial === undefined ? [] : [{ question, denial: denial.words }];
  });
  if (denials.length === 0) return [];
  const told = answers
    .filter(({ question }) => !OF_OTHER_THINGS.has(question))
    .flatMap(({ question, words }) => namedIn(question, words).map((each) => ({ question, words: each })));
  return told.length === 0 ? [] : denials.map((denial) => ({ ...denial, named: told }));
}

/** The words by which an answer says that such data are held, or that a law on them applies; each once. */
function namedIn(question: string, text: string): readonly string[] {
  const found = new Map<string, string>();
  const document = parseDocument('interview:kinds.md', text);
  for (const sentence of document.blocks.flatMap((block) => [...block.inlines()]).flatMap((inline) => sentencesOf(inline))) {
    if (modalityIn(sentence.prose, sentence.text.endsWith('?')) !== 'stated' || NOT_HELD.test(sentence.text)) continue;
    const { prose } = sentence;
    const places = [
      ...named.find(prose).map(({ start, end }) => ({ start, end })),
      ...[...prose.matchAll(OF_PEOPLE), ...(question === 'question/sensitivity' ? prose.matchAll(FIELDS) : [])].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      })),
    ].sort((one, other) => one.start - other.start || other.end - one.end);
    let behind = 0;
    for (const { start, end } of places) {
      if (start < behind) continue;
      behind = end;
      const clause = clauseAt(sentence, sentence.start + start);
      const [from, to] = [sentence.start + start - clause.start, sentence.start + end - clause.start];
      const isSaid =
        !NEGATED.test(prose.slice(0, start)) &&
        polarityIn(clause.text, from, to, prose.slice(clause.end - sentence.start)) === 'affirmed' &&
        !['later', 'past'].includes(timeIn(clause.text));
      const words = prose.slice(start, end);
      if (isSaid && !found.has(words.toLowerCase())) found.set(words.toLowerCase(), words);
    }
  }
  return [...found.values()];
}
