/** Starts the language server anew. */
import type { Command } from './command.ts';

export const restartServer: Command = async ({ server }) => server.restart();
