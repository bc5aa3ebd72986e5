import { isZone } from '../calendar/zones.js';
import { nextDue } from './schedule.js';

export type When = Readonly<{ kind: 'cron'; cron: string } | { kind: 'not-understood'; explain: string }>;

/**
 * Reads when a digest is due: five cron fields, or days and one time of day in either order.
 * `daily 08:30`, `weekdays 8:30am`, `mondays 9:00`, `tue and fri at noon`, `hourly`.
 */
export function readWhen(words: string, zone: string): When {
  if (!isZone(zone)) return notUnderstood(`${zone} is not a time zone. Name one like Europe/London.`);
  const typed = words.trim().split(/\s+/);
  if (typed.length === 5 && typed.slice(0, 2).every((field) => /^[\d*/,-]+$/.test(field))) {
    return readFields(typed.join(' '), zone);
  }
  const said = words
    .toLowerCase()
    .replace(/(\d)\s+([ap]m)\b/g, '$1$2')
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !smallWords.has(word));
  if (said.join(' ') === 'hourly' || said.join(' ') === 'hour') return { kind: 'cron', cron: '0 * * * *' };

  const unread = said.find((word) => daysNamed(word) === null && timeNamed(word) === null);
  if (unread !== undefined) return notUnderstood(`The word ${unread} does not say when. ${howToSay}`);
  const days = said.flatMap((word) => daysNamed(word) ?? []);
  const [time, ...others] = said.flatMap((word) => timeNamed(word) ?? []);
  if (time === undefined) return notUnderstood(`No time of day is named. ${howToSay}`);
  if (days.length === 0) return notUnderstood(`No day is named. ${howToSay}`);
  if (others.length > 0) {
    return notUnderstood(
      'For more than one time of day write cron fields: 30 8,17 * * 1-5 is weekdays 08:30 and 17:30.',
    );
  }
  return { kind: 'cron', cron: `${time.minute} ${time.hour} * * ${dayField(days)}` };
}

/** `weekdays 08:30`, as `readWhen` reads it; the fields themselves when there are no words for them. */
export function whenInWords(cron: string): string {
  if (cron === '0 * * * *') return 'hourly';
  const fields = /^(\d{1,2}) (\d{1,2}) \* \* (\*|1-5|[0-6](?:,[0-6])*)$/.exec(cron);
  if (!fields) return cron;
  const [, minute = '', hour = '', days = ''] = fields;
  return `${wordsForDays(days)} ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

const howToSay = 'Write it like weekdays 08:30, daily 7am, mondays 9:00 or hourly, or as five cron fields.';
const smallWords = new Set(['at', 'on', 'every', 'each', 'and', 'the', '&']);
const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const notUnderstood = (explain: string): When => ({ kind: 'not-understood', explain });

function readFields(cron: string, zone: string): When {
  const shape =
    'The five fields are minute (0-59), hour (0-23), day of the month, month and day of the week (1 is Monday).';
  try {
    if (nextDue(cron, zone, new Date(0))) return { kind: 'cron', cron };
  } catch {
    return notUnderstood(`The cron fields ${cron} cannot be read. ${shape}`);
  }
  return notUnderstood(`The cron fields ${cron} name a day that never comes. ${shape}`);
}

/** 0 is Sunday; null when the word names no days. */
function daysNamed(word: string): readonly number[] | null {
  if (word === 'daily' || word === 'day' || word === 'days') return [0, 1, 2, 3, 4, 5, 6];
  if (word === 'weekdays' || word === 'weekday' || word === 'mon-fri') return [1, 2, 3, 4, 5];
  if (word === 'weekends' || word === 'weekend') return [0, 6];
  const day = word.length < 3 ? -1 : dayNames.findIndex((name) => name.startsWith(word) || `${name}s` === word);
  return day === -1 ? null : [day];
}

/** Null for anything but a time of day that can only be meant one way: a bare 8 may be morning or evening. */
function timeNamed(word: string): Readonly<{ hour: number; minute: number }> | null {
  if (word === 'noon' || word === 'midday') return { hour: 12, minute: 0 };
  if (word === 'midnight') return { hour: 0, minute: 0 };
  const [, hours, minutes, half] = /^(\d{1,2})(?:[:.](\d{2}))?([ap]m)?$/.exec(word) ?? [];
  if (hours === undefined || (minutes === undefined && half === undefined)) return null;
  const minute = Number(minutes ?? 0);
  if (minute > 59) return null;
  if (half === undefined) return Number(hours) > 23 ? null : { hour: Number(hours), minute };
  if (Number(hours) < 1 || Number(hours) > 12) return null;
  return { hour: (Number(hours) % 12) + (half === 'pm' ? 12 : 0), minute };
}

function dayField(days: readonly number[]): string {
  const named = [...new Set(days)].sort().join(',');
  if (named === '0,1,2,3,4,5,6') return '*';
  return named === '1,2,3,4,5' ? '1-5' : named;
}

function wordsForDays(field: string): string {
  if (field === '*') return 'daily';
  if (field === '1-5') return 'weekdays';
  if (field === '0,6') return 'weekends';
  return field
    .split(',')
    .map((day) => `${dayNames[Number(day)]}s`)
    .join(' and ');
}
