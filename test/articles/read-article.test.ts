import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/articles/read-article.js';

const zone = 'Europe/London';
const read = (file: string, content: string | Uint8Array) =>
  readArticle({ file, bytes: typeof content === 'string' ? Buffer.from(content) : content, zone });

function articleOf(file: string, content: string | Uint8Array) {
  const result = read(file, content);
  if (result.kind === 'unreadable') throw new Error(result.because);
  return { ...result.article, remarks: result.remarks };
}

const becauseOf = (file: string, content: string | Uint8Array): string | null => {
  const result = read(file, content);
  return result.kind === 'unreadable' ? result.because : null;
};

const withFrontMatter = (...lines: readonly string[]): string =>
  ['---', ...lines, '---', '', 'The quay was shut.', ''].join('\n');

describe('a Markdown file', () => {
  it('gives what its front matter states, and the text as filed after it', () => {
    const article = articleOf(
      'ports/quay.md',
      withFrontMatter(
        'id: quay-1',
        'headline: "‘We ran’: a night on the slip"',
        'published: 2031-05-06T08:30:00+01:00',
        'outlet: The Quayside Post',
        'url: https://news.example/quay-1',
        'basedOn: 007_quay.txt',
        'zone: Asia/Kolkata',
      ),
    );
    expect(article).toMatchObject({
      id: 'quay-1',
      headline: '‘We ran’: a night on the slip',
      published: { value: '2031-05-06T08:30:00+01:00', zone: 'Asia/Kolkata' },
      outlet: 'The Quayside Post',
      url: 'https://news.example/quay-1',
      basedOn: '007_quay.txt',
      status: { kind: 'live' },
      file: 'ports/quay.md',
      text: '\nThe quay was shut.\n',
      firstLine: 10,
      remarks: [],
    });
  });

  it('states nothing without front matter, and is named for its file', () => {
    expect(articleOf('ports/quay 7 (b).md', 'Quay shut\n\nIt was shut on Monday.')).toMatchObject({
      id: 'quay-7-b',
      headline: 'Quay shut',
      published: null,
      outlet: null,
      url: null,
      basedOn: null,
      status: { kind: 'live' },
    });
  });

  it('keeps words and noughts that YAML would turn into something else', () => {
    const article = articleOf('a.md', withFrontMatter('id: 007', 'headline: No', 'outlet: 1e3'));
    expect([article.id, article.headline, article.outlet]).toEqual(['007', 'No', '1e3']);
  });

  it('takes an empty value for one that is not given', () => {
    expect(articleOf('a.md', withFrontMatter('published:', 'url: ""', 'outlet: ~'))).toMatchObject({
      published: null,
      url: null,
      outlet: null,
      status: { kind: 'live' },
      remarks: [],
    });
  });

  it('may have Windows line ends and a byte order mark', () => {
    const article = articleOf('a.md', `\uFEFF${withFrontMatter('id: quay').replaceAll('\n', '\r\n')}`);
    expect([article.id, article.text]).toEqual(['quay', '\r\nThe quay was shut.\r\n']);
  });

  it.each([
    ['id: two words', 'id is “two words”; expected letters, digits'],
    ['published: 2022-02-31', 'published is “2022-02-31”; expected a day that exists'],
    ['published: 17 February 2022', 'published is “17 February 2022”; expected a day'],
    ['published: 2022-02-17T08:30:00', 'published is “2022-02-17T08:30:00”; expected a day'],
    ['published: [2022]', 'published is a list; expected a day'],
    ['url: javascript:alert(1)', 'url is “javascript:alert(1)”; expected a web address'],
    ['zone: Europe/Atlantis', 'zone is “Europe/Atlantis”; expected the IANA name'],
    ['status: embargoed\nembargoUntil: tomorrow', 'embargoUntil is “tomorrow”; expected a moment'],
    ['status: live\nStatus: held', 'status is given twice'],
    ['headline: "no end', 'the front matter is not YAML, line '],
    ['- one\n- two', 'the front matter is a list; expected lines of'],
  ])('is unreadable, in a sentence that says what was found and what was expected: %s', (yaml, sentence) => {
    expect(becauseOf('a.md', withFrontMatter(yaml))).toContain(`a.md: ${sentence}`);
  });

  it('is unreadable when its front matter is not closed, for nobody could say what is withheld', () => {
    expect(becauseOf('a.md', '---\nstatus: held\n\nThe quay was shut.')).toContain('a.md: line 1 opens front matter');
  });

  it.each([
    ['status: live', { kind: 'live' }, 0],
    ['status: Held', { kind: 'held' }, 0],
    ['status: withdrawn', { kind: 'withdrawn' }, 0],
    ['status: spiked', { kind: 'held' }, 1],
    ['status:', { kind: 'held' }, 1],
    ['status: ~', { kind: 'held' }, 1],
    ['status: " "', { kind: 'held' }, 1],
    ['embargoUntil:', { kind: 'held' }, 1],
    ['status: live\nembargoUntil: ""', { kind: 'held' }, 1],
    ['desk: { status: held }', { kind: 'held' }, 2],
    ['desk:\n  - notes:\n      embargo: Friday', { kind: 'held' }, 2],
    ['sta\u200Btus: held', { kind: 'held' }, 0],
    ['pressEmbargo: Friday', { kind: 'held' }, 2],
    ['status: embargoed', { kind: 'held' }, 1],
    ['embargo: 2031-05-08', { kind: 'held' }, 2],
    ['pubStatus: withheld', { kind: 'held' }, 2],
    ['Status: withdrawn', { kind: 'withdrawn' }, 0],
    ['embargo-until: 2031-05-08T00:01Z', { kind: 'embargoed', until: new Date('2031-05-08T00:01:00Z') }, 0],
    [
      'status: live\nembargoUntil: 2031-05-08T00:01:00+01:00',
      { kind: 'embargoed', until: new Date('2031-05-07T23:01:00Z') },
      1,
    ],
    ['desk: ports', { kind: 'live' }, 1],
  ] as const)('is withheld whenever its status leaves a doubt, and says so: %s', (yaml, status, remarks) => {
    const article = articleOf('a.md', withFrontMatter(yaml));
    expect(article.status).toEqual(status);
    expect(article.remarks).toHaveLength(remarks);
    for (const remark of article.remarks) expect(remark).toMatch(/^a\.md: /);
  });
});

describe('a raw text file', () => {
  it('is dated by a prefix glued to its headline', () => {
    const article = articleOf('a.txt', ' date 2031-05-06 Crane falls in gale\nThe quay was shut on Monday.');
    expect(article.published).toEqual({ value: '2031-05-06', zone });
    expect(article.headline).toBe('Crane falls in gale');
  });

  it.each([
    ['Published: 2031-05-06', '2031-05-06'],
    ['date: 2031-05-06T08:30:00Z', '2031-05-06T08:30:00Z'],
    ['Published: Tuesday 6 May 2031, 08:30', '2031-05-06'],
    ['Published: Sept. 6th, 2031', '2031-09-06'],
  ])('is dated by a plain line: %s', (line, value) => {
    expect(articleOf('a.txt', `${line}\n\nThe quay was shut on Monday.`).published).toEqual({ value, zone });
  });

  it.each(['Published: 05/06/2031', 'date 2022-02-31 Crane falls in gale', 'Published: 31 June 2031'])(
    'has no date, and a remark, when the words give no day: %s',
    (line) => {
      const article = articleOf('a.txt', `${line}\n\nThe quay was shut on Monday.`);
      expect(article.published).toBeNull();
      expect(article.remarks).toEqual([expect.stringContaining('gives no day of publication')]);
    },
  );

  it('is not dated by its copy', () => {
    expect(articleOf('a.txt', 'The letter had a date 2031-05-06 on it.\nPublished in May 2031.').published).toBeNull();
  });

  it('is unreadable when it begins with front matter, which may hold an embargo', () => {
    expect(becauseOf('a.txt', withFrontMatter('status: held'))).toContain('a.txt: begins with front matter');
  });
});

describe.each(['a.md', 'a.txt'])('a file in which front matter may have been meant, %s', (file) => {
  const held = '---\nstatus: held\n---\nSecret.';

  it.each([
    [
      'a blank line before it',
      `\n${held}`,
      'line 2, “---”, seems to open front matter; expected “---” alone as line 1',
    ],
    ['many blank lines before it', `${'\r\n'.repeat(40)}${held}`, 'line 41, “---”, seems to open front matter'],
    ['a space before it', ` ${held}`, 'line 1, “---”, seems to open front matter, with a space before it'],
    [
      'a second byte order mark',
      `\uFEFF\uFEFF${held}`,
      'line 1, “---”, seems to open front matter, with an invisible sign',
    ],
    [
      'a zero-width space before it',
      `\u200B${held}`,
      'line 1, “---”, seems to open front matter, with an invisible sign',
    ],
    [
      'a zero-width space after it',
      held.replace('---', '---\u200B'),
      'line 1, “---”, seems to open front matter, with an inv',
    ],
    ['JSON in it', '---json\n{"status": "held"}\n---\nSecret.', 'line 1, “---json”, seems to open front matter'],
    ['JSON instead', '{\n  "status": "held"\n}\nSecret.', 'line 1, “{”, seems to open front matter'],
    ['TOML instead', '+++\ndraft = true\n+++\nSecret.', 'line 1, “+++”, seems to open front matter'],
    [
      'dashes that a word processor has joined',
      '—\nstatus: held\n—\nSecret.',
      'line 2, “status: held”, seems to say who',
    ],
    ['a headline before it', `Quay shut\n\n${held}`, 'line 4, “status: held”, seems to say who'],
    ['no fence', 'Status: withdrawn\n\nSecret.', 'line 1, “Status: withdrawn”, seems to say who may see the piece'],
    ['other key signs', 'Quay\n"pub_status" = "held"\nSecret.', 'line 2, “"pub_status" = "held"”, seems to say who'],
    ['a comment', '<!-- embargo-until: Friday -->\nSecret.', 'line 1, “<!-- embargo-until: Friday -->”, seems to say'],
    ['wide signs', 'Quay\nＳｔａｔｕｓ：held\nSecret.', 'line 2, “Status:held”, seems to say who'],
    ['an invisible sign in the key', 'Quay\nsta\u00ADtus: held\nSecret.', 'line 2, “status: held”, seems to say who'],
    [
      'the words of a wire',
      'STRICTLY EMBARGOED UNTIL 0001 FRIDAY\nSecret.',
      'line 1, “STRICTLY EMBARGOED UNTIL 0001 FRIDAY”',
    ],
    ['a late line', `${'Quay.\n\n'.repeat(14)}status: held`, 'line 29, “status: held”, seems to say who'],
  ])('is unreadable, in a sentence that says what was found and how to write it: %s', (_what, content, sentence) => {
    const because = becauseOf(file, content);
    expect(because).toContain(`${file}: ${sentence}`);
    expect(because).toMatch(/expected .* \.md file/);
  });

  it.each([
    ['a rule of dashes', '----------\nThe quay was shut.'],
    ['a rule between paragraphs', 'The quay was shut.\n\n---\n\nIt is open.'],
    ['copy about a status', 'The status of the quay: unknown.\n\nIts status was raised, and an embargo threatened.'],
    ['copy about an embargo', 'Embargoes on grain have failed, a minister says'],
    ['a status far down', `${'Quay.\n'.repeat(15)}status: held`],
  ])('is read all the same when it only holds %s', (_what, content) => {
    expect(articleOf(file, content)).toMatchObject({ text: content, status: { kind: 'live' } });
  });
});

describe('a status below the front matter', () => {
  const older = '---\nstatus: held\n---\nSecret.';

  it('makes a file unreadable whose front matter states none, for it may be the older half', () => {
    expect(becauseOf('a.md', `---\nid: quay\n---\n${older}`)).toContain(
      'a.md: below the front matter, line 2, “status: held”, seems to say who may see the piece',
    );
  });

  it.each(['live', 'withdrawn'])('is copy when the front matter states one: %s', (status) => {
    const article = articleOf('a.md', `---\nstatus: ${status}\n---\nStatus: a history`);
    expect(article).toMatchObject({ status: { kind: status }, text: 'Status: a history' });
  });
});

describe('the bytes of a file', () => {
  it('are windows-1252, with a remark, when they are not UTF-8', () => {
    const article = articleOf('a.txt', Buffer.from('\x93caf\xE9\x94 \x96 it\x92s shut.', 'latin1'));
    expect(article.text).toBe('“café” – it’s shut.');
    expect(article.remarks).toEqual(['a.txt: is not UTF-8 and was read as windows-1252']);
  });

  it('are Mac Roman, with a remark, where quotation marks stand as it writes them', () => {
    const article = articleOf('a.txt', Buffer.from('She said: \xD2The caf\x8E\xD5s shut.\xD3', 'latin1'));
    expect(article.text).toBe('She said: “The café’s shut.”');
    expect(article.remarks).toEqual(['a.txt: is not UTF-8 and was read as Mac Roman']);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7'), 'is a PDF file'],
    ['a ZIP or Office file', Buffer.from('PK\x03\x04'), 'is a ZIP or Office file'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'is a PNG picture'],
    ['other binary', Buffer.from('quay\0'), 'is a binary file'],
    ['UTF-16', Buffer.from('\uFEFFquay', 'utf16le'), 'is UTF-16 text'],
    ['UTF-8 cut in the middle of a mark', Buffer.from('one\n“two”').subarray(0, -1), 'damaged bytes in line 2'],
    ['nothing', Buffer.alloc(0), 'is empty'],
    ['white space', Buffer.from(' \n\uFEFF\n'), 'is empty'],
    ['front matter alone', Buffer.from('---\nid: a\n---\n'), 'is empty'],
    ['over 5 MB', Buffer.alloc(5_000_001, 'a'), 'is over 5 MB'],
  ])('are unreadable, in a sentence, when they are %s', (_what, bytes, sentence) => {
    expect(becauseOf('a.md', bytes)).toMatch(new RegExp(`^a\\.md: .*${sentence}`));
  });

  it('never make reading fail, and every paragraph lies within the text', () => {
    const fileName = fc.constantFrom('a.txt', 'a.md', '#.md', 'b/ü 2.TXT');
    const frontMatter = fc.array(
      fc.constantFrom('---', 'id: a', 'status: &x [*x]', '? [a]', 'x: !!js', '  -', ': :', '\t'),
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      frontMatter.map((lines) => Buffer.from(`---\n${lines.join('\n')}\n---\nOne.`)),
    );
    fc.assert(
      fc.property(fileName, bytes, (file, content) => {
        const result = read(file, content);
        if (result.kind === 'unreadable') expect(result.because).toMatch(/^.+: .+/);
        else
          for (const { span } of result.article.paragraphs)
            expect(span.end).toBeLessThanOrEqual(result.article.text.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('are kept character for character after the front matter', () => {
    const copy = fc.string({ unit: 'binary' }).filter((text) => text.trim() !== '' && !text.includes('\0'));
    fc.assert(
      fc.property(copy, fc.boolean(), (text, marked) => {
        const raw = read('a.txt', `${marked ? '\uFEFF' : ''}x${text}`);
        expect(raw).toHaveProperty('article.text', `x${text}`);
        expect(read('a.md', `---\nid: a\n---\n${text}`)).toHaveProperty('article.text', text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the version of an article', () => {
  const versionOf = (file: string, content: string) => articleOf(file, content).version;
  const filed = withFrontMatter('headline: Quay shut', 'status: live');

  it('is sixteen hexadecimal digits, the same wherever the file is', () => {
    expect(versionOf('a.md', filed)).toMatch(/^[0-9a-f]{16}$/);
    expect(versionOf('b/c.md', filed)).toBe(versionOf('a.md', filed));
  });

  it('does not change with the order or the spacing of the front matter', () => {
    expect(versionOf('a.md', withFrontMatter('status:   live', 'headline: "Quay shut"'))).toBe(
      versionOf('a.md', filed),
    );
  });

  it.each([
    ['the status', filed.replace('live', 'withdrawn')],
    ['the embargo', filed.replace('status: live', 'embargoUntil: 2031-05-08T00:01:00Z')],
  ])('does not change with who may see it: %s', (_what, changed) => {
    expect(versionOf('a.md', changed)).toBe(versionOf('a.md', filed));
  });

  it.each([
    ['the text', filed.replace('shut.', 'shut!')],
    ['the headline', filed.replace('Quay shut', 'Quay closed')],
    ['the date of publication', filed.replace('status: live', 'published: 2031-05-08')],
    ['the outlet', filed.replace('status: live', 'outlet: Post')],
    ['the address', filed.replace('status: live', 'url: https://news.example/1')],
    ['what it retells', filed.replace('status: live', 'basedOn: b.txt')],
  ])('changes with %s', (_what, changed) => {
    expect(versionOf('a.md', changed)).not.toBe(versionOf('a.md', filed));
  });
});
