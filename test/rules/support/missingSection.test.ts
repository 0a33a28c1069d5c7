/** Every template, with one of its sections cut out at a time: the gap is told once, and the fix closes it. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/document/edits.ts';
import { parseDocument } from '../../../server/document/document.ts';
import { renderTemplate } from '../../../server/drafts/templateText.ts';
import type { SectionSpec } from '../../../server/knowledge/schema.ts';
import { documentTemplates } from '../../../server/knowledge/templates/registry.ts';
import { fixesFor } from '../../../server/rules/engine.ts';
import { createService } from '../../../server/service.ts';
import type { Snapshot } from '../../../server/workspace/snapshot.ts';
import { plainSnippet } from '../../../server/features/plainSnippet.ts';
import { MemoryFiles, memoryPorts, ROOT } from '../../support/memoryPorts.ts';

const RULES = [
  'section-missing',
  'open-questions-missing',
  'testing-missing',
  'alternatives-missing',
  'current-state-missing',
  'section-empty',
  'section-order',
  'metadata-missing',
];

async function judged(text: string): Promise<Snapshot> {
  const service = createService(memoryPorts(new MemoryFiles({ 'docs/plan.md': text })));
  service.configure([ROOT], {
    config: {
      preset: 'off',
      rules: Object.fromEntries([...RULES.map((rule) => [`doc/${rule}`, 'on'] as const), ['phase/missing', 'on'] as const]),
    },
  });
  const snapshot = await service.snapshot(`${ROOT}docs/plan.md`);
  if (snapshot === undefined) throw new Error('The document is not judged');
  return snapshot;
}

/** Required sections below a heading of their own, written once. */
function headings(specs: readonly SectionSpec[]): string[] {
  return specs.flatMap((spec) =>
    spec.repeats === true ? [] : [...(spec.required && spec.form === 'heading' ? [spec.heading] : []), ...headings(spec.children ?? [])],
  );
}

describe.each(documentTemplates)('$id', (template) => {
  const text = renderTemplate(template, { title: 'Orders' });

  it('is whole as it is rendered', async () => {
    expect((await judged(text)).judgement.verdicts.map((verdict) => verdict.message)).toEqual([]);
  });

  // A heading of that name stands in another section of this template, too, and answers for it.
  const wanted = headings(template.sections).filter((heading) => heading !== '9.1 Authentication & Authorization');

  it.each(wanted)('without “%s”', async (heading) => {
    const section = parseDocument(`${ROOT}docs/plan.md`, text).sections.find((each) => each.title === heading);
    if (section === undefined) throw new Error(`${heading} is not rendered`);
    const { facts, settings, judgement, document } = await judged(text.slice(0, section.start) + text.slice(section.end).trimStart());
    expect(judgement.verdicts).toHaveLength(1);
    const [fix] = judgement.verdicts.flatMap((verdict) => fixesFor(verdict, facts, settings));
    const fixed = applyEdits(
      document.text,
      (fix?.edits ?? []).map((edit) => ({ ...edit, newText: plainSnippet(edit.newText) })),
    );
    expect((await judged(fixed)).judgement.verdicts.map((verdict) => verdict.message)).toEqual([]);
  });
});
