/**
 * Writes docs/knowledge.md: every item of the sources beside the entry that carries it. With `--check` it writes nothing and exits 1
 * when the file is stale. The text itself is made by `knowledgeIndex`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { knowledgeIndex } from '../server/knowledge/coverage/knowledgeIndex.ts';

const file = new URL('../docs/knowledge.md', import.meta.url);
const text = knowledgeIndex();

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/knowledge.md is stale. Run: node scripts/generateKnowledgeIndex.ts');
  process.exitCode = 1;
}
