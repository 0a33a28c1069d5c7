/** Checklist statuses that the rest of the document gives the lie to: set aside and described all the same, done and put off all the same. */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import { timeIn } from '../../claims/time.ts';
import { mayHoldSigns, signsOf, type Sign } from '../../claims/itemSigns.ts';
import { isEnglish } from '../../claims/language.ts';
import { standingOfSection } from '../../claims/standing.ts';
import type { DocumentFact } from '../../document/document.ts';
import { productionItems } from '../../knowledge/checklists/production.ts';
import type { ChecklistEntry } from '../../plan/checklist.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { productionEntries } from '../support/productionEntries.ts';
import { ownTexts, type OwnText } from '../support/prose.ts';

const LATER = regex('i')`
  \b(?:later|not yet|deferred|postponed|planned for|will (?:be added|come|follow|be introduced|be set up|be built) (?:in|after|with|once)|
  in v[12]|(?:phase|version|release) (?:two|three|[23])|after (?:the )?launch|after go-live|once we|follow-up|backlog|to do|todo|
  next (?:year|quarter|release)|missing|does not exist|do not have|no(?:ne)? (?:yet|so far))\b
`;
/** More of what is there already may come later. */
/** `contract a release later`, `two days later`: one step after another, both of them planned. */
const A_STEP = regex('gi')`
  \b(?:an?|one|two|three|four|a few|some|\d+) (?:releases?|deploy(?:ment)?s?|versions?|seconds?|minutes?|hours?|days?|weeks?|steps?|
  moments?) later\b
`;
const MORE = /\b(?:finer|more|better|advanced|additional|further|extend\w*|improv\w*|full|automat\w*|optimi[sz]\w*)\b/i;
/** Said of somebody else's system, or of things in cabinets. */
const OTHERS =
  /\b(?:provider['’]?s?|vendor['’]?s?|their|browser['’]?s?|customers['’]|third[- ]party|external|electrician|cabinets?|fuses?|wiring|switchboards?)\b/i;

export const checkContradicted = defineRule<'described' | 'later', ChecklistEntry>({
  meta: {
    id: 'check/contradicted',
    title: 'The document contradicts a checklist status',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      described:
        '“{item}” is marked {status}, yet the document describes it. One of the two is out of date, and a reader cannot tell which; change the status, or say what is meant.',
      later:
        '“{item}” is marked {status}, yet the document puts it off. One of the two is out of date, and a reader cannot tell which; change the status, or say what is meant.',
    },
  },
  *check(context) {
    if (!isLive(context) || !isEnglish(context.document)) return;
    for (const entry of productionEntries(context)) {
      const { status } = entry;
      if (status?.id !== 'not-applicable' && status?.id !== 'done') continue;
      const message = status.id === 'done' ? 'later' : 'described';
      const place = status.id === 'done' ? (ownReason(context, entry) ?? puttingOff(context, entry)) : description(context, entry);
      if (place === undefined) continue;
      yield {
        message,
        data: { item: entry.name.text, status: status.text },
        range: status.range,
        related: [{ uri: context.document.uri, range: place.range, message: message === 'later' ? 'Put off here' : 'Described here' }],
        state: entry,
      };
    }
  },
  fix(_context, { message, state }) {
    const range = state?.status?.range;
    if (range === undefined) return [];
    const choices = message === 'later' ? 'planned-v1,planned-v2' : 'done,planned-v1,planned-v2';
    return [{ title: 'Change the status', edits: [{ range, newText: `\${1|${choices}|}` }], snippet: true, preferred: true }];
  },
});

/** A sentence of the design itself, outside the checklist, that affirms the thing now. */
function description({ document }: RuleContext, { items }: ChecklistEntry): OwnText | undefined {
  return said(document, items).find(({ text, signs }) =>
    signs.some((sign) => sign.polarity === 'affirmed' && timeIn(sign.clause) === 'now' && !OTHERS.test(sign.clause) && !DENIED.test(text)),
  );
}

/** `done — the probes will be added in V2`: the reason beside the status says otherwise. */
function ownReason({ document }: RuleContext, { reason, status }: ChecklistEntry): { readonly range: Range } | undefined {
  if (status === undefined || !COMES.test(reason) || MORE.test(reason) || OTHERS.test(reason)) return undefined;
  const start = document.text.indexOf(reason, status.range.end);
  return start < 0 ? undefined : { range: { start, end: start + reason.length } };
}

/** What is to come, plainly; `later` alone may be a step of what is done. */
const COMES = regex('i')`
  ^(?!.*(?:\b(?:done|in place|already|exists?)\b|[,;]))(?:.{0,60}\b
  (?:will be (?:added|built|written|introduced|set up)|not yet|to be (?:added|built|written|done))\b|
  (?:comes?|coming|planned|follows?|due) (?:in|with|after|for)\b)
`;

const DENIED =
  /\bno (?:need|reason)\b|\bwithout\b|\binstead of\b|\bout of scope\b|\bnot (?:needed|used|applicable|planned|required)\b|\bneither\b/i;

/** A sentence that puts the thing off, in the same clause; more of it may well come later. */
function puttingOff({ document }: RuleContext, { items }: ChecklistEntry): OwnText | undefined {
  return said(document, items).find(
    ({ text, signs }) =>
      LATER.test(text) &&
      signs.some((sign) => LATER.test(sign.clause.replaceAll(A_STEP, ' ')) && !MORE.test(sign.clause) && !OTHERS.test(sign.clause)),
  );
}

interface SignedText extends OwnText {
  readonly signs: readonly Sign[];
}

/** The design's own sentences by the item they speak of. */
const fact: DocumentFact<ReadonlyMap<string, readonly SignedText[]>> = {
  compute: (document) => {
    const found = new Map<string, SignedText[]>();
    for (const each of ownTexts(document)) {
      if (!mayHoldSigns(each.text) || standingOfSection(each.section) !== 'own') continue;
      for (const { id } of productionItems) {
        const signs = signsOf(id, each.text);
        if (signs.length > 0) found.set(id, [...(found.get(id) ?? []), { ...each, signs }]);
      }
    }
    return found;
  },
};

function said(document: RuleContext['document'], items: ChecklistEntry['items']): readonly SignedText[] {
  return items.flatMap((item) => document.fact(fact).get(item.id) ?? []);
}
