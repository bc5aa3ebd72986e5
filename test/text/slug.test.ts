import { expect, it } from 'vitest';
import { slugOf } from '../../src/text/slug.js';

it.each([
  ['dick-resignation', 'dick-resignation'],
  ['Dick resignation', 'dick-resignation'],
  ['  Dick —  Resignation! ', 'dick-resignation'],
  ['Été 2031', 'été-2031'],
  ['…', ''],
])('makes one slug of a name, however it is spaced and capitalised: %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
