import type { Attribution } from './bench-gold.js';

/** Whether the cue tells of speech, not of a belief, wish, sight or decree. No cue, or no lemma of it: by its look. */
export function isSpeech({ cueText, cueLemma }: Attribution): boolean {
  if (!cueText) return true;
  if (cueLemma) return SPEECH.has(cueLemma) || /according|^:$|said|says/i.test(cueText);
  return /according|:|said|says|told|statement|quot|words/i.test(cueText);
}

const SPEECH = new Set(
  `accord according accuse acknowledge add address admit advise allege announce answer argue ask assert assure blast
  boast brag call caution charge cite claim comment complain concede conclude condemn confirm contend counter criticize
  declare defend demand denounce deny describe disclose dismiss emphasize exclaim explain indicate inform insist
  interview joke lament mention note observe offer point pledge praise predict promise propose question quip quote read
  recall recommend recount reiterate remark repeat reply report request respond reveal say signal slam speak state
  stress suggest talk tell testify tweet urge vow warn write`.split(/\s+/),
);
