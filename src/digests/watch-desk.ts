import type { Answer } from '../domain/answer.js';
import type { Asker } from '../domain/asker.js';
import { alertsIn, type Watch, type Watched } from '../domain/watch.js';
import { foldedText } from '../text/words.js';
import { noSuchStoryline } from './desk-answers.js';
import type { WatchDesk } from './digests.js';
import { type DeskNeeds, type DigestsHere, digestsHere } from './digests-here.js';
import { noteTold } from './note-told.js';
import { withdraw } from './post-digest.js';
import * as say from './watch-answers.js';
import { watchId } from './watch-id.js';

/** Fewer words stand in too many quotations to tell anything. */
const LEAST_WORDS = 2;

/** What the asker's place watches. What is there when something is first watched is not told. */
export function openWatchDesk(asker: Asker, needs: DeskNeeds): WatchDesk {
  const here = digestsHere(asker, needs);
  const all = async (): Promise<readonly Watch[]> => {
    return (await needs.store.watches()).filter(({ place }) => alertsIn(place) === alertsIn(asker.place));
  };
  return {
    add: (watched, tell) => needs.inTurn(() => add(watched, tell, here)),
    remove: (watched) => needs.inTurn(async () => remove(watched, await all(), here)),
    pause: () => needs.inTurn(async () => pause(await all(), here)),
    resume: () => needs.inTurn(async () => resume(await all(), here)),
    list: async () => list(await all(), here),
  };
}

async function add(typed: Watched, tell: Watch['tell'], here: DigestsHere): Promise<Answer> {
  const { asker, needs } = here;
  const { place, user } = asker;
  const { store } = needs;
  if (place.platform === 'terminal' || place.platform === 'web') return say.noAlerts(place.platform);
  const archive = await here.archive();
  const watched = await meant(typed, here);
  if (watched.kind === 'storyline' && !archive.storyline(watched.storyline))
    return noSuchStoryline(watched.storyline, archive.suggestStorylines(watched.storyline));
  if (watched.kind === 'words' && foldedText(watched.words).split(' ').length < LEAST_WORDS) return say.tooFewWords();
  const id = watchId(place, watched);
  const all = (await store.watches()).filter((one) => alertsIn(one.place) === alertsIn(place));
  const before = all.find((one) => one.id === id) ?? null;
  if (before && before.tell === tell) return say.alreadyWatched(before);
  const { cursor } = archive.newest();
  const { paused, pausedBecause } = before ?? pauseFor(tell, all);
  const watch: Watch = {
    ...{ id, place, watched, tell, paused, pausedBecause, by: user },
    cursor: before?.cursor ?? cursor,
    toldAt: before?.toldAt ?? null,
  };
  await store.saveWatch(watch);
  return say.added(watch, before, (await here.all()).length > 0);
}

/** A pause is the place's, or of all that it is told in one way: what is watched later is paused with the rest. */
function pauseFor(tell: Watch['tell'], all: readonly Watch[]): Pick<Watch, 'paused' | 'pausedBecause'> {
  const alike = all.filter((one) => one.tell === tell);
  const others = alike.length > 0 ? alike : all;
  const [first] = others;
  return first && others.every(({ paused }) => paused) ? first : { paused: false, pausedBecause: null };
}

async function remove(typed: Watched, all: readonly Watch[], here: DigestsHere): Promise<Answer> {
  const { store, now } = here.needs;
  const id = watchId(here.asker.place, await meant(typed, here));
  const watch = all.find((one) => one.id === id);
  if (!watch) return say.notWatched(all);
  await store.removeWatch(id);
  const isLast = all.length === 1;
  // What waits may tell of it; what else it tells is told with the next.
  await withdraw(alertsIn(watch.place), isLast ? ['planned', 'unknown'] : ['planned'], 'watched no more', now(), store);
  return say.removed(watch);
}

async function pause(all: readonly Watch[], { asker, needs: { store, now } }: DigestsHere): Promise<Answer> {
  const running = all.filter(({ paused }) => !paused);
  if (all.length === 0) return say.notWatched(all);
  if (running.length === 0) return say.alreadyPaused();
  for (const watch of running) await store.saveWatch({ ...watch, paused: true, pausedBecause: null });
  await withdraw(alertsIn(asker.place), ['planned'], 'paused', now(), store);
  return say.paused();
}

async function resume(all: readonly Watch[], here: DigestsHere): Promise<Answer> {
  const { asker, needs } = here;
  const { store, now } = needs;
  if (all.length === 0) return say.notWatched(all);
  const id = alertsIn(asker.place);
  const under = await here.unfinished(id);
  const uncertain = under?.state === 'unknown' ? under : null;
  if (uncertain) {
    await noteTold(uncertain, now(), store);
    const because = `taken as posted by ${asker.user}`;
    await store.advance({ ...uncertain, state: 'sent', because, updatedAt: now() }, 'unknown');
  }
  const paused = all.filter((watch) => watch.paused);
  for (const watch of paused) await store.saveWatch({ ...watch, paused: false, pausedBecause: null });
  return say.resumed(paused.length > 0, uncertain !== null);
}

async function list(all: readonly Watch[], here: DigestsHere): Promise<Answer> {
  const { platform } = here.asker.place;
  if (all.length === 0 && (platform === 'terminal' || platform === 'web')) return say.noAlerts(platform);
  if (all.length === 0) return say.notWatched(all);
  return say.listed(all, await here.unfinished(alertsIn(here.asker.place)), here.needs.zone);
}

/** A storyline by its slug, words without the marks around them. */
async function meant(typed: Watched, here: DigestsHere): Promise<Watched> {
  switch (typed.kind) {
    case 'words':
      return { ...typed, words: typed.words.trim().replace(/^["“”'‘’]+|["“”'‘’]+$/g, '') };
    case 'speaker':
      return { ...typed, speaker: typed.speaker.trim() };
    case 'storyline':
      return { ...typed, storyline: (await here.slug(typed.storyline)) ?? typed.storyline };
    default:
      return typed satisfies never;
  }
}
