/** Reads YAML files that tell by what stands in them what they are: manifests, interface descriptions, alerting rules. Templates are read as far as they are YAML. */
import type { Fact } from '../fact.ts';
import { fact, nameOf, type SystemFile } from '../systemFile.ts';
import { at, type Tree } from '../tree.ts';
import { yamlTrees } from '../yamlTree.ts';
import { readAsyncApi } from './asyncApi.ts';
import { alertFacts, readObject } from './kubernetes.ts';
import { chartOf } from './helm.ts';
import { readOpenApi } from './openApi.ts';

/** What a file has to hold for anyone here to read it: most YAML files are somebody else's settings. */
const TELLING = /^[ \t]{0,4}["']?(?:apiVersion|openapi|swagger|asyncapi|scrape_configs|groups)["']?[ \t]{0,4}:/m;
const ACTION = /\{\{[^{}]*\}\}/g;

/** Facts of a YAML file of any kind. */
export function readYaml(file: SystemFile): readonly Fact[] {
  if (!TELLING.test(file.text)) return [];
  const trees = yamlTrees(withoutActions(file.text));
  return trees.flatMap((tree) => readDocument(file, tree));
}

/** Helm's actions taken out, so that what is left is YAML for the most part; lines keep their places. */
export function withoutActions(text: string): string {
  return text.includes('{{') ? text.replaceAll(ACTION, '') : text;
}

/** Files are named by what they hold, or by its kind. */
const KINDS = /^(?:deployments?|statefulsets?|daemonsets?|rollouts?|cronjobs?|manifests?|all|app)$/i;

/** What to call an object whose name a template leaves open. */
function unnamedIn(path: string): string {
  const name = nameOf(path).replace(/\.ya?ml$/, '');
  return KINDS.test(name) ? chartOf(path) : name;
}

function readDocument(file: SystemFile, tree: Tree): readonly Fact[] {
  if (at(tree, 'apiVersion') !== undefined) return readObject(file, tree, unnamedIn(file.path));
  if (at(tree, 'openapi') !== undefined || at(tree, 'swagger') !== undefined) return readOpenApi(file, tree);
  if (at(tree, 'asyncapi') !== undefined) return readAsyncApi(file, tree);
  const alerts = alertFacts(tree, (inner, words, said) => fact(file, (inner ?? tree).line, words, said));
  const scrapes = at(tree, 'scrape_configs');
  return scrapes === undefined
    ? alerts
    : [...alerts, fact(file, scrapes.line, 'scrape_configs', { kind: 'product', product: 'Prometheus', as: 'used' })];
}
