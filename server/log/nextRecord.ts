/** How the next record of a log would be numbered, named and written, going by those it already holds. Writes nothing. */
import { baseName } from '../base/uri.ts';
import type { RecordTemplateId } from '../knowledge/schema.ts';
import { recordTemplates } from '../knowledge/templates/registry.ts';
import type { DecisionLog } from './decisionLog.ts';

/** What a new record goes by. */
export interface RecordStyle {
  /** `0012`: the number as the log pads it. */
  readonly number: string;
  /** `0012-use-postgresql.md`, `adr-012-use-postgresql.md`, `20260115-use-postgresql.md`. */
  readonly fileName: string;
  readonly template: RecordTemplateId;
}

const FILE_NAME = /^(?<prefix>[a-z]*[-_ ]?)(?<number>\d+)(?<separator>[-_ ])/i;
const DATE_NAME = /^\d{8}-/;
const DEFAULT_WIDTH = 4;

/** The number after the highest; 1 for a log without numbers. `taken` are numbers in use elsewhere, such as on other branches. */
export function nextNumber(log: DecisionLog | undefined, taken: ReadonlySet<number> = new Set()): number {
  let next = (log?.records ?? []).reduce((highest, record) => Math.max(highest, record.number ?? 0), 0) + 1;
  while (taken.has(next)) next += 1;
  return next;
}

/** How a record titled `title` would be named and written in this log; `fallback` is the template of an empty log. */
export function styleOfNext(
  log: DecisionLog | undefined,
  title: string,
  today: string,
  fallback: RecordTemplateId,
  taken?: ReadonlySet<number>,
): RecordStyle {
  if (isDated(log))
    return { number: '', fileName: `${today.replaceAll('-', '')}-${slugOf(title)}.md`, template: templateOf(log, fallback) };
  return styleOfNumber(log, nextNumber(log, taken), title, fallback);
}

/** The same for a record whose number is known: one that is cited and not written yet. */
export function styleOfNumber(log: DecisionLog | undefined, value: number, title: string, fallback: RecordTemplateId): RecordStyle {
  const pattern = FILE_NAME.exec(namesIn(log).at(-1) ?? '')?.groups;
  const number = String(value).padStart(pattern?.['number']?.length ?? DEFAULT_WIDTH, '0');
  return {
    number,
    fileName: `${pattern?.['prefix'] ?? ''}${number}${pattern?.['separator'] ?? '-'}${slugOf(title)}.md`,
    template: templateOf(log, fallback),
  };
}

/** Whether a log names its records by their day. */
function isDated(log: DecisionLog | undefined): boolean {
  const names = namesIn(log);
  return names.filter((name) => DATE_NAME.test(name)).length > names.length / 2;
}

function namesIn(log: DecisionLog | undefined): readonly string[] {
  return (log?.records ?? []).map((record) => baseName(record.uri));
}

function templateOf(log: DecisionLog | undefined, fallback: RecordTemplateId): RecordTemplateId {
  return commonest((log?.records ?? []).map((record) => record.dialect).filter(isTemplate)) ?? fallback;
}

/** `Use PostgreSQL 15!` → `use-postgresql-15`. */
export function slugOf(title: string): string {
  const slug = title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const trimmed = slug.slice(slug.startsWith('-') ? 1 : 0, slug.endsWith('-') ? -1 : undefined);
  return trimmed === '' ? 'untitled' : trimmed;
}

function isTemplate(dialect: string): dialect is RecordTemplateId {
  return recordTemplates.some((template) => template.id === dialect);
}

function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
