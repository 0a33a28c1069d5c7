/** The name of an interview as a file name that every file system takes. Text only. */
import { slugOf } from '../../log/nextRecord.ts';

/** Devices of Windows, whatever stands behind the dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** Some file systems take 255 bytes, and letters may need four. */
const LONGEST = 60;

/** `Payments: “Ledger”` → `payments-ledger`; `taken` are names in use, without the ending. */
export function fileNameFor(name: string, taken: ReadonlySet<string>): string {
  const slug = Array.from(slugOf(name)).slice(0, LONGEST).join('').replace(/-$/, '');
  const base = RESERVED.test(slug) ? `${slug}-interview` : slug;
  let free = base;
  for (let count = 2; taken.has(free); count += 1) free = `${base}-${count}`;
  return free;
}
