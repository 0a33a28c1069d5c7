/** All that is generated and committed, from its sources: what `npm run generate` writes and the tests hold against the disk. */
import { knowledgeIndex } from '../server/knowledge/coverage/knowledgeIndex.ts';
import type { GeneratedFile } from './generated.ts';
import { manifestFiles } from './manifest/files.ts';
import { ruleDocs } from './ruleDocs.ts';
import { snippetFiles } from './snippets/files.ts';
import { grammarFiles } from './syntaxes/grammars.ts';

/** Every generated file with the text it should have. */
export function generatedFiles(): GeneratedFile[] {
  return [
    { path: 'docs/knowledge.md', text: knowledgeIndex() },
    ...ruleDocs(),
    ...manifestFiles(),
    ...filesIn('snippets', snippetFiles()),
    ...filesIn('syntaxes', grammarFiles()),
  ];
}

function filesIn(folder: string, files: Iterable<readonly [string, string]>): GeneratedFile[] {
  return [...files].map(([name, text]) => ({ path: `${folder}/${name}`, text }));
}
