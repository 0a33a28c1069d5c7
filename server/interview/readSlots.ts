/** Reads an answer into the slots of its question: which are filled, with which words and figures. Judges nothing. */
import { parseDocument, type ArchDocument } from '../document/document.ts';
import { sentencesOf } from '../document/sentences.ts';
import type { Question, Slot } from '../knowledge/interviewSchema.ts';
import type { Quantity, QuantityKind } from '../quantities/quantity.ts';
import { readQuantities } from '../quantities/readQuantities.ts';
import type { Figure } from '../quantities/figure.ts';
import { quantitiesOf } from '../quantities/quantitiesOf.ts';
import type { Answer } from './interview.ts';
import { slotWords } from './slotWords.ts';

/** `partial`: there are words, and they decide nothing. */
export type Clarity = 'clear' | 'partial' | 'missing';

export interface SlotReading {
  readonly slot: Slot;
  readonly clarity: Clarity;
  /** The sentences that fill it, as they were said. */
  readonly text: string;
  readonly figure?: Quantity;
  /** The choice named, where the slot has a closed set. */
  readonly choice?: string;
}

const KINDS: Readonly<Partial<Record<Slot['kind'], readonly QuantityKind[]>>> = {
  duration: ['duration'], rate: ['rate'], size: ['size', 'transfer'], money: ['money'], people: ['people'], percentage: ['percentage'], count: ['count', 'people'], date: ['date'],
  'percentile-latency': ['duration'], growth: ['multiple', 'percentage', 'transfer'],
};
const GROWTH = /\b(?:doubl\w*|tripl\w*|twice|tenfold|times|no growth|stable|flat|grow\w*)\b/i;
const PEAK = /\b(?:peak|busiest|at most|up to|burst|spike|sale|max\w*)\b/i;
const AVERAGE = /\b(?:average|avg|typical\w*|normal\w*|usual\w*|steady|mean)\b/i;
/** The patience with one hop, and with all of them. */
const HOP = /\btime-?outs?\b/i;
const WHOLE = /\b(?:budget|in all|in total|total|overall|at most|user\w*|waits?)\b/i;
/** Nothing may be lost: clear without a figure. */
const NO_LOSS = /^(?:zero|none|nothing|no loss)\b/i;
/** A number without a unit: in front of when it holds, or behind the word for the peak. */
const BARE = /^(?:about |up to )?\d(?:[\d.,]*\d)?k?(?= (?:at|in|on|during|when|for) )|(?<=^(?:a |the |at )?peak (?:of |is |at )?)\d(?:[\d.,]*\d)?k?(?=[.!]?$)/i;
/** What parts of a sentence are joined by. */
const JOINT = /[,;] |,? (?:and|but|with) /;
/** Words that wish for a quality and name no measure of it. */
const WISHES = /^(?:it |they |we |has |have |had |must |should |needs? |to |be |is |are |as |a |the |very |really |always |just |normal |usual |good |some |everything |all |nice |modern |cheap |possible |fast |quick |scal\w+ |secure |reliable |robust |available |on |with |at |simple |data |platform |team |services? |internal |user )+$/i;

/** What is known of each slot: what was said to it by itself, or what the text says of it. */
export function readSlots(question: Question, answer: Answer): readonly SlotReading[] {
  return readText(question, answer.text).map((reading) => {
    const more = answer.more[reading.slot.id];
    return more === undefined || isOverruled(answer, reading) ? reading : readAlone(question, reading.slot, more);
  });
}

/** Whether the text has said something else since a slot was answered by itself. `reading` is what the text says. */
export function isOverruled({ overruled }: Answer, { slot, clarity }: SlotReading): boolean {
  return clarity === 'clear' && overruled.includes(slot.id);
}

/** What a text says of each slot of a question. */
export function readText(question: Question, text: string): readonly SlotReading[] {
  const document = parseDocument(`answer:${question.id}`, text);
  const shares = sharesOf(question, statementsOf(document));
  return question.slots.map((slot) => readOne(question, slot, { text, document, share: shares.get(slot.id) ?? '', isAlone: false }));
}

/** What a text says of the one slot that was asked for. */
export function readAlone(question: Question, slot: Slot, text: string): SlotReading {
  return readOne(question, slot, { text, document: parseDocument(`answer:${question.id}/${slot.id}`, text), share: text, isAlone: true });
}

interface Said {
  readonly text: string;
  readonly document: ArchDocument;
  /** The sentences that are on the slot. */
  readonly share: string;
  /** Said to this slot and to no other. */
  readonly isAlone: boolean;
}

/** The reading of one slot. */
function readOne(question: Question, slot: Slot, said: Said): SlotReading {
  const { text, document, share, isAlone } = said;
  if (slot.kind === 'choice') return choiceOf(slot, said);
  const kinds = KINDS[slot.kind];
  if (kinds === undefined) return { slot, clarity: share !== '' && text.trim() === question.weak ? 'partial' : clarityOf(share), text: share };
  const [opening = ''] = statementsOf(document);
  if (slot.id === 'rpo' && NO_LOSS.test(opening)) return { slot, clarity: 'clear', text: opening };
  const figures = quantitiesOf(document).filter((each) => kinds.includes(each.quantity.kind));
  const figure = figureFor(slot, figures, question, isAlone);
  if (figure !== undefined) return { slot, clarity: 'clear', text: sentenceOf(figure), figure: figure.quantity };
  const bare = slot.id === 'peak' ? withUnitOf(figures, statementsOf(document)) : undefined;
  if (bare !== undefined) return { slot, clarity: 'clear', text: bare.written, figure: bare };
  if (slot.kind === 'growth') {
    const told = statementsOf(document).find((sentence) => GROWTH.test(sentence));
    if (told !== undefined) return { slot, clarity: 'clear', text: told };
  }
  return isAlone ? { slot, clarity: 'partial', text } : { slot, clarity: 'missing', text: '' };
}

/** The figure a slot asks for, among those of its kind. */
function figureFor(slot: Slot, figures: readonly Figure[], question: Question, alone: boolean): Figure | undefined {
  if (alone) return figures[0];
  switch (slot.id) {
    case 'p50': case 'p95': case 'p99':
      return figures.find(({ quantity }) => quantity.statistic === slot.id);
    case 'peak':
      return figures.find((figure) => PEAK.test(clauseAround(figure)) || (figure.subject.measure === 'peak' && !AVERAGE.test(clauseAround(figure)))) ?? figures[1];
    case 'average':
      return figures.find((figure) => figure.subject.measure === 'average-load' || figure.quantity.statistic === 'average' || AVERAGE.test(clauseAround(figure))) ?? figures.find((figure) => figure.subject.measure !== 'peak' && !PEAK.test(clauseAround(figure)));
    case 'growth':
      return figures.find((figure) => figure.quantity.kind === 'multiple' || figure.subject.measure === 'growth');
    case 'budget':
      return figures.find((figure) => figure.subject.measure !== 'backoff' && figure.quantity.period === undefined && (!HOP.test(clauseAround(figure)) || WHOLE.test(clauseAround(figure))));
    case 'ceiling':
      return figures.find((figure) => /\b(?:ceiling|stop\w*|cap|never more)\b/i.test(sentenceOf(figure)));
    case 'rto': case 'rpo':
      return figures.find((figure) => figure.subject.measure === slot.id) ?? figures[0];
    case 'concurrent-users':
      return figures.find((figure) => figure.subject.measure === 'concurrency' || /\b(?:concurrent|at the same time|at once|simultaneous)\b/i.test(sentenceOf(figure)));
    case 'retries':
      return figures.find((figure) => figure.subject.measure === 'retries' || figure.subject.measure === 'attempts');
    default:
      return question.slots.filter((each) => each.kind === slot.kind).length > 1 && !slot.required ? undefined : figures[0];
  }
}

/** `400 at the start of a sale` behind `40 requests per second on average`: the unit goes without saying. */
function withUnitOf(figures: readonly Figure[], sentences: readonly string[]): Quantity | undefined {
  const like = figures[0]?.quantity.written ?? '';
  const unit = like.includes(' ') ? like.slice(like.indexOf(' ')) : undefined;
  const clause = sentences.flatMap((sentence) => sentence.split(JOINT)).find((each) => PEAK.test(each) && BARE.test(each));
  const number = clause === undefined ? undefined : BARE.exec(clause)?.[0];
  return unit === undefined || number === undefined ? undefined : readQuantities(`${number}${unit}`)[0];
}

function choiceOf(slot: Slot, { text, document, share }: Said): SlotReading {
  const sentences = statementsOf(document);
  const affirmed = text.replaceAll(/\b(?:no|not|without|never) \w+/gi, '');
  const choice = slot.choices?.find((each) => namesChoice(affirmed, each)) ?? slot.choices?.find((each) => namesChoice(text, each));
  if (choice !== undefined) return { slot, clarity: 'clear', text: sentences.filter((sentence) => namesChoice(sentence, choice)).map(asSentence).join(' ') || text, choice };
  return { slot, clarity: share === '' ? 'missing' : 'partial', text: share };
}

/** Words other than the label that mean a choice. */
const CHOICES: Readonly<Record<string, RegExp>> = {
  'the same team': /\b(?:themselves|ourselves|same team|run it|own operation|we operate|on call in turn|founders?)\b/i,
  'an operations or SRE team': /\b(?:sre|ops|operations|platform) team\b/i,
  'a provider': /\b(?:a provider|outsourc\w+|managed by)\b/i,
  'managed preferred': /\bmanaged\b/i,
  'self-hosted only': /\bself-?host\w*\b/i,
  contractual: /\b(?:contract(?!or)\w*|sla|penalt\w+)\b/i,
  'internal objective': /\b(?:internal|objective|slo)\b/i,
  'best effort': /\bbest[- ]effort\b/i,
  'public or internal': /\b(?:public|internal)\b/i,
  'personal (names, addresses)': /\b(?:personal|pii|names?|e-?mails?|addresses)\b/i,
  'financial (cards, accounts)': /\b(?:cards?|payments?|financial|bank|iban|transactions?)\b/i,
  health: /\b(?:health|phi|patients?|medical)\b/i,
  'stale data from a cache': /\b(?:cache\w*|stale|redis|old)\b/i,
  'a read replica': /\breplica\b/i,
  errors: /\b(?:errors?|unavailable|nothing works|503)\b/i,
  queued: /\b(?:queue\w*|wait|buffered)\b/i,
  refused: /\b(?:refus\w+|reject\w+|errors?|503|fail)\b/i,
  steady: /\bsteady\b/i,
  'daily rhythm': /\b(?:daily|office hours|evenings?|mornings?|day and night)\b/i,
  spiky: /\b(?:spik\w+|bursts?|sale)\b/i,
  greenfield: /\b(?:greenfield|new|from scratch|empty|none|nothing)\b/i,
  'shared schema': /\bshared?\b/i,
  'own schema in an existing database': /\bown schema\b/i,
  serverless: /\b(?:serverless|lambda|functions)\b/i,
  'virtual machines': /\b(?:vms?|ec2|virtual machines?|droplets?)\b/i,
  Kubernetes: /\b(?:kubernetes|k8s|eks|gke|aks)\b/i,
  ECS: /\b(?:ecs|fargate)\b/i,
};

/** Whether a text names a choice, in its own words or others. */
export function namesChoice(text: string, choice: string): boolean {
  return (CHOICES[choice]?.test(text) ?? false) || text.toLowerCase().includes(choice.toLowerCase());
}

/** Each sentence goes to the slots whose words it has, and to the first of words where it has none. */
function sharesOf(question: Question, sentences: readonly string[]): ReadonlyMap<string, string> {
  const words = slotWords[question.id] ?? {};
  const first = question.slots.find((slot) => KINDS[slot.kind] === undefined && slot.kind !== 'choice' && words[slot.id] === undefined);
  const shares = new Map<string, string[]>();
  for (const sentence of sentences) {
    const slots = Object.entries(words).filter(([, pattern]) => pattern.test(sentence)).map(([slot]) => slot);
    const takes = slots.length === 0 && first !== undefined ? [first.id] : slots;
    for (const slot of takes) shares.set(slot, [...(shares.get(slot) ?? []), sentence]);
  }
  const [opening] = sentences;
  // Who answers begins with what was asked first.
  if (first !== undefined && opening !== undefined && shares.get(first.id)?.includes(opening) !== true) shares.set(first.id, [opening, ...(shares.get(first.id) ?? [])]);
  return new Map([...shares].map(([slot, said]) => [slot, said.map(asSentence).join(' ')]));
}

/** With a capital in front and a full stop behind. */
export function asSentence(text: string): string {
  const capital = text.slice(0, 1).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

function clarityOf(text: string): Clarity {
  if (text.trim() === '') return 'missing';
  return WISHES.test(`${text.replaceAll(/[^\p{L}\s]/gu, '')} `) ? 'partial' : 'clear';
}

/** The sentences of an answer, a semicolon ending one too. */
export function statementsOf(document: ArchDocument): readonly string[] {
  return document.blocks.flatMap((block) => [...block.inlines()]).flatMap((inline) => sentencesOf(inline)).flatMap((sentence) => sentence.text.split(/;\s+/)).map((text) => text.trim()).filter((text) => text !== '');
}

function sentenceOf(figure: Figure): string {
  return figure.sentence?.text ?? figure.quantity.written;
}

/** The part of the sentence between commas and joining words that holds the figure. */
function clauseAround(figure: Figure): string {
  const sentence = sentenceOf(figure);
  return sentence.split(JOINT).find((clause) => clause.includes(figure.quantity.written)) ?? sentence;
}
