import { bitsIn } from './bits.js';
import { NumberList } from './number-list.js';

/**
 * Documents one after another, as word ids. A document is what is searched as a whole: one quotation, or one article's
 * text. All that one article has stands together.
 */
export type Batch = Readonly<{
  /** Word ids; `END` after every document. */
  tokens: Uint32Array;
  /** Where in `tokens` each document begins; one more at the end. */
  starts: Uint32Array;
  /** For every 32 tokens the document that the first is in, and a bit for each that is an `END`, lowest bit first. */
  ends: Uint32Array;
  /** Speaker number of each document; 0 for those credited to no one. */
  speakers: Uint32Array;
  /** Article numbers, and the first document of each; one more at the end. */
  articles: Uint32Array;
  firstDocuments: Uint32Array;
}>;

/** Ends every document. No word has this id, so no phrase runs over it. */
export const END = 0;

/** One look into a table that is small enough to stay near the processor; common phrases stand in 100,000 places. */
export function documentAt({ ends }: Batch, place: number): number {
  const block = (place >>> 5) << 1;
  return ends[block]! + bitsIn(ends[block + 1]! & ((1 << (place & 31)) - 1));
}

/** Words in a document. */
export const lengthOf = ({ starts }: Batch, document: number): number => starts[document + 1]! - starts[document]! - 1;

/** Which of the batch's articles a document belongs to, as an index into `articles`. */
export function articleAt({ firstDocuments }: Batch, document: number): number {
  let low = 0;
  let high = firstDocuments.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (firstDocuments[middle]! <= document) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A batch that grows, in the order of filing. Nothing in it is sorted: it is small, and read from end to end. */
export class GrowingBatch {
  private readonly tokens = new NumberList();
  private readonly starts = startingAt(0);
  private readonly ends = new NumberList();
  private readonly speakers = new NumberList();
  private readonly articles = new NumberList();
  private readonly firstDocuments = startingAt(0);
  private seen: Batch | null = null;
  /** How far `ends` has been worked out, in tokens and in documents. */
  private marked = 0;
  private ended = 0;

  get size(): number {
    return this.tokens.length;
  }

  /** One more word of the document that is being added. */
  push(word: number): void {
    this.tokens.push(word);
  }

  endDocument(speaker: number): void {
    this.push(END);
    this.speakers.push(speaker);
    this.starts.push(this.tokens.length);
  }

  /** The documents since the last article were this one's. Until then none of them is in the batch. */
  endArticle(article: number): void {
    this.articles.push(article);
    this.firstDocuments.push(this.speakers.length);
    this.seen = null;
  }

  /** What it holds now. Later additions leave it as it is. */
  batch(): Batch {
    if (this.seen) return this.seen;
    const tokens = this.tokens.view();
    for (; this.marked < tokens.length; this.marked++) this.mark(this.marked, tokens[this.marked]!);
    this.seen = {
      tokens,
      starts: this.starts.view(),
      ends: this.ends.view(),
      speakers: this.speakers.view(),
      articles: this.articles.view(),
      firstDocuments: this.firstDocuments.view(),
    };
    return this.seen;
  }

  /** Keeps `ends` level with the tokens. */
  private mark(place: number, token: number): void {
    if ((place & 31) === 0) {
      this.ends.push(this.ended);
      this.ends.push(0);
    }
    if (token !== END) return;
    const last = this.ends.length - 1;
    this.ends.set(last, this.ends.at(last) | (1 << (place & 31)));
    this.ended++;
  }
}

function startingAt(first: number): NumberList {
  const list = new NumberList();
  list.push(first);
  return list;
}
