/** Reads protobuf files: services with their calls, and fields that hold data which laws speak of. Resolves no import; the library's tokens are all it takes. */
import tokenize from 'protobufjs/src/tokenize.js';
import type { Fact } from '../fact.ts';
import { sensitiveFacts, type Field } from '../sensitive.ts';
import { fact, type SystemFile } from '../systemFile.ts';

interface Call {
  readonly name: string;
  readonly line: number;
}

/** Facts of a `.proto` file. */
export function readProto(file: SystemFile): readonly Fact[] {
  const tokens = tokenize(file.text, false);
  const services = new Map<string, { readonly line: number; readonly calls: Call[] }>();
  const messages = new Map<string, Field[]>();
  /** Names of the services and messages that are open, and what else is. */
  const open: string[] = [];
  let before = '';
  let name = '';
  for (let token = tokens.next(); token !== null; token = tokens.next()) {
    const line = tokens.line - 1;
    const owner = open.at(-1) ?? '';
    if (token === '{') open.push(name);
    else if (token === '}') open.pop();
    if (token === '{' || token === '}' || token === ';') name = '';
    else if (before === 'service' || before === 'message') name = token;
    if (before === 'service' && /^\w/.test(token)) services.set(token, { line, calls: [] });
    if (before === 'rpc') services.get(owner)?.calls.push({ name: token, line });
    // `string email = 3`
    if (token === '=' && /^[a-z]/.test(before)) fieldsOf(messages, owner).push({ name: before, line });
    before = token;
  }
  return [
    ...[...services].map(([service, { line, calls }]) =>
      fact(file, line, `service ${service}`, {
        kind: 'interface',
        style: 'gRPC',
        title: service,
        operations: calls.slice(0, 40).map((call) => call.name),
        count: calls.length,
      }),
    ),
    ...[...messages].flatMap(([message, fields]) => sensitiveFacts(file, message, fields)),
  ];
}

function fieldsOf(messages: Map<string, Field[]>, message: string): Field[] {
  const known = messages.get(message) ?? [];
  messages.set(message, known);
  return known;
}
