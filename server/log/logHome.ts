/** What a log speaks for: the part of the workspace whose documents its records stand among. Told from the names of folders alone. */
import { regex } from '../base/patterns.ts';
import { isInside } from '../base/uri.ts';
import type { DecisionLog } from './decisionLog.ts';

/** Folders that hold documents of what stands above them. */
const OF_DOCUMENTS = regex('i')`
  ^(?:docs?|documents?|documentation|m?adrs?|.*[-_]adrs?|(?:(?:architecture|architectural|technical|design)[-_ ])?decisions?(?:[-_ ](?:records?|log))?|
  records?|logs?|architecture|arch|designs?|engineering|technical|tech|dev|developers?|development|contributing|internal|reference|
  content|pages|site|website|wiki|en|src|accepted|proposed|rejected|superseded|deprecated|archived?|entscheidungen|decisiones|
  decis(?:oes|ões)|décisions|\.[\w-]+)$
`;

/** Whether a document stands in the part that the log speaks for: `services/a/docs/adr` decides nothing for `services/b`. */
export function speaksFor({ folder }: DecisionLog, uri: string): boolean {
  return isInside(homeOf(folder), uri);
}

function homeOf(folder: string): string {
  const parts = folder.replace(/\/$/, '').split('/');
  while (OF_DOCUMENTS.test(parts.at(-1) ?? '')) parts.pop();
  return `${parts.join('/')}/`;
}
