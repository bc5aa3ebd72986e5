import type { Token } from '../frames.js';
import { PRONOUNS } from '../word-lists.js';
import type { Candidate } from './candidates.js';
import { type Circumstances, circumstances } from './circumstances.js';
import { cueWord, gapToCue, noteClause, orderOf } from './clause-clues.js';
import { type Clues, cluesFrom, type Note, share, step } from './clues.js';
import { candidatesNear, nearestClause, tokensBetween } from './near-candidates.js';
import type { Passage, Sight } from './sight.js';

/** Who was credited with the words before. */
export type Previous = Readonly<{ candidate: Candidate; passage: Passage }>;

/** What a passage could be credited to: the candidates near it, and at the end `null` for nobody. */
export type Options = Readonly<{ candidates: readonly (Candidate | null)[]; clues: readonly Clues[] }>;

export function optionsFor(sight: Sight, passage: Passage, previous: Previous | null): Options {
  const near = candidatesNear(sight, passage, previous);
  const about = circumstances(sight, passage, previous, near);
  const candidates = [...near, null];
  return {
    candidates,
    clues: candidates.map((one) => (one ? cluesOf(sight, about, one, near) : cluesOfNobody(about))),
  };
}

const FURTHER_PRONOUNS = new Set(['who', 'which', 'that', 'his', 'her', 'their', 'you']);

const pronounOf = (token: Token | undefined): string | null =>
  token && (PRONOUNS.has(token.lower) || FURTHER_PRONOUNS.has(token.lower)) ? token.lower : null;

function kindOf(sight: Sight, { frame, phrase, head, resolved }: Candidate): string {
  const tokens = sight.scene.frames[frame]?.tokens ?? [];
  const pronoun = phrase.from === phrase.to ? pronounOf(tokens[phrase.from]) : null;
  if (pronoun) return pronoun === 'she' ? 'he' : pronoun;
  if (resolved.person) return tokens[head]?.possessive ? 'owner' : 'person';
  return resolved.speaker.kind === 'unnamed' && !resolved.isSomebody ? 'thing' : resolved.speaker.kind;
}

function cluesOf(sight: Sight, about: Circumstances, candidate: Candidate, near: readonly Candidate[]): Clues {
  const { scene } = sight;
  const { passage, previous, rule, cue, setting, alone } = about;
  const { first, last } = passage;
  const frame = scene.frames[candidate.frame];
  const tokens = frame?.tokens ?? [];
  const { phrase } = candidate;
  const isBefore = candidate.frame < first.frame || (candidate.frame === first.frame && phrase.to < first.token);
  const anchor = isBefore ? first : last;
  const distance = isBefore
    ? tokensBetween(sight, candidate.frame, phrase.to, first.frame, first.token)
    : tokensBetween(sight, last.frame, last.token, candidate.frame, phrase.from);
  const sameFrame = candidate.frame === anchor.frame;
  const frames = candidate.frame - anchor.frame;
  const paragraphs = (frame?.paragraph ?? 0) - (scene.frames[anchor.frame]?.paragraph ?? 0);
  const where = paragraphs === 0 ? `s${Math.max(-3, Math.min(3, frames))}` : `p${Math.max(-3, paragraphs)}`;
  const side = isBefore ? 'b' : 'a';
  const type = kindOf(sight, candidate);
  const found = candidate.found;
  const sure = share(candidate.sureness);
  const clause = nearestClause(candidate.clauses, isBefore, sameFrame ? anchor.token : isBefore ? 1e6 : -1);
  const span = { start: tokens[phrase.from]?.span.start ?? 0, end: tokens[phrase.to]?.span.end ?? 0 };
  const ruled = rule.start >= 0 && rule.start < span.end && span.start < rule.end;
  const isPrevious = candidate === previous?.candidate;
  const samePerson =
    previous !== null && !isPrevious && previous.candidate.resolved.speaker.name === candidate.resolved.speaker.name;
  const [from, to] = isBefore ? [phrase.to + 1, first.token] : [last.token + 1, phrase.from];
  let quotations = 0;
  let commas = 0;
  for (let t = from; sameFrame && t < to; t++) {
    const kind = tokens[t]?.kind;
    if (kind === 'quotation') quotations++;
    else if (kind === 'comma' || kind === 'dash') commas++;
  }
  let rank = 0;
  for (const other of near)
    if (other !== candidate && isSourceLike(other) && standsBetween(candidate, other, isBefore, anchor)) rank++;
  const ownCue = cue && cue.frame === candidate.frame ? gapToCue(phrase.from, phrase.to, cue) : null;
  const order = cue ? orderOf(passage, candidate, cue) : 'none';
  const word = cueWord(sight, candidate, clause);
  const previousWord = tokens[phrase.from - 1];
  const nextWord = tokens[phrase.to + 1];

  return cluesFrom((note) => {
    note('type', type, found, side);
    note('type in', type, setting, sameFrame, side);
    note('where', where, side, about.marked);
    note('where type', where, type, side);
    note('where setting', where, setting, found);
    note('distance', side, step(distance), sameFrame, about.marked);
    note('distance found', side, step(distance), found, where);
    note('rank', side, Math.min(rank, 4), found, sameFrame);
    note('rank in', side, Math.min(rank, 3), setting, where);
    note('quotations', Math.min(quotations, 2), where, side);
    note('commas', Math.min(commas, 3), sameFrame, side, found);
    note('sure', sure, found, sameFrame);
    note('sure where', sure, where, side);
    noteRule(note, about, candidate, ruled, found, where);
    noteClause(note, about, tokens, clause, isBefore, sameFrame, passage);
    note('cue word', word, side, sameFrame);
    note('cue word', word, side, found === 'clause' ? (clause?.form ?? '') : found);
    note(
      'own cue',
      ownCue === null ? 'none' : step(Math.abs(ownCue)),
      ownCue === null ? 0 : Math.sign(ownCue),
      order,
      found,
    );
    note('order', order, where, cue ? step(Math.abs(cue.distance)) : -1);
    note('order word', order, cue?.word ?? '', ownCue !== null && Math.abs(ownCue) < 3);
    note('previous', isPrevious, setting, about.previousAt, about.marked);
    note('previous where', isPrevious, where, alone);
    note('previous person', samePerson, isPrevious, setting, about.previousAt);
    note('previous type', isPrevious, type, about.previousAt, alone);
    note('before', previousWord?.kind === 'word' ? previousWord.lower : (previousWord?.kind ?? 'start'), found);
    note('behind', nextWord?.kind === 'word' ? nextWord.lower : (nextWord?.kind ?? 'end'), found);
    note('owner', tokens[phrase.to]?.possessive ?? false, found, where);
    note('head', tokens[candidate.head]?.lower ?? '', ownCue !== null);
    note('first', phrase.from === 0, where, found);
    note('colon', about.colon, side, where, found);
    note('below', about.nameBelow, found, frames, alone);
    note('line', found, frames, alone, paragraphs);
    note('mentions', candidate.resolved.person ? Math.min(8, candidate.resolved.person.mentions) : -1, found);
    note(
      'voice',
      candidate.resolved.person ? Math.min(4, sight.voices.get(candidate.resolved.person) ?? 0) : -1,
      found,
      type,
    );
    note('open', candidate.resolved.isOpen, type);
    notePartOfSpeech(note, sight, candidate, ownCue, found);
  });
}

function noteRule(
  note: Note,
  { rule, alone }: Circumstances,
  candidate: Candidate,
  ruled: boolean,
  found: string,
  where: string,
): void {
  note('rule', ruled, rule.says, found);
  note('rule level', ruled, rule.says, rule.level);
  note('rule where', ruled, where, alone, rule.level > 0);
  note('rule sure', ruled, rule.level > 7, share(candidate.sureness, 3));
}

function notePartOfSpeech(
  note: Note,
  { tagged }: Sight,
  { frame, phrase, head }: Candidate,
  ownCue: number | null,
  found: string,
): void {
  const parts = tagged?.frame(frame)?.parts;
  if (!parts) return;
  note('parts', parts[head] ?? '', parts[phrase.from] ?? '', found);
  note('parts around', parts[phrase.from - 1] ?? '', parts[phrase.to + 1] ?? '', found);
  note('parts cue', parts[phrase.to + 1] ?? '', ownCue !== null && Math.abs(ownCue) < 3, parts[head] ?? '');
}

function cluesOfNobody({
  passage,
  setting,
  rule,
  previous,
  previousAt,
  cue,
  before,
  behind,
  alone,
  marked,
}: Circumstances): Clues {
  return cluesFrom((note) => {
    note('nobody');
    note('nobody setting', setting, marked);
    note('nobody rule', rule.says, rule.level);
    note('nobody previous', previous !== null, previousAt, alone);
    note('nobody cue', cue?.word ?? '', marked);
    note('nobody distance', cue ? step(Math.abs(cue.distance)) : -1, cue ? Math.sign(cue.distance) : 0);
    note('nobody near', Math.min(2, before), Math.min(2, behind), passage.region !== null);
  });
}

const isSourceLike = ({ found }: Candidate): boolean => found !== 'mention' && found !== 'subject';

function standsBetween(candidate: Candidate, other: Candidate, isBefore: boolean, anchor: Passage['first']): boolean {
  if (isBefore)
    return (
      (other.frame > candidate.frame || (other.frame === candidate.frame && other.phrase.from > candidate.phrase.to)) &&
      (other.frame < anchor.frame || (other.frame === anchor.frame && other.phrase.to < anchor.token))
    );
  return (
    (other.frame < candidate.frame || (other.frame === candidate.frame && other.phrase.to < candidate.phrase.from)) &&
    (other.frame > anchor.frame || (other.frame === anchor.frame && other.phrase.from > anchor.token))
  );
}
