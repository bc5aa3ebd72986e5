import { actConflict } from '../conflicts/acts.js';
import { type Credited, creditConflicts } from '../conflicts/credits.js';
import type { FoundConflict, Told } from '../conflicts/found.js';
import { numberConflicts } from '../conflicts/numbers.js';
import { threatConflicts } from '../conflicts/threats.js';
import { wordingConflict } from '../conflicts/wording.js';
import type { DateConflict, Label } from '../domain/answer.js';
import { type Article, isCopy } from '../domain/article.js';
import type { Conflict, ConflictKind, ConflictPassage, ConflictSide } from '../domain/conflict.js';
import type { Filing } from '../domain/filing.js';
import type { ArticleId } from '../domain/ids.js';
import { type Group, groupRenderings } from './grouping/group-renderings.js';
import { nameOfGroup } from './grouping/name-of-group.js';
import type { Saying } from './grouping/sayings.js';
import { speakersIn } from './grouping/who-speaks.js';
import { labelOf } from './labels.js';
import type { KnownSpeakers } from './same-speaker.js';

/** Where some articles of one storyline disagree, between them and inside one, worst first. */
export function conflictsOf(
  filings: readonly Filing[],
  dates: readonly DateConflict[],
  known: KnownSpeakers,
): readonly Conflict[] {
  const articles = filings.map(({ article }) => article);
  const groups = groupRenderings(filings, known);
  const found = [
    ...numberConflicts(articles),
    ...whoConflicts(groups, filings, known),
    ...threatConflicts(articles),
    ...groups.flatMap(utteranceConflicts),
  ];
  return [...dates.map(dateConflict), ...labelled(found, articles)].sort(worstFirst);
}

/** What the renderings of one utterance disagree about: its words, and what act it was. */
export function utteranceConflicts(group: Group): readonly FoundConflict[] {
  // A cross-head is cut to its length; a headline is not let off.
  const told = group.filter(
    ({ paragraph }) => paragraph === null || isCopy(paragraph.role) || paragraph.role === 'headline',
  );
  const printed = told.map(({ filing, quotations }) => ({ article: filing.article, quotations }));
  const about = nameOfGroup(group) ?? 'Credited to no one';
  return [actConflict(about, printed), wordingConflict(about, printed)].filter((one) => one !== null);
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
    return first && second ? [{ kind, about, sides: [first, second, ...others], loud }] : [];
  });
}

function dateConflict({ happening, sides }: DateConflict): Conflict {
  const [first, second, ...others] = sides.map(({ sources, says, sentence, clause, days, basis }): ConflictSide => {
    const own = sources.find(({ article }) => article === says.article) ?? sources[0]!;
    const agree = sources.filter((label) => label !== own);
    return { passages: [{ label: own, passage: sentence, shown: clause }], agree, day: { days, basis }, speaker: null };
  });
  return { kind: 'date', about: happening, sides: [first!, second!, ...others], loud: [] };
}
