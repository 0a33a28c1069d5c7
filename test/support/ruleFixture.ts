/**
 * Rule tests are Markdown: a heading names a case, a fence is a file, a caret line below a line says what is found there, a
 * `fixed` fence is the file after its fixes. See CONTRIBUTING.md, "A rule's test". Reads only; `checkRule.ts` judges.
 *
 *     ````md docs/adr/0003-x.md
 *     # 3. Use PostgreSQL
 *     ^^^^^^^^^^^^^^^^^^^ 💡 warning missing
 *     ````
 *
 * Carets mark the range on the line above (to the line's end for a range over several lines); a lone `|` marks an empty
 * range. 💡 says that a fix is offered. The word after the severity is the message id.
 */

export interface ExpectedFinding {
  readonly line: number;
  readonly start: number;
  /** Equal to `start` for an empty range. */
  readonly end: number;
  readonly severity: string;
  readonly message: string;
  readonly fixable: boolean;
}

export interface FixtureFile {
  readonly path: string;
  readonly text: string;
  readonly expected: readonly ExpectedFinding[];
  /** Text on the base branch, from a fence with `base` before its path. */
  readonly base: string | undefined;
  /** After the preferred fix of every finding of the case. */
  readonly fixed: string | undefined;
}

export interface FixtureCase {
  readonly name: string;
  readonly files: readonly FixtureFile[];
  readonly today: string | undefined;
  readonly config: string | undefined;
  /** Files that fixes create, from `fixed` fences whose path no other fence has. */
  readonly created: readonly { readonly path: string; readonly text: string }[];
  /** Files beside the records on other branches, from lines `elsewhere: feature/x 0007-use-kafka.md`. */
  readonly elsewhere: readonly { readonly branch: string; readonly file: string }[];
}

const FENCE = /^(`{3,})(?!`)([a-z]*)(?![a-z])(.*)$/;
const CARETS = /^( *)(\^+|\|) (💡 )?(error|warning|info|hint) (\S+)$/u;
const DEFAULT_PATH: Readonly<Record<string, string>> = {
  adr: 'docs/adr/0001-record.md',
  plan: 'docs/plan.md',
  md: 'docs/adr/0001-record.md',
};

/** Splits a fixture document into its cases; a case without findings expects none. */
export function readFixture(text: string): FixtureCase[] {
  const cases: MutableCase[] = [];
  let current: MutableCase = { name: 'document', files: [], today: undefined, config: undefined, elsewhere: [], created: [] };
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (/^#{2,} /.test(line)) {
      if (current.files.length > 0) cases.push(current);
      current = { name: line.replace(/^#+ /, ''), files: [], today: undefined, config: undefined, elsewhere: [], created: [] };
    }
    const today = /^today: (\d{4}-\d{2}-\d{2})$/.exec(line)?.[1];
    if (today !== undefined) current.today = today;
    const [, branch, other] = /^elsewhere: (\S+) (\S+)$/.exec(line) ?? [];
    if (branch !== undefined && other !== undefined) current.elsewhere.push({ branch, file: other });
    const fence = FENCE.exec(line);
    if (fence === null) continue;
    const close = lines.indexOf(fence[1] ?? '', at + 1);
    addFence(current, fence[2] ?? '', (fence[3] ?? '').trim(), lines.slice(at + 1, close));
    at = close;
  }
  if (current.files.length > 0) cases.push(current);
  return cases;
}

interface MutableFile {
  path: string;
  text: string;
  expected: ExpectedFinding[];
  base: string | undefined;
  fixed: string | undefined;
}

interface MutableCase {
  created: { path: string; text: string }[];
  elsewhere: { branch: string; file: string }[];
  name: string;
  files: MutableFile[];
  today: string | undefined;
  config: string | undefined;
}

function addFence(current: MutableCase, info: string, path: string, body: readonly string[]): void {
  const text = `${body.join('\n')}\n`;
  if (info === 'config') current.config = text;
  else if (info === 'fixed' && path !== '' && !current.files.some((each) => each.path === path)) current.created.push({ path, text });
  else if (info === 'fixed') fileFor(current, path).fixed = text;
  else if (info === 'base') fileFor(current, path).base = text;
  else if (info in DEFAULT_PATH)
    current.files.push({ path: path === '' ? (DEFAULT_PATH[info] ?? '') : path, ...readBody(body), base: undefined, fixed: undefined });
}

function fileFor(current: MutableCase, path: string): MutableFile {
  const file = path === '' ? current.files.at(-1) : current.files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`${current.name}: no file ${path} to speak of`);
  return file;
}

function readBody(body: readonly string[]): { text: string; expected: ExpectedFinding[] } {
  const kept: string[] = [];
  const expected: ExpectedFinding[] = [];
  for (const line of body) {
    const carets = CARETS.exec(line);
    if (carets === null) {
      kept.push(line);
      continue;
    }
    const start = (carets[1] ?? '').length;
    const marks = carets[2] ?? '';
    expected.push({
      line: kept.length - 1,
      start,
      end: marks === '|' ? start : start + marks.length,
      severity: carets[4] ?? '',
      message: carets[5] ?? '',
      fixable: carets[3] !== undefined,
    });
  }
  return { text: `${kept.join('\n')}\n`, expected };
}
