/** Drawings as design documents hold them, of all kinds that bear architecture and some that do not: the same ones every time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.ts';
import { random } from './random.ts';

const NAMES = ['Order', 'Stock', 'Payment', 'Ledger', 'Search', 'Catalog', 'Shipping', 'Invoice', 'Customer', 'Booking'];

/** Drawings of three to fifteen parts, one in twenty of a kind that bears no architecture. */
export function typicalDrawings(count: number): readonly string[] {
  const below = random(7);
  return Array.from({ length: count }, (_, index) => {
    const size = 3 + below(13);
    const name = (at: number): string => `${NAMES[at % NAMES.length] ?? ''}${at}`;
    const lines = (write: (at: number, other: number) => readonly string[]): string[] =>
      Array.from({ length: size }, (__, at) => write(at, below(size))).flat();
    if (index % 20 === 19) return ['pie', ...lines((at) => [`  "${name(at)}" : ${at + 1}`])].join('\n');
    const kinds = [
      () => [
        'flowchart LR',
        '  subgraph shop [Shop]',
        ...lines((at, other) => [`    ${name(at)}["${name(at)} service"] -->|gRPC| ${name(other)}`]),
        '  end',
      ],
      () => ['flowchart TD', ...lines((at, other) => [`  ${name(at)}[${name(at)} service] --> ${name(other)}[(${name(other)} store)]`])],
      () => [
        'sequenceDiagram',
        ...lines((at, other) => [`  ${name(at)}->>${name(other)}: asks for ${other}`, `  ${name(other)}-->>${name(at)}: answers`]),
        '  alt it fails',
        '    Order0->>Stock1: gives back',
        '  end',
      ],
      () => [
        'erDiagram',
        ...lines((at, other) => [`  ${name(at)} ||--o{ ${name(other)} : has`, `  ${name(at)} {`, '    uuid id PK', '    int count', '  }']),
      ],
      () => ['stateDiagram-v2', '  [*] --> Order0', ...lines((at, other) => [`  ${name(at)} --> ${name(other)} : event ${at}`])],
      () => [
        'classDiagram',
        ...lines((at, other) => [
          `  class ${name(at)} {`,
          '    +String id',
          '    +run() bool',
          '  }',
          `  ${name(at)} --> ${name(other)} : uses`,
        ]),
      ],
      () => [
        'C4Container',
        ...lines((at) => [`  Container(${name(at)}, "${name(at)} service", "Go", "Does its part")`]),
        ...lines((at, other) => [`  Rel(${name(at)}, ${name(other)}, "asks", "gRPC")`]),
      ],
    ];
    return (kinds[index % kinds.length] ?? (() => []))().join('\n');
  });
}

/** The drawings that verdicts are held against Mermaid's on: every kind, nearly half of them broken. */
export function listedDrawings(): readonly string[] {
  const folder = join(ROOT, 'test', 'mermaid', 'agreement');
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^```mermaid.*\n([\s\S]*?)\n```$/gm)].map(([, drawing = '']) =>
      drawing.replaceAll(/[«»]/g, ''),
    ),
  );
}
