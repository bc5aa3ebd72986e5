import { inventedArchive, type Said } from '../verdicts/archive.js';
import type { HeldArticle } from '../verdicts/case.js';
import { likenessGuard, type Standing, standingIn } from '../verdicts/likeness.js';
import { type Seeded, seeded } from '../verdicts/seeded.js';
import { wording } from '../verdicts/token.js';
import type { DraftBench } from './case.js';
import { type Plan, surname, truePlan, wrongPlan } from './plan.js';
import { writeDraft } from './write-draft.js';

/**
 * Makes drafts with planted errors among true quotations, and the archive to check them against.
 *
 * One draft in four is without error. The rest have one error in five to ten quotations, at least one; of two of
 * them one has its headline or lead wrong as well.
 *
 * @param options.drafts 200 for the benchmark
 * @param options.quotations how many quotations the archive holds; 1,500 for the benchmark
 */
export function draftBench(options: { seed: number; drafts: number; quotations: number }): DraftBench {
  const choose = seeded(options.seed);
  const isNew = likenessGuard();
  const said = inventedArchive(choose, options.quotations, (tokens) => isNew(wording(tokens)));
  const archive = [...new Map(said.map(({ article }): [string, HeldArticle] => [article.id, article])).values()];
  const standing = standingIn(archive.map(({ text }) => text));
  const whole = said.filter(({ form }) => form === 'whole');
  const drafts = Array.from({ length: options.drafts }, (_, index) => {
    const clean = index % 4 === 0;
    const count = choose.between(3, 30);
    const wrong = clean ? 0 : Math.max(1, Math.round(count / choose.between(5, 10)));
    const plans = plansFor(choose, whole, standing, count, wrong);
    const words = Math.min(1_950, Math.max(320, choose.between(count * 40, 2_000)));
    return writeDraft(choose, `draft-${String(index).padStart(3, '0')}`, plans, words, !clean && choose.chance(0.5));
  });
  return { archive, drafts };
}

/** Up to `count` quotations, fewer when they have come to a thousand words, in a mixed order, no saying twice, and no surname for two people. */
function plansFor(choose: Seeded, said: readonly Said[], standing: Standing, count: number, wrong: number): Plan[] {
  const plans: Plan[] = [];
  const used = new Set<Said>();
  const fullNames = new Map<string, string>();
  let words = 0;
  while (plans.length < count) {
    const one = choose.pick(said);
    if (words > 1_050) break;
    if (used.has(one)) continue;
    const plan = plans.length < wrong ? wrongPlan(choose, one, said, standing) : truePlan(choose, one, standing);
    const known = fullNames.get(surname(plan?.speaker ?? ''));
    if (plan === null || (known !== undefined && known !== plan.speaker)) continue;
    fullNames.set(surname(plan.speaker), plan.speaker);
    used.add(one);
    words += plan.tokens.length;
    plans.push(plan);
  }
  return choose.shuffled(plans);
}
