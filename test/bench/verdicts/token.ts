/** What kind of word it is: the five that are flagged louder, a filler, a word of the lists, or any other. */
export type WordKind = 'negation' | 'number' | 'modal' | 'conjunction' | 'name' | 'filler' | 'content' | 'other';

/** One word of a quotation with the marks that cling to it: `‘wait`, `see’,`, `bridge –`. */
export type Token = Readonly<{
  before: string;
  word: string;
  after: string;
  kind: WordKind;
  /** The list of the vocabulary that it came from; null for a word written into the sentence. */
  list: string | null;
}>;

/** The words as they are printed, a space between two. A filler stands between commas. */
export function wording(tokens: readonly Token[]): string {
  return tokens.map((token) => `${token.before}${token.word}${token.after}`).join(' ');
}

/** A copy with one word replaced; the marks around it stay. */
export function withWord(tokens: readonly Token[], at: number, word: string): Token[] {
  return tokens.map((token, index) => (index === at ? { ...token, word } : token));
}

/** A copy less the words from `from` up to, not including, `to`. */
export function without(tokens: readonly Token[], from: number, to: number): Token[] {
  return [...tokens.slice(0, from), ...tokens.slice(to)];
}

/** A word of its own, with no marks. */
export const plainToken = (word: string): Token => ({ before: '', word, after: '', kind: 'other', list: null });

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const uncapitalised = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
