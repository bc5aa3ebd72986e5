import type { Answer } from '../domain/answer.js';
import type { Watched } from '../domain/watch.js';
import type { PlannedDelivery } from './digests.js';
import type { DigestsStore } from './outbox.js';
import { watchId } from './watch-id.js';

/** A place has been told what a delivery tells: the next one begins there. */
export async function noteTold(delivery: PlannedDelivery, at: Date, store: DigestsStore): Promise<void> {
  const { subscription, cursor, place, answer } = delivery;
  await store.told(subscription, cursor, at);
  // One that was paused while this was on its way has been told all the same.
  for (const watched of watchedIn(answer)) await store.passWatch(watchId(place, watched), cursor);
}

function watchedIn(answer: Answer | null): readonly Watched[] {
  if (answer?.kind === 'alert') return answer.watched;
  return answer?.kind === 'digest' ? (answer.watched?.watched ?? []) : [];
}
