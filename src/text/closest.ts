import { distance } from 'fastest-levenshtein';

/** The names that a mistyped one may have meant, nearest first: at most two letters in five differ. */
export function closest(typed: string, names: readonly string[], most: number): readonly string[] {
  return names
    .map((name) => ({ name, changes: distance(typed.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, changes }) => changes <= Math.max(typed.length, name.length) * 0.4)
    .sort((a, b) => a.changes - b.changes || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}
