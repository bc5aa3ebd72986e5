import type { Span } from '../../../src/domain/span.js';
import { type Counts, count, type Tally } from '../counts.js';
import type { Attribution, BenchArticle } from './bench-gold.js';
import type { BenchOptions } from './bench-options.js';
import { countContent, type Segment } from './count-content.js';
import { countPieces, type Piece } from './count-pieces.js';
import { countIndirectSources, countSources } from './count-sources.js';
import { type Kind, kindOf, type MeasuredText, measuredText, quotedPieces, trimmed } from './pieces.js';
import type { PredictedQuotation } from './predictions.js';
import { isSpeech } from './speech-cues.js';

/** Everything that is counted of one article of the benchmark. */
export function countedArticle(
  gold: BenchArticle,
  predicted: readonly PredictedQuotation[],
  options: BenchOptions,
): Counts {
  const text = measuredText(gold.text);
  const left = options.speechOnly ? gold.attributions.filter(isNoSpeech) : [];
  const attributions = gold.attributions.filter((one) => !left.includes(one));
  const leftWords = new Set(left.flatMap(({ content }) => content.flatMap(text.words.within)));
  const quotations = predicted.map((one) => ({ ...one, kind: kindOf(text, one.content) }));

  const tally: Tally = new Map();
  count(tally, 'left out', left.length);
  countContent(
    tally,
    attributions.flatMap((one) => segments(text, one.kind, one.content)),
    quotations
      .flatMap((one) => segments(text, one.kind, one.content))
      .filter(({ words }) => words.filter((at) => leftWords.has(at)).length < words.length / 2),
  );
  const goldPieces = attributions
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap((one) =>
      pieces(
        text,
        one,
        one.quoted.map((span) => trimmed(gold.text, span)),
      ),
    );
  const predictedPieces = quotations
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap((one) => pieces(text, one, quotedPieces(text, one.content)))
    .filter(({ words }) => !words.some((at) => leftWords.has(at)));
  const matches = countPieces(tally, goldPieces, predictedPieces);
  countSources(tally, matches, options);
  countIndirectSources(tally, text, attributions, quotations);
  return tally;
}

const isNoSpeech = (one: Attribution): boolean => one.kind === 'indirect' && !isSpeech(one);

/** Each unbroken stretch of a content that holds a word. */
function segments(text: MeasuredText, kind: Kind, content: readonly Span[]): readonly Segment[] {
  return content
    .map((span) => ({ kind, span: trimmed(text.text, span), words: text.words.within(span) }))
    .filter(({ words }) => words.length > 0);
}

function pieces<T>({ words }: MeasuredText, of: T, spans: readonly Span[]): readonly Piece<T>[] {
  return spans.map((span) => ({ of, span, words: words.within(span) })).filter((piece) => piece.words.length > 0);
}
