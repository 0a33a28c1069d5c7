/** What an open document says already to a question: the plain words of the sections its answer would be written into. Pure; understands nothing. */
import { baseName } from '../../base/uri.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { questionOf } from '../../interview/agenda.ts';
import { asSentence } from '../../interview/readSlots.ts';
import type { ProposalView } from '../../protocol/interview.ts';
import { planRole } from '../../rules/support/planTemplate.ts';

/** More than an answer needs. */
const LONGEST = 800;
const SPOKEN: ReadonlySet<string> = new Set(['paragraph', 'list']);
/** The box of a task. */
const TICK = /^\[[ x]\] /i;

/** Undefined where no section of the document speaks of it. */
export function saidInDocument(document: ArchDocument, question: string): ProposalView | undefined {
  const feeds = questionOf(question)?.feeds ?? [];
  const sections = feeds.flatMap((role) =>
    document.sections.filter((section) => planRole(section) === role && section !== document.titleSection),
  );
  // The first section that speaks of it says most; the others belong to other questions, too.
  const [first] = sections.map((section) => ({ title: section.title, ...wordsIn(section) })).filter(({ text }) => text !== '');
  if (first === undefined) return undefined;
  return {
    text: first.text,
    from: 'document',
    evidence: [{ uri: document.uri, line: document.lines.lineAt(first.start), label: `${baseName(document.uri)}: ${first.title}` }],
  };
}

/** What a reader of the section sees, without its markup: each paragraph and each point of a list a sentence. Empty where it is more than an answer needs. */
function wordsIn(section: Section): { readonly text: string; readonly start: number } {
  const spoken = section.blocks.filter(({ kind }) => SPOKEN.has(kind));
  const text = spoken
    .flatMap((block) => [...block.inlines()])
    .map((inline) => inline.text.replace(TICK, '').replaceAll(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
    .map(asSentence)
    .join(' ');
  return { text: text.length > LONGEST ? '' : text, start: spoken[0]?.start ?? section.titleRange.start };
}
