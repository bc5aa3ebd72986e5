import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { defineAction, defineCommand, defineCommandGroup } from '../../../src/command.js';
import { slackManifest } from '../../../src/platforms/slack/manifest.js';
import { draftCommand } from '../../contract/files.js';
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

  it('needs three scopes, and asks for three more that may be refused', () => {
    const { scopes } = slackManifest(commands, socket).oauth_config;
    expect(scopes.bot_optional).toEqual(['files:read', 'files:write', 'im:write']);
    expect(scopes.bot.filter((scope) => !scopes.bot_optional.some((optional) => optional === scope))).toEqual([
      'app_mentions:read',
      'chat:write',
      'commands',
    ]);
    // Slack wants those that are optional in both lists.
    expect(scopes.bot).toEqual(expect.arrayContaining(scopes.bot_optional));
  });

  it('offers a command for drafts under every message and in the menu of all apps', () => {
    expect(slackManifest([...commands, draftCommand], socket).features).toMatchObject({
      shortcuts: [
        { name: 'Check these quotes', type: 'message', callback_id: 'otr_check_quotes' },
        { name: 'Check a draft', type: 'global', callback_id: 'otr_check_draft' },
      ],
      slash_commands: [{}, {}, {}, { command: '/check-quotes', usage_hint: '[text] [style:…]' }],
    });
    expect(slackManifest(commands, socket).features).not.toHaveProperty('shortcuts');
  });

  const schema = sharedSpec<object>('slack-manifest.schema.2.0.0.json');
  it.skipIf(schema === null).each([
    ['Socket Mode', socket],
    ['HTTP', http],
    ['a name that is too long', { ...socket, name: 'The Very Long Name of a Newsroom Somewhere' }],
  ])('satisfies Slack’s own schema for %s', (_, settings) => {
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema ?? {});
    validate(slackManifest([...commands, draftCommand], settings));
    expect(validate.errors).toBeNull();
  });
});
