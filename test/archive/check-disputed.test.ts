import { describe, expect, it } from 'vitest';
import { findingInWords } from '../../src/cards/finding-words.js';
import type { CheckedDraft, CheckedQuotation } from '../../src/domain/check.js';
import type { KnownSpeaker } from '../../src/domain/storyline.js';
import { checkDraft } from '../../src/drafts/check-draft.js';
import { sarifOf } from '../../src/drafts/sarif.js';
import { askerAt, productOverPieces } from '../answers/over-folder.js';

const now = new Date('2031-05-04T09:00:00Z');

type Piece = Readonly<{ outlet: string; copy: string; state?: string }>;

async function checked(
  pieces: readonly Piece[],
  draft: string,
  speakers: readonly KnownSpeaker[] = [],
): Promise<CheckedQuotation> {
  const files = pieces.map(({ outlet, copy, state = '' }, i) => [
    `p${i}`,
    `---\noutlet: ${outlet}\npublished: 2031-05-02\n${state}---\n\nHarbour notes of the week\n\n${copy}`,
  ]);
  const product = await productOverPieces(Object.fromEntries(files), now, { speakers });
  const bytes = new TextEncoder().encode(`Pier row\n\nThe council met.\n\n${draft}`);
  const answer = await checkDraft({ name: 'd.txt', bytes }, null, product.archiveFor(askerAt(now, 'editor')));
  if (answer.kind !== 'check' || !answer.checked[0]) throw new Error(answer.kind);
  return answer.checked[0];
}

const outlets = ({ finding }: CheckedQuotation): readonly string[] =>
  'places' in finding
    ? [...finding.places, ...finding.differing, ...finding.otherCredits].map(({ label }) => label.text)
    : [];

/** What SARIF has of one quotation. */
function resultsOf(one: CheckedQuotation): unknown {
  const draft: CheckedDraft = {
    file: { name: 'd.txt', bytes: new Uint8Array() },
    counts: 'lines',
    checked: [one],
    top: [],
    style: { name: 'bbc', cleaned: 'note' },
    searched: { articles: 1, quotations: 1 },
  };
  return (sarifOf(draft, 'd.txt') as { runs: readonly { results: unknown }[] }).runs[0]?.results;
}

const COPY = 'Merrin Oskallow said: “We shall dredge the basin in the spring for 40 crowns.”';
const DRAFT = 'Merrin Oskallow said: “We shall dredge the basin in the spring for 40 crowns.”';
const EMBARGO = 'status: embargoed\nembargoUntil: 2031-06-01T00:00:00Z\n';

describe('what stands only in copy that readers may not see', () => {
  it.each([
    ['status: withdrawn\n', 'wrong', 'Same characters, only in a withdrawn piece'],
    ['status: held\n', 'wrong', 'Same characters, only in a piece that is held back'],
    ['status: spiked\n', 'wrong', 'Same characters, only in a piece that is held back'],
    [EMBARGO, 'look', 'Same characters, only in a piece under embargo'],
  ])('is never plainly held: %s', async (state, gravity, words) => {
    const one = await checked([{ outlet: 'Quay Post', copy: COPY, state }], DRAFT);
    expect([one.gravity, findingInWords(one.finding)]).toEqual([gravity, words]);
    const level = gravity === 'wrong' ? 'error' : 'note';
    expect(resultsOf(one)).toMatchObject([{ ruleId: 'withheld', level }]);
  });

  it.each([EMBARGO, 'status: held\n', 'status: withdrawn\n'])(
    'is neither the evidence nor a difference beside published copy: %s',
    async (state) => {
      const secret = { outlet: 'A Post', copy: COPY.replace('40', '60'), state };
      const published = { outlet: 'Quay Post', copy: COPY };
      for (const draft of [DRAFT, DRAFT.replace('40', '50'), 'Merrin Oskallow said: “dredge the basin in the spring”.'])
        expect(outlets(await checked([secret, published], draft))).toEqual(['Quay Post']);
    },
  );
});

describe('words over which articles disagree', () => {
  it('are to look at, with who else is credited, whichever of the two the draft names', async () => {
    const pieces = [
      { outlet: 'Quay Post', copy: COPY },
      { outlet: 'Harbour Times', copy: COPY.replace('Merrin Oskallow', 'Tamsin Rudge') },
    ];
    for (const draft of [DRAFT, DRAFT.replace('Merrin Oskallow', 'Tamsin Rudge')]) {
      const one = await checked(pieces, draft);
      expect([one.gravity, outlets(one).length]).toEqual(['look', 2]);
    }
  });

  it('are to look at when another article has the speaker say the contrary, however short they are', async () => {
    const copy = 'Tamsin Rudge said: “The winch was never tested.”';
    const pieces = [
      { outlet: 'Quay Post', copy },
      { outlet: 'Harbour Times', copy: copy.replace('never', 'always') },
    ];
    const one = await checked(pieces, copy);
    expect([one.gravity, outlets(one)]).toEqual(['look', ['Quay Post', 'Harbour Times']]);
  });

  it('are not when two short sayings only differ', async () => {
    const copy = 'Tamsin Rudge said: “The winch was rusty.”';
    const pieces = [
      { outlet: 'Quay Post', copy },
      { outlet: 'Harbour Times', copy: copy.replace('rusty', 'green') },
    ];
    expect((await checked(pieces, copy)).gravity).toBe('fine');
  });
});

const TITLED = '“The gate was open at six,” the harbour master said.';

describe('words that their outlet has corrected', () => {
  const wrong = { outlet: 'Quay Post', copy: COPY };
  const notices = async (copy: string, outlet = 'Quay Post') => {
    const { gravity, finding } = await checked([wrong, { outlet, copy }], DRAFT);
    return [gravity, ...('places' in finding ? finding.corrections.map(({ passage }) => passage.exact) : [])];
  };

  it.each([
    'In a report on 2 May we quoted Merrin Oskallow as saying that the basin would be dredged for 40 crowns. She said 60. We apologise for the error.',
    'On 2 May we wrongly attributed to Merrin Oskallow the words “We shall dredge the basin in the spring for 40 crowns”. They were said by Tamsin Rudge.',
  ])('are to look at, beside the notice as printed: %s', async (notice) => {
    expect(await notices(notice)).toEqual(['look', notice]);
  });

  it.each([
    'Corrections: Merrin Oskallow said that the basin would be dredged in the spring for 60 crowns, not 40.',
    'Correction, 4 May — Merrin Oskallow said that the basin would be dredged in the spring for 60 crowns.',
    'In our report on Tuesday we quoted Merrin Oskallow as saying the basin would be dredged for 40 crowns. She said 60.',
    'We incorrectly quoted Merrin Oskallow as saying that the basin would be dredged for 40 crowns.',
    'A story on Tuesday misquoted Merrin Oskallow on dredging: “We shall dredge the basin in the spring for 40 crowns”.',
    'An earlier version of this article had Merrin Oskallow dredge the basin for 40 crowns.',
  ])('are found in whatever words their outlet prints a notice: %s', async (notice) => {
    expect(await notices(notice)).toEqual(['look', notice]);
  });

  it.each([
    'A correction in basin prices may let us dredge for fewer crowns by spring, Merrin Oskallow said.',
    '“We wrongly thought we could dredge the basin for 20 crowns in spring,” Merrin Oskallow said.',
    'The court wrongly let them dredge the basin for 20 crowns, said Merrin Oskallow in spring.',
  ])('are not by a piece that speaks of something put right: %s', async (copy) => {
    expect((await notices(copy)).slice(1)).toEqual([]);
  });

  it('are not by the very paragraph that prints them', async () => {
    const copy = COPY.replace('Oskallow said', 'Oskallow, whom we misquoted last year, said');
    const { finding } = await checked([{ outlet: 'Quay Post', copy }], DRAFT);
    expect('places' in finding && finding.corrections).toEqual([]);
  });

  it('are by a notice at the end of the same piece, of whatever outlet it is', async () => {
    const notice = 'We incorrectly quoted Merrin Oskallow as saying that the basin would be dredged for 40 crowns.';
    const { gravity, finding } = await checked([{ outlet: '', copy: `${COPY}\n\n${notice}` }], DRAFT);
    expect([gravity, 'places' in finding && finding.corrections.map(({ passage }) => passage.exact)]).toEqual([
      'look',
      [notice],
    ]);
  });

  it('are not those of another outlet, nor those of which no notice speaks', async () => {
    const notice =
      'In a report on 2 May we quoted Merrin Oskallow as saying that the basin would be dredged for 40 crowns. We apologise for the error.';
    expect(await notices(notice, 'Harbour Times')).toEqual(['fine']);
    expect(
      await notices('A report on 2 May misquoted Merrin Oskallow on the price of fish. We apologise for that.'),
    ).toEqual(['fine']);
  });
});

describe('words credited to an office', () => {
  const named = `Ewan Lecki, the harbour master, said: “I was asleep.”\n\n${TITLED}`;

  it('are those of whoever the article says holds it', async () => {
    const by = async (name: string) => {
      const { gravity, finding } = await checked(
        [{ outlet: 'Quay Post', copy: named }],
        `${name} said: “The gate was open at six.”`,
      );
      return [gravity, finding.kind];
    };
    expect(await by('Ewan Lecki')).toEqual(['fine', 'held']);
    expect(await by('Tamsin Rudge')).toEqual(['wrong', 'other-speaker']);
  });

  it('are to look at where the article does not say who that is', async () => {
    const { gravity } = await checked(
      [{ outlet: 'Quay Post', copy: TITLED }],
      'Tamsin Rudge said: “The gate was open at six.”',
    );
    expect(gravity).toBe('look');
  });

  it('are those of whoever the configuration says held it on the day', async () => {
    const holder: KnownSpeaker = {
      name: 'Ewan Lecki',
      alsoKnownAs: [],
      offices: [{ title: 'harbour master', from: '2030-01-01', to: null }],
    };
    const { gravity } = await checked(
      [{ outlet: 'Quay Post', copy: TITLED }],
      'Ewan Lecki said: “The gate was open at six.”',
      [holder],
    );
    expect(gravity).toBe('fine');
  });

  it('are to look at when the draft gives a surname that two in the article bear', async () => {
    const two = `Olga Lecki spoke first. ${named}`;
    const { gravity } = await checked(
      [{ outlet: 'Quay Post', copy: two }],
      'Ms Lecki said: “The gate was open at six.”',
    );
    expect(gravity).toBe('look');
  });
});
