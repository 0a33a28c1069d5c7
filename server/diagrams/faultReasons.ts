/** What Mermaid refuses although it can read it: names that are there twice or not at all. In our words, with the line that has the name. */

/** Why a drawing is refused, and where. */
export interface FaultReason {
  /** One sentence. */
  readonly message: string;
  /** Zero-based; undefined where no line has the name. */
  readonly line: number | undefined;
}

interface Refusal {
  readonly says: RegExp;
  readonly message: (name: string) => string;
  /** What its line has apart from the name. */
  readonly line?: RegExp;
}

const REFUSALS: readonly Refusal[] = [
  {
    says: /only one root\. No parent could be found for \("([^"]+)"\)/,
    message: (name) => `“${name}” would be a second root, and a mind map has one; indent it below another.`,
  },
  { says: /"branch (\S+)"\)/, message: (name) => `No line above makes the branch “${name}”.`, line: /checkout|switch/ },
  { says: /Branch to be merged \(([^)]+)\) does not exist/, message: (name) => `No line above makes the branch “${name}”.`, line: /merge/ },
  {
    says: /create an existing branch.*"checkout ([^"]+)"/,
    message: (name) => `The branch “${name}” is there already; check it out, or name another.`,
    line: /branch/,
  },
  {
    says: /Cannot merge branch '([^']+)' into itself/,
    message: (name) => `“${name}” is checked out here, and cannot be merged into itself.`,
    line: /merge/,
  },
  {
    says: /inactivate an inactive participant \(([^)]+)\)/,
    message: (name) => `“${name}” is not active here, so it cannot be deactivated.`,
    line: /deactivate|[>x)]-/,
  },
  {
    says: /id \[([^[\]]+)\] is already in use/,
    message: (name) => `“${name}” is the id of something else already; ids stand for one thing each.`,
  },
  { says: /-hand id \[([^[\]]+)\] does not yet exist/, message: (name) => `No line above declares “${name}”.`, line: /-/ },
  {
    says: /\[([^[\]]+)\]'s parent does not exist/,
    message: (name) => `The group that “${name}” stands in is not declared above.`,
    line: /\bin\b/,
  },
  { says: /"([^"]+)" has invalid value: -/, message: (name) => `The share of “${name}” is negative; Mermaid draws none below zero.` },
];

/** Undefined for what is no refusal of this sort: the text itself cannot be read. */
export function reasonOf(said: string, text: string): FaultReason | undefined {
  for (const { says, message, line } of REFUSALS) {
    const name = says.exec(said)?.[1];
    if (name === undefined) continue;
    const at = text.split('\n').findLastIndex((each) => hasWord(each, name) && (line === undefined || line.test(each)));
    return { message: message(name), line: at < 0 ? undefined : at };
  }
  return undefined;
}

function hasWord(line: string, word: string): boolean {
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
    if (!/\w/.test(line.charAt(at - 1)) && !/\w/.test(line.charAt(at + word.length))) return true;
  }
  return false;
}
