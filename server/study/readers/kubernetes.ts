/** Reads Kubernetes manifests: a document for each object, told apart by its kind. Containers and the rest of a workload are `workload.ts`'s business. */
import type { Fact, Saying } from '../fact.ts';
import { fact, type SystemFile } from '../systemFile.ts';
import { at, numberAt, textAt, type Tree } from '../tree.ts';
import { readWorkload } from './workload.ts';

/** Facts of one object, by a function that says them of the file it stands in. */
export type Say = (tree: Tree | undefined, words: string, said: Saying) => Fact;

/** What an object of a kind says; `name` is its own. */
type KindReader = (object: Tree, name: string, say: Say, file: SystemFile) => readonly Fact[];

const kinds: Readonly<Record<string, KindReader>> = {
  Deployment: readWorkload,
  StatefulSet: readWorkload,
  DaemonSet: readWorkload,
  Rollout: readWorkload,
  Pod: readWorkload,
  Job: readWorkload,
  CronJob: readWorkload,
  HorizontalPodAutoscaler: (object, name, say) => {
    const [least, most] = [numberAt(object, 'spec', 'minReplicas') ?? 1, numberAt(object, 'spec', 'maxReplicas')];
    return most === undefined
      ? []
      : [
          say(at(object, 'spec', 'maxReplicas'), `${name}: at most ${most}`, {
            kind: 'copies',
            of: textAt(object, 'spec', 'scaleTargetRef', 'name') ?? name,
            least,
            most,
            ...byOf(scalingOf(object)),
          }),
        ];
  },
  ScaledObject: (object, name, say) => {
    const [least, most] = [numberAt(object, 'spec', 'minReplicaCount') ?? 0, numberAt(object, 'spec', 'maxReplicaCount')];
    return most === undefined
      ? []
      : [
          say(at(object, 'spec', 'maxReplicaCount'), `${name}: at most ${most}`, {
            kind: 'copies',
            of: textAt(object, 'spec', 'scaleTargetRef', 'name') ?? name,
            least,
            most,
            ...byOf(textAt(at(object, 'spec', 'triggers')?.items[0], 'type')),
          }),
        ];
  },
  PodDisruptionBudget: (object, name, say) => [
    say(object, `PodDisruptionBudget ${name}`, { kind: 'protection', of: name, how: 'disruption budget' }),
  ],
  NetworkPolicy: (object, name, say) => [say(object, `NetworkPolicy ${name}`, { kind: 'protection', of: name, how: 'network policy' })],
  Ingress: (object, name, say) =>
    at(object, 'spec', 'tls') === undefined
      ? []
      : [say(at(object, 'spec', 'tls'), `TLS of ${name}`, { kind: 'protection', of: name, how: 'TLS' })],
  Certificate: (object, name, say) => [say(object, `Certificate ${name}`, { kind: 'protection', of: name, how: 'TLS' })],
  Secret: (object, name, say) => [say(object, `Secret ${name}`, { kind: 'secret', by: 'Kubernetes Secrets' })],
  ExternalSecret: (object, name, say) => [say(object, `ExternalSecret ${name}`, { kind: 'secret', by: 'External Secrets' })],
  SealedSecret: (object, name, say) => [say(object, `SealedSecret ${name}`, { kind: 'secret', by: 'Sealed Secrets' })],
  VirtualService: (object, name, say) => [
    say(object, `VirtualService ${name}`, { kind: 'product', product: 'Istio', as: 'runs' }),
    ...(at(object, 'spec', 'http')?.items ?? []).flatMap((route) => routeFacts(route, name, say)),
  ],
  ServiceMonitor: (object, name, say) => [say(object, `ServiceMonitor ${name}`, { kind: 'product', product: 'Prometheus', as: 'used' })],
  PrometheusRule: (object, _, say) => alertFacts(at(object, 'spec'), say),
  Application: (object, name, say) => [say(object, `Application ${name}`, { kind: 'pipeline', tool: 'Argo CD', steps: ['deploys'] })],
  // CloudNativePG.
  Cluster: (object, name, say) => {
    const [instances, kept] = [numberAt(object, 'spec', 'instances') ?? 1, textAt(object, 'spec', 'backup', 'retentionPolicy')];
    if (!(textAt(object, 'apiVersion') ?? '').startsWith('postgresql.cnpg.io/')) return [];
    return [
      say(object, `Cluster ${name}`, { kind: 'product', product: 'PostgreSQL', as: 'runs', name }),
      ...(instances > 1
        ? [
            say(at(object, 'spec', 'instances'), `${instances} instances of ${name}`, {
              kind: 'standby',
              of: name,
              how: `with ${instances} instances`,
            }),
          ]
        : []),
      ...(kept === undefined
        ? []
        : [say(at(object, 'spec', 'backup'), `backups of ${name}`, { kind: 'backup', of: name, how: `kept for ${kept}` })]),
    ];
  },
  Schedule: (object, name, say) => {
    const cron = textAt(object, 'spec', 'schedule');
    return cron === undefined || !(textAt(object, 'apiVersion') ?? '').startsWith('velero.io/')
      ? []
      : [say(object, `Velero ${name}`, { kind: 'backup', of: `the cluster (${name})`, how: `at ${cron}` })];
  },
};

/** What runs in any case; the other objects of a template stand under conditions that are not read. */
const WORKLOADS: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout', 'CronJob']);

/** Facts of one document of a manifest or of a template for one; none for what is no object of Kubernetes. `unnamed` is what to call an object without a name. */
export function readObject(file: SystemFile, object: Tree, unnamed: string): readonly Fact[] {
  const kind = textAt(object, 'kind');
  if (kind === undefined || at(object, 'apiVersion') === undefined || (file.text.includes('{{') && !WORKLOADS.has(kind))) return [];
  const say: Say = (tree, words, said) => fact(file, (tree ?? at(object, 'kind') ?? object).line, words, said);
  const name = textAt(object, 'metadata', 'name') ?? unnamed;
  const inner =
    kind === 'List'
      ? (at(object, 'items')?.items ?? []).flatMap((item) => readObject(file, item, unnamed))
      : Object.hasOwn(kinds, kind)
        ? (kinds[kind]?.(object, name, say, file) ?? [])
        : [];
  return [say(undefined, `kind: ${kind}`, { kind: 'platform', name: 'Kubernetes' }), ...inner];
}

/** Alerting rules in Prometheus's form, in its own files and in objects of its operator. */
export function alertFacts(tree: Tree | undefined, say: Say): readonly Fact[] {
  const rules = (at(tree, 'groups')?.items ?? []).flatMap((group) => at(group, 'rules')?.items ?? []);
  return rules.flatMap((rule) => {
    const [name, after] = [textAt(rule, 'alert'), textAt(rule, 'for')];
    return name === undefined ? [] : [say(at(rule, 'alert'), name, { kind: 'alert', name, ...(after !== undefined && { after }) })];
  });
}

function scalingOf(object: Tree): string | undefined {
  const metric = at(object, 'spec', 'metrics')?.items[0];
  const resource =
    textAt(metric, 'resource', 'name') ?? textAt(metric, 'pods', 'metric', 'name') ?? textAt(metric, 'external', 'metric', 'name');
  const share = textAt(metric, 'resource', 'target', 'averageUtilization') ?? textAt(metric, 'resource', 'targetAverageUtilization');
  const older = textAt(object, 'spec', 'targetCPUUtilizationPercentage');
  if (older !== undefined) return `${older}% CPU`;
  return share === undefined ? resource : `${share}% ${resource === 'cpu' ? 'CPU' : (resource ?? '')}`;
}

function byOf(by: string | undefined): { readonly by?: string } {
  return by === undefined ? {} : { by };
}

function routeFacts(route: Tree, name: string, say: Say): readonly Fact[] {
  const [timeout, retries] = [textAt(route, 'timeout'), numberAt(route, 'retries', 'attempts')];
  const weights = (at(route, 'route')?.items ?? []).flatMap((target) => numberAt(target, 'weight') ?? []);
  return [
    ...(timeout === undefined && retries === undefined
      ? []
      : [
          say(
            at(route, 'timeout') ?? at(route, 'retries'),
            `${name}: ${timeout ?? ''} ${retries === undefined ? '' : `${retries} retries`}`,
            { kind: 'patience', of: name, ...(timeout !== undefined && { timeout }), ...(retries !== undefined && { retries }) },
          ),
        ]),
    ...(weights.length > 1
      ? [
          say(at(route, 'route'), `weights of ${name}`, {
            kind: 'rollout',
            of: name,
            way: 'canary',
            detail: weights.map((weight) => `${weight}%`).join(' and '),
          }),
        ]
      : []),
  ];
}
