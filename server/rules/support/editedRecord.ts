/** Ways to keep what was agreed when an accepted record was edited: a dated amendment, or a record that takes over. */
import { baseName } from '../../base/uri.ts';
import type { ArchDocument } from '../../document/document.ts';
import { applyEdits, insertSection, type Edit } from '../../document/edits.ts';
import { styleOfNext } from '../../log/nextRecord.ts';
import type { DecisionRecord } from '../../log/record.ts';
import type { Fix, RuleContext } from '../rule.ts';
import type { FrozenPart, FrozenSentence } from './frozenText.ts';
import { escapeText } from '../../drafts/snippetText.ts';

/** What one part was and is. */
export interface EditedPart {
  readonly record: DecisionRecord;
  readonly baseText: string;
  readonly before: readonly FrozenPart[];
  readonly now: readonly FrozenPart[];
  readonly added: readonly FrozenSentence[];
}

/** Puts the part back and the new sentences into an amendment at the end; none where the part does not stand on both sides as a section. */
export function amendmentFix(
  { document, today }: Pick<RuleContext, 'document' | 'today'>,
  { baseText, before, now, added }: EditedPart,
): Fix[] {
  const [was, is] = [before[0]?.part.section, now[0]?.part.section];
  const last =
    document.sections.findLast((section) => section.form === 'heading' && section.end === document.root.end) ?? document.sections.at(-1);
  if (before.length !== 1 || now.length !== 1 || was === undefined || is === undefined || last === undefined) return [];
  const restored = baseText.slice(was.bodyRange.start, was.bodyRange.end).replaceAll(/\r\n?|\n/g, document.lineEnding);
  const told = [...new Set(added.map(({ range }) => document.slice(range)))].join(' ');
  const placeholder = `\${1:[What changed, and why]}`;
  const section = insertSection(document, last, Math.max(2, Math.floor(is.level)), `Amendment ${today}`, [
    told === '' ? placeholder : escapeText(told),
  ]);
  return [
    {
      title: 'Put the agreed text back and tell the change in an amendment',
      edits: [{ range: is.bodyRange, newText: escapeText(restored) }, section],
      snippet: true,
    },
  ];
}

/** Puts the agreed record back and the edited one beside it, as a proposal with the next number. */
export function supersedingFix(
  context: Pick<RuleContext, 'document' | 'today' | 'logs' | 'history'>,
  { record, baseText }: EditedPart,
): Fix {
  const { document, logs, today, history } = context;
  const style = styleOfNext(logs.logOf(document.uri), record.title, today, 'nygard', new Set(history?.numbersElsewhere.keys()));
  const text = applyEdits(document.text, proposalEdits(document, record, style.number));
  const uri = document.uri.slice(0, document.uri.lastIndexOf('/') + 1) + encodeURIComponent(style.fileName);
  return {
    title: `Start ${style.fileName} with the edited text, and put this record back`,
    edits: [{ range: { start: 0, end: document.text.length }, newText: baseText }],
    create: [{ uri, text }],
  };
}

function proposalEdits(document: ArchDocument, { titleNumber, idNumber, status, number }: DecisionRecord, next: string): Edit[] {
  const edits: Edit[] = [titleNumber, idNumber].flatMap((each) =>
    each === undefined || next === ''
      ? []
      : [{ range: each.range, newText: String(Number(next)).padStart(each.text.startsWith('0') ? each.text.length : 0, '0') }],
  );
  if (status === undefined) return edits;
  const own = number === undefined ? baseName(document.uri) : `ADR-${String(number)}`;
  const { lineEnding } = document;
  const behind =
    status.form === 'front-matter'
      ? `${lineEnding}supersedes: ${own}`
      : status.form === 'heading'
        ? `${lineEnding}${lineEnding}Supersedes [${own}](${baseName(document.uri)})`
        : `, supersedes ${own}`;
  return [...edits, { range: status.range, newText: (status.text === status.text.toLowerCase() ? 'proposed' : 'Proposed') + behind }];
}
