#!/usr/bin/env node
/** The command line's entry. Loads everything else. */
void import('./cli/program.ts').then(async ({ createProgram }) => createProgram(new URL(import.meta.url)).parseAsync());
