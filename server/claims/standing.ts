/** Whose word a statement is: this design's own, or something it only reports: an option, a risk, another system, an example. Sections and small words only. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import type { Block, Inline } from '../document/block.ts';
import type { InlineFact } from '../document/inline.ts';
import type { Section, SectionFact } from '../document/section.ts';
import { lastStartingAt } from '../document/within.ts';
import type { SectionRole } from '../knowledge/schema.ts';

/** `own` is what the design itself says; all others are not claims of this design. */
export type Standing =
  | 'own'
  | 'background'
  | 'option'
  | 'excluded'
  | 'risk'
  | 'checklist'
  | 'question'
  | 'elsewhere'
  | 'example'
  | 'quoted'
  | 'history'
  | 'future';

const BY_ROLE: Readonly<Partial<Record<SectionRole, Standing>>> = {
  options: 'option',
  option: 'option',
  'pros-and-cons': 'option',
  alternatives: 'option',
  alternative: 'option',
  'prior-art': 'elsewhere',
  references: 'elsewhere',
  links: 'elsewhere',
  glossary: 'example',
  appendix: 'example',
  'current-state': 'background',
  context: 'background',
  problem: 'background',
  background: 'background',
  drivers: 'background',
  'non-goals': 'excluded',
  changelog: 'history',
  'revision-history': 'history',
  future: 'future',
  evolution: 'future',
  'technical-debt': 'future',
  'open-questions': 'question',
  checklist: 'checklist',
  'review-checklist': 'checklist',
  risks: 'risk',
  threats: 'risk',
  feedback: 'quoted',
};

/** Titles of sections that no role is known for. */
const BY_TITLE: readonly (readonly [Standing, RegExp])[] = [
  [
    'option',
    anyWord`
    rejected|alternatives?|options?|not (?:chosen|taken)|considered|(?:we|else|also) looked (?:at|into)|weighed|why not
    why we (?:did|do)(?: not|n['’]t)|(?:decided|spoke) against|ruled out|turned down|discarded|dismissed
  `,
  ],
  [
    'excluded',
    anyWord`
    out of scope|non-goals?|anti-?patterns?|pitfalls?|what not|(?:do|does|is|are|wo|ca)n['’]t|(?:do|does|will|is|are) not
    not (?:do(?:ing)?|build(?:ing)?|included|covered)|don['’]?ts?|left out|leav(?:e|ing) out|avoid(?:ed)?|lessons|what we learn(?:ed|t)
  `,
  ],
  ['elsewhere', anyWord`prior art|case stud(?:y|ies)|industry|competitors?|related work`],
  [
    'background',
    anyWord`
    (?:current|present) (?:state|system|situation|architecture|set-?up)|today|as-is|status quo|what (?:exists|there is|we have)
    where we (?:are|stand)|the situation|legacy|existing (?:system|state|architecture|set-?up)|post-?mortem|incident
  `,
  ],
  ['example', anyWord`examples?|samples?|appendix`],
  ['history', anyWord`history|changelog`],
];

const fact: SectionFact<Standing> = {
  compute: (section) => {
    const role = section.role === undefined ? undefined : BY_ROLE[section.role];
    if (role !== undefined) return role;
    if (section.parent === undefined) return 'own';
    const titled = section.level <= 1 ? undefined : BY_TITLE.find(([, pattern]) => pattern.test(section.title));
    return titled?.[0] ?? standingOfSection(section.parent);
  },
};

/** What a section's place in the document says of all statements in it: the innermost word counts. */
export function standingOfSection(section: Section): Standing {
  return section.fact(fact);
}

const OF_THIS_SYSTEM: ReadonlySet<Standing> = new Set<Standing>(['own', 'background', 'checklist']);

/** Whether a section speaks of the system at hand: of the design, of what it stands on, of what was checked. */
export function isOfThisSystem(section: Section): boolean {
  return OF_THIS_SYSTEM.has(standingOfSection(section));
}

/** Whether a block stands in a block quote. */
export function isQuoted(block: Block): boolean {
  for (let each: Block | undefined = block; each !== undefined; each = each.parent) if (each.kind === 'quote') return true;
  return false;
}

const EXAMPLE = regex('i')`
  ${WORD_START}(?:e\.g\.|eg\.|for example|for instance|imagine|suppose|hypothetical(?:ly)?|say, |^as an? [^,.]{2,40},? I )
`;
const ELSEWHERE = regex('i')`
  ${WORD_START}(?:at|like|unlike) (?:Google|Netflix|Amazon|Facebook|Meta|Uber|Twitter|LinkedIn|Spotify)${WORD_END}|
  ^[^a-z\u00C0-\u024F]*(?:Google|Netflix|Facebook|Meta|Uber|Twitter|LinkedIn|Spotify|Airbnb) ${LETTER}+(?:s|ed)${WORD_END}|
  ${WORD_START}(?:competitors?['’]?|other (?:companies|teams|systems|products|projects)|
  in (?:our|my|the|an?) (?:last|previous|former|earlier|other) (?:project|product|job|company|team|life|attempt)|according to|
  (?:the|their|our) (?:legacy|old|previous|former|earlier) (?:system|service|platform|monolith|application|app|solution|product|stack|backend|api|
  database|vendor|provider|team|implementation|design|architecture|portal|site|website)|many teams|some teams|people often|
  it is common)${WORD_END}
`;
/** `The partner retries its webhooks`, `the bank keeps its ledger in …`: what another party does with what is its own. */
const OF_THEIRS = regex('iu')`
  ^[^\p{L}]*(?:the|our|each|every) (?:\p{L}+ )?(?:banks?|partners?|vendors?|suppliers?|carriers?|insurers?|ministry|manufacturers?|
  providers?) (?:keeps?|
  runs?|stores?|retr(?:y|ies)|hosts?|operates?|backs? up|deploys?) (?:its|their)(?!\p{L})
`;
/** What another party offers; its own name is no reason to think so, a possessive before `API` is. */
const THEIRS = regex('u')`
  (?<!\p{L})(?!(?:It|Let|What|That|There|Here|Who)['’])\p{Lu}\p{L}+['’]s (?:own |public |REST |HTTP )?APIs?(?!\p{L})|
  (?<!\p{L})(?:bank|provider|vendor|supplier|carrier)['’]s (?:\p{L}+ )?(?:API|endpoint|service|system)s?(?!\p{L})
`;
const OPTION = anyWord`
  option [a-d]|alternatively|could have
  (?:we|they|the team|our team) (?:also |first |had )?(?:considered|evaluated|discussed|looked at|rejected|discarded|ruled out|weighed|examined|turned down|dismissed|toyed with)
  (?:was|were|has been|have been) (?:considered|rejected|discarded|ruled out|weighed|turned down|dismissed)
`;

/** `we call Adyen's REST API`: the caller is this design. */
const CALLED_BY_US = regex('iu')`
  (?<!\p{L})(?:calls?|calling|called|quer(?:y|ies)|asks?|uses?|using|invokes?|hits?|polls?|consumes?|depends? on|via|through|
  (?:fetch|read|load|request|pull|get|retrieve|take)(?:e?s|ed)? (?:[\p{L}-]+ ){0,4}from|
  (?:send|post|push|pass|report|write|forward)(?:e?s|ed)? (?:[\p{L}-]+ ){1,4}to) (?:the |our |an? |each )?(?:[\p{L}-]+ )?$
`;

function isTheirs(clause: string): boolean {
  const theirs = /['’]s /.test(clause) ? THEIRS.exec(clause) : null;
  return theirs !== null && !CALLED_BY_US.test(clause.slice(0, theirs.index));
}

/** What the clause itself says of whose word it is; `before` is the sentence up to the clause. */
export function standingOfClause(clause: string, before: string): Standing {
  if (EXAMPLE.test(clause) || /(?:e\.g\.|for example|for instance)[\s,:(]*$/iu.test(before)) return 'example';
  if (ELSEWHERE.test(clause) || OF_THEIRS.test(clause) || isTheirs(clause) || /^(?:At|Inside) \p{Lu}\p{L}+,\s*$/u.test(before))
    return 'elsewhere';
  return OPTION.test(clause) || OPTION.test(before) ? 'option' : 'own';
}

/** `OPTIONS: a, b`, `A) a`: a line of a decision entry that names what was weighed. */
const OPTION_LINE = regex('iu')`
  ^[A-F]\) |^[^\p{L}\n]{0,6}(?:(?:considered |rejected |other )?(?:options?|alternatives?)(?: considered| rejected)?|rejected|not chosen|
  why not)[^\p{L}\n]{0,3}:
`;

/** `One gateway vs. several: one is simpler, but …`: a line that weighs two against each other and takes neither. */
const COMPARISON_LINE = /^[^\p{L}\n]{0,6}[^:\n]{2,60}(?<!\p{L})(?:vs\.?|versus)(?!\p{L})[^:\n]{2,60}(?::|[—–] )/iu;
const LONGEST_LEAD = 140;

/** Whether the line of a text around a place lists options, or weighs them. */
export function isOnOptionLine(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at) + 1;
  const line = text.slice(start, start + LONGEST_LEAD);
  return OPTION_LINE.test(line.slice(0, 60)) || (line.includes('v') && COMPARISON_LINE.test(line));
}

/** What is so introduced is the name of what was chosen: `Chosen option: "…"`. */
const CHOICE = regex('i')`
  ${WORD_START}(?:(?:chosen|selected|preferred|accepted|winning) (?:option|solution|alternative|approach)|decision|
  we (?:choose|chose|pick(?:ed)?|select(?:ed)?|adopt(?:ed)?|go with|went with|opt(?:ed)? for|decided (?:on|for))|
  (?:is|was) to (?:go with|use|adopt))(?: is| was)?:? ?(?:option )?$
`;

const QUOTED = /["“„«][^"“”„«»\n]{1,200}["”“»]/gu;
/** Characters before a quotation in which it is named as a choice. */
const LEAD = 60;

/** Between quotation marks, the marks included, in their order; the names of what was chosen left out. */
const quotations: InlineFact<readonly Range[]> = {
  compute: ({ text }) =>
    Array.from(text.matchAll(QUOTED), (match) => ({ start: match.index, end: match.index + match[0].length })).filter(
      ({ start }) => !CHOICE.test(text.slice(Math.max(0, start - LEAD), start)),
    ),
};

/** Whether a place of a text stands between quotation marks, the name of what was chosen left out. */
export function isBetweenQuotes(inline: Pick<Inline, 'fact'>, at: number): boolean {
  const last = lastStartingAt(inline.fact(quotations), at - 1, ({ start }) => start);
  return last !== undefined && at < last.end - 1;
}
