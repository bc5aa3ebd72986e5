import { addDays, daysApart } from '../calendar/calendar.js';
import { contains } from '../domain/span.js';
import type { Days } from '../domain/timex.js';
import { tellingsAbout } from './about.js';
import { contentsOf } from './likeness.js';
import { documentOf, type PredictedDocument } from './predict-document.js';
import { type Placed, sameEvents } from './same-events.js';
import { type Telling, tellingsOf } from './tellings.js';

export type XdocTopic = Readonly<{
  topic: string;
  articles: readonly Readonly<{ id: string; published: string; sentences: readonly string[] }>[];
  entities: readonly string[];
}>;

export type XdocPrediction = Readonly<{
  topic: string;
  timelines: readonly Readonly<{ entity: string; events: readonly XdocEvent[] }>[];
}>;

type XdocEvent = Readonly<{ date: string; mentions: readonly Readonly<{ article: string; sentence: number }>[] }>;

/** For each name of a topic, the events in which it takes part, with their dates and every sentence that tells them. */
export function xdocPrediction({ topic, articles, entities }: XdocTopic): XdocPrediction {
  const docs = articles.map(({ id, published, sentences }) => {
    const { article, reference, lines } = documentOf(id, published, sentences);
    return { article, tellings: tellingsOf(article, reference), lines };
  });
  const lineOf = linesIn(docs);
  const contentOf = contentsOf(docs.flatMap(({ tellings }) => tellings));
  return {
    topic,
    timelines: entities.map((entity) => {
      const placed = docs.flatMap(({ tellings }) => tellingsAbout(entity, tellings)).map(likelyPlaced);
      // All are about one name.
      const events = sameEvents(placed, contentOf, { compare: () => 'same', areKnown: true });
      return {
        entity,
        events: events.map(({ dated, undated }) => ({
          date: dateOf(dated[0].days),
          mentions: [...dated, ...undated].flatMap(({ telling }) => lineOf(telling) ?? []),
        })),
      };
    }),
  };
}

/** Which line of its document a telling stands in. */
function linesIn(docs: readonly Pick<PredictedDocument, 'article' | 'lines'>[]) {
  const byArticle = new Map(docs.map(({ article, lines }) => [article, lines]));
  return ({ article, sentence }: Telling): XdocEvent['mentions'][number] | null => {
    const lines = byArticle.get(article) ?? [];
    const at = lines.findIndex((line) => line !== null && contains(line, sentence));
    return at === -1 ? null : { article: article.id, sentence: at };
  };
}

/** Without a date of its own, a thing told as done is of the day of the news; one that is only named is of no day. */
function likelyPlaced(telling: Telling): Placed {
  const { days, news, word } = telling;
  if (days || !news || word?.form === 'noun') return { telling, days };
  return { telling, days: { from: news.day, to: news.day } };
}

/** `2008-06-XX` for a week or a stretch of a month at most, by its middle; coarser, only the year. */
export function dateOf(days: Days | null): string {
  if (days === null) return 'XXXX-XX-XX';
  const length = daysApart(days.from, days.to);
  if (length === 0) return days.from;
  if (length <= 30) return `${addDays(days.from, Math.floor(length / 2)).slice(0, 7)}-XX`;
  return days.from.slice(0, 4) === days.to.slice(0, 4) ? `${days.from.slice(0, 4)}-XX-XX` : 'XXXX-XX-XX';
}
