/** Authentication, encryption or hardening put off past the first production use. Judged by the author's own words only. */
import { deferralsOf } from '../../claims/deferral.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

/** More of what is there already, or a review of it. */
const REFINEMENT = /(?<!\p{L})(?:sso|single sign-?on|saml|scim|social login|mfa|2fa|two-factor|multi-factor|passkeys?|web ?authn|fine-grained|finer|advanced|additional|further|more|stronger|second|another|extra|hardware|hsm|key rotation|rotated?|rotation|field-level|client-side|customer-managed|bring your own|byok|automated|review(?:s|ed)?|audit(?:s|ed)?|tests?|tested|scan(?:s|ned)?|training|certification|penetration|dashboards?|tuning|improve[ds]?|refined?|extend(?:ed|s)?|delegated|already|until then|in the meantime|optional)(?!\p{L})/iu;

function isRefinement(sentence: string): boolean {
  return REFINEMENT.test(sentence);
}

export const securityLater = antiPatternRule({
  id: 'anti/security-later',
  says: 'A part of security is put off past the first production use.',
  *detect({ document }) {
    for (const statement of deferralsOf(document, 'security')) if (!isRefinement(statement.sentence.prose)) yield { range: statement.clauseRange };
  },
});
