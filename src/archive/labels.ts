import { clock } from '../calendar/clock.js';
import { showDays } from '../calendar/show-days.js';
import { todayIn } from '../calendar/zoned-days.js';
import type { Label } from '../domain/answer.js';
import type { Article } from '../domain/article.js';

/** How an article is named in an answer; whoever may see what readers may not is told so: `001 (held)`. */
export function labelOf(article: Article): Label {
  return { article: article.id, text: labelTextOf(article), url: article.url };
}

export function labelTextOf(article: Labelled): string {
  const withheld = whyWithheld(article);
  return withheld === null ? nameOf(article) : `${nameOf(article)} (${withheld})`;
}

type Labelled = Pick<Article, 'id' | 'outlet' | 'basedOn' | 'status' | 'published'>;

function whyWithheld({ status, published }: Labelled): string | null {
  switch (status.kind) {
    case 'live':
      return null;
    case 'embargoed': {
      const zone = published?.zone ?? 'UTC';
      const day = todayIn(zone, status.until);
      const time = clock(status.until, status.until, zone);
      return `under embargo until ${showDays({ from: day, to: day })} ${time}${published ? '' : ' UTC'}`;
    }
    case 'held':
    case 'withdrawn':
      return status.kind;
    default:
      return status satisfies never;
  }
}

/**
 * How an article is named to a reader: its outlet; for a retelling, what it retells; else its id, without a fingerprint
 * at its end (`001_82fb3e51cf7686cb` → `001`).
 */
export function nameOf(article: Pick<Article, 'id' | 'outlet' | 'basedOn'>): string {
  if (article.basedOn) return `retelling of ${shortened(article.basedOn.replace(/\.[a-z]+$/i, ''))}`;
  return article.outlet ?? shortened(article.id);
}

function shortened(name: string): string {
  return /^(.+?)_[0-9a-f]{8,}$/.exec(name)?.[1] ?? name;
}
