/** Gives a record another number, with every link to it. Mentions by number stay: where two records share one, they may mean the other. */
import { baseName, childUri, folderOf, relativePath } from '../../base/uri.ts';
import { anchorOf } from '../../document/anchors.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Edit } from '../../document/edits.ts';
import { linksOf } from '../../document/links.ts';
import type { DecisionRecord } from '../../log/record.ts';
import type { DocumentSummary } from '../../log/summary.ts';
import { referencesOf, targetUri } from '../../log/targetUri.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { summaryOf } from './references.ts';

/** A heading's fragment before and after. */
interface Anchor {
  readonly before: string;
  readonly after: string;
}

/** A record embedded in a plan: its heading, and the plan's own links to it. */
export function renumberHeading(document: ArchDocument, record: DecisionRecord, next: number): Fix {
  const number = record.titleNumber;
  const title = `Renumber to ${next}`;
  if (number === undefined) return { title, edits: [] };
  return {
    title,
    edits: [
      { range: number.range, newText: padded(next, number.text) },
      ...ownFragments(document, anchorAfter(record.scope.head, number.text, next)),
    ],
  };
}

/** A record with a file of its own: file name, title, front matter and all links to the file. */
export function renumberFile(context: RuleContext, record: DecisionRecord, next: number): Fix {
  const { document } = context;
  const { titleNumber, idNumber, fileNumber } = record;
  const anchor = titleNumber && anchorAfter(document.titleSection?.head, titleNumber.text, next);
  const own = [titleNumber, idNumber].flatMap((number) =>
    number === undefined ? [] : [{ range: number.range, newText: padded(next, number.text) }],
  );
  const oldName = baseName(document.uri);
  const newName = fileNumber === undefined ? oldName : oldName.replace(fileNumber.text, padded(next, fileNumber.text));
  const to = childUri(folderOf(document.uri), newName);
  const summary = summaryOf(context, record);
  const citing = summary === undefined ? [] : context.logs.citedBy(summary);
  return {
    title: `Renumber to ${padded(next, fileNumber?.text ?? '')}, with the links to it`,
    edits: [...own, ...ownFragments(document, anchor)],
    ...(newName !== oldName && { rename: { from: document.uri, to } }),
    otherEdits: Object.fromEntries(
      citing.map((each) => [each.uri, linkEdits(each, document.uri, to, anchor)]).filter(([, edits]) => edits?.length !== 0),
    ) as Record<string, Edit[]>,
  };
}

function linkEdits(citing: DocumentSummary, from: string, to: string, anchor: Anchor | undefined): Edit[] {
  return referencesOf(citing).flatMap((reference) => {
    const { pathStart: start, pathEnd: end, fragment } = reference;
    if (targetUri(reference, citing.uri) !== from || start === undefined || end === undefined) return [];
    const isTitle = anchor !== undefined && fragment === anchor.before;
    const newText = relativePath(folderOf(citing.uri), to);
    return [
      isTitle
        ? { range: { start, end: end + 1 + fragment.length }, newText: `${newText}#${anchor.after}` }
        : { range: { start, end }, newText },
    ];
  });
}

function ownFragments(document: ArchDocument, anchor: Anchor | undefined): Edit[] {
  if (anchor === undefined) return [];
  return linksOf(document)
    .filter((link) => link.path === '' && link.fragment === anchor.before)
    .map((link) => ({ range: link.fragmentRange, newText: anchor.after }));
}

/** The title's fragment under the new number; undefined for a title without a heading. */
function anchorAfter(heading: Parameters<typeof anchorOf>[0] | undefined, number: string, next: number): Anchor | undefined {
  const before = heading?.kind === 'heading' ? anchorOf(heading) : undefined;
  return before === undefined ? undefined : { before, after: before.replace(number, padded(next, number)) };
}

function padded(number: number, like: string): string {
  return String(number).padStart(like.startsWith('0') ? like.length : 0, '0');
}
