/** Where a text puts something off: “authentication comes after the launch”. Sees whether, not whether that is wise. */
import { anyWord, regex } from '../base/patterns.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Concept } from '../knowledge/vocabulary/concepts.ts';
import type { Statement } from './statement.ts';
import { firstOfEachSentence, statementsOn } from './statements.ts';

/** What is done to a thing when its time comes. */
const DOINGS = [
  'look(?:ed|s)? (?:at|into|after)',
  'address(?:ed)?',
  'handled?',
  'considered',
  'dealt? with',
  'tackled?',
  'add(?:ed|s)?',
  'do(?:ne)?',
  'optimi[sz]e[ds]?',
  'tuned?',
  'worr(?:y|ied)(?: about)?',
  'implement(?:ed)?',
  'introduced?',
  'think about',
  'thought about',
  'revisit(?:ed)?',
  'comes?',
  'arrives?',
  'follows?',
  'harden(?:ed)?',
  'secured?',
  'deferred',
  'postponed',
  'put off',
  'left',
  'leave',
  'skip(?:ped)?',
  'turn(?:ed)? on',
  'enabled?',
  'switched on',
  'built',
  'planned',
  'scheduled',
  'solved?',
  'fix(?:ed)?',
  'happens?',
  'ma[dk]es? (?:it|this|that|them|fast(?:er)?|quick(?:er)?)',
  'is',
  'are',
  'be',
  'wait',
  'sort(?:ed)? (?:it |this |that |them )?out',
  'taken? (?:care of|up)',
  'pick(?:ed)? up',
  '(?:got|get|getting) (?:round )?to',
  'bolt(?:ed)? on',
  'lock(?:ed|s)?(?: (?:it|them|this|everything))? down',
  'put in(?:to)? place',
  'work(?:ed)? on',
  'cared? (?:about|for)',
  'pushed(?: back)?',
  'moved',
  'shifted',
  'delayed',
  'cross(?:ed)?',
  'brought in',
  'roll(?:ed)? out',
  'retrofit(?:ted)?',
  'activated?',
  'set up',
  'given',
  'tighten(?:ed)?',
  'protect(?:ed)?',
  'encrypt(?:ed)?',
  'deferring',
  'postponing',
  'attend(?:ed)? to',
  'improve[ds]?',
  'speed(?:ed)? up',
  'provided',
  'reserved',
  'foreseen',
];
const SEASON =
  '(?:season|phase|year|release|version|quarter|half|stage|round|iteration|increment|milestone|sprint|month|summer|winter|spring|autumn)';
const START =
  '(?:launch(?:ed)?|go(?:ne|ing)?[- ]live|release|mvp|season|roll-?out|opening|pilot|trial|beta|year|quarter|started|cut-?over|delivery|deployment|shipping|premiere|kick-?off|inauguration)';
const EVENT = '(?:complain|ask|demand|notice|need|want|sign up|come|join|request|require|insist|begin|start)s?';
/** Points of time past the first use of a system. */
const LATER_POINTS = [
  'later',
  'afterwards',
  String.raw`after (?:(?:the|our|its|we['’]ve|we have|they have|it has) )?(?:(?:first|initial|public|been|hard) )*${START}`,
  String.raw`post[- ]${START}`,
  String.raw`once (?:we|it|the|everything (?:works|runs|is (?:up|running|stable|there))|\p{L}+ ${EVENT})`,
  String.raw`when (?:we|it|traffic|load|users|the first|the pilot|there is (?:time|leisure|need|demand)|time (?:allows|permits)|(?:\p{L}+ ){0,2}\p{L}+ ${EVENT})`,
  String.raw`as soon as (?:there is (?:time|need|demand)|(?:\p{L}+ )?\p{L}+ ${EVENT})`,
  String.raw`if (?:it|this|they|that) (?:ever )?becomes?`,
  'after (?:the |our )?(?:first|initial) (?:customers?|users?|clients?|sites?|paying|tenants?|months?|weeks?)',
  String.raw`in (?:a )?(?:later \p{L}+|the future|future)`,
  '(?:for|to|in|until) (?:v[2-9]|version [2-9]|phase (?:[2-9]|two|three)|later|next year|stage [2-9])',
  String.raw`(?:for|in|with|to|at|until) (?:the |our |a |some )?(?:later|second|next|third|follow(?:ing|-?up)|subsequent|future) ${SEASON}`,
  '(?:in|with|for) the (?:spring|summer|autumn|fall|winter)(?: (?:release|version|update|of|20\\d\\d))?',
  'next year',
  String.raw`the (?:year|quarter|month|season|release) (?:following|after) (?:the )?${START}`,
  'eventually',
  'down the (?:road|line)',
  'some ?day',
  'until after',
  'at (?:some|a) (?:later )?(?:point|date|stage|moment)',
  'at a later time',
  'in due course',
  'when we get there',
  String.raw`(?:until|once) [^.,;]{0,40}(?:has|have|brings?|attracts?) (?:\p{L}+ )?(?:users|customers|traffic|clients|traction)`,
];
const POINTS = LATER_POINTS.join('|');
/** Put aside, as a label or cell says it. */
const SHELVED = '(?:deferred|postponed|put off|parked|shelved|on hold|on ice)';
/** A condition behind a colon tells what the thing does then, rather than when it comes. */
const PLAIN_POINTS = LATER_POINTS.filter((point) => !/^(?:when|once|as soon as|if)/.test(point)).join('|');
/** A verb of doing or coming, and then when: `can be looked at later`, `comes after launch`. */
const PUT_OFF = new RegExp(String.raw`(?<!\p{L})(?:${DOINGS.join('|')})(?!\p{L})[^.;]{1,50}?(?<!\p{L})(?:${POINTS})(?!\p{L})`, 'iu');
/** A point of a list with its time behind the colon: `Encryption: after the pilot`, or what has not been done. */
const AFTER_COLON = new RegExp(
  String.raw`^[^:.;|]{2,60}(?::| \|) (?:only |not (?:now|yet),? |will be |to be |comes? )?(?:(?:${DOINGS.join('|')}) (?:in |on )?)?(?:${PLAIN_POINTS})(?!\p{L})|^[^:.;|]{2,60}(?::| \|) ${SHELVED}(?!\p{L})|^[^:.;]{2,60}: (?:not|nothing)(?: \p{L}+){0,3} yet(?!\p{L})[^.]{0,80}(?:${PLAIN_POINTS})`,
  'iu',
);
/** The time first: `Later we add authentication`. */
const LATER_FIRST = new RegExp(
  String.raw`^[^\p{L}]*(?:later|afterwards|eventually|in (?:v2|phase (?:2|two)|the future)|after (?:the |our |its )?(?:first |initial |public )?${START}|post-launch|down the road)[\s,]`,
  'iu',
);
/** It is put off as such: `we defer encryption`, `security is deferred`. */
const DEFER = anyWord`
  defer(?:s|red|ring)?|postpon(?:e|es|ed|ing)|put(?:s|ting)? off|not now|can wait|nice[- ]to[- ]have|push(?:ed|ing)? (?:back|out)
  out of scope (?:until|for now|for the first)|get round to
`;
/** Later in the day, in the text, in a journey of the user. */
const NO_PHASE = anyWord`
  later (?:than|that|the same|in (?:the|this|a) (?:flow|process|journey|checkout|document|section|page|text|chapter|day|week|session|request))
  (?:described|explained|discussed|covered|shown|seen?|defined|below) later
`;
/** Done again and again once the system runs: its operation, and nothing put off. */
const REGULARLY = anyWord`
  (?:each|every) (?:day|week|month|quarter|year|night|morning|monday|tuesday|wednesday|thursday|friday|release|sprint)|daily|weekly|monthly
  quarterly|yearly|regularly|continuously|constantly
`;
/** What those may do who use the system is their affair. */
const OF_OTHERS = /^[^\p{L}]*(?:the |our )?(?:clients?|customers?|users?|partners?|callers?|consumers?) (?:may|can|might) /iu;
/** `was added after the launch`: done by now. */
const DONE = regex('iu')`
  (?<!\p{L})(?:was|were) (?!(?:decided|agreed|planned|deferred|postponed)(?!\p{L}))(?:\p{L}+ed|left|put|done)(?!\p{L})|
  (?<!\p{L})in (?:the|our) (?:old|former|previous|first) \p{L}+
`;
/** `Not looked at yet` is put off rather than denied. */
const NOT_YET = /not \p{L}+(?: \p{L}+)? yet/giu;
const DENIED = anyWord`not|never`;
const IMPOSSIBLE = anyWord`
  cannot|can['’]t|can not|must not|should not|shouldn['’]t|mustn['’]t|never|not be|no longer|not (?:something|an option)|too late|hard to
  expensive to|costly to
`;

/** The statements on `concept` whose sentence puts it off, in the design's own words. */
export function deferralsOf(document: ArchDocument, concept: Concept): readonly Statement[] {
  const deferred = statementsOn(document, concept).filter(
    (statement) =>
      statement.block.kind !== 'heading' &&
      statement.standing === 'own' &&
      statement.modality !== 'asked' &&
      statement.time !== 'past' &&
      isPutOff(statement),
  );
  return [...firstOfEachSentence(deferred)];
}

function isPutOff(statement: Statement): boolean {
  const clause = statement.clause.text;
  const around = statement.inline.prose.slice(statement.clause.start, Math.min(statement.sentence.end, statement.clause.end + 60));
  if (IMPOSSIBLE.test(clause) || NO_PHASE.test(around) || REGULARLY.test(clause) || OF_OTHERS.test(clause) || DONE.test(clause))
    return false;
  const putOff = PUT_OFF.exec(around)?.[0];
  const row = statement.cell === undefined ? around : statement.cell.row.cells.map((cell) => cell.inline.prose.trim()).join(' | ');
  return (
    (putOff !== undefined && !DENIED.test(putOff.replace(NOT_YET, ''))) ||
    AFTER_COLON.test(row) ||
    LATER_FIRST.test(clause) ||
    DEFER.test(around) ||
    LATER_FIRST.test(statement.sentence.prose)
  );
}
