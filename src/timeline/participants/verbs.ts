import type { Span } from '../../domain/span.js';
import { pattern } from '../../text/pattern.js';
import { IRREGULAR_PASTS } from '../irregular-pasts.js';

/** A word of a sentence, or a mark; `span` counts from the sentence's start. */
export type Token = Readonly<{ text: string; lower: string; span: Span; isWord: boolean }>;

export function tokens(sentence: string): readonly Token[] {
  return [...sentence.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase().replace(/’/g, "'"),
    span: { start: match.index, end: match.index + match[0].length },
    isWord: /^[\p{L}\p{N}]/u.test(match[0]),
  }));
}

const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.&-]*[\p{L}\p{N}])?|['’](?:s|re|ve|ll|d|m|t)?(?![\p{L}])|[^\s]/gu;

/** How a finite verb tells: what has happened, what is to come, what someone says, or how things stand. */
export type VerbManner = 'happened' | 'to-come' | 'says' | 'stands';

/** The verb that opens at `at`, auxiliaries included; null when none does. `end` is the index behind it. */
export function verbAt(words: readonly Token[], at: number): Readonly<{ manner: VerbManner; end: number }> | null {
  let i = at;
  while (ADVERB.test(words[i]?.lower ?? '')) i++;
  const first = words[i]?.lower ?? '';
  if (/^(?:will|shall|won't|'ll)$/.test(first)) return { manner: 'to-come', end: i + 1 };
  if (/^(?:would|could|might|may|must|should|can|cannot)$/.test(first)) return { manner: 'stands', end: i + 1 };
  if (/^(?:was|were|has|have|had|'ve|been|is|are|'s|'re)$/.test(first)) return behindAuxiliary(words, i);
  if (REPORTS.test(first)) return { manner: 'says', end: i + 1 };
  if (isPast(first)) return { manner: 'happened', end: i + 1 };
  if (/^(?:does|do|did)$/.test(first)) return { manner: first === 'did' ? 'happened' : 'stands', end: i + 1 };
  if (IN_S.test(first) && !NOT_VERBS.has(first)) return { manner: 'stands', end: i + 1 };
  return null;
}

function behindAuxiliary(words: readonly Token[], at: number): Readonly<{ manner: VerbManner; end: number }> {
  const auxiliary = words[at]?.lower ?? '';
  let i = at + 1;
  while (ADVERB.test(words[i]?.lower ?? '') || /^(?:been|being|not|be)$/.test(words[i]?.lower ?? '')) i++;
  const next = words[i]?.lower ?? '';
  if (/^(?:set|due|expected|slated|scheduled|likely|about|going|planning)$/.test(next))
    return { manner: 'to-come', end: i + 1 };
  if (/ing$/.test(next) && /^(?:is|are|'s|'re)$/.test(auxiliary)) return { manner: 'stands', end: i + 1 };
  if (/^(?:is|are|'s|'re)$/.test(auxiliary)) return { manner: 'stands', end: i };
  if (isPast(next) || /ing$/.test(next)) return { manner: REPORTS.test(next) ? 'says' : 'happened', end: i + 1 };
  return { manner: 'stands', end: i };
}

/** A past tense or a participle. */
export const isPast = (word: string): boolean =>
  IRREGULAR.has(word) || (REGULAR_PAST.test(word) && !NOT_VERBS.has(word));

export const isReporting = (word: string): boolean => REPORTS.test(word);

const ADVERB =
  /^(?:\p{Ll}+ly|also|then|now|later|soon|still|already|just|never|even|once|again|often|always|first|today|yesterday|instead|thus|therefore|however|not)$/u;

const REGULAR_PAST = pattern()`^\p{Ll}{2,}ed$`;
const IN_S = pattern()`^\p{Ll}[\p{Ll}-]+s$`;

const REPORTS =
  /^(?:said|says|told|tells|added|adds|claimed|claims|stated|states|announced|announces|argued|argues|insisted|insists|warned|warns|acknowledged|acknowledges|admitted|admits|reported|reports|explained|explains|noted|notes|confirmed|confirms|denied|denies|predicted|predicts|replied|commented|comments|declared|declares|revealed|reveals|suggested|suggests|promised|promises|vowed|wrote|writes|tweeted|estimated|estimates|urged|urges|pledged|accused|accuses)$/;

/** Besides those, participles, and past tenses that are as often something else. */
const IRREGULAR = new Set([
  ...IRREGULAR_PASTS,
  ...(
    'begun bent bet bid bit broken burnt chosen drawn driven fallen given gone grown had known laid let ' +
    'read risen seen showed shown shut spoken stolen sued sworn taken thrown withdrawn written shed wound'
  ).split(' '),
]);
const NOT_VERBS = new Set(
  (
    'hundred need indeed speed feed seed breed red bed shed united its his this was is has does as us thus plus perhaps ' +
    'always towards besides across less unless various previous famous serious years months weeks days hours minutes ' +
    'people news series species alleged supposed so-called unexpected sales shares customers users owners apps phones ' +
    'models prices others products songs downloads reports'
  ).split(' '),
);
