import type { Timex } from '../domain/timex.js';
import { pattern } from '../text/pattern.js';
import { eventWords } from './happenings.js';
import { isPast } from './participants/verbs.js';

/**
 * Whether a date only tells which person or thing is meant, so that it dates nothing that is told of them: `the 2010
 * committee`, `a 19th-century mill`, `the January 6 committee`, `survivors of the 7 July bombings`, `the Saturday job`.
 * `The April 20 explosion killed eleven` does date its explosion.
 */
export function isPartOfName(text: string, { span: { start, end }, value }: Timex): boolean {
  const before = text.slice(Math.max(0, start - LOOK_AROUND), start);
  const words = text.slice(start, end);
  const after = text.slice(end, end + LOOK_AROUND);
  const determiner = /^(?:the|an?)\s/i.exec(words)?.[0] ?? '';
  const isDetermined = DETERMINER.test(before) || determiner !== '';
  const opens = OPENS.test(before + determiner);
  if (/^\d{4}$/.test(value)) return words.length === 4 && isDetermined && WORD_BEHIND.test(after);
  if (/^\d{2,3}$/.test(value))
    return (
      /-century$/i.test(words) ||
      (isDetermined && !OF_TIME.test(before) && (isBeforeNoun(after, opens) || NAME_NEXT.test(after)))
    );
  const isWeekday = WEEKDAY.test(words);
  if (isDetermined && !isWeekday && isNamedBody(value, words, after)) return !ON_THE_DAY.test(before + words);
  if (!(isWeekday || YEARLESS_DAY.test(words)) || !isBeforeNoun(after, opens)) return false;
  if (isWeekday) {
    // Sunday trading was banned
    if (!isDetermined) return opens && THING_DOES.test(after) && !tellsOfOccasion(after);
    const isDay = AT_OCCASION.test(before) || (ON_THE.test(before + determiner) && !endsAsThing(after));
    return !isDay && !tellsOfOccasion(after);
  }
  if (!isDetermined || AT_OCCASION.test(before) || ON_THE_DAY.test(before + words)) return false;
  const name = nameBehind(after);
  return (PEOPLE.test(name) && !OCCASION.test(name)) || OF_OTHERS.test(before + determiner);
}

const LOOK_AROUND = 60;

const DETERMINER =
  /(?:(?<!\b(?:it|that|he|she|there|here|what|who|where|today))['’]s|s['’]|\b(?:the|an?|its|his|her|their|this))\s+$/i;
/** `Sacked in the January 6 purge`, `resigned at a Monday reception`. */
const AT_OCCASION = /\b(?:in|at|during|amid)\s(?:(?:the|an?)\s)?$/i;
/** `On the Saturday police moved in`. */
const ON_THE = /\b(?:on|by|from|since|until|till|before|after|through|throughout)\sthe\s$/i;
/** `On the 17th April`, `By the 17th April`; but `on the January 6 committee`. */
const ON_THE_DAY =
  /(?:\bon\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)?|(?:^|[.?!,]\s)(?:by|from|since|until|before|after)\sthe\s\d{1,2}(?:st|nd|rd|th))\s[A-Z][a-z]+$/i;
const WORD_BEHIND = pattern()`^\s+\p{L}`;
const NAME_NEXT = pattern()`^\s\p{Lu}`;
const OF_TIME =
  /\b(?:in|during|of|since|by|until|till|from|through|throughout|into|before|after|between|and|to)\s(?:the\s)?$/i;
const YEARLESS_DAY = /^(?:[Tt]he\s)?(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8})$/;
const WEEKDAY = /^(?:[Tt]he\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
const OPENS = /(?:^|[.?!]["”’)]?\s|\n)[“"‘]?(?:(?:the|an?)\s)?$/i;

/** A common noun, and none of the words that carry a sentence on behind a date. */
const NOUN_BEHIND = pattern()`^\s+(?!(?:and|or|nor|but|to|in|at|on|when|while|which|who|whose|where|that|for|by|of|from|with|without|was|were|is|are|be|been|had|has|have|did|does|do|will|would|could|may|might|must|should|can|as|after|before|until|till|through|because|since|over|about|against|amid|under|near|outside|inside|along|if|so|than|not|only|also|then|it|he|she|they|we|i|you|his|her|their|its|our|the|an?|this|these|those|some|no|one|two|three|become|seem|remain|mean|just|shortly|soon|late|early|right|exactly|again|following|per|via|onwards?|alone|too|even|behind|ago|back|up|down|off|out|away|forward|ahead|apart|here|there|now)\b)(?!\p{Ll}+(?:ed|ly)\b)\p{Ll}{3}`;

/**
 * Whether a date has the name of a thing behind it, and not its own verb: not `the 1990s became`, nor `The 1990s hit
 * farmers hard`.
 */
function isBeforeNoun(after: string, opens: boolean): boolean {
  if (!NOUN_BEHIND.test(after)) return false;
  const next = WORD.exec(after)?.[0] ?? '';
  return !isPast(next) || (PARTICIPLE_OR_NOUN.test(next) && (!opens || DESCRIBED_DOES.test(after)));
}

const WORD = pattern()`[\p{Ll}-]+`;
/** `The 1990s hit single`, `the 1980s lost painting`. */
const PARTICIPLE_OR_NOUN =
  /^(?:bid|bought|broken|built|burnt|chosen|cut|drawn|hit|hung|known|lost|rebuilt|set|shot|shut|split|spread|stolen|stuck|worn|written)$/;
const DESCRIBED_DOES = pattern()`^\s+\p{Ll}+\s\p{Ll}+\s(?:was|were|is|are|has|had|will|would|\p{Ll}+ed)\b`;

/** `Sacked from the Saturday job.`: what is named so ends there, and nobody has done anything. */
function endsAsThing(after: string): boolean {
  const name = nameBehind(after);
  return /^(?:[,.;:?!)]|$)/.test(after.slice(name.length)) && !name.trim().split(/\s+/).some(isPast);
}

/** `The March 8 Alliance`, `the Fourth of July Brigade`, `the 26th of July Movement`: a day without a year, and a body. */
const isNamedBody = (value: string, words: string, after: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(value) && !/\d{4}/.test(words) && NAMED_BODY.test(after);
const NAMED_BODY =
  /^\s(?:Alliance|Brigade|Campaign|Coalition|Commission|Committee|Foundation|Front|Fund|Group|Inquiry|Memorial|Movement|Museum|Panel|Party|Square|Street|Trust)\b/;

/** Behind a thing, its verb: `Sunday trading was banned`. */
const THING_DOES = pattern()`^\s+\p{Ll}+\s(?:was|were|is|are|has|had|will|would)\b`;

/** What befell or was done on that day, within the few words of its name: `the Monday board meeting`. */
function tellsOfOccasion(after: string): boolean {
  const name = nameBehind(after);
  return OCCASION.test(name) || eventWords(name, { start: 0, end: name.length }).length > 0;
}

const nameBehind = (after: string): string => NAME_BEHIND.exec(after)?.[0] ?? '';
const NAME_BEHIND = pattern()`^(?:\s+(?!(?:was|were|is|are|has|had|will|would|in|on|at|of|to|for|by|that|which|who|and)\b|\p{Ll}+ed\b)[\p{L}’'-]+){1,3}`;

/** Who goes by a day, behind all else in its name: `the January 6 House committee`. */
const PEOPLE =
  /\b(?:attackers?|bombers?|brigade|campaign|charity|commission|committee|crowd|defendants?|families|foundation|fund|generation|group|inquiry|insurrectionists?|killers?|marchers|martyrs|memorial|mob|monument|movement|museum|panel|party|plotters?|prisoners?|protesters?|rebels?|rioters?|street|survivors?|suspects?|trust|veterans?|victims?)\b/i;

const OCCASION =
  /\b(?:accident|address|ambush|announcement|appearance|assault|attack|auction|blaze|bombing|break-in|briefing|broadcast|budget|burglary|ceremony|clash|clashes|closing|closure|concert|conference|conversation|coup|crossing|cut-off|deadline|debate|defeat|demonstration|derailment|dinner|disaster|earthquake|episode|event|explosion|fight|evacuation|final|fire|fixture|flight|flood|funeral|game|gathering|gig|hearing|incident|inquest|interview|killing|landing|launch|lecture|letter|luncheon|lunch|mission|sortie|march|mass|massacre|match|meeting|memo|murder|mutiny|opening|parade|party|performance|poll|prayers|press|primary|procession|protest|quake|race|raid|rally|report|riot|robbery|ruling|sentencing|service|session|shooting|show|sitting|speech|stabbing|statement|storm|strike|summit|talk|tour|tragedy|trip|trial|uprising|verdict|victory|vigil|visit|voyage|walkout|war|wedding|win)(?:s|es)?\b/i;

/** Of whom or what such an occasion left: nothing is told of its day. */
const OF_OTHERS =
  /\b(?:survivors?|victims?|families|relatives|veterans?|widows?|anniversary|anniversaries|memory|memories|perpetrators?|mastermind|ringleaders?|plotters?|organi[sz]ers?|heroes|aftermath|causes?|inquiry|inquiries|investigation|investigating|hearings?|probe|probing|report|footage|photos?|pictures?|video)\s(?:of|into|in|on|about)?\s?the\s$/i;
