/** Designs cut into services that never say why. One reason anywhere is enough. */
import { regex } from '../../base/patterns.ts';
import { partsOf } from '../../claims/parts/components.ts';
import { isEnglish } from '../../claims/language.ts';
import { styleOf } from '../../claims/parts/style.ts';
import { defineRule } from '../rule.ts';
import { isWorkedOut, placeOfAbsence } from '../support/absence.ts';
import { isLive } from '../support/live.ts';

/** Scale, release, ownership, isolation, in the words people use for them; and whatever gives a reason for parts being apart. */
const REASON = regex('i')`
  \bindependen(?:t|tly)\b|\bown (?:release|deploy|pace|team|schedule|lifecycle|pipeline)|\bteam owns\b|
  \bowned by (?:a |another |the )?\w+ team\b|\bbounded contexts?\b|\bisolat\w+|\bblast radius\b|
  \bdifferent(?:ly)? (?:scal|load|release|team|rate|availab|security|peak|pace)\w*|
  \bscal\w+ (?:separately|apart|on its own|alone|differently|with)\b|\bdeploy\w* (?:separately|apart|on its own|alone)\b|
  \b(?:pci|compliance|security) (?:scope|boundary)\b|\brelease (?:cadence|cycle|train)\b|\bbulkhead|\bfault\b|\bautonom\w+|
  \bdomain boundar\w+|\bmust not (?:hold up|slow|affect|block|take down)\b|
  \b(?:separate|split|own (?:service|process)|apart|extract\w*|microservices?|services?)\b[^.|]{1,80}\b
  (?:because|since|so that|in order to|due to|to keep|to let|to allow)\b|
  \b(?:because|since|so that|in order to)\b[^.|]{1,80}\b(?:separate|split|own (?:service|process)|apart|extract\w*|microservices?)\b
`;
/** Parts that call themselves services, at least. */
const FEWEST = 2;
const SERVICE_NAME = /\b(?:service|microservice|svc)s?\b/i;

export const compJustificationMissing = defineRule<'missing'>({
  meta: {
    id: 'comp/justification-missing',
    title: 'Nothing says why the services are apart',
    severity: 'hint',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['HEAPTRACE'],
    messages: {
      missing:
        'The design has {count} services, and nothing says why they are apart. A wire between two parts has to be paid for every day; name what each split buys: scaling, releases, ownership or isolation.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context) || !isEnglish(document) || !isWorkedOut(document) || styleOf(document) === 'monolith') return;
    const services = partsOf(document).all.filter((part) => part.standing === 'service' && SERVICE_NAME.test(part.title));
    if (
      services.length < FEWEST ||
      document.walk().some((block) => REASON.test(block.inline?.text ?? (block.kind === 'table' ? block.text : '')))
    )
      return;
    yield {
      message: 'missing',
      data: { count: services.length },
      range: placeOfAbsence(document, [
        'architecture-style',
        'components',
        'component-overview',
        'proposed-architecture',
        'high-level-design',
      ]),
    };
  },
  fix({ document }) {
    const section =
      document.sections.find((each) => each.role === 'architecture-style') ?? document.sections.find((each) => each.role === 'components');
    if (section === undefined) return [];
    const at = section.blocks.at(-1)?.end ?? section.headRange.end;
    const { lineEnding } = document;
    return [
      {
        title: 'Insert a justification',
        edits: [
          {
            range: { start: at, end: at },
            newText: `${lineEnding}${lineEnding}**Justification**: \${1:[what each split buys: scaling, releases, ownership, isolation]}`,
          },
        ],
        snippet: true,
        preferred: true,
      },
    ];
  },
});
