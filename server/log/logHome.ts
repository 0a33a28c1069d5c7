/** What a log speaks for: the part of the workspace whose documents its records stand among. Told from the names of folders alone. */
import { regex } from '../base/patterns.ts';
import { decode, isInside } from '../base/uri.ts';
import { isRecordFolder } from '../document/fileNames.ts';
import type { DecisionLog } from './decisionLog.ts';

/** Folders beside those of records that hold documents of what stands above them. */
const OF_DOCUMENTS = regex('')`
  ^(?:docs?|documents?|documentation|records?|logs?|architecture|arch|designs?|engineering|technical|tech|dev|developers?|development|
  contributing|internal|reference|content|pages|site|website|wiki|en|src|accepted|proposed|rejected|superseded|deprecated|archived?|
  \.[\w-]+)$
`;

/** Whether a document stands in the part that the log speaks for: `services/a/docs/adr` decides nothing for `services/b`. */
export function speaksFor({ folder }: DecisionLog, uri: string): boolean {
  return isInside(homeOf(folder), uri);
}

function homeOf(folder: string): string {
  const parts = folder.replace(/\/$/, '').split('/');
  while (isOfDocuments(parts.at(-1) ?? '')) parts.pop();
  return `${parts.join('/')}/`;
}

function isOfDocuments(name: string): boolean {
  const plain = decode(name).toLowerCase();
  return isRecordFolder(plain) || OF_DOCUMENTS.test(plain);
}
