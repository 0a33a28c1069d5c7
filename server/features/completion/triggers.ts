/** Characters after which an editor should ask for completions by itself. Alone in a file: told before anything else is loaded. */

export const completionTriggers: readonly string[] = ['#', '[', '(', '-', ':', '|', ' ', '`', '<', '>', '{'];
