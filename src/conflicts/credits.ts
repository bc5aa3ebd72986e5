import type { Article } from '../domain/article.js';
import type { Quotation } from '../domain/quotation.js';
import { hull, longest } from '../domain/span.js';
import { wordsWithin } from '../text/words.js';
import { type FoundConflict, toldOf } from './found.js';
import { likeness, weightOf } from './likeness.js';
import { type Token, tokensOf } from './tokens.js';

/** Words that one article credits to somebody. */
export type Credited = Readonly<{ article: Article; quotation: Quotation; tokens: readonly Token[]; speaker: string }>;

/** Shorter or commoner words may be said by anybody. */
const LEAST_WORDS = 6;
const LEAST_WEIGHT = 4;
/** The same words, but for one in ten. */
const SAME = 0.9;
/** An article that prints so much of them elsewhere knows of both. */
const KNOWN = 0.5;

/**
 * Words that one article credits to one person and another to another. Where an article prints them of both, or in its
 * own copy besides, two people have said them.
 *
 * @param areTwo whether two credited sayings are by different persons or bodies, as far as can be told
 */
export function creditConflicts(
  credited: readonly Credited[],
  areTwo: (a: Credited, b: Credited) => boolean,
): readonly FoundConflict[] {
  const telling = credited.filter(({ tokens }) => tokens.length >= LEAST_WORDS && weightOf(tokens) >= LEAST_WEIGHT);
  const found: FoundConflict[] = [];
  const taken = new Set<Credited>();
  for (const [i, a] of telling.entries()) {
    if (taken.has(a)) continue;
    const [b] = telling
      .slice(i + 1)
      .filter((other) => a.article !== other.article && areTwo(a, other))
      .filter((other) => areSame(a, other) && !knowsBoth(a, other, telling, areTwo));
    if (!b) continue;
    const sides = [a, b].map((one) => ({
      speaker: one.speaker,
      told: telling
        .filter((other) => other === one || (!areTwo(one, other) && [a, b].every((side) => areSame(side, other))))
        .map((other) => {
          taken.add(other);
          const { content } = other.quotation;
          // The first piece may be no more than `“No,” said Hale.`
          return toldOf(other.article, content, longest(content));
        }),
    }));
    found.push({ kind: 'who', about: '', sides, loud: [] });
  }
  return found;
}

const areSame = (a: Credited, b: Credited): boolean => likeness(a.tokens, b.tokens).share >= SAME;

function knowsBoth(
  a: Credited,
  b: Credited,
  all: readonly Credited[],
  areTwo: (a: Credited, b: Credited) => boolean,
): boolean {
  const inMarks = (article: Article, one: Credited): boolean =>
    all.some((other) => other.article === article && !areTwo(other, one) && areSame(other, one));
  return inMarks(a.article, b) || inMarks(b.article, a) || tellsToo(a, b) || tellsToo(b, a);
}

/** Whether an article has much of the other's words outside the quotation, as when it retells them of somebody else. */
function tellsToo({ article, quotation }: Credited, other: Credited): boolean {
  const own = hull(quotation.content);
  const telling = new Set(other.tokens.flatMap(({ key, weight }) => (weight === 1 ? [key] : [])));
  return article.paragraphs.some(({ span }) => {
    if (span.start <= own.start && own.end <= span.end) return false;
    const held = new Set(tokensOf(wordsWithin(article.text, span)).map(({ key }) => key));
    return [...telling].filter((key) => held.has(key)).length >= KNOWN * telling.size;
  });
}
