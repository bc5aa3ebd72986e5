import { yearIn } from './calendar-days.js';
import { family, rule } from './rule.js';
import { YEAR } from './vocabulary.js';

/** Days that go by a name. Only those whose date follows from the year alone; see `resolve/feast-days.ts`. */
export const FEASTS = family(
  'christmas boxing new valentine st easter good ash palm may independence bastille halloween guy bonfire remembrance armistice veteran memorial labor labour columbu thanksgiving election martin president year',
  2,
  [
    rule(
      `(?:(?<which>this|last|next) )?(?<feast>Christmas Eve|Christmas(?: Day)?|Boxing Day|New Year['’]s Eve|New Year['’]s(?: Day)?|Valentine['’]s Day|St\\.? Patrick['’]s Day|Easter Sunday|Easter Monday|Good Friday|Ash Wednesday|Palm Sunday|Easter|May Day|Independence Day|Bastille Day|Halloween|Guy Fawkes Night|Bonfire Night|Remembrance Sunday|Armistice Day|Veterans Day|Memorial Day|Labou?r Day|Columbus Day|Thanksgiving(?: Day)?|Election Day|Martin Luther King Jr\\.? Day|Presidents['’]? Day)(?:,? (?<year>${YEAR})(?!\\d)|,? (?:of )?(?<yearword>this|last|next) year)?`,
      (found) => {
        if (!/(?:^|\s)\p{Lu}/u.test(found.words)) return null;
        if (/\bFather\s$/.test(found.before)) return 'no-time';
        // Easter Island, Easter Rising, Christmas Carol, Good Friday Agreement
        if (
          /^\s(?:Island|Rising|Carol|Agreement|Accords?|sales?|tree|card|present|shopping|bank|egg|parade|party)\b/.test(
            found.after,
          ) &&
          !found.part('which')
        )
          return 'no-time';
        return {
          kind: 'feast',
          feast: found.part('feast').replaceAll(/\s/g, ' ').replaceAll('’', "'"),
          which: whichOf(found.part('which')),
          year: yearIn(found),
        };
      },
    ),
    // by year-end; since year-end: the last day of the books. (`around the year end` is no day; see units.ts.)
    rule('year-end', ({ before }) => ({
      kind: 'feast',
      feast: 'year-end',
      which: /\bsince\s$/i.test(before) ? 'last' : 'this',
      year: null,
    })),
  ],
);

const whichOf = (word: string): 'this' | 'last' | 'next' | null =>
  word === 'this' || word === 'last' || word === 'next' ? word : null;
