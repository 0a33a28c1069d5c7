/** Inputs that make readers of Markdown slow: each names a shape and writes about `size` characters of it. */

export const worstCases: Readonly<Record<string, (size: number) => string>> = {
  'open brackets': (size) => '['.repeat(size),
  'unfinished links': (size) => '[a](<b'.repeat(size / 6),
  'unfinished emphasis': (size) => '*a _a '.repeat(size / 6),
  'growing code fences': (size) => Array.from({ length: Math.sqrt(size * 2) }, (_, index) => `e${'`'.repeat(index)}`).join(''),
  'deep quotes': (size) => `${'> '.repeat(size / 200)}a\n`.repeat(100),
  'deep list': (size) => Array.from({ length: Math.sqrt(size) }, (_, index) => `${'  '.repeat(index)}* a`).join('\n'),
  'unfinished tags': (size) => 'x <a <b c="d" '.repeat(size / 14),
  'HTML blocks': (size) => '<div><span>a</span> text </div>\n'.repeat(size / 32),
  'link definitions': (size) => Array.from({ length: size / 24 }, (_, index) => `[r${index}]: http://x/${index}\n[r${index}]`).join('\n'),
  'long table': (size) => `| a | b | c |\n|---|---|---|\n${'| 1 | `x` | [y](z) |\n'.repeat(size / 21)}`,
  citations: (size) => 'As [decided](#no-such-heading) in ADR-12, the [owner] is told. '.repeat(size / 64),
  'waiting times': (size) => 'The API has a timeout of 3 s. '.repeat(size / 30),
  'waiting times of many': (size) =>
    Array.from(
      { length: size / 82 },
      (_, index) => `The billing${index} service calls the ledger${index + 1} service with a timeout of ${(index % 9) + 1} s.`,
    ).join(' '),
  'figures of loads': (size) =>
    'The orders API answers within 300 ms at a peak of 200 requests per second, 40 on average.\n\n'.repeat(size / 89),
  quotations: (size) => 'The owner asked for “99.9 % availability” and we use Redis, “fast” as it is, with retries. '.repeat(size / 88),
  'plain prose': (size) => 'The quick brown fox jumps over the lazy dog and then *rests* for a `while`.\n\n'.repeat(size / 77),
};
