import { isQuiet } from './phrase-changes.js';
import type { Seeded } from './seeded.js';
import { plainToken, type Token, without } from './token.js';

/** A change of the words that is marked as one, or a part taken out of them; null where the words do not allow it. */
type MarkedChange = (choose: Seeded, tokens: readonly Token[]) => Token[] | null;

const cutMarks = ['…', '...', '[…]', '[...]', '(…)', '. . .'];

/** Cuts 2 to 20 words from the middle and puts a mark there; eight or more are left. No negation is cut this way. */
export const markedCut: MarkedChange = (choose, tokens) => {
  const inner = marksInside(tokens);
  const cuts = [...tokens.keys()].slice(3).flatMap((from) =>
    [2, 3, 4, 6, 9, 14, 20]
      .map((length) => [from, from + length] as const)
      .filter(([, to]) => to <= tokens.length - 3 && tokens.length - (to - from) >= 8)
      .filter(([, to]) => !tokens.slice(from, to).some((token) => token.kind === 'negation'))
      .filter(([, to]) => inner(from) === 0 && inner(to) === 0),
  );
  if (cuts.length === 0) return null;
  const [from, to] = choose.pick(cuts);
  const mark = plainToken(choose.pick(cutMarks));
  return [...tokens.slice(0, from), mark, ...tokens.slice(to)];
};

const standIns = ['the council', 'the ferry company', 'Mrs Oyelaran', 'the residents', 'those affected'];
const asides = ['sic', 'in Harrowby', 'the old one', 'as of last year', 'on the quay', 'who had applied'];

/** Words in square brackets: in a pronoun's place, or beside a word. */
export const bracket: MarkedChange = (choose, tokens) => {
  const isPronoun = (token: Token | undefined): boolean => /^(?:they|we|it|he|she|them|us)$/iu.test(token?.word ?? '');
  const pronouns = [...tokens.keys()].filter((index) => isPronoun(tokens[index]));
  if (pronouns.length > 0 && choose.chance(0.5)) {
    const at = choose.pick(pronouns);
    return tokens.map((token, index) => (index === at ? { ...token, word: `[${choose.pick(standIns)}]` } : token));
  }
  const hosts = [...tokens.keys()]
    .slice(0, -1)
    .filter((at) => tokens[at]?.after === '' && tokens[at]?.kind === 'content');
  if (hosts.length === 0) return null;
  const at = choose.pick(hosts) + 1;
  return [...tokens.slice(0, at), plainToken(`[${choose.pick(asides)}]`), ...tokens.slice(at)];
};

/** A stretch of at least `least` words, less than the whole, cut at one end or both, with no bare marks at its ends. */
export function stretch(choose: Seeded, tokens: readonly Token[], least: number): Token[] | null {
  if (tokens.length < least + 2) return null;
  const inner = marksInside(tokens);
  const which = choose.pick(['head', 'tail', 'middle'] as const);
  const longest = Math.max(least, Math.min(tokens.length - 2, 30));
  const length = choose.between(least, longest);
  const from =
    which === 'head' ? 0 : which === 'tail' ? tokens.length - length : choose.between(1, tokens.length - length - 1);
  if (inner(from) !== 0 || inner(from + length) !== 0) return null;
  const piece = tokens.slice(from, from + length);
  const [last] = piece.slice(-1);
  return last === undefined
    ? null
    : [...piece.slice(0, -1), { ...last, after: last.after.replace(/[\s,;:–…]+$/u, '') }];
}

/** Two or three quiet words of one clause, as someone might remember them. */
export function fewWords(choose: Seeded, tokens: readonly Token[]): Token[] | null {
  const starts = [...tokens.keys()].slice(1, -3).filter((from) => {
    const piece = tokens.slice(from, from + 3);
    return (
      piece.every((token) => isQuiet(token) && token.after === '') && piece.some((token) => token.kind === 'content')
    );
  });
  if (starts.length === 0) return null;
  const from = choose.pick(starts);
  return tokens.slice(from, from + choose.between(2, 3));
}

/** The first half of one quotation run into the second half of another, with a mark or none. */
export function stitched(
  choose: Seeded,
  one: readonly Token[],
  two: readonly Token[],
  mark: string | null,
): Token[] | null {
  const [innerOne, innerTwo] = [marksInside(one), marksInside(two)];
  const headLength = choose.between(6, Math.max(6, Math.min(14, one.length - 1)));
  const tailLength = choose.between(6, Math.max(6, Math.min(14, two.length - 1)));
  const tailFrom = two.length - tailLength;
  if (one.length < 8 || two.length < 8 || innerOne(headLength) !== 0 || innerTwo(tailFrom) !== 0) return null;
  const head = without(one, headLength, one.length).map(lessTrailingMarks(headLength - 1));
  return [...head, ...(mark === null ? [] : [plainToken(mark)]), ...two.slice(tailFrom)];
}

const lessTrailingMarks =
  (last: number) =>
  (token: Token, index: number): Token =>
    index === last ? { ...token, after: token.after.replace(/[\s.,;:?–…]+$/u, '') } : token;

/** How many inner quotation marks stand open just before a word. */
function marksInside(tokens: readonly Token[]): (at: number) => number {
  return (at) =>
    tokens
      .slice(0, at)
      .reduce((open, token) => open + (token.before.includes('‘') ? 1 : 0) - (token.after.includes('’') ? 1 : 0), 0);
}
