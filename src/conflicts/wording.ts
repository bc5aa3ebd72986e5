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
  const numbers = new Map<string, number>();
  const all = renderings.map((printed) => unitsOf(printed, numbers));
  const compare = comparing(numbers.size);
  const differences = all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .flatMap((b, j) => differencesBetween(a, b, compare).map((one) => ({ ...one, a: i, b: i + 1 + j }))),
  );
  differences.push(...standingAlone(all, compare));
  if (differences.length === 0) return null;
  const differing = new Set(differences.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const differ = (i: number, j: number): boolean => differing.has(`${i} ${j}`);
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

/** A sentence of a rendering, or a fragment of one. `number`: the same for the same text. */
type Unit = Readonly<{
  article: Article;
  span: Span;
  text: string;
  number: number;
  words: readonly Word[];
  tokens: readonly Token[];
}>;

type Difference = Readonly<{ inA: Told; inB: Told; loud: readonly LoudChange[] }>;

/** @param numbers of the texts that have come up before */
function unitsOf({ article, quotations }: Printed, numbers: Map<string, number>): readonly Unit[] {
  return quotations
    .flatMap(({ content }) => content)
    .flatMap((piece) => sentences(article.text, piece))
    .map((span) => {
      const words = wordsWithin(article.text, span);
      const text = article.text.slice(span.start, span.end);
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return { article, span, text, number, words, tokens: tokensOf(words) };
    })
    .filter(({ tokens }) => tokens.length > 0);
}

/** How two units stand to each other. */
type Compare = Readonly<{
  /** How much of the longer is in both; null when they do not tell of one thing. */
  alike(a: Unit, b: Unit): number | null;
  /** Null when they can be taken from one wording. */
  differ(a: Unit, b: Unit): readonly LoudChange[] | null;
  /** Which of the words of `a` is the first that `b` has not; null for none. */
  firstOwn(a: Unit, b: Unit): number | null;
}>;

/** Most reports of a saying print the same words: each two texts are compared once. */
function comparing(texts: number): Compare {
  const once = <T>(compare: (a: Unit, b: Unit) => T): ((a: Unit, b: Unit) => T) => {
    const known = new Map<number, T>();
    return (a, b) => {
      const pair = a.number * texts + b.number;
      if (!known.has(pair)) known.set(pair, compare(a, b));
      return known.get(pair) as T;
    };
  };
  return { alike: once(alike), differ: once(differ), firstOwn: once(firstOwn) };
}

function alike(a: Unit, b: Unit): number | null {
  const { share, ofLonger } = likeness(a.tokens, b.tokens);
  return share >= RELATED || inCommon(a.tokens, b.tokens) >= RELATED_ANYHOW ? ofLonger : null;
}

/** Sentence by sentence, each beside the one of the other rendering that is most like it. */
function differencesBetween(a: readonly Unit[], b: readonly Unit[], compare: Compare): readonly Difference[] {
  const beside = [
    ...a.flatMap((inA) => nearest(inA, b, compare).map((inB) => ({ inA, inB }))),
    ...b.flatMap((inB) => nearest(inB, a, compare).map((inA) => ({ inA, inB }))),
  ];
  const pairs = beside.filter(({ inA, inB }, i) => beside.findIndex((one) => one.inA === inA && one.inB === inB) === i);
  const compared = pairs.map(({ inA, inB }) => ({ inA, inB, loud: compare.differ(inA, inB) }));
  const settled = new Set(compared.flatMap(({ inA, inB, loud }) => (loud ? [] : [inA, inB])));
  return compared.flatMap(({ inA, inB, loud }) =>
    loud === null || settled.has(inA) || settled.has(inB)
      ? []
      : [{ inA: differing(inA, inB, compare), inB: differing(inB, inA, compare), loud }],
  );
}

/** One at most. */
function nearest(unit: Unit, others: readonly Unit[], compare: Compare): readonly Unit[] {
  const [best] = others
    .flatMap((other) => {
      const ofLonger = compare.alike(unit, other);
      return ofLonger === null ? [] : [{ other, ofLonger }];
    })
    .sort((x, y) => y.ofLonger - x.ofLonger);
  return best ? [best.other] : [];
}

function differ(a: Unit, b: Unit): readonly LoudChange[] | null {
  if (holds(a, b) || holds(b, a)) return null;
  const [asked, printed] = weightOf(a.tokens) <= weightOf(b.tokens) ? [a, b] : [b, a];
  const judgement = judge(asked.text, [{ text: printed.text, start: 0 }]);
  if (judgement !== null && isSameWords(judgement.verdict)) return null;
  return judgement?.loud ?? [];
}

/** The same words one after another, contractions and numbers however they are spelt. */
function holds(longer: Unit, shorter: Unit): boolean {
  const joined = ({ tokens }: Unit): string => ` ${tokens.map(({ whole }) => whole).join(' ')} `;
  return joined(longer).includes(joined(shorter));
}

/** A unit, shown around the first of its words that the other has not. */
function differing(unit: Unit, other: Unit, { firstOwn }: Compare): Told {
  const first = firstOwn(unit, other);
  return told(unit.article, unit.span, first === null ? unit.span : (unit.words[first]?.span ?? unit.span));
}

function firstOwn(unit: Unit, other: Unit): number | null {
  let at = 0;
  for (const { change } of compareWords(other.words, unit.words)) {
    if (change === 'printed-only') return at;
    if (change !== 'asked-only') at++;
  }
  return null;
}

/** A rendering that has no word in place with any other of the utterance: the wording of a copy that kept none. */
function standingAlone(
  all: readonly (readonly Unit[])[],
  compare: Compare,
): readonly (Difference & { a: number; b: number })[] {
  const related = (i: number, j: number): boolean =>
    (all[i] ?? []).some((unit) => nearest(unit, all[j] ?? [], compare).length > 0);
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
