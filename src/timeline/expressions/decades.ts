import { fixedDate, type Meaning, openDate } from './meaning.js';
import { family, rule } from './rule.js';
import { ORDINAL, ordinalOf } from './vocabulary.js';

const WORDS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
const OF_PEOPLE = /\b(?:his|her|their|my|your|our)\s(?:early\s|late\s|mid-?\s?)?$/i;

/** Decades and centuries. */
export const DECADES = family('0 century twentie thirtie fortie fiftie sixtie seventie eightie ninetie', 5, [
  // the 1800s: as copy has it, the century
  rule("(?:the )?(?<century>1\\d)00['’]?s", ({ part }) => fixedDate(part('century'))),
  // the 1990s
  rule("(?:the )?(?<decade>1\\d[1-9]|20\\d)0['’]?s", ({ part }) => fixedDate(part('decade'))),
  // the ’90s: the century is not printed
  rule("(?:the )?['’‘](?<decade>[1-9])0['’]?s", ({ part }) => ofSomeCentury(part('decade'))),
  // the nineties; never a person’s
  rule(`(?:the )?(?<decade>${WORDS.join('|')})`, ({ part, words, before }) => {
    if (OF_PEOPLE.test(before) || !(/^the\s/i.test(words) || /\bthe (?:early|late|mid)[\s-]$/i.test(before)))
      return null;
    return ofSomeCentury(String(2 + WORDS.indexOf(part('decade'))));
  }),
  // the 20th century; a 21st-century city; the seventh century BC
  rule(
    `(?:the )?(?:(?<number>\\d{1,2})(?:st|nd|rd|th)|(?<word>${ORDINAL}))_century(?<bc> B\\.?C\\.?(?:E\\b\\.?)?)?`,
    ({ part }) => {
      const nth = Number(part('number')) || ordinalOf(part('word'));
      if (nth < 1) return null;
      if (part('bc')) return fixedDate(`BC${String(nth - 1).padStart(2, '0')}`);
      return fixedDate(String(nth - 1).padStart(2, '0'));
    },
  ),
  // the 18th of `the 18th and 19th centuries`
  rule(
    '(?:the )?(?<number>\\d{1,2})(?:st|nd|rd|th)(?= (?:and|or|to) (?:early |late |mid-)?\\d{1,2}(?:st|nd|rd|th) centuries)|(?<last>\\d{1,2})(?:st|nd|rd|th) centuries',
    ({ part }) => {
      const nth = Number(part('number') || part('last'));
      return nth < 1 ? null : fixedDate(String(nth - 1).padStart(2, '0'));
    },
  ),
  // the turn of the century
  rule('the turn of the (?:(?:last|\\d\\d(?:st|th)) )?century', () =>
    openDate('XXXX', 'the words do not say which century'),
  ),
]);

const ofSomeCentury = (decade: string): Meaning => openDate(`XX${decade}`, 'the words give no century');
