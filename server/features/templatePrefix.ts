/** What to type for a template, in snippets and where a whole document is offered. One short word for each. */
import type { AnyTemplate } from '../drafts/templateText.ts';
import { templateKey } from './explain/templates.ts';

const PREFIXES: Readonly<Record<string, string>> = {
  'record/planner': 'adr',
  'record/prodarch': 'adr-reversibility',
  'record/han': 'adr-validation',
  'record/heaptrace': 'adr-entry',
  'record/nygard': 'adr-nygard',
  'record/madr-2': 'adr-madr-2',
  'record/madr-3': 'adr-madr-3',
  'record/madr-4': 'adr-madr',
  'record/madr-4-minimal': 'adr-madr-minimal',
  'record/y-statement': 'adr-y',
  'document/planner': 'plan',
  'document/prodarch': 'scenario',
  'document/sysarch': 'sdd',
  'document/han': 'design',
  'document/heaptrace': 'system-design',
};

/** The prefix of a template; every template has one. */
export function templatePrefix(template: AnyTemplate): string {
  return PREFIXES[templateKey(template)] ?? template.id;
}
