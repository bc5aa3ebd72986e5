import type { Frame, Token } from './frames.js';
import { isCapitalised, type Phrase } from './noun-phrases.js';
import { pronounAt } from './pronouns.js';

/** Nouns for what a person or a body writes in their own name. */
export const WRITINGS: ReadonlySet<string> = new Set(
  'letter message tweet post posting statement email e-mail memo note text texts blog column essay caption'.split(' '),
);

/** Who owns what the phrase names: the union in `the union’s account`, `the account of the union`; null when it names no owner. */
export type Owner = Readonly<{
  frame: Frame;
  phrase: Phrase;
  /** True when the owner stands behind, by a name: `the account of the Allied Bakers’ Union`. */
  namedBehind: boolean;
}>;

export function ownerOf(frame: Frame, phrase: Phrase, head: number): Owner | null {
  const { tokens } = frame;
  for (let i = head - 1; i >= phrase.from; i--) {
    const token = tokens[i];
    if (!token?.possessive || partOfName(token, tokens[i + 1])) continue;
    const plain = tokens.map((other, k) => (k === i ? { ...other, possessive: false } : other));
    return { frame: { ...frame, tokens: plain }, phrase: { from: phrase.from, to: i }, namedBehind: false };
  }
  const first = { from: phrase.from, to: phrase.from };
  if (head > phrase.from && pronounAt(tokens, first)) return { frame, phrase: first, namedBehind: false };
  if (!/^(?:of|from|for)$/.test(tokens[head + 1]?.lower ?? '') || head + 2 > phrase.to) return null;
  const behind = { from: head + 2, to: phrase.to };
  const namedBehind = tokens.slice(behind.from, behind.to + 1).some(isCapitalised);
  return { frame, phrase: behind, namedBehind };
}

/** Allied Bakers’ Union: the mark of the plural stands inside the name. */
export function partOfName(token: Token, next: Token | undefined): boolean {
  const plural = token.span.end === token.span.start + token.text.length;
  return token.possessive && plural && isCapitalised(token) && isCapitalised(next);
}
