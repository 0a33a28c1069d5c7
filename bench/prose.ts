/** Markdown as architects write it, made up: paragraphs, lists, tables, code. The words mean nothing; the shapes are those of real documents. */
import { random } from './random.ts';

const SUBJECTS = [
  'The gateway',
  'Each service',
  'The scheduler',
  'Our client',
  'The audit log',
  'A worker',
  'The database',
  'The event bus',
  'The cache',
  'The operator',
];
const VERBS = ['stores', 'rejects', 'forwards', 'encrypts', 'retries', 'batches', 'replicates', 'validates', 'publishes', 'compacts'];
const OBJECTS = [
  'every order',
  'tokens',
  'requests above the limit',
  'stale entries',
  'the payment events',
  'configuration',
  'metrics',
  "the tenant's data",
  'partial results',
  'snapshots',
];
const ENDS = [
  'within **200 ms**',
  'before the `commit`',
  'in *each* region',
  'unless `feature.enabled` is off',
  'at most once',
  'for 30 days',
  'when the quorum is lost',
  'during the migration',
  'without downtime',
];

/** A writer with its own sequence of words. */
export class Writer {
  readonly pick: (below: number) => number;

  constructor(seed: number) {
    this.pick = random(seed);
  }

  one<T>(from: readonly T[]): T {
    const chosen = from[this.pick(from.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from.');
    return chosen;
  }

  sentence(): string {
    return `${this.one(SUBJECTS)} ${this.one(VERBS)} ${this.one(OBJECTS)} ${this.one(ENDS)}.`;
  }

  /** One in five ends with a link. */
  paragraph(): string {
    const sentences = Array.from({ length: 2 + this.pick(5) }, () => this.sentence());
    return [...sentences, ...(this.pick(5) === 0 ? [`See [the notes](https://example.org/notes/${this.pick(500)}).`] : [])].join(' ');
  }

  list(): string {
    return Array.from(
      { length: 3 + this.pick(5) },
      () => `- ${this.sentence()}${this.pick(4) === 0 ? `\n  - ${this.sentence()}` : ''}`,
    ).join('\n');
  }

  table(): string {
    const rows = Array.from(
      { length: 3 + this.pick(6) },
      () => `| ${this.one(SUBJECTS)} | ${this.one(OBJECTS)} | \`${this.pick(1000)}\` | ${this.one(ENDS)} |`,
    );
    return ['| Part | Carries | Count | When |', '| --- | --- | --- | --- |', ...rows].join('\n');
  }

  code(): string {
    const lines = Array.from(
      { length: 4 + this.pick(10) },
      (_, index) => `  step${index}: { retries: ${this.pick(9)}, timeout: "${this.pick(60)}s" }`,
    );
    return ['```yaml', 'pipeline:', ...lines, '```'].join('\n');
  }

  /** A few blocks of any kind, blank lines between. */
  blocks(count: number): string {
    const kinds = [() => this.paragraph(), () => this.paragraph(), () => this.list(), () => this.table(), () => this.code()];
    return Array.from({ length: count }, () => this.one(kinds)()).join('\n\n');
  }
}
