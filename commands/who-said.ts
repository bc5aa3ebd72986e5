import { defineCommand } from '../src/command.js';

export const whoSaid = defineCommand({
  name: 'who-said',
  about: 'Find who said these words, where, when, and whether the words are right.',
  example: '/who-said "exactly this"',
  options: {
    words: { type: 'text', about: 'The words, as exactly as you have them', required: true, maxLength: 2000 },
    speaker: { type: 'speaker', about: 'Only what this person or body is credited with' },
    about: { type: 'text', about: 'Only articles that hold these words', maxLength: 200 },
    from: { type: 'moment', about: 'Published on or after this day, as 2022-02-17 or 3d' },
    to: { type: 'moment', about: 'Published on or before this day' },
    source: { type: 'text', about: 'Only this outlet or article', maxLength: 100 },
    match: {
      type: 'choice',
      about: 'exact: only these very words; near: also similar ones',
      choices: ['exact', 'near'],
    },
    share: { type: 'yes-no', about: 'Show the answer to the whole channel' },
  },
  answer: ({ words, speaker, about, from, to, source, match }, { archive }) =>
    archive.whoSaid({ words, speaker, about, from: from?.start ?? null, to: to?.end ?? null, source, match }),
});
