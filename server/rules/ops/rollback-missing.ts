/** Deployment without a way back, or with a slow one. */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import type { Statement } from '../../claims/statement.ts';
import { affirmed, claimsOn, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { toNumber } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { defineRule } from '../rule.ts';
import { placeOfUnsaid } from '../support/lack.ts';
import { isLive } from '../support/live.ts';

const ROLLBACK = /^(?:roll(?:s|ed|ing)?[ -]?back|g(?:o|ett)ing back|revert|switch(?:es|ed|ing)? back|back out|undo)/i;
/** `The previous version is restored`. */
const FORMER = /^(?:previous|former|prior|old|earlier|last)/i;
const RETURNS = /^ (?:is|are|will be|gets) (?:restored|redeployed|deployed again|put back|brought back|reinstalled)/i;
/** Seconds: a rollback that takes longer is an outage of its own. Source: PLANNER/checklist/operations/rollback. */
const LONGEST = 300;
const TAKES =
  /(?:takes?(?: about| around| up to| roughly)?|within|in(?: about| under)?|under|lasts?|needs?|of|time:?|after|some|about|around|roughly|:|[—–-] |\|)\s*$/i;
/** `Ansible, one node after the other; back by playbook, 4 min`: said right behind the way there. */
const AND_BACK = /[;,:–—] ?(?:and )?back (?:by|with|via|through|in|within)\b/i;
/** How old the former version is says nothing of how soon it is back. */
const AGE = /^\s(?:ago|old|earlier|before)/i;

/** `takes most of an afternoon`: long, without a figure. */
const HOURS = regex('iu')`
  (?<!\p{L})(?:takes?|lasts?|needs?|within) ((?:about |most of |up to |nearly |half )*
  (?:an?|the|half an?|half the|whole) (?:morning|afternoon|evening|night|day|week|working day)|hours|days|overnight)(?!\p{L})
`;

/** `Going back to the release before`. */
const GOING_BACK = regex('iu')`
  (?<!\p{L})(?:(?:go|goes|going|get|gets|getting|switch\p{L}*|put|puts|putting) back (?:to|on)|return(?:s|ing)? to|reinstall(?:s|ing)?|
  restor(?:es?|ing)) (?:the |our |an? )?$
`;

function isWayBack({ words, before, behind }: Statement): boolean {
  return ROLLBACK.test(words) || ((FORMER.test(words) || /before$/i.test(words)) && (RETURNS.test(behind) || GOING_BACK.test(before)));
}

/** What a checklist says of the way back is said of this design. */
function ticked(document: ArchDocument): readonly Statement[] {
  return statementsOn(document, 'rollback').filter(
    ({ standing, modality, block }) => standing === 'checklist' && modality === 'stated' && block.kind !== 'heading',
  );
}

/** A task box that nothing was made of. */
const BOX = /^\s*\[[ x]\] ?/i;

/** The clause, and the one that goes on from it: `, which takes …`; all of an item or row that it is the label of. */
function reachOf({ clause, clauseRange, sentence, inline, block, cell, before }: Statement): Range {
  const isLabel = before.replace(BOX, '').trim() === '' && inline.prose.slice(0, clause.start).trim() === '';
  if (isLabel && cell?.column?.index === 0) return { start: clauseRange.start, end: cell.row.end };
  if (isLabel && block.parent?.kind === 'item') return inline.range(clause.start, sentence.end);
  const goesOn = /^(?:,? |, [^.;]{3,50}[,;] )(?:which|and|this|that|it) (?:\p{L}+ )?(?:takes|needs|lasts)(?!\p{L})[^,;:]*/iu.exec(
    inline.prose.slice(clause.end, sentence.end),
  );
  return goesOn === null ? clauseRange : inline.range(clause.start, clause.end + goesOn[0].length);
}

/** Behind the words, or right before them: `20 minutes to roll back`. */
function isOfWayBack({ range }: Figure, claim: Statement, document: ArchDocument): boolean {
  return range.start >= claim.range.start || /^ to (?:\p{L}+ )?$/iu.test(document.slice({ start: range.end, end: claim.range.start }));
}

function takesTooLong({ quantity, range }: Figure, document: ArchDocument): boolean {
  const least = quantity.interval.min ?? quantity.interval.max;
  return (
    quantity.kind === 'duration' &&
    least !== undefined &&
    toNumber(least) > LONGEST &&
    TAKES.test(document.text.slice(Math.max(0, range.start - 20), range.start)) &&
    !AGE.test(document.text.slice(range.end, range.end + 10))
  );
}

/** `deploys two squads`: people are sent, not programs. */
const OF_PEOPLE = regex('iu')`
  ^ (?:[\p{L}\d-]+ ){0,3}(?:squads?|teams?|people|persons?|staff|nurses?|drivers?|crews?|engineers|volunteers|officers|patrols?|ambulances?|
  technicians|inspectors)(?!\p{L})
`;

/** `the deployment manifest`: a file is named, and nothing deployed. */
const OF_A_FILE = /^ (?:manifests?|yaml|files?|descriptors?|diagrams?)(?![a-z])/i;

export const rollbackMissing = defineRule<'missing' | 'slow'>({
  meta: {
    id: 'ops/rollback-missing',
    title: 'Deployments have no way back, or a slow one',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        'Deployment is described, and no way back is. The first bad release then lasts until somebody finds the fault; say how the former version returns, within five minutes.',
      slow: 'A rollback takes {time}, over the five minutes after which taking a release back is an outage of its own. Keep the former version ready to switch to.',
    },
  },
  *check(context) {
    const missing = placeOfUnsaid(context, {
      answers: ['rollback', 'rollback-absent'],
      roles: ['deployment', 'infrastructure', 'phases'],
      asked: (document) => {
        const deployed = affirmed(document, 'deployment').filter(({ behind }) => !OF_PEOPLE.test(behind) && !OF_A_FILE.test(behind));
        return deployed.length > 0 && !deployed.some(({ sentence }) => AND_BACK.test(sentence.text));
      },
    });
    if (missing !== undefined && context.profile.kind === 'plan') yield { message: 'missing', range: missing };
    if (!isLive(context)) return;
    const told = new Set<Figure>();
    for (const claim of [...claimsOn(context.document, 'rollback'), ...ticked(context.document)]) {
      if (claim.polarity === 'denied' || !isWayBack(claim)) continue;
      const { start, end } = reachOf(claim);
      const slow = quantitiesOf(context.document).find(
        (figure) =>
          (figure.inline?.shape === claim.inline.shape || figure.cell?.row.start === claim.cell?.row.start) &&
          figure.range.start >= start &&
          figure.range.end <= end &&
          isOfWayBack(figure, claim, context.document) &&
          takesTooLong(figure, context.document),
      );
      const hours = slow === undefined ? HOURS.exec(context.document.slice({ start: claim.range.start, end })) : null;
      if (hours !== null)
        yield {
          message: 'slow',
          range: { start: claim.range.start + hours.index, end: claim.range.start + hours.index + hours[0].length },
          data: { time: (hours[1] ?? '').trim() },
        };
      if (slow === undefined || told.has(slow)) continue;
      told.add(slow);
      yield { message: 'slow', range: slow.range, data: { time: slow.quantity.written } };
    }
  },
});
