import type { Article } from '../domain/article.js';
import type { Quotation } from '../domain/quotation.js';
import type { Span } from '../domain/span.js';
import { isSameWords, type LoudChange } from '../domain/verdict.js';
import { compareWords } from '../text/align.js';
import { sentences } from '../text/sentences.js';
import { type Word, wordsWithin } from '../text/words.js';
import { judge } from '../verdicts/judge.js';
import { type FoundConflict, type Told, told, toldOf } from './found.js';
import { inCommon, likeness, weightOf } from './likeness.js';
import { type Token, tokensOf } from './tokens.js';

/** How one article prints an utterance. */
export type Printed = Readonly<{ article: Article; quotations: readonly Quotation[] }>;

/** Two sentences tell of one thing when so much of the shorter stands in the longer; others are only not in both. */
const RELATED = 0.5;
/** The same when a clause has changed its place. */
const RELATED_ANYHOW = 0.6;

/**
 * The wordings of one utterance that cannot all be what was said. A part of a saying, a marked cut, a cleaned filler,
 * and numbers or contractions spelt in another way are no other wording.
 *
 * @returns null when all renderings can be taken from one wording
 */
export function wordingConflict(about: string, renderings: readonly Printed[]): FoundConflict | null {
  const all = renderings.map((printed) => unitsOf(printed));
  const differences = all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b, j) => differencesBetween(a, b).map((one) => ({ ...one, a: i, b: i + 1 + j }))),
  );
  differences.push(...standingAlone(all));
  if (differences.length === 0) return null;
  const differ = (i: number, j: number): boolean =>
    differences.some(({ a, b }) => (a === i && b === j) || (a === j && b === i));
  const sides: number[][] = [];
  for (const i of all.keys()) {
    const side = sides.find((members) => members.every((member) => !differ(member, i)));
    if (side) side.push(i);
    else sides.push([i]);
  }
  const disputed = sides.filter((side) => side.some((i) => all.some((_, j) => differ(i, j))));
  return {
    kind: 'wording',
    about,
    sides: disputed.map((side) => ({
      speaker: null,
      told: once(
        side.flatMap((i) => differences.flatMap(({ a, b, inA, inB }) => (a === i ? [inA] : b === i ? [inB] : []))),
      ),
    })),
    loud: [...new Set(differences.flatMap(({ loud }) => loud))],
  };
}

/** A sentence of a rendering, or a fragment of one. */
type Unit = Readonly<{ article: Article; span: Span; text: string; words: readonly Word[]; tokens: readonly Token[] }>;

type Difference = Readonly<{ inA: Told; inB: Told; loud: readonly LoudChange[] }>;

function unitsOf({ article, quotations }: Printed): readonly Unit[] {
  return quotations
    .flatMap(({ content }) => content)
    .flatMap((piece) => sentences(article.text, piece))
    .map((span) => {
      const words = wordsWithin(article.text, span);
      return { article, span, text: article.text.slice(span.start, span.end), words, tokens: tokensOf(words) };
    })
    .filter(({ tokens }) => tokens.length > 0);
}

/** Sentence by sentence, each beside the one of the other rendering that is most like it. */
function differencesBetween(a: readonly Unit[], b: readonly Unit[]): readonly Difference[] {
  const beside = [
    ...a.flatMap((inA) => nearest(inA, b).map((inB) => ({ inA, inB }))),
    ...b.flatMap((inB) => nearest(inB, a).map((inA) => ({ inA, inB }))),
  ];
  const pairs = beside.filter(({ inA, inB }, i) => beside.findIndex((one) => one.inA === inA && one.inB === inB) === i);
  const compared = pairs.map(({ inA, inB }) => ({ inA, inB, difference: differenceOf(inA, inB) }));
  const settled = new Set(compared.flatMap(({ inA, inB, difference }) => (difference ? [] : [inA, inB])));
  return compared.flatMap(({ inA, inB, difference }) =>
    difference === null || settled.has(inA) || settled.has(inB) ? [] : [difference],
  );
}

/** One at most. */
function nearest(unit: Unit, others: readonly Unit[]): readonly Unit[] {
  const [best] = others
    .map((other) => ({ other, ...likeness(unit.tokens, other.tokens) }))
    .filter(({ other, share }) => share >= RELATED || inCommon(unit.tokens, other.tokens) >= RELATED_ANYHOW)
    .sort((x, y) => y.ofLonger - x.ofLonger);
  return best ? [best.other] : [];
}

function differenceOf(a: Unit, b: Unit): Difference | null {
  if (holds(a, b) || holds(b, a)) return null;
  const [asked, printed] = weightOf(a.tokens) <= weightOf(b.tokens) ? [a, b] : [b, a];
  const judgement = judge(asked.text, [{ text: printed.text, start: 0 }]);
  if (judgement !== null && isSameWords(judgement.verdict)) return null;
  return { inA: differing(a, b), inB: differing(b, a), loud: judgement?.loud ?? [] };
}

/** The same words one after another, contractions and numbers however they are spelt. */
function holds(longer: Unit, shorter: Unit): boolean {
  const joined = ({ tokens }: Unit): string => ` ${tokens.map(({ whole }) => whole).join(' ')} `;
  return joined(longer).includes(joined(shorter));
}

/** A unit, shown around the first of its words that the other has not. */
function differing(unit: Unit, other: Unit): Told {
  let at = 0;
  let first: Word | null = null;
  for (const { change } of compareWords(other.words, unit.words)) {
    if (change === 'printed-only') first ??= unit.words[at] ?? null;
    if (change !== 'asked-only') at++;
  }
  return told(unit.article, unit.span, first?.span ?? unit.span);
}

/** A rendering that has no word in place with any other of the utterance: the wording of a copy that kept none. */
function standingAlone(all: readonly (readonly Unit[])[]): readonly (Difference & { a: number; b: number })[] {
  const related = (i: number, j: number): boolean =>
    (all[i] ?? []).some((unit) => nearest(unit, all[j] ?? []).length > 0);
  return [...all.keys()]
    .filter((i) => all.every((_, j) => i === j || !(related(i, j) || related(j, i))))
    .flatMap((i) => {
      const j = all.findIndex((units, at) => at !== i && units.length > 0);
      const [inA, inB] = [whole(all[i] ?? []), whole(all[j] ?? [])];
      return inA && inB ? [{ a: i, b: j, inA, inB, loud: [] }] : [];
    });
}

function whole(units: readonly Unit[]): Told | null {
  const [first] = units;
  const said = units.map(({ span }) => span);
  return first ? toldOf(first.article, said, first.span) : null;
}

function once(list: readonly Told[]): readonly Told[] {
  const key = ({ passage }: Told): string => `${passage.article} ${passage.span.start}`;
  return [...new Map(list.map((one) => [key(one), one])).values()];
}
