import type { Because, LearntGround } from '../../domain/quotation.js';
import type { Span } from '../../domain/span.js';
import { chance } from '../../learning/log-linear.js';
import { type Attributed, type Credited, nobody, spanOf, unsaid } from '../credited.js';
import type { ReportingClause } from '../reporting-clauses.js';
import { mentionsBetween } from '../rivals.js';
import { isTitleOrThought } from '../speech.js';
import { ROLES } from '../word-lists.js';
import { type AttributionModels, type Credit, creditAll, SPEECH } from './credits.js';
import { floorFor, rulesKnowBetter } from './floors.js';
import { nearestClause } from './near-candidates.js';
import { type Passage, passagesIn, type Sight, sourceSpan } from './sight.js';
import { trustClues } from './trust-clues.js';

/** What the models make of each marked region, in the order of the regions. What the copy keeps back stays kept back. */
export function attributeLearnt(sight: Sight, models: AttributionModels): readonly Attributed[] {
  const found: Attributed[] = sight.regions.map(() => nobody('not copy', 0));
  for (const credit of creditAll(sight, models, passagesIn(sight.scene))) {
    const { region } = credit.passage;
    if (region === null) continue;
    const own = attributed(sight, models, credit, sight.rules[region]);
    found[region] = own.guess && asksItself(sight, credit, found) ? nobody('ambiguous', own.frame) : own;
  }
  return found;
}

/** Whether the words answer a question, and would be credited to whoever asked it. */
function asksItself(
  { scene, rules }: Sight,
  { passage, resolved, source }: Credit,
  found: readonly Attributed[],
): boolean {
  const { first, last, region } = passage;
  if (region === null || !rules[region]?.answers || !source || source.frame > last.frame) return false;
  const asked = rules.findLastIndex(({ answers }, r) => r < region && !answers);
  const askers = (scene.clauses[first.frame - 1] ?? []).map((clause) => scene.speakers.get(clause));
  return [found[asked]?.guess, ...askers].some((asker) => asker?.speaker.name === resolved?.speaker.name);
}

/** `“…” – Ann Price, 9`: a line that consists of words and of who signs them. */
function isSigned({ scene }: Sight, { first }: Passage, rule: Attributed | undefined): boolean {
  const frame = scene.frames[first.frame];
  const ruled = rule?.attribution;
  if (!frame?.opens || !frame.closes || first.token > 0 || frame.tokens[1]?.kind !== 'dash') return false;
  if (ruled?.kind !== 'speaker' || ruled.because.kind !== 'rule' || ruled.because.rule !== 'name-line') return false;
  const comma = frame.tokens.findIndex(({ kind }) => kind === 'comma');
  const next = frame.tokens[comma + 1];
  return (
    comma > 0 &&
    (/^\d\d?$/.test(next?.text ?? '') || frame.tokens.slice(comma + 1).some(({ lower }) => ROLES.has(lower)))
  );
}

/** Whom reports without marks are most probably credited to, in the order of the passages; null for nobody. */
export function attributeReports(
  sight: Sight,
  models: AttributionModels,
  passages: readonly Passage[],
): readonly (Credited | null)[] {
  return creditAll(sight, models, passages).map((credit) => guessOf(sight, models, credit, undefined));
}

function attributed(sight: Sight, models: AttributionModels, credit: Credit, rule: Attributed | undefined): Attributed {
  const { source, resolved, passage, speech } = credit;
  const home = passage.first.frame;
  if ((speech < SPEECH && !isSigned(sight, passage, rule)) || isNoSpeech(sight, passage))
    return nobody('not speech', home);
  const guess = guessOf(sight, models, credit, rule);
  if (source === null || resolved === null || guess === null) return nobody(unnamedBecause(rule, 'no cue'), home);
  const words = sight.regions[passage.region ?? -1]?.inner[0]?.start ?? 0;
  if (rule && rule.frame === source.frame && rulesKnowBetter(guess, credit.speakerChance, rule, words)) return rule;
  // The account retweeted this: “…”. The words are somebody else's.
  if (rule?.unsaid || (!credit.isCarriedOn && clauseOf(credit)?.verb?.handsOn)) return unsaid(home, guess);
  const ruled = rule?.attribution;
  if (resolved.isOpen || (ruled?.kind === 'none' && ruled.because === 'ambiguous'))
    return nobody('ambiguous', home, guess);
  if (guess.confidence < floorFor(guess, rule))
    return rule?.settledBy && ruled?.kind === 'speaker'
      ? rule
      : nobody(unnamedBecause(rule, 'below the floor'), home, guess);
  const clause = credit.isCarriedOn ? null : clauseOf(credit);
  const frame = credit.isCarriedOn || source.frame < home - 1 ? home : source.frame;
  return { attribution: guess, clause, frame, resolved, unsaid: false, answers: false, settledBy: null, guess };
}

/** The rules' reason, unless they hold for no speech what the models hold for speech. */
function unnamedBecause(rule: Attributed | undefined, otherwise: Unnamed): Unnamed {
  const ruled = rule?.attribution;
  return ruled?.kind === 'none' && ruled.because !== 'not speech' ? ruled.because : otherwise;
}

type Unnamed = Parameters<typeof nobody>[0];

/** The title of a work, a thought, or the nickname within a name: Clarence “Shorty” Jones. */
function isNoSpeech({ scene, regions }: Sight, { first, region }: Passage): boolean {
  const inner = regions[region ?? -1]?.inner[0];
  const frame = scene.frames[first.frame];
  if (!inner || !frame) return false;
  const isNickname = mentionsBetween(scene.cast.names.mentions, frame.span.start, frame.span.end).some(
    ({ span }) => span.start < inner.start && inner.end < span.end,
  );
  return isNickname || isTitleOrThought(scene.text, frame.tokens, first.token, inner);
}

function guessOf(
  sight: Sight,
  models: AttributionModels,
  credit: Credit,
  rule: Attributed | undefined,
): Credited | null {
  const { source, resolved } = credit;
  if (source === null || resolved === null) return null;
  const clause = credit.isCarriedOn ? null : clauseOf(credit);
  return {
    kind: 'speaker',
    speaker: resolved.speaker,
    source: sourceSpan(sight, source),
    cue: clause && cueSpan(sight, source.frame, clause),
    because: becauseOf(sight, credit, rule),
    confidence: Math.round(chance(models.trust, trustClues(sight, credit)) * 1000) / 1000,
  };
}

function clauseOf({ source, passage }: Credit): ReportingClause | null {
  if (source === null) return null;
  const { first, last } = passage;
  if (source.frame === first.frame && source.phrase.to < first.token)
    return nearestClause(source.clauses, true, first.token);
  if (source.frame === last.frame) return nearestClause(source.clauses, false, last.token);
  return source.clauses.at(-1) ?? null;
}

const cueSpan = ({ scene }: Sight, frame: number, clause: ReportingClause): Span | null => {
  const own = scene.frames[frame];
  return own ? spanOf(own, clause.cue, scene.text) : null;
};

/** The rule, where it found the same source; else where that stands. */
function becauseOf(sight: Sight, credit: Credit, rule: Attributed | undefined): Because {
  const { source, resolved } = credit;
  const ruled = rule?.guess;
  if (source && ruled && ruled.because.kind === 'rule' && ruled.speaker.name === resolved?.speaker.name) {
    const own = sourceSpan(sight, source);
    if (credit.isCarriedOn || (ruled.source.start < own.end && own.start < ruled.source.end)) return ruled.because;
  }
  return { kind: 'learnt', ground: groundOf(credit) };
}

function groundOf({ source, passage, isCarriedOn }: Credit): LearntGround {
  const { first, last } = passage;
  if (source === null || isCarriedOn) return 'speaker-before';
  if (source.frame < first.frame) return 'sentence-before';
  if (source.frame > last.frame) return 'sentence-behind';
  return source.frame === first.frame && source.phrase.to < first.token ? 'name-before' : 'name-behind';
}
