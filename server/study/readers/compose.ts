/** Reads Compose files: what runs, what depends on what, how many copies, and what watches over them. Starts nothing and follows no `include`. */
import { callsIn } from '../addresses.ts';
import type { Fact, Saying } from '../fact.ts';
import { imageFacts } from '../imageFacts.ts';
import { fact, type SystemFile } from '../systemFile.ts';
import { at, namesIn, numberAt, pairsIn, textAt, type Tree } from '../tree.ts';
import { yamlTrees } from '../yamlTree.ts';

/** Facts of a Compose file. */
export function readCompose(file: SystemFile): readonly Fact[] {
  return yamlTrees(file.text).flatMap((tree) => {
    const services = at(tree, 'services')?.entries ?? new Map<string, Tree>();
    const names = new Set(services.keys());
    return [...services].flatMap(([name, service]) => readService(file, name, service, names)).concat(secretFacts(file, tree));
  });
}

function readService(file: SystemFile, name: string, service: Tree, names: ReadonlySet<string>): readonly Fact[] {
  const say = (tree: Tree | undefined, words: string, said: Saying): Fact => fact(file, (tree ?? service).line, words, said);
  const image = textAt(service, 'image');
  const ports = (at(service, 'ports')?.items ?? []).flatMap(
    (port) => port.text ?? textAt(port, 'published') ?? textAt(port, 'target') ?? [],
  );
  const facts: Fact[] = [
    ...imageFacts(file, { name, image, ports, line: service.line, imageLine: at(service, 'image')?.line ?? service.line }),
  ];
  for (const needed of namesIn(at(service, 'depends_on')))
    if (needed.text !== undefined && needed.text !== name)
      facts.push(say(needed, `${name} depends on ${needed.text}`, { kind: 'call', from: name, to: needed.text }));
  facts.push(...callsIn(file, name, pairsIn(at(service, 'environment')), names));
  const check = at(service, 'healthcheck');
  if (check !== undefined && textAt(check, 'disable') !== 'true')
    facts.push(say(check, `health check of ${name}`, { kind: 'health', of: name, check: 'health' }));
  return [...facts, ...deployFacts(name, service, say)];
}

function deployFacts(name: string, service: Tree, say: (tree: Tree | undefined, words: string, said: Saying) => Fact): readonly Fact[] {
  const facts: Fact[] = [];
  const replicas = numberAt(service, 'deploy', 'replicas') ?? numberAt(service, 'scale');
  if (replicas !== undefined)
    facts.push(
      say(at(service, 'deploy', 'replicas') ?? at(service, 'scale'), `${replicas} of ${name}`, {
        kind: 'copies',
        of: name,
        least: replicas,
        most: replicas,
      }),
    );
  const limits = at(service, 'deploy', 'resources', 'limits');
  const [cpu, memory] = [textAt(limits, 'cpus') ?? textAt(service, 'cpus'), textAt(limits, 'memory') ?? textAt(service, 'mem_limit')];
  if (cpu !== undefined || memory !== undefined)
    facts.push(
      say(limits, `limits of ${name}`, {
        kind: 'limit',
        of: name,
        ...(cpu !== undefined && { cpu }),
        ...(memory !== undefined && { memory }),
      }),
    );
  const order = at(service, 'deploy', 'update_config');
  if (order !== undefined) facts.push(say(order, `update of ${name}`, { kind: 'rollout', of: name, way: 'rolling' }));
  return facts;
}

function secretFacts(file: SystemFile, tree: Tree): readonly Fact[] {
  const secrets = at(tree, 'secrets');
  return secrets === undefined || secrets.entries.size === 0
    ? []
    : [fact(file, secrets.line, [...secrets.entries.keys()].join(', '), { kind: 'secret', by: 'Compose secrets' })];
}
