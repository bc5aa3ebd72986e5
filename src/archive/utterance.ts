import type { Credited, Label, Rendering, Utterance } from '../domain/answer.js';
import { cite } from '../domain/citation.js';
import type { Conflict } from '../domain/conflict.js';
import type { Filing } from '../domain/filing.js';
import { type Speaker, speakerOf, uncredited } from '../domain/quotation.js';
import { overlaps } from '../domain/span.js';
import { rungOf, type Verdict } from '../domain/verdict.js';
import { labelled, utteranceConflicts } from './conflicts-of.js';
import { excerptOf } from './excerpt.js';
import { placeInExchange } from './exchange.js';
import type { Group, Groups } from './grouping/group-renderings.js';
import { groupOf, groupsAround, type Reach } from './grouping/groups-around.js';
import { mostTellingFirst } from './grouping/name-of-group.js';
import { labelOf } from './labels.js';
import type { AskedWords, Hit } from './match.js';
import { referencesFor } from './references.js';
import { type KnownSpeakers, sameSpeaker } from './same-speaker.js';
import type { Passes, Scope } from './scope.js';
import { noSigns, type SignsOf, wordingSigns } from './signs.js';
import { firstReported, whenSaid } from './when.js';
import { copyAround, witnessFamilies } from './witnesses.js';

/** Fewer words than this tell too little to say that two longer quotations which hold them are one. */
const TELLING_WORDS = 4;

/**
 * Joins hits that print one saying: the same speaker, as far as their articles tell, and either telling words or equal
 * quotations. What an article credits to no one bears no one out, and stands apart. One rendering an article, the one
 * that is most to the point.
 *
 * @param areTwo whether two hits are known to be of two occasions, whatever their words
 */
export function groupHits(
  hits: readonly Hit[],
  known: KnownSpeakers,
  areTwo: (a: Hit, b: Hit) => boolean = () => false,
): readonly (readonly Hit[])[] {
  const groups: Hit[][] = [];
  const wordings = new Map(hits.map((hit) => [hit, hit.indexed.words.map((word) => word.folded).join(' ')]));
  const areOneWording = (a: Hit, b: Hit): boolean => wordings.get(a) === wordings.get(b);
  for (const hit of [...hits].sort(mostToThePoint)) {
    const group = groups.find(
      (members) =>
        members.some((member) => belongTogether(member, hit, areOneWording, known)) &&
        !members.some((member) => areTwo(member, hit)),
    );
    if (!group) groups.push([hit]);
    else if (!group.some((member) => member.indexed.article === hit.indexed.article)) group.push(hit);
  }
  return groups;
}

/** Credited before uncredited, then by the ladder. */
export function mostToThePoint(a: Hit, b: Hit): number {
  return Number(creditedBy(b) !== null) - Number(creditedBy(a) !== null) || rungOf(a.verdict) - rungOf(b.verdict);
}

function belongTogether(a: Hit, b: Hit, areOneWording: (a: Hit, b: Hit) => boolean, known: KnownSpeakers): boolean {
  const telling = a.comparison.length >= TELLING_WORDS;
  if (!telling && !areOneWording(a, b)) return false;
  const speakerA = creditedBy(a);
  const speakerB = creditedBy(b);
  if (speakerA && speakerB) return sameSpeaker(speakerA, speakerB, known);
  // The places that words were joined from are sayings apart, unless one speaker says both.
  if (a.verdict === 'stitched' && b.verdict === 'stitched') return false;
  return (speakerA === null && speakerB === null && telling) || a.indexed.article === b.indexed.article;
}

/** Whom the article credits with a hit. */
export const creditedBy = ({ indexed }: Hit): Speaker | null => speakerOf(indexed.quotation);

/** What counts as the words asked about, and how far around them other renderings are looked for. */
export type Look = Readonly<{ reach: Reach; isSame: (verdict: Verdict) => boolean }>;

/**
 * One group of hits as an utterance, with the other wordings that articles print of it.
 *
 * @param others hits that are in no group with these, as far as the words asked about tell
 */
export function utteranceOf(
  group: readonly Hit[],
  others: readonly Hit[],
  asked: AskedWords,
  { reach, isSame }: Look,
  scope: Scope,
  passes: Passes,
): Utterance {
  const { visible, known, signsOf } = scope;
  const held = (hit: Hit): Filing => visible.get(hit.indexed.article)!.filing;
  const groups = groupsAround(group, others, reach, scope);
  const place = placeInExchange(group, groups, asked, scope, passes);
  const all = [...group, ...place.otherWordings];
  const same = all.filter((hit) => isSame(hit.verdict));
  const different = all.filter((hit) => !isSame(hit.verdict));
  const dating = (same.length > 0 ? same : different).map((hit) => ({
    filing: held(hit),
    quotation: hit.indexed.quotation,
  }));
  const references = referencesFor([...new Set([...same, ...different].map(held).concat(place.filings))], known);
  const reported = firstReported(dating);
  const rendered = (hit: Hit, signs: SignsOf): Rendering => renderingOf(held(hit), hit, signs);
  const outlets = same.flatMap((hit) => held(hit).article.outlet ?? []);
  const families = witnessFamilies(same.map((hit) => copyAround(held(hit), hit.where, outlets)));
  const signs: SignsOf = (filing) => {
    const own = signsOf(filing);
    // By themselves, wordings of its own may be another interview.
    return own.length === 0 ? own : [...own, ...wordingSigns(filing, groups)];
  };
  return {
    // The group may have only “the mayor”, where another report of the same words names him.
    speaker: creditOf([...new Set([...group, ...same])], held),
    manner: mannerOf(same.length > 0 ? same : group),
    channel: channelOf(group, held),
    replyingTo: place.replyingTo,
    when: whenSaid(dating, references),
    reported: reported && {
      label: labelOf(reported.filing.article),
      day: reported.day,
      published: reported.filing.article.status.kind === 'live',
    },
    sameWords: same.map((hit) => rendered(hit, noSigns)).sort(byLabel),
    differentWords: different.map((hit) => rendered(hit, signs)).sort(nearestFirst),
    independentAtMost: families.length,
    sharedCopy: families
      .filter((family) => family.length > 1)
      .map((family) => family.map((i) => labelOf(held(same[i]!).article)).sort(byText)),
    conflicts: conflictsAbout(group, groups, passes),
  };
}

/** What the utterance's renderings disagree about, as far as options leave their articles in. */
function conflictsAbout(group: readonly Hit[], groups: Groups, passes: Passes): Utterance['conflicts'] {
  const utterances = new Set(group.map((hit) => groupOf(hit, groups)));
  return [...utterances].flatMap((utterance) => {
    if (utterance === null) return [];
    const [first, ...others] = utterance.filter(({ filing }) => passes(filing.article.id));
    if (!first) return [];
    const shown: Group = others.length + 1 === utterance.length ? utterance : [first, ...others];
    return labelled(
      utteranceConflicts(shown),
      shown.map(({ filing }) => filing.article),
    ).filter((one) => one.kind !== 'wording' || isAbout(one, group));
  });
}

/** Whether the words asked about are among those that differ: a long saying has others. */
const isAbout = ({ sides }: Conflict, group: readonly Hit[]): boolean =>
  sides.some(({ passages }) =>
    passages.some(({ passage }) =>
      group.some((hit) => hit.indexed.article === passage.article && overlaps(hit.where, passage.span)),
    ),
  );

const changesIn = ({ comparison }: Rendering): number => comparison.filter((word) => word.change !== 'same').length;
const nearestFirst = (a: Rendering, b: Rendering): number => changesIn(a) - changesIn(b) || byLabel(a, b);
const byLabel = (a: Rendering, b: Rendering): number => byText(a.label, b.label);
const byText = (a: Label, b: Label): number => (a.text < b.text ? -1 : 1);

function renderingOf(filing: Filing, hit: Hit, signsOf: SignsOf): Rendering {
  const { article } = filing;
  const { quotation } = hit.indexed;
  const { attribution } = quotation;
  return {
    label: labelOf(article),
    printed: excerptOf(article, hit, hit.where),
    verdict: hit.verdict,
    comparison: hit.comparison,
    loud: hit.loud,
    source: attribution.kind === 'speaker' ? cite(article, attribution.source) : null,
    act: quotation.act ? cite(article, quotation.act) : null,
    channel: quotation.channel ? cite(article, quotation.channel) : null,
    because: attribution.kind === 'speaker' ? attribution.because : null,
    uncredited: uncredited(attribution),
    signs: signsOf(filing),
  };
}

/** The fullest name that any of the articles prints, with the office that its article gives. */
function creditOf(group: readonly Hit[], held: (hit: Hit) => Filing): Credited | null {
  const named = group.flatMap((hit) => {
    const speaker = creditedBy(hit);
    return speaker ? [{ speaker, article: held(hit).article }] : [];
  });
  const fullest = named.sort((a, b) => mostTellingFirst(a.speaker, b.speaker))[0];
  if (!fullest) return null;
  const office = fullest.speaker.office ? fullest : named.find((one) => one.speaker.office);
  return {
    kind: fullest.speaker.kind,
    name: fullest.speaker.name,
    office: office?.speaker.office ? cite(office.article, office.speaker.office) : null,
  };
}

function mannerOf(group: readonly Hit[]): Utterance['manner'] {
  const manners = group.map((hit) => hit.indexed.quotation.manner).filter((manner) => manner !== 'unknown');
  const counted = [...new Set(manners)].map((manner) => ({ manner, n: manners.filter((m) => m === manner).length }));
  return counted.sort((a, b) => b.n - a.n)[0]?.manner ?? 'unknown';
}

function channelOf(group: readonly Hit[], held: (hit: Hit) => Filing): Utterance['channel'] {
  const hit = group.find((one) => one.indexed.quotation.channel !== null);
  return hit?.indexed.quotation.channel ? cite(held(hit).article, hit.indexed.quotation.channel) : null;
}
