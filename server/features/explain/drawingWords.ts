/** What a word or mark of a drawing is for. */
import { drawingWords, type DrawingWord, type DrawingWordGroup } from '../../knowledge/drawingWords.ts';

/** When to use a word of a group; undefined where there is none. */
export function drawingWordText(group: string, label: string): string | undefined {
  const words: readonly DrawingWord[] | undefined = Object.hasOwn(drawingWords, group)
    ? drawingWords[group as DrawingWordGroup]
    : undefined;
  const word = words?.find((each) => each.label === label);
  return word && `\`${word.label}\` — ${word.summary}`;
}
