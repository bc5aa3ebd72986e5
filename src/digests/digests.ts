import type { Answer } from '../domain/answer.js';
import type { Place } from '../domain/asker.js';
import type { Watch, Watched } from '../domain/watch.js';

/** A digest that a channel has asked for. */
export type Subscription = Readonly<{
  /** `config:morning` or `slack:C012AB3CD:dick-resignation`; unique. */
  id: string;
  place: Place;
  /** A storyline's slug; null for everything. */
  storyline: string | null;
  /** Five cron fields, in `zone`. */
  cron: string;
  /** IANA name. */
  zone: string;
  paused: boolean;
  /** Why it is paused, when the product paused it itself. */
  pausedBecause: string | null;
  /** Who asked, or `config/digests.yml`. */
  by: string;
  /** Everything up to here has been told in this channel. */
  cursor: number;
  /** When this channel was last told something; null when never. */
  toldAt: Date | null;
}>;

/**
 * planned → sending → sent, or: refused (the service said no), unknown (the reply was lost), empty (nothing new).
 * A row in `sending` after a restart counts as `unknown`.
 */
export type DeliveryState = 'planned' | 'sending' | 'sent' | 'refused' | 'unknown' | 'empty';

/** One post of one digest at one due time. What is posted is fixed when it is planned, so a retry posts the same. */
export type PlannedDelivery = Readonly<{
  subscription: string;
  dueAt: Date;
  state: DeliveryState;
  /** 25 characters or fewer, from the subscription and the due time; marks the message in the chat. */
  key: string;
  place: Place;
  answer: Answer | null;
  /** The subscription's cursor once this is sent. */
  cursor: number;
  attempts: number;
  message: string | null;
  because: string | null;
  updatedAt: Date;
}>;

/** What one place watches, as a command may handle it. */
export interface WatchDesk {
  add(watched: Watched, tell: Watch['tell']): Promise<Answer>;
  remove(watched: Watched): Promise<Answer>;
  /** Nothing is posted for now; nothing is forgotten. */
  pause(): Promise<Answer>;
  /** Goes on; an alert that may have been posted counts as posted. */
  resume(): Promise<Answer>;
  list(): Promise<Answer>;
}

/** The digests of one place, as a command may handle them. */
export interface DigestDesk {
  /** What would be posted now; posts nothing and remembers nothing. */
  preview(storyline: string | null): Promise<Answer>;
  /** Posts what is new here, now, and remembers it as told. */
  now(storyline: string | null): Promise<Answer>;
  /** `when`: five cron fields, or `weekdays 08:30`, `daily 7:00`, `hourly`, `mondays 9am`. */
  set(when: string, storyline: string | null): Promise<Answer>;
  pause(storyline: string | null): Promise<Answer>;
  resume(storyline: string | null): Promise<Answer>;
  /** Stops and forgets a digest set here by command; says so when the configuration declares it. */
  remove(storyline: string | null): Promise<Answer>;
  list(): Promise<Answer>;
}
