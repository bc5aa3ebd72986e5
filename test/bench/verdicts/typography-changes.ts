import type { Seeded } from './seeded.js';
import { capitalised, uncapitalised } from './token.js';

/** A change that no ear could tell, or null where the words give it nothing to hold on to. */
type TypographyChange = (choose: Seeded, words: string) => string | null;

const otherApostrophe: TypographyChange = (_, words) =>
  changed(
    words,
    words.replace(/(?<=\p{L})['’](?=\p{L})/gu, (mark) => (mark === '’' ? "'" : '’')),
  );

const innerMarks = /(?<open>(?<=^|\s)[‘“"'])(?<inside>[^‘’“”"]+?)(?<close>[’”"'](?=$|[\s.,;:?]))/gu;

const straightInnerMarks: TypographyChange = (_, words) => changed(words, words.replace(innerMarks, "'$<inside>'"));

const britishOrAmericanMarks: TypographyChange = (choose, words) => {
  const pair = choose.pick(['‘’', '“”', '""']);
  return changed(words, words.replace(innerMarks, `${pair.charAt(0)}$<inside>${pair.charAt(1)}`));
};

const otherDash: TypographyChange = (choose, words) => {
  const dash = choose.pick([' – ', ' — ', '—', '–', ' -- ', ' - ', '\u00a0– ']);
  return changed(words, words.replace(/ (?:–|—|--|-) /gu, dash));
};

const otherHyphen: TypographyChange = (_, words) => changed(words, words.replace(/(?<=\p{L})-(?=\p{L})/gu, '\u2011'));

const otherDots: TypographyChange = (choose, words) => {
  const dots = choose.pick(['…', '...', '. . .']);
  return changed(words, words.replace(/…|\.\.\./gu, dots));
};

const otherSpaces: TypographyChange = (choose, words) => {
  const space = choose.pick(['  ', '\u00a0', '\u2009', '\n', ' \n ', '\t']);
  const gaps = [...words.matchAll(/(?<!(?:^|\s)\.) (?!\.)/gu)].map((match) => match.index);
  const at = gaps.length === 0 ? null : choose.pick(gaps);
  return at === null ? null : words.slice(0, at) + space + words.slice(at + 1);
};

const otherFirstCapital: TypographyChange = (_, words) => {
  const first = words.charAt(0);
  return changed(words, first === first.toUpperCase() ? uncapitalised(words) : capitalised(words));
};

const otherEnd: TypographyChange = (choose, words) => {
  if (!/[\p{L}\p{N}][.,]?$/u.test(words)) return null;
  const ends = ['', '.', ','].filter((end) => end !== (/[.,]$/u.exec(words)?.[0] ?? ''));
  return words.replace(/[.,]$/u, '') + choose.pick(ends);
};

const severalAtOnce: TypographyChange = (choose, words) => {
  const once = [otherApostrophe, otherDash, otherDots, otherSpaces, otherFirstCapital, otherEnd];
  return changed(
    words,
    once.reduce((soFar, change) => change(choose, soFar) ?? soFar, words),
  );
};

export const typographyChanges: Readonly<Record<string, TypographyChange>> = {
  apostrophe: otherApostrophe,
  'straight inner marks': straightInnerMarks,
  'British or American inner marks': britishOrAmericanMarks,
  dash: otherDash,
  'non-breaking hyphen': otherHyphen,
  ellipsis: otherDots,
  spaces: otherSpaces,
  'first capital': otherFirstCapital,
  'final stop or comma': otherEnd,
  'several at once': severalAtOnce,
};

const changed = (words: string, after: string): string | null => (after === words ? null : after);
