/** What a figure speaks of: what its text says, with what its table, the item above and its section add. Finds no figures. */
import type { Block } from '../document/block.ts';
import type { Figure } from './figure.ts';
import { measureNamed } from './measureMentions.ts';
import { subjectsIn } from './proseSubject.ts';
import type { Stance } from './stance.ts';
import { levelledOwner, type Subject } from './subject.ts';
import type { Surroundings } from './surroundings.ts';
import { subjectInTable } from './tableSubject.ts';

/** A figure of a text, whose subject is to be found. */
export type TextFigure = Pick<Figure, 'quantity' | 'cell'> & { readonly [key in 'block' | 'inline']: NonNullable<Figure[key]> };

/** The subject of the figure that is the one at `index` of its text. */
export function subjectOf(figure: TextFigure, index: number, around: Surroundings): Subject {
  const { block, inline, quantity, cell } = figure;
  const own = subjectsIn(inline, around.style)[index];
  if (own === undefined) throw new Error('Every figure of a text has a subject.');
  const { qualifiers } = around;
  const subject = cell === undefined ? own : subjectInTable(cell.table, cell.row, cell.column, quantity, own);
  const placed: Subject = {
    ...subject,
    of: subject.of ?? around.owner,
    stance: merged(subject.stance, stanceAt(block, around)),
    environment: subject.environment ?? qualifiers.environment,
    phase: subject.phase ?? qualifiers.phase,
  };
  return cell === undefined ? measuredAbove(figure, placed, around) : placed;
}

/** A text this short may leave to the heading or the item above it what its figure measures. */
const SHORT = 60;

function measuredAbove({ block, inline, quantity }: TextFigure, subject: Subject, { title }: Surroundings): Subject {
  if (subject.measure !== undefined || inline.text.length > SHORT || block.kind === 'heading') return subject;
  for (const above of [itemAbove(block), title]) {
    const measure = above === undefined ? undefined : measureNamed(above, quantity);
    if (measure !== undefined) return { ...subject, measure, of: subject.of ?? levelledOwner(labelOf(inline.text)) };
  }
  return subject;
}

/** What stands before the colon of a short text. */
function labelOf(text: string): string {
  const colon = text.indexOf(':');
  return colon > 0 ? text.slice(0, colon) : '';
}

/** The text of the item that holds the list a block stands in. */
export function itemAbove(block: Block): string | undefined {
  const item = block.parent?.parent?.parent;
  return item?.kind === 'item' ? item.children[0]?.inline?.text : undefined;
}

function stanceAt(block: Block, { stance }: Surroundings): readonly Stance[] {
  for (let each: Block | undefined = block; each !== undefined; each = each.parent) if (each.kind === 'quote') return [...stance, 'quoted'];
  return stance;
}

function merged(own: readonly Stance[], around: readonly Stance[]): readonly Stance[] {
  return around.length === 0 ? own : [...new Set([...own, ...around])];
}
