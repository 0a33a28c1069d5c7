/** Fields of a data model that look personal, in a document that marks none. */
import type { Range } from '../../base/range.ts';
import { mentionsIn, mentionsInText } from '../../claims/mentions.ts';
import { isShownInCode } from '../../claims/shownInCode.ts';
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import type { BlockFilter } from '../../document/blockShape.ts';
import type { ArchDocument } from '../../document/document.ts';
import { normRule } from '../support/normRule.ts';
import { wordList } from '../support/wordList.ts';

const MODEL_ROLES: ReadonlySet<string> = new Set(['data-model', 'data-design', 'storage']);
const MODEL_TITLE = /\b(?:data model|schema|entit(?:y|ies)|tables?|database design|domain model|data structures?)\b/i;
const FIELD_COLUMN = /^(?:fields?|columns?|attributes?|propert(?:y|ies)|name|key fields|key attributes|key columns)$/;
const MARKED = /\b(?:encrypt\w*|mask\w*|tokeni[sz]\w*|pseudonym\w*|hash\w*|restricted|redact\w*)\b/i;

export const piiUnmarked = normRule({
  id: 'data/pii-unmarked',
  title: 'Fields that look personal are not marked',
  severity: 'warning',
  sources: ['PLANNER'],
  messages: {
    unmarked:
      'Fields of the data model look personal ({fields}), and none is marked so. Whoever logs, exports or copies them cannot tell; mark them, and say how they are protected.',
  },
  *find({ document }) {
    const fields = statementsOn(document, 'personal-field').filter(isField);
    const all: readonly Field[] = [...fields.map((field) => ({ name: field.words, range: field.range })), ...drawnFields(document)].sort(
      (a, b) => a.range.start - b.range.start,
    );
    const [first] = all;
    if (
      first === undefined ||
      statementsOn(document, 'personal-marking').some((marking) => marking.polarity === 'affirmed') ||
      isShownInCode(document, 'personal-marking')
    )
      return;
    if (fields.some((field) => MARKED.test(around(field)) || isClassed(field))) return;
    const names = [...new Set(all.map((field) => field.name.toLowerCase()))];
    yield { message: 'unmarked', data: { fields: wordList(names.slice(0, 5), 'and') }, range: first.range };
  },
});

/** `| email | personal |` below a column on classes of data. */
function isClassed({ cell }: Statement): boolean {
  if (cell === undefined) return false;
  return cell.row.cells.some(
    (each, index) =>
      /class|categor|kind|sensitiv|privacy|protection/i.test(cell.table.columns[index]?.heading ?? '') &&
      /^(?:personal|private|internal|restricted|secret|special)/i.test(each.text),
  );
}

interface Field {
  readonly name: string;
  readonly range: Range;
}

const fenced: BlockFilter = { matches: (shape) => shape.kind === 'fence' };

const OF_ENTITY = /^[ \t]*[\w()[\]]+[ \t]+(\w+)/gm;
const OF_CLASS = /^[ \t]*[+#~-]?[\w<>~]+[ \t]+(\w+)[ \t]*$/gm;

/** The attributes of entity and class diagrams: `string email`. */
function* drawnFields(document: ArchDocument): Generator<Field> {
  for (const block of document.walkWhere(fenced)) {
    const drawing = block.kind === 'fence' && /^mermaid\b/i.test(block.mark) ? document.slice(block.content) : '';
    const attributes = /^\s*erDiagram\b/.test(drawing) ? OF_ENTITY : /^\s*classDiagram\b/.test(drawing) ? OF_CLASS : undefined;
    if (attributes === undefined || block.kind !== 'fence') continue;
    const { start } = block.content;
    for (const attribute of drawing.matchAll(attributes)) {
      const name = attribute[1] ?? '';
      const at = start + attribute.index + attribute[0].length - name.length;
      if (mentionsInText(name).some((mention) => mention.key === 'personal-field'))
        yield { name, range: { start: at, end: at + name.length } };
    }
  }
}

/** A cell of a model's table of fields, or an item or code in a section on the model. */
function isField(statement: Statement): boolean {
  if (statement.standing !== 'own') return false;
  const { cell, block } = statement;
  if (!isInModel(statement)) return false;
  if (cell !== undefined) return cell.column === undefined || cell.column.index === 0 || FIELD_COLUMN.test(cell.column.name);
  return (
    block.parent?.kind === 'item' ||
    block.ownInlines.flatMap((inline) => mentionsIn(inline)).filter((mention) => mention.key === 'personal-field').length > 1
  );
}

/** `Columns of donors: …`, wherever it stands. */
const LISTED = /^(?:the )?(?:columns?|fields?|attributes?) (?:of|in) /i;

function isInModel({ section, cell, inline }: Statement): boolean {
  if (cell === undefined && LISTED.test(inline.text)) return true;
  for (let each: typeof section | undefined = section; each !== undefined; each = each.parent) {
    if (MODEL_ROLES.has(each.role ?? '') || (each.level > 1 && MODEL_TITLE.test(each.title))) return true;
  }
  return (
    cell !== undefined &&
    cell.table.columns.some((column) => /^(?:fields?|columns?|attributes?)$/.test(column.name)) &&
    cell.table.columns.some((column) => /^(?:type|data type|nullable|constraints?)$/.test(column.name))
  );
}

function around({ cell, inline }: Statement): string {
  return cell === undefined ? inline.text : cell.row.cells.map((each) => each.text).join(' | ');
}
