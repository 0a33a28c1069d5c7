/** log/decision-missing: a design rests on a core decision that no record and no key decision tells of. */
import { regex } from '../../base/patterns.ts';
import { childUri } from '../../base/uri.ts';
import type { Section } from '../../document/section.ts';
import { productsInText } from '../../document/productMentions.ts';
import { decisionDraft } from '../../drafts/decisionDraft.ts';
import { coreDecisions, type CoreDecision } from '../../knowledge/coreDecisions.ts';
import { rolesOf } from '../../log/choices.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { styleOfNext } from '../../log/nextRecord.ts';
import { referencesIn } from '../../log/references.ts';
import { componentsOf } from '../../plan/readComponents.ts';
import { communicationOf } from '../../plan/readCommunication.ts';
import { defineRule, type Fix, type RuleContext } from '../rule.ts';
import { describesSystem } from '../support/absence.ts';
import { isLive } from '../support/live.ts';
import { isEnglish } from '../../claims/language.ts';
import { wordList } from '../support/wordList.ts';

/** Right before a word, and right behind it: the design does without. */
const DENIED_BEFORE =
  /\b(?:no|without(?: an?| any)?|no need (?:for|of)(?: an?| any)?|(?:not|n't) (?:need|use|require|have|plan)(?: for)?(?: an?| any)?)(?: \w+)?\s$/i;
const DENIED_BEHIND = regex('i')`
  ^\w*(?:[ /]\w+){0,2}\W{0,4}(?:n/a\b|not applicable|out of scope|none\b|
  (?:is|are)(?:n't| not) (?:needed|required|necessary|planned|used|applicable)|(?:is|are) (?:unnecessary|out of scope|not)\b|
  not (?:needed|required|planned))
`;
const SERVICE = /\b(?:service|worker|api|gateway|consumer|producer|scheduler|processor|bff)\b/i;
const LONGEST = 400;

export const decisionMissing = defineRule<'missing', readonly CoreDecision[]>({
  meta: {
    id: 'log/decision-missing',
    title: 'A core decision has no record',
    severity: 'info',
    kinds: ['log', 'plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['OWN'],
    messages: {
      missing:
        'No record and no key decision tells of {decisions}. What is decided in silence is decided again by everybody who builds on it; record it, or say why it does not apply.',
    },
  },
  *check(context) {
    const { document, profile } = context;
    // A change to a program, as opposed to a system, stores and hosts nothing of its own.
    if (profile.kind !== 'plan' || !isLive(context) || !describesSystem(context) || !isEnglish(document)) return;
    const section = decisionSection(context);
    const told = decisionTexts(context, section);
    // A design without any decisions is told of by another rule; links to records alone may lead anywhere.
    if (
      told.length === 0 ||
      (section === undefined && context.records.length === 0 && (context.logs.logOf(document.uri)?.records ?? []).length === 0)
    )
      return;
    const open = coreDecisions.filter(
      (decision) => isAsked(context, decision) && !told.some((text) => isAbout(decision, text)) && !isNotApplicable(context, decision),
    );
    if (open.length === 0 || open.length === coreDecisions.length) return;
    const { start, end } = (section ?? document.titleSection)?.titleRange ?? { start: document.bodyStart, end: document.bodyStart };
    yield {
      message: 'missing',
      data: {
        decisions: wordList(
          open.map(({ name }) => name),
          'or',
        ),
      },
      range: { start, end },
      state: open,
    };
  },
  fix(context, { state }) {
    return (state ?? []).map((decision) => recordFor(context, decision));
  },
});

function decisionSection({ document }: RuleContext): Section | undefined {
  return document.sections.find((section) => section.role === 'decisions');
}

/** What each decision is about: titles of records in the log, records inside with how they decide, entries and lines of the section. */
function decisionTexts(context: RuleContext, section: Section | undefined): readonly string[] {
  const { document, logs, records } = context;
  const logged = (logs.logOf(document.uri)?.records ?? [])
    .filter((record) => record.status !== 'rejected')
    .map(
      (record) =>
        `${record.title} ${(record.choices ?? [])
          .filter((each) => each.standing === 'chosen')
          .map((each) => each.product)
          .join(' ')}`,
    );
  const embedded = records.map(
    (record) =>
      `${record.title}\n${record.parts
        .filter((part) => part.role === 'decision')
        .map((part) => part.text.slice(0, LONGEST))
        .join('\n')}\n${weighed(record)}`,
  );
  const entries =
    section === undefined
      ? []
      : section
          .walk()
          .filter((each) => each.role !== 'embedded-record' && !isInsideRecord(each))
          .flatMap((each) => [each === section ? '' : each.title, ...each.text.split('\n')]);
  const cited = referencesIn(document)
    .filter((reference) => reference.path !== undefined)
    .map((reference) => `${reference.text} ${reference.path ?? ''}`);
  return [...logged, ...embedded, ...entries, ...cited].filter((text) => text.trim() !== '');
}

/** The products that were weighed say what the decision is about: Redis or DynamoDB for the seats is one on the store. */
function weighed({ options, fields }: DecisionRecord): string {
  return [
    ...options.map(({ name }) => name),
    ...fields.filter(({ key }) => key === 'options' || key === 'alternatives').map(({ value }) => value.slice(0, LONGEST)),
  ]
    .flatMap((text) => productsInText(text).map(({ product }) => product.name))
    .join(' ');
}

function isInsideRecord(section: Section): boolean {
  for (let each = section.parent; each !== undefined; each = each.parent) if (each.role === 'embedded-record') return true;
  return false;
}

function isAbout({ role, words }: CoreDecision, text: string): boolean {
  return holdsWord(text, words) || productsInText(text).some(({ product }) => rolesOf(product).includes(role));
}

function holdsWord(text: string, words: readonly string[]): boolean {
  const level = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return words.some((word) => level.includes(word.endsWith('*') ? ` ${word.slice(0, -1)}` : ` ${word} `));
}

/** Services talk to one another only where there are several. */
function isAsked({ document }: RuleContext, { role }: CoreDecision): boolean {
  if (role !== 'messaging') return true;
  return (
    new Set(
      componentsOf(document)
        .map(({ name }) => name.text.toLowerCase())
        .filter((name) => SERVICE.test(name)),
    ).size > 1 || communicationOf(document).some((table) => table.connections.length > 1)
  );
}

/** The design says that it does without. */
function isNotApplicable({ document }: RuleContext, { words }: CoreDecision): boolean {
  const text = document.root.fullText;
  const lower = text.toLowerCase();
  return words.some((word) => {
    const opening = word.replace('*', '');
    for (let at = lower.indexOf(opening); at >= 0; at = lower.indexOf(opening, at + 1)) {
      if (
        !/\p{L}/u.test(lower.charAt(at - 1)) &&
        (DENIED_BEFORE.test(text.slice(Math.max(0, at - 40), at)) ||
          DENIED_BEHIND.test(text.slice(at + opening.length, at + opening.length + 60)))
      )
        return true;
    }
    return false;
  });
}

/** In the log of the document, in its style; beside it where there is none. */
function recordFor(context: RuleContext, { role, name, draft }: CoreDecision): Fix {
  const { document, logs, today, history } = context;
  const log = logs.logOf(document.uri);
  const style = styleOfNext(log, draft.replace(/:.*/, ''), today, 'madr-4', new Set(history?.numbersElsewhere.keys()));
  const folder = log?.folder ?? childUri(document.uri.slice(0, document.uri.lastIndexOf('/') + 1), 'adr/');
  const text = decisionDraft(style.template, role, { number: style.number, title: draft, date: today });
  return { title: `Record ${name}: ${style.fileName}`, edits: [], create: [{ uri: childUri(folder, style.fileName), text }] };
}
