import { type Cue, formsOf, reportingVerb } from './cues.js';
import type { Token } from './frames.js';
import { isCapitalised } from './noun-phrases.js';
import { phraseEndingAt } from './phrase-ending.js';
import { DETERMINERS } from './word-lists.js';

/**
 * The verb at `at` as one of reporting, though elsewhere it reports nothing, where it and its subject alone stand right behind words
 * that open the sentence and lead on, or where words follow it after a colon: `“…,” the Italian smiled`, `“…?” Price shot back`,
 * `Price snorted: “…”`; null for any other.
 */
export function utteredAt(tokens: readonly Token[], at: number): Cue | null {
  const word = tokens[at]?.lower ?? '';
  const isVerb = UTTERING.has(word) || (COMES_BACK.test(word) && tokens[at + 1]?.lower === 'back');
  if (!isVerb || tokens[at]?.kind !== 'word') return null;
  const behind = tokens[at + 1]?.lower === 'back' ? at + 2 : at + 1;
  const opens = tokens[behind]?.kind === 'colon' && tokens[behind + 1]?.kind === 'quotation';
  return opens || standsBehindMarks(tokens, at) ? SAYS : null;
}

/** Whether nothing but the subject stands between words that open the sentence and the verb: not in `to shouts of “…” Price grinned`. */
function standsBehindMarks(tokens: readonly Token[], at: number): boolean {
  const [words, next] = tokens;
  if (words?.kind !== 'quotation') return false;
  const isSet = next?.kind === 'comma';
  const start = isSet ? 2 : 1;
  if (!isSet && !words.leadsOn) return false;
  // “Is it safe?” The crowd roared: a sentence of its own.
  if (!isSet && DETERMINERS.has(tokens[1]?.lower ?? '') && isCapitalised(tokens[1])) return false;
  return at === start || phraseEndingAt(tokens, at - 1)?.from === start;
}

const SAID = reportingVerb('said');
/** Weak, since people smile at what others say, too. */
const SAYS: Cue | null = SAID && { ...SAID, strength: 'weak' };
const COMES_BACK = /^(?:shot|shoots|fired|fires|hit|hits|bit|bites|came|comes)$/;
const UTTERING: ReadonlySet<string> = new Set([
  ...(
    'smile grin laugh chuckle giggle cackle sigh groan grimace shrug nod snort sniff scoff growl snarl grumble hiss bark whine ' +
    'wail cry croak drawl bellow roar boom coo purr mumble stammer splutter blurt gasp squeal shriek whoop counsel reckon protest'
  )
    .split(' ')
    .flatMap(formsOf)
    .filter((form) => !form.endsWith('ing')),
  'spat',
  'spits',
  'wept',
  'weeps',
]);
