import { MONTHS, WEEKDAYS } from '../calendar/calendar.js';
import type { Article } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import { type EventWord, recurrenceOf } from './happenings.js';
import { type NamesTogether, namesTogether, nameWords, OFFICE } from './names-together.js';

/** An event word, its sentence and the article that prints it. */
export type ToldOf = Readonly<{ article: Article; sentence: Span; word: EventWord | null }>;

/**
 * Whether two tellings of one happening have the same person or thing in it, as far as the words next to the event word
 * say. `Dick` and `the commissioner` are the same where one of the two articles prints them side by side.
 */
export type CompareSubjects = (a: ToldOf, b: ToldOf) => 'same' | 'different' | 'unknown';

/** Reads every article and every sentence once, however often they are compared. */
export function subjectComparer(): CompareSubjects {
  const subjects = new Map<ToldOf, Subject>();
  const names = new Map<Article, NamesTogether>();
  const subject = (one: ToldOf): Subject => {
    const known = subjects.get(one) ?? subjectOf(one);
    subjects.set(one, known);
    return known;
  };
  const together = ({ article }: ToldOf): NamesTogether => {
    const known = names.get(article) ?? namesTogether(article.text);
    names.set(article, known);
    return known;
  };
  return (a, b) => {
    const [one, other] = [subject(a), subject(b)];
    if (one.name && other.name) {
      const [first, second] = [one.name, other.name];
      if (first.some((word) => second.includes(word))) return 'same';
      return [a, b].some((told) => together(told).areOneName(first, second)) ? 'same' : 'different';
    }
    if (one.office && other.office) return one.office === other.office ? 'same' : 'different';
    const [name, office] = [one.name ?? other.name, one.office ?? other.office];
    return name && office && [a, b].some((told) => together(told).holdsOffice(name, office)) ? 'same' : 'unknown';
  };
}

/** What stands nearest before the event word, or behind one that is done to something: a name, or an office. */
type Subject = Readonly<{ name: readonly string[] | null; office: string | null }>;

const ANY_OFFICE = new RegExp(`\\b(?:${OFFICE})\\b`, 'gi');
const NAME = /\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)*/gu;
const NOT_IN_NAMES = new Set(
  [
    ...MONTHS,
    ...WEEKDAYS,
    ...'The A An On In At By He She It They We I Then But And His Her Its Their After Before When While As For From Last Earlier This That'.split(
      ' ',
    ),
  ].map((word) => word.toLowerCase()),
);

function subjectOf({ article: { text }, sentence, word }: ToldOf): Subject {
  if (!word) return { name: null, office: null };
  const isThing = recurrenceOf(word.happening) === 'thing';
  const done = isThing && word.form === 'verb' ? doneTo(text, sentence, word) : null;
  if (done) return { name: done, office: null };
  const allBefore = text.slice(sentence.start, word.span.start);
  // People are named further off (`Dick said, in a letter, that she was resigning`); `which led to the closure` names nothing.
  const before = isThing ? (/(?:\S+\s+){0,3}$/.exec(allBefore)?.[0] ?? '') : allBefore;
  const name = [...before.matchAll(NAME)]
    // `BP suspended its dividend`: no person bears capitals only
    .filter((match) => isThing || !/^\p{Lu}+$/u.test(match[0]))
    .map((match) => ({ at: match.index, words: telling(match[0]) }))
    .findLast(({ words }) => words.length > 0);
  const office = [...before.matchAll(ANY_OFFICE)].at(-1);
  // `Mr Khan said the commissioner resigned`: the nearer of the two
  if (name && (!office || name.at > office.index)) return { name: name.words, office: null };
  return { name: null, office: office?.[0].toLowerCase() ?? null };
}

/** What was launched in `the company launched the Marl Tunnel`; null in `the tunnel was launched`. */
function doneTo(text: string, sentence: Span, word: EventWord): readonly string[] | null {
  if (/\b(?:was|were|been|be|being|is|are)\s+(?:\w+ly\s+)?$/.test(text.slice(sentence.start, word.span.start)))
    return null;
  const after = text.slice(word.span.end, Math.min(sentence.end, word.span.end + 60));
  const object =
    /^\s+(?:(?:the|its|his|her|their|a|an|[\p{L}]+['’]s?)\s+)?(?:[\p{Ll}-]+\s+){0,2}(\p{Lu}[\p{L}\p{N}'’-]+(?:\s+[\p{Lu}\p{N}][\p{L}\p{N}'’-]*)*)/u.exec(
      after,
    );
  const words = telling(object?.[1] ?? '');
  return words.length > 0 ? words : null;
}

const telling = (name: string): readonly string[] => nameWords(name).filter((word) => !NOT_IN_NAMES.has(word));
