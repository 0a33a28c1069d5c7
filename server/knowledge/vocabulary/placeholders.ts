/** Words and marks that say a text is unfinished. Data only: what stands around them is for the rules to judge. */

/** Marks that are unfinished text wherever they stand alone; compared as written here, in capitals. */
export const placeholderMarks: readonly { text: string; meaning: string }[] = [
  { text: 'TBD', meaning: 'to be determined' },
  { text: 'TBC', meaning: 'to be confirmed' },
  { text: 'TBA', meaning: 'to be announced' },
  { text: 'TODO', meaning: 'left to do' },
  { text: 'FIXME', meaning: 'known to be wrong' },
  { text: 'XXX', meaning: 'marked for later' },
  { text: 'TKTK', meaning: 'text to come' },
];

/** Phrases that mean the same in words, in lower case. */
export const placeholderPhrases: readonly string[] = [
  'lorem ipsum', 'to be determined', 'to be defined', 'to be decided', 'to be confirmed', 'to be written', 'fill in later', 'fill this in', 'insert text here', 'coming soon', 'work in progress',
];

/** Runs of one character that stand for an answer not given: the character and the shortest run. */
export const placeholderRuns: readonly { character: string; atLeast: number }[] = [
  { character: '?', atLeast: 3 },
  { character: '_', atLeast: 3 },
];

/** Brackets templates put around text to replace. MADR uses braces, older templates angle brackets. */
export const placeholderBrackets: readonly { open: string; close: string }[] = [
  { open: '[', close: ']' },
  { open: '{', close: '}' },
  { open: '<', close: '>' },
];
