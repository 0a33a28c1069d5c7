/** Reads Terraform files: which services of a provider are rented, where, and how they are kept. Evaluates no expression and loads no module. */
import type { Fact, Saying } from '../fact.ts';
import { inner, readHcl, type Block } from '../hcl.ts';
import { sayingOf, signsOfResource } from '../signLookup.ts';
import { fact, type SystemFile } from '../systemFile.ts';

/** Facts of a Terraform file. */
export function readTerraform(file: SystemFile): readonly Fact[] {
  const blocks = readHcl(file.text);
  const defaults = new Map(
    blocks
      .filter(({ keyword }) => keyword === 'variable')
      .map(({ labels, attributes }) => [`var.${labels[0] ?? ''}`, attributes.get('default')?.value]),
  );
  const value = (block: Block | undefined, key: string): string | undefined => literal(block?.attributes.get(key)?.value, defaults);
  return blocks.flatMap((block) => {
    if (block.keyword === 'provider') return providerFacts(file, block, value);
    if (block.keyword === 'resource') return resourceFacts(file, block, value);
    return block.keyword === 'module' ? resourceFacts(file, { ...block, labels: [moduleOf(block), block.labels[0] ?? ''] }, value) : [];
  });
}

type ValueOf = (block: Block | undefined, key: string) => string | undefined;

/** The text of a literal, or of a variable with a default in the same file; undefined for anything that has to be worked out. */
function literal(written: string | undefined, defaults: ReadonlyMap<string, string | undefined>): string | undefined {
  const text = written?.startsWith('var.') === true ? defaults.get(written) : written;
  return text === undefined || /[${}()]|^(?:var|local|module|data|each|null)\b/.test(text) || text === '' ? undefined : text;
}

/** Where a module comes from, without its version and the folder in it: some are known by it as resources are. */
function moduleOf({ attributes }: Block): string {
  return (attributes.get('source')?.value ?? '').replace(/^registry\.terraform\.io\//, '').split('//', 1)[0] ?? '';
}

const CLOUDS: Readonly<Record<string, string>> = { aws: 'AWS', google: 'GCP', 'google-beta': 'GCP', azurerm: 'Azure' };

function providerFacts(file: SystemFile, block: Block, value: ValueOf): readonly Fact[] {
  const provider = block.labels[0] ?? '';
  const region = value(block, 'region');
  const cloud = Object.hasOwn(CLOUDS, provider) ? CLOUDS[provider] : undefined;
  return [
    ...(cloud === undefined ? [] : [fact(file, block.line, `provider ${provider}`, { kind: 'platform', name: cloud })]),
    ...(region === undefined
      ? []
      : [fact(file, block.attributes.get('region')?.line ?? block.line, region, { kind: 'region', name: region })]),
  ];
}

/** Engines of databases, by what begins their name. */
const ENGINES: readonly (readonly [string, string])[] = [
  ['aurora-postgresql', 'PostgreSQL'],
  ['aurora-mysql', 'MySQL'],
  ['postgres', 'PostgreSQL'],
  ['mysql', 'MySQL'],
  ['mariadb', 'MariaDB'],
  ['sqlserver', 'SQL Server'],
  ['oracle', 'Oracle Database'],
  ['redis', 'Redis'],
  ['valkey', 'Valkey'],
  ['memcached', 'Memcached'],
];

function resourceFacts(file: SystemFile, block: Block, value: ValueOf): readonly Fact[] {
  const [type = '', name = ''] = block.labels;
  const say = (key: string, said: Saying): Fact =>
    fact(file, block.attributes.get(key)?.line ?? block.line, `${type}.${name}${block.attributes.has(key) ? ` ${key}` : ''}`, said);
  const engine = value(block, 'engine')?.toLowerCase() ?? value(block, 'database_version')?.toLowerCase();
  const product = ENGINES.find(([opening]) => engine?.startsWith(opening))?.[1];
  const version = value(block, 'engine_version') ?? /_(\d+)/.exec(engine ?? '')?.[1];
  const region =
    value(block, 'region') ??
    (type.startsWith('azurerm_resource_group') || type.startsWith('google_') ? value(block, 'location') : undefined);
  return [
    ...signsOfResource(type).map((sign) => say('', sayingOf(sign, 'rented', { name }))),
    ...(product === undefined
      ? []
      : [say('engine', { kind: 'product', product, as: 'rented', name, ...(version !== undefined && { version }) })]),
    ...(region === undefined ? [] : [say(block.attributes.has('region') ? 'region' : 'location', { kind: 'region', name: region })]),
    ...keptFacts(block, name, value, say),
    ...scaleFacts(type, block, name, value, say),
  ];
}

type Say = (key: string, said: Saying) => Fact;

/** Backups, standbys, encryption, by the names that providers give them. */
function keptFacts(block: Block, name: string, value: ValueOf, say: Say): readonly Fact[] {
  const days = value(block, 'backup_retention_period') ?? value(block, 'snapshot_retention_limit') ?? value(block, 'backup_retention_days');
  const google = inner(inner(block, 'settings') ?? block, 'backup_configuration');
  const recovery = inner(block, 'point_in_time_recovery') ?? undefined;
  const replica = value(block, 'replicate_source_db');
  const nodes = Number(
    value(block, 'num_cache_clusters') ?? value(block, 'number_cache_clusters') ?? value(block, 'replicas_per_node_group') ?? NaN,
  );
  const regional = value(block, 'availability_type') ?? value(inner(block, 'settings'), 'availability_type');
  return [
    ...(days === undefined || days === '0'
      ? []
      : [say('backup_retention_period', { kind: 'backup', of: name, how: `kept for ${days} ${days === '1' ? 'day' : 'days'}` })]),
    ...(value(google, 'enabled') === 'true'
      ? [
          say('settings', {
            kind: 'backup',
            of: name,
            how: value(google, 'point_in_time_recovery_enabled') === 'true' ? 'with point-in-time recovery' : 'daily',
          }),
        ]
      : []),
    ...(value(recovery, 'enabled') === 'true'
      ? [say('point_in_time_recovery', { kind: 'backup', of: name, how: 'with point-in-time recovery' })]
      : []),
    ...(value(block, 'multi_az') === 'true' || value(block, 'multi_az_enabled') === 'true' || regional === 'REGIONAL'
      ? [say('multi_az', { kind: 'standby', of: name, how: 'in several zones' })]
      : []),
    ...(replica === undefined && !block.attributes.has('replicate_source_db')
      ? []
      : [say('replicate_source_db', { kind: 'standby', of: name, how: 'follows another database' })]),
    ...(nodes > 1 ? [say('num_cache_clusters', { kind: 'standby', of: name, how: `with ${nodes} nodes` })] : []),
    ...(value(block, 'storage_encrypted') === 'true' || value(block, 'at_rest_encryption_enabled') === 'true'
      ? [say('storage_encrypted', { kind: 'protection', of: name, how: 'encrypted at rest' })]
      : []),
    ...(value(block, 'transit_encryption_enabled') === 'true'
      ? [say('transit_encryption_enabled', { kind: 'protection', of: name, how: 'TLS' })]
      : []),
  ];
}

/** How many copies run, fixed or between bounds; alarms by name. */
function scaleFacts(type: string, block: Block, name: string, value: ValueOf, say: Say): readonly Fact[] {
  const scaling = inner(inner(block, 'template') ?? block, 'scaling');
  const pairs: readonly (readonly [string | undefined, string | undefined, string])[] = [
    [value(block, 'min_capacity'), value(block, 'max_capacity'), 'max_capacity'],
    [value(block, 'min_size'), value(block, 'max_size'), 'max_size'],
    [value(scaling, 'min_instance_count'), value(scaling, 'max_instance_count'), 'template'],
    [value(block, 'desired_count'), value(block, 'desired_count'), 'desired_count'],
  ];
  const [least, most, key] = pairs.find(([, upper]) => upper !== undefined) ?? [];
  const [low, high] = [Number(least ?? 0), Number(most ?? NaN)];
  const strategy = inner(block, 'deployment_controller');
  return [
    ...(Number.isInteger(low) && Number.isInteger(high) ? [say(key ?? '', { kind: 'copies', of: name, least: low, most: high })] : []),
    ...(type === 'aws_cloudwatch_metric_alarm' ? [say('alarm_name', { kind: 'alert', name: value(block, 'alarm_name') ?? name })] : []),
    ...(value(strategy, 'type') === 'CODE_DEPLOY' ? [say('deployment_controller', { kind: 'rollout', of: name, way: 'blue-green' })] : []),
  ];
}
