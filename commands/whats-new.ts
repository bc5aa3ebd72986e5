import { defineCommand } from '../src/command.js';

const A_DAY_MS = 86_400_000;

export const whatsNew = defineCommand({
  name: 'whats-new',
  about: 'Show what is new or corrected on the record, by when readers could first see it.',
  example: '/whats-new 2h',
  options: {
    since: { type: 'moment', about: 'How far back: 2h, 3d, today, 2022-02-17; a day when left out' },
    storyline: { type: 'storyline', about: 'Only this storyline' },
    speaker: { type: 'speaker', about: 'Only pieces that quote this person or body' },
    share: { type: 'yes-no', about: 'Show the answer to the whole channel' },
  },
  answer: ({ since, storyline, speaker }, { archive, asker }) =>
    archive.whatsNew({ since: since?.start ?? new Date(asker.at.getTime() - A_DAY_MS), storyline, speaker }),
});
