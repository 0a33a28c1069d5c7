/** What an open document says already to a question: the text of the sections its answer would be written into. Pure; understands nothing. */
import { baseName } from '../../base/uri.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { questionOf } from '../../interview/agenda.ts';
import type { ProposalView } from '../../protocol/interview.ts';
import { planRole } from '../../rules/support/planTemplate.ts';

/** More than an answer needs. */
const LONGEST = 800;
const SPOKEN: ReadonlySet<string> = new Set(['paragraph', 'list']);

/** Undefined where no section of the document speaks of it. */
export function saidInDocument(document: ArchDocument, question: string): ProposalView | undefined {
  const feeds = questionOf(question)?.feeds ?? [];
  const sections = feeds.flatMap((role) => document.sections.filter((section) => planRole(section) === role && section !== document.titleSection));
  const said = sections.map((section) => ({ section, text: textOf(document, section) })).filter(({ text }) => text !== '');
  const [first] = said;
  // The first section that speaks of it says most; the others belong to other questions, too.
  if (first === undefined) return undefined;
  const line = document.lines.lineAt(first.section.titleRange.start);
  return { text: first.text, from: 'document', evidence: [{ uri: document.uri, line, label: `${baseName(document.uri)}: ${first.section.title}` }] };
}

function textOf(document: ArchDocument, section: Section): string {
  const text = section.blocks.filter(({ kind }) => SPOKEN.has(kind)).map((block) => document.slice(block).trim()).join('\n\n');
  return text.length > LONGEST ? '' : text;
}
