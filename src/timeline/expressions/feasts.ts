import { pattern } from '../../text/pattern.js';
import { yearIn } from './calendar-days.js';
import type { FeastMeaning, Meaning } from './meaning.js';
import { type Found, family, rule } from './rule.js';
import { YEAR } from './vocabulary.js';

const NAMES =
  "Christmas Eve|Christmas(?: Day)?|Boxing Day|New Year['’]s Eve|New Year['’]s(?: Day)?|Valentine['’]s Day|St\\.? Patrick['’]s Day|Easter Sunday|Easter Monday|Good Friday|Ash Wednesday|Palm Sunday|Easter|May Day|Independence Day|Bastille Day|Halloween|Guy Fawkes Night|Bonfire Night|Remembrance Sunday|Armistice Day|Veterans Day|Memorial Day|Labou?r Day|Columbus Day|Epiphany(?: Day)?|Burns Night|Candlemas(?: Day)?|Shrove Tuesday|St\\.? David['’]s Day|St\\.? George['’]s Day|St\\.? Andrew['’]s Day|Maundy Thursday|Ascension Day|Whit Sunday|Whit Monday|Trinity Sunday|Corpus Christi(?: Day)?|Anzac Day|Juneteenth|Michaelmas(?: Day)?|Guy Fawkes Day|All Saints['’] Day|All Souls['’] Day|Advent Sunday|Thanksgiving(?: Day)?|Election Day|Martin Luther King Jr\\.? Day|Presidents['’]? Day";
const FEAST = `(?:(?<which>this|last|next) )?(?<feast>${NAMES})`;
const OF_YEAR = `(?:,? (?:(?:in|of) )?(?<year>${YEAR})(?!\\d)|,? (?:of )?(?<yearword>this|last|next) year)?`;

/** Days that go by a name. Only those whose date follows from the year alone; see `resolve/feast-days.ts`. */
export const FEASTS = family(
  'christmas boxing new valentine st easter good ash palm may independence bastille halloween guy bonfire remembrance armistice veteran memorial labor labour columbu thanksgiving election martin president year epiphany burn candlemas shrove maundy ascension whit trinity corpus anzac juneteenth michaelmas all advent',
  2,
  [
    // Christmas; Easter weekend; Thanksgiving in 2011
    rule(`${FEAST}(?: (?<around>weekend|week)(?!\\w))?${OF_YEAR}`, (found) => {
      if (/\bFather\s$/.test(found.before)) return 'no-time';
      // Easter Island, Easter Rising, Christmas Carol, Good Friday Agreement
      if (NAMED_AFTER.test(found.after) && !found.part('which')) return 'no-time';
      if (!isDay(found)) return null;
      const around = found.part('around');
      return feast(found, around === 'week' || around === 'weekend' ? around : null);
    }),
    // by year-end; since year-end: the last day of the books. (`around the year end` is no day; see units.ts.)
    rule('year-end', ({ before }) => ({
      kind: 'feast',
      feast: 'year-end',
      which: /\bsince\s$/i.test(before) ? 'last' : 'this',
      year: null,
      around: null,
    })),
  ],
);

/** Days by such a day: the day before Thanksgiving in 2011; the night after Christmas. */
export const DAYS_BY_FEASTS = family('day night', 1, [
  rule(`the (?:day|night) (?<side>before|after) ${FEAST}${OF_YEAR}`, (found) =>
    isDay(found) ? feast(found, found.part('side') === 'before' ? 'day before' : 'day after') : null,
  ),
]);

const NAMED_AFTER =
  /^\s(?:Island|Rising|Carol|Agreement|Accords?|sales?|tree|card|present|shopping|bank|egg|parade|party|break|season|dinner|turkey|holidays?|league|term)\b/;

/**
 * `The Church of the Epiphany`, `in Corpus Christi in 2019`, `Michaelmas term`: names of places and things as much as of
 * days, so the words around must say that a day is meant.
 */
function isDay({ words, before, after, part }: Found): boolean {
  const name = part('feast');
  if (!NAMES_MORE.test(name) || part('which') || /\bfeast of (?:the )?$/i.test(before)) return true;
  if (part('year') && !/\s(?:in|of)\s\S+$/i.test(words) && !/\b(?:in|near|to|from|of)\s(?:the\s)?$/i.test(before))
    return true;
  return name !== 'corpus christi' && /\b(?:on|at)\s$/i.test(before) && !NOUN_BEHIND.test(after);
}

const NAMES_MORE = /^(?:epiphany|candlemas|corpus\schristi|michaelmas)$/;
const NOUN_BEHIND = pattern()`^(?:['’]s|\s(?!(?:in|of|on|at|and|or|but|the|an?|he|she|they|it|we|I|was|were|had|has|is|after|before|when|while|as|that|which|by|with|for|last|this|next)\b)\p{L})`;

const CAPITAL = pattern()`(?:^|\s)\p{Lu}`;

/** Null where it is not written as a name is. */
function feast(found: Found, around: FeastMeaning['around']): Meaning | null {
  if (!CAPITAL.test(found.words)) return null;
  return {
    kind: 'feast',
    feast: found.part('feast').replaceAll(/\s/g, ' ').replaceAll('’', "'"),
    which: whichOf(found.part('which')),
    year: yearIn(found),
    around,
  };
}

const whichOf = (word: string): 'this' | 'last' | 'next' | null =>
  word === 'this' || word === 'last' || word === 'next' ? word : null;
