/**
 * @property speechOnly leave indirect content out that tells of no speech, and what is predicted there
 * @property without folded surnames whose pieces are left out of every question of who said it
 * @property minConfidence 0 to 1; a speaker of a quoted piece below it counts as not given
 * @property byPublisher every table for each publisher too, instead of one row each
 */
export type BenchOptions = Readonly<{
  speechOnly: boolean;
  without: readonly string[];
  minConfidence: number;
  byPublisher: boolean;
}>;
