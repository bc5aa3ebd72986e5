import type { Article } from '../domain/article.js';
import { mayBeOneThing } from './kinds-of-thing.js';
import { type NamesTogether, namesTogether } from './names-together.js';
import { type Subject, subjectOf, type ToldOf } from './subject-of.js';

/**
 * Whether two tellings of one happening have the same person or thing in it, as far as the words next to the event word
 * say. `Dick` and `the commissioner` are the same where one of the two articles prints them side by side. `same-kind`: a
 * thing of one word, `the line`, which may be another line. `unnamed`: two whom the copy does not tell apart.
 */
export type CompareSubjects = (a: ToldOf, b: ToldOf) => 'same' | 'same-kind' | 'different' | 'unnamed' | 'unknown';

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
    if (one.unnamed && other.unnamed) return isOther(one.unnamed, other.unnamed) ? 'different' : 'unnamed';
    if (areTwoThings(one, other)) return 'different';
    if (one.name && other.name) {
      const [first, second] = [one.name, other.name];
      if (first.some((word) => second.includes(word))) return areNamesakes(first, second) ? 'different' : 'same';
      return [a, b].some((told) => together(told).areOneName(first, second)) ? 'same' : 'different';
    }
    if (one.office && other.office) {
      return one.office === other.office && !areApart(one.place, other.place) ? 'same' : 'different';
    }
    const [name, office] = [one.name ?? other.name, one.office ?? other.office];
    if (name && office && [a, b].some((told) => together(told).holdsOffice(name, office))) return 'same';
    return one.thing !== null && one.thing === other.thing ? 'same-kind' : 'unknown';
  };
}

/** `The Tarn shop`, `the Tarn library`: the name is that of the place of both. */
function areTwoThings(one: Subject, other: Subject): boolean {
  if (one.thing === null || other.thing === null || mayBeOneThing(one.thing, other.thing)) return false;
  return !one.name?.includes(other.thing) && !other.name?.includes(one.thing);
}

/** `Jane Pell`, `Omar Pell`: one surname. Initials and short forms of one first name open with one letter. */
function areNamesakes(first: readonly string[], second: readonly string[]): boolean {
  if (first.length < 2 || second.length < 2 || first.at(-1) !== second.at(-1)) return false;
  const [a, b] = [first.at(-2) ?? '', second.at(-2) ?? ''];
  return a[0] !== b[0] && !first.includes(b) && !second.includes(a);
}

const areApart = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));

type Unnamed = NonNullable<Subject['unnamed']>;

function isOther(one: Unnamed, other: Unnamed): boolean {
  if (one.age !== null && other.age !== null && one.age !== other.age) return true;
  return kindOf(one.noun) !== null && kindOf(other.noun) !== null && kindOf(one.noun) !== kindOf(other.noun);
}

/** Null where it may be any. */
const kindOf = (noun: string): string | null => KINDS.find((kind) => kind.includes(noun))?.[0] ?? null;
const KINDS: readonly (readonly string[])[] = [
  ['man', 'boy'],
  ['woman', 'girl'],
  ['men', 'boys'],
  ['women', 'girls'],
];
