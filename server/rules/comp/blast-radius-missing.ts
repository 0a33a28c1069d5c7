/** Designs of several parts that never say what else breaks when one of them does. */
import { regex } from '../../base/patterns.ts';
import { partsOf, valueOf } from '../../claims/parts/components.ts';
import { isEnglish } from '../../claims/language.ts';
import { styleOf } from '../../claims/parts/style.ts';
import type { ArchDocument } from '../../document/document.ts';
import { appendToSection } from '../../document/edits.ts';
import { defineRule } from '../rule.ts';
import { isWorkedOut, placeOfAbsence } from '../support/absence.ts';
import { isLive } from '../support/live.ts';
import { isOpen } from '../support/toldElsewhere.ts';

/** With fewer parts there is little else to break. */
const FEWEST = 3;
const SEEN = regex('i')`
  \b(?:users?|customers?|clients?|callers?|visitors?|nobody|everyone|downstream|consumers?|others|shows?|banner|stale|closed|refus\w*|
  reject\w*|read-only|cannot|waits?|until|meanwhile|while)\b
`;
const TOLD = regex('i')`
  \bblast[- ]radius\b|\bbulkheads?\b|\bcascad\w+|\bisolat(?:e|es|ed|ing|ion) (?:the )?(?:fail|fault|outage|tenant|load)\w*|
  \b(?:takes? (?:\w+ ){1,3}with it|go(?:es)? with it|(?:outages?|failures?|crash|faults?) (?:stays?|remains?|is|are) (?:within|inside|in one|
  local|confined|
  limited|contained|kept)|(?:confined|limited|contained) to (?:one|a single|that|its)|(?:losing|loss of|dead|lost) [^.]{2,40} (?:hits|affects|
  touches|stops|freezes|
  costs)|(?:is|are) not (?:touched|harmed|hit|impaired)|only [^.,;]{2,40} (?:suffers?|is lost|is missing|is affected|are affected|goes dark|
  go dark))\b|
  \b(?:fault|failure|error) (?:isolation|domains?|containment|boundar\w+)|\bwhat else (?:breaks|fails|stops|goes down)\b|
  \b(?:unaffected|not affected|also (?:fails?|breaks?|stops?|affected)|takes? (?:\w+ ){0,3}down|brings? (?:\w+ ){0,3}down|goes down with|
  (?:keeps?|keep on|continues?|go(?:es)? on|still) (?:work|runn|serv|accept|sell|answer|read|tak|process|deliver|respond|function|
  operat)\w*|everything else|the rest of the (?:system|site|platform)|no other (?:service|component|part)|impacts? on other|
  affected (?:services|components)|downstream impact|depend(?:s|ent)? on it)\b
`;

export const compBlastRadiusMissing = defineRule<'missing'>({
  meta: {
    id: 'comp/blast-radius-missing',
    title: 'Nothing says what else breaks when a part does',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        'Nothing says what else breaks when one of the {count} components does. Whoever is called at night asks that first; say for each how far its failure reaches, and what keeps it there.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context) || !isEnglish(document) || !isWorkedOut(document) || styleOf(document) === 'monolith') return;
    const parts = partsOf(document).all;
    const running = parts.filter((part) => part.standing === 'service' || part.standing === 'store');
    if (
      running.length < FEWEST ||
      namesOthers(document) ||
      document.walk().some((block) => TOLD.test(block.inline?.text ?? (block.kind === 'table' ? block.text : '')))
    )
      return;
    yield {
      message: 'missing',
      data: { count: running.length },
      range: placeOfAbsence(document, ['components', 'component-overview', 'proposed-architecture', 'high-level-design']),
    };
  },
  fix({ document }) {
    const section = document.sections.find((each) => each.role === 'components');
    if (section === undefined) return [];
    const edit = appendToSection(document, section, [
      `**Blast radius**: \${1:[what else breaks when each part fails, and what keeps the rest working]}`,
    ]);
    return [{ title: 'Insert a blast radius', edits: [edit], snippet: true, preferred: true }];
  },
});

/** Mending oneself says nothing of others. */
const SELF = regex('i')`
  \b(?:restart|retr(?:y|ie)|restor|fail-?over|fails? over|standby|stand-by|multi-az|replica|alert|paged?\b|redeploy|recover|auto-?heal|
  self-heal|reboot|backup)
`;

/** Whether the failure of any part is told by more than how it comes back: what its neighbours or the users see. */
function namesOthers(document: ArchDocument): boolean {
  return partsOf(document).all.some((part) => {
    const told = valueOf(part, 'failure-mode')?.text ?? '';
    return !isOpen(told) && (!SELF.test(told) || SEEN.test(told));
  });
}
