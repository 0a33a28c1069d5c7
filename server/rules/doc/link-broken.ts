/** Relative links and images whose target is not in the workspace. Fragments are `doc/anchor-broken`'s, missing records `adr/reference-unknown`'s. */
import { distance } from 'fastest-levenshtein';
import { baseName, folderOf, relativePath } from '../../base/uri.ts';
import { linksOf, resolveTarget, type Link } from '../../document/links.ts';
import { defineRule, type Fix, type RuleContext } from '../rule.ts';
import { isMissingRecord } from '../support/recordLinks.ts';

/** Paths that a site generator or bundler resolves, and those a template leaves to fill in. */
const NOT_A_PATH = /^[@~$%]|[{}<>[\]*|\\…]|\.\.\.|(?:^|[/_-])(?:x{3,}|n{3,}|y{4})(?=$|[/._-])/i;
/** Pages a generator makes from sources beside them. */
const PAGE = /\.html?$/i;
/** Such a file can be created. */
const MARKDOWN = /\.(?:md|markdown)$/i;
const EXTENSION = /[^/]\.[\p{L}\p{N}]{1,10}$/u;
/** Farther than this share of its length, a name is another name. */
const FARTHEST = 0.5;

export const linkBroken = defineRule<'missing' | 'image', Link>({
  meta: {
    id: 'doc/link-broken',
    title: 'Link target is not in the workspace',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['OWN'],
    messages: {
      missing: 'Nothing stands at “{path}”: readers who follow the link find nothing. Correct the path or create the file.',
      image: 'No image stands at “{path}”: readers see a gap instead. Correct the path or add the file.',
    },
  },
  *check(context) {
    const seen = new Set<number>();
    for (const link of linksOf(context.document)) {
      if (seen.has(link.targetRange.start) || !isBroken(link, context)) continue;
      seen.add(link.targetRange.start);
      yield {
        message: link.isImage ? 'image' : 'missing',
        data: { path: link.path },
        range: pathRange(link),
        state: link,
        hasFix: MARKDOWN.test(link.path),
      };
    }
  },
  fix(context, { state: link }) {
    if (link === undefined) return [];
    const uri = resolveTarget(link, context.document.uri);
    if (uri === undefined) return [];
    const fixes = nearest(uri, context.files.similar(uri)).map((candidate, index): Fix => {
      const path = relativeTo(context.document.uri, candidate, link.path);
      return { title: `Link to ${path}`, edits: [{ range: pathRange(link), newText: path }], preferred: index === 0 };
    });
    return MARKDOWN.test(link.path)
      ? [
          ...fixes,
          { title: `Create ${link.path}`, edits: [], create: [{ uri, text: `# ${titleFrom(link)}${context.document.lineEnding}` }] },
        ]
      : fixes;
  },
});

function isBroken(link: Link, context: RuleContext): boolean {
  if (link.external || link.path === '' || NOT_A_PATH.test(link.path) || PAGE.test(link.path)) return false;
  const uri = resolveTarget(link, context.document.uri);
  if (uri === undefined || context.files.state(uri) !== 'missing') return false;
  if (!EXTENSION.test(link.path) && !isCertain(link.path, uri, context)) return false;
  return !isMissingRecord(link, context);
}

/** A path without extension may be a page's address, a word to fill in, or code that looks like a link. */
function isCertain(path: string, uri: string, context: RuleContext): boolean {
  const bare = uri.replace(/\/$/, '');
  const isPage = context.files.similar(bare).some((each) => each.startsWith(`${bare}.`));
  return /^\.\.?\/|^[\w.-]+\/[\w.-]/.test(path) && !isPage && context.files.similar(uri).length > 0;
}

/** Names near the missing one, best first. */
function nearest(uri: string, candidates: readonly string[]): string[] {
  const wanted = baseName(uri).toLowerCase();
  return candidates
    .map((candidate) => ({ candidate, apart: distance(baseName(candidate).toLowerCase(), wanted) }))
    .filter(({ apart }) => apart <= wanted.length * FARTHEST)
    .sort((a, b) => a.apart - b.apart)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** A path from the document's folder, with `./` where the link was written so. */
function relativeTo(documentUri: string, target: string, written: string): string {
  const path = relativePath(folderOf(documentUri), target).replaceAll(' ', '%20');
  return written.startsWith('./') && !path.startsWith('../') ? `./${path}` : path;
}

/** The path's place in the target: query and fragment stay. */
function pathRange(link: Link): { start: number; end: number } {
  const end = link.target.search(/[?#]/);
  return { start: link.targetRange.start, end: end < 0 ? link.targetRange.end : link.targetRange.start + end };
}

function titleFrom(link: Link): string {
  if (link.text.trim() !== '' && !/[/\\]|\.md$/i.test(link.text)) return link.text.trim();
  const stem = baseName(link.path)
    .replace(/\.\w+$/, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim();
  return stem.charAt(0).toUpperCase() + stem.slice(1);
}
