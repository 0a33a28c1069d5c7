/** adr/option-unmeasured: the pros or the cons of an option are bare adjectives, which say the same of every option. */
import type { OptionPart } from '../../log/record.ts';
import { defineRule } from '../rule.ts';
import { wordedRecords } from '../support/recordProse.ts';
import { optionLabel } from '../support/recordTemplate.ts';

const DEGREE = String.raw`(?:(?:very|really|quite|fairly|super|extremely|highly|more|most|too|so|pretty|relatively|rather|somewhat|good|great|nice|excellent|bad|poor|better|best|worse|high|higher|low|lower|less|easy|easier|simple|simpler|it|is|its|it's|are|be|can)\s+)*`;
const QUALITY = [
  'fast(?:er)?',
  'quick(?:er)?',
  'slow(?:er)?',
  'eas(?:y|ier)',
  'simpl(?:e|er)',
  'scalable',
  'flexible',
  'powerful',
  'modern',
  'mature',
  'popular',
  'well[- ]known',
  'widely used',
  'reliable',
  'robust',
  'cheap(?:er)?',
  'expensive',
  'costly',
  'complex',
  'complicated',
  'hard(?:er)?',
  'difficult',
  'lightweight',
  'heavy(?:weight)?',
  'secure',
  'insecure',
  'stable',
  'unstable',
  'efficient',
  'inefficient',
  'performant',
  'elegant',
  'clean',
  'good',
  'great',
  'bad',
  'familiar',
  'unfamiliar',
  'proven',
  'battle[- ]tested',
  'cool',
  'ugly',
  'outdated',
  'old',
  'nice',
  'maintainable',
  'extensible',
  'user[- ]friendly',
  'developer[- ]friendly',
  'convenient',
  'inflexible',
  'rigid',
  'limited',
  'future[- ]proof',
  'production[- ]ready',
  'enterprise[- ]grade',
  'performance',
  'scalability',
  'flexibility',
  'simplicity',
  'reliability',
  'complexity',
  'costs?',
  'speed',
  'security',
  'maintainability',
  'usability',
  'quality',
  'developer experience',
  'learning curve',
  'stability',
  'efficiency',
  'ease of use',
  'support',
  'community',
  'ecosystem',
  'overhead',
].join('|');
/** `fast`, `very easy to use`, `good performance`. */
const BARE = new RegExp(
  String.raw`^${DEGREE}(?:${QUALITY})(?:\s+to\s+(?:use|learn|understand|maintain|set up|setup|operate|implement|scale|extend|test|deploy|debug|manage))?$`,
  'i',
);
const OPENING = /^\s*(?:[-*+•✅❌👍👎➕➖]\s*)?(?:(?:good|bad|neutral),?\s+(?:because|as|since)\s+)?/iu;

export const optionUnmeasured = defineRule<'bare'>({
  meta: {
    id: 'adr/option-unmeasured',
    title: 'Pros or cons are bare adjectives',
    severity: 'hint',
    kinds: ['adr'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      bare: 'The {side} of “{option}” are adjectives alone ({words}). Every option can be called that; add a figure, the mechanism behind it, or a link to what was measured.',
    },
  },
  *check(context) {
    for (const record of wordedRecords(context)) {
      for (const option of record.options) {
        for (const key of ['pros', 'cons'] as const) {
          const parts = option.parts.filter((part) => part.key === key && !part.isEmpty);
          const [first] = parts;
          if (first === undefined || !isBare(parts) || isLinked(context.document.slice(first.range))) continue;
          yield {
            message: 'bare',
            data: { side: key, option: optionLabel(option), words: wordsOf(parts) },
            range: { start: first.range.start, end: first.range.end },
          };
        }
      }
    }
  },
});

function isBare(parts: readonly OptionPart[]): boolean {
  const points = parts.flatMap(({ text }) => pointsIn(text));
  return points.length > 0 && points.every((point) => BARE.test(point));
}

/** What is listed, comma by comma and line by line, without what opens a point. */
function pointsIn(text: string): readonly string[] {
  return text
    .split(/[\n;]/)
    .map((line) => line.replace(OPENING, ''))
    .flatMap((line) => line.split(/,|\s\/\s|\s&\s|\band\b/))
    .map((point) => point.trim().replace(/[.!]$/, ''))
    .filter((point) => point !== '');
}

function isLinked(source: string): boolean {
  return /\]\(|https?:|\]\[/.test(source);
}

function wordsOf(parts: readonly OptionPart[]): string {
  return parts
    .flatMap(({ text }) => pointsIn(text))
    .slice(0, 3)
    .join(', ');
}
