import { inventedArchive } from './archive.js';
import { type VerdictCase, wholeArchive } from './case.js';
import { casesOf } from './cases-of.js';
import { corpusArticles } from './corpus-articles.js';
import { corpusCases } from './corpus-cases.js';
import { likenessGuard, standingIn } from './likeness.js';
import { seeded } from './seeded.js';
import { wording } from './token.js';
import { notHeldCases, reportedOnlyCases, stitchedCases, twinCases } from './unlike-cases.js';

/**
 * Makes the perturbation benchmark: the same options, the same cases.
 *
 * Every invented quotation is asked about once for each rung that its length allows, and altered in some ten ways.
 *
 * @param options.quotations how many invented quotations are held; 2,000 gives some 27,000 cases
 * @param options.corpusFolder `corpus/articles`
 */
export function verdictCases(options: { seed: number; quotations: number; corpusFolder: string }): VerdictCase[] {
  const choose = seeded(options.seed);
  const isNew = likenessGuard();
  const corpus = corpusArticles(options.corpusFolder);
  for (const { text } of corpus) for (const sentence of text.split(/[.?!]/u)) isNew(sentence);
  const said = inventedArchive(choose, options.quotations, (tokens) => isNew(wording(tokens)));
  const cases = [
    ...said.flatMap((one) => casesOf(choose, one, said)),
    ...stitchedCases(choose, said),
    ...twinCases(choose, Math.ceil(options.quotations / 20), isNew),
    ...reportedOnlyCases(choose, Math.ceil(options.quotations / 40), isNew),
    ...notHeldCases(choose, Math.ceil(options.quotations / 10), said, isNew),
  ];
  return [...corpusCases(corpus), ...withoutAccidents(cases)];
}

/**
 * Numbers the cases, and leaves out words that chance has made to stand in an article where they should not, or in one
 * too many.
 */
function withoutAccidents(cases: readonly VerdictCase[]): VerdictCase[] {
  const standing = standingIn(wholeArchive(cases).map(({ text }) => text));
  const seen = new Set<string>();
  const kept = cases.filter((one) => {
    const question = `${one.asked.words}\u0000${one.asked.speaker ?? ''}`;
    if (seen.has(question)) return false;
    seen.add(question);
    if (one.kind.startsWith('twin') || one.kind === 'reported only') return true;
    return standing(one.asked.words) === (isRunOfWords(one) ? 1 : 0);
  });
  return kept.map((one, index) => ({ ...one, id: `case-${String(index).padStart(5, '0')}` }));
}

/** Whether the words asked about are, marks and case apart, to be found as they stand. */
function isRunOfWords({ expected, kind }: VerdictCase): boolean {
  const { verdict } = expected;
  return verdict === 'verbatim' || verdict === 'typography' || (verdict === 'part of' && !kind.endsWith('and trimmed'));
}
