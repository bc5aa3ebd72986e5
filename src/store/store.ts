import type { PlannedDelivery, Subscription } from '../digests/digests.js';
import type { EditorialStatus } from '../domain/article.js';
import type { Filing, HeldFiling, HeldHead } from '../domain/filing.js';
import type { ArticleId, Version } from '../domain/ids.js';
import type { Watch } from '../domain/watch.js';

/** What an answer was to, kept so that its buttons work after a restart. */
export type KeptAnswer = Readonly<{
  id: string;
  command: string;
  action: string | null;
  options: Readonly<Record<string, string>>;
  at: Date;
}>;

/** Someone said that an answer is wrong. */
export type WrongReport = Omit<KeptAnswer, 'id'> & Readonly<{ answer: string; user: string }>;

/** What tells whether a file has to be filed again. */
export type Listed = Readonly<{
  id: ArticleId;
  version: Version;
  file: string;
  status: EditorialStatus;
  readBy: string;
}>;

/** What a file was read as, good for as long as its state stays the same. */
export type KnownFile = Readonly<{
  /** Relative to the archive, with `/`. */
  file: string;
  /** Tells one state of the file from another; never compared but with itself. */
  state: string;
  /** As its front matter has it; null when it states none. */
  statedId: string | null;
  id: ArticleId;
  version: Version;
  status: EditorialStatus;
  /** Sentences that name the file. */
  remarks: readonly string[];
}>;

/** What became of the articles after a revision; `revision` is how far it goes. */
export type FilingChanges = Readonly<{
  held: readonly HeldHead[];
  removed: readonly ArticleId[];
  revision: number;
}>;

/** `reread`: the same version, with another reader, status or place. `restored`: told again, though it is the same. */
export type Filed = 'added' | 'corrected' | 'reread' | 'restored' | 'unchanged';

export interface FilingStore {
  /**
   * Keeps a filing beside earlier versions, in one transaction; the same filing changes nothing. Readers have something
   * to be told when its words become public for the first time or again, and when words that they could see have
   * changed: other words, or other speakers, not another comma.
   */
  file(filing: Filing, at: Date): Promise<Filed>;
  /** The file is gone: it is held on, but is no longer among the filings. False when it was not there. */
  remove(id: ArticleId, at: Date): Promise<boolean>;
  /** Makes public what was under an embargo that has passed; how many. What is filed stays as it was filed. */
  release(at: Date): Promise<number>;
  /** Newest version of every article that has not been removed, by id. */
  filings(): Promise<readonly HeldFiling[]>;
  /** The same articles, without their words. */
  list(): Promise<readonly Listed[]>;
  /** An article as readers could last see it when `cursor` was the newest; null when they never could. */
  filedAt(id: ArticleId, cursor: number): Promise<Filing | null>;
  /** The words of what is held, at once: one of a hundred thousand takes 0.1 ms. */
  filing(held: HeldHead): Filing;
  /** 0 is before everything. */
  changesAfter(revision: number): Promise<FilingChanges>;
}

export interface KnownFileStore {
  /** By file. Those of every other reader of files are as good as unknown. */
  knownFiles(readBy: string): Promise<ReadonlyMap<string, KnownFile>>;
  /** Adds or replaces `known`, and forgets the files `gone` and, where any are added, those of every other reader. */
  keepKnownFiles(readBy: string, known: readonly KnownFile[], gone: readonly string[]): Promise<void>;
}

export interface AnswerStore {
  /** Forgets those kept 90 days before this one, but for those reported as wrong. */
  keepAnswer(answer: KeptAnswer): Promise<void>;
  answer(id: string): Promise<KeptAnswer | null>;
  /** True for exactly one caller per key, for ever, however many ask. */
  claim(key: string, at: Date): Promise<boolean>;
  /** A reader says that an answer is wrong. */
  reportWrong(answer: string, user: string, at: Date): Promise<void>;
  /** The newest 20, newest first, with what was asked. */
  wrongReports(): Promise<readonly WrongReport[]>;
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
  /**
   * Everything up to `cursor` has been told: to this subscription's channel, and of what its place watches. Nothing has
   * of a watch that is paused.
   */
  told(subscription: string, cursor: number, at: Date): Promise<void>;
}

export interface WatchStore {
  /** Adds or replaces; `cursor` and `toldAt` of one already held are kept. */
  saveWatch(watch: Watch): Promise<void>;
  watches(): Promise<readonly Watch[]>;
  removeWatch(id: string): Promise<boolean>;
  /** Nothing up to `cursor` is to be told of it any more, paused or not. */
  passWatch(id: string, cursor: number): Promise<void>;
}

/** What On the Record remembers. Search indexes are not in here: they are built from it. */
export interface Store extends FilingStore, KnownFileStore, AnswerStore, DigestStore, WatchStore {
  /**
   * Reads the whole file, when it is too large for that to have been done at the opening, in a thread of its own.
   *
   * @throws OnTheRecordError `STORE_UNUSABLE` when it is damaged
   */
  readThrough(): Promise<void>;
  close(): Promise<void>;
}
