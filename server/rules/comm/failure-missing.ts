/** Connections of the communication table that do not say how they run or what happens when they fail. */
import { saysNothing } from '../../plan/stated.ts';
import { communicationOf, type CommunicationTable, type Connection, type ConnectionPart } from '../../plan/readCommunication.ts';
import { sectionSpec } from '../../plan/planSections.ts';
import { defineRule } from '../rule.ts';
import { absentColumns, fillCellsFix, openRow, type AskedPart, type OpenCell } from '../support/fillCells.ts';

const ASKED: Readonly<Record<ConnectionPart, AskedPart>> = {
  failure: { name: 'failure handling', prompt: 'what happens when it fails' },
  method: { name: 'method', prompt: 'method' },
  format: { name: 'format', prompt: 'format' },
  sync: { name: 'mode (sync or async)', prompt: 'sync or async' },
};
const PARTS: readonly ConnectionPart[] = ['failure', 'method', 'format', 'sync'];
/** What a table without the column may say in another. */
const ELSEWHERE: Readonly<Partial<Record<ConnectionPart, RegExp>>> = {
  sync: /\ba?sync|synchron|\bevent\b|\bqueue\b|\bfire.and.forget\b/i,
  format: /\b(?:json|xml|html|csv|sql|jwt|protobuf|avro|grpc|graphql|binary|text|thrift|parquet)\b/i,
  method: /\b(?:rest|https?|grpc|graphql|amqp|smtp|sql|tcp|event|webhook|orm|kafka|websocket)\b/i,
};
const NOTHING = /^(?:none|nothing|no|n\/a|not handled|unhandled|ignored)$/i;

export const commFailureMissing = defineRule<'row' | 'column', readonly OpenCell[]>({
  meta: {
    id: 'comm/failure-missing',
    title: 'A connection does not say how it runs or fails',
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['HEAPTRACE'],
    messages: {
      row: 'No {parts} is stated for {connection}. Whoever builds either side will guess; fill in the cell.',
      column: 'The communication table has no column for {parts}. Each connection fails in its own way; say what happens then.',
    },
  },
  *check({ document, profile }) {
    if (sectionSpec(profile, 'communication')?.table === undefined) return;
    for (const communication of communicationOf(document)) {
      const absent = PARTS.filter((part) => !communication.columns.has(part) && !isSaidElsewhere(communication, part));
      yield* absentColumns(
        communication.table.header,
        absent.map((part) => ASKED[part]),
      );
      for (const connection of communication.connections) {
        const missing = PARTS.filter((part) => communication.columns.has(part) && lacks(connection, part));
        yield* openRow(
          missing.map((part) => ({ ...ASKED[part], cell: connection.cells.get(part) })),
          { connection: connection.name.text },
          connection.name.range,
        );
      }
    }
  },
  fix(_context, { state }) {
    return fillCellsFix(state ?? []);
  },
});

function lacks(connection: Connection, part: ConnectionPart): boolean {
  const text = connection.cells.get(part)?.text ?? '';
  return saysNothing(text) || (part === 'failure' && NOTHING.test(text));
}

function isSaidElsewhere({ connections }: CommunicationTable, part: ConnectionPart): boolean {
  const words = ELSEWHERE[part];
  return words !== undefined && connections.some(({ row }) => row.cells.some((cell) => words.test(cell.text)));
}
