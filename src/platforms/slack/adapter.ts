import { App, webApi } from '@slack/bolt';
import type { Asker } from '../../domain/asker.js';
import type { Log } from '../../log.js';
import type { Newsroom, Platform } from '../platform.js';
import { rememberRequests } from '../seen-requests.js';
import { answersByUrl } from './answer-url.js';
import { deliver, findPosted } from './deliver.js';
import { errorCode } from './error-code.js';
import { giver } from './give.js';
import { listen } from './listen.js';
import { slackFiles } from './read-file.js';
import { receiveOverHttp } from './receive-http.js';
import { receiveOverSocket } from './receive-socket.js';
import { sdkLog } from './sdk-log.js';
import type { SlackSettings } from './settings.js';
import { listeningError, tokenError } from './start-errors.js';

/** Slack through Bolt: Socket Mode or signed HTTP, answers through response URLs, digests through `chat.postMessage`. */
export function openSlack(settings: SlackSettings, log: Log, now: () => Date): Platform {
  const { botToken, receive, editors, commandPrefix, apiUrl } = settings;
  const logger = sdkLog(log);
  // No retries: a post whose reply is lost may be in the channel already.
  const client = new webApi.WebClient(botToken, {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    logger,
    ...(apiUrl !== null && { slackApiUrl: apiUrl }),
  });
  const seen = rememberRequests();
  const underWay = new Set<Promise<void>>();
  let app: App | null = null;
  let stopping = false;

  const take = (request: string, answer: () => Promise<void>): void => {
    if (!seen.firstTime(request, now())) {
      log.info('slack.repeat_ignored');
      return;
    }
    const work = answer()
      .catch((error) => log.error('slack.request_failed', { code: errorCode(error) }))
      .finally(() => underWay.delete(work));
    underWay.add(work);
  };

  const askerOf = (channel: string, user: string): Asker => ({
    place: { platform: 'slack', id: channel },
    user,
    role: editors.includes(user) ? 'editor' : 'reader',
    // Slack has no right of its own for this.
    mayManage: editors.includes(user),
    at: now(),
  });

  return {
    name: 'slack',

    async start(newsroom: Newsroom) {
      const { botId, botUser, mayReadFiles } = await whoWeAre(client);
      const receiver =
        receive.kind === 'socket'
          ? receiveOverSocket(receive.appToken, apiUrl, logger, log)
          : receiveOverHttp(receive, logger, now);
      const authorize = async () => ({ botToken, botId, botUserId: botUser });
      const opened = new App({ receiver, authorize, logger, convoStore: false });
      opened.error(async (error) => log.error('slack.request_failed', { code: errorCode(error) }));
      opened.use(async ({ next }) => {
        if (!stopping) await next();
      });
      const answerAt = answersByUrl(apiUrl, log);
      const give = giver(client, newsroom, log);
      const readFile = slackFiles(botToken, apiUrl, mayReadFiles, log);
      const ways = { answerAt, give, readFile, mayReadFiles, askerOf, take };
      listen(opened, { newsroom, client, botUser, commandPrefix, log, ...ways });
      try {
        await opened.start();
      } catch (error) {
        throw receive.kind === 'socket' ? tokenError(error, 'SLACK_APP_TOKEN') : listeningError(error, receive.port);
      }
      app = opened;
      log.info('slack.started', { receive: receive.kind });
    },

    post: (channel, card, key) => deliver(client, channel, card, key),

    find: (channel, key) => findPosted(client, channel, key, now()),

    async stop() {
      stopping = true;
      const running = app;
      app = null;
      await running?.stop();
      await Promise.all(underWay);
    },
  };
}

type OurApp = Readonly<{ botId: string; botUser: string; mayReadFiles: boolean }>;

/** The first call to Slack: it also shows whether the token is good and Slack can be reached. */
async function whoWeAre(client: webApi.WebClient): Promise<OurApp> {
  try {
    const { bot_id, user_id, response_metadata } = await client.auth.test();
    const mayReadFiles = response_metadata?.scopes?.includes('files:read') ?? true;
    return { botId: bot_id ?? '', botUser: user_id ?? '', mayReadFiles };
  } catch (error) {
    throw tokenError(error, 'SLACK_BOT_TOKEN');
  }
}
