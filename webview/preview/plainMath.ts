/** Stands in for the library that sets formulas in labels, which needs style sheets and fonts of its own: formulas are shown as written. */

const plainMath = { renderToString: (formula: string): string => formula };

export { plainMath as default };
