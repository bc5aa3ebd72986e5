import type { DraftFile } from '../../../src/domain/draft.js';
import type { Random } from '../../../src/learning/random.js';
import type { InventedQuotation } from '../search/invented-archive.js';
import { newsroomLanguage, pick } from '../search/newsroom-language.js';

export const WORDS = 2_000;
export const QUOTATIONS = 30;

/** What is done to the quotations of a draft, in turn. */
export const HANDLINGS = [
  'whole',
  'whole',
  'a word changed',
  'part of',
  'a cut marked',
  'another speaker',
  'stitched',
  'not held',
] as const;

/** Longer ones would leave no room for the rest. */
const LONGEST = 40;
const SHORTEST = 8;

/** The nth draft: so many quotations of the sample, handled in turn, in copy of so many words. */
export function draftQuoting(random: Random, sample: readonly InventedQuotation[], n: number): DraftFile {
  const language = newsroomLanguage(random);
  const suitable = sample.filter(({ text }) => {
    const { length } = text.split(' ');
    return length >= SHORTEST && length <= LONGEST;
  });
  const quoted = Array.from({ length: QUOTATIONS }, (_, i) => {
    const said = pick(random, suitable);
    const other = pick(random, suitable);
    return handled(HANDLINGS[i % HANDLINGS.length] ?? 'whole', said, other, language.run(14));
  });
  const paragraphs = quoted.map(({ text, speaker }) => `“${text}” said ${speaker}.`);
  const used = paragraphs.join(' ').split(' ').length;
  const each = Math.max(8, Math.round((WORDS - used) / QUOTATIONS));
  const copy = paragraphs.map((paragraph) => `${sentence(language.run(each))}\n\n${paragraph}`);
  return { name: `draft-${n}.txt`, bytes: new TextEncoder().encode(`${copy.join('\n\n')}\n`) };
}

function handled(
  how: (typeof HANDLINGS)[number],
  { text, speaker }: InventedQuotation,
  other: InventedQuotation,
  invented: readonly string[],
): InventedQuotation {
  const words = text.replace(/[.,]$/, '').split(' ');
  const half = words.length >> 1;
  const printed = (list: readonly string[]): string => `${list.join(' ').replace(/,$/, '')},`;
  switch (how) {
    case 'whole':
      return { speaker, text: printed(words) };
    case 'a word changed':
      return { speaker, text: printed(words.with(half, invented[0] ?? 'never')) };
    case 'part of':
      return { speaker, text: printed(words.slice(1, -1)) };
    case 'a cut marked':
      return { speaker, text: printed([...words.slice(0, half - 1), '…', ...words.slice(half + 1)]) };
    case 'another speaker':
      return { speaker: other.speaker, text: printed(words) };
    case 'stitched':
      return {
        speaker,
        text: printed([...words.slice(0, half), ...other.text.replace(/[.,]$/, '').split(' ').slice(-half)]),
      };
    case 'not held':
      return { speaker, text: printed(invented) };
    default:
      return how satisfies never;
  }
}

const sentence = (words: readonly string[]): string => {
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};
