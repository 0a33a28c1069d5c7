/** sec/authz-missing: authentication is told and what callers may do is not. */
import { WORD_START, regex } from '../../base/patterns.ts';
import { contains } from '../../base/range.ts';
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import { peopleWhoUse } from '../../knowledge/people.ts';
import { defineRule } from '../rule.ts';
import { provenCallers } from '../support/callers.ts';
import { answersForSilence, lackToTell } from '../support/lack.ts';
import { isLive } from '../support/live.ts';
import { voiced } from '../support/voiced.ts';

/** `A planner may order for her own ward, a supervisor for all`: who may do what, in plain words. Their own password is not meant. */
const RIGHTS = regex('i')`
  (?:^|[:;,.] |\bwho )(?:an?|each|the) (?:[a-z]+ ){1,2}(?:sees|reads|moves|edits|changes|approves|blocks|opens|writes|
  releases) [^,;.:\n]{3,60}[,;] (?:and )?(?:an?|the) (?:[a-z]+ ){1,2}
  (?:sees|reads|moves|edits|changes|approves|blocks|opens|writes|releases|those|all)(?![a-z])|
  ${WORD_START}(?:may|can|must) (?:only )?[a-z]+ (?!(?:and|or) )[^.;]{0,40}
  ${WORD_START}(?:her|his|their|its) own (?!password|profile|account|settings|name|e-?mail|key|device|pace)[a-z]|
  (?<![a-z])(?:her|his|their|its) own [^.;]{1,40} and (?:nobody|no one) else(?![a-z])|(?:,| and) no others?(?![a-z])|
  (?:nobody|no one) else (?:may|can|gets?|has)(?![a-z])|(?<![a-z])what (?:an?|each|every|the) [a-z]+ (?:may|
  can) [a-z]+[^.;]{0,30} (?:(?:is|are) (?:decided|set|given|governed|limited|checked|ruled)|depends? on|follows? from|goes by)(?![a-z])
`;

const PEOPLE = peopleWhoUse.join('|');
/** `Nurses may read charts, doctors may change them`: two kinds of people, each with what it may do. */
const RIGHTS_OF_TWO = regex('i')`
  ${WORD_START}(?:${PEOPLE}) (?:may|can) (?:only )?[a-z]+ [^.;\n]{2,60}[,;]? (?:and |but |while |
  whereas )?(?:only )?(?:the )?(?:[a-z]+ )?(?:${PEOPLE})
  (?: alone| only)? (?:may|can)(?![a-z])
`;

/** `Everybody who is signed in can change every line`: that there are no rights, said outright. */
const ALL_MAY = regex('iu')`
  ${WORD_START}(?:everybody|everyone|anybody|anyone|whoever|all users|every user|(?:any|every) (?:signed|logged)[- ]in \p{L}+|
  (?:any|every) account)(?: who| with an? \p{L}+)?(?: (?:is|has|signs?|logs?|signed|logged|in|uses|it)){0,4} (?:can|may) (?:also )?
  (?:do (?:every|any|all)|use any|(?:change|edit|delete|see|read|write|override|approve|release|start|stop|
  overwrite)[a-z]* (?:(?:and|or) [a-z]+ )?(?:every|all|any))|
  access (?:is|gets) (?:granted|given|open) to (?:whoever|everybody who|everyone who|anyone who|anybody who|all who|any)
`;

export const authzMissing = defineRule<'missing' | 'denied'>({
  meta: {
    id: 'sec/authz-missing',
    title: 'Who may do what is not said',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        'It is said how callers prove who they are, and not what each of them may do. Without that every account can do everything; name the model, roles or attributes, and where it is enforced.',
      denied:
        'Callers prove who they are, and nothing limits what they may do, so every account can do everything. Name the model, roles or attributes, and where it is enforced.',
    },
  },
  *check(context) {
    const open = isLive(context)
      ? voiced(context.document, ['own'], 'everybody-may').find(({ sentence }) => ALL_MAY.test(sentence.prose))
      : undefined;
    if (open !== undefined) {
      yield { message: 'denied', range: open.sentenceRange };
      return;
    }
    const told = provenCallers(context.document);
    if (told === undefined) return;
    const { document } = context;
    const isUnsaid = statementsOn(document, 'authorization').every(isHeader);
    const lack = isUnsaid ? 'silent' : lackToTell(context, 'authorization');
    if (lack === 'silent' && answersForSilence(context) && !document.mentions(RIGHTS) && !document.mentions(RIGHTS_OF_TWO))
      yield { message: 'missing', range: told };
    else if (lack !== undefined && lack !== 'silent') yield { message: 'denied', range: lack.clauseRange };
  },
});

/** The `Authorization` header carries proof of who calls; it grants nothing. */
function isHeader({ words, inline, range }: Statement): boolean {
  return /^authorization$/i.test(words) && inline.spans.some((span) => span.kind === 'code' && contains(inline.spanRange(span), range));
}
