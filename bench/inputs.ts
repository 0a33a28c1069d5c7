/** Makes the documents that are measured: a corpus, a large decision log, one long document. The same ones every time. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORK } from './places.ts';
import { Writer } from './prose.ts';

/** Bump when what is generated changes. */
const VERSION = 2;

const STATUSES = ['Accepted', 'Proposed', 'Superseded', 'Deprecated', 'Rejected'];
const SECTIONS = [
  'Motivation',
  'Goals',
  'Non-Goals',
  'Proposed architecture',
  'Data model',
  'API',
  'Security',
  'Risks and mitigations',
  'Alternatives',
  'Testing',
  'Rollout',
  'Open questions',
  'Monitoring',
  'Migration',
];

/** A folder with about 3 MB of records and design documents. */
export function corpus(): string {
  return folder('corpus', (at) => {
    writeLog(join(at, 'docs', 'adr'), 300, 6);
    mkdirSync(join(at, 'docs', 'design'), { recursive: true });
    for (let index = 0; index < 120; index++)
      writeFileSync(join(at, 'docs', 'design', `service-${index}.md`), designDocument(index, 120 + (index % 7) * 60));
  });
}

/** A folder with one log of `count` records that refer to each other, one reference in thirty to nothing. */
export function decisionLog(count: number): string {
  return folder(`log-${count}`, (at) => writeLog(join(at, 'docs', 'adr'), count, 8));
}

/** The path of a design document of 5,000 lines, in a folder of its own. */
export function longDocument(): string {
  return join(
    folder('long', (at) => {
      mkdirSync(join(at, 'docs', 'design'), { recursive: true });
      writeFileSync(join(at, 'docs', 'design', 'platform.md'), designDocument(1, 5000));
    }),
    'docs',
    'design',
    'platform.md',
  );
}

/** The path of one record, alone in its folder. */
export function singleRecord(): string {
  return recordIn(
    folder('single', (at) => writeLog(join(at, 'docs', 'adr'), 1, 3)),
    1,
  );
}

/** The path of a record in a generated log. */
export function recordIn(log: string, number: number): string {
  return join(log, 'docs', 'adr', fileName(number));
}

function folder(name: string, write: (at: string) => void): string {
  const at = join(WORK, `inputs-${VERSION}`, name);
  const stamp = join(at, '.complete');
  if (existsSync(stamp)) return at;
  // A repository's root: what stands above is nobody's business.
  mkdirSync(join(at, '.git'), { recursive: true });
  write(at);
  writeFileSync(stamp, '');
  return at;
}

function writeLog(at: string, count: number, blocks: number): void {
  mkdirSync(at, { recursive: true });
  const writer = new Writer(count);
  for (let number = 1; number <= count; number++) writeFileSync(join(at, fileName(number)), record(number, count, blocks, writer));
}

function fileName(number: number): string {
  return `${String(number).padStart(5, '0')}-decision-${(number * 7919) % 9973}.md`;
}

function record(number: number, count: number, blocks: number, writer: Writer): string {
  const links = Array.from({ length: 2 + writer.pick(4) }, () => {
    const target = 1 + writer.pick(count);
    const missing = writer.pick(30) === 0 ? 'missing-' : '';
    return `- Relates to [ADR-${target}](${missing}${fileName(target)}${writer.pick(3) === 0 ? '#decision' : ''})`;
  });
  const two = (value: number): string => String(value).padStart(2, '0');
  return `# ${number}. Decision ${(number * 7919) % 9973}

- Status: ${writer.one(STATUSES)}
- Date: 20${two(10 + writer.pick(15))}-${two(1 + writer.pick(12))}-${two(1 + writer.pick(28))}

## Context

${writer.blocks(blocks)}

## Decision

${writer.paragraph()}

## Consequences

${writer.list()}

## Links

${links.join('\n')}
`;
}

function designDocument(seed: number, lines: number): string {
  const writer = new Writer(seed);
  const parts = [`# Platform ${seed} design document\n\n**Status**: Draft\n**Author**: A. Writer\n`];
  let written = 5;
  for (let index = 0; written < lines; index++) {
    const title = SECTIONS[index % SECTIONS.length] ?? '';
    const heading = index < SECTIONS.length ? `## ${title}` : `### ${title}, part ${Math.floor(index / SECTIONS.length)}`;
    const part = `${heading}\n\n${writer.blocks(3 + writer.pick(4))}\n\nSee [the motivation](#motivation) and [${title.toLowerCase()}](other-${writer.pick(20)}.md).\n`;
    parts.push(part);
    written += part.split('\n').length;
  }
  return `${parts.join('\n').split('\n').slice(0, lines).join('\n')}\n`;
}
