import type { Article, EditorialStatus } from '../domain/article.js';
import type { Filing, FilingHead, HeldFiling, HeldHead } from '../domain/filing.js';
import type { ArticleId, Version } from '../domain/ids.js';

/** Reads the words of what is held, at once. */
export type ReadFiling = (held: HeldHead) => Filing;

/** Filings kept as they were read, some 28 kB each: those read last, however often others are asked for again. */
const MOST_KEPT = 2_000;

/**
 * Makes filings whose words are read when they are asked for. A hundred thousand of them, read, would fill 2.8 GB. For as
 * long as anyone has a filing or its article, it is that very one that is given, never another with the same words.
 */
export class KeptFilings {
  private readonly lately: Filing[] = [];
  private next = 0;
  /** Whoever has only the article keeps its filing too. */
  private readonly filingOf = new WeakMap<Article, Filing>();

  constructor(private readonly readFiling: ReadFiling) {}

  held(held: HeldHead): HeldFiling {
    return new ReadWhenAsked(held, this);
  }

  read(held: HeldHead): Filing {
    const filing = this.readFiling(held);
    this.filingOf.set(filing.article, filing);
    this.lately[this.next] = filing;
    this.next = (this.next + 1) % MOST_KEPT;
    return filing;
  }
}

class ReadWhenAsked implements HeldFiling {
  readonly id: ArticleId;
  readonly cursor: number;
  private last: WeakRef<Filing> | null = null;

  constructor(
    private readonly held: HeldHead,
    private readonly kept: KeptFilings,
  ) {
    this.id = held.id;
    this.cursor = held.cursor;
  }

  get version(): Version {
    return this.held.version;
  }

  get readBy(): string {
    return this.held.readBy;
  }

  get status(): EditorialStatus {
    return this.held.status;
  }

  get letters(): number {
    return this.held.letters;
  }

  get file(): string {
    return this.held.file;
  }

  get head(): FilingHead {
    return this.held.head;
  }

  get number(): number {
    return this.held.number;
  }

  get publicSince(): Date | null {
    return this.held.publicSince;
  }

  get corrected(): boolean {
    return this.held.corrected;
  }

  get filing(): Filing {
    const last = this.last?.deref();
    if (last) return last;
    const filing = this.kept.read(this.held);
    this.last = new WeakRef(filing);
    return filing;
  }
}
