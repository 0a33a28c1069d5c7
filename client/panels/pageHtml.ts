/** The frame of a page, and what a page may do: run our own script, load images of the workspace, and nothing else. */

/** Addresses the page may load from. */
export interface PageSources {
  readonly script: string;
  readonly style: string;
  /** What the editor serves files from. */
  readonly csp: string;
  readonly nonce: string;
}

/**
 * Scripts and style sheets need the nonce. Attributes with styles are let through, because drawings are placed by them; images of
 * `blob:` are drawings on their way to a PNG.
 */
export function contentPolicy({ csp, nonce }: Pick<PageSources, 'csp' | 'nonce'>): string {
  return `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; img-src ${csp} blob:; font-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'`;
}

/** A page without content; that comes by message. */
export function pageHtml(title: string, sources: PageSources): string {
  const { script, style, nonce } = sources;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(sources)}">
<title>${title}</title>
<link rel="stylesheet" nonce="${nonce}" href="${style}">
<script type="module" nonce="${nonce}" src="${script}"></script>
</head>
<body></body>
</html>
`;
}
