/** Components of a plan in the forms people write them. */
import { describe, expect, it } from 'vitest';
import { parseDocument, type ArchDocument } from '../../server/document/document.ts';
import { componentsOf } from '../../server/plan/readComponents.ts';

const plan = (...lines: readonly string[]): ArchDocument => parseDocument('file:///plan.md', [...lines, ''].join('\n'));

describe('componentsOf', () => {
  it('reads headings, items and rows', () => {
    const document = plan(
      '## Components',
      '',
      '- **Mailer**',
      '  - Responsibility: sends mail',
      '',
      '| Component | Responsibility | Depends on |',
      '|---|---|---|',
      '| Web | shows pages | API |',
      '',
      '### API',
      '',
      '- **Responsibility**: answers',
      '- **Failure mode**: read only',
    );
    expect(
      componentsOf(document).map(({ name, fields }) =>
        [name.text, ...[...fields].map(([key, value]) => `${key}=${document.slice(value.range)}`)].join(' '),
      ),
    ).toEqual([
      'Mailer responsibility=sends mail',
      'Web responsibility=shows pages dependencies=API',
      'API responsibility=answers failure-mode=read only',
    ]);
  });
});
