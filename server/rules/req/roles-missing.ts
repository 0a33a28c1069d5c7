/** Plans whose template lists users and roles, and that name none anywhere. */
import { regex } from '../../base/patterns.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { insertMissing, placeOfMissing } from '../support/missingSection.ts';
import { placedSpecs, type PlacedSpec } from '../support/planTemplate.ts';
import { isEnglish } from '../../claims/language.ts';
import { says } from '../support/says.ts';

export const rolesMissing = defineRule<'missing', PlacedSpec>({
  meta: {
    id: 'req/roles-missing',
    title: 'Users and roles are not named',
    severity: 'info',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['HEAPTRACE'],
    messages: {
      missing:
        'Nobody is named who uses this, nor what they may do, so permissions and load are anybody’s guess. List each role with what it can do.',
    },
  },
  *check(context) {
    const missing = placedSpecs(context).find(({ spec }) => spec.role === 'roles' && spec.form === 'heading');
    // The requirements that should hold the list are missing themselves: their own rule speaks.
    if (missing?.parent?.sections[0]?.isEmpty !== false) return;
    if (missing.sections.some((section) => !section.isEmpty) || !isEnglish(context.document) || namesRoles(context)) return;
    const [own] = missing.sections;
    yield {
      message: 'missing',
      range: own?.titleRange ?? placeOfMissing(context.document, missing),
      ...(own === undefined && { state: missing }),
    };
  },
  fix(context, { state }) {
    return state === undefined ? [] : [insertMissing(context.document, state)];
  },
});

const NAME =
  /\b(?:users?|roles?|actors?|personas?|stakeholders?|audience|customers?|who|permissions?|access rights|user groups?|people)\b/i;
/** `Roles: buyer, clerk`. */
const LABEL = /(?:^|\n|\b(?:and|&) )(?:users?|roles?|actors?|personas?|audience|customers?)(?: (?:and|&) \p{L}+)?\s?[:：–—]\s*\S/iu;
/** `As a buyer, I want`; `Editors can publish`; `the shop staff may`; `used by clerks`. */
const ROLE_SAID = regex('iu')`
  \bas an? [\p{L} -]{3,30},|\b(?:users?|customers?|clients?|buyers?|sellers?|merchants?|admins?|administrators?|operators?|editors?|
  authors?|viewers?|readers?|members?|guests?|visitors?|shoppers?|patients?|doctors?|nurses?|students?|teachers?|drivers?|riders?|agents?|
  staff|employees?|managers?|moderators?|owners?|clerks?|analysts?|subscribers?|tenants?|accountants?|engineers?|developers?|teams?|
  partners?|vendors?|suppliers?|dispatchers?|support)\b[^.\n]{1,20}\b
  (?:can|may|must|should|cannot|are able|is able|uses?|sees?|manages?|places?|creates?|approves?|confirms?|books?|reads?|enters?|edits?|
  writes?|orders?|pays?|checks?|reviews?|files?|signs?|reports?|search(?:es)?|requests?|makes?|decides?)\b|
  \b(?:used by|for) (?:the |our )?(?:\p{L}+ ){0,2}(?:users?|customers?|admins?|staff|operators?|merchants?|employees?|clerks?|patients?|
  students?|drivers?|teams?)\b
`;

/** In a section, a label, or a sentence that says what somebody does. */
function namesRoles({ document }: RuleContext): boolean {
  return (
    document.sections.some((section) => section !== document.titleSection && NAME.test(section.name) && !section.isEmpty) ||
    says(document, LABEL) ||
    says(document, ROLE_SAID)
  );
}
