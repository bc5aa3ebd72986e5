import type { Seeded } from './seeded.js';
import { sentences, shortSentences } from './sentences.js';
import { capitalised, plainToken, type Token, type WordKind } from './token.js';
import { adjuncts, vocabulary } from './vocabulary.js';

/**
 * Invents what someone says, in about as many words as news quotations have: 3 to 60, half of them under 19.
 *
 * @returns one to six sentences; the first word begins with a capital, the last ends with a stop or question mark
 */
export function inventedQuotation(choose: Seeded): Token[] {
  const wanted = quotationLength(choose);
  if (wanted <= 5) return untilItFits(choose, shortSentences, wanted, 1);
  return untilItFits(choose, sentences, wanted, 2);
}

/** A copy with one or two fillers put in, never at either end: `We, um, tried`. */
export function withFillers(choose: Seeded, tokens: readonly Token[]): Token[] {
  const gaps = tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    return index > 0 && next !== undefined && token.after === '' && next.before === '' ? [index] : [];
  });
  const chosen = new Set(choose.shuffled(gaps).slice(0, choose.between(1, 2)));
  return tokens.flatMap((token, index) => (chosen.has(index) ? [{ ...token, after: ',' }, filler(choose)] : [token]));
}

/** The same copy less its fillers and the commas that came with them. */
export function lessFillers(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    if (token.kind === 'filler') return [];
    return tokens[index + 1]?.kind === 'filler' ? [{ ...token, after: '' }] : [token];
  });
}

const fillerPhrases = [...vocabulary.filler, 'you know', 'I mean'];

function filler(choose: Seeded): Token {
  return { ...plainToken(choose.pick(fillerPhrases)), after: ',', kind: 'filler', list: 'filler' };
}

/** Log-normal with a median of 18, as lengths of speech in news copy run. */
function quotationLength(choose: Seeded): number {
  const normal = Math.sqrt(-2 * Math.log(1 - choose.fraction())) * Math.cos(2 * Math.PI * choose.fraction());
  return Math.min(58, Math.max(3, Math.round(18 * Math.exp(0.62 * normal))));
}

function untilItFits(choose: Seeded, templates: readonly string[], wanted: number, slack: number): Token[] {
  for (;;) {
    const tokens: Token[] = [];
    while (wordCount(tokens) < wanted - slack) tokens.push(...sentence(choose, choose.pick(templates)));
    if (wordCount(tokens) <= wanted + slack) return tokens;
  }
}

/** Words as white space divides them, dashes not counted. */
const wordCount = (tokens: readonly Token[]): number =>
  tokens.reduce((count, token) => count + token.word.split(' ').length, 0);

function sentence(choose: Seeded, template: string): Token[] {
  const joined: Token[] = [];
  for (const part of template.split(' ')) {
    const last = joined.at(-1);
    if (part === '–' && last !== undefined) joined[joined.length - 1] = { ...last, after: `${last.after} –` };
    else joined.push(...tokensOf(choose, part));
  }
  return joined.map((token, index) => ({ ...token, word: asItStands(token.word, joined[index + 1]?.word, index) }));
}

function asItStands(word: string, next: string | undefined, index: number): string {
  const article = word.toLowerCase() === 'a' && next !== undefined && /^[aeiou]/iu.test(next) ? `${word}n` : word;
  return index === 0 ? capitalised(article) : article;
}

const slotShape = /^(?<before>[‘(]*)(?:\{(?<slot>[^}]+)\}|(?<word>[^.,;:?’…]+(?:’[a-z]+)?))(?<after>.*)$/u;

function tokensOf(choose: Seeded, part: string): Token[] {
  const { before = '', slot, word, after = '' } = slotShape.exec(part)?.groups ?? {};
  const filled = slot === undefined ? [plainToken(word ?? part)] : fill(choose, slot);
  return filled.map((token, index) => ({
    ...token,
    before: index === 0 ? before : '',
    after: index === filled.length - 1 ? after : '',
  }));
}

function fill(choose: Seeded, slot: string): Token[] {
  const [name = '', fixed] = slot.split(':');
  const ofKind = (word: string, kind: WordKind, list: string | null): Token => ({ ...plainToken(word), kind, list });
  if (fixed !== undefined) return [ofKind(fixed, name as WordKind, null)];
  switch (name) {
    case 'when':
      return choose.pick(adjuncts).split(' ').map(plainToken);
    case 'number':
      return [ofKind(choose.chance(0.5) ? choose.pick(vocabulary.numberWord) : figure(choose), 'number', 'number')];
    case 'name':
      return choose.chance(0.5)
        ? [ofKind(choose.pick(vocabulary.place), 'name', 'place')]
        : [
            plainToken(choose.pick(['Dr', 'Mrs', 'Mr', 'Councillor', 'Judge'])),
            ofKind(choose.pick(vocabulary.surname), 'name', 'surname'),
          ];
    case 'modal':
    case 'conjunction':
      return [ofKind(choose.pick(vocabulary[name]), name, name)];
    default:
      return [ofKind(choose.pick(vocabulary[name as 'noun']), 'content', name)];
  }
}

const figure = (choose: Seeded): string =>
  choose.pick([
    String(choose.between(13, 99)),
    String(choose.between(101, 980)),
    `${choose.between(2, 48)},${choose.between(100, 999)}`,
  ]);
