import { defineAction, defineCommandGroup, type OptionSpec } from '../src/command.js';

const storyline: OptionSpec & { type: 'storyline' } = {
  type: 'storyline',
  about: 'Only this storyline; all of them when left out',
};

export const digest = defineCommandGroup({
  name: 'digest',
  about: 'Scheduled posts in this channel: what is new since the last one.',
  actions: [
    defineAction({
      name: 'preview',
      for: 'anyone',
      about: 'Show what the next digest would hold; nothing is posted.',
      example: '/digest preview',
      options: { storyline },
      answer: (values, { digests }) => digests.preview(values.storyline),
    }),
    defineAction({
      name: 'now',
      for: 'managers',
      about: 'Post what is new in this channel now.',
      example: '/digest now dick-resignation',
      options: { storyline },
      answer: (values, { digests }) => digests.now(values.storyline),
    }),
    defineAction({
      name: 'set',
      for: 'managers',
      about: 'Post a digest in this channel on a schedule.',
      example: '/digest set weekdays 08:30 storyline:dick-resignation',
      options: {
        when: {
          type: 'text',
          about: 'weekdays 08:30, daily 7:00, mondays 9am, hourly, or five cron fields',
          required: true,
          maxLength: 100,
        },
        storyline,
      },
      answer: (values, { digests }) => digests.set(values.when, values.storyline),
    }),
    defineAction({
      name: 'pause',
      for: 'managers',
      about: 'Stop posting for now; nothing is forgotten.',
      example: '/digest pause',
      options: { storyline },
      answer: (values, { digests }) => digests.pause(values.storyline),
    }),
    defineAction({
      name: 'resume',
      for: 'managers',
      about: 'Post again, beginning with what came in the meantime.',
      example: '/digest resume',
      options: { storyline },
      answer: (values, { digests }) => digests.resume(values.storyline),
    }),
    defineAction({
      name: 'remove',
      for: 'managers',
      about: 'Take a digest off this channel.',
      example: '/digest remove',
      options: { storyline },
      answer: (values, { digests }) => digests.remove(values.storyline),
    }),
    defineAction({
      name: 'list',
      for: 'anyone',
      about: 'List the digests of this channel and what became of the last ones.',
      example: '/digest list',
      options: {},
      answer: (_, { digests }) => digests.list(),
    }),
  ],
});
