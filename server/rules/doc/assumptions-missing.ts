/** Plans of a system that state no assumptions. A sentence that assumes something is an answer. */
import { regex } from '../../base/patterns.ts';
import { describesSystem } from '../support/absence.ts';
import { absenceRule } from '../support/absenceRule.ts';
import { says } from '../support/says.ts';

const SAID = regex('i')`
  \b(?<!roles? (?:is|are) )assum(?:e|es|ed|ing|ption|ptions)\b(?! (?:(?:the|an?|full|its|their) )?(?:\S+ )?(?:role|responsibilit|control|
  command|ownership|identit|dut|office|liabilit))|
  \bwe take it (?:that|as)\b|\btak(?:en|e|ing) as (?:given|read)\b|\bas far as we know\b|\bon the understanding\b|\bwe believe that\b|
  \bpresuppos\w+|\btak(?:en|e|ing) (?:it )?for granted\b|
  \b(?:prerequisites?|preconditions?|premises?)\b|\bprovided that\b|\bwe (?:expect that|rely on the|count on)\b|\bas long as\b|\b(?:rests?|
  hinges?) on\b|
  \bpresum(?:e|es|ed|ing|ably)\b|\bsuppos(?:e|es|ed|ing) that\b|\b(?:is|are) expected to (?:stay|remain|keep)\b|\bwe (?:bank|bet|rely) on\b|
  \bwhat we rely on\b|
  \b(?:holds|works|true|valid) only (?:if|when|while)\b|\bonly (?:holds|works) (?:if|when|while)\b|\bstands? (?:and|or) falls? with\b|
  \bas given\b|\bwe expect (?:the|that|no|at most)\b
`;

export const assumptionsMissing = absenceRule({
  id: 'doc/assumptions-missing',
  title: 'No assumptions are stated',
  sources: ['HAN'],
  message:
    'No assumption is stated. Every design takes something for true that it has not checked; written down, somebody can say when it stops being so.',
  roles: ['assumptions', 'constraints', 'rationale', 'requirements'],
  section: 'assumptions',
  prompt: { heading: 'Assumptions', lines: ['- [what is taken for true, and what changes if it is not]'] },
  findAbsent(context) {
    const { document } = context;
    if (!describesSystem(context) || document.sections.some((section) => section.role === 'assumptions' && !section.isEmpty))
      return undefined;
    return says(document, SAID) ? undefined : 'assumptions';
  },
});
