/** adr/driver-unused: a driver is listed, and neither the options nor the outcome speak of it. */
import { listed } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import type { Block } from '../../document/block.ts';
import type { RecordPart } from '../../log/record.ts';
import { defineRule } from '../rule.ts';
import { partsOf, textOutside, wordedRecords } from '../support/recordProse.ts';

/** Words that say the same of an option in other letters. */
const KINDRED: readonly (readonly string[])[] = [
  listed`cost|price|pric|cheap|expens|budget|fee|licens|money|spend|bill|free|$|€|pay|financ|econom|afford`,
  listed`perform|fast|slow|speed|latenc|throughput|quick|respons|ms|effici|second|overhead|benchmark`,
  listed`secur|attack|vulnerab|encrypt|auth|threat|safe|breach|expos|leak|trust|credential`,
  listed`simpl|complex|easy|easi|complicat|straightforward|hard|difficult|trivial|minimal|overkill|effort|lightweight|heavy`,
  listed`scal|grow|load|shard|capacit|horizontal|volume`,
  listed`maintain|mainten|operat|effort|upkeep|burden|overhead|manag|support|upgrad|work|patch`,
  listed`familiar|know|knew|skill|experience|learn|expert|train|team|onboard|hire|developer|understand`,
  listed`availab|reliab|resilien|uptime|failover|outage|downtime|fail|redundan|stab|robust|fault|recover|durab`,
  listed`consist|transact|acid|integrit|stale|eventual|correct`,
  listed`portab|lock|vendor|proprietar|exit|migrat|independen|open|standard|agnost`,
  listed`time|deadline|quick|fast|week|month|day|deliver|launch|effort|later|delay|schedul|soon|long`,
  listed`usab|user|experience|conven|ergonom|friendl|intuitiv|ui|ux|customer`,
  listed`test|mock|verif|coverage`,
  listed`observ|monitor|log|metric|trac|debug|alert|visib|diagnos`,
  listed`compat|legac|existing|integrat|interop|support|work`,
  listed`compl|regulat|gdpr|audit|legal|pci|hipaa|privacy|polic|law|residen`,
  listed`communit|ecosystem|matur|popular|support|adopt|document|proven|maintain|active`,
  listed`flexib|extens|adapt|modular|chang|evolv|rigid|custom|config|coupl|swap`,
  listed`read|clear|clean|understand|confus|comprehen|obvious|clarit|explicit`,
  listed`autom|manual|ci|pipeline|script|tool`,
  listed`concurr|parallel|thread|async|lock|race`,
  listed`qualit|good|bad|better|bug|defect|error`,
  listed`reus|duplic|shar|dry|common`,
  listed`isolat|separat|decoupl|independen|bound|coupl`,
];
const COMMON: ReadonlySet<string> = new Set(listed`
  that|this|with|from|have|been|will|would|should|must|could|need|needs|want|able|about|into|than|then|them|they|their|there|other
  others|which|where|when|what|whose|while|also|each|every|some|such|only|more|most|less|least|very|well|good|high|higher|low|lower
  make|makes|made|keep|keeps|allow|allows|using|used|uses|use|based|level|amount|number|possible|without|within|across|between|through
  during|after|before|over|under|between|architecture|system|systems|software|solution|application|applications|service|services
  option|options|decision|driver|drivers|project|being|does|done|like|just|many|much|both|same|different|provide|provides|minimize
  minimise|maximize|maximise|reduce|improve|increase|ensure|avoid|existing|current|future|support|supports|customers|customer|users
  user|team|enterprise
`);
/** Text outside the drivers that is too short to speak of anything. */
const LEAST = 120;

export const driverUnused = defineRule<'unused'>({
  meta: {
    id: 'adr/driver-unused',
    title: 'A driver that no option and no outcome speaks of',
    severity: 'hint',
    kinds: ['adr'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['OWN'],
    messages: {
      unused:
        'Neither the options nor the outcome speak of this driver. Either it did not matter, or the weighing is not written down; say how the options differ in it.',
    },
  },
  *check(context) {
    for (const record of wordedRecords(context)) {
      const parts = partsOf(record, 'drivers');
      if (parts.length !== 1 || record.options.length < 2) continue;
      const text = textOutside(record, 'drivers', 'context', 'links').toLowerCase();
      const drivers = parts.flatMap(pointsOf);
      if (text.length < LEAST || drivers.length < 2) continue;
      const unused = drivers.filter(({ words }) => words.length > 0 && !words.some((word) => isSpokenOf(word, text)));
      // Where hardly any is taken up, the options are weighed in other words than the drivers.
      if (unused.length * 2 > drivers.length) continue;
      for (const { range } of unused) yield { message: 'unused', range };
    }
  },
});

interface Driver {
  readonly words: readonly string[];
  readonly range: Range;
}

function pointsOf({ section }: RecordPart): readonly Driver[] {
  const lists = [...(section?.allBlocks() ?? [])].filter((block) => block.kind === 'list');
  return lists.flatMap((list) => list.children).flatMap((item) => driverIn(item) ?? []);
}

function driverIn(item: Block): Driver | undefined {
  const inline = item.children[0]?.inline;
  if (inline === undefined || inline.text.trim() === '' || /^\s*[[{<]/.test(inline.text)) return undefined;
  const words = item.text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return { words: words.filter((word) => !COMMON.has(word)), range: inline.range(0, inline.text.trimEnd().length) };
}

/** By its stem, or by a word of its kind. */
function isSpokenOf(word: string, text: string): boolean {
  const stem = word.length <= 4 ? word : word.slice(0, Math.max(4, word.length - 4));
  if (text.includes(stem)) return true;
  return KINDRED.some((kind) => kind.some((each) => word.startsWith(each)) && kind.some((each) => hasWord(text, each)));
}

function hasWord(text: string, opening: string): boolean {
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) if (!/\p{L}/u.test(text.charAt(at - 1))) return true;
  return false;
}
