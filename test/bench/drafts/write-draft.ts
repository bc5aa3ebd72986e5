import { outlets } from '../verdicts/outlets.js';
import type { Seeded } from '../verdicts/seeded.js';
import { vocabulary } from '../verdicts/vocabulary.js';
import type { DraftCase, DraftQuotation, Stretch } from './case.js';
import { joined, type Paragraph, wordCount } from './pieces.js';
import { type Plan, surname } from './plan.js';
import { paragraphOfProse } from './prose.js';
import { notSpeech, quoted } from './quoted.js';
import { plannedTop } from './top.js';

/**
 * Writes a draft around planned quotations.
 *
 * @param plans in the order in which they are to stand; no two of their speakers share a surname
 * @param words about how many words the draft is to have
 * @param topWrong whether the headline or the lead is to contradict the body
 */
export function writeDraft(
  choose: Seeded,
  id: string,
  plans: readonly Plan[],
  words: number,
  topWrong: boolean,
): DraftCase {
  const { style } = choose.pick(outlets);
  const top = plannedTop(choose, plans, style, topWrong);
  const known = new Set<string>();
  const spoken = plans.map((plan, index) =>
    quoted(choose, plan.tokens, nameIn(choose, plan.speaker, known), `q${index}`, style),
  );
  const body = choose.chance(0.4) ? [...spoken, [notSpeech(choose, 'n', style)]] : spoken;
  const longEnough = words - wordCount([top.headline, top.lead, ...body.flat()]);
  const { text, at } = joined([top.headline, top.lead, ...among(choose, body, proseOf(choose, longEnough)).flat()]);
  const stretches = (prefix: string): Stretch[] =>
    [...at].filter(([key]) => key.startsWith(`${prefix}/`)).map(([, stretch]) => stretch);
  const ofPlans = plans.map((plan, index) => printedAs(plan, stretches(`q${index}`), text));
  const quotations = [...ofPlans, ...stretches('n').map(unspoken)].sort(byPlace);
  return {
    id,
    text,
    quotations,
    top: top.claims.flatMap(({ where, key, plan, planted }) => {
      const stretch = at.get(key);
      const against = quotations.indexOf(ofPlans[plan] as DraftQuotation);
      return stretch === undefined ? [] : [{ where, at: stretch, against, planted }];
    }),
  };
}

/** The full name and an office at first, then the surname or the full name. */
function nameIn(choose: Seeded, speaker: string, known: Set<string>): string {
  if (known.has(speaker)) return choose.chance(0.6) ? surname(speaker) : speaker;
  known.add(speaker);
  return choose.chance(0.5)
    ? speaker
    : `${speaker}, chair of the ${choose.pick(vocabulary.place)} ${choose.pick(vocabulary.body)}`;
}

/** Paragraphs that come to about so many words; none when there is no room. */
function proseOf(choose: Seeded, words: number): Paragraph[][] {
  const paragraphs: Paragraph[][] = [];
  let missing = words;
  while (missing > 12) {
    const paragraph: Paragraph = [paragraphOfProse(choose)];
    paragraphs.push([paragraph]);
    missing -= wordCount([paragraph]);
  }
  return paragraphs;
}

/** The one list with the other strewn in; the order within each stays. */
function among(choose: Seeded, one: readonly Paragraph[][], two: readonly Paragraph[][]): Paragraph[][] {
  const places = choose.shuffled([...one.map(() => true), ...two.map(() => false)]);
  const [ones, twos] = [[...one], [...two]];
  return places.flatMap((first) => {
    const next = first ? ones.shift() : twos.shift();
    return next === undefined ? [] : [next];
  });
}

function printedAs(plan: Plan, pieces: readonly Stretch[], text: string): DraftQuotation {
  const { speaker, planted, handling, expected, held } = plan;
  const [first] = pieces;
  const whole = pieces.length === 1 && first !== undefined;
  const sameCharacters = whole && text.slice(first.start, first.end) === held;
  return {
    pieces,
    speaker,
    planted,
    handling: whole ? handling : `${handling}, broken`,
    expected: expected.verdict === 'typography' && sameCharacters ? { ...expected, verdict: 'verbatim' } : expected,
  };
}

const unspoken = (piece: Stretch): DraftQuotation => ({
  pieces: [piece],
  speaker: null,
  planted: null,
  handling: 'not speech',
  expected: { alarm: false, verdict: null, finding: 'none', flags: [], source: [] },
});

const byPlace = (one: DraftQuotation, two: DraftQuotation): number =>
  (one.pieces[0]?.start ?? 0) - (two.pieces[0]?.start ?? 0);
