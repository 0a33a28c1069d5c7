/** Components that leave out what their template asks for; failure and scale have rules of their own. */
import { regex } from '../../base/patterns.ts';
import { partsOf, valueOf, type Part } from '../../claims/parts/components.ts';
import { isEnglish } from '../../claims/language.ts';
import type { ArchDocument } from '../../document/document.ts';
import { fieldsIn } from '../../document/readFields.ts';
import type { Component, ComponentField } from '../../plan/readComponents.ts';
import { defineRule } from '../rule.ts';
import { askedOfComponents, componentFieldsFix, labelInText, type AskedOfComponent } from '../support/componentsOfPlan.ts';
import { isLive } from '../support/live.ts';
import { isOpen, tellsFailureOf, tellsScaleOf } from '../support/toldElsewhere.ts';
import { wordList } from '../support/wordList.ts';

interface State {
  readonly part: Part;
  readonly missing: readonly AskedOfComponent[];
}

/** Rules that speak of one field alone. */
const OWNERS: Readonly<Partial<Record<ComponentField, string>>> = {
  'failure-mode': 'comp/failure-mode-missing',
  scale: 'comp/scale-missing',
};
/** What cannot be asked of a thing that others run, that only keeps data, or that users hold: it calls and is not called. */
const NOT_ASKED: Readonly<Partial<Record<Part['standing'], readonly ComponentField[]>>> = {
  external: ['api', 'interface', 'data', 'dependencies', 'technology', 'scale'],
  store: ['api', 'interface', 'dependencies'],
  client: ['api', 'interface', 'data'],
};
/** Words by which a text without labels, or a label of the author's own, answers. */
const SAID: Readonly<Record<ComponentField, RegExp>> = {
  responsibility: /\S{3}/,
  api: regex('i')`
    \b(?:apis?|endpoints?|interfaces?|grpc|rest|graphql|topics?|events?|get|post|put|patch|delete|expos\w+|webhooks?|commands?|pages|
    screens|urls?|methods?|functions?|contract)\b
  `,
  interface: regex('i')`
    \b(?:apis?|endpoints?|interfaces?|grpc|rest|graphql|topics?|events?|get|post|put|patch|delete|expos\w+|webhooks?|commands?|pages|
    screens|urls?|methods?|functions?|contract)\b
  `,
  data: /\b(?:data|owns?|stores?|stored|storage|tables?|schemas?|entit(?:y|ies)|databases?|persist\w*|stateless|state|collections?|keeps|models?|types)\b/i,
  dependencies:
    /\b(?:depend\w*|calls?|called|uses?|requires?|talks|relies|upstream|downstream|integrat\w+|reads from|writes to|connects|needs)\b/i,
  callers: /\bcall/i,
  'failure-mode': /\b(?:fail\w*|down|errors?|retr\w+|fallback|unavailable|outage|degrad\w*|timeout)\b/i,
  technology: regex('i')`
    \b(?:tech\w*|stack|built|written|implemented|languages?|frameworks?|runs on|hosted|platform|go|golang|java|kotlin|python|rust|
    typescript|node|nodejs|react|vue|angular|spring|django|rails|postgres\w*|redis|kafka|lambda|\.net|c#|php|elixir|scala|ruby|swift)\b
  `,
  scale: /\b(?:scal\w+|instances?|replicas?|stateless|horizontal\w*|shard\w*|capacity)\b/i,
};

export const compFieldMissing = defineRule<'missing', State>({
  meta: {
    id: 'comp/field-missing',
    title: 'A component leaves out what its template asks for',
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER', 'SYSARCH', 'HAN', 'HEAPTRACE'],
    messages: {
      missing: '“{component}” does not state its {fields}. Whoever builds beside it has to guess; say what holds, or that there is none.',
    },
  },
  *check(context) {
    const { document, isOn } = context;
    const asked = askedOfComponents(context).filter(
      (spec) => spec.required && !(OWNERS[spec.key] !== undefined && isOn(OWNERS[spec.key] ?? '')),
    );
    if (asked.length === 0 || !isLive(context)) return;
    for (const part of partsOf(document).all) {
      const missing = asked.filter(
        (spec) =>
          NOT_ASKED[part.standing]?.includes(spec.key) !== true && isMissing(part, spec.key) && !isAnswered(document, part, spec.key),
      );
      if (missing.length === 0) continue;
      yield {
        message: 'missing',
        data: { fields: wordList(missing.map(labelInText), 'or'), component: part.title },
        range: part.main.name.range,
        state: { part, missing },
      };
    }
  },
  fix({ document }, { state }) {
    return state === undefined ? [] : componentFieldsFix(document, state.part, state.missing);
  },
});

/** What a component may have none of: a dash in its place says so. */
const MAY_BE_NONE: ReadonlySet<ComponentField> = new Set<ComponentField>(['api', 'interface', 'data', 'dependencies', 'callers']);
const DASH = /^\s*[–—-]+\s*$/;

/** A row answers to the columns of its table only. */
function isMissing(part: Part, key: ComponentField): boolean {
  const value = valueOf(part, key) ?? (key === 'api' ? valueOf(part, 'interface') : key === 'interface' ? valueOf(part, 'api') : undefined);
  if (value !== undefined && MAY_BE_NONE.has(key) && DASH.test(value.text)) return false;
  return value === undefined ? part.main.row === undefined : isOpen(value.text) && !value.text.trim().startsWith('[');
}

function isAnswered(document: ArchDocument, part: Part, key: ComponentField): boolean {
  if (valueOf(part, key) !== undefined) return false;
  if (key === 'failure-mode') return tellsFailureOf(document, part);
  if (key === 'scale') return tellsScaleOf(document, part);
  if (key === 'dependencies' && valueOf(part, 'callers') !== undefined) return true;
  if (part.entries.every(isToldInSentences)) return true;
  return part.entries.some(({ section }) => {
    if (section === undefined) return false;
    const fields = fieldsIn(section).filter((field) => field.form !== 'heading' || field.labelRange.start > section.titleRange.end);
    if (
      key === 'responsibility' &&
      section.blocks.some((block) => block.kind === 'paragraph' && !fields.some((field) => field.block === block))
    )
      return true;
    if (key === 'data' && section.blocks.some((block) => block.kind === 'fence')) return true;
    if (fields.filter((field) => field.key !== undefined).length === 0) return !isEnglish(document) || SAID[key].test(section.fullText);
    return [
      ...fields.filter((field) => field.key === undefined).map((field) => field.label),
      ...section.children.map((child) => child.title),
    ].some((label) => key !== 'responsibility' && SAID[key].test(label));
  });
}

/** A part that a paragraph tells of is asked for what it is there for and how it fails, not for labels. */
function isToldInSentences({ name, section, row, fields }: Component): boolean {
  return section === undefined && row === undefined && [...fields.values()].every(({ label }) => label === name.text);
}
