import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPRESSIONS } from '../../src/timeline/expressions/expressions.js';
import { areAmong, openingsOf, signsAt } from '../../src/timeline/expressions/openings.js';
import { inLowerCase, withPlainSpace } from '../../src/timeline/expressions/rule.js';
import { EVENT_WORDS, eventWords } from '../../src/timeline/happenings.js';

const mayOpen = (source: string, words: string): boolean => areAmong(openingsOf(source), signsAt(words, 0));

describe('where a phrase may begin', () => {
  it.each([
    ['(?:the )?(?<day>\\d{1,2}) may', ['the 3 may', '3 may', '13 may'], ['may 3', 'april']],
    ['[ap]\\.?m', ['a.m', 'pm'], ['bm', 'at']],
    ['(?<=on )(?:mon|tues)day', ['monday', 'tuesday'], ['on monday', 'friday']],
    ['a?bc', ['abc', 'bc'], ['ac', 'cb']],
    ['^x\\p{L}', ['xy', 'xé'], ['yx']],
    ['(?<!\\b(?:it|they) )(?:was|were) fired', ['was', 'were'], ['fired', 'it was']],
    ['a|x\\w', ['a year', 'any', 'xy'], ['by']],
  ])('is known from its first two signs: %s', (source, may, mayNot) => {
    expect(may.filter((words) => !mayOpen(source, words))).toEqual([]);
    expect(mayNot.filter((words) => mayOpen(source, words))).toEqual([]);
  });
});

/** Of each, its first letters: enough to have every sort of phrase in it. */
const corpus = readdirSync('corpus/articles')
  .filter((file) => /\.(?:md|txt)$/.test(file))
  .map((file) => readFileSync(`corpus/articles/${file}`, 'utf8').slice(0, 3_000))
  .slice(0, 40);

describe('no phrase is lost by looking at its opening first', () => {
  it('of the time expressions: whatever a rule matches, its opening admits', () => {
    const rules = EXPRESSIONS.flatMap((family) => family.rules.map((one) => ({ ...one, family })));
    const lost = corpus.flatMap((text) => {
      const small = inLowerCase(withPlainSpace(text));
      return [...small.matchAll(/(?<![\w$£€#])[\w'’‘]/g)].flatMap(({ index }) =>
        rules.flatMap(({ pattern, openings, family }) => {
          pattern.lastIndex = index;
          const signs = signsAt(small, index);
          if (!pattern.test(small)) return [];
          return areAmong(openings, signs) && areAmong(family.openings, signs) ? [] : [small.slice(index, index + 20)];
        }),
      );
    });
    expect(corpus.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });

  it('of the event words: each that the pattern of all of them matches is found', () => {
    const words = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${EVENT_WORDS})(?![\\p{L}\\p{N}_-])`, 'gu');
    // and the pattern's own letters, each run of them alone and with the next
    const runs = EVENT_WORDS.split(/[^a-z]+/);
    const made = runs.flatMap((run, i) => [run, `${run}${runs[i + 1] ?? ''}`, `${run} ${runs[i + 1] ?? ''}`]).join(' ');
    for (const text of [...corpus, made]) {
      const found = eventWords(text, { start: 0, end: text.length }).map(({ span }) => span.start);
      expect(found).toEqual([...text.matchAll(words)].map(({ index }) => index));
    }
  });
});
