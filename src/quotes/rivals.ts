import type { Cast, Met, Sentence } from './cast.js';
import type { Frame } from './frames.js';
import type { Mention, Person } from './name-table.js';
import type { Gender } from './person-signs.js';
import { BODIES, ROLES } from './word-lists.js';

/**
 * Who else `he` or `she` can mean than the last to speak: nobody while that one leads this sentence or, alone, the one
 * before. Else the only other who fits and is named in the sentence before, when the last to speak belongs to an earlier
 * paragraph; `several` when the article leaves it open.
 *
 * @param at where the pronoun stands
 */
export function rivalOf(
  cast: Cast,
  frame: Frame,
  recent: Met | null,
  wanted: Gender,
  at: number,
): Person | 'several' | null {
  const before = sentenceBefore(cast, frame);
  if (before === undefined || (recent && recent.at >= frame.span.start)) return null;
  const own = recent?.resolved.person ?? null;
  const isRival = (person: Person): boolean =>
    person !== own && !person.isShared && !person.isGone && (person.gender === wanted || person.gender === 'unknown');
  const near = mentionsBetween(cast.names.mentions, before.span.start, at).filter(
    (mention) => !describesOther(cast.text, mention),
  );
  if (own && before.leads.has(own)) {
    const another = [...before.leads].some((person) => isRival(person) && person.gender === wanted);
    return another ||
      near.some((mention, i) => mention.person === own && joins(cast.text, mention, near[i + 1], isRival))
      ? 'several'
      : null;
  }
  const rivals = near.filter((mention) => isRival(mention.person));
  const [rival] = rivals;
  if (rival === undefined) return null;
  // Her spokeswoman said. Price's book is out. She: Price, whom alone the sentence before names.
  const isNameless = own === null && recent !== null && recent.at < before.span.start && rival.person.gender === wanted;
  const isOnly = rivals.every(({ person, possessive }) => person === rival.person && (!possessive || isNameless));
  const isNear = recent?.paragraph === frame.paragraph && !isNameless;
  const isClear = isOnly && !near.some((mention) => mention.person === own) && !isNear;
  return isClear ? rival.person : 'several';
}

/** The last sentence before this one that holds words of the newsroom's own. */
export const sentenceBefore = (cast: Cast, frame: Frame): Sentence | undefined =>
  cast.sentences.findLast((sentence) => sentence.span.start < frame.span.start);

/** The mentions that begin at `from` or later and end at `to` or earlier, in text order. */
export function mentionsBetween(mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let mention = mentions[low]; mention && mention.span.end <= to; mention = mentions[++low]) found.push(mention);
  return found;
}

/** The Price campaign is not Price. */
function describesOther(text: string, { span }: Mention): boolean {
  const behind = /^\s+(\p{Ll}+)/u.exec(text.slice(span.end, span.end + 24))?.[1] ?? '';
  return BODIES.has(behind) || ROLES.has(behind);
}

/** Price and Mr Shaw met: both lead the sentence. */
function joins(text: string, one: Mention, next: Mention | undefined, isRival: (person: Person) => boolean): boolean {
  if (next === undefined || !isRival(next.person)) return false;
  return /^\s+(?:and|or)\s+(?:\p{Lu}\S*\s+){0,3}$/u.test(text.slice(one.span.end, next.span.start));
}
