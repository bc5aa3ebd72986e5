import { type HouseStyle, setInStyle } from '../verdicts/outlets.js';
import type { Seeded } from '../verdicts/seeded.js';
import { type Token, wording } from '../verdicts/token.js';
import { vocabulary } from '../verdicts/vocabulary.js';
import type { Paragraph } from './pieces.js';

/**
 * Prints a quotation as news copy does: after a colon, before `said`, broken by `said`, or over two paragraphs.
 *
 * @param key the pieces of the quotation are keyed `key/0`, `key/1`
 * @returns one paragraph, or two
 */
export function quoted(
  choose: Seeded,
  tokens: readonly Token[],
  speaker: string,
  key: string,
  style: HouseStyle,
): Paragraph[] {
  const [open, close] = style.outer;
  const subject = speaker.includes(', ') ? `${speaker},` : speaker;
  const piece = (words: readonly Token[], number: number, end = '') => ({
    words: setInStyle(wording(words), style).replace(/\.$/u, end === '' ? '.' : '') + end,
    key: `${key}/${number}`,
  });
  const sentenceEnd = endOfASentence(tokens);
  if (tokens.length > 24 && sentenceEnd !== null && choose.chance(0.5)) {
    const [first, second] = [tokens.slice(0, sentenceEnd), tokens.slice(sentenceEnd)];
    return [
      [`${subject} said: ${open}`, piece(first, 0)],
      [open, piece(second, 1), close],
    ];
  }
  const breakAt = tokens.length >= 12 && choose.chance(0.12) ? placeForACue(choose, tokens) : null;
  if (breakAt !== null) {
    const [first, second] = [tokens.slice(0, breakAt), tokens.slice(breakAt)];
    const comma = style.commaInside
      ? [piece(first, 0, ','), `${close} said ${speaker}, `]
      : [piece(first, 0), `${close}, said ${speaker}, `];
    return [[open, ...comma, open, piece(second, 1), close]];
  }
  const asks = (tokens.at(-1)?.after ?? '').includes('?');
  if (asks || choose.chance(0.5)) {
    const verb = choose.pick(asks ? ['asked'] : ['said', 'added', 'told reporters', 'wrote']);
    return [[`${subject} ${verb}: ${open}`, piece(tokens, 0), close]];
  }
  return style.commaInside
    ? [[open, piece(tokens, 0, ','), `${close} said ${speaker}.`]]
    : [
        [
          open,
          { ...piece(tokens, 0), words: piece(tokens, 0).words.replace(/\.$/u, '') },
          `${close}, said ${speaker}.`,
        ],
      ];
}

/** Words in marks that nobody says: a scare word, or a title. */
export function notSpeech(choose: Seeded, key: string, style: HouseStyle): Paragraph {
  const [open, close] = style.outer;
  const [body, noun] = [choose.pick(vocabulary.body), choose.pick(vocabulary.noun)];
  return choose.chance(0.5)
    ? [
        `Critics know the ${noun} as the ${open}`,
        { words: choose.pick(vocabulary.adjective), key: `${key}/0` },
        `${close} one.`,
      ]
    : [
        `A pamphlet called ${open}`,
        { words: `The Last ${noun.charAt(0).toUpperCase()}${noun.slice(1)}`, key: `${key}/0` },
        `${close} lay on the table of the ${body}.`,
      ];
}

/** The index after a word that ends a sentence, somewhere in the middle half; null when none does. */
function endOfASentence(tokens: readonly Token[]): number | null {
  const ends = [...tokens.keys()].filter((at) => at > tokens.length / 4 && at < (3 * tokens.length) / 4);
  const end = ends.find((at) => (tokens[at]?.after ?? '') === '.');
  return end === undefined ? null : end + 1;
}

/** A place between two words with no marks about them; null when there is none. */
function placeForACue(choose: Seeded, tokens: readonly Token[]): number | null {
  const inner = (at: number): boolean => tokens.slice(0, at).some(({ before }) => before.includes('‘'));
  const places = [...tokens.keys()]
    .slice(4, -4)
    .filter((at) => tokens[at - 1]?.after === '' && tokens[at]?.before === '' && !inner(at));
  return places.length === 0 ? null : choose.pick(places);
}
