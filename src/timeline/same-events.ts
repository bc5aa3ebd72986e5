import { daysApart } from '../calendar/calendar.js';
import type { Days } from '../domain/timex.js';
import { within } from './days.js';
import { groundOf } from './ground.js';
import { recurrenceOf } from './happenings.js';
import { type Content, likeness, shareName } from './likeness.js';
import type { CompareSubjects } from './subjects.js';
import type { Telling } from './tellings.js';

/** A telling, and the days that its event is taken to be of; null where nothing tells. */
export type Placed = Readonly<{ telling: Telling; days: Days | null }>;

/** One event: its tellings with days, the most exact first, and those without. */
export type SameEvent = Readonly<{ dated: readonly [Placed, ...Placed[]]; undated: readonly Placed[] }>;

/** Who or what tellings of one happening have in them; `areKnown` when all are known to be of one subject. */
export type Subjects = Readonly<{ compare: CompareSubjects; areKnown: boolean }>;

/**
 * Puts tellings of one event together. What has no days joins the event of its happening and subject where there is
 * just one; else it is in none.
 *
 * @param placed in the order of the storyline
 * @returns in no order
 */
export function sameEvents(
  placed: readonly Placed[],
  contentOf: (telling: Telling) => Content,
  subjects: Subjects,
): readonly SameEvent[] {
  // What names no event and has no days is of none.
  const telling = placed.filter(({ telling: { word }, days }) => word !== null || days !== null);
  const told = telling.map(
    (one): Told => ({
      ...one,
      length: one.days ? daysApart(one.days.from, one.days.to) : 0,
      content: () => contentOf(one.telling),
    }),
  );
  const events = eventsInMaking(subjects);
  for (const one of told.filter(isDated).sort(byExactness)) events.take(one);
  for (const one of told) if (!isDated(one)) events.join(one);
  return events.made();
}

/** `length`: in days, of its stretch; 0 for a day. */
type Told = Placed & Readonly<{ length: number; content: () => Content }>;
type DatedTold = Told & Readonly<{ days: Days }>;
type InMaking = Readonly<{ dated: [DatedTold, ...DatedTold[]]; undated: Told[] }>;

const isDated = (told: Told): told is DatedTold => told.days !== null;

/** Events of one stretch or one happening beyond this many are not compared: a storyline that wide has no one event. */
const MOST_COMPARED = 40;
/** Beyond this many events of one happening, a telling without a date could be of any. */
const MOST_JOINED = 25;
/** Of the tellings of one event, the most exact are enough to know it by. */
const MOST_TELLINGS = 3;

function eventsInMaking({ compare: compareSubjects, areKnown }: Subjects) {
  const events: InMaking[] = [];
  const byStretch = new Map<string, InMaking[]>();
  const byHappening = new Map<string, InMaking[]>();
  const put = (index: Map<string, InMaking[]>, key: string, event: InMaking): void => {
    const held = index.get(key);
    if (!held) index.set(key, [event]);
    else if (!held.includes(event)) held.push(event);
  };
  /** The first events, `most` at most, one of whose tellings is alike. */
  const alike = (
    isAlike: (other: DatedTold) => boolean,
    candidates: readonly InMaking[] = [],
    most = 2,
  ): readonly InMaking[] => {
    const found: InMaking[] = [];
    for (let i = 0; i < candidates.length && i < MOST_COMPARED && found.length < most; i++) {
      const event = candidates[i];
      if (event?.dated.slice(0, MOST_TELLINGS).some(isAlike)) found.push(event);
    }
    return found;
  };
  return {
    take(one: DatedTold): void {
      const { word } = one.telling;
      const isAlike = (other: DatedTold): boolean => isSameEvent(one, other, compareSubjects);
      const [same] = alike(isAlike, byStretch.get(keyOf(one.days)), 1);
      const finer = same || !word ? [] : alike(isAlike, byHappening.get(word.happening));
      // A coarse date that would fit several events is told of none of them.
      const found = same ?? (finer.length === 1 ? finer[0] : undefined);
      const event: InMaking = found ?? { dated: [one], undated: [] };
      if (found) found.dated.push(one);
      else events.push(event);
      put(byStretch, keyOf(one.days), event);
      if (word) put(byHappening, word.happening, event);
    },
    join(one: Told): void {
      const { word } = one.telling;
      if (!word) return;
      const isRepeated = recurrenceOf(word.happening) === 'repeated';
      const candidates = byHappening.get(word.happening) ?? [];
      if (candidates.length > MOST_JOINED) return;
      const found = alike(
        (other) =>
          other.telling.word?.happening === word.happening &&
          /^same/.test(compareSubjects(one.telling, other.telling)) &&
          (areKnown || !isRepeated || isOneAccount(one, other)),
        candidates,
      );
      if (found.length === 1) found[0]?.undated.push(one);
    },
    made: (): readonly SameEvent[] => events,
  };
}

const keyOf = ({ from, to }: Days): string => `${from}/${to}`;

/** @param one at least as coarse as `other` */
function isSameEvent(one: DatedTold, other: DatedTold, compareSubjects: CompareSubjects): boolean {
  if (!within(other.days, one.days)) return false;
  const [a, b] = [one.telling.word?.happening ?? null, other.telling.word?.happening ?? null];
  if (a !== null && a === b) {
    const subjects = compareSubjects(one.telling, other.telling);
    // Names beside the word may differ for one event: `the Horizon sank`, `the rig leased to BP sank`.
    // `Police arrested Ivo Lund`, `Police arrested Ada Moss`: alike but for who it is that the one came to
    if (subjects === 'different' && recurrenceOf(a) === 'person') return false;
    if (subjects === 'different') return keyOf(one.days) === keyOf(other.days) && isOneAccount(one, other);
    if (recurrenceOf(a) === 'repeated') return sharesStems(one, other, 2);
    if (/^same/.test(subjects) || keyOf(one.days) === keyOf(other.days)) return true;
    // `Someone was jailed last month` may be of anyone, unless one piece tells of both.
    const isOnePiece = subjects === 'unknown' && one.telling.article.id === other.telling.article.id;
    return isOnePiece || isOneAccount(one, other);
  }
  if (a !== null && b !== null) return false;
  return (
    keyOf(one.days) === keyOf(other.days) &&
    one.telling.article.id !== other.telling.article.id &&
    isOneAccount(one, other)
  );
}

/** Two reports of one day that share names or figures, and a good part of the rest: found on the pairs of Wikinews. */
function isOneAccount(one: Told, other: Told): boolean {
  const [a, b] = [one.content(), other.content()];
  if (!shareName(a, b)) return false;
  const { overlap, cosine, stems } = likeness(a, b);
  return stems >= 3 && overlap + cosine >= ONE_ACCOUNT;
}

const ONE_ACCOUNT = 0.6;

function sharesStems(one: Told, other: Told, least: number): boolean {
  const held = other.content().weights;
  let shared = 0;
  for (const stem of one.content().weights.keys()) if (held.has(stem) && ++shared >= least) return true;
  return shared >= least;
}

/** The finest first; among those the stated, then what names its day, then the earliest published. */
function byExactness(a: DatedTold, b: DatedTold): number {
  const [first, second] = [publishedOf(a), publishedOf(b)];
  return a.length - b.length || rankOf(a) - rankOf(b) || (first < second ? -1 : first > second ? 1 : 0);
}

function rankOf({ telling: { article, timex }, days }: DatedTold): number {
  if (timex === null) return 3;
  if (timex.basis === 'stated') return 0;
  return groundOf(article.text, timex, days) === 'day' ? 1 : 2;
}

const publishedOf = ({ telling }: DatedTold): string => telling.article.published?.value ?? '9999';
