/** A decision log as pictures: what they say, where they lead, and that large logs stay legible. */
import { describe, expect, it } from 'vitest';
import { logPictures } from '../../server/features/logPictures.ts';
import type { PreviewDiagram, PreviewModel } from '../../server/protocol/preview.ts';
import { createService } from '../../server/service.ts';
import { MermaidJudge } from '../../server/mermaid/judge.ts';
import { MemoryFiles, memoryPorts, ROOT } from '../support/memoryPorts.ts';

/** A record: its status, and a date where it has one. */
const record = (title: string, status: string, date = ''): string =>
  `# ${title}\n\n${date === '' ? '' : `Date: ${date}\n\n`}## Status\n\n${status}\n\n## Context\n\nWhy.\n\n## Decision\n\nWe do.\n\n## Consequences\n\nMore work.\n`;

async function picturesOf(records: Readonly<Record<string, string>>): Promise<PreviewModel> {
  const files = Object.fromEntries(Object.entries(records).map(([name, text]) => [`docs/adr/${name}.md`, text]));
  const service = createService(memoryPorts(new MemoryFiles(files)));
  service.configure([ROOT], { config: {} });
  const logs = await service.logs();
  const [log] = logs.logs;
  if (log === undefined) throw new Error('There is no log.');
  return logPictures(log, logs, '2026-01-15');
}

const diagrams = ({ blocks }: PreviewModel, kind: string): readonly PreviewDiagram[] =>
  blocks.flatMap((block) => block.diagrams).filter((diagram) => diagram.kind === kind);

const small = {
  '0001-mysql': record('1. Use MySQL', 'Superseded by [2](0002-postgresql.md)', '2024-03-01'),
  '0002-postgresql': record('2. Use PostgreSQL', 'Accepted\n\nSupersedes [1](0001-mysql.md)', '2025-02-01'),
  '0003-kafka': record('3. Use Kafka: "now"', 'Proposed', '2025-06-01'),
  '0004-undated': record('4. Keep notes', 'Accepted'),
};

/** A log in which each fourth record supersedes one a little older. */
const large = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => {
    const number = index + 1;
    const date = new Date(Date.UTC(2015, 0, 1) + index * 12 * 86_400_000).toISOString().slice(0, 10);
    const older = number % 4 === 0 ? `\n\nAmends [${number - 3}](${String(number - 3).padStart(4, '0')}-x.md)` : '';
    return [`${String(number).padStart(4, '0')}-x`, record(`${number}. Decide the matter ${number}`, `Accepted${older}`, date)];
  }),
);

describe('a decision graph', () => {
  it('tells each relation once, from the older record', async () => {
    const [graph, ...more] = diagrams(await picturesOf(small), 'flowchart');
    expect(more).toEqual([]);
    expect(graph?.text.split('\n').slice(0, 4)).toEqual([
      'flowchart LR',
      '  r0["0001 · superseded<br/>Use MySQL"]:::superseded',
      '  r1["0002 · accepted<br/>Use PostgreSQL"]:::accepted',
      '  r0 ==>|superseded by| r1',
    ]);
    expect(graph?.description).toBe('Decision graph of 2 records. 0001 Use MySQL is superseded by Use PostgreSQL.');
  });

  it('leads from each node to its record', async () => {
    const [graph] = diagrams(await picturesOf(small), 'flowchart');
    expect(graph?.marks.map(({ id, target }) => [id, target])).toEqual([
      ['r0', { uri: `${ROOT}docs/adr/0001-mysql.md`, line: 0 }],
      ['r1', { uri: `${ROOT}docs/adr/0002-postgresql.md`, line: 0 }],
      ['', { uri: `${ROOT}docs/adr/0002-postgresql.md`, line: 0 }],
    ]);
  });

  it('says what it leaves to the table', async () => {
    const { blocks } = await picturesOf(small);
    expect(blocks[2]?.html).toContain('2 of 4 records relate to no other');
  });

  it('of a log without relations is a sentence', async () => {
    const model = await picturesOf({ '0001-a': record('1. Use A', 'Accepted', '2024-01-01') });
    expect(diagrams(model, 'flowchart')).toEqual([]);
    expect(model.blocks[2]?.html).toContain('No record of this log names another');
  });
});

describe('a timeline', () => {
  it('has a bar from each date to that of what took its place, or to today', async () => {
    const [timeline] = diagrams(await picturesOf(small), 'gantt');
    expect(timeline?.text.split('\n').slice(3)).toEqual([
      '  section 2024',
      '  0001 Use MySQL (superseded) :done, r0, 2024-03-01, 2025-02-01',
      '  section 2025',
      '  0002 Use PostgreSQL :r1, 2025-02-01, 2026-01-15',
      '  0003 Use Kafka∶ "now" (proposed) :active, r2, 2025-06-01, 2026-01-15',
      '',
    ]);
  });

  it('says how many records have no date', async () => {
    const { blocks } = await picturesOf(small);
    expect(blocks[4]?.html).toContain('1 of 4 records has no date');
  });
});

describe('pictures of a large log', () => {
  it('are many small ones, each with what it is about', async () => {
    const model = await picturesOf(large);
    const all = [...diagrams(model, 'flowchart'), ...diagrams(model, 'gantt')];
    expect(all.length).toBeGreaterThan(15);
    expect(Math.max(...all.map(({ marks }) => marks.filter(({ type }) => type === 'node').length))).toBeLessThanOrEqual(24);
    expect(model.blocks.filter(({ diagrams: drawn }) => drawn.length > 0).every(({ html }) => html.includes('<h3>'))).toBe(true);
  });

  it('leave no record out of the table', async () => {
    const table = (await picturesOf(large)).blocks.at(-1)?.html ?? '';
    expect(table.match(/<tr>/g)?.length).toBe(301);
  });
});

describe('every picture', () => {
  it('is one that Mermaid can read, whatever stands in the titles', async () => {
    const titles = [
      'Use "quotes" & <b>tags</b>',
      'End: a;b#c,d %% e',
      '`code` [x](y) {z} |p|',
      'click r0 href "javascript:x"',
      'end',
      'Ж 決定 🎉',
      'x'.repeat(300),
    ];
    const records = Object.fromEntries(
      titles.map((title, index) => [
        `000${index + 1}-x`,
        record(
          `${index + 1}. ${title}`,
          index === 0 ? 'Accepted' : `Accepted\n\nSupersedes [${index}](000${index}-x.md)`,
          `2024-0${index + 1}-01`,
        ),
      ]),
    );
    const judge = new MermaidJudge();
    const model = await picturesOf(records);
    const faults = await Promise.all(
      [...diagrams(model, 'flowchart'), ...diagrams(model, 'gantt')].map(async ({ text }) => judge.faultOf(text)),
    );
    expect(faults).toEqual(faults.map(() => undefined));
  });
});
