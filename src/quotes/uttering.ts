import { type Cue, formsOf, reportingVerb } from './cues.js';
import type { Token } from './frames.js';

/**
 * The verb at `at` as one of reporting where words in marks stand right before it and its subject, or right behind it, though
 * elsewhere it reports nothing: `“…,” the Italian smiled`, `“…,” Price shot back`, `Price snorted: “…”`; null for any other.
 */
export function utteredAt(tokens: readonly Token[], at: number): Cue | null {
  const word = tokens[at]?.lower ?? '';
  const isVerb = UTTERING.has(word) || (COMES_BACK.test(word) && tokens[at + 1]?.lower === 'back');
  if (!isVerb || tokens[at]?.kind !== 'word') return null;
  const behind = tokens[at + 1]?.lower === 'back' ? at + 2 : at + 1;
  const opens = tokens[behind]?.kind === 'colon' && tokens[behind + 1]?.kind === 'quotation';
  return opens || standsBehindMarks(tokens, at) ? SAYS : null;
}

/** Whether nothing but a subject of a few words stands between the marks and the verb. */
function standsBehindMarks(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 8; i--) {
    const kind = tokens[i]?.kind;
    if (kind === 'quotation') return true;
    if (kind === 'comma' ? tokens[i - 1]?.kind !== 'quotation' : kind !== 'word') return false;
  }
  return false;
}

const SAYS = reportingVerb('said');
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
