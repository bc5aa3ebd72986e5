import type { Place } from '../domain/asker.js';
import type { DigestStore } from '../store/store.js';
import type { Subscription } from './digests.js';
import { countFrom, withdraw } from './post-digest.js';

/** A digest as the configuration declares it. */
export type ConfiguredDigest = Readonly<{
  /** Unique among those declared. */
  id: string;
  place: Place;
  storyline: string | null;
  cron: string;
  zone: string;
}>;

/**
 * Makes the store's configured digests equal to those declared. What each has told and whether it is paused is kept;
 * one that moves to another place or storyline begins anew. Digests set by command are left alone.
 */
export async function saveConfiguredDigests(
  declared: readonly ConfiguredDigest[],
  at: Date,
  store: DigestStore,
): Promise<void> {
  const wanted = new Map(declared.map((digest) => [`config:${digest.id}`, digest]));
  const held = new Map((await store.subscriptions()).filter(isConfigured).map((one) => [one.id, one]));

  for (const [id, before] of held) {
    const after = wanted.get(id);
    if (after && tellsTheSame(before, after)) continue;
    await withdraw(id, ['planned', 'unknown'], 'no longer in the configuration', at, store);
    await store.removeSubscription(id);
    held.delete(id);
  }
  for (const [id, { place, storyline, cron, zone }] of wanted) {
    const before = held.get(id) ?? { paused: false, pausedBecause: null, cursor: 0, toldAt: null };
    const subscription = { ...before, id, place, storyline, cron, zone, by: 'config/digests.yml' };
    await store.saveSubscription(subscription);
    if (!('cron' in before) || before.cron !== cron || before.zone !== zone) await countFrom(at, subscription, store);
  }
}

export const isConfigured = (subscription: Subscription): boolean => subscription.id.startsWith('config:');

function tellsTheSame(before: Subscription, after: ConfiguredDigest): boolean {
  return (
    before.storyline === after.storyline &&
    before.place.platform === after.place.platform &&
    before.place.id === after.place.id
  );
}
