import type { Filing } from '../../domain/filing.js';
import type { Speaker, SpeakerKind } from '../../domain/quotation.js';
import { GRAMMAR } from '../../text/grammar-words.js';
import { words } from '../../text/words.js';
import { type KnownSpeakers, sameSpeaker, tellingWords } from '../same-speaker.js';
import type { Saying } from './sayings.js';

/** `may be`: one of the two articles credits no one, or only `a spokesman`. */
export type SpeakerRelation = 'same' | 'may be' | 'other';

/** Whether two sayings of one storyline are by one speaker, by all that its articles state of their speakers. */
export type CompareSpeakers = (a: Saying, b: Saying) => SpeakerRelation;

export function speakersIn(filings: readonly Filing[], known: KnownSpeakers): CompareSpeakers {
  // Who holds which office is asked only where a source has no name.
  let described: readonly Described[] | null = null;
  const meant = (speaker: Speaker): Speaker => {
    if (speaker.kind !== 'unnamed') return speaker;
    described ??= describedIn(filings, known);
    return holderOf(speaker, described) ?? speaker;
  };
  // Names are few and pairs of sayings many: each two names are compared once.
  const numbers = new Map<string, number>();
  const numberOf = new Map<Speaker, number>();
  const numbered = (speaker: Speaker): number => {
    const already = numberOf.get(speaker);
    if (already !== undefined) return already;
    const name = `${speaker.kind} ${speaker.name}`;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    numberOf.set(speaker, number);
    return number;
  };
  const compared: SpeakerRelation[][] = [];
  return ({ speaker: a }, { speaker: b }) => {
    if (a === null || b === null) return 'may be';
    const [one, other] = [numbered(a), numbered(b)];
    compared[one] ??= [];
    compared[one][other] ??= compare(meant(a), meant(b), known);
    return compared[one][other];
  };
}

function compare(a: Speaker, b: Speaker, known: KnownSpeakers): SpeakerRelation {
  if (isMouthpiece(a) && isMouthpiece(b) && (speaksForSomeBody(a) || speaksForSomeBody(b))) return 'same';
  if (sameSpeaker(a, b, known)) return 'same';
  if (isOneName(a, b)) return 'same';
  const areNamed = [a, b].every(
    (one) => (one.kind !== 'unnamed' && one.kind !== 'document') || speaksForNamedBody(one),
  );
  return areNamed ? 'other' : 'may be';
}

/** The same full name, whatever kind of speaker each article was read to make of it. */
function isOneName(a: Speaker, b: Speaker): boolean {
  if (a.kind === 'account' || b.kind === 'account' || isMouthpiece(a) !== isMouthpiece(b)) return false;
  const [wordsA, wordsB] = [tellingWords(a.name), tellingWords(b.name)];
  if (wordsA.length > 1 && wordsA.join(' ') === wordsB.join(' ')) return true;
  // `Rahman` read as a body, where another article has `Farid Rahman`.
  const [shorter, longer] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  const isPerson = (wordsA.length <= wordsB.length ? b : a).kind === 'person';
  return isPerson && shorter.length === 1 && longer.length > 1 && shorter[0] === longer.at(-1);
}

const isMouthpiece = ({ name }: Speaker): boolean => /spokes(?:wo)?m[ae]n|spokesperson|spokespeople/i.test(name);

/** `a spokesman for Northern Rail`: nobody else's. */
const speaksForNamedBody = (speaker: Speaker): boolean => isMouthpiece(speaker) && !speaksForSomeBody(speaker);

/** `a spokesman for the force`: the body has no name here. */
function speaksForSomeBody({ name }: Speaker): boolean {
  const body = words(name).filter(({ folded }) => tellingWords(folded).length > 0 && !/^spokes/.test(folded));
  return body.every(({ text }) => /^\p{Ll}/u.test(text));
}

/** A person, and the words by which articles tell what they are: `rivers`, `minister`. */
export type Described = Readonly<{ speaker: Speaker; by: ReadonlySet<string> }>;

const AFTER_A_NAME = 7;
/** A person of an uncommon name may have been read as a body. */
const MAY_HOLD_OFFICE: ReadonlySet<SpeakerKind> = new Set(['person', 'organisation']);

/** Everyone whom the articles quote by name, with their offices: stated beside the name, or used in its stead. */
export function describedIn(filings: readonly Filing[], known: KnownSpeakers): readonly Described[] {
  const people: { speaker: Speaker; by: Set<string> }[] = [];
  const describe = (speaker: Speaker, words: readonly string[]): void => {
    let person = people.find((one) => sameSpeaker(one.speaker, speaker, known));
    if (!person) {
      person = { speaker, by: new Set() };
      people.push(person);
    } else if (person.speaker.name.length < speaker.name.length) person.speaker = speaker;
    for (const word of words) person.by.add(word);
  };
  for (const { article, quotations } of filings) {
    for (const { attribution } of quotations) {
      if (attribution.kind === 'none' || !MAY_HOLD_OFFICE.has(attribution.speaker.kind)) continue;
      const { speaker, source } = attribution;
      const stated = [source, ...(speaker.office ? [speaker.office] : [])];
      describe(
        speaker,
        stated.flatMap(({ start, end }) => tellingWords(article.text.slice(start, end))),
      );
    }
  }
  for (const person of people) {
    if (tellingWords(person.speaker.name).length < 2) continue;
    for (const filing of filings) for (const word of besideName(filing, person.speaker.name)) person.by.add(word);
  }
  return people;
}

/** The words that lead up to a name, `the rivers minister,`, and those after it when a comma sets them off. */
function besideName({ article: { text } }: Filing, name: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = /(?:[\p{L}'’-]+,? ){0,5}$/u.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
    const after = /^, (?:[\p{L}'’-]+ ?){1,7}/u.exec(text.slice(at + name.length, at + name.length + 80))?.[0] ?? '';
    found.push(...leadingUp(before), ...tellingWords(after).slice(0, AFTER_A_NAME));
  }
  return found;
}

/** From the end of the words back to the first word of grammar. */
function leadingUp(before: string): readonly string[] {
  const all = words(before).map(({ folded }) => folded);
  const stop = all.findLastIndex((word) => GRAMMAR.has(word));
  return tellingWords(all.slice(stop + 1).join(' '));
}

/** The one person of whom all the words of an unnamed source are said. */
export function holderOf({ name }: Pick<Speaker, 'name'>, described: readonly Described[]): Speaker | null {
  const wanted = tellingWords(name);
  if (wanted.length === 0 || /spokes/i.test(name)) return null;
  const holders = described.filter(({ by }) => wanted.every((word) => by.has(word)));
  return holders.length === 1 ? (holders[0]?.speaker ?? null) : null;
}
