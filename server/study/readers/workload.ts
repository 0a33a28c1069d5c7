/** Reads what a Kubernetes workload runs: its containers, copies, probes, limits and way of rolling out. Reads no other object. */
import { callsIn } from '../addresses.ts';
import type { Fact } from '../fact.ts';
import { imageFacts } from '../imageFacts.ts';
import type { SystemFile } from '../systemFile.ts';
import { at, numberAt, textAt, type Tree } from '../tree.ts';
import type { Say } from './kubernetes.ts';

/** Facts of a workload of any kind; `name` is its own. */
export function readWorkload(object: Tree, name: string, say: Say, file: SystemFile): readonly Fact[] {
  const spec = at(object, 'spec', 'jobTemplate', 'spec') ?? at(object, 'spec');
  const containers = at(spec, 'template', 'spec', 'containers')?.items ?? at(spec, 'containers')?.items ?? [];
  const replicas = numberAt(spec, 'replicas');
  const cron = textAt(object, 'spec', 'schedule');
  return [
    ...containers.flatMap((container, index) => containerFacts(container, name, index, say, file)),
    ...(replicas === undefined
      ? []
      : [say(at(spec, 'replicas'), `${replicas} of ${name}`, { kind: 'copies', of: name, least: replicas, most: replicas })]),
    ...(cron === undefined ? [] : [say(at(object, 'spec', 'schedule'), `${name}: ${cron}`, { kind: 'schedule', of: name, cron })]),
    ...rolloutFacts(spec, name, say),
  ];
}

function containerFacts(container: Tree, name: string, index: number, say: Say, file: SystemFile): readonly Fact[] {
  const written = textAt(container, 'image') ?? '';
  const running = imageFacts(file, {
    name,
    image: written,
    ports: portsOf(container),
    line: container.line,
    imageLine: at(container, 'image')?.line ?? container.line,
  });
  // Others in the pod stand beside the first: proxies, agents.
  const facts: Fact[] = running.filter(({ kind }) => index === 0 || kind === 'product');
  const env = (at(container, 'env')?.items ?? []).flatMap((each) => ({
    key: textAt(each, 'name') ?? '',
    value: textAt(each, 'value') ?? '',
    line: each.line,
  }));
  facts.push(...callsIn(file, name, env));
  const secret =
    (at(container, 'env')?.items ?? []).map((each) => at(each, 'valueFrom', 'secretKeyRef')).find((each) => each !== undefined) ??
    (at(container, 'envFrom')?.items ?? []).map((each) => at(each, 'secretRef')).find((each) => each !== undefined);
  if (secret !== undefined) facts.push(say(secret, `secrets of ${name}`, { kind: 'secret', by: 'Kubernetes Secrets' }));
  for (const check of ['liveness', 'readiness', 'startup'] as const) {
    const probe = at(container, `${check}Probe`);
    if (probe !== undefined) facts.push(say(probe, `${check} of ${name}`, { kind: 'health', of: name, check }));
  }
  const limits = at(container, 'resources', 'limits');
  const [cpu, memory] = [textAt(limits, 'cpu'), textAt(limits, 'memory')];
  if (index === 0 && (cpu !== undefined || memory !== undefined))
    facts.push(
      say(limits, `limits of ${name}`, {
        kind: 'limit',
        of: name,
        ...(cpu !== undefined && { cpu }),
        ...(memory !== undefined && { memory }),
      }),
    );
  return facts;
}

function portsOf(container: Tree): readonly string[] {
  return (at(container, 'ports')?.items ?? []).flatMap((port) => textAt(port, 'containerPort') ?? []);
}

/** Argo Rollouts name canary and blue-green, Deployments what they replace pods by. */
function rolloutFacts(spec: Tree | undefined, name: string, say: Say): readonly Fact[] {
  const strategy = at(spec, 'strategy');
  const canary = at(strategy, 'canary');
  if (canary !== undefined) {
    const weights = (at(canary, 'steps')?.items ?? []).flatMap((step) => textAt(step, 'setWeight') ?? []);
    return [
      say(canary, `canary of ${name}`, {
        kind: 'rollout',
        of: name,
        way: 'canary',
        ...(weights.length > 0 && { detail: weights.map((weight) => `${weight}%`).join(', then ') }),
      }),
    ];
  }
  if (at(strategy, 'blueGreen') !== undefined)
    return [say(at(strategy, 'blueGreen'), `blue-green of ${name}`, { kind: 'rollout', of: name, way: 'blue-green' })];
  const type = textAt(strategy, 'type');
  if (type === 'RollingUpdate') return [say(strategy, `strategy of ${name}`, { kind: 'rollout', of: name, way: 'rolling' })];
  return type === 'Recreate' ? [say(strategy, `strategy of ${name}`, { kind: 'rollout', of: name, way: 'recreate' })] : [];
}
