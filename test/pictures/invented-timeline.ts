import type { AnswerOf, Label, TimelineEvent } from '../../src/domain/answer.js';
import type { Citation } from '../../src/domain/citation.js';
import type { ArticleId, Slug, Version } from '../../src/domain/ids.js';
import type { Days } from '../../src/domain/timex.js';

const label = (text: string): Label => ({ article: text as ArticleId, text, url: null });

function cited(exact: string, article: string, start: number): Citation {
  return {
    article: article as ArticleId,
    version: 1 as unknown as Version,
    span: { start, end: start + exact.length },
    exact,
  };
}

/** One event of an invented timeline: its days, its words, its outlets. */
export function eventOn(
  days: string | Days,
  words: string,
  outlets: readonly [string, ...string[]] = ['001'],
  basis: TimelineEvent['basis'] = 'stated',
  weight = 1,
): TimelineEvent {
  const range = typeof days === 'string' ? { from: days, to: days } : days;
  const sentence = cited(words, outlets[0], Number(range.from.replaceAll('-', '')));
  const says = cited(words.split(' ').slice(-2).join(' '), outlets[0], sentence.span.end - 4);
  const ground = basis === 'stated' ? 'day' : basis === 'inferred' ? 'weekday' : 'stretch';
  return {
    days: range,
    basis,
    says,
    because: [],
    sentence,
    clause: { pieces: [sentence], breaks: [], cut: 'none' },
    sources: outlets.map(label),
    independentAtMost: 1,
    happening: null,
    ground,
    extent: range.from === range.to ? 'day' : 'within',
    tellings: [{ label: label(outlets[0]), sentence, says, days: range, ground, because: [], family: 0 }],
    follows: [],
    weight,
  };
}

export function timelineWith(
  rows: readonly TimelineEvent[],
  more: Partial<AnswerOf<'timeline'>> = {},
): AnswerOf<'timeline'> {
  return {
    kind: 'timeline',
    slug: 'pier-fire' as Slug,
    title: 'The fire on the pier',
    searched: false,
    rows,
    conflicts: [],
    countedFrom: [],
    doubtedDates: [],
    undatedEvents: [],
    moreUndated: 0,
    undated: [],
    mayBelong: [],
    about: null,
    leftOut: 0,
    articles: 3,
    more: 0,
    exportAs: null,
    ...more,
  };
}
