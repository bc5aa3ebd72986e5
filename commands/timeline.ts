import { defineCommand } from '../src/command.js';
import { EXPORT_FORMATS } from '../src/domain/export-format.js';

export const timeline = defineCommand({
  name: 'timeline',
  about: 'Lay a storyline out in time: dated events, their sources, and where the dates disagree.',
  example: '/timeline dick-resignation',
  options: {
    storyline: { type: 'storyline', about: 'Which storyline', required: true, maxLength: 100 },
    about: { type: 'text', about: 'Only what this person, body or thing takes part in', maxLength: 100 },
    from: { type: 'moment', about: 'Events on or after this day, as 2022-02-17' },
    to: { type: 'moment', about: 'Events on or before this day' },
    show: { type: 'choice', about: 'Which rows', choices: ['all', 'agreed', 'conflicts'] },
    export: { type: 'choice', about: 'A file to take away, with every row', choices: EXPORT_FORMATS },
    share: { type: 'yes-no', about: 'Show the answer to the whole channel' },
  },
  answer: ({ storyline, about, from, to, show, export: exportAs }, { archive }) =>
    archive.timeline({ storyline, about, from: from?.start ?? null, to: to?.end ?? null, show, exportAs }),
});
