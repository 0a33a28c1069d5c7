/** Writing over what was written before: what nobody touched is brought up to date, what a person did stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionHashes, regionsOf } from '../../../server/interview/rewriting/regions.ts';
import { rewrite } from '../../../server/interview/rewriting/rewrite.ts';

const first =
  '# Plan\n\nDraft.\n\n## Load\n\n40 requests per second.\n\n## Data\n\nPostgreSQL.\n\n### Backups\n\nNightly.\n\n## Risks\n\nNone.\n';
const written = regionHashes(first);
const later = first.replace('40 requests', '400 requests').replace('Nightly.', 'Hourly.');

describe('regions', () => {
  it('are the document, cut at its headings and at nothing that only looks like one', () => {
    const text = 'Before.\n\n# A\n\n```\n# no heading\n```\n\n## B\n\n## B\n';
    expect(regionsOf(text).map(({ key }) => key)).toEqual(['', 'A', 'A › B', 'A › B (2)']);
    expect(
      regionsOf(text)
        .map((region) => region.text)
        .join(''),
    ).toBe(text);
  });

  it('are what any text is made of, each under a name of its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('# A', '## A', '## A (2)', '# constructor', 'Words.', '```', '', '---', 'A\n===', '- # item', '\r'), {
          maxLength: 20,
        }),
        (lines) => {
          const text = lines.join('\n');
          const regions = regionsOf(text);
          expect(regions.map((region) => region.text).join('')).toBe(text);
          expect(new Set(regions.map(({ key }) => key)).size).toBe(regions.length);
        },
      ),
    );
  });
});

describe('what nobody changed', () => {
  it('is brought up to date', () => {
    expect(rewrite(first, later, written)).toEqual({ safe: later, offered: later, left: [] });
  });

  it('counts as that when only a formatter was there', () => {
    const formatted = first.replace('40 requests per second.', '40  requests\nper second.');
    expect(rewrite(formatted, later, written)).toMatchObject({ safe: later, left: [] });
  });

  it('goes when no answer tells of it any more', () => {
    const without = first.replace('### Backups\n\nNightly.\n\n', '');
    expect(rewrite(first, without, written)).toMatchObject({ safe: without, left: [] });
  });

  it('keeps its heading where a person has put something below', () => {
    const there = first.replace('## Risks', '#### Restores\n\nRehearsed in May.\n\n## Risks');
    const without = first.replace('### Backups\n\nNightly.\n\n', '');
    expect(rewrite(there, without, written).safe).toContain('### Backups\n\nNightly.\n\n#### Restores');
  });

  it('keeps the line endings of the file', () => {
    const windows = first.replaceAll('\n', '\r\n');
    expect(rewrite(windows, later, written).safe).toBe(later.replaceAll('\n', '\r\n'));
  });
});

describe('what a person did', () => {
  it('stays where we have nothing new to say', () => {
    const there = first.replace('None.', 'The team is small.');
    expect(rewrite(there, later, written)).toMatchObject({ safe: later.replace('None.', 'The team is small.'), left: [] });
  });

  it('stays where we have, and ours is offered', () => {
    const there = first.replace('40 requests per second.', 'Measured: 55.');
    const { safe, offered, left } = rewrite(there, later, written);
    expect(left).toEqual(['Plan › Load']);
    expect(safe).toContain('Measured: 55.');
    expect(safe).toContain('Hourly.');
    expect(offered).toBe(later);
  });

  it('stays out when it was taken out', () => {
    const there = first.replace('### Backups\n\nNightly.\n\n', '');
    expect(rewrite(there, first, written)).toEqual({ safe: there, offered: there, left: [] });
    expect(rewrite(there, later, written)).toMatchObject({ left: ['Plan › Data › Backups'], offered: later });
  });

  it('is not parted by a section that is new', () => {
    const there = first.replace('## Risks', '### Our own\n\nNotes.\n\n## Risks');
    const now = first.replace('## Risks', '## Caching\n\nRedis.\n\n## Risks');
    expect(rewrite(there, now, written).safe).toContain('### Our own\n\nNotes.\n\n## Caching\n\nRedis.\n\n## Risks');
  });
});

/** Documents of the same sections in the same order, each there or not, with one text or another. */
const sections = fc.record(
  Object.fromEntries(
    ['A', 'B', 'C', 'D'].map((name) => [name, fc.option(fc.constantFrom('One.', 'Two.', 'Three.', '- a list\n- of two'))]),
  ),
);
function document(chosen: Readonly<Record<string, string | null>>): string {
  return `# Title\n${Object.entries(chosen)
    .flatMap(([name, text]) => (text === null ? [] : [`\n## ${name}\n\n${text}\n`]))
    .join('')}`;
}

describe('whatever was written, stands there and would be written now', () => {
  it('becomes the document of now where nobody changed anything', () => {
    fc.assert(
      fc.property(sections, sections, (before, now) => {
        expect(rewrite(document(before), document(now), regionHashes(document(before)))).toEqual({
          safe: document(now),
          offered: document(now),
          left: [],
        });
      }),
    );
  });

  it('keeps every region that is not as it was written, to the byte', () => {
    fc.assert(
      fc.property(sections, sections, sections, fc.constantFrom('', '\n\n', '\r\n'), (before, there, now, end) => {
        const hashes = regionHashes(document(before));
        const text = document(there) + end;
        const safe = rewrite(text, document(now), hashes).safe;
        for (const region of regionsOf(text))
          if (regionHashes(text)[region.key] !== hashes[region.key]) expect(safe).toContain(region.text.trimEnd());
      }),
    );
  });

  it('has nothing more to do the second time', () => {
    fc.assert(
      fc.property(sections, sections, sections, (before, there, now) => {
        const { safe } = rewrite(document(there), document(now), regionHashes(document(before)));
        expect(rewrite(safe, document(now), regionHashes(document(now))).safe).toBe(safe);
      }),
    );
  });
});
