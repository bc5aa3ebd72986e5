import { actConflict } from '../conflicts/acts.js';
import { type Credited, creditConflicts } from '../conflicts/credits.js';
import type { FoundConflict, Told } from '../conflicts/found.js';
import { numberConflicts } from '../conflicts/numbers.js';
import { threatConflicts } from '../conflicts/threats.js';
import { wordingConflict } from '../conflicts/wording.js';
import type { Label, TimelineConflict } from '../domain/answer.js';
import { type Article, isCopy } from '../domain/article.js';
import type { Conflict, ConflictKind, ConflictPassage, ConflictSide, ConflictsAnswer } from '../domain/conflict.js';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import { overlaps } from '../domain/span.js';
import type { Storyline } from '../domain/storyline.js';
import { type Group, groupRenderings } from './grouping/group-renderings.js';
import { nameOfGroup } from './grouping/name-of-group.js';
import type { Saying } from './grouping/sayings.js';
import { speakersIn } from './grouping/who-speaks.js';
import { labelOf } from './labels.js';
import type { KnownSpeakers } from './same-speaker.js';
import type { Scope } from './scope.js';

/** Where the articles of a storyline disagree, of one kind or of all. */
export function conflictsIn(storyline: Storyline, asked: ConflictKind | null, scope: Scope): ConflictsAnswer {
  const { filings, conflicts: dates, nearConflicts } = scope.layOut(storyline);
  const all = conflictsOf(filings, [...dates, ...nearConflicts], scope.known);
  return {
    kind: 'conflicts',
    slug: storyline.slug,
    title: storyline.title,
    asked,
    found: all.filter(({ kind }) => asked === null || kind === asked),
    articles: filings.length,
  };
}

/** Where some articles of one storyline disagree, between them and inside one, worst first. */
export function conflictsOf(
  filings: readonly Filing[],
  dates: readonly TimelineConflict[],
  known: KnownSpeakers,
): readonly Conflict[] {
  const articles = filings.map(({ article }) => article);
  const groups = groupRenderings(filings, known);
  const wordings = groups.flatMap(utteranceConflicts);
  const found = [
    ...numberConflicts(articles).filter((one) => !wordings.some((wording) => isSaidBy(one, wording))),
    ...whoConflicts(groups, filings, known),
    ...threatConflicts(articles),
    ...wordings,
  ];
  return [...dates.map(dateConflict), ...labelled(found, articles)].sort(worstFirst);
}

/** A group is asked about once for every rendering that an answer shows. */
const foundIn = new WeakMap<Group, readonly FoundConflict[]>();

/** What the renderings of one utterance disagree about: its words, and what act it was. */
export function utteranceConflicts(group: Group): readonly FoundConflict[] {
  const already = foundIn.get(group);
  if (already) return already;
  // A cross-head is cut to its length; a headline is not let off.
  const told = group.filter(
    ({ paragraph }) => paragraph === null || isCopy(paragraph.role) || paragraph.role === 'headline',
  );
  const printed = told.map(({ filing, quotations }) => ({ article: filing.article, quotations }));
  const about = nameOfGroup(group) ?? 'credited to no one';
  const found =
    printed.length < 2
      ? []
      : [actConflict(about, printed), wordingConflict(about, printed)].filter((one) => one !== null);
  foundIn.set(group, found);
  return found;
}

/** A number that differs inside the wordings of one saying is a wording that differs: flagged once, and loudly. */
function isSaidBy(number: FoundConflict, wording: FoundConflict): boolean {
  const isIn = ({ passage }: Told): boolean =>
    wording.sides.some(({ told }) =>
      told.some(({ passage: said }) => said.article === passage.article && overlaps(said.span, passage.span)),
    );
  return wording.kind === 'wording' && number.sides.every(({ told }) => told.some(isIn));
}

function whoConflicts(
  groups: readonly Group[],
  filings: readonly Filing[],
  known: KnownSpeakers,
): readonly FoundConflict[] {
  const compare = speakersIn(filings, known);
  const sayings = new Map<Credited, Saying>();
  for (const saying of groups.flat()) {
    if (saying.speaker === null) continue;
    const { filing, quotations, tokens, speaker } = saying;
    sayings.set({ article: filing.article, quotation: quotations[0], tokens, speaker: speaker.name }, saying);
  }
  return creditConflicts([...sayings.keys()], (a, b) => {
    const [one, other] = [sayings.get(a)!, sayings.get(b)!];
    // A body and a person may be one voice: who speaks for whom is not always printed.
    return one.speaker?.kind === other.speaker?.kind && compare(one, other) === 'other';
  });
}

const WORST_FIRST: readonly ConflictKind[] = ['date', 'number', 'who', 'act', 'wording'];

function worstFirst(a: Conflict, b: Conflict): number {
  return WORST_FIRST.indexOf(a.kind) - WORST_FIRST.indexOf(b.kind) || b.loud.length - a.loud.length;
}

/** @param articles every one that `found` may cite */
export function labelled(found: readonly FoundConflict[], articles: readonly Article[]): readonly Conflict[] {
  const labels = new Map<ArticleId, Label>(articles.map((article) => [article.id, labelOf(article)]));
  const passageOf = ({ passage, shown }: Told): readonly ConflictPassage[] => {
    const label = labels.get(passage.article);
    return label ? [{ label, passage, shown }] : [];
  };
  return found.flatMap(({ kind, about, sides, loud }): readonly Conflict[] => {
    const [first, second, ...others] = sides.flatMap(({ told, speaker }): readonly ConflictSide[] => {
      const [passage, ...more] = told.flatMap(passageOf);
      return passage ? [{ passages: [passage, ...more], agree: [], day: null, speaker }] : [];
    });
    return first && second ? [{ kind, grade: 'hard', about, sides: [first, second, ...others], loud }] : [];
  });
}

function dateConflict({ happening, grade, sides }: TimelineConflict): Conflict {
  const [first, second, ...others] = sides.map(({ sources, says, sentence, clause, days, basis }): ConflictSide => {
    const own = sources.find(({ article }) => article === says.article) ?? sources[0]!;
    const agree = sources.filter((label) => label !== own);
    return { passages: [{ label: own, passage: sentence, shown: clause }], agree, day: { days, basis }, speaker: null };
  });
  return { kind: 'date', grade, about: happening, sides: [first!, second!, ...others], loud: [] };
}
