import type { Filing } from '../domain/filing.js';
import { type Quotation, speakerOf } from '../domain/quotation.js';
import { contains, hull, overlaps } from '../domain/span.js';
import { isSameWords } from '../domain/verdict.js';
import { wordingOf } from '../verdicts/wording.js';
import { isNear } from './nearness.js';
import { type IndexedQuotation, wordsOf } from './quotation-index.js';
import type { Scope } from './scope.js';
import { type Sought, type Standing, standingOf } from './standings.js';

/** Fewer words on one side of a marked cut stand somewhere in any long speech. */
const LEAST_BESIDE_A_CUT = 3;

/**
 * What one speaker says in one article, in several quotations, when together they hold the words in their order: those
 * that only cues divide in a paragraph, and across a marked cut any.
 *
 * @param near what shares words with those asked about: its surroundings are looked into
 */
export function runHolding(asked: Sought, near: readonly IndexedQuotation[], scope: Scope): Standing | null {
  const isCut = isFairlyCut(asked.typed);
  for (const { article, quotation } of near) {
    const { filing } = scope.visible.get(article)!;
    const said = isCut ? saidByOne(filing, quotation) : runAround(filing, quotation);
    const whole = said.length > 1 ? standingOf(asIndexed(said, filing), asked, scope) : null;
    if (!whole || !holds(whole, asked)) continue;
    // Only what the words stand in is shown.
    const own = said.filter(({ content }) => overlaps(hull(content), whole.judgement.where));
    return standingOf(asIndexed(own, filing), asked, scope);
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

/** The quotations of one speaker that follow on each other in a paragraph, this one among them. */
function runAround({ article, quotations }: Filing, quotation: Quotation): readonly Quotation[] {
  const paragraph = article.paragraphs.find(({ span }) => contains(span, hull(quotation.content)));
  const belongs = (one: Quotation | undefined): boolean =>
    one !== undefined &&
    paragraph !== undefined &&
    contains(paragraph.span, hull(one.content)) &&
    isByOne(one, quotation);
  let from = quotations.indexOf(quotation);
  let to = from;
  while (belongs(quotations[from - 1])) from--;
  while (belongs(quotations[to + 1])) to++;
  return quotations.slice(from, to + 1);
}

/** Whether both are credited to one name. */
export function isByOne(a: Quotation, b: Quotation): boolean {
  const speaker = speakerOf(a);
  return speaker !== null && speaker.name === speakerOf(b)?.name;
}

/** Some quotations of an article, in its order, as one. */
export function asIndexed(said: readonly Quotation[], { article }: Filing): IndexedQuotation {
  const quotation = {
    ...said[0]!,
    content: said.flatMap((one) => one.content),
    printed: said.flatMap((one) => one.printed),
  };
  return { article: article.id, quotation, words: wordsOf(article.text, quotation) };
}
