import { setImmediate as others } from 'node:timers/promises';
import type { Conflict, ConflictPassage } from '../domain/conflict.js';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import { type Quotation, speakerOf } from '../domain/quotation.js';
import { overlaps } from '../domain/span.js';
import { isDifferent, type Watched } from '../domain/watch.js';
import { foldedText } from '../text/words.js';
import type { WatchNews } from './archive.js';
import { conflictsIn } from './conflicts-of.js';
import { newestIn, publicIn } from './news.js';
import { holdersOf } from './office-holders.js';
import { indexedIn } from './quotation-index.js';
import { isMeant } from './same-speaker.js';
import { everything, type Scope } from './scope.js';
import { bearsOn, sought } from './standings.js';
import { type Fresh, type Printed, type Rendering, renderingOf } from './watched-rendering.js';

/** More of what came at once is counted, not told: a channel is no place for it. */
const MOST_RENDERINGS = 24;
/** After so many articles whoever asks has a turn: a whole archive may come at once. */
const BEFORE_OTHERS = 50;

/**
 * What has come of something watched since `cursor`: renderings that no article printed so before, each beside what
 * was held, and conflicts in which a passage takes part that was not printed before.
 *
 * @param filedAt an article as readers could last see it when `cursor` was the newest
 */
export async function watchedAfter(
  watched: Watched,
  cursor: number,
  filedAt: (id: ArticleId, cursor: number) => Promise<Filing | null>,
  scope: Scope,
): Promise<WatchNews> {
  const all = publicIn(scope).filter(({ held }) => held.cursor > cursor);
  const fresh: Fresh[] = [];
  for (const { held } of all.sort((a, b) => a.held.cursor - b.held.cursor)) {
    fresh.push({ held, before: held.corrected ? await filedAt(held.id, cursor) : null });
  }
  const until = Math.max(cursor, newestIn(scope).cursor);
  if (fresh.length === 0) return { events: [], counted: [], cursor: until };
  const printed = await printedOf(watched, fresh, scope);
  const told = printed.slice(0, MOST_RENDERINGS);
  const ids = new Set(fresh.map(({ held }) => held.id));
  const renderings: Keyed<Rendering>[] = [];
  for (const one of told) {
    await others();
    renderings.push({ key: renderingKey(one), event: renderingOf(one, watched, ids, scope) });
  }
  const different = renderings.filter(({ event }) => isDifferent(event));
  const theirs = told.filter((one) => different.some(({ key }) => key === renderingKey(one)));
  const conflicts = conflictsWith(watched, fresh, printed, scope).filter((one) => !isTold(one, theirs));
  const events = [
    ...conflicts.map((conflict) => ({ key: conflictKey(conflict), event: { kind: 'conflict', conflict } as const })),
    ...different,
    ...renderings.filter((one) => !different.includes(one)),
  ];
  return { events, counted: printed.slice(MOST_RENDERINGS).map(renderingKey), cursor: until };
}

type Keyed<Event> = Readonly<{ key: string; event: Event }>;

/** The same for the same quotation, whatever of it is shown. */
function renderingKey({ fresh, quotation }: Printed): string {
  const { id, version } = fresh.held;
  return `${id} ${version} ${quotation.printed[0]?.start}`;
}

function conflictKey({ kind, sides }: Conflict): string {
  const passages = sides.flatMap((side) => side.passages.map(({ passage }) => passage));
  return [
    kind,
    ...passages.map(({ article, version, span }) => `${article} ${version} ${span.start} ${span.end}`),
  ].join();
}

/** What the articles print anew of what is watched. */
async function printedOf(watched: Watched, fresh: readonly Fresh[], scope: Scope): Promise<readonly Printed[]> {
  const isWatched = watchedIn(watched, scope);
  const printed: Printed[] = [];
  for (const [i, one] of fresh.entries()) {
    if (i % BEFORE_OTHERS === BEFORE_OTHERS - 1) await others();
    const { filing } = one.held;
    for (const quotation of filing.quotations) {
      if (isWatched(quotation, filing) && !wasPrinted(quotation, one)) printed.push({ fresh: one, quotation });
    }
  }
  return printed;
}

/** Which quotations are of what is watched. */
function watchedIn(watched: Watched, scope: Scope): (quotation: Quotation, filing: Filing) => boolean {
  switch (watched.kind) {
    case 'words': {
      const asked = sought(watched.words, null);
      return (quotation, filing) => bearsOn(indexedIn(filing, quotation), asked, scope);
    }
    case 'speaker': {
      const holders = holdersOf(watched.speaker, everything, scope);
      return (quotation, filing) => {
        const { attribution } = quotation;
        if (attribution.kind === 'none') return false;
        return isMeant(watched.speaker, attribution.speaker.name, scope.known) || holders.said(quotation, filing);
      };
    }
    case 'storyline': {
      const members = membersOf(watched.storyline, scope);
      return ({ attribution }, { article }) => attribution.kind === 'speaker' && members.has(article.id);
    }
    default:
      return watched satisfies never;
  }
}

/** Nothing, where the storyline is no longer declared. */
function membersOf(slug: string, scope: Scope): ReadonlySet<ArticleId> {
  const storyline = scope.storylines.find((one) => one.slug === slug);
  return new Set(storyline ? scope.layOut(storyline).filings.map(({ article }) => article.id) : []);
}

/** Whether the article had the words before, of the same speaker: what else was corrected in it is no news of them. */
function wasPrinted(quotation: Quotation, { held, before }: Fresh): boolean {
  if (before === null) return false;
  const own = wordingIn(held.filing, quotation);
  return before.quotations.some(
    (one) => wordingIn(before, one) === own && speakerOf(one)?.name === speakerOf(quotation)?.name,
  );
}

const wordingIn = ({ article }: Filing, { content }: Quotation): string =>
  content.map(({ start, end }) => foldedText(article.text.slice(start, end))).join(' ');

/** Conflicts of the storylines that the new pieces belong to, of which some passage is new and all may be seen. */
function conflictsWith(
  watched: Watched,
  fresh: readonly Fresh[],
  printed: readonly Printed[],
  scope: Scope,
): readonly Conflict[] {
  const isPublic = new Set(publicIn(scope).map(({ held }) => held.id));
  const isNew = ({ passage }: ConflictPassage): boolean =>
    fresh.some(({ held, before }) => {
      if (held.id !== passage.article) return false;
      return before === null || !foldedText(before.article.text).includes(foldedText(passage.exact));
    });
  const storylines = scope.storylines.filter((one) => {
    if (watched.kind === 'storyline') return one.slug === watched.storyline;
    const { filings } = scope.layOut(one);
    return fresh.some(({ held }) => filings.some(({ article }) => article.id === held.id));
  });
  return storylines
    .flatMap((one) => conflictsIn(one, null, scope).found)
    .filter((one) => isAbout(one, watched, printed, scope))
    .filter(({ sides }) => {
      const passages = sides.flatMap((side) => side.passages);
      const labels = [...passages.map(({ label }) => label), ...sides.flatMap(({ agree }) => agree)];
      return passages.some(isNew) && labels.every(({ article }) => isPublic.has(article));
    });
}

function isAbout(conflict: Conflict, watched: Watched, printed: readonly Printed[], { known }: Scope): boolean {
  switch (watched.kind) {
    case 'storyline':
      return true;
    case 'speaker':
      return [conflict.about, ...conflict.sides.map((side) => side.speaker ?? '')].some((name) =>
        isMeant(watched.speaker, name, known),
      );
    case 'words':
      return isOf(conflict, printed);
    default:
      return watched satisfies never;
  }
}

/** A wording that differs is told with the words themselves. */
const isTold = (conflict: Conflict, different: readonly Printed[]): boolean =>
  conflict.kind === 'wording' && isOf(conflict, different);

const isOf = ({ sides }: Conflict, printed: readonly Printed[]): boolean =>
  sides.some(({ passages }) =>
    passages.some(({ passage }) =>
      printed.some(
        ({ fresh, quotation }) =>
          fresh.held.id === passage.article && quotation.content.some((piece) => overlaps(piece, passage.span)),
      ),
    ),
  );
