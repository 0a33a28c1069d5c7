/** Backups that nothing says are ever restored. */
import { regex } from '../../base/patterns.ts';
import { modalityIn } from '../../claims/modality.ts';
import type { Statement } from '../../claims/statement.ts';
import { affirmed, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { unanswered } from '../support/lack.ts';
import { normRule } from '../support/normRule.ts';

/** Something else kept in reserve: people, plans, machines. */
const RESERVE = regex('i')`
  ^s?[\s-]*(?:on-call|engineers?|contacts?|persons?|owners?|plans?|options?|strateg(?:y|ies)|software|tools?|use cases?|providers?|vendors?|
  suppliers?|regions?|sites?|servers?|instances?|nodes?|generators?|links?|paths?|routes?|codes?|solutions?|approach|queues?|channels?|
  keys?|up(?:stream)?)\b
`;
/** `Last restore test: none so far` */
const NONE_YET = /[:–—-]\s*(?:none|never|no|n\/a|tbd|todo|not yet)\b/i;
/** A restore that is done for its own sake. */
const EXERCISED = regex('i')`
  \b(?:tests?|tested|testing|drills?|exercis\w+|rehears\w+|practi[sc]\w+|verif\w+|validat\w+|prove[nds]?|quarter(?:ly)?|month(?:ly)?|
  week(?:ly)?|every|annual(?:ly)?|yearly|each|part of (?:the|our|a|every)|most recently|regular(?:ly)?|game days?|scratch|staging|dry run|
  automated)\b
`;

/** `Restored one in August, took 50 min`: it has been done. */
const DONE_ONCE = regex('i')`
  \b(?:in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|20\d\d)|
  last (?:week|month|quarter|year|spring|summer|autumn|winter|time)|(?:once|twice|\d+ times|three times) (?:this|last|a|per)|
  on (?:\d|the \d))
`;

/** `We load one into a spare cluster each Monday`: a restore without its name. */
const READ_BACK = regex('i')`
  \b(?:pull|load|import|read|mount|open|start|boot|play|replay|unpack|spin up)
  (?:s|ed|ing)? (?:(?:back |up )?(?:one|it|them|that|these|one of them|a copy)|
  (?:the|a|an|one|our|such an?) (?:\w+ )?(?:one|copy|backup|snapshot|dump)) (?:back )?(?:up )?(?:in|into|on|onto|from|as|there)\b|
  \b(?:bring|spin|stand|set|start)s? (?:it|one|them|that|(?:the|a|one|our) (?:copy|backup|dump|snapshot|latest)) up\b|
  \b(?:build|make|create|start|bring|boot|set)(?:s|ing)?(?: up)? (?:[a-z]+ ){1,4}(?:from|out of) (?:[a-z'’]+ ){0,4}
  (?:backups?|dumps?|snapshots?|copy|one|it|them)\b|\b(?:backups?|dumps?|snapshots?|copy|copies|one(?: of them)?|it|they)(?: of (?:the |
  our )?\w+)? (?:is|
  are) (?:also |then )?(?:pulled|loaded|imported|read|mounted|opened|started|played|replayed|unpacked|brought) (?:back )?(?:up )?
  (?:in|into|on|onto|from)\b
`;

export const backupUntested = normRule({
  id: 'data/backup-untested',
  title: 'Backups without a restore test',
  severity: 'warning',
  sources: ['PLANNER'],
  messages: {
    never:
      'The text says that these backups were never restored. Such a backup may turn out to be none; say how often a restore is tried, and into what.',
    none: 'Backups are taken, and no test of restoring them is described. A backup that was never restored may turn out to be none; say how often a restore is tried, and into what.',
  },
  *find(context) {
    const never = statementsOn(context.document, 'restore').find(isDenied);
    if (never !== undefined) {
      yield { message: 'never', range: never.range };
      return;
    }
    if (isExercised(context.document)) return;
    const place = unanswered(context, affirmed(context.document, 'backup-taken').filter(isOfData), 'restore-test');
    if (place !== undefined) yield { message: 'none', range: place.range };
  },
});

/** `The nightly dump has never been restored.` */
function isDenied(statement: Statement): boolean {
  return (
    statement.standing === 'own' &&
    statement.block.kind !== 'heading' &&
    statement.modality === 'stated' &&
    (statement.time === 'now' || /\bnot (?:yet )?(?:been )?(?:tested|tried|rehearsed|done)\b|\bnot yet\b/i.test(statement.clause.text)) &&
    statement.polarity === 'denied' &&
    statement.withInBlock('backup', 'backup-taken') &&
    /\b(?:never|nobody|no one|yet|untested|hardly ever|tried|tested|rehearsed)\b/i.test(statement.clause.text)
  );
}

/** `is backed up by the tenant`: theirs to restore. */
const BY_OTHERS = /^ by (?:the|its|their) (?:tenants?|customers?|clients?|banks?|partners?|vendors?|suppliers?|hospitals?)(?![a-z])/i;

function isOfData({ words, behind, before }: Statement): boolean {
  if (BY_OTHERS.test(behind)) return false;
  if (
    /^back up$/i.test(words) &&
    (/\b(?:br[io]\w+|com\w+|came|start\w*|scal\w+|go(?:es)?|gets?|is|are|spin\w*)(?: [\w-]+){0,4} $/i.test(before) ||
      !/^ (?:the|all|our|to|every|daily|nightly|databases?|data|it|them|each)\b/i.test(behind))
  )
    return false;
  return !(
    /^backups?$/i.test(words) &&
    (RESERVE.test(behind) || /\b(?:as|is|are|be|becomes?|remains?) (?:an? |our |the |only (?:a |the )?)?$/i.test(before))
  );
}

function isExercised(document: ArchDocument): boolean {
  return (
    statementsOn(document, 'backup', 'backup-taken').some(isReadBack) ||
    statementsOn(document, 'restore').some(
      (statement) =>
        statement.polarity === 'affirmed' &&
        statement.modality !== 'asked' &&
        (EXERCISED.test(statement.clause.text) || isDoneOnce(statement) || hasBeenTried(statement)) &&
        !NONE_YET.test(statement.sentence.text),
    )
  );
}

/** Whether the paragraph that speaks of backups says, of itself and for now, that one is read back from time to time. */
function isReadBack({ inline, isClaim }: Statement): boolean {
  return (
    isClaim &&
    sentencesOf(inline).some(
      ({ prose }) =>
        READ_BACK.test(prose) &&
        (EXERCISED.test(prose) || DONE_ONCE.test(prose)) &&
        modalityIn(prose, false) === 'stated' &&
        !/\b(?:not|never|no)\b/i.test(prose),
    )
  );
}

/** `We restore the dump, which takes an hour and was practised in March`. */
const TRIED = regex('i')`
  , (?:which|and (?:this|that|it)) (?:[^.;]{1,40} )?(?:was|were|has been|have been|is|are) (?:last )?
  (?:practi[sc]ed|rehearsed|drilled|tried(?: out)?|tested)(?![a-z])
`;

function hasBeenTried({ sentence, clause, inline }: Statement): boolean {
  return TRIED.test(inline.prose.slice(clause.start, sentence.end));
}

/** What somebody restored of the system before is no proof for these backups. */
function isDoneOnce(statement: Statement): boolean {
  return (
    (/^restored$/i.test(statement.words) ||
      /\b(?:did|made|ran|tried) (?:an? |one |our (?:last |first )?)?(?:full |trial |test )?$/i.test(statement.before)) &&
    statement.standing === 'own' &&
    statement.withInBlock('backup') &&
    DONE_ONCE.test(statement.clause.text)
  );
}
