/** Whether a question or a review comment shows that it is settled. Reads words beside it; whether they are right is for people. */
import { listed, regex } from '../../base/patterns.ts';
import type { Block } from '../../document/block.ts';
import { resolvedWords } from '../../knowledge/reviewProtocol.ts';

/** A label that announces the answer, and what stands behind it on its line. */
const LABEL = regex('giu')`
  (?:^|[\s([*—–→。？！（-])(resolution|resolved|answer(?:ed)?|decision|decided|outcome|response|reply|conclusion|action|update|status|antwort|
  entscheidung|lösung|ergebnis|réponse|décision|résolution|respuesta|resolución|decisión|resposta|decisão|resolução|回答|結論|決定|解决|答复|结论)
  (?: \([^()\n]{1,60}\))?\s?[:：=]\s*([^\n]*)
`;
/** What says that it is not settled. */
const OPEN = regex('i')`
  ^(?:$|[-–—?…]+$|open|pending|tbd|tbc|todo|to do|to be|in progress|wip|none|
  not (?:yet|decided|resolved|addressed|answered|known|clear|done)\b|no (?:answer|decision|resolution)\b|unresolved|unanswered|outstanding|
  n/?a$|blocked|waiting|under discussion|offen|ausstehend|ouvert|en attente|abierto|pendiente|aberto|pendente|未定|未決|待定|⏳|❌|🔴|\[[^\]]*\]$|
  \[ \])
`;
/** A bare “no” answers a question; it settles nothing under “Resolved”. */
const DENIED = /^(?:no|nein|non|não)[.!]?$/i;
const ASKS_WHETHER = /^(?:resol|status|update|action)/i;
/** Words that settle beside those of the review protocol. */
const MORE_WORDS = listed`
  decided|closed|settled|agreed|deferred|postponed|obsolete|moot|won't fix|will not fix|no longer open|no longer relevant|no longer applies
  erledigt|geklärt|beantwortet|entschieden|résolu|répondu|décidé|resuelto|respondido|decidido|resolvido|解決済|已解决
`;
/** One of them at the beginning of a statement. */
const SETTLED = new RegExp(
  String.raw`(?:^|[.;:!?,—–→>|([\n] ?|- )(?:${[...resolvedWords.filter((word) => /^[a-z]/.test(word)), ...MORE_WORDS].join('|')})(?![\p{L}-])`,
  'iu',
);
const SETTLED_WHERE = regex('i')`
  (?<!\b(?:not|be|is|get|gets|never|until|once|when|if|how|yet) )\b
  (?:resolved|answered|addressed|fixed|decided|settled) (?:in|by|with|via|on|as|at)\b
`;
const WAS_SETTLED =
  /\b(?:was|were|has been|have been|is now|are now) (?:resolved|answered|addressed|fixed|decided|settled|closed|agreed)\b/i;
const MARK = /[✅✔☑✓]/u;
/** `→ a constraint refuses the second`: an answer of several words behind an arrow; a name alone is who looks after it. */
const BEHIND_ARROW =
  /(?:→|⇒|=>|->) (?!(?:tbd|todo|open|ask|see|who|what|owner|due|needs?|to be)(?!\p{L}))[^\s?→]+\s[^\s?]+\s[^\s?][^?]*$/iu;
const NOTHING = regex('i')`
  ^(?:there (?:are|is) )?(?:none\b|no(?:ne)? (?:open|outstanding|remaining|unresolved|further)|nothing|n/?a\b|not applicable|
  all (?:questions |issues |points )?(?:are |have been )?(?:resolved|answered|closed|settled)|keine|aucune?|ninguna?|nenhuma?|なし|特になし|无|暂无)
`;

/** Whether a text shows that what it holds is settled. An announced answer that is open outweighs all other words. */
export function showsResolution(text: string): boolean {
  const answers = [...text.matchAll(LABEL)].map((match) => ({
    label: match[1] ?? '',
    said: (match[2] ?? '').replaceAll(/[*_]/g, '').trim(),
  }));
  if (answers.length > 0) return answers.some(({ label, said }) => !OPEN.test(said) && !(DENIED.test(said) && ASKS_WHETHER.test(label)));
  return MARK.test(text) || BEHIND_ARROW.test(text) || SETTLED.test(text) || SETTLED_WHERE.test(text) || WAS_SETTLED.test(text);
}

/** Whether a cell under “Status” or “Resolution” says that the row is settled. */
export function isSettledCell(text: string): boolean {
  return !OPEN.test(text.trim()) && !DENIED.test(text.trim());
}

/** Whether a text says that there is nothing to settle. */
export function saysNone(text: string): boolean {
  return NOTHING.test(text.trim());
}

/** Whether a list item is ticked, or opens with several words struck through. */
export function isCrossedOff(item: Block): boolean {
  if (item.task?.done === true) return true;
  const inline = item.children[0]?.inline;
  const struck = inline?.spans.find((span) => span.kind === 'strike' && span.plainStart === 0);
  if (inline === undefined || struck === undefined) return false;
  return struck.plainEnd === inline.text.length || inline.text.slice(0, struck.plainEnd).includes(' ');
}
