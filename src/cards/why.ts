import type { Rendering } from '../domain/answer.js';
import type { AttributionRule, Because, LearntGround } from '../domain/quotation.js';
import type { Part } from './card.js';
import { asPrinted, part, text } from './runs.js';

/** `Why: Khan · name before the verb · 001`: what settled whom the words are credited to. Nothing when nobody is. */
export function whyParts({ source, because, label }: Rendering): readonly Part[] {
  if (source === null || because === null) return [];
  return [part('note', text('Why: '), asPrinted(source), text(` · ${inWords(because)} · ${label.text}`))];
}

function inWords(because: Because): string {
  switch (because.kind) {
    case 'rule':
      return BY_RULE[because.rule];
    case 'learnt':
      return `${LEARNT[because.ground]} (learnt, by no rule)`;
    default:
      return because satisfies never;
  }
}

const BY_RULE: Readonly<Record<AttributionRule, string>> = {
  'source-and-cue': 'name before the verb',
  'cue-and-source': 'name behind the verb',
  'according-to': 'named behind “according to”',
  'lead-in': 'the sentence before leads in',
  continued: 'goes on from the paragraph before',
  floating: 'no name beside it, the last speaker goes on',
  'name-line': 'name set below or behind a dash',
  transcript: 'name and colon, as in a transcript',
};

const LEARNT: Readonly<Record<LearntGround, string>> = {
  'name-before': 'likeliest name before the words',
  'name-behind': 'likeliest name behind the words',
  'sentence-before': 'likeliest name in the sentences before',
  'sentence-behind': 'likeliest name in the sentences behind',
  'speaker-before': 'the last speaker most likely goes on',
};
