/** The frame of the interview's page. It may do what the preview's page may: run our own script, and nothing else. */
import { contentPolicy, type PageSources } from './previewHtml.ts';

/** The page without content; that comes by message. */
export function interviewHtml(sources: PageSources): string {
  const { script, style, nonce } = sources;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(sources)}">
<title>Interview</title>
<link rel="stylesheet" nonce="${nonce}" href="${style}">
<script type="module" nonce="${nonce}" src="${script}"></script>
</head>
<body></body>
</html>
`;
}
