/** Digits that measure nothing: addresses, times of day, telephone numbers, versions, ids, numbers of sections and phases. */
import { regex } from '../base/patterns.ts';
import { MASK } from '../document/inline.ts';

/** Masked before any figure is read. */
const MASKED: readonly RegExp[] = [
  // mathematics
  /\$(?=[^$\n]{0,80}[\\_^={}+])[^$\s](?:[^$\n]{0,80}[^$\s])?\$(?!\d)/g,
  // IP addresses and networks, versions in three parts
  /(?<![\d.])v?\d{1,5}(?:\.\d{1,5}){2,}(?:\/\d{1,2})?(?![\d,])/gi,
  // times of day
  /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])(?:\s?[ap]\.?m\b)?|(?<![\d.,])\d{1,2}\s?[ap]\.?m(?=[\s.,;)]|$)/gi,
  // telephone numbers
  /\+\d{1,3}[ -]\(?\d{1,5}\)?(?:[ -]\d{2,8}){1,5}(?!\d)|\(\d{3}\) ?\d{3}-\d{4}(?!\d)|(?<![\d-])\d{3}-\d{3}-\d{4}(?![\d-])/g,
  // rules of thumb and ratios: 3-2-1, 24/7, 80/20, 16:9
  /(?<![\d.,-])\d{1,4}(?:-\d{1,4}){2,}(?![\d-])|(?<![\d.,/])\d{1,3}\/\d{1,3}(?![\d/.,])(?!\s?(?:ms|s|min|GB|MB|%)\b)/g,
  // standards and acts: RFC 9457, ISO 27001, ISO/IEC 25010:2011, SOC 2, PCI DSS 4.0
  regex('gu')`
    (?<![\p{L}\d])(?:RFCs?|ISO(?:/IEC)?|IEEE|SOC|PCI[ -]DSS|NIST|ECMA|EIP|KEP|ADR|CVE|PEP|Article|Art\.|Section|Sec\.|Chapter|BIP|OTEP|TLS|
    SSL|HTTP|IPv|OAuth|SAML|MQTT|AMQP)[ -]?#?\d[\d.:-]*(?:,? (?:and|or|&) #?\d[\d.:-]*)?
  `,
];

/** `prose` with every decoy of fixed shape masked, position for position. */
export function withoutDecoys(prose: string): string {
  let text = prose;
  if (!/\d[:.,/-]?\d|\d ?[ap]\.?m|\p{Lu} ?-?\d|\$/u.test(prose)) return text;
  for (const pattern of MASKED) text = text.replaceAll(pattern, (found) => MASK.repeat(found.length));
  return text;
}

const NUMBERED = regex('iu')`
  (?<![\p{L}\d-])(?:
  phase|step|section|sec|version|chapter|figure|fig|table|option|alternative|solution|approach|proposal|level|layer|tier|stage|release|
  rfc|issue|pr|mr|port|page|appendix|part|milestone|sprint|iteration|no|nr|item|rule|article|type|class|line|lines|row|column|number|
  ticket|story|goal|question|scenario|case|use case|principle|priority|wave|week|day|month|quarter|gen|generation|error|code|status|
  exit code|protocol|proto|id|rank|annex|example|test|round|height|bit|bits|field|index|slot|lesson|(?<!recovery )point|requirement|
  constraint|alpha|beta|vol|volume|unit|variant|group|category|set|experiment|node|server|instance|shard|partition|replica|pod
  )s?\.?[ -]#?(?:[\d.]+\+?,? ?(?:and|or|to|[&,–-]|through)? ?)?$
`;

/** Whether the word before a figure makes it a name: `phase 2`, `step 3`, `nodes 1 and 2`. `before` ends where the figure begins. */
export function isNumbered(before: string): boolean {
  return NUMBERED.test(before);
}

/** Whether a name in capitals stands right before: `PostgreSQL 15`, `Java 21`. The first word of a sentence is one only with capitals inside. */
export function followsName(before: string): boolean {
  const word = /(?<!\S)\p{Lu}[\p{L}\p{N}+#.&-]*(?=[ -]$)/u.exec(before);
  if (word === null) return false;
  if (/[\p{Lu}\d]/u.test(word[0].slice(1))) return true;
  const lead = before.slice(0, word.index);
  return lead.trimEnd() !== '' && !lead.endsWith('\n') && !/[.!?:;|•(–—-]["'”’)]?$/.test(lead.trimEnd());
}

/** Whether the character before a figure makes it a part of something longer. `before` ends where the figure begins. */
export function isAttached(before: string): boolean {
  const last = before.at(-1) ?? '';
  if (last === '' || /[\s(["'“‘<>=~≈≤≥±|,;+≃∼!]/.test(last)) return /\d['’,]$/.test(before);
  const previous = before.at(-2) ?? '';
  if (last === '-' || last === '–' || last === '—' || last === '−')
    return (
      previous !== '' && !/[\s(]/.test(previous) && !/(?:^|[^a-z\u00C0-\u024F])sub-$/i.test(before) && !/(?:→|\d[%\p{L}]*)–$/u.test(before)
    );
  if (last === ':') return previous === ':' || /[\d/\]]/.test(previous) || previous === '';
  if (last === '/') return true;
  return /[\p{L}\p{N}_#@§\\^%&.$€£]/u.test(last) || last === MASK;
}

/** Whether what follows a whole figure makes it a part of something longer. */
export function goesOn(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (/[\p{L}\p{N}_#@°]/u.test(next) || next === MASK) return true;
  const after = text.charAt(end + 1);
  if (next === '.' || next === ',' || next === ':') return /[\d\p{L}]/u.test(after) && !(next === ',' && /\p{L}/u.test(after));
  if (next === '-' || next === '/' || next === '\\') return /[\p{L}\p{N}]/u.test(after);
  return false;
}

/** A year on its own. */
export function isYear(written: string): boolean {
  return /^(?:19|20)\d\d$/.test(written);
}
