import { defineAction, defineCommandGroup, type OptionSpec } from '../src/command.js';
import type { Answer } from '../src/domain/answer.js';
import type { Watched } from '../src/domain/watch.js';

const options = {
  words: { type: 'text', about: 'Words, however articles print them', maxLength: 300 },
  speaker: { type: 'speaker', about: 'Whatever this person or body says' },
  storyline: { type: 'storyline', about: 'Whatever comes in this storyline' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

type Given = Readonly<Record<keyof typeof options, string | null>>;

export const watch = defineCommandGroup({
  name: 'watch',
  about: 'Alerts in this channel: new wordings, altered ones, and conflicts.',
  actions: [
    defineAction({
      name: 'list',
      for: 'anyone',
      about: 'List what this channel watches.',
      example: '/watch list',
      options: {},
      answer: (_, { watches }) => watches.list(),
    }),
    defineAction({
      name: 'add',
      for: 'managers',
      about: 'Watch words, a speaker or a storyline in this channel.',
      example: '/watch add speaker:Sadiq Khan',
      options: {
        ...options,
        tell: { type: 'choice', about: 'At once, or with the next digest here', choices: ['now', 'digest'] },
      },
      answer: (values, { watches }) => theOne(values, (watched) => watches.add(watched, values.tell ?? 'now')),
    }),
    defineAction({
      name: 'remove',
      for: 'managers',
      about: 'Watch something no more.',
      example: '/watch remove speaker:Sadiq Khan',
      options,
      answer: (values, { watches }) => theOne(values, (watched) => watches.remove(watched)),
    }),
    defineAction({
      name: 'pause',
      for: 'managers',
      about: 'Post no alerts for now; nothing is forgotten.',
      example: '/watch pause',
      options: {},
      answer: (_, { watches }) => watches.pause(),
    }),
    defineAction({
      name: 'resume',
      for: 'managers',
      about: 'Post alerts again, beginning with what came in the meantime.',
      example: '/watch resume',
      options: {},
      answer: (_, { watches }) => watches.resume(),
    }),
  ],
});

async function theOne(given: Given, work: (watched: Watched) => Promise<Answer>): Promise<Answer> {
  const all = [
    ...(given.words === null ? [] : [{ kind: 'words', words: given.words } as const]),
    ...(given.speaker === null ? [] : [{ kind: 'speaker', speaker: given.speaker } as const]),
    ...(given.storyline === null ? [] : [{ kind: 'storyline', storyline: given.storyline } as const]),
  ];
  const [one, another] = all;
  if (one && !another) return work(one);
  const found = another ? `${all.map(({ kind }) => kind).join(' and ')} are given` : 'nothing is given';
  return {
    kind: 'refused',
    explain: `One thing is watched at a time, words, a speaker or a storyline; here ${found}.`,
    suggestions: ['/watch add speaker:Sadiq Khan'],
  };
}
