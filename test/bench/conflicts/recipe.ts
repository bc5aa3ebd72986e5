import { existsSync } from 'node:fs';
import { type Seeded, seeded } from '../verdicts/seeded.js';
import type { ConflictCase, Side, StoryArticle } from './case.js';
import type { DatedMention, Pair } from './reports.js';
import { agreeingDates, type NewDate, otherDays, otherSpells, softDates } from './shifts.js';
import { t17Pairs } from './t17-pairs.js';
import { xdocPairs } from './xdoc-pairs.js';

/**
 * Plants date conflicts in reports of one event, and makes controls that hold none.
 *
 * @param options.folder the folder of `xdoc-dev.jsonl`, `tls-t17-dev.jsonl` and `tls-t17-dev.in.jsonl`
 * @returns null when any of the three is not there; say so and go on
 */
export function conflictCases(options: { seed: number; folder: string }): ConflictCase[] | null {
  const files = ['xdoc-dev.jsonl', 'tls-t17-dev.jsonl', 'tls-t17-dev.in.jsonl'];
  if (!files.every((file) => existsSync(`${options.folder}/${file}`))) return null;
  const choose = seeded(options.seed);
  const t17 = t17Pairs(options.folder);
  const cases = [
    ...xdocPairs(options.folder).flatMap((pair) => casesOf(choose, pair, 'xdoc', 3)),
    ...t17.same.flatMap((pair) => casesOf(choose, pair, 't17', 1)),
    ...t17.other.map((pair) => control(pair, 't17', 'other events')),
  ];
  return cases.map((one, index) => ({ ...one, id: `${one.kind}-${String(index).padStart(3, '0')}` }));
}

/**
 * The two as they are; and each side in turn with up to `often` other days, now and then another month or week, now and
 * then a soft day, and its own day in other words.
 */
function casesOf(choose: Seeded, pair: Pair, from: ConflictCase['from'], often: number): ConflictCase[] {
  const turned: Pair = { ...pair, one: pair.two, two: pair.one };
  return [
    control(pair, from, 'unshifted'),
    ...[pair, turned].flatMap((side) => [
      ...ofDifferentKinds(choose, otherDays(side.one, side.two), often).flatMap((date) =>
        redated(side, from, 'planted', date),
      ),
      ...ofDifferentKinds(choose, otherSpells(side.one), 1)
        .slice(0, choose.chance(0.6) ? 1 : 0)
        .flatMap((date) => redated(side, from, 'planted', date)),
      ...ofDifferentKinds(choose, softDates(side.one), 1)
        .slice(0, choose.chance(0.3) ? 1 : 0)
        .flatMap((date) => redated(side, from, 'soft', date)),
      ...ofDifferentKinds(choose, agreeingDates(side.one), 1).flatMap((date) => redated(side, from, 'control', date)),
    ]),
  ];
}

/** A kind is chosen first, so that one with many shifts is not chosen more often. */
function ofDifferentKinds(choose: Seeded, dates: readonly NewDate[], count: number): NewDate[] {
  const kindOf = ({ how }: NewDate): string => how.replace(/ [+-]\d+$/u, '');
  return choose
    .shuffled([...new Set(dates.map(kindOf))])
    .slice(0, count)
    .map((kind) => choose.pick(dates.filter((date) => kindOf(date) === kind)));
}

function control({ one, two }: Pair, from: ConflictCase['from'], how: string): ConflictCase {
  return {
    id: '',
    kind: 'control',
    how,
    from,
    articles: [story(one, null).article, story(two, null).article],
    expected: null,
  };
}

function redated(
  { one, two }: Pair,
  from: ConflictCase['from'],
  kind: ConflictCase['kind'],
  date: NewDate,
): ConflictCase[] {
  const changed = story(one, date);
  const other = story(two, null);
  // A day moved within the year that the other names is no conflict.
  const overlaps = changed.side.days.from <= other.side.days.to && other.side.days.from <= changed.side.days.to;
  if (kind !== 'control' && overlaps) return [];
  return [
    {
      id: '',
      kind,
      how: date.how,
      from,
      articles: [changed.article, other.article],
      expected: kind === 'control' ? null : [changed.side, other.side],
    },
  ];
}

/** The article around the sentence, at most ten sentences of it, with the date rewritten when another is given. */
function story(
  { report, sentence, mention }: DatedMention,
  date: NewDate | null,
): { article: StoryArticle; side: Side } {
  const own = report.sentences[sentence] ?? '';
  const before = own.slice(0, mention.start);
  const on = date?.alone === true ? (/\b[Oo]n $/u.exec(before)?.[0].length ?? 0) : 0;
  const start = mention.start - on;
  const words = date === null ? own.slice(mention.start, mention.end) : atStart(date.words, start === 0);
  const rewritten = own.slice(0, start) + words + own.slice(mention.end);
  const kept = [...report.sentences.keys()].filter(
    (at) => (at < 3 || Math.abs(at - sentence) <= 3) && report.sentences[at] !== '',
  );
  const paragraphs = kept.map((at) => (at === sentence ? rewritten : (report.sentences[at] ?? '')));
  const offset = paragraphs
    .slice(0, kept.indexOf(sentence))
    .reduce((length, paragraph) => length + paragraph.length + 2, 0);
  return {
    article: { id: report.id, outlet: report.outlet, published: report.published, text: paragraphs.join('\n\n') },
    side: {
      article: report.id,
      sentence: { start: offset, end: offset + rewritten.length },
      date: { start: offset + start, end: offset + start + words.length },
      days: date?.days ?? mention.days,
    },
  };
}

const atStart = (words: string, first: boolean): string =>
  first ? words.charAt(0).toUpperCase() + words.slice(1) : words;
