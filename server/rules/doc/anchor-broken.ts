/** Links whose fragment no heading or id of the target has, by GitHub's way of making anchors. A missing target is not its business. */
import { hasAnchor, nearestAnchor } from '../../document/anchors.ts';
import { linksOf, resolveTarget, type Link } from '../../document/links.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** Fragments that are no anchors of headings: lines of code, routes and states of pages, those a template leaves to fill in. */
const NOT_AN_ANCHOR = /^L?\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$|^[!/?&]|[={}<>]|^(?:issuecomment|discussion|diff|pullrequestreview)[-_]|^fn(?:ref)?[:\d]/i;
const GITHUB_PREFIX = /^user-content-/;
/** Selectors that come and go with an emoji and are never seen. */
const INVISIBLE = /\uFE0F|\u200D/g;

interface State {
  readonly link: Link;
  readonly anchors: ReadonlySet<string>;
}

export const anchorBroken = defineRule<'here' | 'there', State>({
  meta: {
    id: 'doc/anchor-broken',
    title: 'No heading has the anchor a link names',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['OWN'],
    messages: {
      here: 'No heading here has the anchor “#{fragment}”: the link leads to the top of the page. Name a heading that exists.',
      there: 'No heading of {file} has the anchor “#{fragment}”: the link leads to its top. Name a heading that exists.',
    },
  },
  *check(context) {
    const seen = new Set<number>();
    for (const link of linksOf(context.document)) {
      const anchors = anchorsAt(link, context);
      if (anchors === undefined || link.fragment === undefined || seen.has(link.fragmentRange.start) || isKnown(anchors, link.fragment)) continue;
      seen.add(link.fragmentRange.start);
      yield { message: link.path === '' ? 'here' : 'there', data: { fragment: link.fragment, file: link.path }, range: link.fragmentRange, state: { link, anchors } };
    }
  },
  fix(_context, { state }) {
    if (state?.link.fragment === undefined) return [];
    const nearest = nearestAnchor(state.anchors, state.link.fragment);
    return nearest === undefined ? [] : [{ title: `Link to #${nearest}`, edits: [{ range: state.link.fragmentRange, newText: nearest }], preferred: true }];
  },
});

/** The anchors of the document a link leads to; undefined where they are not known or the fragment is none. */
function anchorsAt(link: Link, context: RuleContext): ReadonlySet<string> | undefined {
  if (link.external || link.fragment === undefined || NOT_AN_ANCHOR.test(link.fragment)) return undefined;
  const uri = resolveTarget(link, context.document.uri);
  return uri === undefined ? undefined : context.files.anchors(uri);
}

function isKnown(anchors: ReadonlySet<string>, fragment: string): boolean {
  const bare = fragment.replace(GITHUB_PREFIX, '');
  if (hasAnchor(anchors, bare)) return true;
  const seen = levelled(bare);
  for (const anchor of anchors) if (levelled(anchor) === seen) return true;
  return false;
}

function levelled(anchor: string): string {
  return anchor.replaceAll(INVISIBLE, '').normalize('NFC').toLowerCase();
}
