import type { LinearModel } from '../../learning/linear-model.js';
import { chance, chances } from '../../learning/log-linear.js';
import { ofPerson, type Resolved } from '../cast.js';
import { whoAnswers } from '../messages.js';
import type { Person } from '../name-table.js';
import type { Candidate } from './candidates.js';
import { officeMeant } from './office-before.js';
import { personalPronoun, referentsFor } from './referent-clues.js';
import type { Passage, Sight } from './sight.js';
import { optionsFor, type Previous } from './source-clues.js';
import { speechClues } from './speech-clues.js';

/** What was learnt on annotated articles: log-linear models over hashed clues. */
export type CreditModels = Readonly<{
  /** Whether a marked region holds somebody's words. */
  speech: LinearModel;
  /** Which candidate is the source. */
  source: LinearModel;
  /** Whom a pronoun stands for. */
  referent: LinearModel;
}>;

export type AttributionModels = CreditModels &
  Readonly<{
    /** Whether a credit is right. */
    trust: LinearModel;
  }>;

/** Whose words a passage most probably holds. */
export type Credit = Readonly<{
  passage: Passage;
  /** How probably it is speech, 0 to 1; 1 for a report without marks. */
  speech: number;
  /** Null when it is most probably credited to nobody. */
  source: Candidate | null;
  resolved: Resolved | null;
  /** How probable the source is among the candidates, 0 to 1. */
  sourceChance: number;
  /** How probable the speaker is, by whatever source, 0 to 1. */
  speakerChance: number;
  /** How probably a pronoun stands for the speaker; 1 for any other source. */
  referentChance: number;
  /** True when the source is that of the words before, and stands in another sentence. */
  isCarriedOn: boolean;
  /** By how much the source is more probable than the next that means somebody else. */
  lead: number;
}>;

/** Less probable regions are held for names, titles and words at arm's length. */
export const SPEECH = 0.42;

/** Credits the passages, which are in text order, one after the other: each leans on the one before it. */
export function creditAll(sight: Sight, models: CreditModels, passages: readonly Passage[]): readonly Credit[] {
  let previous: Previous | null = null;
  let last: Person | null = null;
  const meant = new Map<Candidate, readonly Meaning[]>();
  return passages.map((passage) => {
    const speech = passage.region === null ? 1 : chance(models.speech, speechClues(sight, passage.region));
    const credit = creditOne(sight, models, passage, speech, previous, last, meant);
    if (speech >= SPEECH && credit.source) {
      previous = { candidate: credit.source, passage };
      last = credit.resolved?.person ?? null;
    }
    return credit;
  });
}

/** Whom a candidate may mean, each with its probability. */
type Meaning = Readonly<{ resolved: Resolved; chance: number }>;

function creditOne(
  sight: Sight,
  models: CreditModels,
  passage: Passage,
  speech: number,
  previous: Previous | null,
  last: Person | null,
  meant: Map<Candidate, readonly Meaning[]>,
): Credit {
  const { candidates, clues } = optionsFor(sight, passage, previous);
  const settled = settledAmong(sight, passage, candidates);
  const likely = settled < 0 ? chances(models.source, clues) : candidates.map((_, c) => (c === settled ? 1 : 0));
  // That the copy names no source is rare, and says so in the chance of whoever else is named.
  const named = likely.slice(0, -1);
  const best = named.length > 0 ? named.indexOf(Math.max(...named)) : 0;
  const source = candidates[best] ?? null;
  const sourceChance = likely[best] ?? 0;
  const nobody: Credit = {
    passage,
    speech,
    source: null,
    resolved: null,
    sourceChance,
    speakerChance: sourceChance,
    referentChance: 1,
    isCarriedOn: false,
    lead: 0,
  };
  if (source === null) return nobody;
  const byName = new Map<string, number>();
  for (const [c, candidate] of candidates.entries()) {
    const p = likely[c] ?? 0;
    if (candidate === null || p < NEGLIGIBLE) continue;
    for (const { resolved, chance } of meaningsOf(sight, models, candidate, last, meant)) {
      const { name } = resolved.speaker;
      byName.set(name, (byName.get(name) ?? 0) + p * chance);
    }
  }
  const own = meaningsOf(sight, models, source, last, meant);
  const total = (meaning: Meaning): number => byName.get(meaning.resolved.speaker.name) ?? 0;
  const meaning = own.reduce((a, b) => (total(b) > total(a) ? b : a));
  const speakerChance = total(meaning);
  const rest = [...byName].filter(([name]) => name !== meaning.resolved.speaker.name).map(([, p]) => p);
  const isCarriedOn =
    source === previous?.candidate && source.frame !== passage.first.frame && source.frame !== passage.last.frame;
  const lead = speakerChance - Math.max(likely.at(-1) ?? 0, ...rest, 0);
  return {
    passage,
    speech,
    source,
    resolved: meaning.resolved,
    sourceChance,
    speakerChance,
    referentChance: meaning.chance,
    isCarriedOn,
    lead,
  };
}

/** Which candidate the grammar of the sentence leaves no doubt of; -1 for none. */
function settledAmong({ rules }: Sight, { region }: Passage, candidates: readonly (Candidate | null)[]): number {
  const rule = region === null ? undefined : rules[region];
  const clause = rule?.settledBy;
  return clause ? candidates.findIndex((one) => one?.frame === rule.frame && one.clauses.includes(clause)) : -1;
}

const NEGLIGIBLE = 0.01;

function meaningsOf(
  sight: Sight,
  models: CreditModels,
  candidate: Candidate,
  last: Person | null,
  meant: Map<Candidate, readonly Meaning[]>,
): readonly Meaning[] {
  const known = meant.get(candidate);
  if (known) return known;
  const meanings = workOut(sight, models, candidate, last);
  meant.set(candidate, meanings);
  return meanings;
}

function workOut(sight: Sight, models: CreditModels, candidate: Candidate, last: Person | null): readonly Meaning[] {
  const asPrinted = [{ resolved: candidate.resolved, chance: 1 }];
  const pronoun = personalPronoun(sight.scene, candidate);
  const frame = sight.scene.frames[candidate.frame];
  // “She” behind a spokeswoman whom nobody names is that spokeswoman.
  const { person, isOpen, gender } = candidate.resolved;
  const isNameless = person === null && !isOpen && gender !== 'unknown';
  if (pronoun === null || frame === undefined || isNameless) return asPrinted;
  const answerer = whoAnswers(sight.scene.cast, frame, candidate.phrase, pronoun === 'he' ? 'man' : 'woman');
  if (answerer) return answerer === 'open' ? asPrinted : [{ resolved: ofPerson(answerer, 1), chance: 1 }];
  const { people, clues } = referentsFor(sight, candidate, pronoun, last);
  const likely = chances(models.referent, clues);
  // Whoever is neither of them stays a pronoun, and open.
  const meanings = people.flatMap((person, p) =>
    person ? [{ resolved: ofPerson(person, likely[p] ?? 0), chance: likely[p] ?? 0 }] : [],
  );
  const [likeliest] = [...meanings].sort((a, b) => b.chance - a.chance);
  const other = likeliest?.resolved.person;
  if (!other) return asPrinted;
  const office = officeMeant(sight, candidate, other);
  return office ? [{ resolved: office, chance: 1 }] : meanings;
}
