import type { AttributionRule } from '../domain/quotation.js';
import { chooseClause } from './choose-clause.js';
import { type Attributed, credit, nobody, unsaid } from './credited.js';
import type { MarkedRegion } from './mark-pairs.js';
import type { ReportingClause } from './reporting-clauses.js';
import type { Place, Scene } from './scene.js';
import { isDoubtfulHearsay } from './second-hand.js';
import { isNotSpeech } from './speech.js';
import { dashedName, standsAlone, transcriptName } from './surroundings.js';
import { isAskedAbout, isDenied, isOverheard, isToldBySomebody } from './unsaid.js';
import { fromSurroundings, type Last, nowLast } from './without-cue.js';

/** Attributes each region in text order, since a quotation without a cue leans on the one before it. */
export function attribute(scene: Scene, regions: readonly MarkedRegion[]): Attributed[] {
  const found: Attributed[] = [];
  let last: Last | null = null;
  for (const [r, region] of regions.entries()) {
    const places = scene.places[r] ?? [];
    const attributed = attributeRegion(scene, region, places, last);
    found.push(attributed);
    const end = places.at(-1);
    if (end) last = nowLast(last, attributed, end);
  }
  return found;
}

const sameSpeakerIn =
  (scene: Scene) =>
  (a: ReportingClause, b: ReportingClause): boolean =>
    scene.speakers.get(a)?.speaker.name === scene.speakers.get(b)?.speaker.name;

function attributeRegion(scene: Scene, region: MarkedRegion, places: readonly Place[], last: Last | null): Attributed {
  const first = places[0];
  const end = places.at(-1);
  if (first === undefined || end === undefined) return nobody('not copy', 0);
  let ambiguous = false;
  for (const place of first === end ? [first] : [first, end]) {
    const frame = scene.frames[place.frame];
    if (frame === undefined) continue;
    const choice = chooseClause(frame.tokens, place.token, scene.clauses[place.frame] ?? [], sameSpeakerIn(scene));
    if (choice.kind === 'ambiguous') ambiguous = true;
    const hasCue = choice.kind !== 'none' || transcriptName(frame) !== null || dashedName(frame, place.token) !== null;
    if (
      choice.kind === 'clause' &&
      (choice.clause.verb?.strength !== 'strong' || frame.tokens[choice.clause.to + 1]?.lower === 'sorry') &&
      isToldBySomebody(frame.tokens, choice.clause.to, place.token)
    )
      return unsaid(place.frame);
    const inner = region.inner[0];
    if (
      inner &&
      place === first &&
      !standsAlone(frame) &&
      isNotSpeech(scene.text, frame, place.token, inner, hasCue) &&
      !(hasCue && region.inner.length > 1)
    ) {
      return nobody('not speech', place.frame);
    }
    if (isAskedAbout(frame.tokens, place.token)) return unsaid(place.frame);
    if (choice.kind !== 'clause') continue;
    if (choice.clause.unsaid || isDenied(frame.tokens, choice.clause.cue.to, place.token)) return unsaid(place.frame);
    if (isOverheard(frame.tokens, choice.clause.to, place.token)) return unsaid(place.frame);
    if (isDoubtfulHearsay(scene, place, choice.clause)) return unsaid(place.frame);
    const resolved = scene.speakers.get(choice.clause);
    if (!resolved) continue;
    // The account retweeted this: “…”. The words are somebody else's.
    if (choice.clause.verb?.handsOn) return unsaid(place.frame);
    const rule: AttributionRule = place !== first ? 'continued' : choice.clause.form;
    const { clause, confidence, settled } = choice;
    const credited = credit(scene, frame, place.frame, resolved, clause.source, clause, rule, confidence);
    return settled ? { ...credited, settledBy: clause } : credited;
  }
  if (ambiguous) return nobody('ambiguous', first.frame);
  return fromSurroundings(scene, first, end, last) ?? nobody('no cue', first.frame);
}
