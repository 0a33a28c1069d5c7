/** Plans of a system that state no availability and no recovery target, RPO or RTO. One of them is an answer. */
import { regex } from '../../base/patterns.ts';
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import { describesSystem } from '../support/absence.ts';
import { absenceRule } from '../support/absenceRule.ts';
import { says } from '../support/says.ts';

/** A target in words, or the reason for having none. */
const SAID = regex('i')`
  \b(?:(?:two|three|four|five) nines|best[- ]effort|(?:no|without an?) (?:availability|uptime|slo|sla) (?:target|goal|commitment|guarantee|
  requirement|promise)|(?:availability|uptime|rpo|rto|slo|sla)s?(?: target)?(?: is| are)?(?:: | )
  (?:not (?:critical|required|needed|applicable|defined|promised)|n/a|none)|business hours|office hours|
  down(?:time)? is (?:acceptable|tolerable|fine)|24/7|24x7|(?:may|can|might) be (?:down|off|away|switched off|unavailable|offline)|
  (?:outages?|downtime|interruptions?|stops?)(?: of [^.]{1,30})? (?:is|are|can be|may be|would be) (?:acceptable|tolerat\w+|fine|ok|bearable|
  no problem)|
  (?:can|could|may) (?:do|live|work|manage|cope|go) without (?:it|the|this)|not (?:a single|one) [^.]{1,40} (?:may|must|can) (?:be lost|get lost)|
  (?:nothing|no [^.]{1,30}) (?:may|must) (?:be|get) lost|(?:uptime|availability)\W{1,3}\d\S*|service level|
  back (?:up )?within|nobody (?:minds|is hurt|suffers)|no harm (?:is )?done|may stand still|can (?:stand|stay) (?:still|down)|(?:recover(?:y|
  s|ed)?|restor(?:ed?|es|ation)) (?:within|by|in (?:at most|less|under))|next working day)\b
`;

export const availabilityMissing = absenceRule({
  id: 'req/availability-missing',
  title: 'No availability or recovery target is stated',
  sources: ['PLANNER', 'PRODARCH'],
  message:
    'No availability, RPO or RTO is stated, so nothing says how much redundancy and which backups are enough. State a target for each, or that none is promised.',
  roles: ['reliability', 'non-functional-requirements', 'disaster-recovery', 'requirements', 'constraints'],
  prompt: {
    heading: 'Availability targets',
    lines: [
      '| Target | Value |',
      '| --- | --- |',
      '| Availability | [e.g. 99.9% per month] |',
      '| RPO | [e.g. 15 min] |',
      '| RTO | [e.g. 1 h] |',
    ],
  },
  findAbsent(context) {
    const { document } = context;
    if (!describesSystem(context)) return undefined;
    const stated = (['availability', 'downtime', 'rpo', 'rto'] as const).some((measure) => figuresOf(document, measure).length > 0);
    return stated || says(document, SAID) ? undefined : 'availability, RPO or RTO';
  },
});
