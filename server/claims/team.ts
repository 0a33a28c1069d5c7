/** How many people a document says will build and run the system. Reads statements of the present plan; whether they are enough is for the rules. */
import type { Range } from '../base/range.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import { toNumber } from '../quantities/exact.ts';
import { quantitiesOf } from '../quantities/quantitiesOf.ts';

export interface TeamSize {
  readonly people: number;
  /** `6 developers`, as written. */
  readonly written: string;
  readonly range: Range;
}

/** Others than those who build: users of the system, people to hire, one office. */
const OTHERS = /\b(?:only (?:one|two|1|2)|knows?|users?|customers?|support (?:staff|agents?)|per shift|hire|hiring|onboard|interview|on call at|sales|marketing|clinicians?|drivers?|students?|teachers?|employees|would need|would require|up to|audience|attendees|stakeholders?|reviewers?|candidates?)\b/i;
const TEAM = /\b(?:team|engineers?|developers?|devs?|we are|staff(?:ed|ing)?|sres?|squad|fte|built (?:and (?:run|operated) )?by|maintained by|operated by|run by)\b/i;
const OTHER_TEAM = /\b(?:platform|infrastructure|sre|data|other|another|partner|vendor|central|security|customer|client|each|per|every|ml|mobile|web) teams?\b|\bteams of\b|\bper team\b/i;

const fact: DocumentFact<readonly TeamSize[]> = { compute: (document) => [...read(document)] };

/** Every statement of how large the team is. */
export function teamSizesOf(document: ArchDocument): readonly TeamSize[] {
  return document.fact(fact);
}

function* read(document: ArchDocument): Generator<TeamSize> {
  for (const figure of quantitiesOf(document)) {
    const { quantity } = figure;
    if (quantity.kind !== 'people' || figure.subject.stance.some((stance) => stance !== 'current')) continue;
    const value = quantity.interval.max ?? quantity.interval.min;
    if (value === undefined) continue;
    const text = figure.sentence?.text ?? '';
    if (!TEAM.test(text) || OTHERS.test(text) || OTHER_TEAM.test(text)) continue;
    yield { people: toNumber(value), written: quantity.written, range: figure.range };
  }
}
