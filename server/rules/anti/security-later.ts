/** Authentication, encryption or hardening put off past the first production use. Judged by the author's own words only. */
import { anyWord, regex } from '../../base/patterns.ts';
import { deferralsOf } from '../../claims/deferral.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

/** A second way to sign in, a better key, a finer permission: more of what is there already. */
const MORE = anyWord`
  sso|single sign-?on|saml|scim|social login|mfa|2fa|two-factor|multi-factor|passkeys?|web ?authn|fine-grained|finer|advanced|additional
  further|more(?! than)|stronger|second (?:factor|step)|another|extra|hardware|hsm|key rotation|rotated?|rotation|field-level|client-side
  customer-managed|bring your own|byok|automated|improve[ds]?|refined?|extend(?:ed|s)?|delegated|until then(?! (?:any|every|no|all|who|it is open|the [a-z]+ (?:is|are) open))|in the meantime|optional
`;
/** Somebody looks at it again. */
const REVIEWED = anyWord`
  review(?:s|ed)?|audit(?:s|ed)?(?! (?:log|trail))|tests?|tested|testing|scan(?:s|ned)?|training|certification|penetration|dashboards?
  tuning
`;

/** Nobody can reach it, or nothing is there to be taken. */
const HARMLESS = regex('i')`
  \b(?:not connected|holds? no (?:\w+ )?data|no (?:real|personal|production) data|
  (?:lab|laboratory|test|staging|sandbox|demo)(?: \w+)? (?:network|system|environment|cluster|set-?up)|on (?:our )?laptops?)\b
`;

export const securityLater = antiPatternRule({
  id: 'anti/security-later',
  says: 'A part of security is put off past the first production use.',
  *detect({ document }) {
    for (const { sentence, clauseRange } of deferralsOf(document, 'security'))
      if (!MORE.test(sentence.prose) && !REVIEWED.test(sentence.prose) && !HARMLESS.test(sentence.prose)) yield { range: clauseRange };
  },
});
