import { overlaps, type Span } from '../domain/span.js';
import { pattern } from '../text/pattern.js';
import { type EventWord, eventWords, isUnrealised } from './happenings.js';

/** What a sentence of copy ties a date to. */
export type DateInClause = Readonly<{
  /** The event word that the date belongs to; null when the copy ties it to none. */
  word: EventWord | null;
  /** Whether the date is that of the saying: `said on Wednesday that …`. */
  ofSaying: boolean;
}>;

const TIED_TO_NONE: DateInClause = { word: null, ofSaying: false };

/**
 * The event word that a date belongs to; null when the copy ties it to none.
 *
 * The date's own clause decides: the nearest event word before the date, verbs first. Another clause is asked only when
 * the date's own is a mere opening (`On Thursday, …`), a thing that never came about (`before we could meet last
 * Thursday, …`), or an announcement of what follows.
 */
function eventWordFor(prose: Prose, start: number, date: Span): EventWord | null {
  const word = eventWordIn(prose, moved(date, -start));
  return word && { ...word, span: moved(word.span, start) };
}

/** What a sentence ties each of its dates to, in the order of the dates. */
export function datesInClauses(text: string, sentence: Span, dates: readonly Span[]): readonly DateInClause[] {
  // Each date costs a reading of the sentence; one with so many is a list or a table, which tells of none.
  if (dates.length > MOST_DATES) return dates.map(() => TIED_TO_NONE);
  const plain = readProse(text.slice(sentence.start, sentence.end));
  return dates.map((date) => {
    const words = proseOf(text, sentence, date);
    const prose = words === plain.words ? plain : readProse(words);
    const word = eventWordFor(prose, sentence.start, date);
    return { word, ofSaying: isOfSaying(prose, moved(date, -sentence.start), word) };
  });
}

type Prose = Readonly<{ words: string; clauses: readonly Span[] }>;

const readProse = (words: string): Prose => ({ words, clauses: clausesOf(words) });

/** The dates of a sentence beyond which none is tied to an event. */
export const MOST_DATES = 12;

function isOfSaying({ words: prose, clauses }: Prose, at: Span, word: EventWord | null): boolean {
  const clause = clauses.find((one) => holdsStart(one, at));
  if (!clause) return false;
  if (SAID_BEHIND.test(prose.slice(at.end, clause.end))) return true;
  return SAYS.test(prose.slice(clause.start, at.start)) && word === null;
}

const SAID_BEHIND = pattern()`^\s+(?:he|she|they|the \w+|\p{Lu}\w+)\s+(?:said|told|added)\b`;
/** A reporting verb and no more than its few complements up to the date. */
const SAYS =
  /\b(?:said|says|told|telling|tells|added|adding|insisted|claimed|argued|warned|spoke|speaking|texted|e-?mailed|messaged)\b[^,;]{0,60}$/;

/** The sentence with the quotations that the date is not in blanked out: what others say dates nothing here. */
function proseOf(text: string, sentence: Span, date: Span): string {
  const words = text.slice(sentence.start, sentence.end);
  const at = moved(date, -sentence.start);
  return words.replace(/“[^“”]*”|"[^"]*"/g, (quotation, start: number) =>
    overlaps({ start, end: start + quotation.length }, at) ? quotation : ' '.repeat(quotation.length),
  );
}

function eventWordIn({ words: prose, clauses }: Prose, date: Span): EventWord | null {
  const whole = { start: 0, end: prose.length };
  const at = clauses.findIndex((clause) => holdsStart(clause, date));
  const own = clauses[at];
  if (!own) return null;
  if (/^['’]s\s/.test(prose.slice(date.end, date.end + 3)))
    return genitiveWord(prose, { start: date.end, end: own.end });
  // `who was born on 3 May 1961, has been sacked`
  if (/\bborn\s(?:on|in)\s$/.test(prose.slice(own.start, date.start))) return null;
  const inOwn = eventWords(prose, own).filter((word) => !isAbout(prose, word, date));
  // Only behind `before`: elsewhere what is to come is an event of its own, to come on that date.
  const neverFrom = prose.slice(own.start, own.end).search(/\bbefore\b/i);
  const isNeverToBe = (word: EventWord): boolean =>
    neverFrom !== -1 && word.span.start > own.start + neverFrom && isUnrealised(prose, word, whole);
  const happened = inOwn.filter((word) => !isNeverToBe(word));
  const before = happened.filter((word) => word.span.end <= date.start);
  const nearest = before.filter((word) => word.form === 'verb').at(-1) ?? before.at(-1);
  if (nearest) return nearest;
  const opening = prose.slice(own.start, date.start);
  const isOpening = wordCount(opening) <= 3 && !SAYS.test(opening);
  const after = happened.find((word) => word.span.start >= date.end && word.form === 'verb');
  // `The department on Monday sued …`
  const isNext = after !== undefined && wordCount(prose.slice(date.end, after.span.start)) <= 1;
  if (after && (isOpening || isNext)) return after;
  if (/\b(?:announced|declared|revealed)\b/.test(opening)) {
    const announced = { start: own.end, end: prose.length };
    return (
      verbIn(prose, announced) ?? (announced.start < announced.end ? (eventWords(prose, announced)[0] ?? null) : null)
    );
  }
  // `launched the shop, its first, on 28 April`: the date closes a sentence whose verb stands further off
  const isAlone = at > 0 && /^(?:on|in|by|at|last|this|since)?$/.test(opening.trim());
  const isTail = isAlone && at === clauses.length - 1;
  const further = isTail ? verbsIn(prose, { start: 0, end: own.start }).at(-1) : undefined;
  if (further && !isUnrealised(prose, further, whole)) return further;
  // `The collapse of the tunnel, on 15 June, trapped nine`
  const inserted = isAlone && !isTail && date.end === own.end ? clauses[at - 1] : undefined;
  const noun = inserted && eventWords(prose, inserted).at(-1);
  if (noun?.form === 'noun' && !isAbout(prose, noun, date) && !isUnrealised(prose, noun, whole)) return noun;
  const next = clauses[at + 1];
  if (!next || !(isOpening || inOwn.length > happened.length)) return null;
  // `On Monday, in the square, the mayor opened …`: what stands between has no verb
  const ahead = isOpening && at === 0 ? clauses.slice(1, 1 + CLAUSES_AHEAD) : [next];
  return ahead.map((clause) => verbIn(prose, clause)).find((word) => word !== null) ?? null;
}

/** `Friday’s vote`, `Today’s heavy losses since the rig sank`: the date is that of the noun behind it, and of no other word. */
function genitiveWord(prose: string, behind: Span): EventWord | null {
  const [first] = eventWords(prose, behind);
  if (first?.form !== 'noun') return null;
  const between = prose.slice(behind.start, first.span.start);
  const isBeside = BESIDE.test(between);
  // `Today’s death tally` is no death
  return isBeside && ENDS_PHRASE.test(prose.slice(first.span.end)) ? first : null;
}

const BESIDE = pattern()`^['’]s\s+(?:[\p{L}-]+\s+){0,2}$`;
const ENDS_PHRASE = pattern()`^(?:[^\p{L}\s]|\s+(?:in|on|at|of|by|that|which|who|was|were|is|are|has|had|will|would|and|or|to|for|from|with|after|before|when)\b|\s*$)`;

const CLAUSES_AHEAD = 3;

/** A comma, a mark, or a word that opens another clause; the word belongs to the clause that it opens. */
const CLAUSE_OPENS =
  /[,;:()—–“”"]\s*|\s(?=(?:after|before|when|while|once|because|although|though|that|who|which|whose|until|but|and (?:said|told|offered|was|were|has|had|is|will|then|so|later))\b)/g;

function clausesOf(prose: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const match of prose.matchAll(CLAUSE_OPENS)) {
    // May 5, 2031 is one date; 31,000 one number
    if (/^,\s*\d/.test(prose.slice(match.index, match.index + 4))) continue;
    if (match.index > start) clauses.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < prose.length) clauses.push({ start, end: prose.length });
  return clauses;
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
const holdsStart = (clause: Span, date: Span): boolean => clause.start <= date.start && date.start < clause.end;

const verbsIn = (text: string, stretch: Span): readonly EventWord[] =>
  stretch.start < stretch.end ? eventWords(text, stretch).filter((word) => word.form === 'verb') : [];
const verbIn = (text: string, stretch: Span): EventWord | null => verbsIn(text, stretch)[0] ?? null;

/** `Commented on her resignation on Thursday`: the event is spoken of, and the date is not its own. */
function isAbout(text: string, word: EventWord, date: Span): boolean {
  if (word.form === 'verb') return false;
  if (word.span.end > date.start) return true;
  if (/^\s*$/.test(text.slice(word.span.end, date.start))) return false;
  const before = text.slice(Math.max(0, word.span.start - 60), word.span.start);
  // `became mayor after her election on 12 May`: the noun is nearer to the date than all else
  if (BEHIND.test(before) && /^\s(?:on|in)\s$/.test(text.slice(word.span.end, date.start))) return false;
  return SPEAKS_OF.test(before);
}

const BEHIND = pattern()`\b(?:after|following|before|since)\s(?:the|an?|his|her|its|their|[\p{L}.-]+['’]s?)\s(?:\p{Ll}+\s)?$`;
const SPEAKS_OF = pattern()`(?:\b(?:about|over|on|regarding|surrounding|at|of|for|following|after|amid|from)|(?<!\bled )\bto)\s+(?:(?:the|a|an|his|her|its|their|this|last|[\p{L}.]+['’]s?)\s+)*(?:[\p{Ll}-]+\s+(?:and\s+)?)?$`;

const wordCount = (words: string): number => words.match(WORDS)?.length ?? 0;
const WORDS = pattern('g')`[\p{L}\p{N}]+`;
