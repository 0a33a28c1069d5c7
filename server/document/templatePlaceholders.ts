/** The bracketed texts our own templates put where the author is to write: found in the templates, not listed again. */
import { lazily } from '../base/lazily.ts';
import { documentTemplates, recordTemplates } from '../knowledge/templates/registry.ts';

const BRACKETED = /\[([^[\]{}]+)\]/g;
const placeholders = lazily((): ReadonlySet<string> => new Set(bracketedIn([recordTemplates, documentTemplates]).map(levelled)));

/** Whether a bracket's content is left as a template wrote it; case and spacing make no difference. */
export function isTemplatePlaceholder(content: string): boolean {
  return placeholders().has(levelled(content));
}

function bracketedIn(value: unknown): string[] {
  if (typeof value === 'string') return [...value.matchAll(BRACKETED)].map((match) => match[1] ?? '');
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(bracketedIn) : [];
}

function levelled(content: string): string {
  return content.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
