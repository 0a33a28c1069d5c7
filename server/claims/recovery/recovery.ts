/**
 * What a design states on losing data and coming back: RPO and RTO, how far copies trail behind, how long a switch or a restore takes, and
 * whether a person has to do it. Compares nothing.
 */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { groupedBy } from '../../base/groupedBy.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { compareExact, plus, ZERO, type Exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { levelledOwner } from '../../quantities/subject.ts';
import { leadOf, listOf } from '../listLead.ts';
import { STORE_NAMES, storeOf } from './recoveryStore.ts';
import { CLOSE, firstPart, isAllowedLoss, isWantedBack, lastPart, SECONDARY } from './recoveryWords.ts';
import { sayingsOf } from '../saying.ts';
import { isLivePlace, isOfOthers, isStated, mostOf, rowOrSentence, wordsAround } from '../statedFigure.ts';
import { isTimed, wayBackOf, type WayBack } from './wayBack.ts';

/** A figure as seconds, and whose it is: levelled words, undefined for the whole. */
export interface RecoveryFigure {
  readonly figure: Figure;
  readonly seconds: Exact;
  readonly of: string | undefined;
}

/** A copy that may be behind what it copies. */
export interface ProtectingCopy extends RecoveryFigure {
  readonly means: 'replication' | 'backup';
}

/** `switch` is to something that runs already, `restore` from what was put away, `recovery` either. */
export interface RecoveryTime extends RecoveryFigure {
  readonly means: 'switch' | 'restore' | 'recovery';
}

export interface Recovery extends WayBack {
  readonly rpos: readonly RecoveryFigure[];
  readonly rtos: readonly RecoveryFigure[];
  readonly copies: readonly ProtectingCopy[];
  /** Nothing committed is lost, or the log is shipped as it is written: no interval is stated and none is needed. */
  readonly isContinuous: boolean;
  readonly times: readonly RecoveryTime[];
}

const EMPTY: Recovery = { rpos: [], rtos: [], copies: [], isContinuous: false, times: [], manual: [], isAutomatic: false };
const TIME = String.raw`(?:\b(?:seconds?|minutes?|hours?|days?)|\d ?(?:[smhd]|min))\b`;
const BACK = String.raw`back (?:up|online|in service|after|in|within)|again (?:within|in|after|no later)|resumes?`;
const DOWN = String.raw`(?:down ?time|outages?|interruptions?|stand-?stills?|unavailability|down|unavailable|offline|interrupted)\b`;
const ALLOWED = '(?:may|must|can|cannot|should|shall|is to|are to|has to|allowed)';
const RESTORED =
  '(?:restored|up|running|operational|working|available|reachable|usable|serving|recovered|in operation|live|recover)(?: [a-z]+)?(?: again)?';
/**
 * Without one of these a text states no recovery objective; what may be lost or down, and when something is back, does so with a time
 * beside it. All begin a word, which is told once: that is looked for much faster.
 */
export const RECOVERY_WORDS = regex('i')`
  \b(?:(?:rpo|rto|recovery (?:point|time))\b|data[- ]loss|loss of data|missing data|
  ${DOWN}[^.\n]{1,60}?\b${ALLOWED}\b[^.\n]{1,40}?${TIME}|${ALLOWED} (?:not )?(?:be )?${DOWN}[^.\n]{1,40}?${TIME}|
  ${RESTORED} (?:within|in|inside|after|under|no later than)\b[^.\n]{1,30}?${TIME}|
  (?:${BACK})\b[^.\n]{1,80}?${TIME}|los(?:e|ing|t|s of)\b(?:(?<=${TIME}[^.\n]{1,70})|[^.\n]{1,80}?${TIME}))
`;
const fact: DocumentFact<Recovery> = { compute: (document) => (document.mentions(RECOVERY_WORDS) ? read(document) : EMPTY) };

/** What a document states of its recovery; empty where it has no target for it. */
export function recoveryOf(document: ArchDocument): Recovery {
  return document.fact(fact);
}

function read(document: ArchDocument): Recovery {
  const durations = quantitiesOf(document).filter(
    (figure) => figure.quantity.kind === 'duration' && figure.quantity.bound !== 'at-least' && figure.subject.aspect !== 'alert',
  );
  const rpos = durations.filter(
    (figure) => (figure.subject.measure === 'rpo' && isTarget(figure, /\brpo\b|recovery point/i)) || isAllowedLoss(figure),
  );
  const rtos = durations.filter(
    (figure) => (figure.subject.measure === 'rto' && isTarget(figure, /\brto\b|recovery time objective/i)) || isWantedBack(figure),
  );
  const targets = new Set([...rpos, ...rtos]);
  const others = durations.filter(
    (figure) =>
      figure.subject.measure !== 'rpo' &&
      figure.subject.measure !== 'rto' &&
      !targets.has(figure) &&
      isStated(figure, { possible: true }) &&
      !isRehearsal(figure),
  );
  return {
    rpos: rpos.flatMap(asTarget),
    rtos: rtos.flatMap(asTarget),
    copies: ofTheWhole(document, worstOfEach(others.flatMap(copyOf))),
    times: [...inProcedures(others), ...durations.filter((figure) => !targets.has(figure)).flatMap(rehearsedTimeOf)],
    isContinuous: [...sayingsOf(document, CONTINUOUS)].some(({ text }) => !isTimed(text) || KEPT_SAID.test(text) || IN_STEP.test(text)),
    ...wayBackOf(document),
  };
}

function isTarget(figure: Figure, names: RegExp): boolean {
  return isStated(figure) && !isIdle(figure) && names.test(`${rowOrSentence(figure)} ${figure.section.title}`);
}

/** `RPO does not matter: it is worked out anew every ten seconds`: the time is of something else. */
const IDLE = regex('iu')`
  (?<!\p{L})(?:rpo|rto|recovery (?:point|time)(?: objective)?)(?!\p{L})[^.;]{1,12}
  (?:does(?:n['’]t| not) (?:matter|apply)|(?:is )?(?:irrelevant|not applicable|undefined|of no concern)|n/a)(?!\p{L})[^.;]*$
`;

function isIdle(figure: Figure): boolean {
  return IDLE.test(wordsAround(figure).before);
}

function asTarget(figure: Figure): RecoveryFigure[] {
  const seconds = mostOf(figure);
  return seconds === undefined ? [] : [{ figure, seconds, of: storeOf(figure) }];
}

/** Tests of a restore tell how often, alerts when to wake someone. */
const REHEARSED = anyWord`
  tests?|tested|testing|drills?|rehears${LETTER}*|exercis${LETTER}*|game ?days?|verif${LETTER}*|practi[cs]${LETTER}*
`;
const ALERTED = anyWord`alerts?|alarms?|pages?|paged|paging|monitored|warn${LETTER}*`;
/** How far behind a figure a word still speaks of it. */
const NEAR = 24;

function isRehearsal(figure: Figure): boolean {
  const { before, behind } = wordsAround(figure);
  return REHEARSED.test(
    figure.cell === undefined ? lastPart(before) + figure.quantity.written + behind.slice(0, NEAR) : rowOrSentence(figure),
  );
}

/** A rehearsal tells how long it takes: `The last drill took 50 minutes`. */
const TOOK = regex('i')`
  ${WORD_START}(?:took|takes|needed|needs|lasted|measured(?: at)?|it was)(?: us)?
  (?: about| around| some| roughly| nearly| almost| over)?\s*$|:\s*$
`;
const LAST_TIMES = regex('i')`${WORD_START}the last (?:two |three |few )?times?${WORD_END}`;
/** `an hour and a half in the last drill`; the section then says what was tried. */
const IN_THE_LAST = /^ (?:in|at|during) (?:the|our) last (?:\p{L}+ )?(?:drills?|rehearsals?|exercises?|tests?|game ?days?)(?!\p{L})/iu;
/** Somebody else's rehearsal, one of another thing, or one whose result holds no more. */
const OTHER_REHEARSAL = regex('iu')`
  ${WORD_START}(?:(?:with|of|for|on|at) (?:the |our |their |an? )?(?:[\p{L}-]+ ){1,2}(?:system|service|product|platform|site|team)|
  since then|since been|has since|until we|before (?:we|that)|is now|now takes|no longer|v\d)${WORD_END}
`;

/** How long coming back took when it was tried; nothing where several results are told. */
function rehearsedTimeOf(figure: Figure): RecoveryTime[] {
  const { inline, sentence, quantity, section, cell } = figure;
  const seconds = mostOf(figure);
  if (
    inline === undefined ||
    sentence === undefined ||
    cell !== undefined ||
    seconds === undefined ||
    !(REHEARSED.test(sentence.text) || LAST_TIMES.test(sentence.text)) ||
    isOfOthers(figure)
  )
    return [];
  const { before, behind } = wordsAround(figure);
  const isOnly = figure.beside
    .filter(({ kind, start }) => kind === 'duration' && start >= sentence.start && start !== quantity.start)
    .every(({ end }) => /(?<![a-z])(?:rto|within|under|objective)/i.test(inline.text.slice(sentence.start, end)) && end < quantity.start);
  const isInTheLast = IN_THE_LAST.test(behind);
  if (!(TOOK.test(before) || isInTheLast) || !isOnly || OTHER_REHEARSAL.test(inline.text) || !isLivePlace(section)) return [];
  const said = `${isInTheLast ? section.title : ''} ${inline.text.slice(0, sentence.end)}`;
  const means = SWITCH.test(said) ? 'switch' : RESTORE.test(said) ? 'restore' : RECOVERY.test(said) ? 'recovery' : undefined;
  return means === undefined || NO_DATA.test(said) ? [] : [{ figure, seconds, of: storeOf(figure), means }];
}

/** What is backed up besides the system's data. */
const NO_DATA = anyWord`
  config${LETTER}*|secrets?|images?|artifacts?|artefacts?|terraform|wiki|repositor${LETTER}*
  office (?:files?|documents?|network|shares?|machines?|pcs?)|laptops?|workstations?|file servers?|build servers?|gitlab|jenkins|intranet
`;

const LAG_BEFORE = regex('i')`
  ${WORD_START}(?:lag(?:s|ging)?|trail(?:s|ing)?|delay|behind)(?: (?:of|is|at|by|to|the|primary|leader|up|no|not|more|most|about|around|
  roughly|under|below|less|than|behind|typically|stays?|within|may|can|be|normally|usually)){0,6}[\s:=(<≤~]{0,6}$
`;
/** `lags 40 s in the median and up to`: the time before is another of the same lag. */
const LAG_TOLD = /^(?: (?:in|at) the (?:median|mean|average)| on average| as a rule| (?:normally|usually|typically))?,? (?:and|but|or) /i;
const LAG_BEHIND = regex('i')`^[ -](?:of )?(?:(?:replication|replica|standby) )?(?:lag|delay|behind)${WORD_END}`;
const COPY_SAID = anyWord`
  second (?:machine|server|node|site|database)|follows (?:it|the)|replic${LETTER}*|standby|secondary|follower|mirror${LETTER}*|copy|copies
  async${LETTER}*|dr
`;
const BACKUP_SAID = anyWord`
  back(?:ed|s|ing)?[- ]?ups?|snapshot(?:s|ted|ting)?|dumps?|dumped|dumping|exports?|wal|binlogs?|oplog|transaction logs?|point-in-time|log shipping
`;
const KEPT = regex('i')`
  ${WORD_START}(?:kept|keep|retention|retained?|stored|expire[sd]?|delet${LETTER}*|remains?|held|within|takes?|took|lasts?|restor${LETTER}*|
  recover${LETTER}*)${WORD_END}[^,;]*$
`;
const EVERY = regex('i')`
  ${WORD_START}(?:every|each|once (?:an?|every|per)|at intervals? of|intervals?(?: of| is|:)?|frequency(?: of| is|:)?|
  schedule(?: of| is|:)?|cadence(?: of| is|:)?)\s*$
`;
const EVERY_BEHIND = /^(?:ly)?[ -](?:interval|granularity|old|snapshots?|backups?|dumps?)|^ (?:apart|granularity)/iu;
const EVERY_HEADING = anyWord`intervals?|frequency|schedule|cadence|every|how often|backups?|snapshots?`;

/** `The second copy stands in Oban. It trails by ten minutes.` */
const POINTS_BACK = /^(?:It|They|This|That|These|Those)(?![a-z])/;

function sentenceBefore({ inline, sentence }: Figure): string {
  return inline === undefined || sentence === undefined
    ? ''
    : (sentencesOf(inline).findLast(({ end }) => end <= sentence.start)?.text ?? '');
}

/** `replicates to the second site every two hours` */
const REPLICATED_EVERY = regex('iu')`
  ${WORD_START}(?:replicat(?:es?|ed)|copied|cop(?:y|ies) (?:is|are) (?:taken|made|sent|refreshed|updated)|mirror(?:s|ed)|synchroni[sz](?:es?|ed)|synced|
  (?:standby|second (?:site|copy|data ?cent(?:er|re)|location)) (?:is|gets) (?:updated|refreshed|fed|filled)|
  ship(?:s|ped) (?:its |the |their )?(?:[a-z-]+ )?logs?|(?:shipped|sent|uploaded|written|pushed|synced) to (?:s3|object storage|
  the (?:archive|bucket|second site|backup site)))(?: [\p{L}'’-]+){0,6} (?:every|each|once (?:an?|every|per))\s*$
`;

/** What stands before a figure, without another time of the same lag right before it. */
function withoutEarlier(figure: Figure): string {
  const { before } = wordsAround(figure);
  const { sentence, quantity, beside } = figure;
  const last = beside.findLast(({ kind, end }) => kind === 'duration' && end <= quantity.start);
  if (sentence === undefined || last === undefined || last.start < sentence.start) return before;
  const lead = before.slice(0, last.start - sentence.start);
  const gap = before.slice(last.end - sentence.start);
  const joined = LAG_TOLD.exec(gap)?.[0];
  return joined !== undefined && LAG_BEFORE.test(lead) ? `${lead}${gap.slice(joined.length)}` : before;
}

const LAG = anyWord`lag|delay`;

/** A copy by its figure: how far a replica trails, or how often a backup is made. */
function copyOf(figure: Figure): ProtectingCopy[] {
  const seconds = mostOf(figure);
  const said = rowOrSentence(figure);
  if (seconds === undefined || SECONDARY.test(said) || NO_DATA.test(said) || ALERTED.test(said)) return [];
  const { behind } = wordsAround(figure);
  const before = withoutEarlier(figure);
  const context = `${said} ${POINTS_BACK.test(said) ? sentenceBefore(figure) : ''} ${figure.section.title}`;
  if (
    COPY_SAID.test(context) &&
    (LAG_BEFORE.test(before) ||
      LAG_BEHIND.test(behind) ||
      (figure.cell !== undefined && LAG.test(figure.cell.column.heading + (figure.cell.row.cells[0]?.text ?? ''))))
  ) {
    return [{ figure, seconds, of: storeOf(figure), means: 'replication' }];
  }
  if (REPLICATED_EVERY.test(before) && !/(?<!\p{L})(?:snapshots?|dumps?|backups?)(?!\p{L})/iu.test(before))
    return [{ figure, seconds, of: storeOf(figure), means: 'replication' }];
  if (!BACKUP_SAID.test(context) || KEPT.test(before)) return [];
  const repeated = !/\d/.test(figure.quantity.written)
    ? /ly$|^(?:once|twice) /i.test(figure.quantity.written) || /(?:every|each)(?: an?)?\s*$/i.test(before)
    : EVERY.test(before) || EVERY_BEHIND.test(behind);
  const inColumn =
    figure.cell !== undefined &&
    EVERY_HEADING.test(figure.cell.column.heading) &&
    !/retention|kept|keep|restore/i.test(figure.cell.column.heading);
  return repeated || inColumn ? [{ figure, seconds, of: storeOf(figure), means: 'backup' }] : [];
}

const EACH_STORE_NAME = new RegExp(STORE_NAMES, 'gi');

/** Copies of the one database that a document names are copies of all its data. */
function ofTheWhole(document: ArchDocument, copies: readonly ProtectingCopy[]): readonly ProtectingCopy[] {
  if (copies.every(({ of }) => of === undefined)) return copies;
  const [only, ...others] = new Set([...document.text.matchAll(EACH_STORE_NAME)].map(([name]) => levelledOwner(name)));
  return copies.map((copy) => (others.length === 0 && copy.of !== undefined && copy.of === only ? { ...copy, of: undefined } : copy));
}

/** A replica that trails by a little as a rule and by more at times trails by more. */
function worstOfEach(copies: readonly ProtectingCopy[]): readonly ProtectingCopy[] {
  const isOneSentence = (a: Figure, b: Figure): boolean =>
    a.cell === undefined && a.inline !== undefined && a.inline.shape === b.inline?.shape && a.sentence?.start === b.sentence?.start;
  return copies.filter(
    (copy) =>
      copy.means === 'backup' ||
      !copies.some(
        (other) =>
          other.means === 'replication' && isOneSentence(copy.figure, other.figure) && compareExact(other.seconds, copy.seconds) > 0,
      ),
  );
}

/** Under such a heading, or behind such a lead, numbered steps are those of one recovery. */
const PROCEDURE = anyWord`
  recover${LETTER}*|restor${LETTER}*|fail(?:s|ed|ing)?[- ]?over|disaster${LETTER}*|dr|switch-?over|runbook|loss of (?:the |a )?(?:site|region|database|primary)
`;

/** The times of each figure by itself; those of the steps of one procedure added up, for they follow each other. */
function inProcedures(others: readonly Figure[]): readonly RecoveryTime[] {
  const steps = groupedBy(
    others.filter((figure) => isStep(figure)),
    ({ block }) => listOf(block)?.shape,
  );
  const procedures = [...steps.values()].filter(
    (figures) =>
      figures.length > 1 &&
      new Set(figures.map(({ block }) => block?.parent?.start)).size === figures.length &&
      figures.some((figure) => timeOf(figure).length > 0),
  );
  const inSteps = new Set(procedures.flat());
  return [...procedures.flatMap(procedureOf), ...others.filter((figure) => !inSteps.has(figure)).flatMap(timeOf)];
}

function isStep(figure: Figure): boolean {
  const list = listOf(figure.block);
  return (
    list?.ordered === true &&
    !NOT_WHOLE.test(figure.inline?.prose ?? '') &&
    (PROCEDURE.test(figure.section.title) || PROCEDURE.test(leadOf(figure.block)))
  );
}

function procedureOf(figures: readonly Figure[]): RecoveryTime[] {
  const last = figures.at(-1);
  const seconds = figures.reduce((sum, figure) => plus(sum, mostOf(figure) ?? ZERO), ZERO);
  const restores = figures.some((figure) => RESTORE.test(figure.inline?.prose ?? ''));
  return last === undefined ? [] : [{ figure: last, seconds, of: undefined, means: restores ? 'restore' : 'recovery' }];
}

const SWITCH = anyWord`
  fail(?:s|ed|ing)?[- ]?over|promot${LETTER}*|take[sn]? over|takeover|switch(?:es|ed|ing)?(?:[ -]?over)?(?! (?:off|on)\b)|cut ?over
`;
const RESTORE = anyWord`restor${LETTER}*|rebuil[dt]${LETTER}*|re-?provision${LETTER}*|from (?:the )?(?:last |latest )?(?:backup|snapshot)`;
const RECOVERY = anyWord`
  recover(?:y|s|ed|ing)?|mttr|back (?:up|online|in service)|brought back|bring${LETTER}* (?:back|(?:it )?up|the system back)
`;
/** Parts that come back by themselves, and times that are not the whole of it. */
const NOT_WHOLE = anyWord`
  circuit|breakers?|half-open|pods?|containers?|process(?:es)?|instances? restart|retr(?:y|ies|ied)|time-?outs?|health checks?|heartbeats?
  detect${LETTER}*|polls?|intervals?|every|ttl|lag|retention|kept|window|sessions?|leader election|rebalanc${LETTER}*|fail(?:s|ing)? ?back
  rollback|roll(?:s|ed)? back|deploy${LETTER}*|acknowledge${LETTER}*|respond${LETTER}*|response
`;

const FROM_NOW = regex('i')`${WORD_START}(?:last|past|next)\s*$`;

/** How long it takes to come back, where a clause says so of the system or its data. */
function timeOf(figure: Figure): RecoveryTime[] {
  const seconds = mostOf(figure);
  if (
    seconds === undefined ||
    FROM_NOW.test(wordsAround(figure).before) ||
    figure.subject.measure === 'downtime' ||
    /ly$/i.test(figure.quantity.written)
  )
    return [];
  const said = rowOrSentence(figure);
  const { before, behind } = wordsAround(figure);
  const near =
    figure.cell === undefined
      ? told(before) + firstPart(behind).slice(0, CLOSE)
      : `${figure.cell.column.heading} ${figure.cell.row.cells[0]?.text ?? ''} ${before}`;
  if (NOT_WHOLE.test(near) || SECONDARY.test(said) || NO_DATA.test(said)) return [];
  const means = SWITCH.test(near) ? 'switch' : RESTORE.test(near) ? 'restore' : RECOVERY.test(near) ? 'recovery' : undefined;
  return means === undefined ? [] : [{ figure, seconds, of: storeOf(figure), means }];
}

/** `which takes`, `that takes`: what takes so long stands in the part before. */
const REFERS_BACK = regex('i')`
  ^(?:and )?(?:(?:which|that|this|it) (?:all |usually |typically |currently )?(?:takes?|lasts?|needs?|is|means)|
  we (?:reckon with|count on|plan for|allow|expect))(?![a-z])
`;

function told(before: string): string {
  const last = lastPart(before);
  return REFERS_BACK.test(last.trimStart()) ? lastPart(before.slice(0, before.length - last.length).replace(/,\s$/, '')) + last : last;
}

const CONTINUOUS = anyWord`
  synchronous(?:ly)? (?:replic${LETTER}*|standby|commit${LETTER}*|mirror${LETTER}*|cop${LETTER}*)
  replicat${LETTER}* (?:${LETTER}+ ){0,4}synchronously|sync(?:hronous)? (?:replic${LETTER}*|standby)
  continuous(?:ly)? (?:archiv${LETTER}*|back${LETTER}*|wal|log|replic${LETTER}*|data protection)
  (?:archiv|shipp|stream)${LETTER}* continuously|wal (?:is )?(?:archiv|ship|stream)${LETTER}*|point[- ]in[- ]time (?:recovery|restore)|pitr
  zero data loss|no data loss|quorum|semi-?sync${LETTER}*|(?:binlog|oplog|log) (?:ship|archiv|stream)${LETTER}*
`;
/** A copy that is in step at all times, whatever else the sentence times. */
const IN_STEP = regex('i')`${WORD_START}synchronous(?:ly)? (?:replic${LETTER}*|standby|commit${LETTER}*|mirror${LETTER}*|cop${LETTER}*)`;
/** Then the time is how long something is kept. */
const KEPT_SAID = anyWord`kept(?! (?:in|on|at|by)(?![a-z]))|retention|retained|keep`;
