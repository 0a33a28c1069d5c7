/** adr/consequences-scope: the consequences speak of no new risk, no work for whoever operates it, and nothing left open. */
import { regex } from '../../base/patterns.ts';
import { appendToList, appendToSection } from '../../document/edits.ts';
import { defineRule } from '../rule.ts';
import { partsOf, placeOfPart, normedRecords } from '../support/recordProse.ts';
import { withTabStops } from '../../drafts/snippetText.ts';
import type { DecisionRecord, RecordPart } from '../../log/record.ts';

const RISK = regex('i')`
  \b(?:risk\w*|danger\w*|threat\w*|fail\w*|outages?|break\w*|may|might|could|can lead|lose|loss|lost|lock-?in|depend\w*|expos\w+|attack\w*|
  vulnerab\w*|breach\w*|uncertain\w*|concern\w*|problem\w*|issues?|bottleneck\w*|single point|conflict\w*|unless|if|careful\w*|caution|
  beware|worse|slow\w*|bad|negative\w*)\b
`;
const BURDEN = regex('i')`
  \b(?:operat\w+|maint\w+|monitor\w*|deploy\w*|on-?call|back-?ups?|upgrad\w+|updat\w+|train\w*|learn\w*|run(?:s|ning)?|administ\w+|
  support\w*|effort\w*|work|overhead|burden\w*|complex\w*|complicat\w*|cost\w*|expens\w+|pay\w*|price|must|have to|has to|need\w*|
  require\w*|additional\w*|extra|more|another|team|manual\w*|careful|hard\w*|difficult\w*|unfamiliar|configur\w+|install\w*|manag\w+|
  provision\w*|migrat\w+|rewrit\w+|refactor\w*|duplicat\w*|disciplin\w+|steps?|should|ensure|
  will be (?:written|changed|moved|added|replaced|updated))\b
`;
const OPEN = regex('i')`
  \b(?:not|no|nor|cannot|can't|won't|doesn't|don't|without|never|neither|out of scope|remain\w*|still|open|later|follow-?ups?|unsolved|
  unresolved|future|defer\w*|postpon\w*|until|left|limit\w*|only|except\w*|however|but|although|trade-?offs?|drawback\w*|downside\w*|
  disadvantage\w*|instead|give up|given up|accept\w*|next)\b
`;
/** What takes one of these away is a gain. */
const SPARED = regex('gi')`
  \b(?:no(?: more)?|without|less|fewer|lower\w*|reduc\w+|remov\w+|avoid\w*|eliminat\w+|sav\w+|never|not|easier|simpler|cheaper|faster)\s+
  (?:(?!and\b|but\b)[\w-]+\s+){0,2}(?:risk\w*|fail\w*|outages?|break\w*|lock-?in|operat\w+|maint\w+|effort\w*|work|overhead|burden\w*|
  complex\w*|cost\w*|manual\w*|steps?|deploy\w*|monitor\w*|run(?:ning)?|manag\w+|problem\w*|issues?|duplicat\w*|conflict\w*|configur\w+|
  bottleneck\w*|updat\w+|upgrad\w+)\b|\b(?:easier|simpler|cheaper|faster) to \w+
`;
const LEAST = 3;

export const consequencesScope = defineRule<'narrow', RecordPart>({
  meta: {
    id: 'adr/consequences-scope',
    title: 'Consequences leave out risk, operation and what stays open',
    severity: 'info',
    kinds: ['adr'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      narrow:
        'The consequences speak of no new risk, no work for whoever operates it, and nothing that stays unsolved. These are what the next reader looks for; name at least what applies.',
    },
  },
  *check(context) {
    for (const record of normedRecords(context)) {
      const parts = partsOf(record, 'consequences', 'positive', 'negative', 'neutral', 'trade-offs');
      const first = parts.find((part) => part.role === 'consequences') ?? parts[0];
      const text = parts
        .map((part) => part.text)
        .join('\n')
        .replaceAll(SPARED, '');
      const words =
        parts
          .map((part) => part.text)
          .join(' ')
          .match(/\p{L}+/gu)?.length ?? 0;
      if (
        first === undefined ||
        words < LEAST ||
        /^\s*[[{<]/.test(text) ||
        RISK.test(text) ||
        BURDEN.test(text) ||
        OPEN.test(text) ||
        isToldElsewhere(record)
      )
        continue;
      yield { message: 'narrow', range: placeOfPart(first), state: first };
    }
  },
  fix({ document }, { state }) {
    if (state?.section === undefined) return [];
    const points = ['[Which risk is new]', '[Which operational work is added]', '[What this decision leaves open on purpose]'];
    const { section } = state;
    const list = section.blocks.at(-1);
    const edits =
      list?.kind === 'list'
        ? points.map((point) => appendToList(document, list, point))
        : [
            appendToSection(
              document,
              section,
              points.map((point) => `- ${point}`),
            ),
          ];
    const newText = withTabStops(edits.map((edit) => edit.newText).join(''));
    return edits[0] === undefined
      ? []
      : [
          {
            title: 'Insert risk, operation and what stays open',
            edits: [{ range: edits[0].range, newText }],
            snippet: true,
            preferred: true,
          },
        ];
  },
});

/** Sections on risks, debt or limits stand for it. */
function isToldElsewhere({ scope, fields }: DecisionRecord): boolean {
  return (
    fields.some((field) => (field.key === 'risk' || field.key === 'mitigation') && field.value.trim() !== '') ||
    scope
      .walk()
      .some(
        (section) =>
          !section.isEmpty &&
          (section.role === 'risks' ||
            section.role === 'technical-debt' ||
            section.role === 'non-goals' ||
            section.role === 'open-questions' ||
            /\b(?:risks?|operation\w*|limitations?|drawbacks?|caveats?|open|non-goals|out of scope|follow-?ups?|security|rollout|migration)\b/i.test(
              section.title,
            )),
      )
  );
}
