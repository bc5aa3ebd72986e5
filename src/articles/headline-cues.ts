import { sentences } from '../text/sentences.js';

/**
 * Whether a line is put like a headline, a cross-head or a link: short, one clause, no final stop. True of many lines
 * that are none of these; what stands around a line decides which it is.
 */
export function readsAsHeadline(line: string): boolean {
  return couldBeListed(line) && !isSpeech(plainWords(line));
}

/** The same, but it may report speech as well: enough under “Read more:”, where nothing is to be credited. */
export function couldBeListed(line: string): boolean {
  const words = plainWords(line);
  if (words === '' || words.length > longestHeadline || /^\p{Ll}[\p{Ll}\s]/u.test(words)) return false;
  if (leavesQuotationOpen(words) || sentences(words, { start: 0, end: words.length }).length > 1) return false;
  if (/[?][’'”"]?$/.test(words)) return isHeadlineQuestion(words);
  return !/[.!…:;,_–—-][’'”")\]]*$/.test(words) && wordCount(words) <= mostWords;
}

/** `‘I’d do it all again,’ says winner`: in the present, as headlines put what somebody said; copy has `said`. */
export function quotesAsHeadline(line: string): boolean {
  return (
    couldBeListed(line) &&
    /^[‘'“"].*,[’'”"]\s(?:says|say|warns?|claims?|admits?|insists?|vows?)\b/.test(plainWords(line))
  );
}

/** A line without its Markdown heading signs and emphasis. */
export function plainWords(line: string): string {
  return line
    .replace(/^#{1,6}\s+|\s+#+$/g, '')
    .replace(/^(\*\*|__|\*|_)(.+)\1$/, '$2')
    .trim();
}

export const wordCount = (words: string): number => words.split(/\s+/).length;

/** A paragraph that opens a quotation and goes on, whether or not it is closed. */
export function opensWithDoubleMark(words: string): boolean {
  return /^["“„«]/.test(words);
}

/** Whether a quotation opened at the start of the line is still open at its end. */
function leavesQuotationOpen(words: string): boolean {
  const rest = words.slice(1);
  switch (words[0]) {
    case '“':
    case '„':
      return !/[”“]/.test(rest);
    case '«':
      return !rest.includes('»');
    case '"':
      return !rest.includes('"');
    case '‘':
      return !/’(?![\p{L}\p{N}])/u.test(rest);
    case "'":
      return !/'(?![\p{L}\p{N}])/u.test(rest);
    default:
      return false;
  }
}

/** Longer than any headline of the big agencies; link lines with a kicker come near. */
const longestHeadline = 180;
const mostWords = 26;

/** Headlines speak in the present (`says`), or of someone `told to quit`; copy reports in the past. */
function isSpeech(words: string): boolean {
  return /\b(?:said|told(?! to\b)|added|replied|insisted|recalled)\b|,[”"’']\s/i.test(words) || isTranscript(words);
}

/** `KHAN: I never said that` */
const isTranscript = (words: string): boolean => /^\p{Lu}[\p{Lu} .'’-]{1,40}:\s/u.test(words);

function isHeadlineQuestion(words: string): boolean {
  if (wordCount(words) > 14 || /["“”]/.test(words) || /\b(?:I|we|me|us|my|our)\b/i.test(words)) return false;
  return /^(?:how|why|what|who|when|where|which|is|are|was|can|could|will|would|should|do|does|did|has|have)\b/i.test(
    words,
  );
}
