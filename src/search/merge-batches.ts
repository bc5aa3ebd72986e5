import { type Batch, END } from './batch.js';
import { sharedNumbers } from './number-list.js';
import { type Segment, SORTED_WORDS } from './segment.js';
import { sortPlaces } from './sort-places.js';

/** What a merge needs to know besides the batches. */
export type MergeOrder = Readonly<{
  batches: readonly Batch[];
  /** By article number: the day as `20220217`, 0 when there is none, and 1 for each that is held. */
  days: Uint32Array;
  held: Uint32Array;
  /** Every word id is below this. */
  words: number;
}>;

/** One segment of all that is still held of some batches. */
export function mergeBatches({ batches, days, held, words }: MergeOrder): Segment {
  const stretches = batches
    .flatMap((batch) => stretchesOf(batch, held))
    .sort((a, b) => days[b.article]! - days[a.article]! || b.article - a.article);
  const documents = sum(stretches.map((one) => one.end - one.first));
  const length = sum(stretches.map(({ batch, first, end }) => batch.starts[end]! - batch.starts[first]!));
  const tokens = sharedNumbers(length + SORTED_WORDS);
  const starts = sharedNumbers(documents + 1);
  const speakers = sharedNumbers(documents);
  const articles = sharedNumbers(stretches.length);
  const firstDocuments = sharedNumbers(stretches.length + 1);
  let place = 0;
  let document = 0;
  stretches.forEach(({ batch, article, first, end }, i) => {
    const from = batch.starts[first]!;
    tokens.set(batch.tokens.subarray(from, batch.starts[end]!), place);
    for (let each = first; each < end; each++) starts[document + each - first] = place + batch.starts[each]! - from;
    speakers.set(batch.speakers.subarray(first, end), document);
    articles[i] = article;
    firstDocuments[i] = document;
    document += end - first;
    place += batch.starts[end]! - from;
  });
  starts[documents] = length;
  firstDocuments[stretches.length] = documents;
  const batch = { tokens, starts, ends: endsOf(tokens, length), speakers, articles, firstDocuments };
  return { ...batch, ...sortPlaces(tokens, words) };
}

type StretchOfArticle = Readonly<{ batch: Batch; article: number; first: number; end: number }>;

function stretchesOf(batch: Batch, held: Uint32Array): StretchOfArticle[] {
  const { articles, firstDocuments } = batch;
  const found: StretchOfArticle[] = [];
  for (let i = 0; i < articles.length; i++) {
    const article = articles[i]!;
    if (held[article] === 1) {
      found.push({ batch, article, first: firstDocuments[i]!, end: firstDocuments[i + 1]! });
    }
  }
  return found;
}

function endsOf(tokens: Uint32Array, length: number): Uint32Array {
  const ends = sharedNumbers(Math.ceil(length / 32) * 2);
  let document = 0;
  for (let place = 0; place < length; place++) {
    const block = (place >>> 5) << 1;
    if ((place & 31) === 0) ends[block] = document;
    if (tokens[place] !== END) continue;
    ends[block + 1]! |= 1 << (place & 31);
    document++;
  }
  return ends;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
