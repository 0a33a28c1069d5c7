/** Loads the part of Mermaid that judges, without a page. Knows nothing of faults. */

/** Resolves where Mermaid can read the text; rejects with what its parser threw where it cannot. */
export type Parse = (text: string) => Promise<unknown>;

/** Mermaid sanitises labels as it reads them, with a library that needs a page. Nothing is shown here, so text may stay as it is. */
export async function loadParse(): Promise<Parse> {
  const { default: purify } = await import('dompurify');
  if (!purify.isSupported)
    Object.assign(purify, { addHook: nothing, removeHook: nothing, removeAllHooks: nothing, sanitize: (text: unknown) => text });
  const { default: mermaid } = await import('mermaid');
  // Boxes around participants ask the page whether their first word is a colour.
  if (!('window' in globalThis)) Object.assign(globalThis, { window: { CSS: { supports: () => true } } });
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true, logLevel: 'fatal' });
  return async (text) => mermaid.parse(text);
}

function nothing(): void {
  // There is no page to hook into.
}
