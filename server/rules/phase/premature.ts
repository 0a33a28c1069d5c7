/** First phases that hold what only load makes necessary, with no need stated. */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import { phrasesPattern, signsIn } from '../../claims/itemSigns.ts';
import { isEnglish } from '../../claims/language.ts';
import type { Block } from '../../document/block.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { addToPhase, phaseKnownAs, phaseTexts, type PhaseText } from '../support/phasesOfPlan.ts';
import { escapeText } from '../../drafts/snippetText.ts';
import { wordList } from '../support/wordList.ts';

interface State {
  readonly item: Block | undefined;
  readonly text: string;
}

/** What grows with load, by a name for the message. */
const HEAVY: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: 'caching',
    pattern: phrasesPattern([
      'cache',
      'caches',
      'cached',
      'caching',
      'redis cache',
      'redis in front of',
      'redis ahead of',
      'redis before',
      'memcached in front of',
      'cdn',
      'cache layer',
      'caching layer',
      'memcached',
      'varnish',
    ]),
  },
  { name: 'read replicas', pattern: phrasesPattern(['read replica*', 'read-replica*', 'replicas']) },
  {
    name: 'several regions',
    pattern: phrasesPattern([
      'multi-region',
      'multi region',
      'multiple regions',
      'two regions',
      'second region',
      'active-active',
      'standby region',
      'region on standby',
      'geo-replication',
      'global replication',
    ]),
  },
  { name: 'sharding', pattern: phrasesPattern(['sharding', 'sharded', 'shards']) },
  { name: 'autoscaling', pattern: phrasesPattern(['autoscaling', 'auto-scaling', 'auto scaling', 'autoscaler']) },
  { name: 'a service mesh', pattern: phrasesPattern(['service mesh', 'istio', 'linkerd']) },
  { name: 'performance work', pattern: phrasesPattern(['performance optimi*', 'performance tuning', 'query optimi*', 'query tuning']) },
  { name: 'event sourcing', pattern: phrasesPattern(['event sourcing', 'cqrs']) },
];
const LEFT_OUT = regex('i')`
  \b(?:browser(?:['’]s)? cach\w+|cache headers?|(?:build|ci) (?:server|cache|pipeline)|no|not|without|skip\w*|later|deferred?|postponed?|
  out of scope|excluded?|except|v[12]|none|
  instead of|single|yet|only if)\b
`;
const NEED = regex('i')`
  \b(?:because|since|so that|as (?:the|we|every|each|most)|needs?|needed|required?|requires|to (?:meet|hold|keep|stay|serve|survive|stand)|
  target|demand\w*|contract\w*|regulat\w*|law|sla|measured|otherwise|due to|in order to)\b|\d ?(?:ms|rps|%|s\b|k\b)|\bp9[59]\b
`;

export const phasePremature = defineRule<'premature', State>({
  meta: {
    id: 'phase/premature',
    title: 'The first phase holds what only load makes necessary',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      premature:
        '{phase} holds {what}, and no need is stated. That can wait until there is load to measure; move it to a later phase, or say why the first users need it.',
    },
  },
  *check(context) {
    if (!isLive(context) || !isEnglish(context.document)) return;
    const mvp = phaseKnownAs(context.document, 'mvp');
    if (mvp === undefined || mvp.isEmpty) return;
    for (const { text, range, item } of pointsOf(context, mvp)) {
      if (LEFT_OUT.test(text) || NEED.test(text)) continue;
      const found = HEAVY.filter(
        ({ pattern }) => signsIn(pattern, text).some((sign) => sign.polarity === 'affirmed') && !isDecided(context, pattern),
      );
      if (found.length > 0)
        yield {
          message: 'premature',
          data: {
            phase: shortName(mvp),
            what: wordList(
              found.map(({ name }) => name),
              'and',
            ),
          },
          range,
          state: { item, text },
        };
    }
  },
  fix({ document }, { state }) {
    const later =
      phaseTexts(document).find(({ phase }) => phase.known === 'v2') ?? phaseTexts(document).find(({ phase }) => phase.known === 'v1');
    // A point that names more than one thing cannot go as a whole.
    if (state?.item === undefined || later === undefined || /,|\band\b|\n/.test(state.text)) return [];
    const edit = addToPhase(
      document,
      later,
      document.slice({ start: state.item.start + state.item.mark.length + 1, end: state.item.end }).trim(),
    );
    if (edit === undefined) return [];
    const start = document.lines.start(state.item.line);
    const end = Math.min(document.text.length, document.lines.start(state.item.endLine));
    return [
      {
        title: `Move it to ${shortName(later)}`,
        edits: [
          { range: { start, end }, newText: '' },
          { ...edit, newText: escapeText(edit.newText) },
        ],
        snippet: true,
        preferred: true,
      },
    ];
  },
});

/** The items of a phase, its sentences outside lists, or its row. */
function* pointsOf(
  { document }: RuleContext,
  { range, phase, text }: PhaseText,
): Generator<{ text: string; range: Range; item: Block | undefined }> {
  if (phase.block?.kind === 'table') yield { text, range: phase.name.range, item: undefined };
  for (const block of document.walk()) {
    if (block.start < range.start || block.end > range.end || block.kind !== 'paragraph' || block.inline === undefined) continue;
    if (block.parent?.kind === 'item' && phase.section !== undefined) {
      yield { text: block.inline.text, range: { start: block.start, end: block.end }, item: block.parent };
      continue;
    }
    for (const sentence of sentencesOf(block.inline)) {
      const at = block.inline.range(sentence.start, sentence.end);
      if (at.start >= range.start && at.end <= range.end) yield { text: sentence.text, range: at, item: undefined };
    }
  }
}

/** A decision of its own states the need. */
function isDecided({ records, document }: RuleContext, pattern: RegExp): boolean {
  return (
    records.some((record) => signsIn(pattern, record.title).length > 0) ||
    document.sections.some((section) => section.parent?.role === 'decisions' && signsIn(pattern, section.title).length > 0)
  );
}

function shortName({ phase }: PhaseText): string {
  return (phase.name.text.split('(', 1)[0] ?? '').replace(/[:：]\s*$/, '').trim();
}
