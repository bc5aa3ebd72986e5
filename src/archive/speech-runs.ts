import type { Filing } from '../domain/filing.js';
import { type Quotation, speakerOf } from '../domain/quotation.js';
import { contains, hull, overlaps } from '../domain/span.js';
import { isSameWords } from '../domain/verdict.js';
import { wordingOf } from '../verdicts/wording.js';
import { isNear } from './nearness.js';
import { type IndexedQuotation, indexedIn } from './quotation-index.js';
import type { Scope } from './scope.js';
import { type Sought, type Standing, sought, standingOf } from './standings.js';

/** Fewer words on one side of a marked cut stand somewhere in any long speech. */
const LEAST_BESIDE_A_CUT = 3;

/**
 * What one speaker says in one article, in several quotations, when together they hold the words in their order: those
 * that only cues divide in a paragraph, and across a marked cut those of a speech that goes on.
 *
 * @param near what shares words with those asked about: its surroundings are looked into
 */
export function runHolding(asked: Sought, near: readonly IndexedQuotation[], scope: Scope): Standing | null {
  const isCut = isFairlyCut(asked.typed);
  return firstHolding(asked, near, scope, (filing, quotation) => runAround(filing, quotation, isCut))?.whole ?? null;
}

/**
 * The first and the last of the places that a marked cut joins, where one speaker says the words in this order, but in
 * quotations that have nothing to do with each other.
 */
export function joinedByCut(
  asked: Sought,
  near: readonly IndexedQuotation[],
  scope: Scope,
): readonly [Standing, Standing] | null {
  const found = isFairlyCut(asked.typed) ? firstHolding(asked, near, scope, saidByOne) : null;
  const [first, last] = [found?.said[0], found?.said.at(-1)];
  if (!found || !first || !last) return null;
  const cuts = wordingOf(asked.typed).filter(({ kind }) => kind === 'cut');
  const part = (typed: string, quotation: Quotation): Standing | null =>
    standingOf(asIndexed([quotation], found.whole.filing), sought(typed, asked.speaker), scope);
  const head = part(asked.typed.slice(0, cuts[0]?.span.start), first);
  const tail = part(asked.typed.slice(cuts.at(-1)?.span.end), last);
  return head && tail && [head, tail];
}

type SaidTogether = (filing: Filing, quotation: Quotation) => readonly Quotation[];

function firstHolding(
  asked: Sought,
  near: readonly IndexedQuotation[],
  scope: Scope,
  saidTogether: SaidTogether,
): Readonly<{ whole: Standing; said: readonly Quotation[] }> | null {
  for (const { article, quotation } of near) {
    const { filing } = scope.visible.get(article)!;
    const all = saidTogether(filing, quotation);
    const found = all.length > 1 ? standingOf(asIndexed(all, filing), asked, scope) : null;
    if (!found || !holds(found, asked)) continue;
    // Only what the words stand in is shown.
    const said = all.filter(({ content }) => overlaps(hull(content), found.judgement.where));
    const whole = standingOf(asIndexed(said, filing), asked, scope);
    if (whole) return { whole, said };
  }
  return null;
}

function isFairlyCut(typed: string): boolean {
  const parts = [0];
  for (const { kind } of wordingOf(typed)) {
    if (kind === 'cut') parts.push(0);
    else if (kind === 'word') parts.push((parts.pop() ?? 0) + 1);
  }
  return parts.length > 1 && parts.every((words) => words >= LEAST_BESIDE_A_CUT);
}

const holds = ({ judgement, credit }: Standing, { words }: Sought): boolean =>
  credit !== 'other' && isSameWords(judgement.verdict) && isNear(judgement, words.length, false);

function saidByOne(filing: Filing, quotation: Quotation): readonly Quotation[] {
  return filing.quotations.filter((one) => isByOne(one, quotation));
}

/**
 * The quotations of one speaker that follow on each other in a paragraph, this one among them.
 *
 * @param goesOn whether those of the paragraphs beside it belong to them that go on without a cue of their own
 */
function runAround({ article, quotations }: Filing, quotation: Quotation, goesOn: boolean): readonly Quotation[] {
  const paragraphOf = (one: Quotation) => article.paragraphs.find(({ span }) => contains(span, hull(one.content)));
  const follows = (one: Quotation | undefined, next: Quotation | undefined): boolean =>
    one !== undefined &&
    next !== undefined &&
    isByOne(one, next) &&
    paragraphOf(one) !== undefined &&
    (paragraphOf(one) === paragraphOf(next) || (goesOn && hasNoCue(next)));
  let from = quotations.indexOf(quotation);
  let to = from;
  while (follows(quotations[from - 1], quotations[from])) from--;
  while (follows(quotations[to], quotations[to + 1])) to++;
  return quotations.slice(from, to + 1);
}

function hasNoCue({ attribution }: Quotation): boolean {
  if (attribution.kind === 'none') return false;
  const { because } = attribution;
  return because.kind === 'rule'
    ? because.rule === 'continued' || because.rule === 'floating'
    : because.ground === 'speaker-before';
}

/** Whether both are credited to one name. */
export function isByOne(a: Quotation, b: Quotation): boolean {
  const speaker = speakerOf(a);
  return speaker !== null && speaker.name === speakerOf(b)?.name;
}

/** Some quotations of an article, in its order, as one. */
export function asIndexed(said: readonly Quotation[], filing: Filing): IndexedQuotation {
  const quotation = {
    ...said[0]!,
    content: said.flatMap((one) => one.content),
    printed: said.flatMap((one) => one.printed),
  };
  return indexedIn(filing, quotation);
}
