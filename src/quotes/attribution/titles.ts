import type { Token } from '../frames.js';

/** Her favourite book is “One Hundred Years of Solitude”: the marks hold a title, though the sentence is reported. */
export function isTitleOfWork(tokens: readonly Token[], at: number, text: string): boolean {
  if (!/^(?:is|was|be|called|titled|entitled)$/.test(tokens[at - 1]?.lower ?? '')) return false;
  const works = tokens.slice(Math.max(0, at - 4), at - 1).some(({ lower }) => WORKS.has(lower));
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const isCapital = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word);
  const titled = words.length > 1 && words.every((word) => isCapital(word) || word.length < 4);
  return works && titled && isCapital(words.at(-1) ?? '');
}

const WORKS = new Set(
  'album book documentary drama essay film memoir movie musical novel opera painting play poem programme program series show song'.split(
    ' ',
  ),
);
