import type { Attributed, Credited } from '../credited.js';

/**
 * Below this a quotation is credited to nobody. Chosen on the training articles, by models that had not seen them, so that
 * more than 97 in 100 of the speakers named are right.
 */
export const FLOOR = 0.7;
/** Where the rules name somebody else. */
const CONTESTED = 0.9;
/** Where the rules name the same speaker, and are themselves this sure. */
const AGREED = 0.4;
const SURE_RULE = 0.7;

/** How sure the models must be to name `guess`, 0 to 1. */
export function floorFor(guess: Credited, rule: Attributed | undefined): number {
  const ruled = rule?.attribution;
  if (ruled?.kind !== 'speaker') return FLOOR;
  if (ruled.speaker.name !== guess.speaker.name) return CONTESTED;
  // A name set apart by a dash, a line or a colon is plain to see, and rare in what the models were trained on.
  if (ruled.because.kind === 'rule' && /^(?:name-line|transcript)$/.test(ruled.because.rule)) return 0;
  return ruled.confidence >= SURE_RULE ? AGREED : FLOOR;
}

/**
 * Whether the rules know better. Price said Reed had told her “…”, Price retweeted a post that read “…”: their source
 * stands between the models' and the words, in one sentence. Or the models waver where a rule does not.
 *
 * @param chance how probable the models find the speaker whom they name, 0 to 1
 * @param words where the quotation begins in the text
 */
export function rulesKnowBetter(guess: Credited, chance: number, rule: Attributed, words: number): boolean {
  const ruled = rule.attribution;
  if (ruled.kind !== 'speaker' || ruled.speaker.name === guess.speaker.name || rule.clause === null) return false;
  if (chance < WAVERING && ruled.confidence >= STEADY) return true;
  const isInner = guess.source.end <= ruled.source.start && ruled.source.end <= words;
  const unsure = rule.clause.verb?.strength === 'strong' ? UNSURE_OF_SPEECH : UNSURE;
  return isInner && (ruled.confidence >= INNER || rule.clause.reach === 'noun' || guess.confidence < unsure);
}

const WAVERING = 0.55;
const STEADY = 0.8;
const INNER = 0.85;
/** Models this unsure have nothing to say against a rule. */
const UNSURE = 0.4;
/** Against a verb that does nothing but report, the models need better than even odds. */
const UNSURE_OF_SPEECH = 0.5;
