/** The advisor: what tables and rubric recommend for a question, as far as answers suffice, why, and what would change it. Decides nothing for anybody. */
import { phrasesPattern, signsIn } from '../../claims/itemSigns.ts';
import { facts } from '../../knowledge/advice/facts.ts';
import { adviceTopics } from '../../knowledge/advice/topics.ts';
import { redFlags } from '../../knowledge/rubric.ts';
import type { AdviceTopic } from '../../knowledge/topicSchema.ts';
import { reversibilityLevels } from '../../knowledge/vocabulary/levels.ts';
import type { Interview } from '../interview.ts';
import { questionOf } from '../agenda.ts';
import { Told } from '../writing/told.ts';
import { flipsOf } from './flips.ts';
import { namedIn } from './named.ts';
import { readFacts, saidIn, type Ground, type Readings, type Said } from './readFacts.ts';
import { weigh, winnerOf, type NamedOptions, type Point, type Weighed } from './weigh.ts';
import { lowered, withGrounds } from './wording.ts';

export interface AdvisedOption {
  /** Of an entry in `knowledge/advice`. */
  readonly id: string;
  readonly name: string;
  /** Lower-case words by which answers name it; `*` stands for any ending. */
  readonly aliases: readonly string[];
  /** 0 to 1. */
  readonly score: number;
  readonly recommended: boolean;
  /** What speaks for it and against it, each with the words of the answers it follows from. */
  readonly reasons: readonly string[];
  readonly against: readonly string[];
  readonly criteria: readonly { readonly title: string; readonly weight: number; readonly score: number; readonly why: string }[];
  /** The answers behind the reasons. */
  readonly grounds: readonly Ground[];
  readonly reversibility: string;
  readonly cost: string;
}

export interface Advice {
  /** Id of the topic. */
  readonly id: string;
  /** What is decided: `the data store`. */
  readonly topic: string;
  readonly options: readonly AdvisedOption[];
  /** What blocks a choice until it is answered. */
  readonly redFlags: readonly string[];
  /** Of the option recommended; empty where none is. */
  readonly reversibility: string;
  readonly cost: string;
  /** Which answer or weight would turn the choice. */
  readonly flips: readonly string[];
  /** The answer that takes the recommendation over; empty where nothing is recommended. */
  readonly answer: string;
  /** The answers without which nothing is recommended. */
  readonly missing: readonly { readonly question: string; readonly slot?: string; readonly ask: string }[];
}

/** What there is to say at a question, the topic that fits it best first; empty where it is no choice that tables weigh. */
export function adviceAt(interview: Interview, question: string): readonly Advice[] {
  if (DECISION_QUESTIONS.has(question)) return adviceOnDecision(interview);
  const topics = adviceTopics
    .filter(({ questions }) => questions.includes(question))
    .sort((a, b) => a.questions.indexOf(question) - b.questions.indexOf(question));
  return topics.length === 0 ? [] : advise(new Told(interview), topics);
}

/** Where a decision interview has a choice before it. */
const DECISION_QUESTIONS: ReadonlySet<string> = new Set([
  'question/decision-options',
  'question/decision-scores',
  'question/decision-outcome',
]);

/** The topic of which the name or the answers of a decision name the most options; none where they name fewer than two, or two topics as many. */
function adviceOnDecision(interview: Interview): readonly Advice[] {
  const told = new Told(interview);
  const text = [told.name, told.whole('question/decision-context'), told.whole('question/decision-options')].join(' ');
  const [best, next] = adviceTopics
    .map((topic) => ({
      topic,
      count: topic.options.filter((option) => signsIn(phrasesPattern([option.name.toLowerCase(), ...option.names]), text).length > 0)
        .length,
    }))
    .sort((a, b) => b.count - a.count);
  return best === undefined || best.count < 2 || best.count === next?.count ? [] : advise(told, [best.topic]);
}

/** The first of `adviceAt`. */
export function adviceFor(interview: Interview, question: string): Advice | undefined {
  return adviceAt(interview, question)[0];
}

/** Advice on these topics from what was told. Options called by one of the `wanted` names are among those it tells of, whatever their score. */
export function advise(told: Told, topics: readonly AdviceTopic[] = adviceTopics, wanted: readonly string[] = []): readonly Advice[] {
  const said = saidIn(told);
  const readings = readFacts(told);
  return topics.map((topic) => adviceOn(topic, readings, said, told, wanted));
}

function adviceOn(topic: AdviceTopic, readings: Readings, said: Said, told: Told, wanted: readonly string[]): Advice {
  const named: NamedOptions = new Map(topic.options.map((option) => [option.id, namedIn(option, said)] as const));
  const weighed = weigh(topic, readings, named);
  const missing = missingOf(topic, readings);
  const best = missing.length === 0 ? winnerOf(weighed) : undefined;
  const flips = best === undefined ? [] : flipsOf(topic, readings, named);
  const turns = new Set(flips.map(({ option }) => option));
  return {
    id: topic.id,
    topic: topic.title,
    missing,
    options: weighed
      .filter(
        (each, index) => turns.has(each.option.id) || wanted.some((name) => isCalled(each.option, name)) || isWorthTelling(each, index),
      )
      .map((each) => optionOf(each, each === best)),
    redFlags: [
      ...weighed.flatMap(({ option, blocks }) => blocks.map(({ text, grounds }) => `${option.name}: ${withGrounds(text, grounds)}.`)),
      ...untried(topic, best, named, told),
    ],
    reversibility: best === undefined ? '' : reversibilityOf(best),
    cost: best?.option.cost ?? '',
    flips: flips.map(({ text }) => text),
    answer: best === undefined ? '' : answerOf(best),
  };
}

/** Whether an option goes by a name: its own, or one by which answers know it. */
export function isCalled({ name, names }: { readonly name: string; readonly names: readonly string[] }, called: string): boolean {
  const wanted = called.toLowerCase();
  return (
    name.toLowerCase() === wanted || names.some((each) => each === wanted || (each.endsWith('*') && wanted.startsWith(each.slice(0, -1))))
  );
}

/** How many options are told whatever their score. */
const ALWAYS_TOLD = 3;

/** Of the others, those that something speaks for, and those that are out of the question for a reason. */
function isWorthTelling({ criteria, blocks }: Weighed, index: number): boolean {
  return index < ALWAYS_TOLD || blocks.length > 0 || criteria.some(({ points }) => points.some(({ by }) => by > 0));
}

/** Nobody said that the team knows the product recommended: to be answered before it is depended on. */
function untried(topic: AdviceTopic, best: Weighed | undefined, named: NamedOptions, told: Told): readonly string[] {
  const flag = redFlags.find(({ id }) => id === 'red-flag/no-production-experience');
  if (
    best === undefined ||
    flag === undefined ||
    !topic.criteria.includes('rubric/community') ||
    !told.has('question/team') ||
    named.get(best.option.id)?.known !== undefined
  )
    return [];
  return [`${best.option.name}: no answer says that anyone on the team has run it in production. ${flag.answer}`];
}

function missingOf(topic: AdviceTopic, readings: Readings): Advice['missing'] {
  return topic.needs
    .filter((group) => !group.some((id) => readings.has(id)))
    .flatMap(([first]) => {
      const asked = facts.find(({ id }) => id === first)?.asked;
      const question = asked && questionOf(asked.question);
      if (asked === undefined || question === undefined) return [];
      const slot = question.slots.find(({ id }) => id === asked.slot);
      return [
        slot === undefined ? { question: question.id, ask: question.prompt } : { question: question.id, slot: slot.id, ask: slot.ask },
      ];
    });
}

function optionOf(weighed: Weighed, recommended: boolean): AdvisedOption {
  const points = weighed.criteria.flatMap((each) => each.points);
  const worded = (sign: 1 | -1): readonly string[] =>
    points
      .filter(({ by }) => Math.sign(by) === sign)
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .map(({ text, grounds }) => withGrounds(text, grounds));
  return {
    id: weighed.option.id,
    name: weighed.option.name,
    aliases: weighed.option.names,
    score: Math.round(weighed.total * 100) / 100,
    recommended,
    reasons: worded(1),
    against: [...new Set([...weighed.blocks.map(({ text, grounds }) => withGrounds(text, grounds)), ...worded(-1)])],
    criteria: weighed.criteria.map(({ criterion, weight, score, points: own }) => ({
      title: criterion.title,
      weight,
      score: score / 10,
      why: whyOf(own),
    })),
    grounds: distinct([...points.flatMap(({ grounds }) => grounds), ...weighed.blocks.flatMap(({ grounds }) => grounds)]),
    reversibility: reversibilityOf(weighed),
    cost: weighed.option.cost,
  };
}

function whyOf(points: readonly Point[]): string {
  return points.length === 0
    ? 'No answer moves it.'
    : `${points.map(({ text, by }) => `${by > 0 ? '+' : '−'}${Math.abs(by)} ${text}`).join('; ')}.`;
}

/** `Medium: standard SQL and a dump.` */
function reversibilityOf({ option }: Weighed): string {
  const label = reversibilityLevels.find(({ id }) => id === option.reversibility)?.label ?? '';
  return `${label}: ${lowered(option.wayOut)}`;
}

function answerOf(best: Weighed): string {
  const why = best.criteria
    .flatMap(({ points }) => points)
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .slice(0, 2)
    .map(({ text }) => text);
  return why.length === 0 ? `${best.option.name}.` : `${best.option.name}: ${why.join('; ')}.`;
}

function distinct(grounds: readonly Ground[]): readonly Ground[] {
  return grounds.filter(
    (ground, index) => grounds.findIndex((each) => each.question === ground.question && each.words === ground.words) === index,
  );
}
