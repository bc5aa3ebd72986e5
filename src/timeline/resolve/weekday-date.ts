import { inWords, weekdayOf } from '../../calendar/calendar.js';
import type { WeekdayMeaning } from '../expressions/meaning.js';
import { weekdayFrom } from './count-from.js';
import { afterTold, countedFrom, inferred, type Resolved, type Surroundings, undated } from './surroundings.js';
import { near, SAME_SENTENCE } from './told.js';

export function weekdayDate(meaning: WeekdayMeaning, around: Surroundings): Resolved {
  const type = meaning.clock ? 'TIME' : 'DATE';
  // `the previous Friday`: before the last day told
  const told = meaning.from === 'told' ? near(around.told.day, around.at) : null;
  if (told) return inferred(type, weekdayFrom(told.value, meaning, false) + meaning.clock, afterTold(told));
  if (!around.reference) return undated(type, `XXXX-WXX-${meaning.weekday || 7}${meaning.clock}`);
  const bare = meaning.which === 'bare' && meaning.weeks === null;
  if (!bare || !comesNext(meaning.weekday, around))
    return inferred(type, weekdayFrom(around.reference.day, meaning, false) + meaning.clock, countedFrom(around));
  // `said Monday that it will close on Friday`: the Friday of that Monday, even where the piece came out on Saturday
  const said = near(around.told.said, around.at, SAME_SENTENCE)?.value;
  const from = said !== undefined && said < around.reference.day ? said : null;
  const day = weekdayFrom(from ?? around.reference.day, meaning, true);
  const why = from === null ? countedFrom(around) : `counted from ${inWords(from)}, when it was said`;
  const ahead = day > (from ?? around.reference.day) ? '; the next, since the verb looks ahead' : '';
  return inferred(type, day + meaning.clock, why + ahead);
}

/**
 * Whether a bare weekday is the one to come. Yesterday’s weekday is yesterday unless the verb is plainly of the future:
 * so it was for all 68 in TempEval-3. Where no verb tells, the nearer.
 */
function comesNext(weekday: number, { reference, tense }: Surroundings): boolean {
  const back = reference === null ? 0 : (weekdayOf(reference.day) - weekday + 7) % 7;
  switch (tense) {
    case 'forward':
      return true;
    case 'perhaps-forward':
      return back > 1;
    case 'back':
      return false;
    case null:
      return back > 3;
    default:
      return tense satisfies never;
  }
}
