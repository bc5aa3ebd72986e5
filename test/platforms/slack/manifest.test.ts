import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { defineAction, defineCommand, defineCommandGroup } from '../../../src/command.js';
import { slackManifest } from '../../../src/platforms/slack/manifest.js';
import { sharedSpec } from './shared-specs.js';

const answer = async () => ({ kind: 'notice', title: '', lines: [] }) as const;
const example = 'who-said "exactly this"';
const action = (name: string) => defineAction({ name, about: name, example, options: {}, for: 'anyone', answer });
const commands = [
  defineCommand({
    name: 'who-said',
    about: 'Find who said these words.',
    example,
    options: {
      words: { type: 'text', about: 'The words', required: true },
      speaker: { type: 'speaker', about: 'Who' },
    },
    answer,
  }),
  defineCommandGroup({ name: 'digest', about: 'Scheduled posts.', actions: [action('preview'), action('set')] }),
  defineCommand({ name: 'sources', about: 'What is held.', example, options: {}, answer }),
];
const socket = { name: 'On the Record', commandPrefix: '', socketMode: true, url: null };
const http = { ...socket, commandPrefix: 'otr-', socketMode: false, url: 'https://bot.example.org/slack/events' };

describe('the Slack app manifest', () => {
  it('declares each command with what may follow it', () => {
    expect(slackManifest(commands, socket).features.slash_commands).toMatchObject([
      { command: '/who-said', description: 'Find who said these words.', usage_hint: '<words> [speaker:…]' },
      { command: '/digest', usage_hint: 'preview | set' },
      { command: '/sources', usage_hint: 'help' },
    ]);
  });

  it('puts the prefix before every command and the address beside it', () => {
    const [first] = slackManifest(commands, http).features.slash_commands;
    expect(first).toMatchObject({ command: '/otr-who-said', url: http.url });
  });

  it('asks for three scopes and no more', () => {
    expect(slackManifest(commands, socket).oauth_config.scopes.bot).toEqual([
      'app_mentions:read',
      'chat:write',
      'commands',
    ]);
  });

  const schema = sharedSpec<object>('slack-manifest.schema.2.0.0.json');
  it.skipIf(schema === null).each([
    ['Socket Mode', socket],
    ['HTTP', http],
    ['a name that is too long', { ...socket, name: 'The Very Long Name of a Newsroom Somewhere' }],
  ])('satisfies Slack’s own schema for %s', (_, settings) => {
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema ?? {});
    validate(slackManifest(commands, settings));
    expect(validate.errors).toBeNull();
  });
});
