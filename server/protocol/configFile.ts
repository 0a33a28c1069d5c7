/** The name of a repository's configuration file; apart from its schema, so that knowing the name costs nothing. */

export const CONFIG_FILE = 'archwright.json';
