/** Links whose fragment no heading or id of the target has, by GitHub's way of making anchors. A missing target is not its business. */
import { lazily } from '../../base/lazily.ts';
import { hasAnchor, levelledAnchors, nearestAnchor, type LevelledAnchors } from '../../document/anchors.ts';
import { linksOf, resolveTarget, type Link } from '../../document/links.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** Fragments that are no anchors of headings: lines of code, routes and states of pages, those a template leaves to fill in. */
const NOT_AN_ANCHOR =
  /^L?\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$|^[!/?&]|[={}<>]|^(?:issuecomment|discussion|diff|pullrequestreview)[-_]|^fn(?:ref)?[:\d]/i;
const GITHUB_PREFIX = /^user-content-/;
/** Selectors that come and go with an emoji and are never seen. */
const INVISIBLE = /\uFE0F|\u200D/g;

interface State {
  readonly link: Link;
  readonly target: Target;
}

/** What links may lead to in one document, made once for all that lead there. */
interface Target {
  readonly anchors: ReadonlySet<string>;
  /** As they are seen, and as they are compared when guessing: for those that are not found as they are. */
  readonly seen: () => ReadonlySet<string>;
  readonly levelled: () => LevelledAnchors;
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
    const told = new Set<number>();
    const targets = new Map<string, Target | undefined>();
    for (const link of linksOf(context.document)) {
      const target = targetOf(link, context, targets);
      if (target === undefined || link.fragment === undefined || told.has(link.fragmentRange.start) || isKnown(target, link.fragment))
        continue;
      told.add(link.fragmentRange.start);
      yield {
        message: link.path === '' ? 'here' : 'there',
        data: { fragment: link.fragment, file: link.path },
        range: link.fragmentRange,
        state: { link, target },
      };
    }
  },
  fix(_context, { state }) {
    if (state?.link.fragment === undefined) return [];
    const nearest = nearestAnchor(state.target.levelled(), state.link.fragment);
    return nearest === undefined
      ? []
      : [{ title: `Link to #${nearest}`, edits: [{ range: state.link.fragmentRange, newText: nearest }], preferred: true }];
  },
});

/** The document a link leads to; undefined where its anchors are not known or the fragment is none. */
function targetOf(link: Link, context: RuleContext, targets: Map<string, Target | undefined>): Target | undefined {
  if (link.external || link.fragment === undefined || NOT_AN_ANCHOR.test(link.fragment)) return undefined;
  const uri = resolveTarget(link, context.document.uri);
  if (uri === undefined) return undefined;
  if (!targets.has(uri)) targets.set(uri, targetWith(context.files.anchors(uri)));
  return targets.get(uri);
}

function targetWith(anchors: ReadonlySet<string> | undefined): Target | undefined {
  return anchors && { anchors, seen: lazily(() => new Set(Array.from(anchors, asSeen))), levelled: lazily(() => levelledAnchors(anchors)) };
}

function isKnown({ anchors, seen }: Target, fragment: string): boolean {
  const bare = fragment.replace(GITHUB_PREFIX, '');
  return hasAnchor(anchors, bare) || seen().has(asSeen(bare));
}

function asSeen(anchor: string): string {
  return anchor.replaceAll(INVISIBLE, '').normalize('NFC').toLowerCase();
}
