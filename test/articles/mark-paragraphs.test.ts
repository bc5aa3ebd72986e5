import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { furniturePhrase, furniturePhrases } from '../../src/articles/furniture.js';
import { markParagraphs } from '../../src/articles/mark-paragraphs.js';
import type { Role } from '../../src/domain/article.js';

const rolesOf = (text: string): readonly (readonly [Role, string])[] =>
  markParagraphs(text).map(({ role, span }) => [role, text.slice(span.start, span.end)]);

const before = 'The harbour board closed the north quay on Monday after a crane came down in the wind.';
const after = 'Nobody was hurt, and two ferries were sent to the next port along the coast.';

describe('a line between two paragraphs', () => {
  const lines: readonly (readonly [Role, string])[] = [
    ['cross-head', 'Questions over the crane'],
    ['cross-head', "'Nobody told us'"],
    ['cross-head', '‘Nobody told us.’'],
    ['cross-head', '## Questions over the crane'],
    ['cross-head', '**Questions over the crane**'],
    ['cross-head', 'What happens next?'],
    ['cross-head', '* * *'],
    ['cross-head', 'NOTES TO EDITORS'],
    ['link-line', 'Harbour board chief steps down after eleven years and three inquiries'],
    ['link-line', 'Port strike: what we know so far'],
    ['link-line', '[Harbour board chief steps down](https://news.example/7)'],
    ['link-line', '- [Harbour board chief steps down](https://news.example/7)'],
    ['link-line', 'https://news.example/7'],
    ['link-line', 'Watch: the crane comes down in high winds'],
    ['read-more', 'Read more: Harbour board chief steps down'],
    ['read-more', 'Read more: Harbour board told to quit'],
    ['read-more', 'Read more: “We ran,” says crew of ferry'],
    ['link-line', '[“We ran,” he said](https://news.example/7)'],
    ['link-line', 'Harbour board told to replace all of its cranes before the next winter gales'],
    ['read-more', 'READ MORE | Harbour board chief steps down'],
    ['share-line', 'Share this article'],
    ['share-line', 'Back to top'],
    ['share-line', 'Advertisement'],
    ['share-line', 'Sign up for our morning newsletter'],
    ['player-notice', 'Your browser does not support the video tag.'],
    ['player-notice', 'To play this video you need to enable JavaScript in your browser.'],
    ['player-notice', 'Follow the Tideline podcast on any podcast app'],
    ['player-notice', 'Image source, Ports Authority'],
    ['file-date', 'Last updated 4 May 2031 at 09:10'],
    ['body', '“We heard it go and we ran, all of us, down to the slip'],
    ['body', '"We heard it go and we ran"'],
    ['body', '“Nobody told us,” she said'],
    ['body', 'She said nobody had told her'],
    ['body', 'Ms Quill told reporters:'],
    ['body', 'Read more widely, the judge told him, before you write to this court.'],
    ['body', 'Share this with nobody, he told the crew.'],
    ['body', 'He had a browser open and a video to watch.'],
    ['body', 'Your money will not come back, the board warned.'],
    ['body', 'The wind fell. By six the quay was open again'],
    ['body', 'and by six the quay was open again, with two ferries waiting outside'],
    ['body', 'QUILL: I was not told'],
    ['body', 'It was over.'],
    ['body', 'Why should we believe them now?'],
    [
      'body',
      'The board, which met in private on Tuesday and again on Wednesday, and which had been warned about the crane by its own inspector in a letter in March, has not yet replied to any of the questions put to it',
    ],
  ];

  it.each(lines)('is %s: %s', (role, line) => {
    expect(rolesOf(`${before}\n${line}\n${after}`)).toEqual([
      ['body', before],
      [role, line],
      ['body', after],
    ]);
    expect(rolesOf(`${before}\n\n${line}\n\n${after}`).map(([found]) => found)).toEqual(['body', role, 'body']);
  });
});

describe('the top of a text', () => {
  it('is a headline and a standfirst when neither has a stop', () => {
    const roles = rolesOf(`Crane falls in gale — Report\n\nNorth quay shut for a second day after storm\n\n${before}`);
    expect(roles.map(([role]) => role)).toEqual(['headline', 'standfirst', 'body']);
  });

  it('is body when the first line is a sentence', () => {
    expect(rolesOf(`${before}\n${after}`).map(([role]) => role)).toEqual(['body', 'body']);
  });

  it('may be a date glued to the headline, which is parted from it', () => {
    expect(rolesOf(` date 2031-05-06 Crane falls in gale\n${before}`)).toEqual([
      ['file-date', 'date 2031-05-06'],
      ['headline', 'Crane falls in gale'],
      ['body', before],
    ]);
  });

  it('may be a date on a line of its own, before or after the headline', () => {
    const published = 'Published: Tuesday 6 May 2031';
    const first = rolesOf(`${published}\nCrane falls in gale\n${before}`);
    expect(first.map(([role]) => role)).toEqual(['file-date', 'headline', 'body']);
    const second = rolesOf(`Crane falls in gale\n${published}\n\n${before}`);
    expect(second.map(([role]) => role)).toEqual(['headline', 'file-date', 'body']);
  });

  it('is a headline though it quotes in double marks', () => {
    expect(rolesOf(`Crane “was past saving” — inspector\n${before}`)[0]?.[0]).toBe('headline');
  });

  it('is a headline though it opens with what somebody says', () => {
    expect(rolesOf(`‘I’d run again,’ says inspector\n\n${before}`)[0]?.[0]).toBe('headline');
    expect(rolesOf(`‘I’d run again,’ says the inspector.\n\n${before}`)[0]?.[0]).toBe('body');
    expect(rolesOf(`‘I’d run again,’ he said\n\n${before}`)[0]?.[0]).toBe('body');
  });

  it('may have a byline, which is not copy', () => {
    const roles = rolesOf(`Crane falls in gale\nBy Ada Quill, ports correspondent\n${before}`);
    expect(roles.map(([role]) => role)).toEqual(['headline', 'link-line', 'body']);
  });
});

describe('a list of other stories', () => {
  const list = 'Read more:\n“We ran,” says crew of ferry\n‘We ran’: a night on the slip\nWho pays for the crane?';

  it('is read-more as far as the next paragraph, even one that opens a quotation', () => {
    const roles = rolesOf(`${before}\n${list}\n“And by the way, two cranes are still up.\n${after}`);
    expect(roles.map(([role]) => role)).toEqual(['body', ...Array(4).fill('read-more'), 'body', 'body']);
  });

  it('may have blank lines between its lines, and end the text', () => {
    const roles = rolesOf(`${before}\n\n${after}\n\n${list.replaceAll('\n', '\n\n')}`);
    expect(roles.map(([role]) => role)).toEqual(['body', 'body', ...Array(4).fill('read-more')]);
  });

  it('is link lines when nothing announces it', () => {
    const roles = rolesOf(`${before}\nQuay chief quits\nWho pays for the crane?\n${after}`);
    expect(roles.map(([role]) => role)).toEqual(['body', 'link-line', 'link-line', 'body']);
  });
});

describe('a line without a stop', () => {
  it('is copy when the line before leads into it', () => {
    const roles = rolesOf(`${before}\nThe inspector asked for one thing:\nA new crane by the autumn\n${after}`);
    expect(roles.map(([role]) => role)).toEqual(['body', 'body', 'body', 'body']);
  });

  it('is copy when it names the source of the quotation above', () => {
    for (const source of ['— Ada Quill, harbour master', 'Ada Quill, harbour master']) {
      const roles = rolesOf(`${before}\n“We heard it go and we ran.”\n${source}\n${after}`);
      expect(roles.map(([role]) => role)).toEqual(['body', 'body', 'body', 'body']);
    }
  });

  it('says nothing in a text that uses no stops', () => {
    const notes = 'crane down at six\nQuay shut until further notice by the board\nTwo ferries sent on to next port\n';
    expect(markParagraphs(notes).map(({ role }) => role)).not.toContain('link-line');
  });
});

describe('hard-wrapped text', () => {
  const first =
    'The harbour board closed the north quay on Monday after a crane came\ndown in the wind, and said that it would not open again before the\ninspector had been.';
  const second = 'Nobody was hurt, and two ferries were sent to the next port along the\ncoast.';

  it('is split at blank lines only', () => {
    expect(rolesOf(`${first}\n\n${second}\n`)).toEqual([
      ['body', first],
      ['body', second],
    ]);
  });

  it('is split where a line ends early, when paragraphs stand without blank lines between them', () => {
    expect(rolesOf(`${first}\n${second}\n`)).toEqual([
      ['body', first],
      ['body', second],
    ]);
  });

  it('may have Windows line ends', () => {
    const text = `${first}\n\n${second}\n`.replaceAll('\n', '\r\n');
    expect(markParagraphs(text)).toHaveLength(2);
  });
});

describe('a phrase of page furniture', () => {
  it.each(furniturePhrases.map((rule) => [rule.example, rule] as const))(
    'is known by its own rule: %s',
    (example, rule) => {
      expect(furniturePhrase(example)).toBe(rule);
    },
  );
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ' date 2022-02-17 ',
    'Published: 4 May 2031',
    'Read more:',
    '“',
    '”',
    "'",
    '\n',
    '\r\n',
    '\n\n',
    '\r',
    ' ',
    '\t',
    '\uFEFF',
    '## ',
    '- [a](b)',
    'Crane falls in gale',
    before,
    after,
    'lower case line',
    '…',
    '?',
    '\u2028',
    '\u00A0',
    'é',
    '😀',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  );

  it('has paragraphs in order that never overlap and leave out only white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const { span } of markParagraphs(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(end, span.start).trim()).toBe('');
          const printed = text.slice(span.start, span.end);
          expect(printed).toBe(printed.trim());
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['a', ' ', '“a ', '\n', 'A b: ', '[a](b) ', '**', 'Read more ', '?', '<a'])(
    'is marked to its end, though it is 2 MB of %j: work that grew with the square would outlast the test',
    (unit) => {
      const text = unit.repeat(Math.ceil(2_000_000 / unit.length));
      const marked = markParagraphs(text);
      const between = marked.map(({ span }, i) => text.slice(marked[i - 1]?.span.end ?? 0, span.start)).join('');
      expect((between + text.slice(marked.at(-1)?.span.end ?? 0)).trim()).toBe('');
    },
  );
});
