/** Calls that the calling component lists and the called one's list of callers leaves out. */
import { regex } from '../../base/patterns.ts';
import { callsOf, type Call } from '../../claims/parts/calls.ts';
import { isList } from '../../claims/parts/dependencyList.ts';
import { valueOf } from '../../claims/parts/components.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

interface State {
  readonly caller: string;
  readonly last: Call;
}

/** Lists that leave room for any caller. */
const OPEN_LIST = regex('i')`
  \b(?:all|any|every|each|other|others|various|several|many|most|everyone|everything|services|clients|teams|consumers|etc|and so on|
  internal|e\.g)\b|…|\.\.\.
`;

export const compDependencyAsymmetric = defineRule<'missing', State>({
  meta: {
    id: 'comp/dependency-asymmetric',
    title: 'A list of callers leaves one out',
    severity: 'info',
    kinds: ['plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        '“{caller}” calls “{called}”, whose list of callers does not name it. Whoever changes “{called}” would not know whom to ask; add it there, or take the call out.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context)) return;
    const calls = callsOf(document);
    const told = new Set<string>();
    for (const call of calls) {
      if (call.source !== 'dependencies' || call.from.part === undefined || call.to.part === undefined || call.mode === 'async') continue;
      const listed = calls.filter((each) => each.source === 'callers' && each.to.key === call.to.key);
      const last = listed.at(-1);
      const pair = `${call.from.key} → ${call.to.key}`;
      if (last === undefined || told.has(pair) || listed.some((each) => each.from.key === call.from.key) || OPEN_LIST.test(listText(call)))
        continue;
      told.add(pair);
      const related = [{ uri: document.uri, range: last.range, message: 'The list of callers' }];
      yield {
        message: 'missing',
        data: { caller: call.from.title, called: call.to.title },
        range: call.range,
        related,
        state: { caller: call.from.title, last },
      };
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const { caller, last } = state;
    const line = document.lines.lineAt(last.range.start);
    const before = document.text.slice(document.lines.start(line), last.range.start);
    const own = isList(before) && !before.includes(':');
    const at = own ? document.lines.start(line) + document.lines.text(line).length : last.range.end;
    const newText = own ? `${document.lineEnding}${before}${caller}` : `, ${caller}`;
    return [
      { title: `Add ${caller} to the callers of ${last.to.title}`, edits: [{ range: { start: at, end: at }, newText }], preferred: true },
    ];
  },
});

/** All that the called part says of its neighbours. */
function listText({ to }: Call): string {
  if (to.part === undefined) return '';
  const { part } = to;
  const callers = valueOf(part, 'callers')?.text;
  const own = valueOf(part, 'dependencies')?.text ?? '';
  const said = /\b(?:called|used|invoked|consumed|read|accessed) by\b[^.;]*/i.exec(own)?.[0];
  return [callers, said].filter((text) => text !== undefined).join(' ');
}
