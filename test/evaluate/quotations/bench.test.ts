import { describe, expect, it } from 'vitest';
import { type EVERYTHING, figuresOf, fileOf } from '../shared-scorers.js';

// Four attributions of an invented article, and everything below counted by hand from them.
const TEXT = `“We shall rebuild the pier,” said Mayor Ada Quill, “by June.”

He called it “a folly” and said nobody would come.

Residents believe the pier is cursed.

“Not so.”`;

const span = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

const attribution = (
  kind: string,
  content: string[],
  quoted: string[],
  source: string,
  speaker: object,
  cue: string,
) => ({
  source: source === '' ? [] : [span(source)],
  sourceText: source,
  content: content.map(span),
  quoted: quoted.map(span),
  kind,
  cueText: cue,
  cueLemma: cue,
  speaker,
});

const GOLD = {
  id: 'pier',
  publisher: 'Harbour Post',
  text: TEXT,
  attributions: [
    attribution(
      'direct',
      ['“We shall rebuild the pier,”', '“by June.”'],
      ['We shall rebuild the pier', 'by June'],
      'Mayor Ada Quill',
      { type: 'person', persons: [{ surname: 'Quill' }], head: span('Quill') },
      'say',
    ),
    attribution(
      'mixed',
      ['it “a folly”'],
      ['a folly'],
      'He',
      { type: 'pronoun', persons: [], head: span('He'), coref: { surname: 'Oddie' } },
      'call',
    ),
    attribution(
      'indirect',
      ['the pier is cursed'],
      [],
      'Residents',
      { type: 'nominal', persons: [], head: span('Residents'), headText: 'Residents' },
      'believe',
    ),
    attribution('direct', ['“Not so.”'], ['Not so'], '', { type: 'none', persons: [] }, ''),
  ],
};

const gold = fileOf([GOLD]);
const valuesOf = (quotes: readonly unknown[], options: Partial<typeof EVERYTHING> = {}) => {
  const { figures } = figuresOf({ ...options, task: 'quotations', gold, predicted: fileOf([{ id: 'pier', quotes }]) });
  return (name: string) => figures.get(name)?.value ?? null;
};

const QUILL = { spans: [span('We shall rebuild the pier')], speaker: { text: 'Ada Quill', confidence: 0.9 } };
const FOLLY = { spans: [span('it “a folly”')], speaker: { text: 'He', canonical: 'Mr Pike', confidence: 0.3 } };
const CURSED = { spans: [span('pier is cursed')], speaker: { text: 'some residents' } };
const NOBODY = { spans: [span('Not so.')], speaker: null };

describe('the figures of the benchmark', () => {
  it('count segments of content by kind, strictly, in part and by word', () => {
    const at = valuesOf([QUILL, FOLLY, CURSED, NOBODY]);
    // Of three direct segments “by June” is missing.
    expect(at('content direct strict recall')).toBeCloseTo(200 / 3);
    expect(at('content direct strict precision')).toBe(100);
    expect(at('content mixed strict F1')).toBe(100);
    // Three of the four words of “the pier is cursed”.
    expect(at('content indirect strict F1')).toBe(0);
    expect(at('content indirect partial recall')).toBe(75);
    expect(at('content indirect partial precision')).toBe(100);
    expect(at('content indirect token recall')).toBe(75);
    // 5 + 2 + 3 + 4 + 2 words in the gold, of which 5 + 3 + 3 + 2 are under predictions.
    expect(at('content all token recall')).toBeCloseTo(1300 / 16);
  });

  it('find a piece in marks when four fifths of the words agree', () => {
    const at = valuesOf([{ spans: [span('“We shall rebuild the')] }, { spans: [span('“a')] }]);
    // Four words of five are an F1 of 8/9; one of two only 2/3.
    expect(at('pieces found recall')).toBe(25);
    expect(at('pieces found precision')).toBe(50);
    expect(at('pieces exact recall')).toBe(0);
    expect(at('pieces token recall')).toBeCloseTo(500 / 11);
  });

  it('ask who said each piece that has a source', () => {
    const at = valuesOf([QUILL, FOLLY, CURSED, NOBODY]);
    // Pieces: Quill’s two, of which one is found; the folly, found but laid at another’s door.
    expect(at('end to end all')).toBeCloseTo(100 / 3);
    expect(at('given found all')).toBe(50);
    expect(at('end to end type person')).toBe(50);
    expect(at('end to end type pronoun')).toBe(0);
    expect(at('surname end to end explicit')).toBe(50);
    expect(at('surname end to end via coreference')).toBe(0);
    expect(at('given found no source')).toBe(100);
    expect(at('given found indirect')).toBe(100);
    expect(at('answered')).toBeCloseTo(200 / 3);
    expect(at('right among answered')).toBe(50);
  });

  it('take a source that is pointed at, though the name given is another', () => {
    const [start, end] = span('He');
    const at = valuesOf([{ spans: [span('it “a folly”')], speaker: { text: 'He', start, end } }]);
    expect(at('end to end type pronoun')).toBe(100);
    expect(at('surname end to end via coreference')).toBe(0);
  });

  it('count a speaker below the least confidence as not given', () => {
    const at = valuesOf([QUILL, FOLLY], { minConfidence: 0.5 });
    expect(at('answered')).toBeCloseTo(100 / 3);
    expect(at('right among answered')).toBe(100);
  });

  it('leave the named people out of who said it', () => {
    const at = valuesOf([QUILL, FOLLY], { without: ['quill'] });
    expect(at('end to end all')).toBe(0);
    expect(at('pieces found recall')).toBe(50);
  });

  it('leave out, on request, content that tells of no speech and what is predicted there', () => {
    const at = valuesOf([CURSED], { speechOnly: true });
    expect(at('content indirect strict recall')).toBeNull();
    expect(at('content all strict precision')).toBeNull();
  });
});
