/** Risks of high likelihood and high impact that no phase and no decision does anything about. */
import { listed, regex } from '../../base/patterns.ts';
import { oneSpaced } from '../../claims/parts/partNames.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { saysNothing } from '../../plan/stated.ts';
import { sectionsFor } from '../../plan/planSections.ts';
import { phasePlansOf } from '../../plan/readPhases.ts';
import { risksOf } from '../../plan/readRisks.ts';
import { readLevel } from '../../plan/riskLevel.ts';
import type { Risk } from '../../plan/risks.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { isVagueMitigation } from '../support/vagueMitigation.ts';

const GENERAL = new Set(listed`
  high|very|that|this|with|from|when|will|have|than|then|they|them|more|most|into|over|under|before|after|each|every|which|while|their|there
  where|would|could|should|must|only|also|some|same|risk|team|system|service|services|data|user|users|time|week|month|project|plan|phase
  first|second|early|late|make|made|need|needs|used|using|keep|production|work|does|doing|what|about|against|because|without|between
`);
const SHORTEST = 4;
/** How much of a word is compared, so that its endings do not matter. */
const STEM = 6;

/** Stems of all that phases and decisions say; undefined where the document has neither. */
const actions: DocumentFact<ReadonlySet<string> | undefined> = {
  compute: (document) => {
    const sections = [
      ...phasePlansOf(document).map((plan) => plan.section),
      ...sectionsFor(document, 'decisions', 'decision', 'rationale', 'migration', 'deployment', 'testing', 'timeline'),
      ...document.sections.filter((section) => section.role === 'embedded-record'),
    ];
    const written = sections.filter((section) => !section.isEmpty);
    return written.length === 0
      ? undefined
      : new Set(written.flatMap((section) => stems(document.slice({ start: section.start, end: section.end }))));
  },
};

export const riskHighUnmitigated = defineRule<'unmitigated'>({
  meta: {
    id: 'risk/high-unmitigated',
    title: 'Nothing is done about a risk of high likelihood and impact',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      unmitigated:
        '“{risk}” is likely and hits hard, and no phase and no decision does anything about it. What is planned nowhere does not happen; put its mitigation into a phase, or decide to carry the risk.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context)) return;
    for (const risk of risksOf(document).flatMap((list) => list.risks)) {
      if (!isHigh(risk, 'likelihood') || !isHigh(risk, 'impact') || isActedOn(document, risk)) continue;
      yield { message: 'unmitigated', data: { risk: risk.name.text }, range: risk.name.range };
    }
  },
});

function isHigh(risk: Risk, field: 'likelihood' | 'impact'): boolean {
  const reading = readLevel(risk.fields.get(field)?.text ?? '');
  return reading.kind === 'level' && (reading.id === 'high' || reading.id === 'critical');
}

/** Told as a state of things, and so needing no phase: `in escrow since May`, `a second vendor is under contract`. */
const STANDS = regex('i')`
  \b(?:since|already|under contract|in escrow|on (?:stand-?by|site)|in (?:use|force|stock|operation)|(?:has|have) been|(?:is|are) (?:ready|
  signed|kept|trained|insured|duplicated|mirrored|covered|paid))\b|\b(?:signed|trained|bought|hired|tested|rehearsed|exists?)\b
`;

/** An action that phases or decisions take up in its own words; without phases and decisions, any action at all. */
function isActedOn(document: ArchDocument, risk: Risk): boolean {
  const mitigation = oneSpaced(risk.fields.get('mitigation')?.text ?? '');
  const acts = !saysNothing(mitigation) && !isVagueMitigation(mitigation);
  const planned = document.fact(actions);
  if (planned === undefined) return acts || !risk.fields.has('mitigation');
  if (
    /\b(?:accept(?:ed|s)?|carried knowingly|adr|decision|phase|mvp|v1|v2|milestone|already|done|signed|in place)\b/i.test(mitigation) ||
    (acts && STANDS.test(mitigation))
  )
    return true;
  return (acts && shares(planned, mitigation)) || shared(planned, risk.name.text).length > 1;
}

/** Two words, or one that is long enough to be no accident. */
function shares(planned: ReadonlySet<string>, text: string): boolean {
  const found = shared(planned, text);
  return found.length > 1 || found.some((stem) => stem.length >= STEM);
}

function shared(planned: ReadonlySet<string>, text: string): readonly string[] {
  return [...new Set(stems(text))].filter((stem) => planned.has(stem));
}

function stems(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word.length >= SHORTEST && !GENERAL.has(word))
    .map((word) => word.slice(0, STEM));
}
