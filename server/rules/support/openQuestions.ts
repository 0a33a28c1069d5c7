/** The questions a plan lists as open and does not answer in place. */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { Table } from '../../document/tables.ts';
import { isCrossedOff, isSettledCell, saysNone, showsResolution } from './resolution.ts';

const ANSWER_COLUMN =
  /^(?:answer|resolution|status|decision|outcome|resolved|response|conclusion|antwort|entscheidung|réponse|décision|respuesta|resposta|回答|答复)/;

/** Behind a question: who is to answer, by when, or that nobody has. */
const STILL_OPEN = regex('i')`
  \b(?:need|needs|ask|open|pending|tbd|todo|unclear|unknown|discuss|discussed|decide|owner|assigned|due|by|will|investigate|depends|later|
  must|should|could|might|may|perhaps|maybe|whether|waiting|until|not)\b|@
`;

/** `Whether the gates work offline is still unclear.` */
const STILL_UNCLEAR = regex('i')`
  ^(?:whether|how|which|what|who|when|where|if)\b[^.?]{5,160}\b(?:(?:is|are|remains?) (?:still |yet |as yet )?
  (?:unclear|undecided|unknown|open|not (?:yet )?(?:clear|known|decided|settled|agreed))|
  has (?:not|yet) (?:yet )?(?:to )?be(?:en)? (?:decided|settled|agreed|clarified))\b
`;

/** Places of the open questions, in order: list items, rows, sub-headings, or sentences that ask. */
export function unansweredQuestions(document: ArchDocument): Range[] {
  return document.sections.filter((section) => section.role === 'open-questions').flatMap(questionsIn);
}

function questionsIn(section: Section): Range[] {
  if (saysNone(section.text) || /[(（:：–—-]\s*(?:none|resolved|closed|answered|keine|aucune|なし|无)/i.test(section.title)) return [];
  const found: Range[] = [];
  for (const block of section.blocks) {
    if (block.kind === 'list') {
      for (const item of block.children)
        if (
          !isCrossedOff(item) &&
          !showsResolution(item.text) &&
          !isAnsweredBehind(item.text) &&
          !saysNone(item.text) &&
          item.text.trim() !== ''
        )
          found.push(item.children[0] ?? item);
    } else if (block.kind === 'table') {
      found.push(...openRows(new Table(block, section)));
    } else if (
      block.kind === 'paragraph' &&
      (/[?？]\s*$/.test(block.text) || STILL_UNCLEAR.test(block.text)) &&
      !showsResolution(section.fullText)
    ) {
      found.push(block);
    }
  }
  const asks = section.children.filter((child) => child.form === 'heading' && !isAnsweredBelow(child));
  return [...found, ...asks.map((child) => child.titleRange)];
}

function openRows(table: Table): Range[] {
  const answers = table.columns.filter((column) => ANSWER_COLUMN.test(column.name));
  return table.rows.filter((row) => {
    const cells = answers.map((column) => table.cell(row, column)?.text ?? '');
    const text = row.cells.map((cell) => cell.text).join('\n');
    return (
      text.trim() !== '' &&
      !saysNone(row.cells.find((cell) => cell.text !== '')?.text ?? '') &&
      (answers.length > 0 ? !cells.every(isSettledCell) : !showsResolution(text))
    );
  });
}

/** A question as a heading is answered by prose below it that asks nothing. */
function isAnsweredBelow(child: Section): boolean {
  const text = child.fullText.trim();
  return text !== '' && (showsResolution(`${child.title}\n${text}`) || !/[?？]/.test(text));
}

/** A statement behind the question mark answers it, a name or a doubt does not: “Encrypted? No.”, “Which regions? — Grace”. */
function isAnsweredBehind(text: string): boolean {
  const mark = Math.max(text.lastIndexOf('?'), text.lastIndexOf('？'));
  if (mark < 0) return false;
  const behind = text
    .slice(mark + 1)
    .replaceAll(/[(（][^()（）]*[)）]/g, '')
    .trim();
  return /^\p{L}/u.test(behind) && /[.!。]$/u.test(behind) && !STILL_OPEN.test(behind);
}
