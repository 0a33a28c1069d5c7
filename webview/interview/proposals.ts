/** Answers to take over or change, with where they come from. Taking one over fills the field; nothing is accepted here. */
import type { EvidenceView, ProposalView } from '../../server/protocol/interview.ts';
import { element } from '../preview/dom.ts';
import { textButton } from './controls.ts';

const SOURCE: Readonly<Record<ProposalView['from'], string>> = {
  usual: 'What is usual',
  study: 'Read from the project',
  document: 'Said in the document',
  answers: 'Said in another answer',
  earlier: 'Said here before',
};

export interface ProposalEvents {
  readonly take: (text: string) => void;
  readonly open: (evidence: EvidenceView) => void;
}

/** A list under a heading; nothing where there is none. */
export function proposalList(proposals: readonly ProposalView[], events: ProposalEvents): readonly Node[] {
  if (proposals.length === 0) return [];
  const heading = element('h2', { id: 'proposals' }, proposals.length === 1 ? 'A proposal' : 'Proposals');
  return [
    heading,
    element(
      'ul',
      { class: 'proposals', 'aria-labelledby': 'proposals' },
      ...proposals.map((proposal, index) => proposalItem(proposal, `proposal-${index}`, events)),
    ),
  ];
}

function proposalItem({ text, from, evidence, said }: ProposalView, id: string, { take, open }: ProposalEvents): HTMLElement {
  const places = evidence.map((each, index) =>
    textButton(`${each.label}, line ${each.line + 1}`, () => open(each), { look: 'link', key: `${id}-${index}`, title: 'Open the line' }),
  );
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'source' },
      from === 'document' && evidence.length === 0
        ? 'Looked for in the document'
        : said === undefined
          ? SOURCE[from]
          : `Said under “${said.to}”${said.words === text ? '' : `: “${said.words}”`}`,
      ...places,
    ),
    element('blockquote', { id }, text),
    textButton('Put into the answer', () => take(text), { key: id, 'aria-describedby': id }),
  );
}
