import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Log } from '../../../src/log.js';
import { openSlack } from '../../../src/platforms/slack/adapter.js';
import type { SlackSettings } from '../../../src/platforms/slack/settings.js';
import { BOT, type FakeSlack } from '../../fakes/slack/fake-slack.js';
import { SIGNING_SECRET } from '../../fakes/slack/signed.js';

export type Logged = Readonly<{ event: string; fields: Readonly<Record<string, unknown>> }>;

export function writtenLog(): Log & Readonly<{ lines: Logged[] }> {
  const lines: Logged[] = [];
  const write = (event: string, fields = {}): void => {
    lines.push({ event, fields });
  };
  return { lines, debug: write, info: write, warn: write, error: write };
}

/** The real bot against a fake Slack; not started. */
export function botFor(fake: FakeSlack, changed: Partial<SlackSettings>, now: () => Date = () => new Date()) {
  const log = writtenLog();
  const settings: SlackSettings = {
    botToken: BOT.token,
    receive: { kind: 'socket', appToken: BOT.appToken },
    editors: ['U0EDITOR'],
    commandPrefix: '',
    apiUrl: fake.apiUrl,
    ...changed,
  };
  return { platform: openSlack(settings, log, now), log };
}

export async function httpReceiving(): Promise<Readonly<{ kind: 'http'; signingSecret: string; port: number }>> {
  return { kind: 'http', signingSecret: SIGNING_SECRET, port: await freePort() };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
