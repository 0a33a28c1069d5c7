/** What `archwright interview --list` tells: the questions, with what the document of a review shows of each. Asks nothing. */
import { judgementProposed } from '../../features/interview/reviewed.ts';
import type { Question } from '../../knowledge/interviewSchema.ts';
import type { ProposalView } from '../../protocol/interview.ts';
import { createService } from '../../service.ts';
import { NodeFiles, uriOfPath } from '../../workspace/nodeFiles.ts';
import { shown } from '../paths.ts';
import { cliPorts } from '../ports.ts';

/** What a question would be answered with; undefined where nothing is proposed. */
export type Proposing = (question: string) => ProposalView | undefined;

/** What a document, by its absolute path, shows of each item of a review. */
export async function shownIn(path: string): Promise<Proposing> {
  const document = await createService(cliPorts(new NodeFiles())).document(uriOfPath(path));
  return (question) => (document === undefined ? undefined : judgementProposed(document, question));
}

/** One question to a line, and what is proposed below it. */
export function listText(asked: readonly Question[], proposing: Proposing): string {
  return asked.map(({ id, phase, prompt }) => `${id.padEnd(28)} ${phase.padEnd(13)} ${prompt}\n${proposalLine(proposing(id))}`).join('');
}

/** `{"questions": [{"id", "prompt", "phase", "slots", "proposed"?}]}`. Lines as in the Language Server Protocol. */
export function listJson(asked: readonly Question[], proposing: Proposing): string {
  const questions = asked.map(({ id, prompt, phase, slots }) => ({ id, prompt, phase, slots, ...proposed(proposing(id)) }));
  return `${JSON.stringify({ questions }, undefined, 2)}\n`;
}

function proposalLine(proposal: ProposalView | undefined): string {
  if (proposal === undefined) return '';
  const places = proposal.evidence.map(({ uri, line }) => `${shown(process.cwd(), uri)}:${line + 1}`);
  return `    ${proposal.text}${places.length === 0 ? '' : ` (${places.join(', ')})`}\n`;
}

function proposed(proposal: ProposalView | undefined): object {
  if (proposal === undefined) return {};
  return {
    proposed: { text: proposal.text, evidence: proposal.evidence.map(({ uri, line }) => ({ path: shown(process.cwd(), uri), line })) },
  };
}
