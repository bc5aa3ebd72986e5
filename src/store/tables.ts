import type { DeliveryState } from '../digests/digests.js';
import type { PlatformName } from '../domain/asker.js';

/** Times are epoch milliseconds, JSON is text, yes and no are 1 and 0: any SQL database holds them alike. */
export type Tables = {
  schema_changes: { number: number; name: string };
  articles: {
    id: string;
    /** Only written: for whoever looks into the file. */
    first_indexed_at: number;
    removed_at: number | null;
    /** The number of the current one of its filings. */
    filing: number;
    file: string;
    status: string;
    /** What is known of the current filing without reading it; `head` is JSON of what few ask for. */
    version: string;
    read_by: string;
    letters: number;
    head: string;
    /** 1 until the store has made the current words public, whatever the time. */
    withheld: number;
    embargo_until: number | null;
    /** The filing whose words readers could see last, and since when; null when they never could. */
    public_filing: number | null;
    public_since: number | null;
    corrected: number;
    cursor: number;
    /** Grows with every change to any row; new filings and cursors take their numbers from it. */
    revision: number;
  };
  known_files: {
    file: string;
    read_by: string;
    /** JSON of a `KnownFile`. */
    known: string;
  };
  filings: {
    number: number;
    article: string;
    version: string;
    read_by: string;
    /** Only written, as `first_indexed_at`. */
    indexed_at: number;
    filing: string;
    /** The revision from which readers could see it; null while they never could. */
    public_from: number | null;
  };
  answers: { id: string; command: string; action: string | null; options: string; at: number };
  claims: { key: string; at: number };
  wrong_reports: { answer: string; reader: string; at: number };
  subscriptions: {
    id: string;
    platform: PlatformName;
    place: string;
    storyline: string | null;
    cron: string;
    zone: string;
    paused: number;
    paused_because: string | null;
    set_by: string;
    cursor: number;
    told_at: number | null;
  };
  watches: {
    id: string;
    platform: PlatformName;
    place: string;
    watched: string;
    tell: 'now' | 'digest';
    /** Under which subscription its alerts are delivered; those of one place are posted as one. */
    alerts: string;
    paused: number;
    paused_because: string | null;
    set_by: string;
    cursor: number;
    told_at: number | null;
  };
  deliveries: {
    subscription: string;
    due_at: number;
    state: DeliveryState;
    key: string;
    platform: PlatformName;
    place: string;
    answer: string | null;
    cursor: number;
    attempts: number;
    message: string | null;
    because: string | null;
    updated_at: number;
  };
};
