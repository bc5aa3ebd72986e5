import { defineCommand } from '../src/command.js';

export const saidBy = defineCommand({
  name: 'said-by',
  about: 'List what someone is quoted as saying, newest first.',
  example: '/said-by Sadiq Khan',
  options: {
    speaker: { type: 'speaker', about: 'A person, an organisation or an account', required: true, maxLength: 200 },
    about: { type: 'text', about: 'Only articles that hold these words', maxLength: 200 },
    from: { type: 'moment', about: 'Published on or after this day, as 2022-02-17 or 3d' },
    to: { type: 'moment', about: 'Published on or before this day' },
    share: { type: 'yes-no', about: 'Show the answer to the whole channel' },
  },
  answer: ({ speaker, about, from, to }, { archive }) =>
    archive.saidBy({ speaker, about, from: from?.start ?? null, to: to?.end ?? null }),
});
