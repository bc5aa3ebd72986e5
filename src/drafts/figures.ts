import type { Span } from '../domain/span.js';
import type { Word } from '../text/words.js';
import { numbersIn } from '../verdicts/numbers.js';

/** A number that counts something, in figures however it is spelt, and where it stands. */
export type Figure = Readonly<{ figure: string; at: Span }>;

/**
 * The figures among some words of `text`. Years, days of a month, times of day, ordinals, sizes without a number
 * (`hundreds`) and `one` are left out: they are as often no figures.
 */
export function figuresIn(words: readonly Word[], text: string): readonly Figure[] {
  return words.flatMap((word, i) => {
    const [figure] = numbersIn([word.folded]);
    if (figure === undefined || !/^\d[\d.,]*$/.test(figure) || figure === '1') return [];
    const isYear = /^(?:19|20)\d\d$/.test(word.text);
    const isDay = [words[i - 1], words[i + 1]].some((beside) => beside !== undefined && MONTHS.test(beside.text));
    const isTime = /[:.]\d\d$/.test(word.text) || /^\s*[ap]\.?m\b/i.test(text.slice(word.span.end, word.span.end + 6));
    return isYear || isDay || isTime ? [] : [{ figure, at: word.span }];
  });
}

const MONTHS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;
