/** How patient the suites are with a real window. */

/** How often a failed test is tried again: a busy machine's window loses a key once in a while, and what is broken fails every time. */
export const triesMore = 2;
