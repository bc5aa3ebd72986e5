import { pattern } from '../text/pattern.js';
import { remembered } from '../text/remembered.js';

/** Which words of one text are names of one person: side by side in a name, or beside an office. */
export type NamesTogether = Readonly<{
  /** `Dame Cressida` and `Dick` are one where the text prints `Cressida Dick`. Names as `nameWords` gives them. */
  areOneName(a: readonly string[], b: readonly string[]): boolean;
  /** Where the text prints `Commissioner Dame Cressida Dick` or `Ken Marsh, the chairman`. */
  holdsOffice(name: readonly string[], office: string): boolean;
}>;

export const OFFICE =
  'commissioner|minister|secretary|chancellor|mayor|president|chairman|chairwoman|chair|chief|director|leader|governor|judge|bishop|headteacher|manager|coach|officer|spokesman|spokeswoman|spokesperson|engineer|captain|king|queen|prince|princess';

const NAME = pattern('g')`\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)+`;
const IS_OFFICE = new RegExp(`^(?:${OFFICE}|deputy|vice|assistant)$`);
const TITLES = new Set(
  (
    'mr mrs ms miss dr sir dame lord lady prof professor rev councillor cllr senator sen congressman congresswoman ' +
    'general colonel lieutenant sergeant sgt detective det inspector superintendent constable baroness cardinal archbishop'
  ).split(' '),
);
const WORD = "[\\p{L}\\p{M}'’-]+";
const ANY_OFFICE = new RegExp(`\\b(?:(?:deputy|vice|assistant)[ -])?(?:${OFFICE}|deputy)\\b`, 'gi');
/** Up to three words behind an office. */
const NAME_BEHIND = pattern()`^,?((?:\s+${WORD}){1,3})`;
/** A name and a comma, and at most four words up to the office. */
const NAME_BEFORE = pattern()`(${WORD}(?:\s+${WORD})?),(?:\s+${WORD}){0,4}\s+$`;
const REACH = 80;

/** The folded words of a name, without titles, offices and a genitive's ending. */
export const nameWords = remembered((name: string): readonly string[] =>
  name
    .split(/\s+/)
    .map((word) => word.replace(/['’]s?$/, '').toLowerCase())
    .filter((word) => word !== '' && !TITLES.has(word) && !IS_OFFICE.test(word)),
);

/** Reads the text when it is first asked, for what is asked. */
export function namesTogether(text: string): NamesTogether {
  let beside: Together | null = null;
  let offices: Together | null = null;
  return {
    areOneName(a, b) {
      beside ??= besideIn(text);
      const held = beside;
      return a.some((word) => b.some((other) => held.get(word)?.has(other) ?? false));
    },
    holdsOffice(name, office) {
      offices ??= officesBeside(text);
      const held = offices.get(office);
      return name.some((word) => held?.has(word) ?? false);
    },
  };
}

/** Every office that a stretch names, `deputy mayor` as one, in its order. */
export const officesIn = (stretch: string): readonly Readonly<{ at: number; office: string; end: number }>[] =>
  [...stretch.matchAll(ANY_OFFICE)].map(({ index, 0: printed }) => ({
    at: index,
    office: printed.toLowerCase().replace('-', ' '),
    end: index + printed.length,
  }));

type Together = ReadonlyMap<string, ReadonlySet<string>>;

function besideIn(text: string): Together {
  const beside = new Map<string, Set<string>>();
  for (const [name] of text.matchAll(NAME)) {
    const words = nameWords(name);
    for (const word of words) add(beside, word, words);
  }
  return beside;
}

function officesBeside(text: string): Together {
  const offices = new Map<string, Set<string>>();
  for (const { at, end, office } of officesIn(text)) {
    const behind = NAME_BEHIND.exec(text.slice(end, end + REACH))?.[1] ?? '';
    const before = NAME_BEFORE.exec(text.slice(Math.max(0, at - REACH), at))?.[1] ?? '';
    add(offices, office, [...nameWords(behind), ...nameWords(before)]);
  }
  return offices;
}

function add(to: Map<string, Set<string>>, key: string, words: readonly string[]): void {
  const held = to.get(key) ?? new Set();
  for (const word of words) held.add(word);
  to.set(key, held);
}
