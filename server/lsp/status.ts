/** Answers the custom requests: what a document is, which rules and templates there are. */
import type { CancellationToken } from 'vscode-languageserver';
import type { Profile } from '../document/profile.ts';
import { joinsFixAll } from '../features/fixAll.ts';
import { templateSnippet } from '../drafts/templateText.ts';
import { documentTemplate, documentTemplates, recordTemplate, recordTemplates } from '../knowledge/templates/registry.ts';
import { documentParams, templateParams } from '../protocol/incoming.ts';
import type { DocumentStatus, FindingCounts, RuleInfo, TemplateInfo, TemplateText } from '../protocol/requests.ts';
import type { Verdict } from '../rules/engine.ts';
import { rules } from '../rules/registry.ts';
import type { Session } from './session.ts';

/** Null for a document that is not there. */
export async function documentStatus(session: Session, params: unknown, token: CancellationToken): Promise<DocumentStatus | null> {
  const { uri } = documentParams.parse(params);
  const snapshot = await session.snapshot(uri, token);
  if (snapshot === undefined) return (await session.service.document(uri)) === undefined ? null : excluded;
  const { profile, judgement: { verdicts } } = snapshot;
  const { kind, confidence, reasons } = profile;
  const state = kind === 'none' ? 'unrecognised' : 'judged';
  return { state, kind, dialect: dialectName(profile), confidence, reasons, counts: countsOf(verdicts), fixable: verdicts.filter(joinsFixAll).length };
}

/** As people call it; a house dialect by its own name. */
export function dialectName({ recordTemplate: record, documentTemplate: document, dialect }: Profile): string {
  if (record !== undefined) return recordTemplate(record).name;
  return document === undefined ? dialect : documentTemplate(document).name;
}

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

const noFindings: FindingCounts = { error: 0, warning: 0, info: 0, hint: 0 };

const excluded: DocumentStatus = {
  state: 'excluded', kind: 'none', dialect: '', confidence: 1, counts: noFindings, fixable: 0,
  reasons: ['The configuration or the settings keep this document out'],
};

function countsOf(verdicts: readonly Verdict[]): FindingCounts {
  const counts = { ...noFindings };
  for (const { severity } of verdicts) counts[severity] += 1;
  return counts;
}
