import type { FeatureRows } from './chain.js';
import { mix } from './hash.js';

/**
 * What is known of each item of a sequence: `width` numbers an item, the items one behind the other. Before the first
 * item and behind the last stand `MARGIN` rows for what lies outside.
 */
export type Facts = Readonly<{ values: Int32Array; width: number }>;

/** How far features may look outside the sequence, in items. */
export const MARGIN = 2;

/** A fact of the item itself, or of the one before (-1) or behind (1). */
export type Fact = Readonly<{ fact: number; away: number }>;

/** A fact that is looked up by. `bits`: all its values, and 8 more, fit into so many, and none is under -8; 32 for any value. */
export type KeyFact = Fact & Readonly<{ bits: number }>;

/** Its hash mixes its own number with the facts in this order. */
export type Feature = Readonly<{ own: number; facts: readonly Fact[] }>;

/** Features of the items from which the item looked at is so far `away`: -1 for the one before. */
export type Share = Readonly<{ away: number; features: readonly Feature[] }>;

/** Features that look at the same facts, of which one look-up is enough for all. */
export type Family = Readonly<{
  shares: readonly Share[];
  /** They hold where the item looked at has this fact; null for everywhere. */
  only: Readonly<{ fact: number; value: number }> | null;
  /** The facts that determine all others; empty where they come together too seldom for keeping the sum of their weights. */
  key: readonly KeyFact[];
}>;

export const itemsOf = ({ values, width }: Facts): number => values.length / width - 2 * MARGIN;

/** @param row where the row of the item looked at begins */
export function hashOf({ own, facts }: Feature, values: Int32Array, row: number, width: number): number {
  let hash = facts.length === 0 ? mix(own, 0) : own;
  for (let f = 0; f < facts.length; f++) {
    const { fact, away } = facts[f] as Fact;
    hash = mix(hash, values[row + away * width + fact] as number);
  }
  return hash;
}

/** The hashed features of each item, in the order of the features' own numbers. */
export function featureRows(families: readonly Family[], facts: Facts): FeatureRows {
  const ordered = families
    .flatMap(({ shares, only }) =>
      shares.flatMap(({ away, features }) => features.map((feature) => ({ feature, away, only }))),
    )
    .sort((a, b) => a.feature.own - b.feature.own);
  const { values, width } = facts;
  const items = itemsOf(facts);
  const hashes = new Int32Array(items * ordered.length);
  const starts = new Int32Array(items + 1);
  let count = 0;
  for (let i = 0; i < items; i++) {
    for (const { feature, away, only } of ordered) {
      const row = (MARGIN + i + away) * width;
      if (only === null || values[row + only.fact] === only.value)
        hashes[count++] = hashOf(feature, values, row, width);
    }
    starts[i + 1] = count;
  }
  return { values: hashes.slice(0, count), starts };
}
