/** Words and stretches of a sentence by which texts speak of losing data and coming back, whatever is said of it. Reads no figure. */
import { LETTER, anyWord } from '../../base/patterns.ts';

/** What can be rebuilt, or is no data of the system's own. */
export const SECONDARY = anyWord`
  cach${LETTER}*|search|index(?:es)?|analytics|analytical|warehouse|reporting|reports?|(?<!transaction |ahead )logs|metrics|traces
  dashboards?|read[- ](?:only )?replicas?|bi|materiali[sz]ed|sandbox|archive
`;

/** How far behind a figure a word still says what it is of. */
export const CLOSE = 40;

const PART = /[;.](?=\s)|\s[–—]\s|,\s(?=(?:and|but|while|whereas|so|which)\s)/u;

/** The last part of a sentence that tells one thing. */
export function lastPart(text: string): string {
  return text.split(PART).at(-1) ?? '';
}

/** The first of them. */
export function firstPart(text: string): string {
  return text.split(PART)[0] ?? '';
}

/** What is backed up besides the system's data. */
export const NO_DATA = anyWord`
  config${LETTER}*|secrets?|images?|artifacts?|artefacts?|terraform|wiki|repositor${LETTER}*
  office (?:files?|documents?|network|shares?|machines?|pcs?)|laptops?|workstations?|file servers?|build servers?|gitlab|jenkins|intranet
`;

const SWITCH = anyWord`
  fail(?:s|ed|ing)?[- ]?over|promot${LETTER}*|take[sn]? over|takeover|switch(?:es|ed|ing)?(?:[ -]?over)?(?! (?:off|on)\b)|cut ?over
`;
/** Putting back what was put away. */
export const RESTORE = anyWord`
  wiederherstell${LETTER}*|restauraci[oó]n|rétablissement|restor${LETTER}*|rebuil[dt]${LETTER}*|re-?provision${LETTER}*|re-?import${LETTER}*|replay${LETTER}*|re-?load${LETTER}* (?:the|from)
  from (?:an? |the )?(?:last |latest |nightly |cold )?(?:backups?|snapshots?|tapes?|dumps?|vault)
`;
const RECOVERY = anyWord`
  recover(?:y|s|ed|ing)?|mttr|back (?:up|online|in service|on its feet)|brought (?:back|up)|bring${LETTER}* (?:${LETTER}+ ){0,3}(?:back|up)
  get${LETTER}* (?:(?:the |our )?${LETTER}+ )?(?:back|up and running|going again|running again)|up and running again|resurrect${LETTER}*
`;

/** `switch` is to something that runs already, `restore` from what was put away, `recovery` either. */
export type RecoveryMeans = 'switch' | 'restore' | 'recovery';

/** By which means a text says that things come back; undefined where it says none. */
export function meansIn(text: string): RecoveryMeans | undefined {
  if (SWITCH.test(text)) return 'switch';
  if (RESTORE.test(text)) return 'restore';
  return RECOVERY.test(text) ? 'recovery' : undefined;
}
