/** Answers what a document is taken for and how it stands. */
import type { CancellationToken } from 'vscode-languageserver';
import type { Profile } from '../document/profile.ts';
import { documentTemplate, recordTemplate } from '../knowledge/templates/registry.ts';
import { documentParams } from '../protocol/incoming.ts';
import type { DocumentStatus, FindingCounts } from '../protocol/requests.ts';
import { joinsFixAll, type Verdict } from '../rules/engine.ts';
import type { Session } from './session.ts';

/** Null for a document that is not there. */
export async function documentStatus(session: Session, params: unknown, token: CancellationToken): Promise<DocumentStatus | null> {
  const { uri } = documentParams.parse(params);
  const snapshot = await session.snapshot(uri, token);
  if (snapshot === undefined) return (await session.service.document(uri)) === undefined ? null : excluded;
  const {
    profile,
    judgement: { verdicts },
  } = snapshot;
  const { kind, confidence, reasons } = profile;
  const state = kind === 'none' ? 'unrecognised' : 'judged';
  return {
    state,
    kind,
    dialect: dialectName(profile),
    confidence,
    reasons,
    counts: countsOf(verdicts),
    fixable: verdicts.filter(joinsFixAll).length,
  };
}

/** As people call it; a house dialect by its own name. */
export function dialectName({ recordTemplate: record, documentTemplate: document, dialect }: Profile): string {
  if (record !== undefined) return recordTemplate(record).name;
  return document === undefined ? dialect : documentTemplate(document).name;
}

const noFindings: FindingCounts = { error: 0, warning: 0, info: 0, hint: 0 };

const excluded: DocumentStatus = {
  state: 'excluded',
  kind: 'none',
  dialect: '',
  confidence: 1,
  counts: noFindings,
  fixable: 0,
  reasons: ['The configuration or the settings keep this document out'],
};

function countsOf(verdicts: readonly Verdict[]): FindingCounts {
  const counts = { ...noFindings };
  for (const { severity } of verdicts) counts[severity] += 1;
  return counts;
}
