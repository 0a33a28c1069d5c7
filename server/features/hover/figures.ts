/** What a figure comes to, so that nobody has to reckon it. */
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { conversionOf } from '../figures/conversions.ts';
import type { HoverPart } from '../hover.ts';

/** The figure at an offset in other words. */
export function figureHover({ document }: Snapshot, offset: number): HoverPart | undefined {
  const figure = quantitiesOf(document).find(({ range }) => range.start <= offset && offset <= range.end);
  const conversion = figure && conversionOf(figure);
  return conversion && { range: figure.range, markdown: conversion.text };
}
