/** How many people a document says will build and run the system. Reads statements of the present plan; whether they are enough is for the rules. */
import { regex } from '../../base/patterns.ts';
import { intersects, type Range } from '../../base/range.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { toNumber } from '../../quantities/exact.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';

export interface TeamSize {
  readonly people: number;
  /** `6 developers`, as written. */
  readonly written: string;
  readonly range: Range;
}

/** Others than those who build: users of the system, people to hire, one office. */
const OTHERS = regex('i')`
  \b(?:only (?:one|two|1|2)|knows?|users?|customers?|support (?:staff|agents?)|per shift|hire|hiring|onboard|interview|on call at|sales|
  marketing|clinicians?|drivers?|students?|teachers?|employees|would need|would require|up to|audience|attendees|stakeholders?|reviewers?|
  candidates?)\b
`;
const TEAM = regex('i')`
  \b(?:team|engineers?|developers?|devs?|we are|staff(?:ed|ing)?|sres?|squad|fte|built (?:and (?:run|operated) )?by|maintained by|
  operated by|run by|people (?:build|run|operate|develop|maintain|look after|support|deploy)\w*)\b
`;
/** Under such a heading whoever is counted builds it. */
const TEAM_TITLE = /^(?:the |our )?(?:team|crew|people|staff(?:ing)?|who (?:we are|builds|runs|does|would do|will do)(?: it| this)?)$/i;
const OTHER_TEAM = regex('i')`
  \b(?:platform|infrastructure|sre|data|other|another|partner|vendor|central|security|customer|client|each|per|every|ml|mobile|
  web) teams?\b|\bteams of\b|\bper team\b
`;

/** `a team of six`, `Team size: 4`: a bare number that only the word before it explains. */
const BARE = regex('gi')`
  \bteam(?: size)?(?: is| has| of|:| \||=) (?:about |only |just |size )?(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b
  (?! ?(?:%|week|month|day|hour|year|team|service|office|time ?zone|site))
`;
const NUMBER = String.raw`(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)`;
/** `A squad of five`, `we are six`, `the three of us`: as bare. */
const US = regex('giu')`
  \b(?:squad|crew|start-?up|staff|company) of (?:only |just |about )?${NUMBER}\b(?! (?:thousand|hundred))|
  \bwe(?: are|['’]re) (?:only |just )?${NUMBER}(?= people| and| developers|[,.;]|$)|\bthe ${NUMBER} of us\b|
  \b${NUMBER} of us (?:will )?(?:build|run|operate|develop|maintain|look after|support|own|work on|write|code)s?\b
`;
/** Words that such a count has one of. */
const OF_US = /\b(?:of us|we are|we['’]re|squad|crew|start-?up|staff|company)\b/i;
/** `A single engineer maintains it`. */
const ALONE = regex('i')`
  \b(?:a (?:single|lone|solo)|one|only one|just one) (?:engineer|developer|person|administrator|admin|sysadmin|operator|programmer|colleague|
  employee) (?:maintains?|runs?|builds?|operates?|owns|looks after|
  is responsible)\b
`;
/** `Engineers | 3`, `Developers: four`. */
const LABELLED = regex('i')`
  ^\W*(?:engineers|developers|programmers|devs|head ?count|staff|team members|ftes?)\W{0,3}\s?[|:]\W{0,4}${NUMBER}\b(?! ?(?:%|week|month|day|
  hour|year))
`;
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const fact: DocumentFact<readonly TeamSize[]> = {
  compute: (document) => {
    const figures = [...read(document)].map((size) => withFurther(document, size));
    return [...figures, ...[...readBare(document)].filter((bare) => !figures.some((figure) => intersects(figure.range, bare.range)))];
  },
};

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
    if (!(TEAM.test(text) || TEAM_TITLE.test(figure.section.title)) || OTHERS.test(text) || OTHER_TEAM.test(text)) continue;
    yield { people: toNumber(value), written: quantity.written, range: figure.range };
  }
}

/** `, one designer and an operations engineer`, behind the people counted first. */
const FURTHER = regex('iu')`
  ^(?:,| and| plus| &| \+)(?: and)? (an?|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) (?:[\p{L}-]+ ){0,2}
  (?:engineers?|developers?|devs?|designers?|testers?|operators?|admin(?:istrator)?s?|sres?|analysts?|architects?|programmers?|specialists?)
  (?![\p{L}-])
`;

/** `five developers and one operator` are one team of six. */
function withFurther(document: ArchDocument, { people, written, range }: TeamSize): TeamSize {
  let { end } = range;
  let all = people;
  for (
    let further = FURTHER.exec(document.slice({ start: end, end: end + 80 }));
    further !== null;
    further = FURTHER.exec(document.slice({ start: end, end: end + 80 }))
  ) {
    all += numberIn(further[1] ?? '');
    end += further[0].length;
  }
  return all === people
    ? { people, written, range }
    : { people: all, written: document.slice({ start: range.start, end }), range: { start: range.start, end } };
}

function numberIn(word: string): number {
  const said = word.toLowerCase();
  return /^an?$/.test(said) ? 1 : WORDS.includes(said) ? WORDS.indexOf(said) : Number(said);
}

function* readBare(document: ArchDocument): Generator<TeamSize> {
  for (const block of document.walk()) {
    const texts =
      block.kind === 'table'
        ? block.rows.map((row) => ({ text: row.cells.map((cell) => cell.text).join(' | '), range: { start: row.start, end: row.end } }))
        : block.inline === undefined
          ? []
          : [{ text: block.inline.text, range: { start: block.start, end: block.end } }];
    for (const { text, range } of texts) {
      const alone = ALONE.exec(text);
      if (alone !== null)
        yield { people: 1, written: 'a single engineer', range: block.inline?.range(alone.index, alone.index + alone[0].length) ?? range };
      const labelled = LABELLED.exec(text)?.[1];
      if (labelled !== undefined) yield { people: numberIn(labelled), written: `a team of ${labelled.toLowerCase()}`, range };
      const bare = [...(/\bteam\b/i.test(text) ? text.matchAll(BARE) : []), ...(OF_US.test(text) ? text.matchAll(US) : [])];
      for (const match of bare) {
        const around = text.slice(Math.max(0, match.index - 30), match.index + match[0].length + 30);
        if (OTHERS.test(around) || OTHER_TEAM.test(around) || /\b(?:if|would|could|instead|not)\b/i.test(around)) continue;
        const said = match.slice(1).join('').toLowerCase();
        const people = numberIn(said);
        const place = block.inline?.range(match.index, match.index + match[0].length) ?? range;
        yield { people, written: `a team of ${said}`, range: place };
      }
    }
  }
}
