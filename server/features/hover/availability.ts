/** The downtime an availability allows, so that nobody has to reckon it. */
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { HoverPart } from '../hover.ts';

const PERCENTAGE = /(?<![\d.])(\d{2,3}(?:\.\d{1,5})?) ?%/g;
const MEANS_AVAILABILITY = /availab|uptime|\bSLA\b|\bSLO\b/i;
const LEAST = 90;

/** A percentage of ninety or more on a line that speaks of availability. */
export function availabilityHover({ document }: Snapshot, offset: number): HoverPart | undefined {
  const line = document.lines.lineAt(offset);
  const text = document.lines.text(line);
  const start = document.lines.start(line);
  for (const match of text.matchAll(PERCENTAGE)) {
    const range = { start: start + match.index, end: start + match.index + match[0].length };
    const share = Number(match[1]);
    if (offset < range.start || offset > range.end || share < LEAST || share >= 100) continue;
    return MEANS_AVAILABILITY.test(text) ? { range, markdown: `**${match[0]}** allows ${downtime(share, 30)} of downtime per month, ${downtime(share, 365)} per year.` } : undefined;
  }
  return undefined;
}

/** The time down within that many days, to two figures that matter. */
export function downtime(share: number, days: number): string {
  const minutes = ((100 - share) / 100) * days * 24 * 60;
  if (minutes < 1) return `${rounded(minutes * 60)} s`;
  if (minutes < 120) return `${rounded(minutes)} min`;
  return minutes < 48 * 60 ? `${rounded(minutes / 60)} h` : `${rounded(minutes / 60 / 24)} days`;
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value));
}
