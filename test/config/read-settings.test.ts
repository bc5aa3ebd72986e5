import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/config/read-settings.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'settings-'));
  mkdirSync(join(root, 'config'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (file: string, text: string): void => writeFileSync(join(root, file), text);

describe('the settings', () => {
  it('are complete when nothing is set', () => {
    expect(readSettings(root, {})).toMatchObject({
      name: 'On the Record',
      zone: 'UTC',
      archiveDir: join(root, 'corpus/articles'),
      web: { host: '127.0.0.1', port: 4310 },
      slack: null,
      discord: null,
      digests: [],
    });
  });

  it('come from .env, and from the environment before it; an empty variable is an absent one', () => {
    write('.env', 'PORT=5000\nARCHIVE=mine\nDISCORD_TOKEN=\n');
    const { web, archiveDir, discord } = readSettings(root, { PORT: '5001' });
    expect([web.port, archiveDir, discord]).toEqual([5001, join(root, 'mine'), null]);
  });

  it('read digests in words and in the newsroom’s zone', () => {
    write('config/newsroom.yml', 'zone: Europe/Berlin\n');
    write('config/digests.yml', 'digests:\n  - {id: morning, platform: slack, channel: C1, when: weekdays 08:30}\n');
    expect(readSettings(root, {}).digests).toEqual([
      {
        id: 'morning',
        place: { platform: 'slack', id: 'C1' },
        storyline: null,
        cron: '30 8 * * 1-5',
        zone: 'Europe/Berlin',
      },
    ]);
  });

  it('read the offices that somebody has held, open at either end', () => {
    write(
      'config/speakers.yml',
      'speakers:\n  - {name: A, offices: [{title: mayor, from: 2016-05-09}]}\n  - {name: B}\n',
    );
    expect(readSettings(root, {}).speakers).toEqual([
      { name: 'A', alsoKnownAs: [], offices: [{ title: 'mayor', from: '2016-05-09', to: null }] },
      { name: 'B', alsoKnownAs: [], offices: [] },
    ]);
  });

  it('have the newsroom’s own house style first, and let it change what each flags', () => {
    write('config/newsroom.yml', 'houseStyle: ours\nhouseStyles: {ours: warning, bbc: quiet}\n');
    const { houseStyles } = readSettings(root, {});
    expect(houseStyles[0]).toEqual({ name: 'ours', cleaned: 'warning' });
    expect(houseStyles.find(({ name }) => name === 'bbc')?.cleaned).toBe('quiet');
    expect(houseStyles.map(({ name }) => name).sort()).toEqual(['ap', 'bbc', 'guardian', 'ours', 'reuters']);
  });

  it.each([
    ['config/newsroom.yml', 'houseStyle: tabloid', 'houseStyle is "tabloid", which is not among houseStyles'],
    ['config/newsroom.yml', 'zone: Mars/Base', 'zone is "Mars/Base"; expected an IANA time zone'],
    ['config/newsroom.yml', 'colour: red', 'colour is not a setting'],
    ['config/newsroom.yml', 'zone: [', 'is not readable as YAML'],
    [
      'config/storylines.yml',
      'storylines: {Bad Slug: {title: x}}',
      'storylines.Bad Slug is no name for it; expected lower-case words',
    ],
    [
      'config/digests.yml',
      'digests: [{id: m, platform: irc, channel: C, when: hourly}]',
      'digests.0.platform is "irc"',
    ],
    [
      'config/digests.yml',
      'digests: [{id: m, platform: slack, channel: C, when: sometimes}]',
      'digests.m.when is sometimes',
    ],
    [
      'config/digests.yml',
      'digests: [{id: m, platform: slack, channel: C, when: hourly, storyline: none}]',
      'digests.m.storyline is none',
    ],
    [
      'config/speakers.yml',
      'speakers: [{name: A, offices: [{title: mayor, from: 2016-13-01}]}]',
      'speakers.0.offices.0.from is "2016-13-01"; expected a day such as 2017-04-10',
    ],
    [
      'config/speakers.yml',
      'speakers: [{name: A, offices: [{title: mayor, from: 2020-01-01, to: 2016-05-09}]}]',
      'speakers.0.offices.0.to is "2016-05-09"; expected a day that is not before from',
    ],
    [
      'config/speakers.yml',
      'speakers: [{name: A, offices: [{from: 2020-01-01}]}]',
      'speakers.0.offices.0.title is absent',
    ],
    ['.env', 'PORT=eighty', 'PORT is "eighty"; expected a port'],
    ['.env', 'SLACK_BOT_TOKEN=xoxb-1', 'neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET'],
  ])('refuse %s with %s, naming the file, the key and what was expected', (file, text, sentence) => {
    write(file, text);
    expect(() => readSettings(root, {})).toThrowError(expect.objectContaining({ code: 'CONFIG_INVALID' }));
    expect(() => readSettings(root, {})).toThrow(file);
    expect(() => readSettings(root, {})).toThrow(sentence);
  });

  it('never repeat a secret in a complaint', () => {
    write('.env', 'SLACK_BOT_TOKEN=hunter2');
    expect(() => readSettings(root, {})).toThrow(/^(?!.*hunter2).*SLACK_BOT_TOKEN/);
  });
});
