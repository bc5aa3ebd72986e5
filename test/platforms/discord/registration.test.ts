import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { defineAction, defineCommand, defineCommandGroup, type OptionSpecs } from '../../../src/command.js';
import { discordCommands } from '../../../src/platforms/discord/registration.js';
import { draftCommand } from '../../contract/files.js';
import { ruleProblems } from '../../fakes/discord/rules.js';
import { openSpec } from '../../fakes/discord/spec.js';

const answer = async () => ({ kind: 'notice', title: '', lines: [] }) as const;
const about = 'What it does';

const command = (options: OptionSpecs, name = 'who-said') =>
  defineCommand({ name, about, example: '/who-said "x"', options, answer });

const digest = defineCommandGroup({
  name: 'digest',
  about: 'Scheduled posts in this channel',
  actions: [
    defineAction({ name: 'preview', about, example: '', options: {}, for: 'anyone', answer }),
    defineAction({
      name: 'set',
      for: 'managers',
      about,
      example: '',
      options: { when: { type: 'text', about, required: true } },
      answer,
    }),
  ],
});

const whoSaid = command({
  speaker: { type: 'speaker', about },
  words: { type: 'text', about, required: true, maxLength: 2000 },
  storyline: { type: 'storyline', about },
  from: { type: 'moment', about },
  match: { type: 'choice', about, choices: ['exact', 'near'] },
  share: { type: 'yes-no', about },
});

const putting = '/applications/{application_id}/commands';

describe('a command on Discord', () => {
  it('is one that Discord takes', () => {
    const body = discordCommands([whoSaid, digest]);
    expect(openSpec().problems('PUT', putting, body)).toEqual([]);
    expect(ruleProblems(putting, 'PUT', body)).toEqual([]);
  });

  it('of ours is one that Discord takes, with every description whole', () => {
    const body = discordCommands(commands);
    expect(body.map(({ name }) => name)).toEqual([...commands.map(({ name }) => name), 'Check these quotes']);
    expect(openSpec().problems('PUT', putting, body)).toEqual([]);
    expect(ruleProblems(putting, 'PUT', body)).toEqual([]);
    expect(JSON.stringify(body)).not.toContain('…');
  });

  it('has its required options first, each of its type', () => {
    const [registered] = discordCommands([whoSaid]);
    expect(registered).toHaveProperty('options', [
      { type: 3, name: 'words', description: about, required: true, max_length: 2000 },
      { type: 3, name: 'speaker', description: about, autocomplete: true },
      { type: 3, name: 'storyline', description: about, autocomplete: true },
      { type: 3, name: 'from', description: about },
      {
        type: 3,
        name: 'match',
        description: about,
        choices: [
          { name: 'exact', value: 'exact' },
          { name: 'near', value: 'near' },
        ],
      },
      { type: 5, name: 'share', description: about },
    ]);
  });

  it('has a sub-command for each thing that it does', () => {
    const [registered] = discordCommands([digest]);
    expect(registered).toMatchObject({
      options: [
        { type: 1, name: 'preview', options: [] },
        { type: 1, name: 'set', options: [{ type: 3, name: 'when', required: true }] },
      ],
    });
  });

  it('for drafts takes a file, and stands in the menu of every message', () => {
    const body = discordCommands([whoSaid, draftCommand]);
    expect(body.slice(1)).toMatchObject([
      {
        type: 1,
        name: 'check-quotes',
        options: [
          { type: 3, name: 'text' },
          { type: 11, name: 'file', description: 'The file' },
          { type: 3, name: 'style' },
        ],
      },
      { type: 3, name: 'Check these quotes', contexts: [0], default_member_permissions: null },
    ]);
    expect(body[2]).not.toHaveProperty('description');
    expect(openSpec().problems('PUT', putting, body)).toEqual([]);
    expect(ruleProblems(putting, 'PUT', body)).toEqual([]);
  });

  it('can be used in servers only, and is hidden from those who may do none of it', () => {
    const managed = { ...digest, actions: [digest.actions[1] ?? digest.actions[0]] } as const;
    const [first, second, third] = discordCommands([whoSaid, digest, managed]);
    expect(first).toMatchObject({ contexts: [0], integration_types: [0], default_member_permissions: null });
    expect(second).toMatchObject({ contexts: [0], integration_types: [0], default_member_permissions: null });
    expect(third).toMatchObject({ default_member_permissions: '32' });
  });

  it('has a description that ends in an ellipsis when it is over 100 characters', () => {
    const [registered] = discordCommands([{ ...whoSaid, about: 'a'.repeat(101) }]);
    expect(registered).toHaveProperty('description', `${'a'.repeat(99)}…`);
  });

  it.each([
    [
      'Who Said',
      'command Who Said: “Who Said” cannot be a name on Discord; use 1 to 32 lower-case letters, digits, - and _',
    ],
    ['x'.repeat(33), 'cannot be a name on Discord'],
  ])('called %s is refused by name', (name, why) => {
    expect(() => discordCommands([command({}, name)])).toThrow(why);
  });

  it('with 26 options is refused', () => {
    const options = Object.fromEntries(
      Array.from({ length: 26 }, (_, at) => [`o${at}`, { type: 'text', about } as const]),
    );
    expect(() => discordCommands([command(options)])).toThrow('command who-said has 26 options; Discord takes 25');
  });
});
