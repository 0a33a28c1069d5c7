/** Which of the known failure scenarios a document works through, in sections, rows, items or paragraphs. Judges none of the answers. */
import { WORD_END, WORD_START, regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import type { Block, Row } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { tablesOf, type Table } from '../../document/tables.ts';
import type { Concept } from '../../knowledge/vocabulary/concepts.ts';

/** What names each scenario of `knowledge/failureScenarios.ts`: words for the failure, or for what fails. */
const NAMED: Readonly<Record<string, { readonly failure: Concept; readonly of?: readonly Concept[] }>> = {
  'failure/database': { failure: 'failure-database', of: ['store-product', 'database'] },
  'failure/dependency': { failure: 'failure-dependency', of: ['external-dependency'] },
  'failure/partition': { failure: 'failure-partition' },
  'failure/overload': { failure: 'failure-overload' },
  'failure/corruption': { failure: 'failure-corruption' },
};

const PARTS = ['impact', 'mitigation', 'recovery'] as const;
type Part = (typeof PARTS)[number];

/** Labels and headings of columns that announce a part. */
const LABELS: Readonly<Record<Part, RegExp>> = {
  impact: regex('i')`
    \b(?:impact|effects?|(?:what )?users? notice|symptoms?|consequences?|(?:[a-z]+s|people) (?:see|feel|experience|notice|get)|what happens|
    blast radius|(?:what |how )?(?:it )?hurts?|damage|harm|who notices|felt)\b
  `,
  mitigation: regex('i')`
    \b(?:mitigations?|mitigated|handling|response|protection|countermeasures?|defen[cs]es?|safeguards?|what softens|
    (?:we|they|operators) do|what (?:it|the \w+) does|reactions?|measures?|actions?|answers?|degradation|fallback|
    (?:what )?(?:holds|helps|saves us)|cushion|safety net|(?:held|caught|softened|borne|carried) by)\b
  `,
  recovery: regex('i')`
    \b(?:recover\w*|ends? (?:when|by|with)|restoration|resolution|repair|way back|get(?:ting)? back|how it ends|back to normal|
    return to normal|(?:how we (?:get|come) |up )?(?<!roll |feed)back(?: again)?$|afterwards|healed|over (?:when|by|after)|until when|
    ends?)\b
  `,
};

/** Words that tell a part without announcing it. */
const TOLD: Readonly<Record<Part, RegExp>> = {
  impact: regex('i')`
    \b(?:fails?|failing|errors?|50[0-4]|unavailable|down|outage|slow(?:er|s)?|latenc(?:y|ies)|stops?|cannot|can['’]t|lost|lose|loses|loss|
    stale|degraded|delayed|wrong|inconsistent|reject(?:s|ed)|blocked|deferred|postponed|waits?|late|halts?|paused?|pauses|interrupted|
    disappears?|missing|hidden|still|freez\w+|grey|empty|out of date|
    (?:users?|customers?|guests?|clients?|readers?|people|nobody|no one) (?:can|can['’]t|cannot|may|has to|have to|must)|
    users? (?:see|notice|get|wait)|customers? (?:see|notice|get|wait)|time out|times out|nothing|
    no (?:new )?(?:orders|writes|logins|payments)|read-only|outdated|old|limited|queue[ds]?)\b
  `,
  mitigation: regex('i')`
    \b(?:retr(?:y|ies|ied)|cache[ds]?|(?:re-?)?replicat\w+|replicas?|invariants?|detect\w*|checked|verif\w+|monitor\w*|limits?|standby|
    fallback|falls? back|breakers?|time-?outs?|queues?|queued|buffer\w*|shed\w*|rate limit\w*|throttl\w+|back ?ups?|read-only|quorum|
    fencing|auto-?scal\w+|scales?|alerts?|alerted|on-call|checksums?|constraints?|degrad\w+|bulkheads?|redundan\w+|failover|fails? over|
    multi-az|isolat\w+|validat\w+|switch(?:es|ed)?|serve[sd]? from|point-in-time|versioned|dual|second(?:ary)? (?:region|zone|provider))\b
  `,
  recovery: regex('i')`
    \b(?:recover(?:s|ed|y|ing)?|restor\w+|promot\w+|replay\w*|drain(?:s|ed|ing)?|rejoin\w*|re-?sync\w*|reconcil\w+|resum\w+|back to normal|
    restart\w*|fail(?:s|ed)? ?back|catch(?:es)? up|caught up|worked off|works? off|roll(?:s|ed)? back|rollback|rebuil[dt]|repair\w*|heals?|
    healed|merge[sd]?|switch(?:es|ed)? back|once (?:it|the \w+) (?:is|are|returns?|answers?)|when (?:it|the \w+) (?:returns?|comes? back)|
    closes(?: again)?|re-?driven|redrives?|re-?run|comes? back|returns? to|back (?:up|online|on)|(?:is|are) back|takes? over|lift(?:s|ed)?|
    goes on(?! (?:to|with)\b)|loaded again|afterwards|replaced|switched on|backlog|reprocess\w*|re-?deliver\w*|re-?fetch\w*|
    refresh(?:es|ed)?|on (?:its )?return|scales? (?:out|back|down) in|corrected|caught)\b
  `,
};

/** Whose word it must not be: what the document rules out or only reports. */
const NOT_OURS: ReadonlySet<string> = new Set([
  'excluded',
  'option',
  'elsewhere',
  'example',
  'quoted',
  'history',
  'question',
  'background',
]);

/** The ids of the scenarios for which impact, mitigation and recovery stand together. */
export function workedThrough(document: ArchDocument): ReadonlySet<string> {
  return new Set(
    Object.entries(NAMED).flatMap(([id, { failure, of }]) => {
      const named =
        of === undefined ? [] : statementsOn(document, ...of).filter((statement) => isInTrouble(statement) || isRowOfFailures(statement));
      return [...statementsOn(document, failure), ...named].some(isWorkedThrough) ? [id] : [];
    }),
  );
}

/** How many failures of its own choice a document works through: in the rows of tables that ask for all parts, and wherever its section on failures tells of one. */
export function workedThroughOfOwn(document: ArchDocument): number {
  const rows = tablesOf(document)
    .filter((table) => PARTS.every((part) => table.columns.some(({ heading }) => LABELS[part].test(heading))))
    .flatMap((table) => table.rows.filter((row) => isComplete(toldIn(table, row))));
  const sections = document.sections
    .filter((section) => section.role === 'failure-scenarios')
    .flatMap((section) => section.children.filter((child) => isComplete(toldBy(child.fullText))));
  const blocks = document.sections
    .filter((section) => section.role === 'failure-scenarios')
    .flatMap((section) =>
      section.blocks.flatMap((block) =>
        block.kind === 'list' ? block.children.map((item) => item.text) : block.kind === 'paragraph' ? linesOf(block.text) : [],
      ),
    )
    .filter((text) => isComplete(toldBy(text)));
  return rows.length + sections.length + blocks.length;
}

/** `When a node dies, its rooms move`: a failure, and behind it what follows. */
const WHAT_FOLLOWS = regex('iu')`
  ^(?:[^.]{0,60}${WORD_START})?(?:if|when|whenever|should|while|once|that)${WORD_END}[^.]{2,80}
  ${WORD_START}(?:down|fails?|failed|cannot be \p{L}+|burns?|hangs?|stalls?|gives? out|is stolen|breaks? off|times? out|full|offline|
  overloaded|dies?|dead|gone|goes away|away|cut off|out of reach|unreachable|unavailable|lost|breaks?|crash(?:es)?|taken away|
  do(?:es)? not (?:answer|respond)|stops)${WORD_END}[^.]{8,}
`;

/** `Camera out -> the last picture stays`: the same in a list of keywords. */
const ARROW_FOLLOWS = regex('i')`
  ^[^.:→]{2,50}${WORD_START}(?:down|out|fails?|failed|failure|outage|lost|loss|dead|gone|full|dirty|broken|crash(?:es|ed)?|unreachable|
  unavailable|offline|stuck|slow)${WORD_END}[^.:→]{0,20}(?:-+>|=>|→) ?\S.{8,}
`;

/** How many sentences of the design, and rows that have a column for it, tell what follows when a part of it fails. */
export function failuresToldOf(document: ArchDocument): number {
  return (
    document
      .walk()
      .flatMap((block) => (block.kind === 'paragraph' && block.inline !== undefined ? sentencesOf(block.inline) : []))
      .filter(({ prose }) => WHAT_FOLLOWS.test(prose.trim()) || ARROW_FOLLOWS.test(prose.trim())).length + rowsToldOf(document)
  );
}

/** Rows whose column on failures says something. */
function rowsToldOf(document: ArchDocument): number {
  return tablesOf(document).reduce((count, table) => {
    const column = table.column('failure-mode');
    return column === undefined ? count : count + table.rows.filter((row) => (table.cell(row, column)?.text.length ?? 0) > 8).length;
  }, 0);
}

/** `Database gone: …`, one below the other in a paragraph; else the paragraph. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.every((line) => /^[^:]{3,60}: \S/.test(line)) ? lines : [text];
}

/** `DynamoDB outage`: what is named beside a word of trouble. */
function isInTrouble({ before, behind }: Statement): boolean {
  return (
    /^[^,;]{0,30}\b(?:outages?|down|fail\w*|loss|lost|unavailab\w+|crash\w*|unreachable|offline|gone|does not (?:answer|respond)|dies)\b/i.test(
      behind,
    ) || /\b(?:loss|outage|failure|crash) of (?:\w+ ){0,2}$/i.test(before)
  );
}

/** `| If it fails | users see | we do | back to normal |`: what opens a row of such a table is what fails. */
function isRowOfFailures({ cell }: Statement): boolean {
  return cell?.column?.index === 0 && PARTS.every((part) => cell.table.columns.some(({ heading }) => LABELS[part].test(heading)));
}

function isWorkedThrough(statement: Statement): boolean {
  if (NOT_OURS.has(statement.standing) || statement.modality === 'asked') return false;
  return isComplete(around(statement));
}

/** The labels that announce parts, and the text that may tell them. */
interface Told {
  readonly announced: string;
  readonly told: string;
}

function isComplete({ announced, told }: Told): boolean {
  return PARTS.every((part) => LABELS[part].test(announced) || TOLD[part].test(told));
}

function toldIn(table: Table, row: Row): Told {
  const filled = row.cells
    .map((each, index) => ({ text: each.text, heading: table.columns[index]?.heading ?? '' }))
    .filter(({ text }) => text.length > 2 && !/^(?:n\/a|none|tbd|todo)\b/i.test(text));
  return { announced: filled.map(({ heading }) => heading).join(' | '), told: filled.map(({ text }) => text).join(' | ') };
}

function toldBy(text: string): Told {
  return { announced: labelsIn(text), told: text };
}

/** Labels and text of the section, row or item that speaks of the scenario. */
function around({ block, section, cell, words }: Statement): Told {
  if (cell !== undefined) return toldIn(cell.table, cell.row);
  const isHead = block === section.head || block.kind === 'heading';
  const text = isHead ? section.fullText : outermostItem(block).text;
  return { announced: labelsIn(text), told: text.replace(words, '') };
}

/** The item of the outermost list that holds a block, or the block itself. */
function outermostItem(block: Block): Block {
  let outermost = block;
  for (let each: Block | undefined = block; each !== undefined; each = each.parent) if (each.kind === 'item') outermost = each;
  return outermost;
}

/** What stands before a colon at the head of a line or sentence, where something follows it. */
function labelsIn(text: string): string {
  return [...text.matchAll(/(?:^|\n|[.;] )([^:\n.;]{3,40}):\s*\S/g)].map((match) => match[1] ?? '').join(' | ');
}
