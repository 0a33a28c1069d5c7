/** The style sheet of a document that was saved as a page of its own: for reading, and for paper. */
import { mix, toHex } from './colour.ts';
import type { ThemeColours } from './palette.ts';

export function documentStyle({ background, foreground, accent }: ThemeColours): string {
  const line = toHex(mix(background, foreground, 0.2));
  const quiet = toHex(mix(background, foreground, 0.7));
  const shade = toHex(mix(background, foreground, 0.04));
  return `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: ${toHex(background)}; color: ${toHex(foreground)}; font: 16px/1.6 system-ui, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: break-word; }
main { max-width: 900px; margin: 0 auto; padding: 48px 32px; }
h1, h2, h3, h4, h5, h6 { margin: 1.6em 0 0.5em; line-height: 1.25; font-weight: 600; }
h1 { font-size: 2em; margin-top: 0; }
h2 { font-size: 1.45em; padding-bottom: 0.25em; border-bottom: 1px solid ${line}; }
h3 { font-size: 1.2em; }
p, ul, ol, pre, table, blockquote, dl, figure { margin: 0.75em 0; }
ul, ol { padding-left: 2em; }
li.task { list-style: none; }
li.task input { margin: 0 0.5em 0 -1.5em; }
table { border-collapse: collapse; }
th, td { border: 1px solid ${line}; padding: 5px 12px; text-align: left; vertical-align: top; }
th { background: ${shade}; font-weight: 600; }
.align-right { text-align: right; }
.align-center { text-align: center; }
code { font-family: ui-monospace, Consolas, "Liberation Mono", monospace; font-size: 0.9em; background: ${shade}; padding: 0.1em 0.3em; border-radius: 3px; }
pre { padding: 12px 16px; overflow-x: auto; background: ${shade}; border: 1px solid ${line}; border-radius: 4px; }
pre code { padding: 0; background: none; }
blockquote { margin-left: 0; padding: 0.1em 1em; border-left: 3px solid ${line}; color: ${quiet}; }
hr { border: 0; border-top: 1px solid ${line}; margin: 2em 0; }
a { color: ${toHex(accent)}; }
img { max-width: 100%; height: auto; }
figure { text-align: center; }
.card { display: grid; grid-template-columns: max-content 1fr; gap: 2px 20px; padding: 12px 16px; border: 1px solid ${line}; border-radius: 4px; font-size: 0.92em; }
.card > div { display: contents; }
.card dt { color: ${quiet}; }
.card dd { margin: 0; }
.risk-matrix { width: 100%; table-layout: fixed; }
.risk-matrix caption { padding-bottom: 6px; text-align: left; color: ${quiet}; }
.risk-matrix td { print-color-adjust: exact; }
.risk-matrix ul { margin: 0; padding: 0; list-style: none; }
.risk-slight { background: #e2f2e6; }
.risk-moderate { background: #fcf2d8; }
.risk-serious { background: #fde3c2; }
.risk-grave { background: #f8cfcd; }
td.date { white-space: nowrap; }
@page { margin: 18mm; }
@media print {
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, h4 { break-after: avoid; }
  figure, table, pre, .card, li { break-inside: avoid; }
  figure img { max-height: 230mm; }
}
`;
}
