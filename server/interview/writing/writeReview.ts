/** What a review does to the document it walked through, as far as it has come: statuses and reasons in its checklist, notes by kind of comment, and what was not judged. Edits only what was. */
import type { ArchDocument } from '../../document/document.ts';
import { appendToSection, insertSection, type Edit } from '../../document/edits.ts';
import { productionChecklist } from '../../knowledge/checklists/production.ts';
import { feedbackCategories } from '../../knowledge/reviewProtocol.ts';
import type { ChecklistStatusId } from '../../knowledge/vocabulary/levels.ts';
import { checklistsOf } from '../../plan/readChecklist.ts';
import type { ChecklistEntry, Slot } from '../../plan/checklist.ts';
import { agendaOf } from '../agenda.ts';
import { isAnswered, wordsOf, type Interview } from '../interview.ts';
import { entryOf } from '../review/evidence.ts';
import { judgedIn, type Judged } from '../review/judgement.ts';
import { reviewQuestionOf, type ReviewQuestion } from '../review/reviewQuestions.ts';

export interface ReviewOptions {
  readonly today: string;
  readonly reviewer?: string;
}

interface Finding extends ReviewQuestion {
  readonly judged: Judged | undefined;
  /** What was said where nothing was judged. */
  readonly words: string;
}

/** The edits; none where nothing was judged. */
export function writeReview(interview: Interview, document: ArchDocument, options: ReviewOptions): readonly Edit[] {
  const findings = findingsOf(interview);
  return findings.length === 0
    ? []
    : [...checklistEdits(document, findings), ...noteEdits(document, findings, notJudged(interview, findings), options)];
}

/** The edits of the checklist alone: statuses and reasons, without notes. */
export function judgementEdits(interview: Interview, document: ArchDocument): readonly Edit[] {
  return checklistEdits(document, findingsOf(interview));
}

/** Everything said in the order it is asked; what was skipped without a word is not part of it. */
function findingsOf(interview: Interview): readonly Finding[] {
  return agendaOf(interview).flatMap(({ id }) => {
    const reviewed = reviewQuestionOf(id);
    const answer = interview.answers[id];
    if (reviewed === undefined || answer === undefined || answer.standing === 'skipped') return [];
    return [{ ...reviewed, judged: isAnswered(answer) ? judgedIn(answer) : undefined, words: isAnswered(answer) ? wordsOf(answer) : '' }];
  });
}

/** What a review has not come to, as a line. */
interface NotJudged {
  /** How the line begins, by which a later run knows it. */
  readonly opening: string;
  /** Undefined where the review has come to everything. */
  readonly line: string | undefined;
}

/** What nobody was asked, or skipped: of that the review says nothing. */
function notJudged(interview: Interview, findings: readonly Finding[]): NotJudged {
  const opening = `- Not judged in “${interview.name.replaceAll(/\s+/g, ' ').trim()}”, `;
  const all = agendaOf(interview);
  const left = all
    .filter(({ id }) => !findings.some(({ question }) => question.id === id))
    .flatMap(({ id }) => reviewQuestionOf(id)?.item.title ?? []);
  return { opening, line: left.length === 0 ? undefined : `${opening}${left.length} of ${all.length}: ${left.join('; ')}` };
}

const V2 = /\bv2\b|\blater release\b|\bversion two\b/i;

/** Of what is lacking the status says when it comes: with the first release, unless the reason names the second. */
function statusOf({ judgement, reason }: Judged): ChecklistStatusId {
  if (judgement === 'ok') return 'done';
  if (judgement === 'not applicable') return 'not-applicable';
  return V2.test(reason) ? 'planned-v2' : 'planned-v1';
}

function reasonOf({ judgement, reason, owner }: Judged): string {
  const said = judgement === 'missing' && !/^missing/i.test(reason) ? `missing${reason === '' ? '' : `: ${reason}`}` : reason;
  return [said === '' ? judgement : said, ...(owner === undefined ? [] : [`owner: ${owner}`])].join('; ');
}

function checklistEdits(document: ArchDocument, findings: readonly Finding[]): readonly Edit[] {
  const judged = findings.flatMap(({ item, judged: each }) =>
    each === undefined || !item.id.startsWith('check/') ? [] : [{ item, judged: each }],
  );
  if (judged.length === 0) return [];
  const [checklist] = checklistsOf(document);
  const line = (title: string, each: Judged): string => `- ${title}: ${statusOf(each)} — ${reasonOf(each)}`;
  if (checklist === undefined) {
    const lines = productionChecklist.flatMap((group) => {
      const own = judged.filter(({ item }) => group.items.includes(item));
      return own.length === 0 ? [] : [`### ${group.title}`, '', ...own.map(({ item, judged: each }) => line(item.title, each)), ''];
    });
    return [insertSection(document, lastSection(document), 2, 'Production Checklist Status', lines.slice(0, -1))];
  }
  const known = judged.filter(({ item }) => entryOf(document, item) !== undefined);
  const added = judged.filter(({ item }) => entryOf(document, item) === undefined).map(({ item, judged: each }) => line(item.title, each));
  const changed = known.flatMap(({ item, judged: each }) => {
    const entry = entryOf(document, item);
    // A line that stands for several items cannot say two things.
    if (entry === undefined || entry.items.length > 1) return [];
    return entryEdits(entry, each);
  });
  return [
    ...changed,
    ...(added.length === 0 ? [] : [appendToSection(document, checklist.section.children.at(-1) ?? checklist.section, added)]),
  ];
}

/** Status and reason in their places. A reason that stands there stays, behind that of the review. */
function entryEdits(entry: ChecklistEntry, judged: Judged): readonly Edit[] {
  const { status, statusSlot, reasonSlot, reason } = entry;
  const text = statusOf(judged);
  const why = reasonOf(judged);
  if (status?.id === text && reason !== '') return [];
  const was = status === undefined || status.id === text ? '' : ` (was ${status.text})`;
  if (entry.place.form === 'row') {
    const cell = status === undefined ? statusSlot : { range: status.range, before: '', after: '' };
    const beside =
      reason === '' || reasonSlot === undefined
        ? reasonSlot
        : { range: { start: reasonSlot.range.end, end: reasonSlot.range.end }, before: '; ', after: '' };
    return [...(cell === undefined ? [] : [edit(cell, text)]), ...(beside === undefined ? [] : [edit(beside, `${why}${was}`)])];
  }
  if (status !== undefined) return [{ range: status.range, newText: `${text} — ${why}${was}` }];
  return statusSlot === undefined ? [] : [edit(statusSlot, `${text} — ${why}`)];
}

function edit({ range, before, after }: Slot, text: string): Edit {
  return { range, newText: `${before}${text}${after}` };
}

function noteEdits(
  document: ArchDocument,
  findings: readonly Finding[],
  left: NotJudged,
  { today, reviewer }: ReviewOptions,
): readonly Edit[] {
  const section = document.sections.find(({ role }) => role === 'feedback');
  const standing = section === undefined ? '' : document.slice(section);
  // A review that is written a second time has its notes there already.
  const notes = feedbackCategories
    .flatMap(({ id, mark, label }) =>
      findings
        .filter((finding) => categoryOf(finding) === id)
        .map((finding) => `- ${mark} ${label}: ${finding.item.title}: ${noteOf(finding)}`),
    )
    .filter((note) => !standing.includes(note));
  const former = standing.split(/\r?\n/).find((line) => line.startsWith(left.opening));
  const lines = [...notes, ...(left.line === undefined || former !== undefined ? [] : [left.line])];
  const brought =
    former === undefined || section === undefined
      ? []
      : broughtUpToDate(document, section.start + standing.indexOf(former), former, left.line);
  if (lines.length === 0) return brought;
  const opening = `Review of ${today}${reviewer === undefined ? '' : ` by ${reviewer}`}:`;
  if (section !== undefined) return [appendToSection(document, section, [opening, '', ...lines]), ...brought];
  return [insertSection(document, lastSection(document), 2, 'Review Notes', [opening, '', ...lines])];
}

/** The line of an earlier run, saying what is true now. */
function broughtUpToDate(document: ArchDocument, start: number, before: string, now: string | undefined): readonly Edit[] {
  if (now === before) return [];
  const end = start + before.length;
  return now === undefined
    ? [{ range: { start: start - document.lineEnding.length, end }, newText: '' }]
    : [{ range: { start, end }, newText: now }];
}

/** Which kind of comment a finding is; none where there is nothing to say. */
function categoryOf({ judged, isEssential, item }: Finding): string | undefined {
  if (judged === undefined) return 'feedback/question';
  const weighs = isEssential || item.id.startsWith('check/security/');
  if (judged.judgement === 'missing') return weighs ? 'feedback/critical' : 'feedback/important';
  if (judged.judgement === 'partial') return weighs ? 'feedback/important' : 'feedback/nice-to-have';
  return undefined;
}

function noteOf({ judged, words }: Finding): string {
  if (judged === undefined) return words === '' ? 'nobody in the review knew' : words.replaceAll('\n', ' ');
  const { judgement, reason, owner } = judged;
  return `${[judgement, ...(reason === '' ? [] : [reason])].join(', ')} (owner: ${owner ?? 'to be named'})`;
}

/** The last section of the document's own level, behind which new ones stand. */
function lastSection(document: ArchDocument): ArchDocument['root'] {
  const top = document.titleSection ?? document.root;
  return top.children.at(-1) ?? top;
}
