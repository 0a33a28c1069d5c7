/** Reads pipelines of continuous integration: what each does with a change, by its commands, and where images are brought. Runs none of them. */
import { regex } from '../../base/patterns.ts';
import { hostFiles, otherPipelineFiles, pipelineFiles, pipelineSteps, type FileSign } from '../../knowledge/signs/files.ts';
import type { Fact } from '../fact.ts';
import { fact, type SystemFile } from '../systemFile.ts';
import type { Tree } from '../tree.ts';
import { yamlTrees } from '../yamlTree.ts';

/** Facts of a pipeline in YAML: one for each thing it does, at the first line that shows it. */
export function readPipeline(file: SystemFile): readonly Fact[] {
  const tool = nameBy(pipelineFiles, file.path);
  if (tool === undefined) return [];
  const lines = yamlTrees(file.text).flatMap((tree) => [...singleValues(tree, new Set())]);
  const facts = pipelineSteps.flatMap(({ step, words }) => {
    const shown = lines.find(({ text }) => words.test(text));
    return shown === undefined
      ? []
      : [fact(file, shown.line, words.exec(shown.text)?.[0] ?? '', { kind: 'pipeline', tool, steps: [step] })];
  });
  const registry = lines.map(({ text, line }) => ({ host: REGISTRY.exec(text)?.[0], line })).find(({ host }) => host !== undefined);
  return [
    ...(facts.length > 0 ? facts : [fact(file, 0, tool, { kind: 'pipeline', tool, steps: [] })]),
    ...(registry?.host === undefined ? [] : [fact(file, registry.line, registry.host, { kind: 'registry', host: registry.host })]),
  ];
}

/** Facts of a file that tells by its name alone what it is. */
export function readPresence(file: SystemFile): readonly Fact[] {
  const [tool, host] = [nameBy(otherPipelineFiles, file.path), nameBy(hostFiles, file.path)];
  return [
    ...(tool === undefined ? [] : [fact(file, 0, '', { kind: 'pipeline', tool, steps: [] })]),
    ...(host === undefined ? [] : [fact(file, 0, '', { kind: 'platform', name: host })]),
  ];
}

const REGISTRY = regex('')`
  \b(?:ghcr\.io|docker\.io|quay\.io|public\.ecr\.aws|registry\.gitlab\.com|[a-z\d-]{2,40}-docker\.pkg\.dev|(?:[a-z]{2,4}\.)?gcr\.io|
  \w{2,60}\.azurecr\.io|\d{12}\.dkr\.ecr\.[a-z\d-]{2,30}\.amazonaws\.com)\b
`;

function nameBy(signs: readonly FileSign[], path: string): string | undefined {
  return signs.find((sign) => sign.path.test(path))?.name;
}

/** All single values of a tree, each line of a longer one by itself; what is shared is visited once. */
function* singleValues(tree: Tree, visited: Set<Tree>): Generator<{ readonly text: string; readonly line: number }> {
  if (visited.has(tree)) return;
  visited.add(tree);
  if (tree.text !== undefined)
    for (const [index, text] of tree.text.split('\n').entries())
      yield { text: text.slice(0, 500), line: index === 0 ? tree.line : tree.line + index + 1 };
  for (const inner of [...tree.items, ...tree.entries.values()]) yield* singleValues(inner, visited);
}
