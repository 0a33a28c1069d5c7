/** What one section says is not said again in the next: which lines stay, which go, and where the reader is sent. */
import { describe, expect, it } from 'vitest';
import { SaidOnce } from '../../../server/interview/writing/saidOnce.ts';

const PLATFORM = '- Platform: EKS in a private network in Frankfurt. Terraform';

describe('a section', () => {
  it('keeps what it says first', () => {
    expect(new SaidOnce().take('Infrastructure', [PLATFORM])).toEqual({ lines: [PLATFORM], elsewhere: [] });
  });

  it.each<[string, readonly string[], readonly string[] | undefined]>([
    ['the same line', [PLATFORM], undefined],
    ['the same under another label', ['- Place: EKS in a private network in Frankfurt'], undefined],
    ['the same and more', [PLATFORM, '- Rollout: Canary for one city'], ['- Rollout: Canary for one city']],
    [
      'a labelled line with news',
      ['- Platform: EKS in a private network in Frankfurt. Jenkins builds and deploys it'],
      ['- Platform: EKS in a private network in Frankfurt. Jenkins builds and deploys it'],
    ],
    [
      'a paragraph with news',
      ['EKS in a private network in Frankfurt. Jenkins builds and deploys it.'],
      ['Jenkins builds and deploys it.'],
    ],
  ])('is left, of %s', (_name, lines, left) => {
    const said = new SaidOnce();
    said.take('Infrastructure', [PLATFORM]);
    expect(said.take('Deployment', lines)).toEqual({ lines: left, elsewhere: ['Infrastructure'] });
  });

  it('may repeat a figure, a drawing and a table', () => {
    const lines = [
      '- RTO: 15 minutes',
      '',
      '```mermaid',
      'flowchart LR',
      '  one["The one and only box"] --> two',
      '```',
      '',
      '| What is where | Why it is there at all |',
    ];
    const said = new SaidOnce();
    said.take('Requirements', lines);
    expect(said.take('Reliability', lines)).toEqual({ lines, elsewhere: [] });
  });

  it('may say a thing twice under its own heading', () => {
    const said = new SaidOnce();
    expect(said.take('Infrastructure', [PLATFORM, PLATFORM]).lines).toEqual([PLATFORM, PLATFORM]);
  });
});
