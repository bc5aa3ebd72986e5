import { hull, type Span } from '../domain/span.js';
import { GRAMMAR } from './grammar-words.js';
import { isNegation } from './negations.js';
import { sentences } from './sentences.js';
import { type Word, wordsWithin } from './words.js';

/**
 * What denies the words at `at`, from the negation, doubt or refusal up to them: `never said` before `I would resign`.
 * It stands before them in the same sentence of `pieces`, and no other clause between.
 *
 * @returns null when nothing does, or when one negation takes back another
 */
export function denialBefore(text: string, pieces: readonly Span[], at: number): Span | null {
  return denialAmong(wordsBefore(text, pieces, at), text, at);
}

/** The same of the words before `at`, in their order. */
export function denialAmong(before: readonly Word[], text: string, at: number): Span | null {
  const own = before.slice(clauseStart(before, text, at)).filter((_, i, all) => !saysItAgain(all, i));
  const denials = own.flatMap((_, i) => (denies(own, i) && own[i]?.folded !== own[i + 1]?.folded ? [i] : []));
  const governing = denials.find((i) => governs(own, i));
  if (governing === undefined || denials.length % 2 === 0) return null;
  return hull(own.slice(governing).map(({ span }) => span));
}

/**
 * The words of `pieces` in the sentence that goes on at `at`, up to there; none when one begins there.
 *
 * @param within in which sentences are told apart
 */
export function wordsBefore(text: string, pieces: readonly Span[], at: number, within?: Span): readonly Word[] {
  if (pieces.length === 0) return [];
  const sentence = sentences(text, within ?? hull(pieces)).find(({ start, end }) => start < at && at < end);
  if (!sentence) return [];
  return pieces
    .flatMap((piece) => wordsWithin(text, piece))
    .filter(({ span }) => span.start >= sentence.start && span.end <= at);
}

/** `not, I repeat, not` says it once. */
const saysItAgain = (words: readonly Word[], i: number): boolean =>
  [words.slice(i, i + 2), words.slice(i - 1, i + 1)].some(
    ([one, other]) => one?.folded === 'i' && other?.folded === 'repeat',
  );

/** A negation this near is about what follows. */
const NEAR_BY = 3;

/**
 * `never said that`, `not the case that` deny whatever follows in the clause, `nobody in the` whatever is said of them;
 * any other what it stands next to: `did not close` says nothing of the pier that was not closed.
 */
function governs(words: readonly Word[], i: number): boolean {
  const behind = words.slice(i + 1);
  const near = behind.slice(0, NEAR_BY);
  // Entry is denied to travellers too.
  if (SAYING.test(words[i]!.folded) && (behind.length <= NEAR_BY || near.some(({ folded }) => THAT.test(folded))))
    return true;
  if (near.some(({ folded }) => SAYING.test(folded))) return true;
  const isNext =
    QUANTIFIERS.has(words[i]!.folded) || behind.every(({ folded }) => ADDS_NOTHING.test(folded) || GRAMMAR.has(folded));
  return isNext && behind.length <= NEAR_BY;
}

const THAT = /^(?:that|whether|if|having|ever|he|she|it|they|we|i)$/;
const QUANTIFIERS = new Set(['no', 'nobody', 'none', 'neither']);
const ADDS_NOTHING = /^(?:ever|even|yet|\p{L}{3,}ly)$/u;

const SAYING = new RegExp(
  `^(?:${[
    'den(?:y|ies|ied|ying)|doubt(?:s|ed|ing)?|sa(?:y|ys|id|ying)|th(?:ink|inks|inking|ought)|belie(?:ve|ves|ved|ving)',
    'claim(?:s|ed|ing)?|suggest(?:s|ed|ing)?|mean(?:s|t|ing)?|t(?:ell|ells|old)|case|true|promis(?:e|es|ed|ing)',
    'pretend(?:s|ed|ing)?|guarantee(?:s|d|ing)?|swear|swore|accept(?:s|ed|ing)?|agree(?:s|d|ing)?|admit(?:s|ted|ting)?',
    'confirm(?:s|ed|ing)?|expect(?:s|ed|ing)?|imply|implied|argu(?:e|ed|ing)|convinced|persuaded|sure|certain|evidence|proof',
  ].join('|')})$`,
);

const DENYING = new Set(
  (
    'deny denies denied denying doubt doubts doubted doubting refuse refuses refused refusing decline declines declined ' +
    'declining untrue nonsense rubbish lie myth'
  ).split(' '),
);
/** `not only`, `no question`, `don't regret`: nothing is denied by these. */
const NO_DENIAL = new Set(
  'only just merely question wonder least less sooner matter regret regretted forget forgot mind'.split(' '),
);

function denies(words: readonly Word[], i: number): boolean {
  const folded = words[i]?.folded ?? '';
  const next = words[i + 1]?.folded ?? '';
  // Whoever cannot believe that they won has won.
  const isWonder = next === 'believe' && /^(?:can't|cannot|couldn't)$/.test(folded);
  const isNumber = folded === 'no' && /^\d/.test(next);
  return (isNegation(folded) || DENYING.has(folded)) && !NO_DENIAL.has(next) && !isWonder && !isNumber;
}

const CLAUSES = new Set(
  'and but because until unless while whereas although though since after before when where how why what who which if so'.split(
    ' ',
  ),
);

/** The first of the words that stand in one clause with what follows at `at`. */
export function clauseStart(words: readonly Word[], text: string, at: number): number {
  for (let i = words.length - 1; i >= 0; i--) {
    const { folded, span } = words[i]!;
    const gap = text.slice(span.end, words[i + 1]?.span.start ?? at);
    // A cue stands between quotation marks; `never, ever` is one denial, `no, never` an answer.
    const parts = !/["“”]/.test(gap) && (/[;:—–]/.test(gap) || (gap.includes(',') && !GOES_ON.has(folded)));
    if (parts || CLAUSES.has(folded)) return i + 1;
  }
  return 0;
}

const GOES_ON = new Set(['never', 'not']);
