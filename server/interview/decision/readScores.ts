/** The scores an answer gives each option by each criterion, with the weights it gives or the rubric has. Adds nothing up. */
import { parseDocument } from '../../document/document.ts';
import { criteria as rubric } from '../../knowledge/rubric.ts';
import { statementsOf } from '../readSlots.ts';
import type { ScoredCriterion } from '../writing/scoreTable.ts';

/** `Latency (5): Redis 10, Memcached 9`. */
const LINE =
  /^(?<title>[^:(]{1,60}?)\s?(?:\((?:weight |weighs |×|x)?(?<weight>\d+(?:\.\d+)?|high|medium|low(?:-medium)?)\))?: (?<rest>.+)$/i;
const NUMBER = /^\s?(?:=|:|is|gets)?\s?(?<score>\d+(?:\.\d+)?)(?![\d.]*\w)/i;
/** Where neither the answer nor the rubric weighs a criterion. */
const PLAIN_WEIGHT = 1;

/** The criteria by which every option has a score; the others cannot be compared. */
export function scoresSaid(text: string, options: readonly string[]): readonly ScoredCriterion[] {
  return statementsOf(parseDocument('answer:', text)).flatMap((statement) => {
    const { title, weight, rest } = LINE.exec(statement)?.groups ?? {};
    if (title === undefined || rest === undefined) return [];
    const scores = options.map((option) => scoreOf(option, rest));
    return scores.every((score) => score !== undefined) ? [{ title: title.trim(), weight: weightOf(weight, title), scores }] : [];
  });
}

function scoreOf(option: string, text: string): number | undefined {
  const lower = text.toLowerCase();
  const name = namesOf(option).find((each) => lower.includes(each));
  if (name === undefined) return undefined;
  const score = NUMBER.exec(text.slice(lower.indexOf(name) + name.length))?.groups?.['score'];
  return score === undefined ? undefined : Number(score);
}

/** `No cache, better indexes` is `no cache`, too. */
function namesOf(option: string): readonly string[] {
  const name = option.toLowerCase();
  return [name, ...(name.includes(',') ? [name.slice(0, name.indexOf(','))] : [])];
}

function weightOf(said: string | undefined, title: string): number {
  const number = Number(said);
  if (said !== undefined && !Number.isNaN(number)) return number;
  const level = said?.toLowerCase().replace(/^low$/, 'low-medium');
  const known = rubric.find((criterion) =>
    level === undefined ? criterion.title.toLowerCase() === title.trim().toLowerCase() : criterion.weight === level,
  );
  return known?.factor ?? PLAIN_WEIGHT;
}
