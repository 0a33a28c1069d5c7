/** api/version-by-query: the version of the API travels as a query parameter. */
import { anyWord } from '../../base/patterns.ts';
import { joinedClaims, type Joined } from '../../claims/joined.ts';
import { mentionsIn } from '../../claims/mentions.ts';
import { isOwnWord } from '../../claims/ownWord.ts';
import type { Statement } from '../../claims/statement.ts';
import { affirmed } from '../../claims/statements.ts';
import { isBelow } from '../../claims/sectionTopic.ts';
import type { Range } from '../../base/range.ts';
import type { BlockFilter } from '../../document/blockShape.ts';
import { someInline } from '../../document/blockShape.ts';
import type { Block, Row } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

/** `?api-version=2024-01-01`, `&v=2`; what goes before a file's version is an asset, not an API. */
const PARAMETER = /(?<!\.[a-z]{2,5})[?&](api[-_]?version|version|ver|v)=/gi;
/** Things of the business that have versions of their own. */
const THING = anyWord`
  documents?|files?|drafts?|revisions?|objects?|templates?|content|schemas?|articles?|datasets?|models?|polic(?:y|ies)|contracts?|assets?
  images?|app
`;
/** The number of a version behind the parameter of an endpoint: `GET /orders?v=2`. */
const NUMBER = /^v?\d{1,2}(?!\d|\.\d)/i;
const ENDPOINT = /\b(?:GET|POST|PUT|PATCH|DELETE) \S*$/;
/** A path that stands by itself, without the ending of a file. */
const PATH = /(?:^|\s)(?:https?:\/\/[^\s/]{1,100})?\/[\w/{}:-]{2,80}$/;
const parametrised: BlockFilter = {
  matches: (shape) => someInline(shape, ({ content }) => content.includes('=') && /[?&][a-z_-]{0,5}v(?:er(?:sion)?)?=/i.test(content)),
};

export const versionByQuery = defineRule<'said'>({
  meta: {
    id: 'api/version-by-query',
    title: 'The API version is a query parameter',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      said: 'The version of the API is a query parameter, which is easily left out, and lost in caches, logs and routing. Put it into the path of a public API, or into a header of an internal one.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    const { document } = context;
    const isTopic = isOnVersions(document);
    const told = [
      ...joinedClaims(document, ['api-versioning', 'version'], ['query-parameter'], ['clause', 'row', 'label', 'title'])
        .filter((joined) => isOnApi(joined, isTopic))
        .map(({ range }) => range),
      ...affirmed(document, 'query-parameter')
        .filter(isOfCallers)
        .map(({ clauseRange }) => clauseRange),
    ];
    const ranges = [
      ...told,
      ...parameters(document).filter((place) => !told.some((range) => range.start <= place.start && place.end <= range.end)),
    ];
    const first = ranges.sort((a, b) => a.start - b.start)[0];
    if (first !== undefined) yield { message: 'said', range: first };
  },
});

/** Whether the document's title is on versions of an API. */
function isOnVersions({ titleSection }: ArchDocument): boolean {
  return titleSection?.head?.inline !== undefined && mentionsIn(titleSection.head.inline).some(({ key }) => key === 'api-versioning');
}

function isOnApi({ claim }: Joined, isTopic: boolean): boolean {
  const { section, sentence } = claim;
  if ((isTopic && claim.withInSentence('version')) || isBelow(section, 'api-versioning') || claim.withInBlock('api-versioning'))
    return !THING.test(sentence.text);
  return claim.withInSentence('version') && claim.withInSentence('api') && !THING.test(sentence.text);
}

/** `A breaking change gets a higher version number, which callers …`: an API without its name. */
const OF_CALLERS = anyWord`
  breaking changes?|(?:old|older|new|newer|existing) (?:and (?:old|new) )?(?:callers?|clients?|consumers?|integrators?)
  (?:generation|contract) of (?:the|an) (?:interface|endpoint)
`;

/** Whether the words around tell of versions that callers pick, the API left unnamed. */
function isOfCallers(claim: Statement): boolean {
  const { text } = claim.sentence;
  return claim.withInSentence('version') && OF_CALLERS.test(text) && !THING.test(text);
}

/** Where a path or a code span shows such a parameter. A bare `version` counts where versions of the API are spoken of. */
function parameters(document: ArchDocument): readonly Range[] {
  const found: Range[] = [];
  for (const block of document.walkWhere(parametrised)) {
    if (block.kind !== 'table') found.push(...inBlock(document, block));
    else for (const row of block.rows) found.push(...inBlock(document, block, row));
  }
  return found;
}

function inBlock(document: ArchDocument, block: Block, row?: Row): readonly Range[] {
  const inlines = row === undefined ? (block.inline === undefined ? [] : [block.inline]) : row.cells.map((cell) => cell.inline);
  const section = document.sectionAt(block.start);
  return inlines.flatMap((inline) =>
    Array.from(inline.text.matchAll(PARAMETER)).flatMap((match) => {
      const end = match.index + match[0].length;
      const isPlain = /^[?&]a/i.test(match[0]);
      const isOfEndpoint =
        NUMBER.test(inline.text.slice(end)) &&
        (ENDPOINT.test(inline.text.slice(0, match.index)) || PATH.test(inline.text.slice(0, match.index)));
      const isOnApis =
        isPlain ||
        isOfEndpoint ||
        isOnVersions(document) ||
        /\bversion(?:ed|ing)\b|\bapi versions?\b/i.test(inline.text) ||
        isBelow(section, 'api-versioning');
      return isOnApis && !THING.test(inline.text) && isOwnWord(inline, match.index, end, { block, section, row })
        ? [inline.range(match.index + 1, end - 1)]
        : [];
    }),
  );
}
