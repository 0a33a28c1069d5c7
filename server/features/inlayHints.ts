/** What figures come to, written behind them in the editor. Off unless asked for. */
import { InlayHintKind, MarkupKind, type InlayHint } from 'vscode-languageserver-types';
import type { Range } from '../base/range.ts';
import { quantitiesOf } from '../quantities/quantitiesOf.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { conversionOf } from './figures/conversions.ts';

/** The hints for the figures that stand in `range`, with the whole conversion on hover. */
export function inlayHints({ document, profile }: Snapshot, range: Range): InlayHint[] {
  if (profile.kind === 'none') return [];
  return quantitiesOf(document).flatMap((figure): InlayHint[] => {
    if (figure.range.start < range.start || figure.range.end > range.end) return [];
    const conversion = conversionOf(figure);
    if (conversion === undefined) return [];
    return [
      {
        position: document.lines.position(figure.range.end),
        label: `= ${conversion.short}`,
        kind: InlayHintKind.Type,
        paddingLeft: true,
        tooltip: { kind: MarkupKind.Markdown, value: conversion.text },
      },
    ];
  });
}
