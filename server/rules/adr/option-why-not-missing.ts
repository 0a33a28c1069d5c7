/** adr/option-why-not-missing: an alternative that was turned down says nowhere why. */
import { regex } from '../../base/patterns.ts';
import type { FieldSpec } from '../../knowledge/schema.ts';
import type { ConsideredOption, DecisionRecord } from '../../log/record.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { addParts } from '../support/optionEdits.ts';
import { mentions } from '../support/optionNames.ts';
import { isUnnamed } from '../support/placeholderName.ts';
import { partsOf, placeOfOption, wordedRecords } from '../support/recordProse.ts';
import { optionLabel, recordTemplateOf } from '../support/recordTemplate.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

/** Any word that turns an option down and says by what; a drawback alone is none. */
const REASON = regex('i')`
  \b(?:because|since|as (?:it|this|they|we|the|our|that|there)|due to|owing to|reject\w+|rule[sd]? (?:it )?out|turned down|dismiss\w+|
  discard\w+|exclud\w+|declin\w+|eliminat\w+|discount\w+|not (?:chosen|selected|picked|adopted|an option|viable|feasible|acceptable|
  suitable|enough|needed|necessary|worth|possible)|unsuitable|infeasible|unacceptable|overkill|why not|lost|loses|but|however|although|
  though|yet|too \w+|would (?:have|need|mean|require|add|cost|make|break|force|not|be|lead|take|violate|duplicate)|wouldn't|cannot|can't|
  could not|couldn't|does not|doesn't|do not|don't|did not|didn't|will not|won't|lack\w*|no longer|never|fail\w*|instead|rather than|
  dropped|gives? up|nobody|only \w+ knows|none (?:of them )?(?:speaks?|supports?|has|can|knows|offers|reads?)|would (?:tie|bind|lock|slow|
  leave)|costs? (?:us )?(?:\d|about|roughly|an? )|
  \d+ (?:h|hours?|days?|weeks?|months?|euros?|dollars?|pounds?)|drains?|gets? lost|no support|
  outweigh\w*|exceed\w*|violat\w+|deferred|postponed|over budget|not)\b
`;
/** The author says that it was turned down. */
const REJECTED = regex('im')`
  ^[ \t]*(?:❌[ \t]*)?(?:rejected|not chosen|not selected|discarded|dismissed|ruled out)\b|
  \((?:rejected|not chosen|not selected|discarded|dismissed)\)|\s[-–—:]\s(?:rejected|not chosen|not selected|discarded|dismissed)\b|
  \b(?:status|verdict|decision|outcome|result)\s*:\s*(?:rejected|not chosen|not selected|discarded)\b
`;
/** A verdict with words behind it. */
const EXPLAINED = /\b(?:rejected|not chosen|not selected|discarded|dismissed|ruled out)[ :–—,.(-]{1,4}\p{L}[^\n]{8}/iu;
const LABEL = /\bwhy (?:not|rejected)\b/gi;
const BARE_VERDICT = /\b(?:rejected|not chosen|not selected|discarded|dismissed|ruled out)\b/gi;
const CHOSEN =
  /\((?:chosen|selected|accepted|winner|adopted|recommended|this (?:one|option))\)|✅|\b(?:chosen|selected|adopted|accepted)\b/i;
const BRIEF = 60;
const WHY_NOT: FieldSpec = {
  key: 'why-not',
  label: 'Why not',
  form: 'bullet',
  required: true,
  guidance: '',
  placeholder: '[the reason that settled it]',
};

export const optionWhyNotMissing = defineRule<'silent', ConsideredOption>({
  meta: {
    id: 'adr/option-why-not-missing',
    title: 'A rejected option says no reason',
    severity: 'info',
    kinds: ['adr'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['HAN'],
    messages: {
      silent:
        '“{option}” was turned down and nothing says why. Somebody will propose it again; one line with the reason that settled it is enough.',
    },
  },
  *check(context) {
    for (const record of wordedRecords(context)) {
      for (const option of rejectedOptions(context, record)) {
        if (isUnnamed(context.document, option.nameRange) || saysWhyNot(record, option)) continue;
        yield { message: 'silent', data: { option: optionLabel(option) }, range: placeOfOption(option), state: option };
      }
    }
  },
  fix({ document }, { state }) {
    const edits =
      state === undefined ? [] : addParts(document, state, [WHY_NOT]).map((edit) => ({ ...edit, newText: withTabStops(edit.newText) }));
    return edits.length === 0 ? [] : [{ title: 'Insert “Why not”', edits, snippet: true, preferred: true }];
  },
});

/** All under a template or heading that lists only what was turned down, unless the decision names them; elsewhere those the author marks as such. */
function rejectedOptions(context: RuleContext, record: DecisionRecord): readonly ConsideredOption[] {
  const holdsChosen = recordTemplateOf(context, record)?.options?.includesChosen !== false;
  const decision = partsOf(record, 'decision')
    .map((part) => part.text)
    .join('\n');
  const names = record.options.map((option) => option.name);
  return record.options.filter((option, index) => {
    if (REJECTED.test(`${option.name}\n${option.section?.title ?? ''}\n${option.text}`)) return true;
    if (holdsChosen && !(isUnderAlternatives(record, option) && isBrief(option))) return false;
    return (
      !CHOSEN.test(`${option.name} ${option.text.split('\n', 1)[0] ?? ''}`) && decision.trim() !== '' && !isTaken(names, index, decision)
    );
  });
}

/** Whoever writes sentences about an alternative says in them what is against it. */
function isBrief({ text, parts }: ConsideredOption): boolean {
  return parts.length > 0 || text.length <= BRIEF;
}

function isUnderAlternatives({ scope }: DecisionRecord, { range }: ConsideredOption): boolean {
  return scope
    .walk()
    .some(
      (section) =>
        section.start <= range.start && range.end <= section.end && /\b(?:alternatives?|rejected|not chosen)\b/i.test(section.title),
    );
}

/** A list of alternatives that holds the chosen one too. */
function isTaken(names: readonly string[], index: number, decision: string): boolean {
  return mentions(names, index, decision.split(/(?<=[.!])\s/, 1)[0] ?? '');
}

/** `Polling drains the battery`: a point without a colon is read as a name, and says more. */
function isSentence(name: string): boolean {
  return name.trim().split(/\s+/).length > 3;
}

function saysWhyNot(record: DecisionRecord, option: ConsideredOption): boolean {
  if (option.parts.some((part) => part.key === 'why-not' && !part.isEmpty)) return true;
  const cons = new Set(option.parts.filter((part) => part.key === 'cons' || part.key === 'pros').map((part) => part.text));
  const own = [...cons]
    .reduce((text, part) => text.replace(part, ''), option.text.replace(option.name, ''))
    .replaceAll(BARE_VERDICT, ' ')
    .replaceAll(LABEL, ' ');
  const verdict = EXPLAINED.test(option.text);
  if (isSentence(option.name) && REASON.test(option.name)) return true;
  if (verdict || REASON.test(own) || [...cons].some((text) => /\bbecause\b|\bruled out\b|\brejected\b/i.test(text))) return true;
  return isToldElsewhere(record, option);
}

/** The decision, its reasons or its trade-offs name the option and say what spoke against it. */
function isToldElsewhere(record: DecisionRecord, option: ConsideredOption): boolean {
  const names = record.options.map((each) => each.name);
  const index = record.options.indexOf(option);
  const sentences = partsOf(record, 'decision', 'rationale', 'trade-offs', 'consequences').flatMap((part) =>
    part.text.split(/(?<=[.!?])\s+|\n/),
  );
  return sentences.some((sentence) => REASON.test(sentence) && mentions(names, index, sentence));
}
