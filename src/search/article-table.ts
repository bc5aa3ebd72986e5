import type { ArticleId } from '../domain/ids.js';
import { NumberList } from './number-list.js';
import { type StringBytes, StringList } from './string-list.js';

/** What is kept of an article beside its words. */
export type ArticleFacts = Readonly<{
  id: ArticleId;
  /** Differs between any two states of the article that are searched differently. */
  stamp: string;
  /** `2022-02-17`; null when the article is undated. */
  day: string | null;
  /** What readers may call its source: outlet, label, id. */
  names: readonly string[];
}>;

/** The articles that are or were held, each under a number that is never given again. A corrected one gets another. */
export class ArticleTable {
  private readonly numbers = new Map<ArticleId, number>();
  private readonly ids: StringList;
  private readonly stamps: StringList;
  private readonly names: StringList;
  readonly days: NumberList;
  readonly held: NumberList;
  /** How many quotations with words each has. */
  readonly quotations: NumberList;

  constructor(from?: ArticleColumns) {
    this.ids = new StringList(from?.ids);
    this.stamps = new StringList(from?.stamps);
    this.names = new StringList(from?.names);
    this.days = from ? NumberList.of(from.days) : new NumberList();
    this.held = from ? NumberList.of(from.held) : new NumberList();
    this.quotations = from ? NumberList.of(from.quotations) : new NumberList();
    for (let number = 0; number < this.held.length; number++) {
      if (this.held.at(number) === 1) this.numbers.set(this.idOf(number), number);
    }
  }

  /** How many are held. */
  get size(): number {
    return this.numbers.size;
  }

  numberOf(id: ArticleId): number | null {
    return this.numbers.get(id) ?? null;
  }

  idOf(number: number): ArticleId {
    return this.ids.at(number) as ArticleId;
  }

  stampOf(number: number): string {
    return this.stamps.at(number);
  }

  /** Whether the source of an article may be called so: part of one of its names, whatever the case. */
  isFrom(number: number, source: string): boolean {
    return this.names.at(number).includes(source.trim().toLowerCase());
  }

  /** @returns the new number; the id must not be held */
  add({ id, stamp, day, names }: ArticleFacts): number {
    const number = this.held.length;
    this.ids.push(id);
    this.stamps.push(stamp);
    this.names.push(names.join('\n').toLowerCase());
    this.days.push(dayNumber(day));
    this.quotations.push(0);
    this.held.push(1);
    this.numbers.set(id, number);
    return number;
  }

  forget(number: number): void {
    this.held.set(number, 0);
    this.numbers.delete(this.idOf(number));
  }

  all(): Iterable<ArticleId> {
    return this.numbers.keys();
  }

  /** Quotations with words, of the articles that are held. */
  quotationsHeld(): number {
    let sum = 0;
    for (const number of this.numbers.values()) sum += this.quotations.at(number);
    return sum;
  }

  view(): ArticleColumns {
    return {
      ids: this.ids.view(),
      stamps: this.stamps.view(),
      names: this.names.view(),
      days: this.days.view(),
      held: this.held.view(),
      quotations: this.quotations.view(),
    };
  }
}

/** By article number. `held`: 1 for an article that is held, 0 for one that is gone. `days`: see `dayNumber`. */
export type ArticleColumns = Readonly<{
  ids: StringBytes;
  stamps: StringBytes;
  names: StringBytes;
  days: Uint32Array;
  held: Uint32Array;
  quotations: Uint32Array;
}>;

/** `2022-02-17` → 20220217; 0 without a day, so that the undated come last. */
export const dayNumber = (day: string | null): number => (day === null ? 0 : Number(day.replaceAll('-', '')));
