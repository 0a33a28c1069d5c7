/** Where a document says that people or clients prove who they are to this system; its own calls to others do not count. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { peopleWhoUse } from '../../knowledge/people.ts';

const PEOPLE = anyWord`
  ${peopleWhoUse.join('|')}|users?|customers?|employees|staff|operators?|admins?|administrators?|partners?|merchants?|tenants?|members?|people|sign(?:s|ed)?[ -]in
  log(?:ged)?[ -]in|login|sso
`;
const CLIENTS = regex('i')`${WORD_START}(?:clients?|callers?|requests?|calls?|endpoints?|api)${WORD_END}(?! (?:go|server|ca|cert))`;
/** Parts of other systems that are named, and cases that are tested. */
const OTHERS = anyWord`
  client-go|kubelet|apiserver|kube-${LETTER}+|server authentication|service accounts?|(?:load |end-to-end |smoke )?tests?
  to (?:the )?(?:provider|vendor|upstream|broker|database|registry|registries)
`;

/** `Authentication: …`, or the row of it. */
const OF_IT = regex('iu')`
  ^[^\p{L}]*(?:user |client |end-user )?(?:authentication|authn|sign-?in|log-?in|single sign-on)(?: of (?:users|clients|callers))?\s*
  (?::|$|[–—]|\s[A-Z])
`;

/** `login success rate`: a figure about sign-ins tells nothing of how they are done. */
const MEASURED = regex('i')`
  ^(?:[ -](?:success|failure|error|response|page))*[ -](?:rates?|latenc(?:y|ies)|times?|durations?|counts?|throughput|volumes?|funnel|
  conversions?)(?![a-z])
`;
/** `authenticated requests`: that they are is taken for granted here, unless it is said by what. */
const TAKEN_FOR_GRANTED = regex('i')`
  ^[ -](?:users?|requests?|callers?|clients?|visitors?|customers?|members?|traffic|sessions?|calls?|people|readers?)(?![a-z])
  (?![^.;]{1,60}(?<![a-z])(?:with|by|via|through|against|using)(?![a-z]))
`;

/** The first claim of that, or the section on it. */
export function provenCallers(document: ArchDocument): Range | undefined {
  const claim = claimsOn(document, 'authentication').find((each) => each.polarity === 'affirmed' && isOfCallers(each));
  return claim?.range ?? document.sections.find((section) => section.role === 'authentication' && !section.isEmpty)?.titleRange;
}

function isOfCallers({ words, behind, cell, sentence, section }: Statement): boolean {
  if (MEASURED.test(behind) || (/^(?:authenticated|logged[- ]in)$/i.test(words) && TAKEN_FOR_GRANTED.test(behind))) return false;
  const text = cell === undefined ? sentence.text : cell.row.cells.map((each) => each.text).join(' ');
  if (OTHERS.test(text) || section.role === 'testing') return false;
  return OF_IT.test(text) || PEOPLE.test(text) || CLIENTS.test(text) || section.role === 'authentication';
}
