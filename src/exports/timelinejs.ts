import { daysInMonth, monthOf, yearOf } from '../calendar/calendar.js';
import { showDays } from '../calendar/show-days.js';
import type { AnswerOf, Label, TimelineEvent } from '../domain/answer.js';
import type { Days } from '../domain/timex.js';
import {
  basisWords,
  type Dispute,
  disputesOf,
  headlineOf,
  labels,
  oneLine,
  placeOf,
  reasonText,
} from './said-of-row.js';

/** A date in TimelineJS, coarser as parts are left out; `month` and `day` count from 1. */
export type JsDate = Readonly<{ year: number; month?: number; day?: number }>;

export type JsSlide = Readonly<{
  start_date: JsDate;
  end_date?: JsDate;
  display_date: string;
  text: Readonly<{ headline: string; text: string }>;
  group: string;
  unique_id: string;
  autolink: false;
}>;

/** The data that TimelineJS 3 draws (its documentation, "JSON format"). Texts are HTML, all of them escaped here. */
export type TimelineJs = Readonly<{
  title: Readonly<{ text: Readonly<{ headline: string; text: string }> }>;
  events: readonly JsSlide[];
}>;

export function timelineJs(answer: AnswerOf<'timeline'>): TimelineJs {
  const disputes = disputesOf(answer);
  const reports = `${answer.articles} ${answer.articles === 1 ? 'article' : 'articles'}`;
  return {
    title: { text: { headline: html(answer.title), text: `<p>${reports}</p>` } },
    events: answer.rows.map((row) => slideOf(row, disputes.get(placeOf(row)) ?? null)),
  };
}

function slideOf(row: TimelineEvent, dispute: Dispute | null): JsSlide {
  const { days, basis, tellings, because, sources } = row;
  const told = tellings.map(
    ({ label, sentence }) => `<blockquote>“${html(oneLine(sentence.exact))}” ${link(label)}</blockquote>`,
  );
  const why = because.length > 0 ? `, ${html(reasonText(because))}` : '';
  const lines = [
    ...told,
    `<p>Date: ${basisWords(basis)}${why}</p>`,
    ...(dispute ? [`<p>${html(dispute.words)}</p>`] : []),
  ];
  return {
    ...dates(days),
    display_date: dispute ? `reported as ${showDays(days)}` : showDays(days),
    text: { headline: html(headlineOf(row)), text: lines.join('') },
    group: html(dispute ? dispute.happening : labels(sources)),
    unique_id: placeOf(row).replace(/[^\w-]/g, '-'),
    autolink: false,
  };
}

/** One coarse date where the days are a whole month or year, else a beginning and an end, no finer than what is known. */
function dates({ from, to, called }: Days): Pick<JsSlide, 'start_date' | 'end_date'> {
  const [year, month] = [yearOf(from), monthOf(from)];
  if (from === to) return { start_date: dayOf(from) };
  const endsMonth = (day: string): boolean => Number(day.slice(8)) === daysInMonth(yearOf(day), monthOf(day));
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) {
    return yearOf(to) === year ? { start_date: { year } } : { start_date: { year }, end_date: { year: yearOf(to) } };
  }
  if (called !== undefined || (from.endsWith('-01') && endsMonth(to))) {
    const start_date = { year, month };
    if (from.slice(0, 7) === to.slice(0, 7)) return { start_date };
    return { start_date, end_date: { year: yearOf(to), month: monthOf(to) } };
  }
  return { start_date: dayOf(from), end_date: dayOf(to) };
}

const dayOf = (day: string): JsDate => ({ year: yearOf(day), month: monthOf(day), day: Number(day.slice(8)) });

function link({ text, url }: Label): string {
  return url && /^https?:/.test(url) ? `<a href="${html(url)}">${html(text)}</a>` : html(text);
}

const html = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
