import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse as parseEnv } from 'dotenv';
import { parse as parseYaml } from 'yaml';
import type { z } from 'zod';
import type { ConfiguredDigest } from '../digests/configured.js';
import { readWhen } from '../digests/when.js';
import { slug } from '../domain/ids.js';
import { OnTheRecordError } from '../errors.js';
import { type Environment, environment } from './environment.js';
import { digestsFile, houseStylesOf, newsroomFile, speakersFile, storylinesFile } from './files.js';
import { inWords } from './in-words.js';
import type { Settings, SlackTokens } from './settings.js';

/**
 * Reads `.env`, the environment (which wins) and the four files of the configuration folder. Relative folders are
 * taken from `root`. An absent file counts as empty.
 *
 * @throws OnTheRecordError CONFIG_INVALID: the file, the key, what was found and what was expected
 */
export function readSettings(root: string, processEnv: Readonly<Record<string, string | undefined>>): Settings {
  const env = readEnvironment(root, processEnv);
  const configDir = resolve(root, env.CONFIG_DIR);
  const read = <S extends z.ZodType>(name: string, schema: S): z.infer<S> =>
    checked(schema, readYaml(join(configDir, name)), join(env.CONFIG_DIR, name));
  const newsroom = read('newsroom.yml', newsroomFile);
  const { storylines } = read('storylines.yml', storylinesFile);
  const { speakers } = read('speakers.yml', speakersFile);
  const { digests } = read('digests.yml', digestsFile);
  const undeclared = digests.find(({ storyline }) => storyline !== null && !(storyline in storylines));
  if (undeclared) {
    throw new OnTheRecordError(
      'CONFIG_INVALID',
      `${join(env.CONFIG_DIR, 'digests.yml')}: digests.${undeclared.id}.storyline is ${undeclared.storyline}, which storylines.yml does not declare.`,
    );
  }
  const houseStyles = houseStylesOf(newsroom);
  if (houseStyles === null) {
    throw new OnTheRecordError(
      'CONFIG_INVALID',
      `${join(env.CONFIG_DIR, 'newsroom.yml')}: houseStyle is ${JSON.stringify(newsroom.houseStyle)}, which is not among houseStyles; expected ap, reuters, guardian, bbc or one of your own.`,
    );
  }
  const { name, zone, commandPrefix, editors } = newsroom;
  return {
    name,
    zone,
    commandPrefix,
    editors,
    houseStyles,
    archiveDir: resolve(root, env.ARCHIVE),
    dataDir: resolve(root, env.DATA_DIR),
    web: { host: env.HOST, port: env.PORT },
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, '') ?? null,
    logLevel: env.LOG_LEVEL,
    slack: slackTokens(env),
    discord: env.DISCORD_TOKEN ? { token: env.DISCORD_TOKEN, guild: env.DISCORD_GUILD ?? null } : null,
    storylines: Object.entries(storylines).map(([name, storyline]) => ({ slug: slug(name), ...storyline })),
    speakers,
    digests: digests.map((digest) => configuredDigest(digest, newsroom.zone, join(env.CONFIG_DIR, 'digests.yml'))),
  };
}

function readEnvironment(root: string, processEnv: Readonly<Record<string, string | undefined>>): Environment {
  const file = join(root, '.env');
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file)) : {};
  const stated = Object.entries({ ...fromFile, ...processEnv }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return checked(environment, Object.fromEntries(stated), '.env or the environment');
}

function readYaml(file: string): unknown {
  if (!existsSync(file)) return {};
  try {
    return parseYaml(readFileSync(file, 'utf8')) ?? {};
  } catch (cause) {
    throw new OnTheRecordError('CONFIG_INVALID', `${file} is not readable as YAML: ${firstLine(cause)}`, { cause });
  }
}

function checked<S extends z.ZodType>(schema: S, found: unknown, where: string): z.infer<S> {
  const result = schema.safeParse(found);
  if (result.success) return result.data;
  throw new OnTheRecordError(
    'CONFIG_INVALID',
    result.error.issues.map((issue) => inWords(issue, found, where)).join('\n'),
  );
}

function slackTokens(env: Environment): SlackTokens | null {
  if (!env.SLACK_BOT_TOKEN) return null;
  if (env.SLACK_APP_TOKEN)
    return { botToken: env.SLACK_BOT_TOKEN, receive: { kind: 'socket', appToken: env.SLACK_APP_TOKEN } };
  if (env.SLACK_SIGNING_SECRET) {
    const { SLACK_SIGNING_SECRET: signingSecret, SLACK_PORT: port } = env;
    return { botToken: env.SLACK_BOT_TOKEN, receive: { kind: 'http', signingSecret, port } };
  }
  throw new OnTheRecordError(
    'CONFIG_INVALID',
    '.env or the environment: SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP) is; set one of the two, or take SLACK_BOT_TOKEN away.',
  );
}

function configuredDigest(
  digest: z.infer<typeof digestsFile>['digests'][number],
  newsroomZone: string,
  file: string,
): ConfiguredDigest {
  const zone = digest.zone ?? newsroomZone;
  const when = readWhen(digest.when, zone);
  if (when.kind === 'not-understood') {
    throw new OnTheRecordError(
      'CONFIG_INVALID',
      `${file}: digests.${digest.id}.when is ${digest.when}; ${when.explain}`,
    );
  }
  return {
    id: digest.id,
    place: { platform: digest.platform, id: digest.channel },
    storyline: digest.storyline,
    cron: when.cron,
    zone,
  };
}

const firstLine = (cause: unknown): string => String(cause instanceof Error ? cause.message : cause).split('\n')[0]!;
