import { type Cast, type Met, ofPerson, printedName, type Resolved, type Sentence, unnamed } from './cast.js';
import type { Frame, Token } from './frames.js';
import { whoAnswers } from './messages.js';
import type { Mention, Person } from './name-table.js';
import type { Phrase } from './noun-phrases.js';
import { areApart } from './offices-apart.js';
import type { Gender } from './person-signs.js';
import { mentionsBetween, rivalOf, sentenceBefore } from './rivals.js';
import { introducedBelow } from './roles-for-names.js';
import { PRONOUNS } from './word-lists.js';

const SUBJECT_OF: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they', its: 'it', him: 'he' };

/** The pronoun that the phrase consists of, as a subject: `he` for `his`; null for any other phrase. */
export function pronounAt(tokens: readonly Token[], phrase: Phrase): string | null {
  const word = phrase.from === phrase.to ? (tokens[phrase.from]?.lower ?? '') : '';
  const subject = SUBJECT_OF[word] ?? word;
  return PRONOUNS.has(subject) ? subject : null;
}

/** A pronoun further than this from the last fitting source is left open. */
const PARAGRAPHS_BACK = 4;

/** Whom the pronoun stands for; open when the article does not tell. */
export function resolvePronoun(cast: Cast, frame: Frame, phrase: Phrase, pronoun: string): Resolved {
  const wanted: Gender = pronoun === 'he' ? 'man' : pronoun === 'she' ? 'woman' : 'unknown';
  const start = frame.tokens[phrase.from]?.span.start ?? 0;
  const answerer = whoAnswers(cast, frame, phrase, wanted);
  if (answerer === 'open') return open(cast, frame, phrase, pronoun, wanted);
  if (answerer) return ofPerson(answerer, 0.85);
  const before = sentenceBefore(cast, frame);
  const met = lastFitting(cast, frame, (one) => fits(one, pronoun, wanted) && !isPast(one.person, before));
  const other = wanted === 'unknown' ? null : rivalOf(cast, frame, met, wanted, start);
  if (other === 'several') return open(cast, frame, phrase, pronoun, wanted);
  if (other) return ofPerson(other, 0.75);
  const recent = met?.resolved;
  if (recent) {
    const { person } = recent;
    const isJoint = person === null && recent.speaker.kind === 'person';
    // One minister said so. A spokesman spoke of Lady Price. She: the woman named since.
    const isVague = recent.person === null && genderOf(recent) === 'unknown' && !isJoint;
    const named = isVague ? mentionBefore(cast.names.mentions, start, wanted) : undefined;
    if (named && named.span.start > met.at) return ofPerson(named.person, 0.8);
    // Smith blasted Jane Jones after she …: the name in the same sentence that is surely a woman's.
    const nearer =
      !isJoint && genderOf(recent) === 'unknown' ? mentionBefore(cast.names.mentions, start, wanted) : null;
    if (nearer && !nearer.possessive && nearer.span.start >= frame.span.start) return ofPerson(nearer.person, 0.75);
    const known = genderOf(recent) !== 'unknown' || wanted === 'unknown';
    // Whoever has once been “she” is not “he” later on.
    if (person?.gender === 'unknown') person.gender = wanted;
    return { ...recent, confidence: known ? 0.9 : 0.8 };
  }
  const mention = wanted === 'unknown' ? null : mentionBefore(cast.names.mentions, start, wanted);
  if (mention) return ofPerson(mention.person, 0.75);
  // “…,” he said. Tom Price, the governor, was speaking in the rain.
  const below = wanted === 'unknown' || cast.met.length > 0 ? null : introducedBelow(cast, frame, wanted);
  if (below) return ofPerson(below, 0.8);
  return open(cast, frame, phrase, pronoun, wanted);
}

function open(cast: Cast, frame: Frame, phrase: Phrase, pronoun: string, gender: Gender): Resolved {
  const printed = printedName(cast.text, frame.tokens.slice(phrase.from, phrase.to + 1));
  return { ...unnamed(printed, { isSomebody: pronoun !== 'it', gender }, 0.7), isOpen: true };
}

/** The dead are meant only in the sentence behind one in which they act. */
const isPast = (person: Person | null, before: Sentence | undefined): boolean =>
  person?.isGone === true && !before?.leads.has(person);

function lastFitting(cast: Cast, frame: Frame, isFit: (candidate: Resolved) => boolean): Met | null {
  const at = cast.met.findLastIndex((met) => frame.paragraph - met.paragraph > PARAGRAPHS_BACK || isFit(met.resolved));
  const last = cast.met[at];
  if (last === undefined || !isFit(last.resolved)) return null;
  if (!isLooseOffice(cast, last.resolved)) return last;
  // Jane Smith took over. The new director opened the door. She: the name, since the office may be hers.
  const named = cast.met
    .slice(Math.max(0, at - 8), at)
    .findLast(
      ({ resolved, paragraph }) =>
        paragraph === last.paragraph &&
        resolved.person !== null &&
        genderOf(resolved) !== 'unknown' &&
        isFit(resolved) &&
        !(isApart(cast, resolved.person, last) && hasJustOffice(cast, resolved.person, last.at)),
    );
  return named ?? last;
}

/** `The director`, whom nothing calls a man or a woman. */
function isLooseOffice(cast: Cast, { speaker, gender }: Resolved): boolean {
  if (speaker.kind !== 'unnamed' || gender !== 'unknown') return false;
  return /\bthe\s$/i.test(cast.text.slice(Math.max(0, speaker.nameAt.start - 5), speaker.nameAt.start));
}

const isApart = (cast: Cast, person: Person, { resolved }: Met): boolean =>
  areApart(cast, person, resolved.speaker.name);

/** Councillor Ann Price: whoever has an office in what is printed right before has no other. */
const hasJustOffice = ({ holdings }: Cast, person: Person, at: number): boolean =>
  holdings.some((held) => held.person === person && held.office.end <= at && held.office.end > at - 300);

const genderOf = (candidate: Resolved): Gender => candidate.person?.gender ?? candidate.gender;

function fits(candidate: Resolved, pronoun: string, wanted: Gender): boolean {
  const { kind, name } = candidate.speaker;
  // Ann and Ben Price are they, and neither he nor she.
  if (kind === 'person' && candidate.person === null) return pronoun === 'they';
  if (wanted !== 'unknown') {
    if (kind !== 'person' && (!candidate.isSomebody || isPlural(name))) return false;
    const gender = genderOf(candidate);
    return gender === 'unknown' || gender === wanted;
  }
  if (pronoun === 'it') return kind !== 'person' && kind !== 'unnamed';
  return pronoun === 'they' && kind === 'unnamed' && isPlural(name);
}

/** `Critics of the scheme`, `an array of critics`, but never `manager at Leeds Stores`. */
function isPlural(name: string): boolean {
  const [head = '', ...behind] = name.split(/ (?:of|for|at|from|in|to) /);
  return /(?:[^s]s|people|women|men)$/.test(
    /\b(?:array|number|group|handful|range)$/.test(head) ? behind.join(' ') : head,
  );
}

/** The last person of that gender named in the 600 characters before `at`. */
const mentionBefore = (mentions: readonly Mention[], at: number, gender: Gender): Mention | undefined =>
  mentionsBetween(mentions, at - 600, at).findLast(
    ({ person }) => person.gender === gender && !person.isShared && !person.isGone,
  );
