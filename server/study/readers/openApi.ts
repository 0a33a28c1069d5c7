/** Reads OpenAPI and Swagger descriptions: operations, how callers prove who they are, and fields that hold data which laws speak of. Follows no reference. */
import type { Fact } from '../fact.ts';
import { jsonTree } from '../jsonTree.ts';
import { sensitiveFacts } from '../sensitive.ts';
import { fact, type SystemFile } from '../systemFile.ts';
import { at, textAt, type Tree } from '../tree.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
/** Operations that are kept by name. */
const MOST_NAMES = 40;

/** Facts of a description in JSON; none where it is none. */
export function readOpenApiJson(file: SystemFile): readonly Fact[] {
  const tree = jsonTree(file.text);
  return at(tree, 'openapi') === undefined && at(tree, 'swagger') === undefined ? [] : readOpenApi(file, tree);
}

/** Facts of a description that was read. */
export function readOpenApi(file: SystemFile, tree: Tree): readonly Fact[] {
  const operations = [...(at(tree, 'paths')?.entries ?? [])].flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const operation = at(methods, method);
      return operation === undefined ? [] : [textAt(operation, 'summary')?.replace(/\.$/, '') ?? `${method.toUpperCase()} ${path}`];
    }),
  );
  const title = textAt(tree, 'info', 'title') ?? file.path;
  const line = at(tree, 'paths')?.line ?? tree.line;
  const schemas = at(tree, 'components', 'schemas') ?? at(tree, 'definitions');
  return [
    fact(file, line, `${operations.length} operations`, {
      kind: 'interface',
      style: 'REST',
      title,
      operations: operations.slice(0, MOST_NAMES),
      count: operations.length,
    }),
    ...[...((at(tree, 'components', 'securitySchemes') ?? at(tree, 'securityDefinitions'))?.entries ?? [])].flatMap(([name, scheme]) =>
      accessFacts(file, name, scheme),
    ),
    ...[...(schemas?.entries ?? [])].flatMap(([schema, { entries }]) =>
      sensitiveFacts(
        file,
        schema,
        [...(entries.get('properties')?.entries ?? [])].map(([name, field]) => ({ name, line: field.line })),
      ),
    ),
  ];
}

function accessFacts(file: SystemFile, name: string, scheme: Tree): readonly Fact[] {
  const words = schemeOf(scheme);
  if (words === undefined) return [];
  const flows = [...(at(scheme, 'flows')?.entries.values() ?? []), scheme];
  const scopes = [...new Set(flows.flatMap((flow) => [...(at(flow, 'scopes')?.entries.keys() ?? [])]))];
  return [fact(file, scheme.line, `${name}: ${words}`, { kind: 'access', scheme: words, scopes })];
}

/** In a person's words; undefined for a kind that no version of the format has. */
function schemeOf(scheme: Tree): string | undefined {
  const flow = [...(at(scheme, 'flows')?.entries.keys() ?? [])][0] ?? textAt(scheme, 'flow');
  switch (textAt(scheme, 'type')?.toLowerCase()) {
    case 'oauth2':
      return `OAuth 2.0${flow === undefined ? '' : ` (${FLOWS[flow] ?? flow})`}`;
    case 'openidconnect':
      return 'OpenID Connect';
    case 'mutualtls':
      return 'mutual TLS';
    case 'apikey':
      return `an API key in ${textAt(scheme, 'in') === 'header' ? 'a header' : textAt(scheme, 'in') === 'cookie' ? 'a cookie' : 'the query'}`;
    case 'basic':
      return 'HTTP Basic';
    case 'http':
      return textAt(scheme, 'scheme')?.toLowerCase() === 'basic'
        ? 'HTTP Basic'
        : `bearer tokens${textAt(scheme, 'bearerFormat') === undefined ? '' : ` (${textAt(scheme, 'bearerFormat') ?? ''})`}`;
    case undefined:
    default:
      return undefined;
  }
}

const FLOWS: Readonly<Record<string, string>> = {
  authorizationCode: 'authorization code',
  clientCredentials: 'client credentials',
  implicit: 'implicit',
  password: 'password',
  accessCode: 'authorization code',
  application: 'client credentials',
};
