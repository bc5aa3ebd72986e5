import type { Article } from '../domain/article.js';
import type { Quotation } from '../domain/quotation.js';
import type { Span } from '../domain/span.js';
import { attribute } from './attribute.js';
import { attributeLearnt, attributeReports } from './attribution/attribute-learnt.js';
import { FLOOR } from './attribution/floors.js';
import { framesNeeded } from './attribution/reach.js';
import { passagesIn, type Sight, sightOf } from './attribution/sight.js';
import { readBehindMarkup } from './behind-markup.js';
import { type Attributed, type Credited, nobody } from './credited.js';
import { headlineWords } from './headlines.js';
import { kindOf } from './kinds.js';
import { mannerOf } from './manner.js';
import type { MarkedRegion } from './mark-pairs.js';
import { markedUp } from './marked-up.js';
import { type QuotationModels, quotationModels } from './models.js';
import { nameWithheldIn } from './name-withheld.js';
import { inRunningCopy } from './running-copy.js';
import type { Scene } from './scene.js';
import { type Segment, segmentsOf } from './segments.js';
import { splitPartners } from './split-quotations.js';
import { tag } from './tagger/tag.js';

/** Version of the reader's code. Raise it with every change that can change an answer. */
export const READER = 'learnt-5';

/** Who reads with these models: quotations read by another are read again. */
export const readerWith = (models: QuotationModels | null = shippedModels()): string =>
  models === null ? `${READER}, rules only` : `${READER}, weights ${models.fingerprint}`;

/**
 * Every quotation of the article in text order, credited to whoever the article credits, or to no one. Nothing between
 * marks is dropped: names in marks, headlines and scare quotes come with the attribution `none` and the reason.
 *
 * @param models null to read by rules alone
 */
export function readQuotations(
  article: Article,
  models: QuotationModels | null = shippedModels(),
): readonly Quotation[] {
  return readBehindMarkup(article, (plain) => {
    const { scene, regions, attributed } = look(plain, models, 'marked');
    return splitPartners(scene, regions, attributed).map((group) => {
      const own = group.map((r) => regions[r]).filter((region) => region !== undefined);
      return quotationOf(scene, own, attributed[group[0] ?? 0] ?? nobody('no cue', 0));
    });
  });
}

/** A contiguous run of reported words, in or out of quotation marks, and whom it is most probably credited to. */
export type ReportedWords = Readonly<{
  span: Span;
  /** Whatever its confidence; null when nobody comes into question. */
  guess: Credited | null;
  /** Whether an answer may name that speaker. */
  isCredited: boolean;
}>;

/**
 * All reported words of the article in text order, those printed without marks too where there are models, and those of the
 * headline that the copy credits to somebody.
 */
export function readReportedWords(
  article: Article,
  models: QuotationModels | null = shippedModels(),
): readonly ReportedWords[] {
  const { scene, regions, attributed, sight } = look(article, models, 'all');
  const headline = headlineWords(article, regions, attributed).map(({ span, below: { guess, attribution } }) => {
    return { span, guess, isCredited: attribution.kind === 'speaker' };
  });
  const isSpeech = (region: number): boolean => {
    const attribution = attributed[region]?.attribution;
    return attribution?.kind === 'speaker' || !/^not /.test(attribution?.because ?? 'not copy');
  };
  const segments = segmentsOf(scene, sight?.tagged ?? null, isSpeech);
  const unmarked = segments.filter(({ regions }) => regions.length === 0);
  const guesses =
    sight && models
      ? attributeReports(
          sight,
          models.attribution,
          unmarked.map((own) => ({ ...own, region: null })),
        )
      : [];
  const guessOf = new Map(unmarked.map((segment, i) => [segment, guesses[i] ?? null] as const));
  const inCopy = segments.map((segment) => {
    const found = segment.regions[0] === undefined ? undefined : attributed[segment.regions[0]];
    const guess = found ? found.guess : (guessOf.get(segment) ?? null);
    const isCredited = found ? found.attribution.kind === 'speaker' : guess !== null && guess.confidence >= FLOOR;
    return { span: spanOf(scene, segment), guess, isCredited };
  });
  return [...headline, ...inCopy];
}

type Looked = Readonly<{
  scene: Scene;
  regions: readonly MarkedRegion[];
  attributed: readonly Attributed[];
  sight: Sight | null;
}>;

/** Code units; the models take some milliseconds for a thousand. No piece of news is a third as long. */
const LONGEST_FOR_MODELS = 100_000;

function look(article: Article, models: QuotationModels | null, asked: 'marked' | 'all'): Looked {
  const { regions, scene } = markedUp(article);
  const rules = attribute(scene, regions);
  if (models === null || article.text.length > LONGEST_FOR_MODELS)
    return { scene, regions, attributed: rules, sight: null };
  const needed = asked === 'all' ? asked : framesNeeded(scene, passagesIn(scene));
  const sight = sightOf(scene, regions, rules, tag(scene, models.tagger, asked), needed);
  const attributed = inRunningCopy(scene, attributeLearnt(sight, models.attribution), rules);
  return { scene, regions, attributed, sight };
}

function shippedModels(): QuotationModels | null {
  const read = quotationModels();
  return read.kind === 'models' ? read.models : null;
}

function spanOf({ frames }: Scene, { first, last }: Segment): Span {
  const [from, to] = [frames[first.frame]?.tokens[first.token], frames[last.frame]?.tokens[last.token]];
  return { start: from?.span.start ?? 0, end: to?.span.end ?? 0 };
}

function quotationOf(scene: Scene, regions: readonly MarkedRegion[], found: Attributed): Quotation {
  const frame = scene.frames[found.frame];
  const clauses = scene.clauses[found.frame] ?? [];
  const manner =
    frame && found.clause && found.resolved
      ? mannerOf(frame, found.clause, clauses, found.resolved, scene.cast.names)
      : ({ manner: 'unknown', act: null, channel: null, hearer: null } as const);
  const isCredited = found.attribution.kind === 'speaker';
  return {
    kind: kindOf(scene, regions, found),
    content: regions.flatMap((region) => region.inner),
    printed: regions.flatMap((region) => region.printed),
    unbalanced: regions.some((region) => region.unbalanced),
    attribution: found.attribution,
    ...manner,
    nameWithheld: isCredited && frame ? nameWithheldIn(scene.text, frame) : null,
  };
}
