/** What a command of the command line prints, and the code it ends with. Runs it in this process. */
import { vi } from 'vitest';

export interface Heard {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs it and keeps what it prints from the terminal. */
export async function heard(command: () => Promise<number>): Promise<Heard> {
  const out: string[] = [];
  const err: string[] = [];
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0),
  ];
  try {
    return { code: await command(), out: out.join(''), err: err.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
