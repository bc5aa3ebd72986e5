import type { ArticleTable } from './article-table.js';
import { GrowingBatch } from './batch.js';
import { Layer } from './layer.js';
import type { MergeOrder } from './merge-batches.js';
import type { Segment } from './segment.js';

/** So many words are read through for every question without anyone noticing: 0.1 ms. */
const YOUNG_WORDS = 65_536;
/** A segment is written anew when this share of its words is gone, or so many: near questions read through them. */
const GONE_SHARE = 0.2;
const GONE_WORDS = 250_000;
/** A segment of at most this many times the size of what is to be sorted anyway is sorted with it. */
const MERGED_WITH = 2;

/** What an article had: the words of its documents, each with its end, and their speakers. */
export type Forgotten = Readonly<{ tokens: Uint32Array; speakers: Uint32Array }>;

/**
 * Documents in a few layers. What is added grows in a batch; when that has become much, it is to be sorted into a
 * segment, together with segments that are not much larger, so that there are never many of them (a log-structured
 * merge). The sorting is left to whoever asks for `nextMerge`; until it is done, everything is searched as it was.
 */
export class Layers {
  private full: readonly Layer[];
  private young = new GrowingBatch();
  private youngest = new Layer(this.young);
  private merging: readonly Layer[] | null = null;

  constructor(
    private readonly articles: ArticleTable,
    segments: readonly Segment[],
  ) {
    this.full = segments.map((segment) => new Layer(segment));
  }

  /** Everything that is to be searched. */
  all(): readonly Layer[] {
    return this.young.size > 0 ? [...this.full, this.youngest] : this.full;
  }

  /** Where what comes is put: words, the ends of documents, and then of the article. */
  get growing(): GrowingBatch {
    return this.young;
  }

  /** Nothing of an article is found from now on. Null when there was nothing. */
  forget(article: number): Forgotten | null {
    for (const layer of this.all()) {
      const at = this.indexIn(layer, article);
      if (at === null) continue;
      const { firstDocuments, starts, tokens, speakers } = layer.batch;
      layer.forget(at);
      const first = firstDocuments[at]!;
      const end = firstDocuments[at + 1]!;
      return { tokens: tokens.subarray(starts[first]!, starts[end]!), speakers: speakers.subarray(first, end) };
    }
    return null;
  }

  /**
   * What is worth sorting now; null when nothing is, or when it is being done. Follow it with `merged` or `notMerged`.
   *
   * @param young how many words must have come since the last time; 1 for all that there are
   */
  nextMerge(words: number, young = YOUNG_WORDS): MergeOrder | null {
    if (this.merging) return null;
    if (this.young.size >= young) {
      this.full = [...this.full, this.youngest];
      this.young = new GrowingBatch();
      this.youngest = new Layer(this.young);
    }
    const chosen = this.worthSorting();
    if (chosen.length === 0) return null;
    this.merging = chosen;
    const { days, held } = this.articles.view();
    return { batches: chosen.map((layer) => layer.batch), days, held, words };
  }

  private worthSorting(): readonly Layer[] {
    const chosen = this.full.filter(
      (layer) => !layer.segment || layer.goneWords > Math.min(GONE_WORDS, layer.size * GONE_SHARE),
    );
    let size = chosen.reduce((sum, layer) => sum + layer.size, 0);
    if (size === 0) return [];
    const others = this.full.filter((layer) => !chosen.includes(layer)).sort((a, b) => a.size - b.size);
    for (const layer of others) {
      if (layer.size > size * MERGED_WITH) break;
      chosen.push(layer);
      size += layer.size;
    }
    return chosen;
  }

  /** Puts a segment in the place of what it was made of. */
  merged(segment: Segment): void {
    const replaced = this.merging ?? [];
    this.merging = null;
    const layer = new Layer(segment);
    // What has gone while the segment was made.
    segment.articles.forEach((article, at) => {
      if (this.articles.held.at(article) === 0) layer.forget(at);
    });
    this.full = [...this.full.filter((one) => !replaced.includes(one)), layer];
  }

  notMerged(): void {
    this.merging = null;
  }

  private indexIn(layer: Layer, article: number): number | null {
    const { articles } = layer.batch;
    // A batch is in the order of filing, which is that of the numbers; a segment has the newest first.
    const isBefore = layer.segment
      ? (other: number) => this.newestFirst(other, article) < 0
      : (other: number) => other < article;
    let low = 0;
    let high = articles.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(articles[middle]!)) low = middle + 1;
      else high = middle;
    }
    return articles[low] === article ? low : null;
  }

  /** The order of articles in a segment. */
  newestFirst(a: number, b: number): number {
    return this.articles.days.at(b) - this.articles.days.at(a) || b - a;
  }
}
