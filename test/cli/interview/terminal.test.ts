/** The interview in a terminal: whole talks, what is kept of them, and the terminal itself. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Interrupted, type Prompter } from '../../../server/cli/interview/prompter.ts';
import { converse } from '../../../server/cli/interview/terminal.ts';
import { terminalPrompter } from '../../../server/cli/interview/terminalPrompter.ts';
import type { InterviewOptions } from '../../../server/cli/interview.ts';

let folder: string;
const FILE = '.archwright/interviews/court-booking.json';
const options: InterviewOptions = { kind: 'plan', depth: 'quick', template: 'planner', out: 'docs', format: 'text' };

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'archwright-')));
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody who says these lines one after the other, and leaves when there are no more; chooses what is asked for by its value. */
function somebody(...lines: readonly string[]): { readonly prompter: Prompter; readonly heard: () => string } {
  const said = [...lines];
  const talk: string[] = [];
  const next = (message: string, given = ''): string => {
    const line = said.shift();
    if (line === undefined) throw new Interrupted('Left.');
    // A lone `=` takes what stands there.
    talk.push(`${message} ${line === '=' ? given : line}`.trim());
    return line === '=' ? given : line;
  };
  const prompter: Prompter = {
    tell: (text) => void talk.push(stripVTControlCharacters(text)),
    line: (message, given) => Promise.resolve().then(() => next(message, given)),
    choose: (message, choices) =>
      Promise.resolve().then(() => {
        const line = next(message);
        const choice = choices.find(({ value, name }) => value === line || name.startsWith(line));
        if (choice === undefined) throw new Error(`No choice ${line} of ${choices.map(({ value }) => value).join(', ')}`);
        return choice.value;
      }),
    confirm: (message) => Promise.resolve().then(() => next(message) === 'y'),
  };
  return { prompter, heard: () => `${talk.join('\n')}\n` };
}

/** The answers kept, by the last part of their question's id. */
function kept(): Readonly<Record<string, { readonly text: string; readonly standing: string }>> {
  const { answers } = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as {
    answers: Record<string, { text: string; standing: string }>;
  };
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id.slice(id.indexOf('/') + 1), answer]));
}

describe('a talk', () => {
  it('goes like this', async () => {
    writeFileSync(join(folder, 'compose.yaml'), 'services:\n  db:\n    image: postgres:16\n');
    const { prompter, heard } = somebody(
      'Court Booking',
      '/explain',
      'It books tennis courts for 3,000 members.',
      '/unknown',
      '40 rps on average, 20 at peak.',
      '/back',
      '',
      '/goto traffic peak',
      '400 rps',
      '/nonsense',
      '/usual',
      '=',
      'y',
      '/goto data-stores',
      '/1',
      '=',
      '/progress',
      '/depth',
      'standard',
      '/quit',
    );
    expect(await converse(options, prompter)).toBe(0);
    await expect(heard()).toMatchFileSnapshot('talk.txt');
  });

  it('loses nothing when it is broken off, and goes on where it was', async () => {
    expect(await converse(options, somebody('Court Booking', 'It books tennis courts for 3,000 members.').prompter)).toBe(130);
    expect(kept()).toMatchObject({ problem: { text: 'It books tennis courts for 3,000 members.', standing: 'given' } });
    const { prompter, heard } = somebody('Court Booking', '/quit');
    expect(await converse(options, prompter)).toBe(0);
    expect(heard()).toContain('Which figure would show that it works?');
  });

  it('ends with the documents', async () => {
    const skipped = Array.from({ length: 40 }, () => '');
    const { prompter, heard } = somebody(
      'Court Booking',
      'It books tennis courts for 3,000 members. Success is no call to the office.',
      ...skipped,
    );
    await converse(options, prompter);
    expect(heard()).toContain('All is asked. Write the documents to docs?');
    const again = somebody('Court Booking', 'y');
    expect(await converse(options, again.prompter)).toBe(0);
    expect(again.heard()).toContain('docs/court-booking.md');
    expect(readdirSync(join(folder, 'docs'))).toEqual(['court-booking.md']);
  });

  it('tells of a file it cannot read', async () => {
    mkdirSync(join(folder, '.archwright/interviews'), { recursive: true });
    writeFileSync(join(folder, FILE), '{');
    const { prompter, heard } = somebody();
    await converse(options, prompter);
    expect(heard()).toContain('A copy of it is kept as court-booking.json.unreadable.');
  });
});

describe('a review', () => {
  const reviewing: InterviewOptions = { kind: 'review', depth: 'quick', document: 'shop.md', format: 'text' };

  beforeEach(() => {
    writeFileSync(
      join(folder, 'shop.md'),
      '# Architecture Plan: Shop\n\n## Overview\n\nIt sells.\n\n## Production Checklist Status\n\n- Backup strategy: done\n',
    );
  });

  it('is proposed by the document, and written into it', async () => {
    const { prompter, heard } = somebody('=', '/goto review/data/backup', '/1', '=', ...Array.from({ length: 20 }, () => ''), 'y');
    await converse(reviewing, prompter);
    expect(heard()).toContain('What is the review called? Review of shop');
    expect(heard()).toContain('/1 From the document: Partial: the checklist says done, and nothing in the document describes it.');
    const again = somebody('Review of shop', 'y');
    expect(await converse(reviewing, again.prompter)).toBe(0);
    expect(again.heard()).toContain('All is asked. Write the judgements into the document? y\nshop.md\n');
    expect(readFileSync(join(folder, 'shop.md'), 'utf8')).toContain(
      '- Backup strategy: planned-v1 — the checklist says done, and nothing in the document describes it (was done)',
    );
  });

  it('is written at any time, and says what was not judged', async () => {
    const { prompter, heard } = somebody('=', '/goto review/data/backup', 'Missing: no restore was ever tried.', '/write', 'y');
    expect(await converse(reviewing, prompter)).toBe(0);
    expect(heard()).toContain(
      'questions are not asked yet: the document will say what was not judged. Write the judgements into the document? y\nshop.md\nKept in ',
    );
    const text = readFileSync(join(folder, 'shop.md'), 'utf8');
    expect(text).toContain('- Backup strategy: planned-v1 — missing: no restore was ever tried (was done)\n');
    expect(text).toContain('- Not judged in “Review of shop”, ');
  });

  it('is gone on with by its name alone, and still knows its document', async () => {
    await converse(reviewing, somebody('=', '/goto review/data/backup', 'Missing.', ...Array.from({ length: 20 }, () => '')).prompter);
    const { prompter } = somebody('Review of shop', 'y');
    expect(await converse({ kind: 'plan', format: 'text' }, prompter)).toBe(0);
    expect(readFileSync(join(folder, 'shop.md'), 'utf8')).toContain('- Backup strategy: planned-v1 — missing (was done)');
  });

  it('offers no plan to who has named a document', async () => {
    await converse(options, somebody('Court Booking', '/quit').prompter);
    const { prompter, heard } = somebody('=', '/quit');
    expect(await converse(reviewing, prompter)).toBe(0);
    expect(heard()).not.toContain('Go on with an interview?');
  });
});

/** A terminal at which somebody waits for a text before typing. */
class Typist {
  readonly input = new PassThrough();
  readonly output = new PassThrough();
  #shown = '';
  #waiting: { readonly text: string; readonly settle: () => void } | undefined;

  constructor() {
    // As with a terminal, nobody can end it.
    this.output.end = () => this.output;
    this.output.on('data', (chunk: Buffer) => {
      this.#shown += stripVTControlCharacters(chunk.toString());
      this.#look();
    });
  }

  /** Resolves once the text has been shown since the last time. */
  async sees(text: string): Promise<void> {
    return new Promise((settle) => {
      this.#waiting = { text, settle };
      this.#look();
    });
  }

  types(keys: string): void {
    this.#shown = '';
    this.input.write(keys);
  }

  #look(): void {
    const waiting = this.#waiting;
    if (waiting === undefined || !this.#shown.includes(waiting.text)) return;
    this.#waiting = undefined;
    waiting.settle();
  }
}

describe('the terminal', () => {
  it('takes answers, and Ctrl+C', async () => {
    const typist = new Typist();
    const end = converse(options, terminalPrompter(typist));
    await typist.sees('What is the system called?');
    typist.types('Court Booking\n');
    await typist.sees('›');
    typist.types('It books tennis courts for 3,000 members.\n');
    await typist.sees('Which figure would show that it works?');
    await typist.sees('›');
    typist.types('\u0003');
    expect(await end).toBe(130);
    expect(kept()).toMatchObject({ problem: { text: 'It books tennis courts for 3,000 members.' } });
  });
});
