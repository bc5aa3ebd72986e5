import type { Archive } from '../archive/archive.js';
import type { Answer } from '../domain/answer.js';
import type { Asker } from '../domain/asker.js';
import { slugOf } from '../text/slug.js';
import * as say from './desk-answers.js';
import type { PlannedDelivery, Subscription } from './digests.js';
import { type Following, followingOf } from './draft.js';
import type { OutboxNeeds } from './outbox.js';
import type { PostOffice } from './post-digest.js';

export type DeskNeeds = OutboxNeeds &
  Readonly<{ zone: string; office: PostOffice; inTurn: <T>(work: () => Promise<T>) => Promise<T> }>;

/** The digests of the asker's place, and what the desk leans on. */
export type DigestsHere = Readonly<{
  asker: Asker;
  needs: DeskNeeds;
  all(): Promise<readonly Subscription[]>;
  /** Without a storyline, the digest of everything; else the only one that there is here. */
  chosen(storyline: string | null): Promise<Subscription | null>;
  /** What `digest` follows; when it is null, what this place has been told is in the deliveries that were asked for. */
  following(storyline: string | null, digest: Subscription | null): Promise<Following>;
  unfinished(id: string): Promise<PlannedDelivery | null>;
  /** What every reader here may see. */
  archive(): Promise<Archive>;
  /** The slug of the storyline that was typed, by slug or by title; of one that is not declared too. */
  slug(typed: string | null): Promise<string | null>;
  /** Null when posts can be received here. */
  refusesPosts(): Answer | null;
  /** Null when the storyline is declared. */
  refusesStoryline(storyline: string | null): Promise<Answer | null>;
}>;

export function digestsHere(asker: Asker, needs: DeskNeeds): DigestsHere {
  const { store, zone } = needs;
  const { place } = asker;
  const archive = () => needs.archiveFor(place, needs.now());

  async function all(): Promise<readonly Subscription[]> {
    const everywhere = await store.subscriptions();
    return everywhere.filter((one) => one.place.platform === place.platform && one.place.id === place.id);
  }

  return {
    asker,
    needs,
    all,
    archive,

    async chosen(storyline) {
      const digests = await all();
      const only = storyline === null && digests.length === 1 ? digests[0] : undefined;
      return digests.find((one) => one.storyline === storyline) ?? only ?? null;
    },

    async following(storyline, digest) {
      if (digest) return followingOf(digest);
      const id = `${place.platform}:${place.id}:${storyline ?? '*'}`;
      const last = (await store.deliveries(id, 100)).find((delivery) => delivery.state === 'sent');
      const told = { cursor: last?.cursor ?? 0, toldAt: last?.updatedAt ?? null };
      return { id, place, storyline, zone, ...told, why: 'Asked for with /digest.' };
    },

    async unfinished(id) {
      return (await store.unfinished()).find((delivery) => delivery.subscription === id) ?? null;
    },

    async slug(typed) {
      return typed && ((await archive()).storyline(typed)?.slug ?? slugOf(typed));
    },

    refusesPosts: () =>
      place.platform === 'terminal' || place.platform === 'web' ? say.noPosts(place.platform) : null,

    async refusesStoryline(storyline) {
      if (storyline === null) return null;
      const open = await archive();
      return open.storyline(storyline) ? null : say.noSuchStoryline(storyline, open.suggestStorylines(storyline));
    },
  };
}
