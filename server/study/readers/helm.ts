/** Reads what a Helm chart says of itself: what it depends on, and the values it is installed with. Renders no template. */
import type { Fact } from '../fact.ts';
import { imageFacts } from '../imageFacts.ts';
import { imageOf, sayingOf, signsOfImage } from '../signLookup.ts';
import { fact, nameOf, type SystemFile } from '../systemFile.ts';
import { at, numberAt, textAt, type Tree } from '../tree.ts';
import { yamlTrees } from '../yamlTree.ts';

/** Facts of a `Chart.yaml`. */
export function readChart(file: SystemFile): readonly Fact[] {
  return yamlTrees(file.text).flatMap((tree) => [
    fact(file, tree.line, 'Helm chart', { kind: 'platform', name: 'Kubernetes' }),
    ...(at(tree, 'dependencies')?.items ?? []).flatMap((each) => {
      const name = textAt(each, 'name') ?? '';
      // Charts for products are named as the images they install.
      return [name, `bitnami/${name}`]
        .flatMap((image) => signsOfImage(imageOf(image)))
        .slice(0, 1)
        .map((sign) => fact(file, each.line, `dependency ${name}`, sayingOf(sign, 'runs', { name })));
    }),
  ]);
}

/** Facts of a `values.yaml`; none where it is not one of a chart that runs something. */
export function readValues(file: SystemFile): readonly Fact[] {
  return yamlTrees(file.text).flatMap((tree) => {
    const repository = textAt(tree, 'image', 'repository') ?? textAt(tree, 'image', 'name');
    // A chart that is called `chart` says nothing of what it installs; its image does.
    const name = GENERIC.test(chartOf(file.path)) && repository !== undefined ? nameOf(repository) : chartOf(file.path);
    return repository === undefined && at(tree, 'replicaCount') === undefined
      ? []
      : [...installedFacts(file, name, tree, repository), ...scaleFacts(file, name, tree)];
  });
}

const GENERIC = /^(?:charts?|helm|deploy|deployment|k8s|the chart)$/;

/** A chart by its folder: charts name what they install so by default. */
export function chartOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  const templates = folders.indexOf('templates');
  return folders.slice(0, templates === -1 ? undefined : templates).at(-1) ?? 'the chart';
}

function installedFacts(file: SystemFile, name: string, tree: Tree, repository: string | undefined): readonly Fact[] {
  if (repository === undefined) return [];
  const [registry, tag, line] = [textAt(tree, 'image', 'registry'), textAt(tree, 'image', 'tag'), at(tree, 'image')?.line ?? tree.line];
  const image = `${registry === undefined ? '' : `${registry}/`}${repository}${tag === undefined ? '' : `:${tag}`}`;
  return imageFacts(file, { name, image, ports: [], line, imageLine: line });
}

function scaleFacts(file: SystemFile, name: string, tree: Tree): readonly Fact[] {
  const auto = at(tree, 'autoscaling');
  const [least, most, share] = [
    numberAt(auto, 'minReplicas') ?? 1,
    numberAt(auto, 'maxReplicas'),
    textAt(auto, 'targetCPUUtilizationPercentage'),
  ];
  const replicas = numberAt(tree, 'replicaCount');
  const limits = at(tree, 'resources', 'limits');
  const [cpu, memory] = [textAt(limits, 'cpu'), textAt(limits, 'memory')];
  const copies: readonly Fact[] =
    auto !== undefined && textAt(auto, 'enabled') === 'true' && most !== undefined
      ? [
          fact(file, auto.line, `autoscaling of ${name}`, {
            kind: 'copies',
            of: name,
            least,
            most,
            ...(share !== undefined && { by: `${share}% CPU` }),
          }),
        ]
      : replicas === undefined
        ? []
        : [
            fact(file, at(tree, 'replicaCount')?.line ?? 0, `replicaCount: ${replicas}`, {
              kind: 'copies',
              of: name,
              least: replicas,
              most: replicas,
            }),
          ];
  return [
    ...copies,
    ...(limits === undefined || (cpu === undefined && memory === undefined)
      ? []
      : [
          fact(file, limits.line, `limits of ${name}`, {
            kind: 'limit',
            of: name,
            ...(cpu !== undefined && { cpu }),
            ...(memory !== undefined && { memory }),
          }),
        ]),
  ];
}
