/** Fields whose names show data that laws speak of. Names only: which data stands in them no file says. */
import { fieldSigns } from '../knowledge/signs/fields.ts';
import type { Fact } from './fact.ts';
import { fact, type SystemFile } from './systemFile.ts';

/** A field of a schema, a message or a table. */
export interface Field {
  readonly name: string;
  readonly line: number;
}

/** Facts of those among `fields` that a person or an auditor would ask about; `owner` is what they are fields of. */
export function sensitiveFacts(file: SystemFile, owner: string, fields: readonly Field[]): readonly Fact[] {
  return fields.flatMap(({ name, line }) => {
    const plain = name.replaceAll(/[\W_]/g, '').toLowerCase();
    const data = fieldSigns.find(({ fields: names }) => names.includes(plain))?.data;
    return data === undefined ? [] : [fact(file, line, `${owner}.${name}`, { kind: 'sensitive', field: `${owner}.${name}`, data })];
  });
}
