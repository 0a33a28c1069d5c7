/** Open questions that name nobody who can answer them and no day by which they are settled. */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import type { Block } from '../../document/block.ts';
import { readDate } from '../../document/dates.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { tablesOf } from '../../document/tables.ts';
import { saysNothing } from '../../plan/stated.ts';
import { defineRule } from '../rule.ts';
import { isWorkedOut } from '../support/absence.ts';
import { isLive } from '../support/live.ts';
import { unansweredQuestions } from '../support/openQuestions.ts';
import { isEnglish } from '../../claims/language.ts';

interface State {
  /** Behind the question; undefined in a table. */
  readonly at: number | undefined;
}

export const openQuestionUnowned = defineRule<'unowned', State>({
  meta: {
    id: 'doc/open-question-unowned',
    title: 'An open question has no owner and no date',
    severity: 'hint',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['HEAPTRACE'],
    messages: {
      unowned: 'Nobody is named who can answer this, and no day by which it is settled. Questions without an owner stay open; name one.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context) || !isWorkedOut(document) || !isEnglish(document)) return;
    const places = unansweredQuestions(document);
    if (places.length === 0) return;
    const items = new Map(
      document
        .walk()
        .filter((block) => block.kind === 'item')
        .map((item) => [item.children[0]?.start ?? item.start, item]),
    );
    for (const range of places) {
      const section = document.sectionAt(range.start);
      if (SHARED_OWNER.test(section.form === 'heading' ? section.text : '')) continue;
      const item = items.get(range.start);
      const owned =
        isTracked(document, item ?? range) || (item === undefined ? isOwnedElsewhere(document, section, range) : isOwned(item.text, item));
      if (!owned) yield { message: 'unowned', range, state: { at: item === undefined ? undefined : range.end } };
    }
  },
  fix(_context, { state }) {
    if (state?.at === undefined) return [];
    return [
      {
        title: 'Append an owner',
        edits: [{ range: { start: state.at, end: state.at }, newText: ' (owner: ${1:[who can answer]})' }],
        snippet: true,
        preferred: true,
      },
    ];
  },
});

/** One owner for all of them. */
const SHARED_OWNER = regex('i')`
  \b(?:owners?|owned by|assigned to|answered by|responsible)\s*[:：]|\ball (?:of (?:these|them)|questions) (?:are|go|will)\b|
  \b(?:are|will be) (?:answered|settled|decided|resolved) (?:by|in|before|at)\b
`;
const NAMED = regex('i')`
  (?:^|[\s(])@\w|\b(?:owners?|assignees?|assigned|responsible|due|deadline|eta|decider|contact|raised by|asked by)\b\s*(?:to\b|[:：=])|
  \b(?:to be|is being|are being|will be|being) (?:answered|decided|settled|clarified|resolved|discussed|confirmed|investigated|tracked|
  measured) (?:by|with|in|at|before|during|after|until)\b|\b(?:waiting (?:for|on)|pending|up to|ask(?:s|ed|ing)?|check(?:ing)? with|
  depends on|needs? (?:an? )?(?:input|answer|decision|confirmation|approval|sign-off) (?:from|by|of)|
  (?:decide|answer|settle|revisit|resolve|clarify)d? (?:by|before|until|in|at|after|during|with))\b|\bQ[1-4](?:\b|\s?\d{2})|
  \b(?:by|before|until) (?:the )?(?:end of|next|mid|go-live|launch|beta|GA|release|sprint|mon|tues|wednes|thurs|fri|january|february|march|
  april|may|june|july|august|september|october|november|december|\d)
`;
/** What stands in brackets at the end, or behind a dash: a name or a team. */
const SIGNED =
  /[([](?!e\.g|i\.e|see\b|or\b|and\b|such\b|for example)[^()[\]?]{2,60}[)\]]\s*(?:[.?]\s*)?$|\s[–—]\s*(?:the )?\p{Lu}[\p{L} .,&/-]{1,40}$|→\s*\S/u;
const TEAM = regex('i')`
  \b(?:legal|finance|security|product|platform|data|infra(?:structure)?|ops|operations|sre|design|marketing|compliance|support|vendor|
  management)(?: team)? (?:to|has to|must|will|needs to|should|is|are) (?:\w+ )?
  (?:answer|decide|confirm|check|clarify|say|approve|provide|settle|find out|checking|looking)\b
`;

/** `Priya finds out`, `the clerks ask around`. */
const SOMEBODY_AT_IT = regex('u')`
  (?:^|[.;,!?] )(?:the )?\p{L}[\p{L} ]{1,30} (?:finds? out|clarif(?:y|ies)|looks? into (?:it|this)|takes? care of (?:it|this)|investigates?|
  will (?:ask|find out|clarify|decide|check)|asks? (?:around|them|the)|checks? (?:it|this|with))(?!\p{L})
`;

/** A link to an issue or a ticket: it is followed there. */
function isTracked(document: ArchDocument, range: Range): boolean {
  return /\/(?:issues|pull|browse|merge_requests|tickets?)\/[\w-]+|#\d{2,}|\b[A-Z]{2,10}-\d{2,}\b/.test(document.slice(range));
}

function isOwned(text: string, item?: Block): boolean {
  const first = item?.children[0]?.text ?? text;
  if (
    NAMED.test(text) ||
    TEAM.test(text) ||
    SOMEBODY_AT_IT.test(text) ||
    text.split('\n').some((line) => SIGNED.test(line.trimEnd())) ||
    readDate(text).kind !== 'none'
  )
    return true;
  // What follows the question itself is an answer in the making: somebody is at it.
  return (item !== undefined && item.children.length > 1) || /[?？]\s+\p{Lu}\p{L}.*\p{L}/u.test(first);
}

/** In a row's other cells, or below a heading; a table without a place for either is asked row by row. */
function isOwnedElsewhere(document: ArchDocument, section: Section, range: Range): boolean {
  for (const table of tablesOf(document)) {
    const row = table.rows.find((each) => each.start <= range.start && range.start < each.end);
    if (row === undefined) continue;
    const columns = table.columns.filter(
      (column) =>
        column.key === 'owner' ||
        column.key === 'date' ||
        /\b(?:who|owner|assignee|due|when|date|deadline|by|decider|answer\w*|team|contact|until)\b/.test(column.name),
    );
    return columns.some((column) => !saysNothing(table.cell(row, column)?.text ?? '')) || row.cells.some((cell) => isOwned(cell.text));
  }
  return isOwned(
    section.titleRange.start <= range.start && range.start < section.titleRange.end
      ? `${section.title}\n${section.fullText}`
      : document.slice(range),
  );
}
