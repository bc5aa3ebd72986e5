import { contains, type Span } from '../domain/span.js';
import { sentences } from './sentences.js';
import { type Word, words, wordsWithin } from './words.js';

/** Stands for the speaker's name, or a pronoun that can be nobody else's, in the rest of a sentence. */
const SPEAKER = '@';

const REMARK = '(?:remarks?|comments?|words?|quotes?|quotations?|statements?|posts?)';
const IT = `(?:it|this|that|so|them|(?:the|those|these|any such) (?:supposed |alleged )?(?:thing|${REMARK}))`;
const DENIES = '(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?)';
const NEVER =
  "(?:d(?:id|oes) not|d(?:id|oes)n't|never|ha(?:d|s|ve) (?:not|never)|ha(?:d|s|ve)n't)(?: ever)? (?:say|said|utter|uttered|wrote|write|make|made|use|used)";
const SAYING = '(?:saying|uttering|writing|making|having (?:ever )?(?:said|uttered|written|made))';
const ENDS = '(?=,|$| (?:and|but|since|later|yesterday|today|on|when|through|afterwards|strongly|at)\\b)';
/** `her office` speaks for her; adverbs and auxiliaries stand before the verb. */
const BY =
  '(?: (?:office|spokes(?:man|woman|person)|lawyers?|solicitors?|agents?|team|family|publicist|aides?))?(?: (?:has|have|had|since|later|now|then|also|still|always|\\p{L}+ly))*';

const DENIALS = [
  // Of what she said, or that she did: `but she denies it`, `remarks she later disputed`.
  `(?:${SPEAKER}|but)${BY} (${DENIES}(?: ${IT})?)${ENDS}`,
  `(?:${SPEAKER}|but|and)${BY} (${DENIES} (?:ever )?${SAYING})\\b`,
  `(?:${SPEAKER}|but|and)${BY} (${NEVER}(?: ${IT}${ENDS}|(?=,|$)))`,
  // Whoever denies that she did.
  `(${DENIES} (?:that )?(?:${SPEAKER} )+(?:had |has |have |ever )*(?:said|uttered|wrote|written|made))\\b`,
  `(${DENIES} by ${SPEAKER})`,
  `(?:it|that|this|they|those|${REMARK})(?: that| which)? ((?:was|were) never (?:said|spoken|uttered|written))\\b`,
].map((one) => new RegExp(`(?:^| )${one}`, 'du'));

/**
 * Where the rest of the sentence behind quoted words says that they were not said: their speaker denies them, or
 * somebody denies that it was said. What others deny is what the words claim, and that is all in a day's news.
 *
 * @param copy outside the quotation marks of the paragraph; it is read up to the next words that are quoted
 * @param speaker null for no one
 */
export function deniedBehind(
  text: string,
  paragraph: Span,
  copy: readonly Span[],
  quoted: Span,
  speaker: string | null,
): Span | null {
  const sentence = sentences(text, paragraph).find((one) => contains(one, quoted));
  const rest = copy.find(({ start }) => start >= quoted.end);
  if (!sentence || !rest) return null;
  const tail = wordsWithin(text, { start: rest.start, end: Math.min(rest.end, sentence.end) });
  const isSpeaker = speakerAmong(tail, wordsWithin(text, quoted), speaker);
  const starts: number[] = [];
  let read = '';
  for (const [i, { folded, span }] of tail.entries()) {
    starts.push(read.length);
    const next = tail[i + 1];
    const gap = next ? text.slice(span.end, next.span.start) : '';
    read += `${isSpeaker(i) ? SPEAKER : folded}${/[,;:—–]/.test(gap) ? ',' : ''}${next ? ' ' : ''}`;
  }
  for (const denial of DENIALS) {
    const found = denial.exec(read)?.indices?.[1];
    if (!found) continue;
    const denying = tail.filter((_, i) => starts[i]! >= found[0] && starts[i]! < found[1]);
    return { start: denying[0]!.span.start, end: denying.at(-1)!.span.end };
  }
  return null;
}

const SEXES = [/^(?:he|him|his|himself)$/, /^(?:she|her|hers|herself)$/];
/** A name behind one of these is most often a paper's or a place's. */
const BEFORE_A_PLACE = /^(?:the|in|at|on|near|from|an?)$/;

/** Which words of the tail are the speaker: `she` is not where the words speak of her, or behind another's name. */
function speakerAmong(tail: readonly Word[], quoted: readonly Word[], speaker: string | null): (at: number) => boolean {
  const names = new Set(speaker === null ? [] : words(speaker).map(({ folded }) => folded));
  const isName = (at: number): boolean => names.has(tail[at]!.folded.replace(/'s?$/, ''));
  const isCapital = (word: Word | undefined): boolean => /^\p{Lu}/u.test(word?.text ?? '');
  const another = tail.findIndex(
    (word, i) => isCapital(word) && !isName(i) && !BEFORE_A_PLACE.test(tail[i - 1]?.folded ?? ''),
  );
  return (at) => {
    const sex = SEXES.find((forms) => forms.test(tail[at]!.folded));
    if (!sex) return isName(at);
    return (another === -1 || at < another) && !quoted.some(({ folded }) => sex.test(folded));
  };
}
