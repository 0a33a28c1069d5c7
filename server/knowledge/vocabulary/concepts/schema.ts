/** The shape of a list of concepts: each with the words it goes by. Types only. */

/**
 * Words in lower case, hyphens written as spaces; `*` behind a word stands for any ending: `retain*` is said by "retains" and
 * "retained"; `_` between words stands for one to four words of the writer's own: `try _ again` is said by "try the call again". One of
 * several words is written `is|are`, and `still?` is a word that may be left out. The same words may stand for several concepts.
 */
export type ConceptWords = Readonly<Record<string, readonly string[]>>;
