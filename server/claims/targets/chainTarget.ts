/** The availability that a system ought to have whose parts all have to be up, with the chains of those parts. Multiplies nothing. */
import { LETTER, anyWord } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import type { Figure } from '../../quantities/figure.ts';
import { isClaim, levelledOwner } from '../../quantities/subject.ts';
import { isRightBehind } from '../figurePlaces.ts';
import { reachOf } from '../reach.ts';
import { availabilitiesMeant, chainsIn, isSpared, placeOf, SERIAL } from './chains.ts';

/** What a system ought to reach, and the groups of parts that have to be up for it. */
export interface ChainTarget {
  readonly target: Figure;
  /** Those the system can do without left out. */
  readonly chains: readonly (readonly Figure[])[];
}

/** The target with its chains, of the sections that count; undefined where none is stated. */
export function chainTargetOf(document: ArchDocument, isLive: (section: Section) => boolean): ChainTarget | undefined {
  const availabilities = availabilitiesMeant(document).filter(({ section }) => isLive(section));
  const chains = chainsIn(document, availabilities, isLive);
  const target = availabilities.find((figure) => chains.every((chain) => !chain.includes(figure)) && isTarget(document, figure, chains));
  return target && { target, chains: chains.map((chain) => chain.filter((figure) => !isSpared(figure))) };
}

const ASKED = anyWord`
  target|goal|objective|slo|sla|must|should|shall|need|needs|require[sd]?|requirement|commit${LETTER}*|promise${LETTER}*|aim|aims|want|wanted
  ha(?:s|ve) to|ought to|(?:is|are) (?:to|expected|meant|supposed) (?:be|reach|have|stay|work|answer)|guarantee to|owe|owes|asks? for|agreed
`;

/** `The signs depend on …`: the target of the signs is meant, by its own words before the first figure or above them. */
function isOfWhatDepends(owner: string, { section, sentence, inline, quantity }: Figure): boolean {
  const said = ` ${levelledOwner(`${section.title} ${sentence === undefined ? '' : (inline?.prose.slice(sentence.start, quantity.start).split(SERIAL)[0] ?? '')}`) ?? ''} `;
  return owner.split(' ').every((word) => said.includes(` ${word} `));
}

/** `The X must be 99.9% available. Each call passes through …`: the sentence right behind goes on from it. */
function goesOnFrom(target: Figure, first: Figure): boolean {
  return isRightBehind(target, first) && GOES_ON.test(first.sentence?.prose ?? '');
}

const GOES_ON =
  /^(?:it|they|this|that|both|for (?:that|this|it)|to do so|(?:each|every|all) (?:of (?:its|the|these|those) )?(?:calls?|requests?|orders?|sessions?|visits?|quer(?:y|ies)|look-?ups?|transactions?|messages?|bookings?|payments?|log-?ins?|uploads?|one)) /iu;

/** `Target for the declaration API: 99.9%.` above the table of what it depends on. */
function isAboveTable({ section, cell, sentence }: Figure, first: Figure): boolean {
  return (
    cell === undefined &&
    first.cell !== undefined &&
    first.section === section &&
    /^(?:our |the )?(?:availability |uptime )?(?:target|goal|objective|slo)(?![a-z])/i.test(sentence?.prose ?? '')
  );
}

/** What the whole system ought to reach, or what the chain is said to carry. */
function isTarget(document: ArchDocument, figure: Figure, chains: readonly (readonly Figure[])[]): boolean {
  const isOwn =
    figure.subject.of === undefined
      ? reachOf(document, figure) === '' ||
        chains.some(([first]) => first !== undefined && (goesOnFrom(figure, first) || isAboveTable(figure, first)))
      : chains.length === 1 &&
        chains.every(
          ([first]) =>
            first !== undefined &&
            (isOfWhatDepends(figure.subject.of ?? '', first) ||
              (first.section === figure.section && /(?:^| )(?:path|flow|journey|chain)$/.test(figure.subject.of ?? '')) ||
              goesOnFrom(figure, first)),
        );
  if (!isClaim(figure.subject) || !isOwn) return false;
  const label = figure.cell === undefined ? (figure.sentence?.prose ?? '') : `${figure.cell.column.heading} ${placeOf(figure)}`;
  return (
    ASKED.test(label) ||
    figure.section.role === 'non-functional-requirements' ||
    figure.section.role === 'requirements' ||
    figure.section.role === 'goals' ||
    /^(?:\d[\d.]* )?(?:availability |service |quality )?(?:targets?|objectives?|goals?|service levels?|slos?)$/i.test(
      figure.section.title.trim(),
    ) ||
    /^\W*(?:availability|uptime)[^.]{0,20}:/i.test(label)
  );
}
