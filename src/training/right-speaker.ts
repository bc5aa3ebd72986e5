import type { AnnotatedAttribution } from './annotated.js';

type Offsets = readonly [start: number, end: number];

/** Whether a span says who is the source, as marked by hand: it overlaps the source and holds its head. */
export function isSource(
  gold: AnnotatedAttribution,
  { start, end }: Readonly<{ start: number; end: number }>,
): boolean {
  const overlaps = ([from, to]: Offsets): boolean => start < to && from < end;
  const { head } = gold.speaker;
  return gold.source.some(overlaps) && (!head || overlaps(head));
}

/** Whether the surname of `name` is that of the person marked by hand; null when no person is. */
export function isPerson(gold: AnnotatedAttribution, surname: string): boolean | null {
  const { persons, coref } = gold.speaker;
  const known = persons.length > 0 ? persons : coref ? [coref] : [];
  return known.length === 0 ? null : known.some((person) => bareName(person.surname) === bareName(surname));
}

export const bareName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/’/g, "'")
    .replace(/'s$|['.]+$/g, '');
