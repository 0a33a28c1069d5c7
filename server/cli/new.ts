/** `archwright new`: writes a document from a template, numbered and named as its log does it. Never overwrites. */
import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderTemplate } from '../drafts/templateText.ts';
import type { DocumentTemplate, RecordTemplate } from '../knowledge/schema.ts';
import { documentTemplates, recordTemplates } from '../knowledge/templates/registry.ts';
import { slugOf, styleOfNext } from '../log/nextRecord.ts';
import { localClock } from '../workspace/localClock.ts';
import { makeFolder } from '../workspace/nodeFolders.ts';
import { diskTrouble } from './diskTrouble.ts';
import { nearestLog } from './nearestLog.ts';

export interface NewOptions {
  readonly template?: string;
  readonly title?: string;
  readonly dir?: string;
  readonly list?: boolean;
}

/** Where the first record of a repository goes. */
const DEFAULT_LOG = 'docs/adr';
const DEFAULT_RECORD = 'madr-4';
const DEFAULT_DOCUMENT = { plan: 'planner', design: 'sysarch' } as const;

/** Runs the command; resolves to its exit code: 2 for a template nobody knows, a file that is there already or one that cannot be written. */
export async function runNew(kind: 'adr' | 'plan' | 'design', options: NewOptions): Promise<number> {
  const templates: readonly (RecordTemplate | DocumentTemplate)[] = kind === 'adr' ? recordTemplates : documentTemplates;
  if (options.list === true) {
    for (const each of templates) process.stdout.write(`${each.id.padEnd(15)} ${each.name}: ${each.summary}\n`);
    return 0;
  }
  if (options.template !== undefined && !templates.some((each) => each.id === options.template)) {
    return refuse(`There is no template "${options.template}" for ${kind}: ${templates.map((each) => each.id).join(', ')}.`);
  }
  return kind === 'adr' ? writeRecord(options) : writeDocument(DEFAULT_DOCUMENT[kind], options);
}

async function writeRecord(options: NewOptions): Promise<number> {
  const log = await nearestLog(options.dir);
  const title = options.title ?? 'Untitled decision';
  const style = styleOfNext(log, title, localClock.today(), DEFAULT_RECORD);
  const template = recordTemplates.find((each) => each.id === (options.template ?? style.template));
  if (template === undefined) return refuse(`There is no template "${options.template ?? style.template}".`);
  const folder = options.dir ?? (log === undefined ? DEFAULT_LOG : relative(process.cwd(), fileURLToPath(log.folder)));
  return write(
    join(folder, style.fileName),
    renderTemplate(template, { number: style.number, date: localClock.today(), ...(options.title !== undefined && { title }) }),
  );
}

function writeDocument(fallback: string, options: NewOptions): number {
  const template = documentTemplates.find((each) => each.id === (options.template ?? fallback));
  if (template === undefined) return refuse(`There is no template "${options.template ?? fallback}".`);
  return write(
    join(options.dir ?? 'docs', `${slugOf(options.title ?? template.name)}.md`),
    renderTemplate(template, { date: localClock.today(), ...(options.title !== undefined && { title: options.title }) }),
  );
}

function write(path: string, text: string): number {
  const absolute = resolve(path);
  if (existsSync(absolute)) return refuse(`${path} is there already; nothing was written.`);
  try {
    makeFolder(dirname(absolute));
    writeFileSync(absolute, text, { flag: 'wx' });
  } catch (error) {
    return refuse(`${path} cannot be written: ${diskTrouble(error)?.reason ?? String(error)}.`);
  }
  process.stdout.write(`${join(dirname(path), basename(path)).split(sep).join('/')}\n`);
  return 0;
}

function refuse(message: string): number {
  process.stderr.write(`archwright: ${message}\n`);
  return 2;
}
