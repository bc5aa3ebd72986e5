import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterMention, asTyped } from '../../../src/platforms/slack/typed-text.js';
import { escaped } from '../../fakes/slack/requests.js';

describe('typed text', () => {
  it.each([
    ['a person with a name', 'speaker:<@U012|sadiq>', 'speaker:sadiq'],
    ['a person without one', 'ask <@U012>', 'ask @U012'],
    ['a channel', 'in <#C012|news>', 'in news'],
    ['everyone', '<!channel> look', '@channel look'],
    ['an address that Slack made of typed words', 'on <http://example.org|example.org> today', 'on example.org today'],
    ['a whole address', '<https://example.org/a?b=1&amp;c=2>', 'https://example.org/a?b=1&c=2'],
    ['brackets that were typed', '&lt;@U012|sadiq&gt;', '<@U012|sadiq>'],
    ['an escape that was typed', '&amp;lt;', '&lt;'],
  ])('reads %s as it was typed', (_, sent, typed) => {
    expect(asTyped(sent)).toBe(typed);
  });

  it('is exactly what was typed, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(asTyped(escaped(typed))).toBe(typed);
      }),
    );
  });

  it.each([
    ['<@U0BOT> who-said "x"', 'who-said "x"'],
    ['hello <@U0BOT|on-the-record>  who-said “x”', 'who-said “x”'],
    ['<@U0BOT>', ''],
    ['<@U0OTHER> who-said "x"', null],
  ])('takes what follows the mention of the bot in %s', (text, rest) => {
    expect(afterMention(text, 'U0BOT')).toBe(rest);
  });
});
