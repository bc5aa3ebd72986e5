import type { CountedFrom, DoubtedDate, TimelineConflict, TimelineEvent, UndatedEvent } from '../domain/answer.js';
import type { Article } from '../domain/article.js';
import type { Filing, HeldFiling } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import type { Storyline } from '../domain/storyline.js';
import { slugOf } from '../text/slug.js';
import { words } from '../text/words.js';
import { tellingsAbout } from '../timeline/about.js';
import { conflictsOf } from '../timeline/conflicts.js';
import { doubtOfPublication } from '../timeline/doubted-publication.js';
import { nameOf } from '../timeline/happenings.js';
import { contentsOf } from '../timeline/likeness.js';
import { rowsOf } from '../timeline/rows.js';
import { subjectComparer } from '../timeline/subjects.js';
import type { TellingsOf } from './kept-tellings.js';
import { labelOf } from './labels.js';
import { mayBelong } from './may-belong.js';
import { type References, referencesFor } from './references.js';
import type { KnownSpeakers } from './same-speaker.js';
import { eventsIn, sideOf } from './timeline-events.js';
import { givesNoDay, undatedEventsIn } from './undated-events.js';
import { byId, type Visible } from './visible.js';

/** A storyline laid out in time, from what one asker may see. */
export type LaidOut = Readonly<{
  filings: readonly Filing[];
  rows: readonly TimelineEvent[];
  /** Only those of which one side is wrong. */
  conflicts: readonly TimelineConflict[];
  /** A day apart at most: both sides may be right. */
  nearConflicts: readonly TimelineConflict[];
  countedFrom: readonly CountedFrom[];
  /** Days of publication that the copy itself speaks against. */
  doubtedDates: readonly DoubtedDate[];
  /** What is told without a date, most told first. */
  undatedEvents: readonly UndatedEvent[];
  /** Articles of the storyline in which nothing could be dated. */
  undated: readonly Article[];
  /** Articles that are not members and look as if they belonged. */
  mayBelong: readonly Article[];
}>;

/** The storyline of all visible articles that hold a phrase, for want of a declared one; null when none does. */
export function storylineOf(phrase: string, visible: Visible): Storyline | null {
  const name = slugOf(phrase);
  const searched = { slug: name, title: phrase.trim(), articles: [], basedOn: [], terms: [phrase] };
  return name !== '' && membersOf(searched, visible).length > 0 ? searched : null;
}

/** The visible articles of a storyline: by id, by what they retell, or by a phrase that headline or copy holds. */
function membersOf({ articles, basedOn, terms }: Storyline, visible: Visible): readonly HeldFiling[] {
  // “The Harbour Bridge’s towers” tells of the Harbour Bridge.
  const printed = terms.flatMap((term) => [words(term), words(`${term}’s`)]);
  const own = new Set<string>([
    ...articles,
    ...printed.flatMap((wanted) => visible.shelves.flatMap((shelf) => [...shelf.articles.withAll(wanted)])),
  ]);
  const retells = ({ head }: HeldFiling): boolean => head.basedOn !== null && basedOn.includes(head.basedOn);
  const isOwn = (held: HeldFiling): boolean => own.has(held.id) || (basedOn.length > 0 && retells(held));
  return [...visible.all()].filter(isOwn).sort(byId);
}

/** @param about only events in which this name takes part; null for all */
export function timelineIn(
  storyline: Storyline,
  visible: Visible,
  known: KnownSpeakers,
  tellingsOf: TellingsOf,
  about: string | null,
): LaidOut {
  const filings = membersOf(storyline, visible).map(({ filing }) => filing);
  const references = referencesFor(filings, known);
  const told = filings.map(({ article }) => {
    const reference = references.get(article.id) ?? null;
    const all = tellingsOf(article, reference);
    const doubt = doubtOfPublication(article, reference);
    // Nothing counts from a day that the copy itself speaks against.
    return { article, reference, doubt, all: doubt?.kind === 'told-later' ? tellingsOf(article, null) : all };
  });
  const trusted = new Map(told.map(({ article, reference, doubt }) => [article.id, doubt ? null : reference]));
  const tellings = told.flatMap(({ all }) => (about === null ? all : tellingsAbout(about, all)));
  const contentOf = contentsOf(tellings);
  const compareSubjects = subjectComparer();
  const rows = rowsOf(tellings, contentOf, compareSubjects);
  const eventOf = eventsIn(rows, references);
  const conflicts = conflictsOf(rows, contentOf, compareSubjects).map(({ happening, grade, sides, shown }) => ({
    happening: happening === null ? 'one event' : nameOf(happening),
    grade,
    sides: sides.map((row) => sideOf(eventOf(row), shown.get(row) ?? row.best)),
  }));
  const dated = new Set<ArticleId>(rows.flatMap((row) => row.all.map((telling) => telling.article.id)));
  const undatedEvents = undatedEventsIn(tellings, rows, trusted, compareSubjects);
  const printsDate = new Set(tellings.filter(givesNoDay).map(({ article }) => article.id));
  return {
    filings,
    rows: rows.map(eventOf),
    conflicts: conflicts.filter(({ grade }) => grade === 'hard'),
    nearConflicts: conflicts.filter(({ grade }) => grade === 'soft'),
    countedFrom: countedFrom(filings, references, dated),
    doubtedDates: told.flatMap(({ article, reference, doubt }) =>
      reference && doubt ? [{ label: labelOf(article), day: reference.day, because: doubt.because }] : [],
    ),
    undatedEvents,
    undated: filings.map(({ article }) => article).filter(({ id }) => !dated.has(id) && !printsDate.has(id)),
    mayBelong: mayBelong(filings, visible),
  };
}

function countedFrom(
  filings: readonly Filing[],
  references: References,
  dated: ReadonlySet<ArticleId>,
): readonly CountedFrom[] {
  return filings.flatMap(({ article }) => {
    const reference = references.get(article.id);
    if (reference?.basis !== 'inferred' || !dated.has(article.id)) return [];
    const [shares, twin] = reference.because.filter((piece) => typeof piece !== 'string');
    const source = filings.find((filing) => filing.article.id === twin?.article);
    return shares && source
      ? [{ label: labelOf(article), day: reference.day, shares, dated: labelOf(source.article) }]
      : [];
  });
}
