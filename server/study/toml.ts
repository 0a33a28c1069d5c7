/** Ways into what TOML says, whatever stands there in its place. */
import type { TomlTable, TomlValue } from 'smol-toml';

/** The table under these keys; an empty one where there is none. */
export function tableAt(table: TomlTable, ...keys: readonly string[]): TomlTable {
  return keys.reduce<TomlTable>((inner, key) => {
    const value = inner[key];
    return value !== undefined && isTable(value) ? value : {};
  }, table);
}

/** The texts of the list under these keys; none where there is no list. */
export function textsAt(table: TomlTable, ...keys: readonly string[]): readonly string[] {
  const value = tableAt(table, ...keys.slice(0, -1))[keys.at(-1) ?? ''];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function isTable(value: TomlValue): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}
