import { z } from 'zod';

const expectedPort = 'expected a port, 0 to 65535';

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, expectedPort)
    .transform(Number)
    .refine((number) => number <= 65_535, expectedPort)
    .default(fallback);

/** The environment variables, each with what README prints of it. An empty one counts as absent. */
export const environment = z.object({
  ARCHIVE: z.string().default('corpus/articles').describe('The folder whose .md and .txt articles are read'),
  DATA_DIR: z.string().default('.on-the-record').describe('Where the database lies'),
  CONFIG_DIR: z
    .string()
    .default('config')
    .describe('Where newsroom.yml, storylines.yml, speakers.yml and digests.yml lie'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('The address that the web page listens on; it has no log-in, so keep it on this machine'),
  PORT: port(4310).describe('The port of the web page'),
  PUBLIC_URL: z
    .url('expected an address such as https://bot.example.org')
    .optional()
    .describe('Where readers reach the web page from outside, for links to passages'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('warn')
    .describe('How much is logged, as JSON lines on standard error'),
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-', 'expected a token that begins with xoxb-')
    .optional()
    .describe('Slack: the bot token'),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', 'expected a token that begins with xapp-')
    .optional()
    .describe('Slack over Socket Mode: the app token'),
  SLACK_SIGNING_SECRET: z.string().optional().describe('Slack over HTTP: the signing secret'),
  SLACK_PORT: port(4311).describe('Slack over HTTP: the port that Slack calls'),
  DISCORD_TOKEN: z.string().optional().describe('Discord: the bot token'),
  DISCORD_GUILD: z
    .string()
    .regex(/^\d+$/, 'expected the digits of a server id')
    .optional()
    .describe('Discord: register the commands in this server only, at once'),
});

export type Environment = z.infer<typeof environment>;

/** Name, what it is for, and its default: the rows of README's table. */
export function environmentTable(): readonly Readonly<{ name: string; about: string; fallback: string }>[] {
  return Object.entries(environment.shape).map(([name, schema]) => {
    const parsed = schema.safeParse(undefined);
    const fallback = parsed.success && parsed.data !== undefined ? String(parsed.data) : '';
    return { name, about: schema.description ?? '', fallback };
  });
}
