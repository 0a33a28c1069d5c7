/** The folders these scripts work in. */
import { join, resolve } from 'node:path';

/** The root of this repository: the extension under development. */
export const repository = resolve(import.meta.dirname, '../..');

/** Where downloaded editors and browsers are kept between runs. Ignored by git; safe to delete. */
export const downloads = join(repository, '.vscode-test');
