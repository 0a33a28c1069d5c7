/** Runs every generator: `npm run generate` writes what is stale, with `-- --check` it fails instead. */
import { writeGenerated } from './generated.ts';
import { generatedFiles } from './generators.ts';

writeGenerated(generatedFiles());
