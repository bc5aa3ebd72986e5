import { beforeEach, expect, it } from 'vitest';
import { type ConfiguredDigest, saveConfiguredDigests } from '../../src/digests/configured.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';

const morning: ConfiguredDigest = {
  id: 'morning',
  place: { platform: 'slack', id: 'C1' },
  storyline: null,
  cron: '30 8 * * 1-5',
  zone: 'Europe/London',
};
const byCommand = {
  ...morning,
  id: 'slack:C2:*',
  paused: false,
  pausedBecause: null,
  by: 'U1',
  cursor: 3,
  toldAt: null,
};
const at = (hour: number) => new Date(Date.UTC(2026, 10, 9, hour));

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});

it('adds what is declared, to tell everything from the beginning', async () => {
  await saveConfiguredDigests([morning], at(7), store);
  expect(await store.subscriptions()).toEqual([
    {
      ...morning,
      id: 'config:morning',
      paused: false,
      pausedBecause: null,
      by: 'config/digests.yml',
      cursor: 0,
      toldAt: null,
    },
  ]);
});

it('removes what is no longer declared, and leaves what was set by command', async () => {
  await store.saveSubscription(byCommand);
  await saveConfiguredDigests([morning, { ...morning, id: 'evening' }], at(7), store);
  await saveConfiguredDigests([morning], at(8), store);
  expect((await store.subscriptions()).map((one) => one.id)).toEqual(['config:morning', 'slack:C2:*']);
});

it('keeps what was told and what was paused when the time of day changes', async () => {
  await saveConfiguredDigests([morning], at(7), store);
  await store.told('config:morning', 5, at(8));
  const [told] = await store.subscriptions();
  if (told) await store.saveSubscription({ ...told, paused: true });
  await saveConfiguredDigests([{ ...morning, cron: '0 9 * * *' }], at(10), store);
  expect((await store.subscriptions())[0]).toMatchObject({ cron: '0 9 * * *', cursor: 5, toldAt: at(8), paused: true });
});

it('begins anew in another channel, which has been told nothing', async () => {
  await saveConfiguredDigests([morning], at(7), store);
  await store.told('config:morning', 5, at(8));
  await saveConfiguredDigests([{ ...morning, place: { platform: 'slack', id: 'C9' } }], at(10), store);
  expect((await store.subscriptions())[0]).toMatchObject({ place: { id: 'C9' }, cursor: 0, toldAt: null });
});

it('changes nothing when it is said again at the next start', async () => {
  await saveConfiguredDigests([morning], at(7), store);
  const before = await store.deliveries('config:morning', 10);
  await saveConfiguredDigests([morning], at(9), store);
  expect(await store.deliveries('config:morning', 10)).toEqual(before);
});
