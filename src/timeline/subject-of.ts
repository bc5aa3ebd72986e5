import { MONTHS, WEEKDAYS } from '../calendar/calendar.js';
import type { Article } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import { pattern } from '../text/pattern.js';
import { CAPITAL, SMALL } from './content-words.js';
import { type EventWord, recurrenceOf } from './happenings.js';
import { nameWords, officesIn } from './names-together.js';
import { isPast } from './participants/verbs.js';

/** An event word, its sentence and the article that prints it. */
export type ToldOf = Readonly<{ article: Article; sentence: Span; word: EventWord | null }>;

/** Whom or what an event came to. */
export type Subject = Readonly<{
  /** Folded words; of a thing those of its place too: `holt` of `the Holt line`. */
  name: readonly string[] | null;
  /** `Deputy mayor`, folded, and of what; empty where the copy does not say. */
  office: string | null;
  place: readonly string[];
  /** What the copy calls a thing: `line`, or `bridge` of `Holt Bridge`. */
  thing: string | null;
  /** Someone whom the copy does not name. */
  unnamed: Readonly<{ noun: string; age: string | null }> | null;
}>;

const NO_ONE: Subject = { name: null, office: null, place: [], thing: null, unnamed: null };

/**
 * Whom or what the event came to, as far as the words next to the event word say: of what comes once to a thing, the
 * thing; else a person, by name, by office, or as one of those whom the copy does not name.
 */
export function subjectOf({ article: { text }, sentence, word }: ToldOf): Subject {
  if (!word) return NO_ONE;
  const before = text.slice(sentence.start, word.span.start);
  const behind = text.slice(word.span.end, sentence.end);
  const isThing = recurrenceOf(word.happening) === 'thing';
  const subjectIn = isThing ? thingIn : personIn;
  const isDoing = word.form === 'verb' && !PASSIVE.test(before) && (isThing || TAKES_PERSON.has(word.happening));
  // `The collapse of the tunnel`, `Police arrested Ivo Lund`
  const object = word.form === 'noun' ? OF_WHOM.exec(behind)?.[1] : isDoing ? WHOM.exec(behind)?.[1] : undefined;
  return (object && subjectIn(object)) || subjectIn(before) || NO_ONE;
}

const PASSIVE = /\b(?:was|were|been|be|being|is|are)\s+(?:\w+ly\s+)?$/;

/** What one does to another. */
const TAKES_PERSON: ReadonlySet<string> = new Set(['arrest', 'sack', 'suspend', 'convict', 'acquit', 'appoint']);

const NO_OBJECT =
  '(?:on|in|at|after|before|for|over|during|since|until|as|when|while|because|with|from|to|by|of|last|this|next|early|late|earlier|later|yesterday|today|near|who|which|and|but|had|has|was|were)';
const UP_TO = `([^.;:“”"]*?)(?=,?\\s${NO_OBJECT}\\b|[.;:“”"(]|$)`;
/** `The Marl baker, Jane Pell,` of `arrested the Marl baker, Jane Pell, on 3 May`. */
const WHOM = new RegExp(`^\\s(?!${NO_OBJECT}\\b)${UP_TO}`);
const OF_WHOM = new RegExp(`^\\sof\\s${UP_TO}`);

/** A name, an office or someone unnamed in a stretch of copy: the last of them; null without any. */
function personIn(stretch: string): Subject | null {
  // `BP suspended its dividend`: no person bears capitals only.
  const names = namesIn(stretch).filter(({ printed }) => !ALL_CAPITALS.test(printed));
  const own = names.filter(
    ({ at, printed }) =>
      !isAgent(stretch, at) && !isPlace(stretch, at, printed) && !isAttribute(stretch, at, at + printed.length),
  );
  const isApposed = (at: number): boolean => {
    const apposed = APPOSED.exec(stretch.slice(0, at));
    return apposed !== null && own.some((one) => one.at + one.printed.length === apposed.index);
  };
  const office = officesIn(stretch).findLast(
    ({ at }) => names.length === 0 || !(IS_MADE.test(stretch.slice(0, at)) || isApposed(at)),
  );
  const unnamed = [...stretch.matchAll(UNNAMED)].findLast(({ index }) => !isApposed(index));
  const name = own.at(-1) ?? (office || unnamed ? undefined : names.at(-1));
  // `Mr Khan said the commissioner resigned`: the nearer of the two; `President Holt` is a name
  const last = Math.max(office?.at ?? -1, unnamed?.index ?? -1);
  if (name && name.at + name.printed.length > last)
    return { ...NO_ONE, name: [...besideIn(stretch, own), ...name.words] };
  if (last === -1) return null;
  if (unnamed?.index === last)
    return { ...NO_ONE, unnamed: { noun: unnamed[0].toLowerCase(), age: ageAt(stretch, last) } };
  return { ...NO_ONE, office: office?.office ?? null, place: telling(PLACE.exec(stretch.slice(last))?.[1] ?? '') };
}

const NAME = pattern('g')`\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)*`;
const ALL_CAPITALS = pattern()`^\p{Lu}+(?:['’]s)?$`;
const NOT_IN_NAMES = new Set(
  [
    ...MONTHS,
    ...WEEKDAYS,
    ...'The A An On In At By He She It They We I Then But And His Her Its Their After Before When While As For From Last Earlier This That Former Ex'.split(
      ' ',
    ),
  ].map((word) => word.toLowerCase()),
);

const namesIn = (stretch: string) =>
  [...stretch.matchAll(NAME)]
    .map((match) => ({ at: match.index, printed: match[0], words: telling(match[0]) }))
    .filter(({ words }) => words.length > 0);

const telling = (name: string): readonly string[] => nameWords(name).filter((word) => !NOT_IN_NAMES.has(word));

/** Of `Birnbaum, who was appointed by Obama, took office`, it was Obama who did the one and Birnbaum who did the other. */
const isAgent = (before: string, at: number): boolean =>
  /,\s+who\s+(?:was|were|had\s+been)\s[^,]*\bby\s+$/.test(before.slice(0, at)) && before.slice(at).includes(',');

/** `Jane Pell of Marl`, `the chairman at Marl`: not `of Marl’s`. */
const isPlace = (stretch: string, at: number, printed: string): boolean =>
  /\b(?:of|in|at|from|near)\s+(?:the\s+)?$/.test(stretch.slice(0, at)) && !/['’]s?$/.test(printed);

/** `The Marl baker`: a name that describes a noun. */
function isAttribute(stretch: string, start: number, end: number): boolean {
  const noun = /^\s(\p{Ll}{3,})/u.exec(stretch.slice(end))?.[1];
  return noun !== undefined && ARTICLE.test(/\S+(?=\s$)/.exec(stretch.slice(0, start))?.[0] ?? '') && isInPhrase(noun);
}

const PLACE = pattern()`^[\p{L}\s]+?\s(?:of|for)\s(?:the\s)?(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*)`;

/** `Jane Pell` of `Jane Pell and Omar Holt`. */
function besideIn(stretch: string, names: ReturnType<typeof namesIn>): readonly string[] {
  const [other, last] = names.slice(-2);
  return other && last && stretch.slice(other.at + other.printed.length, last.at) === ' and ' ? other.words : [];
}

/** `Ivo Lund became mayor`. */
const IS_MADE = /\b(?:became|become|as|elected|appointed|named|made|sworn in)\s(?:as\s)?(?:the\s)?(?:[a-z]+\s)?$/;

const UNNAMED =
  /(?<![\w-])(?:men|man|women|woman|boys?|girls?|youths?|teenagers?|pensioners?|person|people|suspects?|others?)(?![\w-])/gi;

/** `Jane Pell, the new mayor`, `Omar Holt, a man of 43`. */
const APPOSED = /,\s(?:the|an?|its|his|her|their)\s(?:[^\s,]+\s){0,3}$/;

const ageAt = (stretch: string, at: number): string | null =>
  /^\p{L}+(?:,\s(?:aged\s)?|\s(?:of|aged)\s)(\d\d)\b/u.exec(stretch.slice(at))?.[1] ??
  /\b(\d\d)-year-old\s(?:\S+\s)?$/.exec(stretch.slice(0, at))?.[1] ??
  null;

/**
 * The thing that a stretch ends with, `The new Holt line had been`. What stands behind a preposition is where it is:
 * `the line at Holt`. Null where a clause ends before, as in `which led to the`.
 */
function thingIn(stretch: string): Subject | null {
  const words = stretch.replace(NOT_THING, '').match(WORDS) ?? [];
  const last = phraseBefore(words, words.length);
  const preposition = words[last.start - 1]?.toLowerCase() ?? '';
  const whole = IN_PLACE.test(preposition) ? phraseBefore(words, last.start - 1) : null;
  if (!whole || whole.printed.length === 0 || QUANTITY.test(whole.printed.at(-1) ?? ''))
    return thingOf(last.printed, []);
  return thingOf(whole.printed, last.printed, preposition);
}

const NOT_THING =
  /(?:(?<!\S)(?:was|were|has|had|have|been|being|is|are|also|then|later|first|just|never|who|which|that|\S+ly),?\s+)+$/;
const WORDS = pattern('g')`[\p{L}\p{N}][\p{L}\p{M}\p{N}/'’-]*|[^\s]`;
const IN_PLACE = /^(?:of|in|at|near|from)$/;
const QUANTITY = /^(?:number|one|two|some|most|all|many|part|parts|half|dozens|hundreds|thousands|group|series|pair)$/i;
const PHRASE_WORDS = 5;

/** The words of a noun and what describes it, up to `end`; `start` counts its article. */
function phraseBefore(words: readonly string[], end: number): Readonly<{ printed: readonly string[]; start: number }> {
  let start = end;
  while (start > 0 && end - start < PHRASE_WORDS && isInPhrase(words[start - 1] ?? '')) start--;
  const printed = words.slice(start, end);
  return { printed, start: ARTICLE.test(words[start - 1] ?? '') ? start - 1 : start };
}

const ARTICLE = /^(?:the|an?|its|his|her|their|this|that)$/i;
const NO_PART =
  /^(?:the|an?|its|his|her|their|this|that|these|those|it|he|she|they|we|i|you|of|in|at|on|near|from|for|to|with|by|into|over|under|after|before|when|while|as|since|until|during|because|and|or|but|who|which|was|were|is|are|has|had|have|been|be|will|would|not|led|said)$/i;
const OPENS_AS_WORD = pattern()`^[\p{L}\p{N}]`;

/** `Closed ten days ago`, `opened a week later`. */
const TIME = /^(?:ago|later|hours?|days?|weeks?|weekend|months?|years?|morning|afternoon|evening|night|time|times)$/;

const isInPhrase = (word: string): boolean => OPENS_AS_WORD.test(word) && !NO_PART.test(word) && !isPast(word);

/** @param around the words of the phrase that says where it is */
function thingOf(printed: readonly string[], around: readonly string[], preposition = ''): Subject | null {
  const noun = printed.at(-1) ?? '';
  if (TIME.test(noun)) return null;
  const own = nameOf(printed);
  const isNamed = !SMALL.test(noun);
  const thing = isNamed ? (own.length > 1 ? (own.at(-1) ?? null) : null) : noun;
  // `The University of Kent`, `the library in Kent`
  const name = !isNamed || own.length === 0 || preposition === 'of' ? [...own, ...nameOf(around)] : own;
  return name.length > 0 || thing !== null ? { ...NO_ONE, name: name.length > 0 ? name : null, thing } : null;
}

/** The words with a capital, and the figures beside one: `9/11 Street`. */
const nameOf = (printed: readonly string[]): readonly string[] =>
  telling(
    printed
      .filter(
        (word, i) => CAPITAL.test(word) || (/^\d/.test(word) && CAPITAL.test(printed[i + 1] ?? printed[i - 1] ?? '')),
      )
      .join(' '),
  );
