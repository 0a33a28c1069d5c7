/** What tables and rubric recommend for a choice: options side by side, what speaks for and against them, and what would turn the choice. */
import type { AdviceView } from '../../server/protocol/interview.ts';
import { element } from '../preview/dom.ts';
import { textButton, unseen } from './controls.ts';
import { icon } from './icons.ts';

type Option = AdviceView['options'][number];

/** The whole advice; `take` fills the field. */
export function adviceView(advice: AdviceView, take: (text: string) => void): readonly Node[] {
  const best = advice.options.find(({ recommended }) => recommended);
  return [
    element('h2', { id: 'advice' }, capitalised(best === undefined ? advice.topic : `${advice.topic}: ${best.name} is recommended`)),
    ...redFlags(advice.redFlags),
    ...(best === undefined ? [] : [list(best.reasons, 'reasons')]),
    element('div', { class: 'scores', tabindex: '0', role: 'group', 'aria-labelledby': 'advice', 'data-key': 'scores' }, scores(advice)),
    ...advice.options.filter(({ reasons, against }) => reasons.length + against.length > 0).map(optionDetails),
    ...(advice.flips.length === 0 ? [] : [element('h3', {}, 'What would turn the choice'), list(advice.flips, 'flips')]),
    ...[
      ['Turning back', advice.reversibility],
      ['Cost', advice.cost],
    ]
      .filter(([, text]) => text !== '')
      .map(([name = '', text = '']) => element('p', { class: 'note' }, element('b', {}, `${name}: `), text)),
    ...(advice.answer === '' ? [] : [textButton('Put the recommendation into the answer', () => take(advice.answer), { key: 'advice' })]),
  ];
}

function redFlags(flags: readonly string[]): readonly Node[] {
  if (flags.length === 0) return [];
  return [
    element(
      'div',
      { class: 'flags', role: 'note' },
      element('p', {}, icon('warning'), 'To be answered before anything is chosen'),
      list(flags, ''),
    ),
  ];
}

/** Criteria down, options across; the total first. */
function scores({ options, topic }: AdviceView): HTMLElement {
  const criteria = options[0]?.criteria ?? [];
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, 'Criterion'),
    ...options.map(({ name, recommended }) =>
      element('th', { scope: 'col', ...(recommended && { class: 'best' }) }, name, ...(recommended ? [unseen(', recommended')] : [])),
    ),
  );
  const total = element(
    'tr',
    { class: 'total' },
    element('th', { scope: 'row' }, 'In all'),
    ...options.map((option) => cell(option, option.score, '')),
  );
  const all = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const rows = criteria.map(({ title, weight }, index) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, title, element('small', {}, ` ${percent(weight / all)}`), unseen(' of the weight')),
      ...options.map((option) => {
        const own = option.criteria.find((each) => each.title === title) ?? option.criteria[index];
        return own === undefined ? element('td', {}) : cell(option, own.score, own.why);
      }),
    ),
  );
  return element(
    'table',
    {},
    element('caption', { class: 'unseen' }, `${topic}: scores by criterion`),
    element('thead', {}, head),
    element('tbody', {}, total, ...rows),
  );
}

function cell({ recommended }: Option, score: number, why: string): HTMLElement {
  const bar = element('span', { class: 'score', 'aria-hidden': 'true' }, element('span', {}));
  bar.style.setProperty('--score', percent(score));
  return element('td', { ...(recommended && { class: 'best' }), ...(why !== '' && { title: why }) }, bar, String(Math.round(score * 100)));
}

function optionDetails({ name, reasons, against }: Option): HTMLElement {
  const part = (title: string, points: readonly string[]): readonly Node[] =>
    points.length === 0 ? [] : [element('h4', {}, title), list(points, '')];
  return element(
    'details',
    {},
    element('summary', { 'data-key': `option-${name}` }, name),
    ...part('For it', reasons),
    ...part('Against it', against),
  );
}

function list(points: readonly string[], look: string): HTMLElement {
  return element('ul', look === '' ? {} : { class: look }, ...points.map((point) => element('li', {}, point)));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
