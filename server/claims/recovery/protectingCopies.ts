/** Copies that protect data, by the figures on them: how far a replica trails, how often a backup is made. Compares nothing. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import { compareExact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { levelledOwner } from '../../quantities/subject.ts';
import { mostOf, rowOrSentence, sentenceBefore, wordsAround } from '../statedFigure.ts';
import { STORE_NAMES, storeOf, type RecoveryFigure } from './recoveryStore.ts';
import { NO_DATA, SECONDARY } from './recoveryWords.ts';
import { areInOneSentence } from '../figurePlaces.ts';

/** A copy that may be behind what it copies. */
export interface ProtectingCopy extends RecoveryFigure {
  readonly means: 'replication' | 'backup';
}

/** The copies that these figures speak of; of several lags of one, the worst. */
export function protectingCopiesOf(document: ArchDocument, figures: readonly Figure[]): readonly ProtectingCopy[] {
  return ofTheWhole(document, worstOfEach(figures.flatMap(copyOf)));
}

/** An alert tells when to wake someone. */
const ALERTED = anyWord`alerts?|alarms?|pages?|paged|paging|monitored|warn${LETTER}*`;

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
  (?:daten)?sicherung(?:en)?|sauvegardes?|copias? de seguridad
  back(?:ed|s|ing)?[- ]?ups?|snapshot(?:s|ted|ting)?|dumps?|dumped|dumping|exports?|exported|wal|binlogs?|oplog|transaction logs?|point-in-time|log shipping
`;
const KEPT = regex('i')`
  ${WORD_START}(?:kept|keep|retention|retained?|stored|expire[sd]?|delet${LETTER}*|remains?|held|within|takes?|took|lasts?|restor${LETTER}*|
  recover${LETTER}*)${WORD_END}[^,;]*$
`;
const EVERY = regex('i')`
  ${WORD_START}(?:every|each|alle|toutes les|tous les|cada|once (?:an?|every|per)|at intervals? of|intervals?(?: of| is|:)?|frequency(?: of| is|:)?|
  schedule(?: of| is|:)?|cadence(?: of| is|:)?)\s*$
`;
const EVERY_BEHIND = /^(?:ly)?[ -](?:interval|granularity|old|snapshots?|backups?|dumps?)|^ (?:apart|granularity)/iu;
const EVERY_HEADING = anyWord`intervals?|frequency|schedule|cadence|every|how often|backups?|snapshots?`;

/** `The second copy stands in Oban. It trails by ten minutes.` */
const POINTS_BACK = /^(?:It|They|This|That|These|Those)(?![a-z])/;

/** `replicates to the second site every two hours` */
const REPLICATED_EVERY = regex('iu')`
  ${WORD_START}(?:replicat(?:es?|ed)|copied|cop(?:y|ies) (?:is|are) (?:taken|made|sent|refreshed|updated)|mirror(?:s|ed)|synchroni[sz](?:es?|
  ed)|synced|
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
    (figure.subject.measure === 'replication-lag' ||
      LAG_BEFORE.test(before) ||
      LAG_BEHIND.test(behind) ||
      (figure.cell !== undefined && LAG.test(`${figure.cell.column.heading} ${figure.cell.row.cells[0]?.text ?? ''}`)))
  ) {
    return [{ figure, seconds, of: storeOf(figure), means: 'replication' }];
  }
  if (REPLICATED_EVERY.test(before) && !/(?<!\p{L})(?:snapshots?|dumps?|backups?)(?!\p{L})/iu.test(before))
    return [{ figure, seconds, of: storeOf(figure), means: 'replication' }];
  if (COPY_SAID.test(context) && EVERY_BEHIND.test(behind) && /refresh|updat|sync|cop(?:y|ied)|replicat|mirror|fed|filled/i.test(before))
    return [{ figure, seconds, of: storeOf(figure), means: 'replication' }];
  if (!BACKUP_SAID.test(context) || KEPT.test(before)) return [];
  const repeated = !/\d/.test(figure.quantity.written)
    ? /ly$|^(?:once|twice) |times (?:an?|per|each|every|in) /i.test(figure.quantity.written) || /(?:every|each)(?: an?)?\s*$/i.test(before)
    : /ly$|times (?:an?|per|each|every|in) /i.test(figure.quantity.written) || EVERY.test(before) || EVERY_BEHIND.test(behind);
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
  return copies.filter(
    (copy) =>
      copy.means === 'backup' ||
      !copies.some(
        (other) =>
          other.means === 'replication' &&
          copy.figure.cell === undefined &&
          areInOneSentence(copy.figure, other.figure) &&
          compareExact(other.seconds, copy.seconds) > 0,
      ),
  );
}
