import { type Command, defineAction, defineCommandGroup } from '../src/command.js';

export const newsroom = defineCommandGroup({
  name: 'newsroom',
  about: 'Help, and what the archive holds.',
  actions: [
    defineAction({
      name: 'help',
      for: 'anyone',
      about: 'List the commands, with an example of each.',
      example: '/newsroom help',
      options: {},
      answer: async (_, { commands }) => ({
        kind: 'notice',
        title: 'What you can ask',
        lines: commands.flatMap(helpLines),
      }),
    }),
    defineAction({
      name: 'status',
      for: 'anyone',
      about: 'Show how many articles are indexed and as of when.',
      example: '/newsroom status',
      options: {},
      answer: async (_, { archive, zone }) => {
        const { articles, quotations, indexedAt } = archive.counts();
        const as = indexedAt
          ? `Last read ${indexedAt.toISOString()} (${zone} is the newsroom’s zone).`
          : 'Not read yet.';
        return { kind: 'notice', title: 'Status', lines: [`${articles} articles, ${quotations} quotations.`, as] };
      },
    }),
    defineAction({
      name: 'sources',
      for: 'anyone',
      about: 'List the articles that answers are drawn from.',
      example: '/newsroom sources',
      options: {},
      answer: (_, { archive }) => archive.sources(),
    }),
  ],
});

function helpLines({ name, about, actions }: Command): readonly string[] {
  const examples = actions.map((action) => action.example);
  return [`/${name}: ${about}`, ...examples.map((example) => `    ${example}`)];
}
