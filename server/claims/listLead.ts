/** The list an item belongs to, and the paragraph that leads up to it. Reads neither. */
import type { Block } from '../document/block.ts';

/** The list whose item holds a block; undefined for what stands in none. */
export function listOf(block: Block | undefined): Block | undefined {
  const list = block?.parent?.kind === 'item' ? block.parent.parent : undefined;
  return list?.kind === 'list' ? list : undefined;
}

/** The paragraph above a list, as far as it leads up to it; empty where there is none. */
export function leadOf(block: Block | undefined): string {
  const list = listOf(block);
  const around =
    list?.parent?.children ??
    list?.at.chunk.blocks.map((shape) => ({ start: list.at.offset + shape.start, text: shape.inline?.text ?? '' })) ??
    [];
  const above = around.findLast((each) => each.start < (list?.start ?? 0));
  return above === undefined ? '' : above.text;
}
