/** What the answers of an interview say, as a document may repeat it. Adds nothing to them. */
import { parseDocument } from '../../document/document.ts';
import { productsInText } from '../../document/productMentions.ts';
import type { Product, ProductCategory } from '../../knowledge/adviceSchema.ts';
import type { Question } from '../../knowledge/interviewSchema.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { agendaOf, questionOf } from '../agenda.ts';
import { needlessBy } from '../conditions.ts';
import { isAnswered, type Interview } from '../interview.ts';
import { heldWords } from '../heldWords.ts';
import { takenApart } from '../leads.ts';
import { asSentence, readSlots, statementsOf, type SlotReading } from '../readSlots.ts';

export class Told {
  readonly name: string;
  readonly agenda: readonly Question[];
  readonly #interview: Interview;
  readonly #readings: ReadonlyMap<string, ReadonlyMap<string, SlotReading>>;

  constructor(interview: Interview) {
    this.name = interview.name.replaceAll(/\s+/g, ' ').trim();
    this.#interview = interview;
    this.agenda = saidOrAsked(interview);
    this.#readings = new Map(
      this.agenda.flatMap((question) => {
        const answer = interview.answers[question.id];
        return isAnswered(answer)
          ? [[question.id, new Map(readSlots(question, answer).map((reading) => [reading.slot.id, reading]))] as const]
          : [];
      }),
    );
  }

  /** Everything said to a question, as sentences in a row. */
  whole(question: string): string | undefined {
    const sentences = this.sentences(question);
    return sentences.length === 0 ? undefined : sentences.join(' ');
  }

  /** Everything said to a question, sentence by sentence. */
  sentences(id: string): readonly string[] {
    const [question, answer] = [this.agenda.find((each) => each.id === id), this.#interview.answers[id]];
    return isAnswered(answer) && question !== undefined ? statementsIn(heldWords(question, answer)) : [];
  }

  /** A sentence of a question that names the slot it was said to, taken apart. */
  takenApart(id: string, sentence: string): ReturnType<typeof takenApart> {
    const question = this.agenda.find((each) => each.id === id);
    return question && takenApart(question, sentence);
  }

  /** What was said to one slot; a wish that decides nothing counts as not said. */
  slot(question: string, slot: string): string | undefined {
    const reading = this.#readings.get(question)?.get(slot);
    return reading?.clarity === 'clear' && reading.text !== '' ? statementsIn(reading.text).join(' ') : undefined;
  }

  /** The figure of a slot. */
  quantity(question: string, slot: string): Quantity | undefined {
    return this.#readings.get(question)?.get(slot)?.figure;
  }

  /** The figure of a slot, as written. */
  figure(question: string, slot: string): string | undefined {
    return this.#readings.get(question)?.get(slot)?.figure?.written;
  }

  /** The choice of a slot. */
  choice(question: string, slot: string): string | undefined {
    return this.#readings.get(question)?.get(slot)?.choice;
  }

  /** Slots an answer needs and does not fill, as far as other answers leave them their sense; all of them where the question has no answer. */
  missing(question: Question): readonly string[] {
    const readings = this.#readings.get(question.id);
    return question.slots
      .filter(
        (slot) =>
          slot.required &&
          readings?.get(slot.id)?.clarity !== 'clear' &&
          needlessBy({ question: question.id, slot: slot.id }, this.#interview) === undefined,
      )
      .map((slot) => slot.ask);
  }

  /** Whether anything was said to a question. */
  has(question: string): boolean {
    return this.#readings.has(question);
  }

  /** The products of these kinds that answers name, each once. */
  products(categories: readonly ProductCategory[], questions: readonly string[]): readonly Product[] {
    const named = questions
      .flatMap((question) => this.sentences(question))
      .filter((sentence) => !/\b(?:no|not|none|without|never|retired|replaced)\b/i.test(sentence))
      .flatMap((sentence) => productsInText(sentence))
      .map(({ product }) => product);
    return [...new Set(named)].filter((product) => product.categories.some((category) => categories.includes(category)));
  }
}

/** What is asked, and what was said without being asked: at a greater depth, or before it became needless. What nobody answered is needless still. */
function saidOrAsked(interview: Interview): readonly Question[] {
  const asked = agendaOf(interview);
  const further = Object.keys(interview.answers)
    .filter((id) => !asked.some((question) => question.id === id))
    .filter((id) => needlessBy({ question: id }, interview) === undefined)
    .map((id) => questionOf(id))
    .filter((question) => question !== undefined);
  return [...asked, ...further];
}

/** Sentences with a capital in front and a full stop behind. */
function statementsIn(text: string): readonly string[] {
  return statementsOf(parseDocument('answer:', text)).map(asSentence);
}
