/** api/page-size-unbounded: results come in pages and nothing says how large a page may be asked for. */
import { LETTER, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { ownEndpointsOf } from '../../claims/parts/endpoints.ts';
import { isBelow } from '../../claims/sectionTopic.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import { isShownInCode } from '../../claims/shownInCode.ts';
import type { ArchDocument } from '../../document/document.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

const API = anyWord`
  api|apis|endpoints?|rest|graphql|collections?|lists?|listing|results?|responses?|cursors?|offset|clients?|GET|queries|query
`;
const OFFERED = anyWord`endpoints?|apis?|clients?|callers?|consumers?|parameters?|requests?`;
/** Pages that ring, and pages of memory. */
const OTHER_PAGE = anyWord`
  on-?call|pager${LETTER}*|alerts?|incident|memory|kernel|swap|screen|ui|client[- ]side|web ?page|landing|etcd|huge ?pages?
`;
/** A list that comes whole: what is denied there is the paging, not its limit. */
const UNPAGED = anyWord`(?:no|not|without|never|isn['’]t|aren['’]t) (?:any )?pag(?:es|ed|ing|inat[a-z]+)|unpaged|unpaginated`;
/** Pages of a fixed size: `50 per page`, `pages of 100`. A default is none. */
const FIXED = regex('iu')`
  (?<!default[^.;]{0,20})(?<![\p{L}\d])(?:\d{1,4} (?:\p{L}+ ){0,2}(?:per|a|each) page|pages (?:of|hold|contain|have|with) \d{1,4}|
  each page (?:holds|contains|has) \d{1,4}|page size (?:is |of |= ?)?\d{1,4}|at (?:most )?\d{1,4} (?:\p{L}+ )?(?:per|a) page)(?![\p{L}\d])
`;
const DEFAULT = regex('i')`${WORD_START}default`;

export const pageSizeUnbounded = defineRule<'unsaid' | 'free'>({
  meta: {
    id: 'api/page-size-unbounded',
    title: 'Pages have no largest size',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      unsaid:
        'Results come in pages, and no largest page size is stated. One client asking for everything can take the service down; set a maximum on the server.',
      free: 'Clients may ask for pages of any size, so one request can take the service down. Set a maximum on the server.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    const { document, profile } = context;
    const free = statementsOn(document, 'page-size-free', 'page-limit').find(isFree);
    if (free !== undefined) {
      yield { message: 'free', range: free.range };
      return;
    }
    if (profile.kind !== 'plan') return;
    const isOffering = ownEndpointsOf(document).length > 0;
    const paged = claimsOn(document, 'paging', 'offset-paging', 'cursor-paging').filter(
      (claim) => claim.polarity === 'affirmed' && isOfApi(claim, isOffering),
    );
    const [first] = paged;
    if (first !== undefined && !isBounded(document) && !isShownInCode(document, 'page-limit'))
      yield { message: 'unsaid', range: first.range };
  },
});

const COMPARED = regex('i')`${WORD_START}(?:more|less|fewer|later) than`;

/** `there is no upper limit on the page size`. */
function isFree(claim: Statement): boolean {
  // `Clients may ask for any page size` lets them.
  if (
    claim.block.kind === 'heading' ||
    claim.standing !== 'own' ||
    claim.time !== 'now' ||
    claim.modality === 'asked' ||
    (claim.modality === 'conditional' && !/^unless/i.test(claim.words))
  )
    return false;
  if (claim.concept === 'page-size-free') return claim.polarity === 'affirmed';
  if (UNPAGED.test(claim.clause.text)) return false;
  const isOfPages =
    claim.withInClause('paging') ||
    (/^[\s,]*(?:(?:and )?(?:there is|with|has|have|knows?|without))?(?: no| any| an?)? (?:upper |hard )?(?:limit|maximum|max|cap|upper bound)\W*$/iu.test(
      claim.clause.text,
    ) &&
      claim.withInBlock('paging', 'offset-paging', 'cursor-paging'));
  return claim.polarity === 'denied' && isOfPages && !COMPARED.test(claim.clause.text);
}

/** Whether results of this system's API are paged; `isOffering` where the document names endpoints of its own. */
function isOfApi(claim: Statement, isOffering: boolean): boolean {
  const text = claim.cell === undefined ? claim.inline.text : claim.cell.row.cells.map((cell) => cell.text).join(' ');
  if (
    OTHER_PAGE.test(text) ||
    claim.section.role === 'testing' ||
    !(isOffering || OFFERED.test(claim.cell === undefined ? claim.clause.text : text) || isBelow(claim.section, 'api'))
  )
    return false;
  return claim.concept === 'paging' ? API.test(text) : claim.withInBlock('paging');
}

const CAPPED = regex('i')`${WORD_START}(?:max(?:imum)?\b|capped|at most|up to|no more than|≤|<=)`;

/** A maximum, or a fixed size, told wherever pages are. */
function isBounded(document: ArchDocument): boolean {
  return statementsOn(document, 'paging', 'offset-paging', 'cursor-paging').some((statement) => {
    if (statement.withInBlock('page-limit')) return true;
    const text = statement.cell === undefined ? statement.inline.text : statement.cell.row.cells.map((cell) => cell.text).join(' ');
    return (
      FIXED.test(statement.section.text.slice(0, 2000)) ||
      (FIXED.test(text) && !DEFAULT.test(text)) ||
      statement.section.blocks.some((block) =>
        [...block.inlines()].some(
          (inline) => CAPPED.test(inline.text) && /page|limit|size|items|results|records|entries/i.test(inline.text),
        ),
      )
    );
  });
}
