/** Words by which a decision gives a reason, an aim, a gain or a price. */
import { regex } from '../../base/patterns.ts';

/** Words that give a reason, an aim, a gain or a price. */
export const REASON = regex('i')`
  , as |\b(?:because|since|as (?:it|this|they|we|the|our|that|there)|so (?:that|we|it|as)|(?:that|this) way|otherwise|means|meaning|due to|
  owing to|in order|thanks to|therefore|thus|hence|reason\w*|rational\w*|justif\w*|motivat\w*|arguments?|given|based on|
  for (?:its|their|these|better|easier|simpl\w+|the (?:sake|following|reasons?|same))|allow\w*|enabl\w*|lets?|letting|gives?|giving|
  provid\w+|offer\w*|ensur\w*|guarantee\w*|avoid\w*|prevent\w*|reduc\w*|improv\w*|simplif\w*|sav(?:es?|ing)|spar(?:es?|ing)|supports?|
  supporting|meets?|
  meeting|satisf\w*|fulfil\w*|fits?|suits?|outweigh\w*|trad(?:e|es|ing)|trade-?offs?|although|though|while|despite|even (?:if|though)|
  but|however|at the (?:cost|price|expense)|instead|rather|over|better|best|cheaper|easier|simpler|faster|safer|enough|
  (?:far|well|way) (?:below|above|beyond|within|under|inside)|(?:we|team|people|everybody|everyone|all of us) know|good|more|less|fewer|
  only (?:option|one|way)|advantag\w*|benefit\w*|drawback\w*|downside\w*|costs?|price|
  accept(?:s|ing)? (?:the|that|some|a|an|this|these)|giv(?:e|es|ing) up|weigh\w*|wins?|won|
  in (?:the|our|a) (?:test|tests|trial|pilot|spike|benchmark|comparison)|measured|benchmark\w*|scor(?:e|es|ed)|highest|lowest|smallest|
  simplest|fastest|mandat\w+|require[sd]?|requirements?|needs?|must|already|no longer|cannot|problem\w*|help\w*|mak(?:es|ing)|
  keep(?:s|ing)?|consisten\w+|familiar\w*|driver\w*|see|
  to (?:keep|make|get|help|minimi[sz]e|maximi[sz]e|decouple|isolate|protect|handle|deal|address|solve|achieve|speed|limit|cut|lower|maintain|
  be able|have|reach|comply|detect|retain|preserve|eliminate|remove|facilitate|encourage|promote|follow))\b
`;
