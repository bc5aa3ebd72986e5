import type { CalendarUnit, DistanceUnit, From, Meaning, YearWord } from './meaning.js';

/**
 * What the words of an expression say by themselves: TIMEX3 with `X` for what they leave open, and a sum where they
 * count: `XXXX-WXX-5` for Friday, `publication - P2W` for two weeks ago, `told + P1D` for the next day.
 */
export function underspecified(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'fixed':
    case 'open':
      return meaning.value;
    case 'calendar': {
      const day = meaning.day === null ? '' : `-${twoDigits(meaning.day)}`;
      return `${yearSaid(meaning.year)}-${twoDigits(meaning.month)}${day}${meaning.clock}`;
    }
    case 'stretch':
      return `${underspecified(meaning.from.meaning)}/${underspecified(meaning.to.meaning)}`;
    case 'weekday': {
      const day = `XXXX-WXX-${meaning.weekday || 7}${meaning.clock}`;
      const which = meaning.which === 'bare' ? '' : `${meaning.which} `;
      const of = meaning.weeks === null ? '' : ` in ${sum('publication', meaning.weeks, 'week')}`;
      const on = meaning.shift === 0 ? '' : ` ${meaning.shift < 0 ? '-' : '+'} P${Math.abs(meaning.shift)}D`;
      return `${which}${day}${of}${on}`;
    }
    case 'day':
      return `${sum(meaning.from, meaning.days, 'day')}${meaning.clock && ` ${meaning.clock}`}`;
    case 'unit':
      return `${meaning.unit} of ${sum(meaning.from, meaning.steps, meaning.unit)}`;
    case 'distance':
      return sum(meaning.from, meaning.steps, meaning.unit);
    case 'some':
      return `some ${meaning.unit}`;
    case 'part-of-year':
      return `${yearSaid(meaning.year)}-${meaning.part}`;
    case 'year-day':
      return sum('publication', meaning.years, 'year');
    case 'year-before':
      return meaning.span === 'quarter' ? 'told - P1Y' : 'told or publication - P1Y';
    case 'day-of-month':
      return `XXXX-XX-${twoDigits(meaning.day)}`;
    case 'hour':
      return `XXXX-XX-XX${meaning.clock}`;
    case 'feast':
      return `${yearSaid(meaning.year ?? meaning.which)} ${meaning.feast}${meaning.around ? `, ${meaning.around}` : ''}`;
    default:
      return meaning satisfies never;
  }
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const yearSaid = (year: YearWord): string =>
  year === null ? 'XXXX' : typeof year === 'number' ? String(year).padStart(4, '0') : `${year} XXXX`;

function sum(from: From, steps: number, unit: CalendarUnit | DistanceUnit): string {
  if (steps === 0) return from;
  return `${from} ${steps < 0 ? '-' : '+'} ${lengthOf(Math.abs(steps), unit)}`;
}

function lengthOf(count: number, unit: CalendarUnit | DistanceUnit): string {
  switch (unit) {
    case 'day':
      return `P${count}D`;
    case 'week':
    case 'weekend':
      return `P${count}W`;
    case 'month':
      return `P${count}M`;
    case 'quarter':
      return `P${3 * count}M`;
    case 'decade':
      return `P${10 * count}Y`;
    case 'century':
      return `P${100 * count}Y`;
    case 'year':
    case 'spring':
    case 'summer':
    case 'autumn':
    case 'winter':
      return `P${count}Y`;
    default:
      return unit satisfies never;
  }
}
