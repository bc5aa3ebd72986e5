import type { Answer } from '../domain/answer.js';
import type { Asker } from '../domain/asker.js';
import { isConfigured } from './configured.js';
import * as say from './desk-answers.js';
import type { DigestDesk, PlannedDelivery, Subscription } from './digests.js';
import { draftDigest, type Following, followingOf, isDeclared } from './draft.js';
import type { OutboxNeeds } from './outbox.js';
import { countFrom, type PostOffice, withdraw } from './post-digest.js';
import { readWhen } from './when.js';

export type DeskNeeds = OutboxNeeds &
  Readonly<{ zone: string; office: PostOffice; inTurn: <T>(work: () => Promise<T>) => Promise<T> }>;

/**
 * The digests of the asker's place. Without a storyline all but `set` mean the only digest here, when there is only
 * one; else the digest of everything. A digest that may or may not have been posted is settled by a person: `now`
 * posts it again, `resume` takes it as posted.
 */
export function openDesk(asker: Asker, needs: DeskNeeds): DigestDesk {
  const { store, archiveFor, now, office, inTurn, zone } = needs;
  const { place } = asker;

  async function preview(storyline: string | null): Promise<Answer> {
    const unknown = noSuchStoryline(storyline);
    if (unknown) return unknown;
    const following = await followingHere(storyline);
    const drafted = await draftDigest(following, archiveFor(place, now()), false);
    return drafted?.digest ?? say.nothingNew(following);
  }

  async function postNow(storyline: string | null): Promise<Answer> {
    const impossible = noPostsHere() ?? noSuchStoryline(storyline);
    if (impossible) return impossible;
    const following = await followingHere(storyline);
    const under = await unfinished(following.id);
    const outcome = under ? await office.goOn(under, true) : await postAtOnce(following);
    return say.posted(outcome.kind === 'stale' ? await postAtOnce(following) : outcome, following);
  }

  async function postAtOnce(following: Following) {
    const [latest] = await store.deliveries(following.id, 1);
    // Due times are unique: a digest that was set this very millisecond has taken this one.
    const dueAt = new Date(Math.max(now().getTime(), (latest?.dueAt.getTime() ?? 0) + 1));
    return office.postNew(following, dueAt, true);
  }

  async function set(when: string, storyline: string | null): Promise<Answer> {
    const impossible = noPostsHere() ?? noSuchStoryline(storyline);
    if (impossible) return impossible;
    const read = readWhen(when, zone);
    if (read.kind === 'not-understood') return say.refused(read.explain);
    const before = (await here()).find((one) => one.storyline === storyline) ?? null;
    if (before && isConfigured(before)) return say.setInConfiguration(before);
    const following = await followingHere(storyline, before);
    const { id, cursor, toldAt } = following;
    const paused = { paused: false, pausedBecause: null };
    const after = { id, place, storyline, cron: read.cron, zone, ...paused, by: asker.user, cursor, toldAt };
    await store.saveSubscription(after);
    await countFrom(now(), after, store);
    const waiting = await draftDigest(following, archiveFor(place, now()), false);
    return say.set(after, before, waiting?.digest ?? null, now());
  }

  async function pause(storyline: string | null): Promise<Answer> {
    const digest = await chosen(storyline);
    if (!digest) return say.noDigest(storyline, await here());
    if (digest.paused)
      return say.notice('Already paused', [`${say.named(digest)} was paused before; nothing has changed.`]);
    await store.saveSubscription({ ...digest, paused: true, pausedBecause: null });
    await withdraw(digest.id, ['planned'], 'paused', now(), store);
    return say.paused(digest);
  }

  async function resume(storyline: string | null): Promise<Answer> {
    const digest = await chosen(storyline);
    if (!digest) return say.noDigest(storyline, await here());
    const under = await unfinished(digest.id);
    if (under?.state === 'unknown') await takeAsPosted(under);
    if (digest.paused) await store.saveSubscription({ ...digest, paused: false, pausedBecause: null });
    if (digest.paused || under?.state === 'unknown') await countFrom(now(), digest, store);
    return say.resumed(digest, under?.state === 'unknown' ? under : null, now());
  }

  async function takeAsPosted(delivery: PlannedDelivery): Promise<void> {
    await store.told(delivery.subscription, delivery.cursor, now());
    const because = `taken as posted by ${asker.user}`;
    await store.advance({ ...delivery, state: 'sent', because, updatedAt: now() }, 'unknown');
  }

  async function remove(storyline: string | null): Promise<Answer> {
    const digest = await chosen(storyline);
    if (!digest) return say.noDigest(storyline, await here());
    if (isConfigured(digest)) return say.setInConfiguration(digest);
    await withdraw(digest.id, ['planned', 'unknown'], 'removed', now(), store);
    await store.removeSubscription(digest.id);
    return say.removed(digest);
  }

  async function list(): Promise<Answer> {
    const digests = await here();
    if (digests.length === 0) return noPostsHere() ?? say.noDigest(null, []);
    const under = await store.unfinished();
    const lines = digests.flatMap((digest) => [
      ...say.listed(
        digest,
        under.find((row) => row.subscription === digest.id),
        now(),
      ),
      ...(noSuchStoryline(digest.storyline) ? [say.undeclared(digest)] : []),
    ]);
    return say.notice('Digests here', lines);
  }

  function noPostsHere(): Answer | null {
    return place.platform === 'terminal' || place.platform === 'web' ? say.noPosts(place.platform) : null;
  }

  function noSuchStoryline(storyline: string | null): Answer | null {
    if (storyline === null) return null;
    const archive = archiveFor(place, now());
    return isDeclared(storyline, archive) ? null : say.noSuchStoryline(storyline, archive.suggestStorylines(storyline));
  }

  async function here(): Promise<readonly Subscription[]> {
    const all = await store.subscriptions();
    return all.filter((one) => one.place.platform === place.platform && one.place.id === place.id);
  }

  async function chosen(storyline: string | null): Promise<Subscription | null> {
    const digests = await here();
    const only = storyline === null && digests.length === 1 ? digests[0] : undefined;
    return digests.find((one) => one.storyline === storyline) ?? only ?? null;
  }

  /** Without a digest set, what this place has been told is in the deliveries that were asked for. */
  async function followingHere(storyline: string | null, digest?: Subscription | null): Promise<Following> {
    const set = digest === undefined ? await chosen(storyline) : digest;
    if (set) return followingOf(set);
    const id = `${place.platform}:${place.id}:${storyline ?? '*'}`;
    const last = (await store.deliveries(id, 100)).find((delivery) => delivery.state === 'sent');
    const told = { cursor: last?.cursor ?? 0, toldAt: last?.updatedAt ?? null };
    return { id, place, storyline, zone, ...told, why: 'Asked for with /digest.' };
  }

  async function unfinished(id: string): Promise<PlannedDelivery | null> {
    return (await store.unfinished()).find((delivery) => delivery.subscription === id) ?? null;
  }

  const asSlug = (typed: string | null) => typed && slugOf(typed);
  return {
    preview: (storyline) => preview(asSlug(storyline)),
    now: (storyline) => inTurn(() => postNow(asSlug(storyline))),
    set: (when, storyline) => inTurn(() => set(when, asSlug(storyline))),
    pause: (storyline) => inTurn(() => pause(asSlug(storyline))),
    resume: (storyline) => inTurn(() => resume(asSlug(storyline))),
    remove: (storyline) => inTurn(() => remove(asSlug(storyline))),
    list,
  };
}

/** `Dick resignation` is typed for `dick-resignation`. */
function slugOf(typed: string): string {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-');
}
