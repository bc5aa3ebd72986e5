import {
  type Command,
  type Desk,
  defineAction,
  defineCommandGroup,
  type OptionSpecs,
  type WrongReport,
} from '../src/command.js';

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
      answer: async (_, desk) => ({ kind: 'notice', title: 'Status', lines: await statusLines(desk) }),
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

/** Who reported what is for those who run the bot; everyone may know that there is something. */
async function statusLines({ archive, asker, wrongReports, zone }: Desk): Promise<readonly string[]> {
  const { articles, quotations, indexedAt } = archive.counts();
  const reports = await wrongReports();
  const inZone = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return [
    `${articles} ${articles === 1 ? 'article' : 'articles'}, ${quotations} ${quotations === 1 ? 'quotation' : 'quotations'}.`,
    indexedAt ? `Last read ${inZone.format(indexedAt)} (${zone}).` : 'Not read yet.',
    reports.length === 0 ? 'No answer has been reported as wrong.' : `Reported as wrong: ${reports.length}`,
    ...(asker.mayManage ? reports.map((report) => `  ${reportLine(report, inZone)}`) : []),
  ];
}

function reportLine({ answer, user, at, command, options }: WrongReport, inZone: Intl.DateTimeFormat): string {
  return `${answer} by ${user}, ${inZone.format(at)}: /${command} ${Object.values(options).join(' ')}`;
}

function helpLines({ name, about, actions }: Command): readonly string[] {
  const choices = (options: OptionSpecs): readonly string[] =>
    Object.entries(options).flatMap(([option, spec]) =>
      spec.type === 'choice' ? [`    ${option}: ${spec.choices.join(', ')}`] : [],
    );
  return [`/${name}: ${about}`, ...actions.flatMap(({ example, options }) => [`    ${example}`, ...choices(options)])];
}
