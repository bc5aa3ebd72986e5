import { type Group, groupRenderings } from '../../../src/archive/grouping/group-renderings.js';
import type { Quotation } from '../../../src/domain/quotation.js';
import { overlaps } from '../../../src/domain/span.js';
import type { Item, Story } from './gold.js';

/** How the pairs of one storyline came out; `missed` and `wrong` name pairs as a person would look for them. */
export type Score = Readonly<{
  name: string;
  gold: number;
  predicted: number;
  right: number;
  unread: readonly string[];
  missed: readonly string[];
  wrong: readonly string[];
  /** Paraphrases that were joined to their utterance, of all that were read. */
  indirect: Readonly<{ joined: number; of: number }>;
}>;

type Read = Readonly<{ item: Item; quotations: readonly Quotation[]; groups: ReadonlySet<Group> }>;

export function scoreOf({ name, filings, items }: Story): Score {
  const groups = groupRenderings(filings);
  const read = items.map((item): Read => {
    const quotations = item.filing.quotations.filter(({ content }) =>
      content.some((piece) => item.places.some((place) => overlaps(piece, place))),
    );
    const own = groups.filter((group) =>
      group.some((saying) => saying.quotations.some((quotation) => quotations.includes(quotation))),
    );
    return { item, quotations, groups: new Set(own) };
  });
  const direct = read.filter(({ item }) => !item.indirect);
  const unread = direct.filter(({ quotations }) => quotations.length === 0);
  const pairs = pairsOf(direct.filter(({ quotations }) => quotations.length > 0));
  const [gold, predicted] = [pairs.filter(isGold), pairs.filter(isPredicted)];
  const paraphrases = read.filter(({ item, quotations }) => item.indirect && quotations.length > 0);
  return {
    name,
    gold: gold.length,
    predicted: predicted.length,
    right: gold.filter(isPredicted).length,
    unread: unread.map(({ item }) => named(item)),
    missed: gold.filter((pair) => !isPredicted(pair)).map(namedPair),
    wrong: predicted.filter((pair) => !isGold(pair)).map(namedPair),
    indirect: {
      of: paraphrases.length,
      joined: paraphrases.filter((one) => direct.some((other) => isGold([one, other]) && isPredicted([one, other])))
        .length,
    },
  };
}

type Pair = readonly [Read, Read];

/** Two items of one quotation, or of groups that are set apart, make no pair. */
function pairsOf(read: readonly Read[]): readonly Pair[] {
  return read.flatMap((a, i) =>
    read.slice(i + 1).flatMap((b): readonly Pair[] => {
      if (a.quotations.some((quotation) => b.quotations.includes(quotation))) return [];
      return a.item.apart.includes(b.item.group) || b.item.apart.includes(a.item.group) ? [] : [[a, b]];
    }),
  );
}

const isGold = ([a, b]: Pair): boolean => a.item.group === b.item.group;
const isPredicted = ([a, b]: Pair): boolean => [...a.groups].some((group) => b.groups.has(group));

const named = ({ group, filing, words }: Item): string => `${group} ${filing.article.id}: ${words}`;
const namedPair = ([a, b]: Pair): string => `${named(a.item)}  |  ${named(b.item)}`;
