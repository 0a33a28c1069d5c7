/** Words by which bracketed text shows itself as a template's guidance instead of the author's own. Data only, in lower case. */

/** A guidance text opens with one of these: a question to answer, or what to do here. */
export const guidanceOpenings: readonly string[] = [
  'what', 'who', 'whom', 'why', 'when', 'where', 'which', 'how', 'whether',
  'add', 'choose', 'define', 'describe', 'document', 'enter', 'explain', 'fill', 'give', 'identify', 'include', 'insert', 'list', 'name the', 'note', 'outline', 'provide', 'replace', 'specify', 'state the', 'summarise', 'summarize', 'write',
  'additional', 'another', 'external', 'final', 'key', 'links to', 'main', 'next', 'other', 'primary', 'relevant', 'same', 'secondary', 'specific', 'top',
  'brief', 'short', 'your', 'one sentence', 'link to', 'e.g.', 'eg.', 'for example', 'example:', 'optional:',
];

/** Orders to the author that open guidance and nothing else: `[insert date] launch`. */
export const guidanceOrders: readonly string[] = ['fill in', 'insert', 'replace with', 'your'];

/** Units in which a template says how much to write: `[1-2 paragraphs]`. */
export const guidanceSizes: readonly string[] = ['bullet', 'item', 'line', 'page', 'paragraph', 'sentence', 'word'];

/** Guidance ends in what is asked for: `[Component name]`, `[failure mode brief description]`. */
export const guidanceEndings: readonly string[] = [
  'author', 'component', 'date', 'description', 'element', 'enhancement', 'estimate', 'framework', 'goal', 'justification', 'metric', 'mitigation', 'name', 'optimization', 'option', 'owner', 'pattern', 'phase',
  'placeholder', 'purpose', 'rationale', 'reason', 'reasoning', 'relationship', 'requirement', 'resource', 'reviewer', 'role', 'stack', 'summary', 'technology', 'title', 'url',
];

/** Counted things no author would leave counted: `[option 1]`, `{argument a}`. */
export const guidanceCounted: readonly string[] = [
  'advantage', 'alternative', 'argument', 'benefit', 'component', 'con', 'constraint', 'decision driver', 'disadvantage', 'drawback', 'driver', 'example', 'feature', 'goal', 'metric', 'name', 'option', 'pattern', 'pro', 'question', 'requirement', 'risk', 'title of option',
];

/** Nouns that make a mark a thing spoken of: `the TODO list`. */
export const markNouns: readonly string[] = [
  'annotation', 'app', 'application', 'comment', 'entry', 'entries', 'item', 'list', 'mark', 'marker', 'note', 'page', 'placeholder', 'section', 'tag', 'task', 'tracker',
];

/** Words before a mark that make it a thing spoken of: `no TBD may remain`. */
export const markDeterminers: readonly string[] = [
  'a', 'all', 'an', 'any', 'as', 'called', 'each', 'every', 'like', 'many', 'marked', 'named', 'no', 'old', 'our', 'remaining', 'says', 'some', 'string', 'such', 'term', 'the', 'their', 'these', 'this', 'those', 'with', 'without', 'word',
];
