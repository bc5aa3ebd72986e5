import { CALENDAR_DAYS } from './calendar-days.js';
import { DECADES } from './decades.js';
import { DISTANCES } from './distances.js';
import { DURATIONS } from './durations.js';
import { DAYS_BY_FEASTS, FEASTS } from './feasts.js';
import { HOURS } from './hours.js';
import { LISTED_DAYS } from './listed-days.js';
import { MONTHS_OF_YEARS } from './months.js';
import { NEAR_DAYS } from './near-days.js';
import { NO_TIMES } from './no-times.js';
import { NUMBERED_DAYS } from './numbered-days.js';
import { OTHER_CALENDARS } from './other-calendars.js';
import { PARTS_OF_DAYS } from './parts-of-day.js';
import { QUARTERS } from './quarters.js';
import type { Family } from './rule.js';
import { SETS } from './sets.js';
import { STRETCHES } from './stretches.js';
import { UNITS } from './units.js';
import { VAGUE } from './vague.js';
import { WEEKDAYS_IN_COPY } from './weekdays.js';
import { WEEKS_FROM_A_DAY } from './weeks-from-a-day.js';
import { YEARS } from './years.js';

/** Every wording of time that we know. Of two that cover the same words, the earlier rule reads them. */
export const EXPRESSIONS: readonly Family[] = [
  NO_TIMES,
  OTHER_CALENDARS,
  NUMBERED_DAYS,
  STRETCHES,
  WEEKS_FROM_A_DAY,
  HOURS,
  LISTED_DAYS,
  CALENDAR_DAYS,
  MONTHS_OF_YEARS,
  WEEKDAYS_IN_COPY,
  NEAR_DAYS,
  PARTS_OF_DAYS,
  FEASTS,
  DAYS_BY_FEASTS,
  QUARTERS,
  UNITS,
  SETS,
  DISTANCES,
  DURATIONS,
  DECADES,
  YEARS,
  VAGUE,
];
