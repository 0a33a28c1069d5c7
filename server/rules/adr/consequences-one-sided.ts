/** adr/consequences-one-sided: the consequences tell what is gained and not what it costs. */
import { regex } from '../../base/patterns.ts';
import type { Block } from '../../document/block.ts';
import { appendToList, appendToSection, insertSection, type Edit } from '../../document/edits.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { SectionSpec } from '../../knowledge/schema.ts';
import type { DecisionRecord, RecordPart } from '../../log/record.ts';
import { defineRule } from '../rule.ts';
import { recordTemplateOf, isLive } from '../support/recordTemplate.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

interface State {
  /** The last gain told: the other side goes behind it. */
  readonly gains: RecordPart;
  /** The list of arguments, where gains are told as `Good, because`. */
  readonly list: Block | undefined;
  /** The label for the other side, when it is there and empty. */
  readonly place: RecordPart | undefined;
  readonly spec: SectionSpec | undefined;
}

const GOOD = /^\s*(?:good|positive|pro|gut|bien|bueno|bom)[,:]\s/i;
const OTHER = /^\s*(?:bad|negative|con|neutral|risk|schlecht|mal|malo|mau|ruim|neutre|neutro)[,:]\s/i;
/** Words of cost, risk and burden: a gain told with its price is no gain alone. */
const PRICE = regex('i')`
  \b(?:but|however|although|though|cost\w*|expens\w+|risk\w*|slow\w*|hard(?:er)?|difficult\w*|complex\w*|complicat\w+|overhead|burden\w*|
  drawback\w*|downside\w*|disadvantage\w*|trade-?offs?|los[est]\w*|must|have to|has to|need(?:s|ed)?|requires?|
  more (?:work|effort|memory|code|time)|extra|additional|depend\w*|lock-?in|limit\w*|no longer|cannot|can't|unable|fail\w*|learn\w*|
  maint\w+|migrat\w+|effort|price|worse|less|fewer|unfamiliar|aber|jedoch|risiko|kosten|aufwand|mais|coût|risque|pero|riesgo|porém|custo|
  risco)\b|リスク|コスト|欠点|风险|成本
`;

/** `Better decoupling`, `Higher throughput`: a point that opens with what gets better. */
const GAIN = regex('i')`
  ^\s*(?:better|higher|cleaner|faster|simpler|easier|greater|quicker|stronger|improved?|increased|reduced|fewer|lower|
  more (?:flexib\w+|scalab\w+|reliab\w+|robust\w*|control|freedom|speed|throughput|capacity))\b|
  ^\s*[^.;:,]{3,50} (?:gets?|becomes?|will be(?:come)?|is now|are now) (?:much |far |a lot |even )?(?:quicker|faster|simpler|easier|cheaper|
  shorter|clearer|safer|better|leaner|
  tidier|smaller)(?=[.,;]|$| (?:to|for|and|than|with)\b)|^\s*[^.;:,]{3,40} (?:speeds? up|is easier|are easier)(?=[.,;]|$| (?:to|for|and)\b)
`;
/** `Review date: 2027-04-01`, which tells of no consequence. */
const FIELD = /^[^:\n]{3,30}: [^\n]{1,40}$/;
/** `costs go down`. */
const SINKS = regex('gi')`
  \b(?:costs?|risks?|complexity|overhead|burden|effort|maintenance|latency) (?:(?:will|is|are|also) )*
  (?:go(?:es)?|going|come|comes|drops?|falls?|sinks?|shrinks?|decreases?|reduced|lower|less|smaller)(?: down)?\b
`;

/** `no time limit`, `lower cost`, `less to maintain`: a price that is not paid is a gain. */
const SPARED = regex('gi')`
  \b(?:no(?: longer)?|not?|without|never|free of|avoid(?:s|ed|ing)?|remov(?:es|ed|ing)|eliminat(?:es|ed|ing)|reduc(?:es|ed|ing)|
  lower(?:s|ed|ing)?|cut(?:s|ting)?|sav(?:es|ed|ing)|less|fewer|cheaper|minimal|low|little|small(?:er)?)\s+
  (?:(?!and\b|but\b|yet\b)[\w-]+\s+){0,2}(?:cost\w*|expens\w+|risk\w*|complex\w*|overhead|burden\w*|depend\w*|lock-?in|limit\w*|fail\w*|
  maint\w+|migrat\w+|effort|price|need(?:s|ed)?|requires?|memory|code|time|work|learn\w*)\b
`;

export const consequencesOneSided = defineRule<'gains' | 'empty', State>({
  meta: {
    id: 'adr/consequences-one-sided',
    title: 'Consequences name gains and no price',
    severity: 'warning',
    kinds: ['adr'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER', 'PRODARCH', 'HAN'],
    messages: {
      gains:
        'The consequences tell what is gained and no cost, risk or burden. Whoever lives with the decision meets those first; name at least one.',
      empty: '“{label}” is empty beside the gains. Whoever lives with the decision meets costs and risks first; name at least one.',
    },
  },
  *check(context) {
    for (const record of context.records) {
      if (!isLive(record)) continue;
      const spec = recordTemplateOf(context, record)
        ?.sections.flatMap((section) => section.children ?? [])
        .find((child) => child.role === 'negative');
      const place = record.parts.find((part) => part.role === 'negative');
      const gains = record.parts.find((part) => part.role === 'positive' && !part.isEmpty);
      if (gains !== undefined) {
        if (namesPrice(gains.text) || tellsPrice(record) || tellsPriceBeside(record)) continue;
        if (place === undefined) yield { message: 'gains', range: headOf(gains), state: { gains, list: undefined, place, spec } };
        else
          yield {
            message: 'empty',
            data: { label: place.section?.title ?? context.document.slice(place.headRange) },
            range: headOf(place),
            state: { gains, list: undefined, place, spec },
          };
        continue;
      }
      const consequences = record.parts.find((part) => part.role === 'consequences' && part.section !== undefined);
      const list = consequences && goodOnly(consequences);
      if (consequences === undefined || list === undefined || tellsPrice(record)) continue;
      yield { message: 'gains', range: headOf(consequences), state: { gains: consequences, list, place: undefined, spec } };
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const edit = otherSide(document, state);
    return edit === undefined
      ? []
      : [{ title: 'Insert the other side', edits: [{ ...edit, newText: withTabStops(edit.newText) }], snippet: true, preferred: true }];
  },
});

/** Costs, risks or trade-offs told under a heading or label of their own. */
function tellsPrice(record: DecisionRecord): boolean {
  if (record.parts.some((part) => (part.role === 'negative' || part.role === 'trade-offs' || part.role === 'neutral') && !part.isEmpty))
    return true;
  if (
    record.fields.some(
      (field) =>
        field.key === 'cons' &&
        field.value.trim() !== '' &&
        !record.options.some((option) => option.range.start <= field.range.start && field.range.end <= option.range.end),
    )
  )
    return true;
  if (record.scope.walk().some((section) => (section.role === 'risks' || section.role === 'technical-debt') && !section.isEmpty))
    return true;
  const labels = record.fields
    .filter((field) => field.key === undefined || field.key === 'risk' || field.key === 'mitigation')
    .map((field) => field.label);
  const own = record.parts
    .filter((part) => part.role === 'consequences')
    .flatMap((part) => part.section?.children.filter((child) => child.role !== 'positive') ?? []);
  return own.some((section) => !section.isEmpty) || labels.some((label) => PRICE.test(label));
}

/** Told between the heading and the gains, in words. */
function tellsPriceBeside(record: DecisionRecord): boolean {
  return record.parts.some((part) => part.role === 'consequences' && namesPrice(part.section?.text ?? ''));
}

function namesPrice(text: string): boolean {
  return PRICE.test(text.replaceAll(SPARED, '').replaceAll(SINKS, ''));
}

/** The list of a part whose every point is marked as good; undefined where any is not. */
function goodOnly({ section }: RecordPart): Block | undefined {
  const blocks = [...(section?.allBlocks() ?? [])];
  const lists = blocks.filter((block) => block.kind === 'list');
  const items = lists.flatMap((list) => list.children.map((item) => item.text));
  if (
    items.length === 0 ||
    items.some((text) => OTHER.test(text) || (namesPrice(text) && namesPrice(text.replace(GAIN, '')))) ||
    !(items.every((text) => GOOD.test(text)) || (items.length > 1 && items.every((text) => GAIN.test(text))))
  )
    return undefined;
  return blocks.every((block) => block.kind === 'list' || block.kind === 'html' || (block.kind === 'paragraph' && FIELD.test(block.text)))
    ? lists.at(-1)
    : undefined;
}

function headOf(part: RecordPart): { start: number; end: number } {
  const { start, end } = part.section?.titleRange ?? part.headRange;
  return { start, end };
}

function otherSide(document: ArchDocument, { gains, list, place, spec }: State): Edit | undefined {
  const body = spec?.body ?? ['- [what it costs]'];
  if (list !== undefined) return appendToList(document, list, 'Bad, because [what suffers]');
  if (place !== undefined)
    return place.section === undefined
      ? { range: { start: place.range.end, end: place.range.end }, newText: ' [what it costs]' }
      : appendToSection(document, place.section, body);
  const { section } = gains;
  const { lineEnding } = document;
  const heading = spec?.heading ?? 'Negative';
  if (section?.form === 'heading')
    return insertSection(document, section, section.level, spec?.form === 'label' ? 'Negative' : heading, body);
  const end = section?.end ?? gains.range.end;
  const apart = `**${heading}**${section === undefined ? ': [what it costs]' : ''}`;
  return {
    range: { start: end, end },
    newText: [apart, ...(section === undefined ? [] : ['', ...body])]
      .reduce((text, line) => `${text}${line}${lineEnding}`, lineEnding + lineEnding)
      .trimEnd(),
  };
}
