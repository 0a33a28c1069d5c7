/** Badges with the findings of a block: how many and how bad; pressed or focused, what they say. */
import type { PreviewFinding } from '../../server/protocol/preview.ts';
import { element } from './dom.ts';
import { openPopup } from './popup.ts';

const ORDER = ['error', 'warning', 'info', 'hint'] as const;

export type Severity = (typeof ORDER)[number];

/** The gravest of some findings. */
export function worst(findings: readonly PreviewFinding[]): Severity {
  return ORDER.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'hint';
}

/** A badge; undefined where nothing was found. */
export function findingsBadge(findings: readonly PreviewFinding[], reveal: (finding: PreviewFinding) => void): HTMLElement | undefined {
  if (findings.length === 0) return undefined;
  const count = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`;
  const face = element(
    'button',
    {
      type: 'button',
      class: `finding-count ${worst(findings)}`,
      'aria-label': count,
      'aria-expanded': 'false',
      title: findings.map(({ message }) => message).join('\n'),
    },
    String(findings.length),
  );
  face.addEventListener('click', () => {
    const list = element('ul', { class: 'finding-list' }, ...findings.map((finding) => item(finding, reveal)));
    openPopup(face, list);
  });
  return element('div', { class: 'findings' }, face);
}

function item(finding: PreviewFinding, reveal: (finding: PreviewFinding) => void): HTMLElement {
  const go = element('button', { type: 'button', class: finding.severity }, finding.message, element('small', {}, finding.rule));
  go.addEventListener('click', () => reveal(finding));
  return element('li', {}, go);
}
