/** Judges fixture cases by one rule: exact findings, offered fixes, the text after them, and that a fix leaves nothing to fix. */
import { expect } from 'vitest';
import { applyEdits } from '../../server/document/edits.ts';
import { plainSnippet } from '../../server/features/plainSnippet.ts';
import { createService, type ArchwrightService } from '../../server/service.ts';
import { fixesFor, type Verdict } from '../../server/rules/engine.ts';
import type { Fix } from '../../server/rules/rule.ts';
import type { Snapshot } from '../../server/workspace/snapshot.ts';
import { MemoryFiles, memoryPorts, ROOT } from './memoryPorts.ts';
import type { FixtureCase } from './ruleFixture.ts';

/** Runs a case with every rule off but `ruleId`. */
export async function checkCase(ruleId: string, fixture: FixtureCase): Promise<void> {
  const { service, crashes } = openCase(ruleId, fixture);
  const fixed = new Map<string, string>();
  for (const file of fixture.files) {
    const snapshot = await service.snapshot(ROOT + file.path);
    const verdicts = snapshot?.judgement.verdicts ?? [];
    expect(
      verdicts.map((verdict) => described(verdict, snapshot)),
      `${fixture.name}: findings in ${file.path}`,
    ).toEqual(file.expected.map(expectedLine));
    if (snapshot !== undefined) applyFixes(fixture, snapshot, verdicts, fixed);
  }
  expect(crashes(), `${fixture.name}: rules that threw`).toEqual([]);
  await checkFixed(ruleId, fixture, fixed);
}

/** How often a rule fires in each file of a case, with all other rules off. For the examples of the docs pages. */
export async function countFindings(ruleId: string, fixture: FixtureCase): Promise<number[]> {
  const { service } = openCase(ruleId, fixture);
  const counts: number[] = [];
  for (const file of fixture.files) counts.push((await service.snapshot(ROOT + file.path))?.judgement.verdicts.length ?? 0);
  return counts;
}

function openCase(
  ruleId: string,
  fixture: FixtureCase,
  texts: ReadonlyMap<string, string> = new Map(),
): { service: ArchwrightService; crashes: () => string[] } {
  const files = new MemoryFiles(Object.fromEntries(fixture.files.map((file) => [file.path, texts.get(file.path) ?? file.text])));
  if (fixture.config !== undefined) files.write('archwright.json', fixture.config);
  for (const [path, text] of texts) files.write(path, text);
  const hasHistory = fixture.elsewhere.length > 0 || fixture.files.some((file) => file.base !== undefined);
  const ports = memoryPorts(files, {
    ...(fixture.today !== undefined && { today: fixture.today }),
    ...(hasHistory && { versionControl: versionControlOf(fixture) }),
  });
  const service = createService(ports);
  service.configure([ROOT], { config: { preset: 'off', rules: { [ruleId]: 'on' } } });
  return { service, crashes: () => ports.log.lines.filter((line) => line.startsWith('error')) };
}

function versionControlOf({ files, elsewhere }: FixtureCase): NonNullable<ReturnType<typeof memoryPorts>['versionControl']> {
  return {
    baseText: (uri) => Promise.resolve(files.find((file) => ROOT + file.path === uri)?.base),
    filesElsewhere: () => Promise.resolve(elsewhere),
    userName: () => Promise.resolve('Ada Lovelace'),
  };
}

function described(verdict: Verdict, snapshot: Snapshot | undefined): string {
  const lines = snapshot?.document.lines;
  const start = lines?.position(verdict.range.start) ?? { line: 0, character: 0 };
  const end = lines?.position(verdict.range.end) ?? { line: 0, character: 0 };
  const lastCharacter = end.line === start.line ? end.character : (lines?.text(start.line).length ?? 0);
  const fixable = snapshot !== undefined && fixesFor(verdict, snapshot.facts, snapshot.settings).length > 0;
  return expectedLine({
    line: start.line,
    start: start.character,
    end: lastCharacter,
    severity: verdict.severity,
    message: verdict.finding.message,
    fixable,
  });
}

function expectedLine(finding: { line: number; start: number; end: number; severity: string; message: string; fixable: boolean }): string {
  return `${finding.line + 1}:${finding.start + 1}-${finding.end + 1} ${finding.fixable ? '💡 ' : ''}${finding.severity} ${finding.message}`;
}

/** Takes the first fix of every finding; edits that overlap one already taken wait for the next round. */
function applyFixes(fixture: FixtureCase, snapshot: Snapshot, verdicts: readonly Verdict[], fixed: Map<string, string>): void {
  const taken: Fix[] = verdicts.flatMap((verdict) => fixesFor(verdict, snapshot.facts, snapshot.settings).slice(0, 1));
  if (taken.length === 0) return;
  for (const fix of taken) applyElsewhere(fixture, fix, fixed);
  const edits = taken.flatMap((fix) =>
    fix.edits.map((edit) => ({ ...edit, newText: fix.snippet === true ? plainSnippet(edit.newText) : edit.newText })),
  );
  const apart = edits.filter(
    (edit, index) => !edits.slice(0, index).some((other) => edit.range.start < other.range.end && other.range.start < edit.range.end),
  );
  fixed.set(snapshot.document.uri.slice(ROOT.length), applyEdits(snapshot.document.text, apart));
  for (const fix of taken) for (const { uri, text } of fix.create ?? []) fixed.set(uri.slice(ROOT.length), text);
}

/** What a fix changes in files that have no fixes of their own. */
function applyElsewhere(fixture: FixtureCase, { otherEdits }: Fix, fixed: Map<string, string>): void {
  for (const [uri, edits] of Object.entries(otherEdits ?? {})) {
    const file = fixture.files.find((each) => ROOT + each.path === uri);
    if (file !== undefined && !fixed.has(file.path)) fixed.set(file.path, applyEdits(file.text, edits));
  }
}

async function checkFixed(ruleId: string, fixture: FixtureCase, fixed: ReadonlyMap<string, string>): Promise<void> {
  const wanted = fixture.files.filter((file) => file.fixed !== undefined);
  for (const file of wanted) expect(fixed.get(file.path), `${fixture.name}: ${file.path} after its fixes`).toBe(file.fixed);
  for (const { path, text } of fixture.created) expect(fixed.get(path), `${fixture.name}: ${path} as fixes create it`).toBe(text);
  if (wanted.length === 0) return;
  const { service } = openCase(ruleId, fixture, fixed);
  for (const file of wanted) {
    const again = await service.snapshot(ROOT + file.path);
    const left = (again?.judgement.verdicts ?? []).filter((verdict) => verdict.rule.meta.fix === 'safe');
    expect(
      left.map((verdict) => verdict.message),
      `${fixture.name}: safe fixes left in ${file.path} after fixing`,
    ).toEqual([]);
  }
}
