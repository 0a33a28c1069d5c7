/** Small changes to what was said so that it reads at its place: capitals, full stops, lists. */

/** With a capital in front. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Without its full stop. */
export function unstopped(text: string): string {
  return text.replace(/\.$/, '');
}

/** The parts between commas that stand outside brackets. */
export function listItems(text: string): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let item = '';
  for (const char of text) {
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    if (char === ',' && depth === 0) {
      items.push(item);
      item = '';
    } else {
      item += char;
    }
  }
  return [...items, item].map((each) => each.trim().replace(/^and /i, '')).filter((each) => each !== '');
}
