#!/usr/bin/env node
/** The command line's entry. Loads everything else. */

// A reader that has seen enough, such as `head`, is no failure: the rest goes nowhere, and the exit code says what was found.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
void import('./cli/program.ts').then(async ({ createProgram }) => createProgram(new URL(import.meta.url)).parseAsync());
