/** adr/reference-unknown: the text cites a decision record that the log does not hold. */
import { regex } from '../../base/patterns.ts';
import { baseName, childUri, folderOf, resolveUri } from '../../base/uri.ts';
import { isInPlaceholder } from '../../document/placeholders.ts';
import { sentenceAt } from '../../document/sentences.ts';
import { renderTemplate } from '../../drafts/templateText.ts';
import { recordTemplate } from '../../knowledge/templates/registry.ts';
import type { DecisionLog } from '../../log/decisionLog.ts';
import { styleOfNumber } from '../../log/nextRecord.ts';
import { referencesIn, type PlacedReference } from '../../log/references.ts';
import type { DocumentSummary } from '../../log/summary.ts';
import type { RecordReference } from '../../log/record.ts';
import { defineRule, type Fix, type RuleContext } from '../rule.ts';
import { citationOf, resolveReference } from '../support/references.ts';

/** A record that is yet to come, or is known to be gone, is spoken of on purpose. */
const NOT_HERE = regex('i')`
  \b(?:planned|upcoming|future|forthcoming|pending|to be (?:written|recorded|decided)|not (?:yet )?written|
  will be (?:written|recorded|decided|covered|described)|was (?:removed|deleted|withdrawn|dropped)|removed|deleted|withdrawn|
  never (?:written|merged))\b
`;
/** `the payments team's ADR-12`, `ADR-12 of the billing service`: another log. */
const ELSEWHERE_BEFORE = /(?:['’]s|\b(?:team|project|repo|repository|upstream|other|their|its own))\s+$/i;
/** `ADR-12, see https://…/adr/0012.md`: a record that stands where the address says. */
const ADDRESS = /https?:\/\/[^\s<>()]*\b(?:adrs?|decisions?|records?)\b[^\s<>()]*/i;
/** `it is of the platform team's log` */
const LOG_OF_OTHERS =
  /\b(?:team|project|repo|repository|service|group|company|guild|department)['’]s (?:own |decision )?(?:log|records|decisions|ADRs)\b/i;
const ELSEWHERE_BEHIND = /^\s+(?:of|in|from)\s+(?:the\s+)?\S+(?:\s\S+)?\s(?:repo|repository|project|team|service|log)\b/i;

export const referenceUnknown = defineRule({
  meta: {
    id: 'adr/reference-unknown',
    title: 'Cited record does not exist',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      number:
        'There is no record {number} in {folder}. A reader who follows the citation finds nothing; correct the number or write the record.',
      link: 'There is no record at “{path}”. A reader who follows the link finds nothing; correct the path or write the record.',
    },
  },
  *check(context) {
    for (const reference of [
      ...referencesInFrontMatter(context),
      ...referencesIn(context.document).filter((each) => !speaksOfAnother(each) && !isInPlaceholder(context.document, each.range)),
    ]) {
      const resolution = resolveReference(context, reference);
      if (resolution.state !== 'missing') continue;
      const { log } = resolution;
      const folder = baseName(log.folder.slice(0, -1));
      if (reference.path === undefined)
        yield { message: 'number', data: { number: reference.number ?? '', folder }, range: reference.range, state: { reference, log } };
      else
        yield { message: 'link', data: { path: reference.path }, range: reference.pathRange ?? reference.range, state: { reference, log } };
    }
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    const { reference, log } = state;
    return [
      ...candidates(reference, log).map((record) => retarget(reference, record, context.document.uri)),
      ...creation(context, reference, log),
    ];
  },
});

/** `status: superseded by ADR-0012`, `supersedes: [3, 7]`. */
function referencesInFrontMatter({ document, records }: RuleContext): readonly RecordReference[] {
  return records
    .flatMap((record) => record.relations)
    .map((relation) => relation.target)
    .filter((target) => target.range.start < document.bodyStart);
}

/** The record that is cited and not there, in the style of its log; a link says how it is called. */
function creation({ document, today }: RuleContext, { number, path }: RecordReference, log: DecisionLog): readonly Fix[] {
  const slug = path === undefined ? undefined : /^\D*\d+[-_ ](.+)\.\w+$/.exec(baseName(path))?.[1]?.replaceAll(/[-_ ]+/g, ' ');
  if (number === undefined || (path !== undefined && slug === undefined)) return [];
  const style = styleOfNumber(log, number, slug ?? '', 'nygard');
  const uri = path === undefined ? childUri(log.folder, style.fileName) : resolveUri(document.uri, path);
  const title = slug === undefined ? undefined : slug.charAt(0).toUpperCase() + slug.slice(1);
  const text = renderTemplate(recordTemplate(style.template), { number: style.number, date: today, ...(title !== undefined && { title }) });
  return [{ title: `Create ADR-${style.number}: ${baseName(uri)}`, edits: [], create: [{ uri, text }] }];
}

function speaksOfAnother({ inline, start, end }: PlacedReference): boolean {
  const sentence = sentenceAt(inline, start);
  const text = inline.prose;
  return (
    (sentence !== undefined && (NOT_HERE.test(sentence.prose) || ADDRESS.test(sentence.text) || LOG_OF_OTHERS.test(sentence.prose))) ||
    ELSEWHERE_BEFORE.test(text.slice(Math.max(0, start - 40), start)) ||
    ELSEWHERE_BEHIND.test(text.slice(end, end + 60))
  );
}

/** For a link, records of that number or that name; for a number, those one slip of the finger away. */
function candidates(reference: RecordReference, log: DecisionLog): readonly DocumentSummary[] {
  if (reference.path !== undefined) {
    const slug = baseName(reference.path).replace(/^\D*\d+[-_]/, '');
    const byName = log.records.filter((record) => baseName(record.uri).replace(/^\D*\d+[-_]/, '') === slug);
    return byName.length > 0
      ? byName
      : log.records.filter((record) => reference.number !== undefined && record.number === reference.number);
  }
  const digits = String(reference.number ?? '');
  return log.records.filter((record) => record.number !== undefined && oneSlip(digits, String(record.number))).slice(0, 3);
}

/** Two neighbouring digits swapped, or one digit too many or too few. A single digit says too little. */
function oneSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 2 || a === b) return false;
  if (a.length === b.length) return places(a).some((at) => a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length === short.length + 1 && places(long).some((at) => long.slice(0, at) + long.slice(at + 1) === short);
}

function places(digits: string): number[] {
  return Array.from({ length: digits.length }, (_, at) => at);
}

function retarget(reference: RecordReference, record: DocumentSummary, from: string): Fix {
  const title = `Cite ${citationOf(record)}: ${record.title}`;
  if (reference.pathRange !== undefined) {
    const folder = reference.path?.includes('/') === true ? reference.path.slice(0, reference.path.lastIndexOf('/') + 1) : '';
    return {
      title,
      edits: [
        {
          range: reference.pathRange,
          newText: folderOf(record.uri) === folderOf(from) ? baseName(record.uri) : folder + baseName(record.uri),
        },
      ],
    };
  }
  const newText = reference.text.replace(/\d+/, (digits) =>
    String(record.number ?? '').padStart(digits.startsWith('0') ? digits.length : 0, '0'),
  );
  return { title, edits: [{ range: reference.range, newText }] };
}
