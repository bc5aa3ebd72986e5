import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { counted } from '../cards/counted.js';
import { readSettings } from '../config/read-settings.js';
import type { Settings } from '../config/settings.js';
import { OnTheRecordError } from '../errors.js';
import { readFolder } from '../ingest/read-folder.js';
import { openStore } from '../store/open-store.js';
import { checkDiscordToken, checkSlackToken, type TokenCheck } from './check-tokens.js';

/** One thing looked at: how it is, and what to do when it is not well. */
type Finding = Readonly<{ state: 'well' | 'absent' | 'wrong'; what: string; next: string | null }>;

/**
 * Looks at everything that can be wrong before the bot runs, and ends in the one next step. 1 when something is.
 *
 * @param archive a folder to look at in place of the one configured
 */
export async function doctor(root: string, archive?: string): Promise<0 | 1> {
  const findings = await examine(root, archive);
  for (const { state, what } of findings) process.stdout.write(`${SIGN[state]} ${what}\n`);
  const wrong = findings.find((finding) => finding.state === 'wrong');
  const next =
    wrong?.next ?? findings.find((finding) => finding.next !== null)?.next ?? 'Everything is in place: npm start';
  process.stdout.write(`\nNext: ${next}\n`);
  return wrong ? 1 : 0;
}

const SIGN = { well: 'ok    ', absent: '-     ', wrong: 'WRONG ' } as const;

async function examine(root: string, folder?: string): Promise<readonly Finding[]> {
  let settings: Settings;
  try {
    const configured = readSettings(root, process.env);
    settings = folder === undefined ? configured : { ...configured, archiveDir: resolve(folder) };
  } catch (error) {
    if (!(error instanceof OnTheRecordError)) throw error;
    return [{ state: 'wrong', what: `Configuration: ${error.message}`, next: 'mend the key named above' }];
  }
  return [
    well(
      `Configuration: ${settings.name}, ${settings.zone}, ${settings.storylines.length} storylines, ${settings.digests.length} digests`,
    ),
    ...(await archive(settings)),
    await database(settings),
    token('Slack', settings.slack && (await checkSlackToken(settings.slack.botToken)), 'SLACK_BOT_TOKEN'),
    token('Discord', settings.discord && (await checkDiscordToken(settings.discord.token)), 'DISCORD_TOKEN'),
  ];
}

async function archive({ archiveDir, zone }: Settings): Promise<readonly Finding[]> {
  const unreadable: string[] = [];
  let articles = 0;
  try {
    for await (const result of readFolder(archiveDir, zone)) {
      if (result.kind === 'unreadable') unreadable.push(result.because);
      else articles++;
    }
  } catch (error) {
    if (!(error instanceof OnTheRecordError)) throw error;
    return [{ state: 'wrong', what: `Archive: ${error.message}`, next: 'set ARCHIVE in .env to a folder of articles' }];
  }
  const none = articles === 0;
  const read: Finding = {
    state: none ? 'wrong' : 'well',
    what: `Archive: ${counted(articles, 'article')} in ${archiveDir}`,
    next: none ? 'put .md or .txt articles into that folder, or set ARCHIVE in .env to another one' : null,
  };
  return [
    read,
    ...unreadable.map(
      (because): Finding => ({
        state: 'wrong',
        what: `Article: ${because}`,
        next: 'mend that file; all others are read',
      }),
    ),
  ];
}

async function database({ dataDir }: Settings): Promise<Finding> {
  const file = join(dataDir, 'on-the-record.db');
  if (!existsSync(file)) {
    const above = nearestFolder(dataDir);
    if (canHold(above)) return well(`Database: none yet; ${file} is made at the first start`);
    const what = `Database: ${file} cannot be made, since ${above} is no folder that can be written to`;
    return { state: 'wrong', what, next: 'set DATA_DIR in .env to a folder that can be written' };
  }
  try {
    const store = await openStore(file);
    const held = await store.list();
    const digests = await store.subscriptions();
    await store.close();
    return well(
      `Database: ${counted(held.length, 'article')} held, ${counted(digests.length, 'digest')} set, in ${file}`,
    );
  } catch (error) {
    if (!(error instanceof OnTheRecordError)) throw error;
    return {
      state: 'wrong',
      what: `Database: ${error.message}`,
      next: 'do what the line about the database says',
    };
  }
}

/** The nearest thing above that is there. */
const nearestFolder = (path: string): string => (existsSync(path) ? path : nearestFolder(dirname(path)));

function canHold(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function token(chat: string, check: TokenCheck | null, variable: string): Finding {
  if (check === null) return { state: 'absent', what: `${chat}: no token, so not connected (${variable})`, next: null };
  switch (check.kind) {
    case 'accepted':
      return well(`${chat}: the token belongs to ${check.name}`);
    case 'refused':
      return {
        state: 'wrong',
        what: `${chat}: ${variable} is refused (${check.because})`,
        next: `copy the token into ${variable} again`,
      };
    case 'unreachable':
      return {
        state: 'absent',
        what: `${chat}: could not be reached, so ${variable} is not checked (${check.because})`,
        next: null,
      };
    default:
      return check satisfies never;
  }
}

const well = (what: string): Finding => ({ state: 'well', what, next: null });
