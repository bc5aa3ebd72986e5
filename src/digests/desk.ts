import type { Answer } from '../domain/answer.js';
import type { Asker } from '../domain/asker.js';
import { isConfigured } from './configured.js';
import * as say from './desk-answers.js';
import type { DigestDesk } from './digests.js';
import { type DeskNeeds, type DigestsHere, digestsHere } from './digests-here.js';
import { draftDigest, type Following } from './draft.js';
import { noteTold } from './note-told.js';
import { countFrom, withdraw } from './post-digest.js';
import { readWhen } from './when.js';

/**
 * The digests of the asker's place. Without a storyline all but `set` mean the only digest here, when there is only
 * one; else the digest of everything. A digest that may or may not have been posted is settled by a person: `now`
 * posts it again, `resume` takes it as posted.
 */
export function openDesk(asker: Asker, needs: DeskNeeds): DigestDesk {
  const here = digestsHere(asker, needs);
  const inTurn = (work: (storyline: string | null) => Promise<Answer>, typed: string | null): Promise<Answer> =>
    needs.inTurn(async () => work(await here.slug(typed)));
  return {
    preview: async (typed) => preview(here, await here.slug(typed)),
    now: (typed) => inTurn((storyline) => postNow(here, storyline), typed),
    set: (when, typed) => inTurn((storyline) => set(here, when, storyline), typed),
    pause: (typed) => inTurn((storyline) => pause(here, storyline), typed),
    resume: (typed) => inTurn((storyline) => resume(here, storyline), typed),
    remove: (typed) => inTurn((storyline) => remove(here, storyline), typed),
    list: () => list(here),
  };
}

async function preview(here: DigestsHere, storyline: string | null): Promise<Answer> {
  const unknown = await here.refusesStoryline(storyline);
  if (unknown) return unknown;
  const following = await here.following(storyline, await here.chosen(storyline));
  const drafted = await draftDigest(following, await here.archive(), here.needs.store, false);
  return drafted?.digest ?? say.nothingNew(following);
}

async function postNow(here: DigestsHere, storyline: string | null): Promise<Answer> {
  const impossible = here.refusesPosts() ?? (await here.refusesStoryline(storyline));
  if (impossible) return impossible;
  const following = await here.following(storyline, await here.chosen(storyline));
  const under = await here.unfinished(following.id);
  const outcome = under ? await here.needs.office.goOn(under, true) : await postAtOnce(here, following);
  return say.posted(outcome.kind === 'stale' ? await postAtOnce(here, following) : outcome, following);
}

async function postAtOnce({ needs: { store, now, office } }: DigestsHere, following: Following) {
  const [latest] = await store.deliveries(following.id, 1);
  // Due times are unique: a digest that was set this very millisecond has taken this one.
  const dueAt = new Date(Math.max(now().getTime(), (latest?.dueAt.getTime() ?? 0) + 1));
  return office.postNew(following, dueAt, true);
}

async function set(here: DigestsHere, when: string, storyline: string | null): Promise<Answer> {
  const { store, now, zone } = here.needs;
  const { place, user } = here.asker;
  const impossible = here.refusesPosts() ?? (await here.refusesStoryline(storyline));
  if (impossible) return impossible;
  const read = readWhen(when, zone);
  if (read.kind === 'not-understood') return say.refused(read.explain);
  const before = (await here.all()).find((one) => one.storyline === storyline) ?? null;
  if (before && isConfigured(before)) return say.setInConfiguration(before);
  const following = await here.following(storyline, before);
  const { id, cursor, toldAt } = following;
  const paused = { paused: false, pausedBecause: null };
  const after = { id, place, storyline, cron: read.cron, zone, ...paused, by: user, cursor, toldAt };
  await store.saveSubscription(after);
  await countFrom(now(), after, store);
  const waiting = await draftDigest(following, await here.archive(), store, false);
  return say.set(after, before, waiting?.digest ?? null, now());
}

async function pause(here: DigestsHere, storyline: string | null): Promise<Answer> {
  const { store, now } = here.needs;
  const digest = await here.chosen(storyline);
  if (!digest) return say.noDigest(storyline, await here.all());
  if (digest.paused)
    return say.notice('Already paused', [`${say.named(digest)} was paused before; nothing has changed.`]);
  await store.saveSubscription({ ...digest, paused: true, pausedBecause: null });
  await withdraw(digest.id, ['planned'], 'paused', now(), store);
  return say.paused(digest);
}

async function resume(here: DigestsHere, storyline: string | null): Promise<Answer> {
  const { store, now } = here.needs;
  const digest = await here.chosen(storyline);
  if (!digest) return say.noDigest(storyline, await here.all());
  const under = await here.unfinished(digest.id);
  const uncertain = under?.state === 'unknown' ? under : null;
  if (uncertain) {
    await noteTold(uncertain, now(), store);
    const because = `taken as posted by ${here.asker.user}`;
    await store.advance({ ...uncertain, state: 'sent', because, updatedAt: now() }, 'unknown');
  }
  if (digest.paused) await store.saveSubscription({ ...digest, paused: false, pausedBecause: null });
  if (digest.paused || uncertain) await countFrom(now(), digest, store);
  return say.resumed(digest, uncertain, now());
}

async function remove(here: DigestsHere, storyline: string | null): Promise<Answer> {
  const { store, now } = here.needs;
  const digest = await here.chosen(storyline);
  if (!digest) return say.noDigest(storyline, await here.all());
  if (isConfigured(digest)) return say.setInConfiguration(digest);
  await withdraw(digest.id, ['planned', 'unknown'], 'removed', now(), store);
  await store.removeSubscription(digest.id);
  return say.removed(digest);
}

async function list(here: DigestsHere): Promise<Answer> {
  const digests = await here.all();
  if (digests.length === 0) return here.refusesPosts() ?? say.noDigest(null, []);
  const lines: string[] = [];
  for (const digest of digests) {
    const under = await here.unfinished(digest.id);
    lines.push(...say.listed(digest, under, here.needs.now()));
    if (await here.refusesStoryline(digest.storyline)) lines.push(say.undeclared(digest));
  }
  return say.notice('Digests here', lines);
}
