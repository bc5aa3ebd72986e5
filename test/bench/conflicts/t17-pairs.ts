import { daysBetween, daysNamed, type Mention, tellsOfTime } from './calendar-words.js';
import { type DatedMention, linesOf, type Pair, type Report } from './reports.js';

type Topic = Readonly<{ topic: string; reports: readonly Report[]; gold: ReadonlyMap<string, string> }>;

/**
 * Pairs of dated sentences of Timeline17's development topics, no report and no sentence in more than two of a kind.
 *
 * `same`: of one event, at most four for a day of a topic. Taken to be one event, since both come to the same day by
 * themselves, a hand-made timeline has an entry for that day that shares words with each, and they share a good part
 * of their rare words.
 * `other`: of two events of one topic, two to forty days apart, in somewhat like words.
 */
export function t17Pairs(folder: string): Readonly<{ same: Pair[]; other: Pair[] }> {
  const all = topics(folder);
  return { same: all.flatMap(pairsOf), other: all.flatMap(otherPairsOf) };
}

function topics(folder: string): Topic[] {
  type Gold = { topic: string; timelines: { date: string; summary: string }[][] };
  type Given = { topic: string; articles: { id: string; published: string; text: string }[] };
  const gold = linesOf<Gold>(`${folder}/tls-t17-dev.jsonl`);
  return linesOf<Given>(`${folder}/tls-t17-dev.in.jsonl`).map(({ topic, articles }) => {
    const entries = new Map<string, string>();
    for (const { date, summary } of gold.filter((one) => one.topic === topic).flatMap((one) => one.timelines.flat())) {
      entries.set(date, `${entries.get(date) ?? ''} ${summary}`);
    }
    const reports = articles.map(({ id, published, text }) => ({
      id,
      outlet: /_(?<outlet>[a-z]+)\//u.exec(id)?.groups?.outlet ?? id,
      published,
      sentences: text.split('\n'),
    }));
    return { topic, reports, gold: entries };
  });
}

function pairsOf(topic: Topic): Pair[] {
  const rarity = rarityOf(topic.reports);
  const used = new Map<string, number>();
  return [...toldByDay(topic)].flatMap(([, told]) => {
    const pairs = told
      .flatMap((one, at) => told.slice(at + 1).map((two) => ({ topic: topic.topic, one, two })))
      .filter(({ one, two }) => one.report !== two.report)
      .map((pair) => ({ pair, likeness: likeness(pair, rarity) }))
      .filter(({ likeness: found }) => found >= 0.36)
      // The reworded first: copies of one sentence are the easy ones.
      .sort((one, two) => Math.abs(one.likeness - 0.6) - Math.abs(two.likeness - 0.6));
    return takeAFew(
      pairs.map(({ pair }) => pair),
      used,
      4,
    );
  });
}

function otherPairsOf(topic: Topic): Pair[] {
  const rarity = rarityOf(topic.reports);
  const used = new Map<string, number>();
  const days = [...toldByDay(topic)];
  return days.flatMap(([day, told]) => {
    const others = days.filter(([other]) => daysBetween(day, other) >= 2 && daysBetween(day, other) <= 40);
    const pairs = told
      .flatMap((one) => others.flatMap(([, rest]) => rest.map((two) => ({ topic: topic.topic, one, two }))))
      .filter(({ one, two }) => one.report !== two.report)
      .filter((pair) => likeness(pair, rarity) > 0.12 && likeness(pair, rarity) < 0.2);
    return takeAFew(pairs, used, 2);
  });
}

/** At most `most` of the pairs, no report and no sentence in more than two of all that were ever taken. */
function takeAFew(pairs: readonly Pair[], used: Map<string, number>, most: number): Pair[] {
  const kept: Pair[] = [];
  for (const pair of pairs) {
    const keys = [pair.one, pair.two].flatMap(({ report, sentence }) => [
      report.id,
      (report.sentences[sentence] ?? '').slice(0, 60),
    ]);
    if (kept.length === most || keys.some((key) => (used.get(key) ?? 0) >= 2)) continue;
    for (const key of keys) used.set(key, (used.get(key) ?? 0) + 1);
    kept.push(pair);
  }
  return kept;
}

/** Sentences that tell of the day of an entry of a hand-made timeline, by day. */
function toldByDay({ reports, gold }: Topic): Map<string, DatedMention[]> {
  const byDay = new Map<string, DatedMention[]>();
  for (const mention of reports.flatMap(datedMentions)) {
    const { from: day } = mention.mention.days;
    const entry = gold.get(day);
    if (entry === undefined || shared(rareWords(mention), contentWords(entry)).length < 3) continue;
    byDay.set(day, [...(byDay.get(day) ?? []), mention]);
  }
  return byDay;
}
/** Sentences that name one day, not later than publication, and tell of no other time. */
function datedMentions(report: Report): DatedMention[] {
  return report.sentences.flatMap((words, sentence) => {
    if (words.length < 60 || words.length > 450 || words.includes(' | ')) return [];
    const named = daysNamed(words, report.published);
    const [mention] = named;
    if (named.length !== 1 || mention === undefined) return [];
    const around = `${words.slice(0, mention.start)} ${words.slice(mention.end)}`;
    const age = daysBetween(mention.days.from, report.published);
    if (tellsOfTime(around) || looksAhead.test(words) || age < 0 || age > 150 || saysThen(words, mention)) return [];
    return [{ report, sentence, mention }];
  });
}

/** A weekday in such a sentence may be one that is yet to come. */
const looksAhead =
  /\b(?:will|would|ahead|plans?|planned|expected|scheduled|should|due|likely|projects|could|may|to be given)\b/u;

/** Whether the day may be that of the saying, `said on Friday`, and not of what happened. */
function saysThen(words: string, { start, end }: Mention): boolean {
  const opens = start < 4 && /^.{0,160}\b(?:said|told|says)\b/u.test(words.slice(end));
  return opens || saying.test(words.slice(0, start)) || /^ ?(?:\\\/|- \d)/u.test(words.slice(end));
}

const saying =
  /\b(?:said|says|told|saying|reported|announced|added|warned|statement|interview|news conference|quoted)(?: [\w'’-]+){0,4} ?,? ?(?:on )?(?:[\w-]+ )?$/iu;

const stopWords = new Set(
  'about after again also been before being between both could does doing down during each from further have having here into itself more most only other over said same should some such than that their them then there these they this those through under until very were what when where which while will with would people official officials told week month year'.split(
    ' ',
  ),
);

function contentWords(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}|\d[\d,.]*/gu) ?? []).filter((word) => !stopWords.has(word)));
}

function rareWords({ report, sentence, mention }: DatedMention): ReadonlySet<string> {
  const words = report.sentences[sentence] ?? '';
  return contentWords(`${words.slice(0, mention.start)} ${words.slice(mention.end)}`);
}

function rarityOf(reports: readonly Report[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { sentences } of reports) {
    for (const word of contentWords(sentences.join(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => Math.log((reports.length + 1) / ((counts.get(word) ?? 0) + 0.5));
}

/** 0 to 1: the weight of the words that both have, against that of the lighter of the two; 0 when fewer than four. */
function likeness({ one, two }: Pair, rarity: (word: string) => number): number {
  const [words, others] = [rareWords(one), rareWords(two)];
  const weight = (list: Iterable<string>): number => [...list].reduce((sum, word) => sum + rarity(word), 0);
  const common = shared(words, others);
  return common.length < 4 ? 0 : weight(common) / Math.min(weight(words), weight(others));
}

const shared = (one: ReadonlySet<string>, two: ReadonlySet<string>): string[] =>
  [...one].filter((word) => two.has(word));
