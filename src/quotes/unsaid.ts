import { type Cue, reportingVerb } from './cues.js';
import type { Token } from './frames.js';
import { isCapitalised, type Phrase } from './noun-phrases.js';
import { AUXILIARIES, BETWEEN_SUBJECT_AND_VERB, PRONOUNS } from './word-lists.js';

/**
 * Whether the sentence keeps the source from having said the words: it denies them, asks after them, supposes or foresees
 * them, or has them from hearsay. Ben Shaw never said “…”; if Anna Price says “…”.
 */
export function isUnsaid(tokens: readonly Token[], source: Phrase, cue: Phrase, verb: Cue): boolean {
  if (isWithheld(tokens, cue, verb) || NOBODY.test(tokens[source.from]?.lower ?? '')) return true;
  if (verb.form === 'participle' || tokens[cue.from - 1]?.lower === 'having')
    return (
      isDeniedAct(tokens, wordsBack(tokens, cue.from)) ||
      isWorn(tokens, source, cue.from - 1) ||
      isFaked(tokens, source.from) ||
      isSuperseded(tokens, source.from) ||
      IMAGINED.test(tokens[source.from - 1]?.lower ?? '')
    );
  return source.from < cue.from && isDoubted(tokens, source.from - 1);
}

/** Asked whether it was “…”, Price said: what the asker wants to know, not what she says. */
export function isAskedAbout(tokens: readonly Token[], quotation: number): boolean {
  for (let i = quotation - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token?.kind === 'colon' && i === quotation - 1) continue;
    if (token?.kind !== 'word') return false;
    if (ASKED.test(token.lower))
      return tokens[i - 1]?.kind !== 'word' || /^(?:when|was|were|been|being|if)$/.test(tokens[i - 1]?.lower ?? '');
    if (reportingVerb(token.lower)?.strength === 'strong') return false;
  }
  return false;
}

/** denied that it was “…”: the words are those of whoever alleged it. */
export function isDenied(tokens: readonly Token[], cue: number, quotation: number): boolean {
  return (
    cue < quotation &&
    DENIAL.test(tokens[cue]?.lower ?? '') &&
    tokens[quotation - 1]?.kind === 'word' &&
    !isNegated(tokens, cue)
  );
}

/** Price said she had overheard him say “…”: the words are his, and only she vouches for them. */
export function isOverheard(tokens: readonly Token[], clause: number, quotation: number): boolean {
  const heard = tokens.findIndex(
    ({ lower }, i) => i > clause && i < quotation && /^(?:over)?hear(?:d|s|ing)?$/.test(lower),
  );
  if (heard < 0) return false;
  return tokens
    .slice(heard + 2, quotation)
    .some(({ lower }) => reportingVerb(lower)?.form === 'participle' || SAY.test(lower));
}

/**
 * Price apologised after parents were told their children were “…”: the words are those of nobody named. Only where what was told
 * reaches up to the marks, and whoever was told it is neither the source nor a pronoun.
 */
export function isToldBySomebody(tokens: readonly Token[], clause: number, quotation: number): boolean {
  const gap = tokens.slice(clause + 1, quotation);
  if (!gap.every(({ kind }) => kind === 'word')) return false;
  const told = gap.findIndex(
    ({ lower }, i) =>
      /^(?:told|called|branded|labelled|described|dubbed)$/.test(lower) && IS.test(gap[i - 1]?.lower ?? ''),
  );
  const joint = gap.findIndex(({ lower }) => TIES.test(lower));
  if (told < 0 || joint < 0 || joint > told) return false;
  const hearer = gap.slice(joint + 1, told).filter(({ lower }) => !isAuxiliary(lower) && lower !== 'been');
  const isPlain = hearer.length > 0 && !hearer.some(({ lower }) => PRONOUNS.has(lower) || TIES.test(lower));
  const rest = gap.slice(told + 1);
  if (!isPlain) return false;
  if (gap[told]?.lower !== 'told') return rest.length === 0 || (rest.length === 1 && rest[0]?.lower === 'as');
  const clauseTold = rest[0]?.lower === 'that' ? rest.slice(1) : rest;
  return (
    clauseTold.length < 9 &&
    (clauseTold.length === 0 ||
      /^(?:is|are|was|were|been|be|not|had|have|has|to)$/.test(clauseTold.at(-1)?.lower ?? '')) &&
    !clauseTold.some(({ lower }) => TIES.test(lower) || /^(?:that|which|who|and|but|or|by|how|what)$/.test(lower))
  );
}

const TIES = /^(?:after|when|because|since|as|once|while|before)$/;
const IS = /^(?:is|are|was|were|been|being)$/;

const SAY = /^(?:say|tell|shout|call|yell|scream|whisper|mutter|ask|reply)$/;

/** `refused to say`, `is expected to say`: whether what stands before `to` leaves the act open or undone. */
export function isUndone(tokens: readonly Token[], to: number): boolean {
  if (tokens[to - 1]?.lower === 'if' && tokens[to - 2]?.lower === 'as') return true;
  const at = tokens[to - 1]?.lower === 'not' ? to - 2 : to - 1;
  if (UNDONE.test(tokens[at]?.lower ?? '')) return true;
  // asked the mayor to say
  const near = tokens.slice(Math.max(0, at - 4), at + 1);
  return near.some(
    ({ lower }, i) =>
      /^(?:asked|asks|wants?|wanted|urged|urges|told|ordered|invited|forced|begged|advised)$/.test(lower) &&
      near.slice(i).every(({ kind }) => kind === 'word'),
  );
}

export const isAuxiliary = (word: string): boolean => AUXILIARIES.has(word) || NEGATED_AUXILIARY.test(word);

const NEGATED_AUXILIARY = /n['’]t$|^cannot$/;
const NEGATION = /^(?:not|never|neither|nor|hardly|cannot)$|n['’]t$/;
const MODAL =
  /^(?:will|would|shall|should|can|could|may|might|must|ought|cannot)$|^(?:wo|would|should|ca|could)n['’]t$/;
const HEARSAY = /^(?:reportedly|allegedly|supposedly|purportedly|apparently)$/;
const NOBODY = /^(?:nobody|no|none|neither|no-one)$/;
const ASKED = /^(?:asked|questioned|pressed|quizzed|challenged)$/;
const DENIAL =
  /^(?:den(?:y|ies|ied|ying|ials?)|disput(?:e|es|ed|ing)|disown(?:s|ed)|doubt(?:s|ed)|untrue|false|nonsense|myth|lie)$/;
const IMAGINED =
  /^(?:imagin(?:e|es|ed|ing)|pretend(?:s|ed|ing)?|assum(?:es|ed|ing)|thought|thinking|misheard|wish(?:es|ed)?)$/;
const ALLEGED = /^(?:alleged|alleges|allegations?|rumou?rs?|rumou?red|unconfirmed)$/;
const UNDONE =
  /^(?:refus\w+|declin\w+|fail(?:s|ed|ing)?|expected|due|set|about|likely|unlikely|plan(?:s|ned|ning)?|going|hop(?:es?|ed|ing)|unwilling|reluctant|unable|ought|supposed|poised|scheduled|prepared|preparing|needs?|needed|want(?:s|ed)?|alleged|reported|rumou?red|understood|believed|thought|said|forgot)$/;

/** `would not`, `may have`, `reportedly` before a verb of saying; `would only say` and `would later say` have said it. */
function isWithheld(tokens: readonly Token[], cue: Phrase, verb: Cue): boolean {
  const word = tokens[cue.to]?.lower ?? '';
  const before = tokens.slice(wordsBack(tokens, cue.from) + 1, cue.from).map((token) => token.lower);
  if (before.some((lower) => HEARSAY.test(lower)) || HEARSAY.test(hedgeBehind(tokens, cue.to))) return true;
  if ((verb.strength === 'weak' && !NAMES.test(word)) || isLimited(tokens, cue.from)) return false;
  if (before.some((lower) => NEGATION.test(lower))) return !DENIAL.test(word);
  return before.some((lower) => MODAL.test(lower)) && !before.some((lower) => LOOKS_BACK.test(lower));
}

/** Weak verbs that put words in a mouth all the same. */
const NAMES = /^(?:call|describ|label|brand|dub|accus|mention|read|refer|cit)/;
const LOOKS_BACK = /^(?:later|eventually|subsequently|afterwards)$/;

/** `declined to say more than` has said that much. */
export const saysNoMore = (tokens: readonly Token[], to: number): boolean =>
  isLimited(tokens, to) && /^(?:declin|refus)/.test(tokens[to - 1]?.lower ?? '');

/** `would only say`, `would say only`, `declined to say more than`. */
function isLimited(tokens: readonly Token[], cue: number): boolean {
  const near = tokens.slice(Math.max(0, cue - 2), cue + 4).map((token) => token.lower);
  return near.some(
    (lower, i) =>
      /^(?:only|merely)$/.test(lower) ||
      (/^(?:more|further|anything|nothing|beyond)$/.test(lower) &&
        /^(?:than|beyond|but|except|other)$/.test(near[i + 1] ?? '')),
  );
}

/** said, allegedly, “…” */
const hedgeBehind = (tokens: readonly Token[], cue: number): string =>
  tokens[cue + (tokens[cue + 1]?.kind === 'comma' ? 2 : 1)]?.lower ?? '';

/** Index of the last word before `at` that is neither an auxiliary nor an adverb. */
function wordsBack(tokens: readonly Token[], at: number): number {
  let i = at - 1;
  for (; i >= 0; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word') break;
    const { lower } = token;
    if (!isAuxiliary(lower) && !BETWEEN_SUBJECT_AND_VERB.has(lower) && !/ly$|^(?:having|not)$/.test(lower)) break;
  }
  return i;
}

/** wore a scarf saying: the scarf says it, not who wears it. */
function isWorn(tokens: readonly Token[], source: Phrase, at: number): boolean {
  if (tokens[at]?.kind !== 'word' || source.to === at || isCapitalised(tokens[at])) return false;
  return tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => WORN.test(lower));
}

const WORN = /^(?:wear(?:s|ing)?|wore|dressed|pictured|carr(?:y|ies|ied|ying)|hold(?:s|ing)?|held|wav(?:ed?|es|ing))$/;

/** denied ever saying, without saying, stopped short of calling, was accused of saying */
function isDeniedAct(tokens: readonly Token[], at: number): boolean {
  const [word, before] = [tokens[at]?.lower ?? '', tokens[at - 1]?.lower ?? ''];
  if (/^(?:without|from)$/.test(word)) return true;
  if (word === 'as') return before === 'misquoted' || /^(?:wrongly|falsely)$/.test(tokens[at - 2]?.lower ?? '');
  if (/^(?:recall|remember)/.test(word)) return isNegated(tokens, at);
  if (word === 'of') return /^(?:short|instead|accused|suspected)$/.test(before);
  return (DENIAL.test(word) || /^avoid/.test(word)) && !isNegated(tokens, at);
}

/** `a fake tweet showed Price saying`, `a fabricated quote in which Price says` */
const isFaked = (tokens: readonly Token[], before: number): boolean =>
  tokens.slice(Math.max(0, before - 6), before).some(({ lower }) => FAKED.test(lower));

const FAKED = /^(?:faked?|fabricated|doctored|bogus|spoof|hoax|deepfake|made-up|invented|manipulated)$/;

/** `An earlier version of this article quoted Price as saying`: what the newsroom has taken back. */
const isSuperseded = (tokens: readonly Token[], before: number): boolean =>
  tokens
    .slice(0, before)
    .some(
      ({ lower }, i) =>
        /^(?:earlier|previous|original|first)$/.test(lower) &&
        /^(?:versions?|editions?|reports?|headlines?|articles?)$/.test(tokens[i + 1]?.lower ?? ''),
    );

/** Whether the clause whose subject stands behind `at` hangs on an if, a denial or a doubt. */
function isDoubted(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (/^(?:if|whether|unless|nor|suppose|supposing)$/.test(lower) || IMAGINED.test(lower)) return true;
  if (lower === 'which' && isFaked(tokens, at)) return true;
  // Had Price said so, …; a hoaxer posing as Price said
  if (lower === 'had' && tokens[at - 1]?.kind !== 'word') return true;
  if (lower === 'as' && /^(?:posing|masquerading|dressed)$/.test(tokens[at - 1]?.lower ?? '')) return true;
  if (lower === 'not' && tokens[at - 2]?.lower === 'whether') return true;
  for (let i = at; i >= 0 && at - i < 8; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word' || /^(?:and|but|because|after|when|who|which|as)$/.test(token.lower)) return false;
    if (DENIAL.test(token.lower)) return !isNegated(tokens, i);
    if (ALLEGED.test(token.lower)) return true;
    if (i === at - 1 && tokens[at]?.lower === 'that' && /^(?:claim|suggestion|accusation|report)s?$/.test(token.lower))
      return true;
    if (/^(?:evidence|record|proof|suggestion|indication|true|case)$/.test(token.lower) && isNegated(tokens, i))
      return true;
    if (reportingVerb(token.lower) && /^(?:was|is|been|were)$/.test(tokens[i - 1]?.lower ?? '')) return true; // it was claimed that
    if (reportingVerb(token.lower) || /^(?:recall|remember|know)/.test(token.lower)) return isNegated(tokens, i);
  }
  return false;
}

const isNegated = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ lower }) => NEGATION.test(lower) || /^(?:no|without|little)$/.test(lower));
