import type { PlannedDelivery, Subscription } from '../digests/digests.js';
import type { Filing, HeldFiling } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';

/** What an answer was to, kept so that its buttons work after a restart. */
export type KeptAnswer = Readonly<{
  id: string;
  command: string;
  action: string | null;
  options: Readonly<Record<string, string>>;
  at: Date;
}>;

export interface FilingStore {
  /** Keeps a filing beside earlier versions, in one transaction. The same copy read by the same reader changes nothing. */
  file(filing: Filing, at: Date): Promise<'added' | 'corrected' | 'reread' | 'restored' | 'unchanged'>;
  /** The file is gone: it is held on, but is no longer among the filings. False when it was not there. */
  remove(id: ArticleId, at: Date): Promise<boolean>;
  /** Newest version of every article that has not been removed, by id. */
  filings(): Promise<readonly HeldFiling[]>;
  /** Every version of one article, oldest first, removed or not. */
  versions(id: ArticleId): Promise<readonly HeldFiling[]>;
}

export interface AnswerStore {
  keepAnswer(answer: KeptAnswer): Promise<void>;
  answer(id: string): Promise<KeptAnswer | null>;
  /** True for exactly one caller per key, for ever, however many ask. */
  claim(key: string, at: Date): Promise<boolean>;
  /** A reader says that an answer is wrong. */
  reportWrong(answer: string, user: string, at: Date): Promise<void>;
  wrongReports(): Promise<number>;
}

export interface DigestStore {
  /** Adds or replaces; `cursor` and `toldAt` of one already held are kept. */
  saveSubscription(subscription: Subscription): Promise<void>;
  subscriptions(): Promise<readonly Subscription[]>;
  removeSubscription(id: string): Promise<boolean>;
  /** True for exactly one caller per subscription and due time. */
  plan(delivery: PlannedDelivery): Promise<boolean>;
  /** Moves a delivery on if it is still in state `from`; false when someone else has moved it. */
  advance(delivery: PlannedDelivery, from: PlannedDelivery['state']): Promise<boolean>;
  /** Deliveries in `planned`, `sending` or `unknown`, oldest first. */
  unfinished(): Promise<readonly PlannedDelivery[]>;
  /** The newest deliveries of a subscription, newest first. */
  deliveries(subscription: string, most: number): Promise<readonly PlannedDelivery[]>;
  /** Everything up to `cursor` has been told to this subscription's channel. */
  told(subscription: string, cursor: number, at: Date): Promise<void>;
}

/** What On the Record remembers. Search indexes are not in here: they are built from it. */
export interface Store extends FilingStore, AnswerStore, DigestStore {
  close(): Promise<void>;
}
