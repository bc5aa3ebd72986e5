import { defineCommand } from '../src/command.js';
import { CONFLICT_KINDS } from '../src/domain/conflict.js';

export const conflicts = defineCommand({
  name: 'conflicts',
  about: 'Show where the articles of a storyline disagree: dates, numbers, wordings, credits, acts.',
  example: '/conflicts dick-resignation',
  options: {
    storyline: { type: 'storyline', about: 'Which storyline', required: true, maxLength: 100 },
    kind: {
      type: 'choice',
      about: 'Only disagreements of this kind',
      choices: CONFLICT_KINDS,
      alsoCalled: { credit: 'who', credits: 'who' },
    },
    share: { type: 'yes-no', about: 'Show the answer to the whole channel' },
  },
  answer: ({ storyline, kind }, { archive }) => archive.conflicts({ storyline, kind }),
});
