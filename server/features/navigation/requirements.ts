/** Requirements by their ids: where each is defined, and every place that cites it, drawings included. */
import { touches } from '../../base/range.ts';
import { soleRequirementId } from '../../plan/requirementIds.ts';
import { requirementsOf } from '../../plan/readRequirements.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { NamedSymbol, Place } from './symbol.ts';

/** The requirement whose id stands at the offset. */
export function requirementAt({ document }: Snapshot, offset: number): NamedSymbol | undefined {
  const { all, citations } = requirementsOf(document);
  const defined = all.flatMap(({ id }) => (id === undefined ? [] : [{ id, range: id.range, isDefinition: true }]));
  const mentions = [...defined, ...citations.map(({ id, range }) => ({ id, range, isDefinition: false }))];
  const here = mentions.find(({ range }) => touches(range, offset));
  if (here === undefined) return undefined;
  const { key } = here.id;
  return {
    kind: 'requirement',
    name: here.id.text,
    at: here.range,
    places: () =>
      mentions
        .filter(({ id }) => id.key === key)
        .map(({ range, isDefinition }): Place => ({ uri: document.uri, range, isDefinition, renamed: (name) => name })),
    refusal: (name) => {
      const wanted = soleRequirementId(name);
      if (wanted?.text !== name) return `“${name}” is no requirement id. Write one like FR-12 or NFR-AUTH-3.`;
      if (wanted.key !== key && mentions.some(({ id }) => id.key === wanted.key || id.also.includes(wanted.key)))
        return `“${name}” is another requirement of this document already.`;
      const spanning = mentions.find(({ id }) => id.also.includes(key) || (id.key === key && id.also.length > 0));
      return (
        spanning &&
        `“${document.slice(spanning.range)}” on line ${String(document.lines.lineAt(spanning.range.start) + 1)} opens a range or list that means this requirement too. Write its ids out first.`
      );
    },
  };
}
