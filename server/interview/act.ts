/** What a person does, in one word each, carried out by the operations. Adds nothing to them. */
import { currentAsk, placeOf, questionOf } from './agenda.ts';
import type { Depth, Interview, Place } from './interview.ts';
import { answer, applyDefaults, back, dontKnow, edit, goTo, skip } from './operations.ts';

export type Act =
  | { readonly do: 'answer'; readonly text: string; readonly to?: Place }
  | { readonly do: 'skip' | 'dontKnow'; readonly to?: Place }
  | { readonly do: 'back' }
  | ({ readonly do: 'goTo' } & Place)
  | { readonly do: 'edit'; readonly question: string; readonly text: string }
  | { readonly do: 'depth'; readonly depth: Depth }
  | { readonly do: 'applyDefaults'; readonly confirmed: Readonly<Record<string, string>> };

/** The next state. */
export function act(interview: Interview, action: Act): Interview {
  switch (action.do) {
    case 'answer':
      return answer(at(interview, action.to), action.text);
    case 'skip':
      return skip(at(interview, action.to));
    case 'dontKnow':
      return dontKnow(at(interview, action.to));
    case 'back':
      return back(interview);
    case 'goTo':
      return goTo(interview, action);
    case 'edit':
      return edit(interview, action.question, action.text);
    case 'depth':
      return { ...interview, depth: action.depth };
    case 'applyDefaults':
      return applyDefaults(interview, action.confirmed);
  }
}

/** The interview at the place that was asked, wherever it has gone meanwhile. */
function at(interview: Interview, place: Place | undefined): Interview {
  if (place === undefined || questionOf(place.question) === undefined) return interview;
  const asked = currentAsk(interview);
  const now = asked === undefined ? undefined : placeOf(asked);
  return now?.question === place.question && now.slot === place.slot ? interview : { ...interview, at: place };
}
