/** Components that the text says are always deployed together and share their data. */
import { regex } from '../../base/patterns.ts';
import { partsNamedIn, partsOf } from '../../claims/parts/components.ts';
import { styleOf } from '../../claims/parts/style.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { ownTexts } from '../support/prose.ts';
import { wordList } from '../support/wordList.ts';

const TOGETHER = regex('i')`
  \b(?:deploy(?:s|ed|ing)?|release[sd]?|ship(?:s|ped)?|rolled out|roll out|go(?:es)? live|version(?:s|ed))
  (?: \S+){0,4} (?:together|in lockstep|as one|as a unit|at the same time|simultaneously|in step|side by side|in tandem|as a pair|in one go|
  jointly)\b|
  \b(?:each|every|a) (?:deployment|release|rollout) of (?:the )?\w+(?: \w+)? (?:also )?(?:means|requires|needs|forces|entails) (?:also )?(?:a|
  the|one) (?:deployment|release|rollout) of\b|
  \b(?:cannot|can['’]t|never) be (?:deployed|released|shipped) (?:separately|apart|alone|on (?:its|their) own|without each other)\b|
  \bneither (?:\w+ ){0,3}(?:deployed|released|shipped|rolled out|upgraded) without the other\b|
  \bnever (?:deployed|released|shipped|rolled out) (?:separately|apart|alone|on (?:its|their) own)\b|
  \b(?:cannot|can['’]t|never) be (?:deployed|released|shipped|rolled out) without\b|
  \b(?:deploying|releasing|shipping|upgrading) (?:the )?[\w-]+(?: \w+)? (?:also )?(?:means|requires|needs|forces|
  entails) (?:also )?(?:deploying|releasing|shipping|upgrading)\b|
  \b(?:each|every|any) (?:release|deployment|rollout) (?:brings out|includes|contains|covers|touches) both\b|\b(?:have|has|need|
  needs) to (?:ship|be (?:deployed|released|shipped)) in tandem\b|
  \b(?:common|shared|one|same|single) release (?:train|date|cycle|window|cadence)\b|
  \b(?:in lockstep|together)(?: \S+){0,2} (?:deployed|released|shipped)\b
`;
const SHARE = regex('i')`
  \bshar(?:e|es|ed|ing)(?: \S+){0,5} (?:databases?|schemas?|data|tables?|stores?|state|models?|postgres\w*)\b|
  \bsame (?:databases?|schemas?|tables?|stores?|data|collections?)\b|\b(?:shared|common|one|single) (?:databases?|schemas?|tables?|stores?|
  collections?)\b|
  \bboth (?:backed by|stored in|kept in|held in|on) (?:the |a )?\S+ (?:databases?|schemas?|stores?)\b|\b(?:read|write)s?(?: and (?:read|
  write)s?)? each other
`;
/** Of the sentence that says it; what a text promises to undo, or sets out to avoid, is no fault. */
const DENIED = regex('i')`
  \b(?:not|no|never|without|n['’]t|instead of|rather than|no longer|avoid\w*|independently|separately|previously|formerly|used to|would|
  could|if|unless|until|was|were)\b
`;

/** Its own denial says that they go together. */
const APART = regex('gi')`
  \b(?:cannot|can['’]t|never) be (?:deployed|released|shipped|rolled out) (?:separately|apart|alone|on (?:its|their) own|without)\b|
  \bnever (?:deployed|released|shipped|rolled out) (?:separately|apart|alone|on (?:its|their) own)\b|
  \bneither (?:\w+ ){0,3}\w+ed(?: out)? without the other\b
`;

export const compAlwaysTogether = defineRule<'together'>({
  meta: {
    id: 'comp/always-together',
    title: 'Two components deploy together and share their data',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['HEAPTRACE'],
    messages: {
      together:
        '{parts} are deployed together and share their data, so they are one component in all but name and pay for the wire between them. Merge them, or say what will set them apart.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context) || styleOf(document) === 'monolith') return;
    const texts = ownTexts(document);
    const told = new Set<object>();
    for (const each of texts) {
      if (told.has(each.block) || !TOGETHER.test(each.text) || DENIED.test(each.text.replace(APART, ' '))) continue;
      const around = texts.filter((other) => other.block.start === each.block.start && other.section === each.section);
      if (!around.some(({ text }) => SHARE.test(text) && !DENIED.test(text.replace(APART, ' ')))) continue;
      const said = around.map(({ text }) => text).join(' ');
      const named = partsNamedIn(
        partsOf(document).all.filter((part) => part.standing === 'service' || part.standing === 'client'),
        said,
      );
      const holder = partsOf(document).all.find(
        (part) => part.main.range.start <= each.range.start && each.range.end <= part.main.range.end,
      );
      const all = [...new Set([...(holder === undefined ? [] : [holder]), ...named])];
      if (all.length < 2 && !/\b(?:both|two|the) (?:services|components)\b/i.test(said)) continue;
      told.add(each.block);
      yield {
        message: 'together',
        data: {
          parts:
            all.length < 2
              ? 'Both services'
              : wordList(
                  all.map((part) => `“${part.title}”`),
                  'and',
                ),
        },
        range: each.range,
      };
    }
  },
});
