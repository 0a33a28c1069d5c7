/** Where a text names something that claims are read for. A mention says nothing yet: see `statement.ts`. */
import { lazily } from '../base/lazily.ts';
import type { InlineFact } from '../document/inline.ts';
import type { Inline } from '../document/block.ts';
import { concepts, type Concept } from '../knowledge/vocabulary/concepts.ts';
import { Lexicon, type Match } from './lexicon.ts';

/** A concept named at a place of an inline's plain text, code included. */
export type Mention = Match<Concept>;

const lexicon = lazily(() => new Lexicon<Concept>(concepts));
const fact: InlineFact<readonly Mention[]> = { compute: (inline) => lexicon().find(inline.text) };

/** The mentions in an inline, in the order they begin; worked out once for each text. */
export function mentionsIn(inline: Inline): readonly Mention[] {
  return inline.fact(fact);
}

/** The mentions in any text: interview answers, labels of diagrams. */
export function mentionsInText(text: string): readonly Mention[] {
  return lexicon().find(text);
}
