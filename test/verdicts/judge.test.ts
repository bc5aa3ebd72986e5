import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/verdicts/judge.js';

const on = (asked: string, ...printed: string[]) =>
  judge(
    asked,
    printed.map((text, i) => ({ text, start: i * 1000 })),
  );
const verdict = (asked: string, ...printed: string[]) => on(asked, ...printed)?.verdict;

const HELD = 'We will not close the pier until every repair is paid for, and nobody has asked us to.';

describe('the verdict on a rendering', () => {
  it.each([
    ['verbatim', HELD, HELD],
    ['typography', 'we will not close the pier until every repair is paid for, and nobody has asked us to', HELD],
    ['typography', 'It’s “a mess” – truly', "It's ‘a mess’ - truly"],
    ['part-of', 'close the pier until every repair is paid for', HELD],
    ['trimmed', 'We will not close the pier … and nobody has asked us to.', HELD],
    ['trimmed', 'We will not close the pier [...] and nobody has asked us to.', HELD],
    [
      'bracketed',
      '[The council] will not close the pier until every repair is paid for, and nobody has asked us to.',
      HELD,
    ],
    ['bracketed', '[w]e will not close the pier until every repair is paid for, and nobody has asked us to.', HELD],
    ['cleaned', 'We have to, you know, um, start again.', 'We have to start again.'],
    ['cleaned', 'I think so.', 'I, I think so.'],
  ])('is %s: %s', (expected, asked, held) => {
    expect(verdict(asked, held)).toBe(expected);
  });

  it.each([
    ['negation', 'We will close the pier until every repair is paid for'],
    ['number', 'We will not close 2 piers until every repair is paid for'],
    ['modal', 'We would not close the pier until every repair is paid for'],
    ['conjunction', 'We will not close the pier unless every repair is paid for'],
    ['name', 'We will not close Whitby pier until every repair is paid for'],
  ])('is altered, and the change of a %s is flagged: %s', (kind, asked) => {
    const judged = on(asked, HELD);
    expect(judged?.verdict).toBe('altered');
    expect(judged?.loud).toContain(kind);
  });

  it.each([
    ['the pier will not close', 'words in another order'],
    ['We will not close the pier and nobody has asked us to.', 'an unmarked cut'],
    ['We will not close the pier until every repair is paid for, and nobody else has asked us to.', 'a word put in'],
    ['We will not close the pear until every repair is paid for', 'one letter'],
    ['We wont close the pier', 'a contraction of ours'],
    ['You know it is wrong', 'words that are empty elsewhere'],
  ])('is altered: %s (%s)', (asked) => {
    expect(verdict(asked, `${HELD} It is wrong.`)).toBe('altered');
  });

  it.each([
    ['number', 'We owe [40 crowns] for the winch.', 'We owe 60 crowns for the winch.'],
    ['name', 'The [Danish] sailors went home.', 'The Polish sailors went home.'],
    ['modal', 'We [might] mend the winch.', 'We will mend the winch.'],
    ['negation', 'The sailors [refused to go] home.', 'The sailors went home.'],
  ])('flags a %s that a bracket puts in the place of another: %s', (kind, asked, held) => {
    expect(on(asked, held)).toMatchObject({ verdict: 'bracketed', loud: [kind] });
  });

  it.each([
    ['[Tamsin Rudge] went home.', 'She went home.'],
    ['They [would] mend the winch.', 'They will mend the winch.'],
    ['We owe [sixty crowns] for the winch.', 'We owe 60 crowns for the winch.'],
    ['[The sailors] went home.', 'They went home.'],
  ])('flags no bracket that only says who or when: %s', (asked, held) => {
    expect(on(asked, held)).toMatchObject({ verdict: 'bracketed', loud: [] });
  });

  it.each([
    ['Profit rose by £14.2m in May.', 'Profit rose by £14.2 million in May.'],
    ['It rose by 10% of all.', 'It rose by 10 per cent of all.'],
    ['We built 10,000 boats there.', 'We built ten thousand boats there.'],
    ['We built 1,500 boats there.', 'We built fifteen hundred boats there.'],
  ])('flags no number that is only written in another way: %s', (asked, held) => {
    expect(on(asked, held)).toMatchObject({ verdict: 'altered', loud: [] });
  });

  it('takes the month for no modal', () => {
    expect(on('The boats will be out by 28 May.', 'The boats will be out by 28 March.')?.loud).toEqual(['name']);
  });

  it.each([
    ['We held a rally.', 'We held a grey-day rally for the winch.', '+grey- +day'],
    ['Nobody asked us. We read it.', 'Nobody asked us. Nobody rang us up. We read it.', '+Nobody +rang +us +up'],
    ['We’ll build ten boats.', 'We will build ten boats.', '+We -We’ll +will'],
    ['A coop shop opens.', 'A co-op shop opens.', '-coop +co- +op'],
    ['They won by 3/1 there.', 'They won by 3-1 there.', '-3/ +3-'],
  ])('shows what was changed as it stands there: %s', (asked, held, expected) => {
    const changed = on(asked, held)?.comparison.filter(({ change }) => change !== 'same') ?? [];
    expect(changed.map(({ word, change }) => `${change === 'asked-only' ? '-' : '+'}${word}`).sort()).toEqual(
      expected.split(' ').sort(),
    );
  });

  it('tells the “No,” of an answer from a “no” that denies', () => {
    const answered = 'No, more money is needed for the winch.';
    expect(on('No more money is needed for the winch.', answered)).toMatchObject({
      verdict: 'altered',
      loud: ['negation'],
    });
    expect(on('No, more money is needed for the winch', answered)?.verdict).toBe('typography');
  });

  it('is not flagged louder when a contraction says the same', () => {
    expect(on('We won’t close the pier', HELD)).toMatchObject({ verdict: 'altered', loud: [] });
    expect(on('Nobody has asked us to and we refuse', HELD)?.loud).toEqual(['conjunction']);
  });

  it('is flagged louder when a mark swallows a negation, whatever its rung', () => {
    expect(
      on('We will … close the pier until every repair is paid for, and nobody has asked us to.', HELD),
    ).toMatchObject({
      verdict: 'trimmed',
      loud: ['negation'],
    });
  });

  it.each([
    ['We can[not] sell the pier', 'We can sell the pier'],
    ['We can sell the pier', 'We can[not] sell the pier'],
    ['The figures were [dis]honest this year', 'The figures were honest this year'],
    ['It is [im]possible to mend', 'It is possible to mend'],
    ['Our case is hope[less] by now', 'Our case is hope by now'],
  ])('is altered, and flagged, when brackets inside a word put a negation in: %s / %s', (asked, held) => {
    expect(on(asked, held)).toMatchObject({ verdict: 'altered', loud: ['negation'] });
  });

  it.each([
    ['the brackets dropped around it', 'We cannot sell the pier', 'We can[not] sell the pier'],
    ['a bracket of its own', 'We do [not] sell the pier', 'We do sell the pier'],
    ['half of one', 'He does[n’t] sell the pier', 'He does sell the pier'],
  ])('is flagged when a bracket holds a negation: %s', (_, asked, held) => {
    expect(on(asked, held)).toMatchObject({ verdict: 'bracketed', loud: ['negation'] });
  });

  it('is not flagged for a bracket inside a word that negates nothing', () => {
    expect(on('[In]to the pier we walk[ed] as one', 'Into the pier we walked as one')).toMatchObject({ loud: [] });
  });

  it('is flagged when two marks swallow a negation each', () => {
    expect(
      on('We will … close the pier, and we have … sold it', 'We will not close the pier, and we have never sold it'),
    ).toMatchObject({
      verdict: 'trimmed',
      loud: ['negation'],
    });
  });

  it.each([
    ['a question', 'Is the pier safe.', 'Is the pier safe?'],
    ['a question inside', 'Is it safe, we think so.', 'Is it safe? We think so.'],
    ['a number below zero', 'It was 5 degrees out there', 'It was -5 degrees out there'],
    ['a country', 'They lied to us and to Britain', 'They lied to US and to Britain'],
    ['a body', 'We asked who, and waited', 'We asked WHO, and waited'],
  ])('is altered when typography changes the sense: %s', (_, asked, held) => {
    expect(verdict(asked, held)).toBe('altered');
    expect(verdict(held, asked)).toBe('altered');
  });

  it('flags a minus sign as a number', () => {
    expect(on('It was 5 degrees out there', 'It was −5 degrees out there')?.loud).toEqual(['number']);
  });

  it.each([
    ['no mark at all', 'Is the pier safe', 'Is the pier safe?'],
    ['a range', 'We need 3–5 boats by May', 'We need 3-5 boats by May'],
    ['a compound', 'Covid-19 shut the pier', 'Covid–19 shut the pier'],
    ['a shout', 'We did not close it', 'We did NOT close it'],
    ['copy all in capitals', 'THEY LIED TO US AND WHO KNOWS', 'They lied to us and who knows'],
  ])('is typography where the sense is the same: %s', (_, asked, held) => {
    expect(verdict(asked, held)).toBe('typography');
  });

  it('holds the end of a question in a statement to its words', () => {
    expect(verdict('what they want.', 'Is it what you want, or what they want?')).toBe('part-of');
  });

  it('takes a pause that both print for no cut', () => {
    const held = 'It is late… I was honest about the pier, and it will close.';
    expect(verdict('It is late... I was not honest about the pier, and it will close.', held)).toBe('altered');
  });

  it('reads a quotation that “he said” divides as one', () => {
    expect(
      verdict(
        'We will not close the pier until every repair is paid for',
        'We will not close the pier',
        'until every repair is paid for',
      ),
    ).toBe('typography');
  });

  it('shows what a mark leaves out, and that it is owned up to', () => {
    const judged = on('We will not close the pier … and nobody has asked us to.', HELD);
    const cut = judged?.comparison.filter((word) => word.change === 'printed-only' && word.marked);
    expect(cut?.map((one) => one.word).join(' ')).toBe('until every repair is paid for');
  });

  it('is none for words that share nothing', () => {
    expect(on('Entirely different', HELD)).toBeNull();
  });

  const word = fc.constantFrom(...'we will not close the pier until May and nobody asked for 3 or four'.split(' '));
  const wording = fc.array(word, { minLength: 4, maxLength: 20 });

  it('is never verbatim or typography when a word was changed, put in or left out', () => {
    fc.assert(
      fc.property(wording, fc.nat(), fc.constantFrom('change', 'insert', 'drop'), (held, at, how) => {
        const i = at % held.length;
        const asked = [...held];
        asked.splice(i, how === 'insert' ? 0 : 1, ...(how === 'drop' ? [] : ['otherwise']));
        const found = verdict(asked.join(' '), held.join(' '));
        expect(['verbatim', 'typography']).not.toContain(found);
      }),
    );
  });

  it('is verbatim for every quotation and itself, and part of for every stretch of it', () => {
    fc.assert(
      fc.property(wording, fc.nat(), fc.nat(), (held, a, b) => {
        const text = held.join(' ');
        expect(verdict(text, text)).toBe('verbatim');
        const [from, to] = [a % held.length, b % held.length].sort((x, y) => x - y) as [number, number];
        if (from > 0 || to < held.length - 1) {
          const stretch = held.slice(from, to + 1).join(' ');
          expect(verdict(stretch, text)).toBe('part-of');
        }
      }),
    );
  });
});
