import type { LoudFlag } from './case.js';
import { moreThanOneWord } from './phrase-changes.js';
import type { Seeded } from './seeded.js';
import { capitalised, type Token, uncapitalised, withWord } from './token.js';
import { vocabulary } from './vocabulary.js';
import * as tables from './word-tables.js';

/** Words changed so that they are no longer the same words. */
export type WordChange = Readonly<{
  tokens: readonly Token[];
  flags: readonly LoudFlag[];
  /** Index of the changed word among the new words; null when there is no one such word. */
  at: number | null;
}>;

/** One way to get words wrong; null where the quotation offers nothing for it. */
export type Change = (choose: Seeded, tokens: readonly Token[]) => WordChange | null;

type NextWord = (choose: Seeded, token: Token) => string | null;

/** Every way to alter words, by name. `altered` is the verdict for each. */
export function wordChanges(): Readonly<Record<string, Change>> {
  return {
    'negation lost in a contraction': replacing(['negation'], fromTable(tables.positives)),
    'negation put in by a contraction': replacing(['negation'], ofKind('modal', fromTable(tables.negatives))),
    'never to ever': replacing(['negation'], fromTable({ never: 'ever' })),
    'nobody to somebody': replacing(['negation'], fromTable({ nobody: 'somebody', nothing: 'something', no: 'some' })),
    'now to not': replacing(['negation'], fromTable({ now: 'not' })),
    number: replacing(['number'], ofKind('number', otherNumber)),
    modal: replacing(['modal'], ofKind('modal', sameList)),
    'modal in a contraction': replacing(['modal'], fromTable(tables.otherModals)),
    conjunction: replacing(['conjunction'], ofKind('conjunction', otherConjunction)),
    name: replacing(['name'], ofKind('name', sameList)),
    'name misspelt': replacing(['name'], ofKind('name', misspelt)),
    'plain word': replacing([], ofKind('content', sameList)),
    'one letter': replacing([], fromTable(tables.slips)),
    'spelling of another country': replacing([], fromTable(tables.spellings)),
    pronoun: replacing([], fromTable(tables.pronouns)),
    'number in figures or words': replacing([], ofKind('number', fromTable(tables.figures))),
    'contraction spelt out': replacing([], fromTable(tables.longForms)),
    'apostrophe lost, another word': replacing([], fromTable(tables.apostropheLost)),
    'first word': replacing([], quietWord(tables.openings), () => 0),
    'last word': replacing([], quietWord(tables.endings), (tokens) => tokens.length - 1),
    ...moreThanOneWord,
  };
}

/** Replaces one word that `next` has an answer for: the one at `only`, or any. */
function replacing(flags: readonly LoudFlag[], next: NextWord, only?: (tokens: readonly Token[]) => number): Change {
  return (choose, tokens) => {
    for (const at of only === undefined ? choose.shuffled([...tokens.keys()]) : [only(tokens)]) {
      const token = tokens[at];
      const word = token === undefined ? null : next(choose, token);
      if (token === undefined || word === null || word.toLowerCase() === token.word.toLowerCase()) continue;
      const capital = at === 0 || (token.word !== 'I' && token.word === capitalised(token.word));
      return { tokens: withWord(tokens, at, capital ? capitalised(word) : word), flags, at };
    }
    return null;
  };
}

const fromTable =
  (table: Readonly<Record<string, string>>): NextWord =>
  (_, token) =>
    table[uncapitalised(token.word)] ?? null;

const ofKind =
  (kind: Token['kind'], next: NextWord): NextWord =>
  (choose, token) =>
    token.kind === kind ? next(choose, token) : null;

const quietWord =
  (table: Readonly<Record<string, string>>): NextWord =>
  (choose, token) => {
    if (token.kind === 'content') return sameList(choose, token);
    return token.kind === 'other' ? fromTable(table)(choose, token) : null;
  };

const lists: Readonly<Record<string, readonly string[]>> = vocabulary;

/** Another word of the list that it came from, one that goes with the same article, `a` or `an`. */
const sameList: NextWord = (choose, token) => {
  const vowel = (word: string): boolean => /^[aeiou]/iu.test(word);
  const others = (token.list === null ? [] : (lists[token.list] ?? [])).filter(
    (word) => word.toLowerCase() !== token.word.toLowerCase() && vowel(word) === vowel(token.word),
  );
  return others.length === 0 ? null : choose.pick(others);
};

const otherConjunction: NextWord = (choose, token) =>
  choose.pick(vocabulary.conjunction.filter((word) => word !== token.word));

const otherNumber: NextWord = (choose, token) => {
  if (!/\d/u.test(token.word)) return choose.pick(vocabulary.numberWord.filter((word) => word !== token.word));
  const digits = [...token.word];
  const at = choose.pick([...digits.keys()].filter((index) => /\d/u.test(digits[index] ?? '')));
  digits[at] = String((Number(digits[at]) % 9) + 1);
  return digits.join('');
};

/** One letter of a double letter lost, `Elwood`; else the last vowel taken for another. */
const misspelt: NextWord = (_, { word }) => {
  const single = word.replace(/(?<twice>\p{Ll})\k<twice>/u, '$<twice>');
  return single === word ? word.replace(/[aeou](?=[^aeiou]*$)/u, (vowel) => (vowel === 'e' ? 'a' : 'e')) : single;
};
