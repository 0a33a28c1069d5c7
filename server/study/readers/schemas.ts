/** Reads schemas of Prisma and GraphQL by their lines: which store, which operations, which fields hold data that laws speak of. */
import type { Fact } from '../fact.ts';
import { sensitiveFacts } from '../sensitive.ts';
import { sayingOf, signsOfScheme } from '../signLookup.ts';
import { fact, type SystemFile } from '../systemFile.ts';

const OPENING = /^(?:extend\s+)?(model|type|input|interface|datasource)\s+(\w+)\b/;
const FIELD = /^(\w+)\s*(?:\([^)]*\))?[\s:]/;

interface Part {
  readonly kind: string;
  readonly name: string;
  readonly line: number;
  readonly fields: readonly { readonly name: string; readonly text: string; readonly line: number }[];
}

/** Facts of a `.prisma` file. */
export function readPrisma(file: SystemFile): readonly Fact[] {
  return partsOf(file.text).flatMap(({ kind, name, fields }) => {
    if (kind !== 'datasource') return kind === 'model' ? sensitiveFacts(file, name, fields) : [];
    const provider = fields.find((field) => field.name === 'provider');
    return provider === undefined
      ? []
      : signsOfScheme(/"([^"]*)"/.exec(provider.text)?.[1] ?? '').map((sign) =>
          fact(file, provider.line, provider.text, sayingOf(sign, 'used')),
        );
  });
}

/** Facts of a GraphQL schema. */
export function readGraphql(file: SystemFile): readonly Fact[] {
  const parts = partsOf(file.text);
  const operations = parts
    .filter(({ name }) => name === 'Query' || name === 'Mutation')
    .flatMap(({ fields }) => fields.map(({ name }) => name));
  const line = parts.find(({ name }) => name === 'Query' || name === 'Mutation')?.line ?? 0;
  return [
    ...(operations.length === 0
      ? []
      : [
          fact(file, line, `${operations.length} operations`, {
            kind: 'interface',
            style: 'GraphQL',
            title: file.path,
            operations: operations.slice(0, 40),
            count: operations.length,
          }),
        ]),
    ...parts.flatMap(({ name, fields }) => sensitiveFacts(file, name, fields)),
  ];
}

/** Blocks with their fields, each on a line of its own as both languages' formatters write them. */
function partsOf(text: string): readonly Part[] {
  const parts: { kind: string; name: string; line: number; fields: { name: string; text: string; line: number }[] }[] = [];
  let open = false;
  for (const [line, written] of text.split('\n').entries()) {
    const rest = written.trim().slice(0, 300);
    const [, kind, name] = OPENING.exec(rest) ?? [];
    if (kind !== undefined && name !== undefined) {
      parts.push({ kind, name, line, fields: [] });
      open = !rest.endsWith('}');
    } else if (rest.startsWith('}')) open = false;
    else if (open) {
      const field = FIELD.exec(`${rest} `)?.[1];
      if (field !== undefined) parts.at(-1)?.fields.push({ name: field, text: rest, line });
    }
  }
  return parts;
}
