import { describe, expect, it } from 'vitest';
import { figuresOf, fileCalled, fileOf } from '../../shared-scorers.js';
import { creditsOwn } from './credits-own.js';
import { type OwnQuotation, readOwnGold } from './gold.js';

const TEXT = `"We shut at noon," said Orla Prendergast, the harbour master. "Nobody came."

The council called the closure a "calm" decision. Signs read "No entry".

Rufus Pell denied that he had been asked.`;

const GOLD = `- id: harbour
  text: |-
${TEXT.split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
  quotations:
    - { words: 'We shut at noon,', speaker: Orla Prendergast, kind: direct, person: true }
    - { words: Nobody came., speaker: Orla Prendergast, kind: direct, person: true }
    - { words: 'the closure a "calm" decision', speaker: The council, kind: mixed, person: false }
    - { words: No entry, speaker: null, kind: direct, person: false, why: a sign }
    - { words: that he had been asked, speaker: Rufus Pell, kind: indirect, person: true }
`;

const span = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

describe('the project’s own gold', () => {
  it('is found by exact words, and counted by hand as it is here', () => {
    const quotes = [
      // Right, one mark too many; that changes no word.
      { spans: [span('"We shut at noon,"')], speaker: { text: 'Orla Prendergast', confidence: 0.9 } },
      // Found, but credited to the wrong person, and not surely.
      { spans: [span('Nobody came.')], speaker: { text: 'Rufus Pell', confidence: 0.2 } },
      // The marked word is what counts of a mixed one.
      { spans: [span('calm')], speaker: { text: 'the council' } },
      // No speech, and credited all the same.
      { spans: [span('No entry')], speaker: { text: 'Rufus Pell', confidence: 0.2 } },
    ];
    const { figures, parts } = evaluatedOf(quotes);
    const at = (name: string) => figures.get(name)?.value;
    expect(at('marked found F1')).toBe(100);
    expect(at('marked exact')).toBe(100);
    expect(at('marked given found')).toBeCloseTo(200 / 3);
    expect(at('marked end to end')).toBeCloseTo(200 / 3);
    expect(at('direct end to end')).toBe(50);
    expect(at('organisation end to end')).toBe(100);
    expect(at('indirect found recall')).toBe(0);
    expect(at('answered')).toBe(100);
    expect(at('false names')).toBe(50);
    expect(at('nobody credited')).toBe(1);
    const atFloor = parts?.get('default floor');
    expect(atFloor?.get('answered')?.value).toBeCloseTo(200 / 3);
    expect(atFloor?.get('false names')?.value).toBe(0);
  });

  it('is 100 for itself, and 0 for nothing', () => {
    const quotes = [
      { spans: [span('We shut at noon,')], speaker: { text: 'Prendergast' } },
      { spans: [span('Nobody came.')], speaker: { text: 'she', canonical: 'Orla Prendergast' } },
      { spans: [span('the closure a "calm" decision')], speaker: { text: 'The council' } },
      { spans: [span('that he had been asked')], speaker: { text: 'Rufus Pell' } },
    ];
    const full = [...evaluatedOf(quotes).figures].filter(([, { of, value }]) => of > 0 && value !== 100);
    expect(full.map(([name, { value }]) => `${name}: ${value}`).sort()).toEqual([
      'false names: 0',
      'nobody credited: 0',
      'nobody found: 0',
    ]);
    const none = evaluatedOf([]).figures;
    expect([...none].filter(([, { value }]) => (value ?? 0) !== 0)).toEqual([]);
  });

  it('cuts a prediction into its marked pieces, so that joined ones neither win nor lose', () => {
    const [, end] = span('Nobody came."');
    const { figures } = evaluatedOf([{ spans: [[0, end]], speaker: { text: 'Orla Prendergast' } }]);
    expect(figures.get('direct found recall')?.value).toBe(100);
    expect(figures.get('direct exact')?.value).toBe(100);
    expect(figures.get('marked found precision')?.value).toBe(100);
  });

  it.each([
    ['Dick', 'Cressida Dick', true],
    ['Commissioner Cressida Dick', 'Cressida Dick', true],
    ['The winner, Tilda Ash', 'Tilda Ash', true],
    ['Jane Smith', 'John Smith', false],
    ['John Smith’s spokeswoman', 'John Smith', false],
    ['a spokeswoman for John Smith', 'John Smith', false],
    ['he', 'John Smith', false],
    ['Cressida', 'Cressida Dick', false],
  ])('says whether “%s” credits %s: %s', (given, speaker, isRight) => {
    expect(creditsOwn({ ...quotation, speaker }, [given])).toBe(isRight);
  });

  it.each([
    ['West Mercia Police', true],
    ['the police', true],
    ['Mercia', false],
    ['the council', false],
  ])('says whether “%s” credits an organisation called West Mercia Police: %s', (given, isRight) => {
    expect(creditsOwn({ ...quotation, person: false, speaker: 'West Mercia Police' }, [given])).toBe(isRight);
  });

  it('takes no name for right where the gold allows it, and any of the names that it allows', () => {
    const gold = `- id: harbour
  text: '"Rain," he said. "Rain," she said.'
  quotations:
    - { words: 'Rain,', speaker: Orla Ash, orNone: true, kind: direct }
    - { words: 'Rain,', nth: 2, speaker: null, also: [Rufus Pell], kind: direct }
`;
    const first = [1, 6];
    const second = [18, 23];
    const at = (quotes: readonly unknown[]) => (name: string) => evaluatedOf(quotes, gold).figures.get(name)?.value;
    expect(at([{ spans: [first], speaker: null }])('marked end to end')).toBe(100);
    expect(at([{ spans: [first], speaker: { text: 'Pell' } }])('marked end to end')).toBe(0);
    expect(at([{ spans: [second], speaker: { text: 'Rufus Pell' } }])('nobody credited')).toBe(0);
    expect(at([{ spans: [second], speaker: { text: 'Orla Ash' } }])('nobody credited')).toBe(1);
  });

  it('says which entry has words that do not stand in its text', () => {
    const read = readOwnGold(
      fileCalled(
        'some.yml',
        '- { id: quay, text: Nothing was said., quotations: [{ words: a word, speaker: null, kind: direct }] }',
      ),
    );
    expect(read.kind === 'unusable' && read.because).toContain(
      'quay: “a word” does not stand in the text, or not as often as nth says',
    );
  });
});

const quotation: OwnQuotation = {
  content: [],
  also: [],
  orNone: false,
  kind: 'direct',
  person: true,
  unnamed: false,
  nested: false,
  headline: false,
  speaker: null,
};

function evaluatedOf(quotes: readonly unknown[], gold = GOLD) {
  return figuresOf({
    task: 'quotations',
    gold: fileCalled('some.yml', gold),
    predicted: fileOf([{ id: 'harbour', quotes }]),
  });
}
