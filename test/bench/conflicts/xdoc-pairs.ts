import { daysNamed, yearsNamed } from './calendar-words.js';
import { type DatedMention, linesOf, type Pair, type Report } from './reports.js';

type Line = Readonly<{
  topic: string;
  articles: readonly { id: string; published: string; sentences: readonly string[] }[];
  timelines: readonly {
    entity: string;
    events: readonly { date: string; mentions: readonly { article: string; sentence: number }[] }[];
  }[];
}>;

/**
 * Sentences of two reports that the marked events of `xdoc-dev.jsonl` put in one row, each with one date in it that
 * lies within the row's date or holds it.
 */
export function xdocPairs(folder: string): Pair[] {
  const seen = new Set<string>();
  return linesOf<Line>(`${folder}/xdoc-dev.jsonl`).flatMap(({ topic, articles, timelines }) => {
    const reports = new Map(
      articles.map((article): [string, Report] => [article.id, { ...article, outlet: 'Wikinews' }]),
    );
    return timelines
      .flatMap(({ events }) => events)
      .flatMap(({ date, mentions }) => {
        const dated = mentions.flatMap(({ article, sentence }) => datedAs(date, reports.get(article), sentence));
        return dated.flatMap((one, at) => dated.slice(at + 1).map((two) => ({ topic, one, two })));
      })
      .filter(({ one, two }) => {
        const key = [one, two].map(({ report, sentence }) => `${report.id}/${sentence}`).join(' ');
        const isNew = one.report !== two.report && !seen.has(key);
        seen.add(key);
        return isNew;
      });
  });
}

/** @param date `2003-04-28`, with `XX` for what is not known */
function datedAs(date: string, report: Report | undefined, sentence: number): DatedMention[] {
  const words = report?.sentences[sentence];
  if (report === undefined || words === undefined) return [];
  const days = daysNamed(words, report.published);
  const found = [...days, ...yearsNamed(words).filter(({ end }) => !days.some((day) => day.end === end))];
  const known = date.replace(/-XX/gu, '');
  return found
    .filter(
      ({ form, days: { from } }) => from.startsWith(known) || (form === 'year' && known.startsWith(from.slice(0, 4))),
    )
    .slice(0, 1)
    .map((mention) => ({ report, sentence, mention }));
}
