import { markParagraphs } from '../articles/mark-paragraphs.js';
import type { Article } from '../domain/article.js';
import type { DraftQuotation, ReadDraft } from '../domain/check.js';
import type { DraftFile } from '../domain/draft.js';
import { articleId, version } from '../domain/ids.js';
import { type Quotation, speakerOf } from '../domain/quotation.js';
import { contains, hull, outside, overlaps, type Span } from '../domain/span.js';
import { readQuotations } from '../quotes/read-quotations.js';
import { deniedInCopy } from '../text/denied-in-copy.js';
import { isHedged } from '../text/hangs-on.js';
import { sentences } from '../text/sentences.js';
import { words } from '../text/words.js';
import { sectionOf } from './draft-sections.js';
import { type DraftText, draftText, type Unreadable } from './draft-text.js';
import { withDoubleOuterMarks } from './outer-marks.js';
import { topDifferences } from './top-differences.js';

/** More quotations than this are not a draft, and would keep others waiting. */
export const MOST_QUOTATIONS = 1_000;
/** Far more than so many quotations need; seen before anything is paired. */
const MOST_MARKS = 10_000;
const MARKS = /["“”„«»‘]/g;
/** A longer quotation is checked sentence by sentence, in runs of so many words. */
const LONGEST_RUN = 250;
/** Uncredited words as few as these cannot be told from a title or a scare word. */
const FEW_WORDS = 3;

/**
 * A draft taken apart: every quotation with whom it is credited to. `because` goes on from the draft's name. A draft may
 * well quote no one.
 */
export function readDraft(
  file: DraftFile,
): ({ kind: 'draft' } & ReadDraft) | Readonly<{ kind: 'quotes-no-one'; because: string }> | Unreadable {
  const read = draftText(file);
  if (read.kind === 'unreadable') return read;
  if ((read.text.match(MARKS)?.length ?? 0) > MOST_MARKS) {
    return { kind: 'unreadable', because: 'holds more than 10,000 quotation marks; check it in parts' };
  }
  const article = asArticle(read.text);
  const found = readQuotations({ ...article, text: withDoubleOuterMarks(article.text, article.paragraphs) });
  if (found.length > MOST_QUOTATIONS) {
    const because = `holds ${found.length} quotations; at most 1,000 are checked at once, so check it in parts`;
    return { kind: 'unreadable', because };
  }
  const [first, ...rest] = found.flatMap((one) => draftQuotations(one, found, article, read));
  if (first === undefined) return { kind: 'quotes-no-one', because: withoutQuotations(read.text) };
  const top = topDifferences(article, found, read.placeOf);
  return { kind: 'draft', file, counts: read.counts, quotations: [first, ...rest], top };
}

function asArticle(text: string): Article {
  return {
    id: articleId('draft'),
    version: version(''),
    text,
    paragraphs: markParagraphs(text),
    headline: null,
    outlet: null,
    url: null,
    published: null,
    basedOn: null,
    status: { kind: 'live' },
    file: 'draft',
    firstLine: 1,
  };
}

function withoutQuotations(text: string): string {
  return /["“”„«»]/.test(text)
    ? 'has quotation marks, but no words between them'
    : 'has no quotation marks, so there is nothing to check; to look words up, ask /who-said';
}

/** The quotation as it is looked up: whole, or in runs of sentences when it is long. */
function draftQuotations(
  quotation: Quotation,
  all: readonly Quotation[],
  article: Article,
  read: DraftText,
): readonly DraftQuotation[] {
  const { text } = article;
  const wordsIn = (spans: readonly Span[]): string => spans.map((span) => text.slice(span.start, span.end)).join(' ');
  const count = words(wordsIn(quotation.content)).length;
  if (count === 0) return [];
  const runs = count <= LONGEST_RUN ? [quotation.content] : runsOf(text, quotation.content);
  const { attribution, unbalanced } = quotation;
  const note = read.noteAt(hull(quotation.content).start);
  const where = note === null ? sectionOf(hull(quotation.content), article) : 'note';
  return runs.map((pieces) => ({
    words: wordsIn(pieces),
    speaker: speakerOf(quotation),
    pieces,
    where,
    ...read.placeOf(hull(pieces).start),
    ...(note === null ? {} : { line: note }),
    end: read.placeOf(hull(pieces).end),
    ...ownWords(hull(pieces), speakerOf(quotation)?.name ?? null, all, article),
    isSpeech: where !== 'headline' && isSpeech(attribution, count),
    unbalanced,
  }));
}

/** What the draft says of a quotation in its own words, in the sentence around it. */
function ownWords(
  at: Span,
  speaker: string | null,
  all: readonly Quotation[],
  { text, paragraphs }: Article,
): Pick<DraftQuotation, 'isDenied' | 'isHedged'> {
  const paragraph = paragraphs.find(({ span }) => contains(span, at))?.span;
  const sentence = paragraph && sentences(text, paragraph).find((one) => overlaps(one, at));
  if (!paragraph || !sentence) return { isDenied: false, isHedged: false };
  const quoted = all.flatMap(({ content }) => content);
  return {
    isDenied: deniedInCopy(text, paragraph, quoted, at, speaker) !== null,
    isHedged: isHedged(text, outside(sentence, quoted)),
  };
}

/** A headline is held to the body, not to the archive; a title or a scare word to nothing. */
function isSpeech(attribution: Quotation['attribution'], count: number): boolean {
  if (attribution.kind === 'speaker') return true;
  return attribution.because !== 'not speech' && count > FEW_WORDS;
}

function runsOf(text: string, content: readonly Span[]): readonly (readonly Span[])[] {
  const runs: Span[][] = [];
  let length = LONGEST_RUN;
  for (const sentence of content.flatMap((piece) => sentences(text, piece))) {
    const more = words(text.slice(sentence.start, sentence.end)).length;
    if (length + more > LONGEST_RUN) {
      runs.push([]);
      length = 0;
    }
    runs.at(-1)?.push(sentence);
    length += more;
  }
  return runs;
}
