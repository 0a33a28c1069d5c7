/** The light bulb over the connection: offers without edits, which are worked out when somebody chooses one. */
import { CodeActionKind, type CancellationToken, type CodeAction, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import type { Range } from '../base/range.ts';
import { fixFor, quickFixes, type ActionSubject, type OfferedAction } from '../features/codeActions.ts';
import type { FixSource } from '../features/fixAll.ts';
import { canApply, workspaceEdit, type EditedDocument } from '../features/workspaceEdit.ts';
import { rewrites } from '../features/rewrites.ts';
import { actionData, type ActionData } from '../protocol/incoming.ts';
import { joinsFixAll, type Verdict } from '../rules/engine.ts';
import type { Fix } from '../rules/rule.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { FIX_ALL } from './serverCapabilities.ts';
import type { Session } from './session.ts';

/** What can be done at a place. */
export async function codeActions(
  session: Session,
  { textDocument: { uri }, range, context }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const snapshot = await session.snapshot(uri, token);
  if (snapshot === undefined) return [];
  const { lines } = snapshot.document;
  const wants = (kind: string): boolean => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
  const place = { start: lines.offset(range.start), end: lines.offset(range.end) };
  const fixesOf: FixSource = (verdict, at) => session.service.fixesOf(verdict, at);
  const offers = wants(CodeActionKind.QuickFix) ? quickFixes(snapshot, place, fixesOf) : [];
  const possible = offers.filter(({ fix }) => fix === undefined || canApply(fix, session.client.edits));
  const actions = possible.map((offer) => toAction(session, snapshot, offer, context.diagnostics));
  if (wants(CodeActionKind.RefactorRewrite))
    actions.push(
      ...rewrites(snapshot, place).map(({ title, subject }) => ({
        title,
        kind: CodeActionKind.RefactorRewrite,
        data: dataFor(session, uri, subject),
      })),
    );
  if (wants(FIX_ALL) && snapshot.judgement.verdicts.some((verdict) => joinsFixAll(verdict) && fixesOf(verdict, snapshot).length > 0))
    actions.push({ title: 'Fix all Archwright problems', kind: FIX_ALL, data: dataFor(session, uri, { type: 'fix-all' }) });
  const resolved = session.client.resolvesActions
    ? actions
    : await Promise.all(actions.map((action) => resolveAction(session, action, token)));
  const asked = wants(CodeActionKind.QuickFix) ? await questions(session, snapshot, place, context.diagnostics) : [];
  const useful = resolved.filter((action) => session.client.resolvesActions || action.edit !== undefined);
  // To answer comes before to silence.
  return [
    ...useful.filter((action) => !isSilence(action)),
    ...asked,
    ...useful.filter(isSilence),
    ...explanations(session, offers, context.diagnostics),
  ];
}

/** The action with its edit; without one where the document has changed since it was offered. */
export async function resolveAction(session: Session, action: CodeAction, token: CancellationToken): Promise<CodeAction> {
  const data = actionData.safeParse(action.data);
  if (!data.success) return action;
  const { uri, version, ...subject } = data.data;
  const snapshot = await session.snapshot(uri, token);
  if (snapshot === undefined || (session.texts.version(uri) ?? null) !== version) return action;
  const fix = fixFor(snapshot, subject, (verdict, at) => session.service.fixesOf(verdict, at));
  if (fix === undefined) return action;
  const edit = workspaceEdit(
    fix,
    { uri, version, lines: snapshot.document.lines },
    await otherDocuments(session, fix),
    session.client.edits,
  );
  return edit === undefined ? action : { ...action, edit };
}

function isSilence({ data }: CodeAction): boolean {
  return (data as ActionData | undefined)?.type === 'suppress';
}

async function otherDocuments(session: Session, fix: Fix): Promise<EditedDocument[]> {
  const found = await Promise.all(Object.keys(fix.otherEdits ?? {}).map((uri) => session.service.document(uri)));
  return found.flatMap((document) =>
    document === undefined ? [] : [{ uri: document.uri, version: session.texts.version(document.uri) ?? null, lines: document.lines }],
  );
}

function toAction(session: Session, snapshot: Snapshot, offer: OfferedAction, diagnostics: readonly Diagnostic[]): CodeAction {
  const answered = diagnosticOf(snapshot, offer.verdict, diagnostics);
  return {
    title: offer.title,
    kind: CodeActionKind.QuickFix,
    ...(offer.preferred && { isPreferred: true }),
    ...(answered && { diagnostics: [answered] }),
    data: dataFor(session, snapshot.document.uri, offer.subject),
  };
}

/** The client's own diagnostic that an offer answers, so that it stands with it. */
function diagnosticOf({ document }: Snapshot, verdict: Verdict | undefined, diagnostics: readonly Diagnostic[]): Diagnostic | undefined {
  if (verdict === undefined) return undefined;
  return diagnostics.find(
    ({ code, range }) =>
      code === verdict.rule.meta.id &&
      document.lines.offset(range.start) === verdict.range.start &&
      document.lines.offset(range.end) === verdict.range.end,
  );
}

/** The questions of the interview that would answer what was found here. */
async function questions(session: Session, snapshot: Snapshot, place: Range, diagnostics: readonly Diagnostic[]): Promise<CodeAction[]> {
  const command = session.options.askCommand;
  if (command === undefined) return [];
  const { questionsAt } = await import('../features/interview/askAbout.ts');
  return questionsAt(snapshot, place).map(({ title, verdict, about }) => {
    const answered = diagnosticOf(snapshot, verdict, diagnostics);
    return {
      title,
      kind: CodeActionKind.QuickFix,
      ...(answered && { diagnostics: [answered] }),
      command: { title, command, arguments: [about] },
    };
  });
}

function explanations(session: Session, offers: readonly OfferedAction[], diagnostics: readonly Diagnostic[]): CodeAction[] {
  const command = session.options.explainCommand;
  if (command === undefined) return [];
  const rules = new Set([...offers.flatMap(({ verdict }) => verdict?.rule.meta.id ?? [])]);
  return [...rules].map((rule) => ({
    title: `Explain ${rule}`,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnostics.filter((diagnostic) => diagnostic.code === rule),
    command: { title: 'Explain rule', command, arguments: [rule] },
  }));
}

function dataFor(session: Session, uri: string, subject: ActionSubject): ActionData {
  return { ...subject, uri, version: session.texts.version(uri) ?? null };
}
