import type { Token } from './frames.js';
import { ARTICLES, DETERMINERS, DOCUMENTS, PHRASE_ENDS, PHRASE_JOINTS, ROLES } from './word-lists.js';

/** A noun phrase as a range of tokens, both ends included. */
export type Phrase = Readonly<{ from: number; to: number }>;

export const MOST_WORDS = 14;

export const isCapitalised = (token: Token | undefined): boolean => token?.isCapital === true;

/** Index of the last token of the phrase's own words, before any `of`, `for`, `at` …; names such as Bank of England stay whole. */
export function headOf(tokens: readonly Token[], phrase: Phrase): number {
  for (let i = phrase.from; i <= phrase.to; i++) {
    const token = tokens[i];
    // Kaine (D-Va.), but: the Office for Police Conduct (IOPC) report
    if (isBracket(token, '(') && isBracket(tokens[phrase.to], ')')) return i - 1;
    if (i === phrase.from || token === undefined || !PHRASE_JOINTS.has(token.lower) || isCapitalised(token)) continue;
    const wholeName =
      /^(?:of|for)$/.test(token.lower) &&
      isCapitalised(tokens[i - 1]) &&
      !ROLES.has(tokens[i - 1]?.lower ?? '') &&
      isCapitalised(tokens[i + 1]);
    if (!wholeName) return i - 1;
  }
  return phrase.to;
}

export const endsPhrase = (token: Token): boolean =>
  (PHRASE_ENDS.has(token.lower) && !/^(?:US|Will|Now)$/.test(token.text)) ||
  /n['’]t$|^(?:i|you|he|she|it|we|they|that|there|who|what)['’](?:m|ve|re|ll|d)$/.test(token.lower);

/** The union reposted the message: a small word in -ed that an object, a preposition or the sentence's end follows. */
export function isVerb(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word?.kind !== 'word' || isCapitalised(word) || word.possessive || !PAST.test(word.lower)) return false;
  if (next === undefined || next.kind !== 'word') return next?.kind !== 'comma';
  return (
    DETERMINERS.has(next.lower) || PHRASE_ENDS.has(next.lower) || PHRASE_JOINTS.has(next.lower) || isCapitalised(next)
  );
}

export const PAST =
  /ed$|^(?:took|made|gave|went|came|sent|ran|won|lost|held|got|saw|found|became|began|kept|led|brought|stood|met|beat|hit|struck|caught|taught|heard|left|knew|wore|spoke|sat|paid|fought|backed|broke|rose|shook|drove|flew|wept|drew|threw|fell|grew|chose|drank|ate|fled|hung|rode|sang|sold|strode|swore|tore|woke|withdrew|bought|built|spent|bore|swung|rang)$/;

export function canHead(tokens: readonly Token[], from: number, to: number, joint: string): boolean {
  const first = tokens[from];
  const head = tokens[to];
  if (first === undefined || head === undefined || head.possessive) return false;
  if (/^(?:to|with)$/.test(joint))
    return /^(?:adviser|advisor|aide|ambassador|counsel|envoy|officer|spokes\p{L}+|analyst|economist|strategist)$/u.test(
      head.lower,
    );
  if (ROLES.has(head.lower) || ROLES.has(head.lower.replace(/s$/, ''))) return true;
  if (joint === 'from' && DOCUMENTS.has(head.lower)) return true;
  if (joint === 'in' || joint === 'from' || joint === 'at') return /s$/.test(head.lower) && !isCapitalised(head);
  return ARTICLES.has(first.lower) || isCapitalised(head) || /s$/.test(head.lower);
}

export const isBracket = (token: Token | undefined, glyph: string): boolean =>
  token?.kind === 'bracket' && token.text === glyph;

export const size = (token: Token): number => token.span.end - token.span.start;
