/** Where a text puts something off: “authentication comes after the launch”. Sees whether, not whether that is wise. */
import { anyWord, regex } from '../base/patterns.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Concept } from '../knowledge/vocabulary/concepts.ts';
import type { Statement } from './statement.ts';
import { firstOfEachSentence, statementsOn } from './statements.ts';

/** A verb of doing or coming, and then when: `can be looked at later`, `comes after launch`. */
const PUT_OFF = regex('iu')`
  (?<!\p{L})(?:look(?:ed|s)? (?:at|into)|address(?:ed)?|handled?|considered|dealt? with|tackled?|add(?:ed|s)?|do(?:ne)?|optimi[sz]e[ds]?|
  tuned?|worr(?:y|ied)(?: about)?|implement(?:ed)?|introduced?|think about|thought about|revisit(?:ed)?|comes?|follows?|harden(?:ed)?|
  secured?|deferred|postponed?|put off|left|leave|skip(?:ped)?|turn(?:ed)? on|enabled?|switched on|built|planned|scheduled|solved?|
  fix(?:ed)?|happens?|ma[dk]es? (?:it|this|that|them|fast(?:er)?)|is|are|be|wait)(?!\p{L})[^.;]{1,50}?(?<!\p{L})
  (?:later|afterwards|after (?:the |our |its )?(?:first |initial |public )?
  (?:launch|go-live|release|mvp|season|roll-?out|opening|pilot|trial|beta|year|quarter)|post-launch|once (?:we|it|the|\p{L}+ complain)|
  when (?:we|it|traffic|load|users|the first|the pilot|(?:\p{L}+ )?\p{L}+ complain)|
  in (?:a )?(?:v2|version 2|phase (?:2|two)|later \p{L}+|the future|future)|for (?:v2|version 2|phase (?:2|two)|later|next year)|
  (?:for|in|with) (?:the |our )?(?:second|next|third|following|later) (?:season|phase|year|release|version|quarter|half|stage|round|
  iteration|increment|milestone|sprint|month|summer|winter|spring|autumn)|next year|eventually|down the (?:road|line)|some ?day|
  until (?:after|later|v2|phase (?:2|two)))(?!\p{L})
`;
/** A point of a list with its time behind the colon: `Encryption: after the pilot`. */
const AFTER_COLON = regex('iu')`
  ^[^:.;]{2,60}: (?:only |not (?:now|yet),? )?(?:later|after (?:the |our )?(?:first )?
  (?:launch|go-live|release|mvp|pilot|trial|beta|roll-?out|opening|season))(?!\p{L})
`;
/** The time first: `Later we add authentication`. */
const LATER_FIRST = regex('iu')`
  ^[^\p{L}]*(?:later|afterwards|eventually|in (?:v2|phase (?:2|two)|the future)|
  after (?:the |our |its )?(?:first |initial |public )?(?:launch|go-live|release|mvp|season|roll-?out|opening)|post-launch|
  down the road)[\s,]
`;
/** It is put off as such: `we defer encryption`, `security is deferred`. */
const DEFER = anyWord`defer(?:s|red|ring)?|postpon(?:e|es|ed|ing)|put(?:s|ting)? off|not now|can wait`;
/** Later in the day, in the text, in a journey of the user. */
const NO_PHASE = anyWord`
  later (?:than|that|the same|in (?:the|this|a) (?:flow|process|journey|checkout|document|section|page|text|chapter|day|week|session|request))
  (?:described|explained|discussed|covered|shown|seen?|defined|below) later
`;
/** `was added after the launch`: done by now. */
const DONE = /(?<!\p{L})(?:was|were) (?!(?:decided|agreed|planned|deferred|postponed)(?!\p{L}))\p{L}+ed(?!\p{L})/iu;
const DENIED = anyWord`not|never`;
const IMPOSSIBLE = anyWord`
  cannot|can['’]t|can not|must not|should not|shouldn['’]t|mustn['’]t|never|not be|no longer|not (?:something|an option)|too late|hard to
  expensive to|costly to
`;

/** The statements on `concept` whose sentence puts it off, in the design's own words. */
export function deferralsOf(document: ArchDocument, concept: Concept): readonly Statement[] {
  const deferred = statementsOn(document, concept).filter((statement) => statement.block.kind !== 'heading' && statement.standing === 'own' && statement.modality !== 'asked' && statement.time !== 'past' && isPutOff(statement));
  return [...firstOfEachSentence(deferred)];
}

function isPutOff(statement: Statement): boolean {
  const clause = statement.clause.text;
  const around = statement.inline.prose.slice(statement.clause.start, Math.min(statement.sentence.end, statement.clause.end + 60));
  if (IMPOSSIBLE.test(clause) || NO_PHASE.test(around) || DONE.test(clause)) return false;
  const putOff = PUT_OFF.exec(around)?.[0];
  return (putOff !== undefined && !DENIED.test(putOff)) || AFTER_COLON.test(around) || LATER_FIRST.test(clause) || DEFER.test(around) || LATER_FIRST.test(statement.sentence.prose);
}
