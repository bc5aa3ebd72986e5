import { plainToken, type Token, uncapitalised, without, withWord } from './token.js';
import type { Change, WordChange } from './word-changes.js';

const negationLost: Change = (choose, tokens) => {
  const negations = [...tokens.keys()].slice(1).filter((index) => /^(?:not|never)$/u.test(tokens[index]?.word ?? ''));
  if (negations.length === 0) return null;
  const at = choose.pick(negations);
  return tokens[at]?.after === '' ? { tokens: without(tokens, at, at + 1), flags: ['negation'], at: null } : null;
};

const negationPutIn: Change = (choose, tokens) => {
  const after = [...tokens.keys()].filter((index) => {
    const [host, next] = [tokens[index], tokens[index + 1]];
    const takesNot = host?.after === '' && (host.kind === 'modal' || /^(?:is|are|was)$/u.test(host.word));
    return takesNot && next !== undefined && next.kind !== 'negation';
  });
  return after.length === 0 ? null : putIn(tokens, choose.pick(after) + 1, 'not', ['negation']);
};

const wordDropped: Change = (choose, tokens) => {
  const inside = [...tokens.keys()].slice(1, -1).filter((index) => standsFree(tokens[index]));
  if (inside.length === 0) return null;
  const at = choose.pick(inside);
  return { tokens: without(tokens, at, at + 1), flags: [], at: null };
};

const wordPutIn: Change = (choose, tokens) => {
  const inside = [...tokens.keys()].slice(1).filter((at) => standsFree(tokens[at]) && tokens[at - 1]?.after === '');
  const words = ['utterly', 'clearly', 'wretched', 'so-called', 'entire', 'alleged'];
  return inside.length === 0 ? null : putIn(tokens, choose.pick(inside), choose.pick(words), []);
};

const wordPutFirst: Change = (choose, [first, ...rest]) => {
  if (first === undefined) return null;
  const opener: Token = { ...plainToken(choose.pick(['Frankly', 'Sadly', 'Today', 'Obviously'])), after: ',' };
  const staysCapital = first.kind === 'name' || /^(?:I\b|I’|Dr$|Mrs?$|Councillor$|Judge$)/u.test(first.word);
  const word = staysCapital ? first.word : uncapitalised(first.word);
  return { tokens: [opener, { ...first, word }, ...rest], flags: [], at: 0 };
};

const wordPutLast: Change = (choose, tokens) => {
  const last = tokens.at(-1);
  if (last === undefined || /[’”]/u.test(last.after)) return null;
  const added: Token = { ...plainToken(choose.pick(['again', 'either', 'today', 'anyway'])), after: last.after };
  return { tokens: [...tokens.slice(0, -1), { ...last, after: '' }, added], flags: [], at: tokens.length };
};

const otherOrder: Change = (choose, tokens) => {
  const own = [...tokens.keys()].slice(1).filter((index) => standsFree(tokens[index]));
  const pairs = own.flatMap((one) =>
    own
      .filter((two) => two > one && two - one < 8 && tokens[one]?.word !== tokens[two]?.word)
      .map((two) => [one, two] as const),
  );
  if (pairs.length === 0) return null;
  const [one, two] = choose.pick(pairs);
  const swapped = withWord(withWord(tokens, one, tokens[two]?.word ?? ''), two, tokens[one]?.word ?? '');
  return { tokens: swapped, flags: [], at: null };
};

/** Three to eight quiet words gone from the middle with no mark, so that no flag is due. */
const unmarkedCut: Change = (choose, tokens) => {
  // Where the speaker trails off, the dots could be taken for the mark of the cut.
  if (tokens.some(({ after }) => after.includes('…'))) return null;
  const cuts = [...tokens.keys()].slice(2).flatMap((from) =>
    [3, 4, 5, 6, 8]
      .map((length) => [from, from + length] as const)
      .filter(([, to]) => to < tokens.length - 1 && tokens[from - 1]?.after === '')
      .filter(([, to]) => tokens.slice(from, to).every(isQuiet) && tokens[to - 1]?.after === ''),
  );
  if (cuts.length === 0) return null;
  const [from, to] = choose.pick(cuts);
  return { tokens: without(tokens, from, to), flags: [], at: null };
};

/** `you know` and `I mean` that are not fillers, since something hangs on them. */
const wordsLikeAFillerDropped: Change = (_, tokens) => {
  const at = tokens.findIndex(({ word }, index) => {
    const pair = `${word} ${tokens[index + 1]?.word ?? ''}`;
    return index > 0 && (pair === 'you know' || pair === 'I mean') && tokens[index]?.kind === 'other';
  });
  return at === -1 ? null : { tokens: without(tokens, at, at + 2), flags: [], at: null };
};

/** The changes that take words out, put words in, or move them. */
export const moreThanOneWord: Readonly<Record<string, Change>> = {
  'negation lost': negationLost,
  'negation put in': negationPutIn,
  'word dropped': wordDropped,
  'word put in': wordPutIn,
  'word put first': wordPutFirst,
  'word put last': wordPutLast,
  'word order': otherOrder,
  'unmarked cut': unmarkedCut,
  'words like a filler dropped': wordsLikeAFillerDropped,
};

function putIn(tokens: readonly Token[], at: number, word: string, flags: WordChange['flags']): WordChange {
  return { tokens: [...tokens.slice(0, at), plainToken(word), ...tokens.slice(at)], flags, at };
}

/** A word of the lists that no mark clings to. */
const standsFree = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'content' && token.before === '' && token.after === '';

const quietWords = /^(?!(?:and|but|or|if|when|whether|so|not|nobody|nothing|no|does|do|did|only|nor|than)$)/iu;

export const isQuiet = (token: Token): boolean =>
  (token.kind === 'content' || token.kind === 'other') && token.before === '' && quietWords.test(token.word);
