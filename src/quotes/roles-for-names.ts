import type { Span } from '../domain/span.js';
import type { Cast } from './cast.js';
import type { Frame, Token } from './frames.js';
import type { Person } from './name-table.js';
import type { Phrase } from './noun-phrases.js';
import type { Gender } from './person-signs.js';
import { mentionsBetween, sentenceBefore } from './rivals.js';

/**
 * Whom `the 21-year-old`, `the father of five`, `the veteran`, `the Norwegian` or `the baroness` calls by other words: who
 * bears the title or that age, else the last to speak or act who fits; null for a noun that names nobody so.
 *
 * @param noun the head of the phrase, lower case
 */
export function calledAgain(
  cast: Cast,
  { tokens, paragraph, span }: Frame,
  phrase: Phrase,
  noun: string,
  gender: Gender,
): Person | null {
  if (tokens[phrase.from]?.lower !== 'the') return null;
  const age = /^(\d+)-year-old$/.exec(noun)?.[1];
  const isCalled = isParent(tokens, phrase, noun) || (phrase.to === phrase.from + 1 && OTHER_WORDS.has(noun));
  if (!age && !isCalled && !TITLES.has(noun)) return null;
  const at = tokens[phrase.from]?.span.start ?? span.start;
  const told = mentionsBetween(cast.names.mentions, at - OUT_OF_MIND, at).findLast(({ span }) => {
    if (age) return cast.text.startsWith(`, ${age}`, span.end);
    return /^(?:teenager|youngster)$/.test(noun) ? isInTeens(cast.text, span) : isTitled(cast.text, span, noun);
  });
  if (told) return told.person;
  if (!age && !isCalled) return null;
  const [holder, another] = new Set(cast.holdings.flatMap(({ head, person }) => (head === noun ? [person] : [])));
  if (holder && !another) return holder;
  const isSoCalled = (person: Person): boolean =>
    fits(person, gender) && !cast.holdings.some((held) => held.person === person && IN_CHARGE.test(held.head));
  const last = cast.met.slice(-FEW).findLast(({ resolved: { person } }) => person && isSoCalled(person));
  return last && paragraph - last.paragraph <= PARAGRAPHS_BACK ? last.resolved.person : null;
}

/** Whoever leads is called by that, and not by an age or a place on the field. */
const IN_CHARGE = /^(?:manager|coach|chairman|chairwoman|chair|chairperson|owner|director|executive|minister|mayor)$/;

/** Characters: whoever was named further back is called by name again. */
const OUT_OF_MIND = 10_000;
/** Sources and subjects. */
const FEW = 100;

/**
 * `The former minister`, behind a sentence in which one person alone acts: that person, whom the copy need not have called so;
 * null for somebody who still holds the office.
 */
export function formerly(cast: Cast, frame: Frame, words: readonly Token[], noun: string): Person | null {
  const [article, former] = words;
  if (article?.lower !== 'the' || !/^(?:former|ex)$/.test(former?.lower ?? '')) return null;
  const before = sentenceBefore(cast, frame);
  const [only, another] = before?.leads ?? [];
  if (only === undefined || another || only.isShared || only.isGone) return null;
  return cast.holdings.some(({ person, head, former: was }) => person === only && head === noun && !was) ? null : only;
}

const PARAGRAPHS_BACK = 2;

const TITLES: ReadonlySet<string> = new Set(
  (
    'baroness viscount earl duke duchess countess general colonel captain major admiral professor doctor dean ' +
    'bishop'
  ).split(' '),
);

/** `Lieutenant-General Sir Tom Price`, for `the general` */
function isTitled(text: string, { start }: Span, noun: string): boolean {
  const before = text.slice(Math.max(0, start - 30), start).toLowerCase();
  return TITLES.has(noun) && /(?:^|[\s-])(\p{L}+)(?: sir| dame)? $/u.exec(before)?.[1] === noun;
}

/** `17-year-old striker Tom Price`; `Tom Price, 17,` */
const isInTeens = (text: string, span: Span): boolean =>
  /^, 1[3-9],/.test(text.slice(span.end, span.end + 5)) ||
  /\b1[3-9]-year-old(?: \p{Ll}+){0,3} $/u.test(text.slice(Math.max(0, span.start - 50), span.start));

/** `the father of five`, `the father-of-five` */
const isParent = (tokens: readonly Token[], { from, to }: Phrase, noun: string): boolean =>
  /^(?:father|mother|mum|dad|grandfather|grandmother|gran)-of-/.test(noun) ||
  (/^(?:father|mother|mum|dad|grandfather|grandmother)$/.test(noun) &&
    to === from + 3 &&
    tokens[from + 2]?.lower === 'of');

const OTHER_WORDS: ReadonlySet<string> = new Set(
  (
    'teenager youngster veteran pensioner star striker midfielder defender goalkeeper winger batsman bowler prop ' +
    'sprinter novelist comedian actor actress singer skipper peer pundit norwegian swede dane finn dutchman ' +
    'frenchman frenchwoman german italian spaniard portuguese belgian swiss austrian pole czech croat serb greek ' +
    'turk russian ukrainian american canadian mexican brazilian argentine argentinian colombian chilean ' +
    'australian kiwi jamaican nigerian ghanaian kenyan ethiopian egyptian moroccan senegalese ivorian israeli ' +
    'indian pakistani japanese korean chinese welshman welshwoman scot scotsman irishman irishwoman englishman ' +
    'englishwoman yorkshireman londoner geordie scouser'
  ).split(' '),
);

/**
 * A vicar has banned carols. Ann Price, of St Mary's, wrote: whom an opening that holds a name back introduces by it, at the
 * head of one of the next sentences; null behind the first name of the article.
 */
export function introducedBelow(cast: Cast, frame: Frame, gender: Gender): Person | null {
  const [first] = cast.names.mentions;
  if (first === undefined || frame.paragraph > 1 || first.span.start < frame.span.end) return null;
  const { person, possessive, from, span } = first;
  const isNear = span.start - frame.span.end < FURTHEST;
  return isNear && !possessive && from <= 3 && fits(person, gender) ? person : null;
}

/** Characters: about two sentences. */
const FURTHEST = 260;

const fits = (person: Person, gender: Gender): boolean =>
  !person.isShared &&
  !person.isGone &&
  (gender === 'unknown' || person.gender === 'unknown' || person.gender === gender);
