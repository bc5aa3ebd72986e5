import { articleAt, type Batch, GrowingBatch } from './batch.js';
import { DocumentSet } from './document-set.js';
import type { Segment } from './segment.js';

/** A batch or a segment as it is searched: with what is gone from it, and room to work in. */
export class Layer {
  /** Words of documents that are gone, their ends included. */
  goneWords = 0;
  private readonly goneStretches: { from: number; to: number }[] = [];
  /** By document: 1 when it is gone. Null while none is. */
  private gone: Uint8Array | null = null;
  private seen = new DocumentSet(0);
  private votes = new Uint16Array(0);
  private voted = new Uint32Array(0);

  constructor(private readonly source: Segment | GrowingBatch) {}

  /** Null while the layer is not sorted yet. */
  get segment(): Segment | null {
    return this.source instanceof GrowingBatch ? null : this.source;
  }

  get batch(): Batch {
    return this.source instanceof GrowingBatch ? this.source.batch() : this.source;
  }

  /** Words held or gone, with the ends of documents. */
  get size(): number {
    const { tokens } = this.batch;
    return tokens.length;
  }

  /** Places in `tokens` that belong to documents which are gone. */
  get goneFrom(): readonly Readonly<{ from: number; to: number }>[] {
    return this.goneStretches;
  }

  isGone(document: number): boolean {
    return this.gone !== null && this.gone[document] === 1;
  }

  /**
   * From now on, what the layer has of an article is neither found nor counted.
   *
   * @param at index into the batch's `articles`
   */
  forget(at: number): void {
    const { firstDocuments, starts, speakers } = this.batch;
    const first = firstDocuments[at]!;
    const end = firstDocuments[at + 1]!;
    if (first === end) return;
    if (this.gone === null || this.gone.length < speakers.length) {
      const grown = new Uint8Array(speakers.length);
      if (this.gone) grown.set(this.gone);
      this.gone = grown;
    }
    this.gone.fill(1, first, end);
    this.goneStretches.push({ from: starts[first]!, to: starts[end]! });
    this.goneWords += starts[end]! - starts[first]!;
  }

  articleOf(document: number): number {
    return this.batch.articles[articleAt(this.batch, document)]!;
  }

  /** No documents, to begin with; a second call empties what the first has given. */
  noDocuments(): DocumentSet {
    const documents = this.batch.speakers.length;
    if (this.seen.room < documents) this.seen = new DocumentSet(this.segment ? documents : documents * 2);
    else this.seen.empty();
    return this.seen;
  }

  /**
   * Votes by document, all zeros, and room to note which documents have had any. Whoever uses the votes leaves them so.
   *
   * @param most that are given
   */
  voteTable(most: number): Readonly<{ votes: Uint16Array; voted: Uint32Array }> {
    const documents = this.batch.speakers.length;
    if (this.votes.length < documents) this.votes = new Uint16Array(this.segment ? documents : documents * 2);
    if (this.voted.length < most) this.voted = new Uint32Array(most * 2);
    return { votes: this.votes, voted: this.voted };
  }
}
