import { unnarrowed } from '../search/search.js';
import { GRAMMAR } from '../text/grammar-words.js';
import { lettersApart } from '../text/letters-apart.js';
import { isMeant } from './same-speaker.js';
import type { Scope } from './scope.js';
import { type Sought, type Standing, standingOf } from './standings.js';

/** Quotations of the speaker that are looked at. */
const CANDIDATES = 16;
/** Longer words are near by whole words, or not at all. */
const MOST_WORDS = 10;
/** Names that begin like the speaker's. */
const MOST_NAMES = 25;
/** So many of the letters may differ: `We passed inspection` and `We passed every inspection`. */
const MOST_APART = 0.34;

/**
 * What the speaker named said that is most like the words, letter by letter: for words too few, or too oddly set, to be
 * near by whole words (`tea cup`, `I am`).
 */
export function nearestSaid(asked: Sought, scope: Scope): Standing | null {
  const { speaker, words, typed } = asked;
  if (speaker === null || words.length > MOST_WORDS) return null;
  // Every name there is would take longer than the rest of a check.
  const alike = scope.visible.shelves.flatMap((shelf) => shelf.search.speakers(speaker.name, MOST_NAMES));
  const speakers = new Set(alike.filter((name) => isMeant(speaker.name, name, scope.known)));
  const narrowing = { ...unnarrowed, speakers };
  const [nearest] = scope.visible.shelves
    .flatMap((shelf) => shelf.quotations.withSome(words, CANDIDATES, narrowing))
    .flatMap((indexed) => standingOf(indexed, asked, scope) ?? [])
    .filter(({ credit, judgement }) => credit === 'same' && judgement.comparison.some(tellsTheSame))
    .map((standing) => ({ standing, apart: lettersApart(typed, wordsLaid(standing)) }))
    .filter(({ apart }) => apart <= MOST_APART)
    .sort((a, b) => isWithheld(a.standing) - isWithheld(b.standing) || a.apart - b.apart);
  return nearest?.standing ?? null;
}

const isWithheld = ({ withheld }: Standing): number => Number(withheld !== null);

const tellsTheSame = ({ word, change }: Standing['judgement']['comparison'][number]): boolean =>
  change === 'same' && !GRAMMAR.has(word.toLowerCase());

const wordsLaid = ({ filing, judgement: { where } }: Standing): string =>
  filing.article.text.slice(where.start, where.end);
