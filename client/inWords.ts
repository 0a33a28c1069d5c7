/** Status in words, shared by everything that shows it. */
import type { DocumentStatus, FindingCounts } from '../server/protocol/requests.ts';

/** `Record`, `Design document`, `Index`; empty for what is none of them. */
export function kindInWords(kind: DocumentStatus['kind']): string {
  switch (kind) {
    case 'adr':
      return 'Record';
    case 'plan':
      return 'Design document';
    case 'index':
      return 'Index of records';
    case 'none':
      return '';
  }
}

/** `1 error, 2 warnings`, or `nothing to report`. */
export function findingsInWords({ error, warning, info, hint }: FindingCounts): string {
  const parts = [counted(error, 'error'), counted(warning, 'warning'), info === 0 ? '' : `${info} info`, counted(hint, 'hint')].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? 'nothing to report' : parts.join(', ');
}

/** Findings of any severity. */
export function totalOf({ error, warning, info, hint }: FindingCounts): number {
  return error + warning + info + hint;
}

function counted(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}
