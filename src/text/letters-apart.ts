import { distance } from 'fastest-levenshtein';

/** The share of letters and figures that differ between two wordings, from 0; spaces and marks do not count. */
export function lettersApart(a: string, b: string): number {
  const [lettersA, lettersB] = [lettersOf(a), lettersOf(b)];
  return distance(lettersA, lettersB) / Math.max(1, lettersA.length, lettersB.length);
}

const lettersOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
