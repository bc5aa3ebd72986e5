import { describe, expect, it } from 'vitest';
import type { Finding, Named } from '../../src/domain/check.js';
import { askerAt, productOverPieces } from '../answers/over-folder.js';

const now = new Date('2031-05-04T09:00:00Z');
const person = (name: string): Named => ({ name, kind: 'person' });

const MERRIN = person('Merrin Oskallow');

const PIECES = {
  one: [
    '---\noutlet: Quay Post\npublished: 2031-05-02\n---',
    'Pier to close for the winter, council leader says',
    'The council leader, Merrin Oskallow, said: “We will not close the pier until every repair is paid for, and nobody has asked us to.”',
    '“The sea has its own timetable,” said Oskallow. “We shall keep to ours.”',
    'Oskallow said that the ferry would run through the winter as it always had.',
  ].join('\n\n'),
  two: [
    '---\noutlet: Harbour Times\npublished: 2031-05-03\n---',
    'Anglers fear for the pier and its lamps',
    'Tamsin Rudge, of the anglers’ club, said: “The lamps went out in March and no one came to mend them at all.”',
    'Oskallow told the meeting: “I walked the pier this morning and counted every loose board on it myself.”',
  ].join('\n\n'),
};

async function found(words: string, speaker: Named | null = null): Promise<Finding> {
  const product = await productOverPieces(PIECES, now);
  const quotation = {
    words,
    speaker,
    pieces: [],
    where: 'body',
    line: 1,
    column: 1,
    end: { line: 1, column: 2 },
    isDenied: false,
    isHedged: false,
    isSpeech: true,
    unbalanced: false,
  } as const;
  const file = { name: 'draft.txt', bytes: new Uint8Array() };
  const draft = { file, counts: 'lines', quotations: [quotation], top: [] } as const;
  const answer = await product.archiveFor(askerAt(now)).check(draft, null);
  if (answer.kind !== 'check') throw new Error(answer.kind);
  return answer.checked[0]!.finding;
}

const verdictOn = async (words: string, speaker: Named | null = null): Promise<string> => {
  const finding = await found(words, speaker);
  return 'verdict' in finding ? `${finding.kind}, ${finding.verdict}` : finding.kind;
};

describe('words between quotation marks, looked up in the archive', () => {
  it.each([
    ['held, verbatim', 'We will not close the pier until every repair is paid for, and nobody has asked us to.'],
    ['held, typography', 'we will not close the pier until every repair is paid for, and nobody has asked us to'],
    ['held, part-of', 'every repair is paid for'],
    ['held, trimmed', 'We will not close the pier … and nobody has asked us to.'],
    ['held, altered', 'We will close the pier until every repair is paid for'],
    ['held, altered', 'We will not close the pier and nobody has asked us to.'],
    ['held, stitched', 'We will not close the pier until no one came to mend them at all.'],
    ['held, stitched', 'We will not close the pier … and counted every loose board on it myself.'],
    ['reported-only', 'the ferry would run through the winter as it always had'],
    ['not-found', 'We have sold the pier to a circus for a pound.'],
  ])('are %s: %s', async (expected, words) => {
    expect(await verdictOn(words)).toBe(expected);
  });

  it('are those of another speaker when nobody prints them of the one named', async () => {
    expect(await verdictOn('every repair is paid for', MERRIN)).toBe('held, part-of');
    expect(await verdictOn('every repair is paid for', person('Tamsin Rudge'))).toBe('other-speaker, part-of');
    expect(await verdictOn('every repair is paid for', { name: 'a spokesman', kind: 'unnamed' })).toBe('held, part-of');
  });

  it('name both places when they are stitched', async () => {
    const finding = await found('We will not close the pier until no one came to mend them at all.');
    if (finding.kind !== 'held') throw new Error(finding.kind);
    expect(finding.places.map(({ label }) => label.text)).toEqual(['Quay Post', 'Harbour Times']);
  });

  it('are one run of speech where only “said” divides what a paragraph prints', async () => {
    expect(await verdictOn('The sea has its own timetable. We shall keep to ours.', MERRIN)).toBe('held, typography');
  });

  it('are not found when they are few and only nearly held', async () => {
    expect(await verdictOn('every pier')).toBe('not-found');
    expect(await verdictOn('keep to yours')).toBe('not-found');
  });

  it('show what a marked cut leaves out, as printed', async () => {
    const finding = await found('We will not close the pier … and nobody has asked us to.');
    if (finding.kind !== 'held') throw new Error(finding.kind);
    expect(finding.places[0].leftOut.map(({ exact }) => exact)).toEqual(['until every repair is paid for']);
  });
});

describe('a piece that is withheld', () => {
  it('bears no quotation out, for a reader', async () => {
    const embargoed = PIECES.one.replace(
      'published:',
      'status: embargoed\nembargoUntil: 2031-06-01T00:00:00Z\npublished:',
    );
    const product = await productOverPieces({ one: embargoed }, now);
    const asked = {
      words: 'every repair is paid for',
      speaker: null,
      pieces: [],
      where: 'body',
      line: 1,
      column: 1,
      end: { line: 1, column: 2 },
      isDenied: false,
      isHedged: false,
      isSpeech: true,
      unbalanced: false,
    } as const;
    const draft = {
      file: { name: 'd', bytes: new Uint8Array() },
      counts: 'lines',
      quotations: [asked],
      top: [],
    } as const;
    const seenBy = async (role: 'reader' | 'editor') => {
      const answer = await product.archiveFor(askerAt(now, role)).check(draft, null);
      return answer.kind === 'check' ? [answer.checked[0]!.finding.kind, answer.searched.quotations] : answer.kind;
    };
    expect(await seenBy('reader')).toEqual(['not-found', 0]);
    expect((await seenBy('editor'))[0]).toBe('held');
  });
});
