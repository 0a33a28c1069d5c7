/** Tied to one vendor, with no exit. Judged by the author's own words only. */
import { LETTER, anyWord, regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { products } from '../../knowledge/products.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

/** The tie is weighed where it is told. */
const WEIGHED = anyWord`
  accept(?:ed|able|s)?|would take|weeks|months|cost of|mitigat${LETTER}+|limit(?:ed|s)?|reduc${LETTER}+|risk|only where|because|since
`;

/** What is proprietary ties only who builds on it. */
const BUILT_ON = anyWord`
  use[sd]?|using|rel(?:y|ies|ying)|depend(?:s|ing)?|buil(?:t|ds?)|based|runs?|stores?|stored|adopt(?:s|ed)?|choose|chose|through
`;

function isTie({ polarity, words, sentence }: Statement): boolean {
  return (
    polarity === 'affirmed' && !WEIGHED.test(sentence.prose) && (words.toLowerCase() !== 'proprietary' || BUILT_ON.test(sentence.prose))
  );
}

/** Whether the document names a way out, or the section of the tie something that loosens it. */
function hasExit(document: ArchDocument, { section }: Statement): boolean {
  return statementsOn(document, 'exit', 'loosening').some(
    (statement) =>
      statement.polarity === 'affirmed' &&
      statement.standing !== 'excluded' &&
      (statement.concept === 'exit' || statement.section === section),
  );
}

/** From whom there is no way: a vendor, or what only one sells. */
const VENDOR = regex('iu')`
  (?<!\p{L})(?:firebase|salesforce|aws|azure|gcp|oracle|sap|servicenow|heroku|sharepoint|dynamics|vendors?|providers?|suppliers?|manufacturer|
  proprietary|platform|suite|sdk|cloud|portability|low-code|licen[cs]e\p{L}*|
  closed)(?!\p{L})
`;
const LOOSENED = regex('iu')`
  (?<!\p{L})(?:adapter|behind an interface|export(?:s|ed)? (?:to|each|every|nightly|as|into|weekly|daily)|standby|second (?:vendor|
  provider|supplier)|was|were|used to|excluded|rejected)(?!\p{L})
`;

/** Whether the sentence, or the one before, names what it is that nobody gets away from. */
function isOfVendor({ inline, sentence }: Statement): boolean {
  const text = inline.text.slice(0, sentence.end);
  const around = text.slice(Math.max(0, sentence.start - 200));
  return (
    VENDOR.test(around) ||
    products.some(({ name, aliases }) =>
      [name, ...(aliases ?? [])].some((each) => each.length > 3 && around.toLowerCase().includes(each.toLowerCase())),
    )
  );
}

/** `Portability: none`, as a label and its answer. */
function isRefused({ words, before, standing, polarity, inline, sentence }: Statement): boolean {
  return (
    /^portab/i.test(words) &&
    before.trim() === '' &&
    standing === 'own' &&
    polarity === 'denied' &&
    /^\W*portab\p{L}+\W{1,6}(?:none|not (?:a |an )?(?:goal|concern|issue|given|planned|needed))(?!\p{L})/iu.test(
      inline.prose.slice(sentence.start),
    )
  );
}

export const vendorLockIn = antiPatternRule({
  id: 'anti/vendor-lock-in',
  severity: 'info',
  says: 'The design ties itself to one vendor and names no way out.',
  *detect({ document }) {
    const none = voiced(document, ['own'], 'no-exit').find(
      (statement) => isOfVendor(statement) && !LOOSENED.test(statement.sentence.prose.replace(statement.words, ' ')),
    );
    const noPort = statementsOn(document, 'exit').find(isRefused);
    const first = none ?? noPort;
    if (first !== undefined) {
      yield { range: first === none ? first.clauseRange : first.sentenceRange };
      return;
    }
    const tie = claimsOn(document, 'lock-in', 'all-in').find((statement) => isTie(statement) && !hasExit(document, statement));
    if (tie !== undefined) yield { range: tie.clauseRange };
  },
});
