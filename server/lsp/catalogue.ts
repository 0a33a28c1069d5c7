/** Answers which rules and templates there are. */
import { templateSnippet } from '../drafts/templateText.ts';
import { documentTemplates, recordTemplates } from '../knowledge/templates/registry.ts';
import { templateParams } from '../protocol/incoming.ts';
import type { RuleInfo, TemplateInfo, TemplateText } from '../protocol/requests.ts';
import { rules } from '../rules/registry.ts';

/** Every rule, in catalogue order. */
export function ruleList(): readonly RuleInfo[] {
  return rules.map(({ meta: { id, title, severity } }) => ({ id, title, severity }));
}

/** Every template, records first. */
export function templateList(): readonly TemplateInfo[] {
  return [
    ...recordTemplates.map(({ id, name, summary }) => ({ kind: 'record' as const, id, name, summary })),
    ...documentTemplates.map(({ id, name, summary }) => ({ kind: 'document' as const, id, name, summary })),
  ];
}

/** Null for a template that is not known. */
export function templateText(params: unknown): TemplateText | null {
  const { kind, id } = templateParams.parse(params);
  const template = (kind === 'record' ? recordTemplates : documentTemplates).find((each) => each.id === id);
  return template === undefined ? null : { snippet: templateSnippet(template) };
}
