/** Phases that do not say when they are done. */
import { regex } from '../../base/patterns.ts';
import { isEnglish } from '../../claims/language.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { addToPhase, phaseTexts, type PhaseText } from '../support/phasesOfPlan.ts';

/** Words of an end that can be seen, and figures that bound one. */
const EXIT = regex('i')`
  \bgood enough\b|\b(?:closes|ends|completes|concludes) (?:the|this) (?:phase|stage|release|milestone)\b|\b(?:exit|entry|acceptance|success|
  completion|graduation|go-live) (?:criteri\w+|conditions?|gates?|metrics?|measures?|
  means)\b|\bcriteri(?:a|on)\b|\b(?:done|complete|finished|ready|over|ends?|ships?|launch(?:es)?|released?|leaves?|passed|succeeded|
  successful|accept(?:ed)?|stops?|closes?|move on|moves on) (?:when|once|if|after|as soon as)\b|
  \b(?:exit|done|success|outcome|acceptance|ready)\W{0,3}[:=]|\b(?:suffices|is enough|will do|is sufficient) (?:when|if|once|as soon as)\b|
  \b(?:go|goes|proceed|continue|advance)s? (?:on |to )?(?:when|once|only|as soon as)\b|\bcheckpoint\b|
  \b(?:call|consider|count|regard)(?:ed|s)? (?:it|this|the (?:phase|stage|release)|as)(?: as)? (?:done|finished|complete\w*|over|ready)\b|
  \bends? (?:this|the) (?:phase|stage|release|mvp)\b|\bdefinition of done\b|
  \buntil\b|\bpass(?:es|ed|ing)?\b|\bgates?\b|\bgo/no-go\b|\bdone means\b|\bmeans:|\btargets?\b|
  \b(?:proves?|proven|demonstrate[sd]?|verified|signed off|sign-off|signs off)\b|[<>≤≥] ?\d|
  \b(?:at least|at most|under|below|over|above|fewer than|less than|more than|within|up to) (?:[€$£]? ?\d|one |two |three |five |ten )|
  \d ?%|\bp9[59]\b
`;
/** Said once for all phases. */
const FOR_ALL = regex('i')`
  \b(?:each|every|a) (?:phase|stage|release|milestone)\b[^.]{1,80}\b
  (?:ends?|done|exit|criteri\w+|complete|pass\w*|gate|accept\w*|review\w*|demo)\b|\bexit criteria\b
`;
/** Lists of what has to be true are criteria by themselves. */
const CRITERIA_SECTION = /\bcriteria\b|\btimeline\b|\bschedule\b/i;
const FEWEST = 2;

export const phaseNoExit = defineRule<'open', PhaseText>({
  meta: {
    id: 'phase/no-exit',
    title: 'A phase does not say what is good enough',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      open: '{phase} does not say what is good enough. Without an end that can be seen a phase goes on, or stops where patience does; name what can be observed when it is done.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context) || !isEnglish(document)) return;
    const phases = phaseTexts(document).filter(
      ({ phase, isEmpty }) => !isEmpty && (phase.known !== undefined || phase.number !== undefined),
    );
    if (phases.length < FEWEST) return;
    for (const each of phases) {
      const { phase, plan, text } = each;
      if (EXIT.test(text) || CRITERIA_SECTION.test(plan.section.title) || FOR_ALL.test(plan.section.text)) continue;
      yield { message: 'open', data: { phase: phase.name.text.replace(/[:：]$/, '') }, range: phase.name.range, state: each };
    }
  },
  fix({ document }, { state }) {
    const edit = state && addToPhase(document, state, `Good enough means: \${1:[what can be observed]}`);
    return edit === undefined ? [] : [{ title: 'Insert what is good enough', edits: [edit], snippet: true, preferred: true }];
  },
});
