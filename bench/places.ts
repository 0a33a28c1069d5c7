/** Where the measurements find the product and keep their things. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_ARGUMENTS } from '../server/protocol/nodeArguments.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Peers and generated inputs; ignored by Git, may be deleted at any time. */
export const WORK = join(ROOT, 'bench', '.work');
/** The build under measurement; `ARCHWRIGHT_DIST` names another, to compare two. */
const DIST = process.env['ARCHWRIGHT_DIST'] ?? join(ROOT, 'dist');
export const CLI = join(DIST, 'cli.js');
/** The server, started as the editor starts it. */
export const SERVER: readonly string[] = [process.execPath, ...NODE_ARGUMENTS, join(DIST, 'server.cjs'), '--stdio'];
