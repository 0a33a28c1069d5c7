/** Words of records where Mermaid reads them. */

const LONGEST = 48;

/** A title that fits into a box. */
export function shortTitle(title: string): string {
  const plain = title.trim().replaceAll(/\s+/g, ' ');
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** Within quotes: nothing of it ends them, nor is an entity, a tag or Markdown. */
export function plainLabel(text: string): string {
  return text.replaceAll(/[#"&<>;`*_[\]{}()|\\]/g, (sign) => `#${String(sign.charCodeAt(0))};`);
}

/** In a row of a timeline, where there are no quotes: signs that part what stands there give way to what looks alike. */
export function plainTask(text: string): string {
  return text
    .replaceAll(':', '∶')
    .replaceAll(/[#;,%]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
