import type { Cast, Message, Resolved } from './cast.js';
import type { Frame, Token } from './frames.js';
import type { Person } from './name-table.js';
import type { Phrase } from './noun-phrases.js';
import type { Gender } from './person-signs.js';
import type { ReportingClause } from './reporting-clauses.js';
import { mentionsBetween, sentenceBefore } from './rivals.js';

/**
 * Who `he` or `she` is in `he replied`, right behind a message to somebody: never its writer, but the only other who fits
 * and stands in its sentence; `open` when nobody or several do, null when the pronoun answers no message.
 */
export function whoAnswers(cast: Cast, frame: Frame, phrase: Phrase, wanted: Gender): Person | 'open' | null {
  const act = wanted === 'unknown' ? null : answerAt(frame.tokens, phrase);
  const message = act && messageBefore(cast, frame, frame.tokens[phrase.from]?.span.start ?? 0);
  if (!message) return null;
  const fitting = message.others.filter((person) => fits(person.gender, wanted) && !person.isShared && !person.isGone);
  const [only, another] = fitting;
  // He told him: the writer may go on, or be told.
  if (act === 'tells' && fits(message.writer.person?.gender ?? message.writer.gender, wanted))
    return only ? 'open' : null;
  return only && another === undefined ? only : 'open';
}

/**
 * The message that the clause reports, written to somebody or told to a person; null when it is none.
 *
 * @param whoIs whom a pronoun of this sentence stands for
 */
export function messageOf(
  cast: Cast,
  frame: Frame,
  clause: ReportingClause,
  writer: Resolved,
  whoIs: (hearer: Phrase) => Person | null,
): Message | null {
  const { tokens, span } = frame;
  const hearer = hearerAt(cast, frame, clause);
  if (hearer === null) return null;
  const at = tokens[clause.from]?.span.start ?? span.start;
  const pronoun = HIM.exec(tokens[hearer]?.lower ?? '')?.[0];
  const told = pronoun
    ? (writerMeant(cast, frame, at, pronoun === 'him' ? 'man' : 'woman') ?? whoIs({ from: hearer, to: hearer }))
    : null;
  const named = mentionsBetween(cast.names.mentions, span.start, span.end).flatMap(({ person, possessive }) =>
    possessive ? [] : [person],
  );
  const others = new Set(told ? [...named, told] : named);
  if (writer.person) others.delete(writer.person);
  return { writer, at, others: [...others] };
}

/** She told him, behind a message of his: him who wrote it. */
function writerMeant(cast: Cast, frame: Frame, at: number, wanted: Gender): Person | null {
  const writer = messageBefore(cast, frame, at)?.writer.person;
  return writer && fits(writer.gender, wanted) ? writer : null;
}

const HIM = /^(?:him|her)$/;
const ASKED = /^(?:asked|pressed|questioned|quizzed|challenged)$/;
const REPLY = /^(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|retort(?:s|ed)?)$/;
const BACK = /^(?:wrote|writes|hit|hits|shot|shoots|fired|texted|emailed|messaged)$/;
const WRITES = /^(?:wr(?:ites?|ote|itten|iting)|e-?mail(?:s|ed)?|text(?:s|ed)?|letter|memo|note|message)$/;

/** `he replied`, `replied he`, `he wrote back`; `he told her` tells, and may answer; null for any other act. */
function answerAt(tokens: readonly Token[], { from, to }: Phrase): 'answers' | 'tells' | null {
  // Asked about it, he replied: a question has come between.
  if (tokens.slice(0, from).some(({ lower }) => ASKED.test(lower))) return null;
  if (REPLY.test(tokens[from - 1]?.lower ?? '')) return 'answers';
  for (let i = to + 1; i < to + 4 && tokens[i]?.kind === 'word'; i++) {
    const [word, next] = [tokens[i]?.lower ?? '', tokens[i + 1]?.lower ?? ''];
    if (REPLY.test(word) || (BACK.test(word) && next === 'back')) return 'answers';
    if (/^(?:told|tells)$/.test(word) && HIM.test(next)) return 'tells';
  }
  return null;
}

/** The last message that ends before `at` and stands in this sentence or the one before. */
function messageBefore(cast: Cast, frame: Frame, at: number): Message | null {
  const from = sentenceBefore(cast, frame)?.span.start ?? frame.span.start;
  return cast.messages.findLast((message) => message.at < at && message.at >= from) ?? null;
}

/** Where the hearer stands in `told Price`, `told her`, `emailed Price`, `wrote in an email to the council`. */
function hearerAt(cast: Cast, { tokens, span }: Frame, { cue, verb }: ReportingClause): number | null {
  if (verb === null || verb.manner === 'post') return null;
  const next = tokens[cue.to + 1];
  if (verb.takesHearer || verb.manner === 'wrote') {
    // told LBC: whoever asks there is not who answers.
    const isPerson = mentionsBetween(cast.names.mentions, next?.span.start ?? 0, span.end)[0]?.from === cue.to + 1;
    if (isPerson || HIM.test(next?.lower ?? '')) return cue.to + 1;
  }
  const to = tokens.findIndex(({ lower }, i) => lower === 'to' && WRITES.test(tokens[i - 1]?.lower ?? ''));
  return to < 0 || tokens[to + 1]?.kind !== 'word' ? null : to + 1;
}

const fits = (gender: Gender, wanted: Gender): boolean => gender === 'unknown' || gender === wanted;
