import type { HeldArticle } from './case.js';
import { inventedQuotation, lessFillers, withFillers } from './grammar.js';
import { bracket, markedCut } from './marked-changes.js';
import { type Outlet, outlets, setInStyle } from './outlets.js';
import type { Seeded } from './seeded.js';
import { type Token, wording } from './token.js';
import { vocabulary } from './vocabulary.js';

/** One thing said and the one article that prints it. */
export type Said = Readonly<{
  /** The words as they were said. */
  tokens: readonly Token[];
  /** What the article made of them: printed whole, or already cut, bracketed or cleaned. */
  form: 'whole' | 'trimmed' | 'bracketed' | 'cleaned';
  /** The characters between the marks, as the article prints them. */
  held: string;
  outlet: Outlet;
  article: HeldArticle;
}>;

/**
 * Invents `count` sayings, no two alike, and the articles that print them, one to three to an article.
 *
 * @param isNew whether words are unlike all accepted before; asked once for each saying that is made
 */
export function inventedArchive(choose: Seeded, count: number, isNew: (tokens: readonly Token[]) => boolean): Said[] {
  const speakers = inventedSpeakers(choose, Math.max(20, Math.round(count / 8)));
  const said: Said[] = [];
  while (said.length < count) {
    const quotations = sayings(choose, Math.min(choose.pick([1, 1, 2, 3]), count - said.length), isNew);
    const id = `invented-${String(said.length).padStart(5, '0')}`;
    said.push(...articleWith(choose, id, choose.pick(speakers), quotations, 'any'));
  }
  return said;
}

/** Names of people, no two with the same surname until the surnames run out. */
export function inventedSpeakers(choose: Seeded, count: number): string[] {
  const names = new Set<string>();
  const surnames = choose.shuffled(vocabulary.surname);
  for (let turn = 0; names.size < count; turn++) {
    names.add(`${choose.pick(vocabulary.firstName)} ${surnames[turn % surnames.length]}`);
  }
  return [...names];
}

function sayings(choose: Seeded, count: number, isNew: (tokens: readonly Token[]) => boolean): Token[][] {
  const found: Token[][] = [];
  while (found.length < count) {
    const tokens = inventedQuotation(choose);
    if (isNew(tokens)) found.push(tokens.length > 8 && choose.chance(0.25) ? withFillers(choose, tokens) : tokens);
  }
  return found;
}

/**
 * Prints quotations of one speaker in one article of an outlet picked for it.
 *
 * @param form `whole`: as they were said; `any`: now and then cut, bracketed or cleaned
 */
export function articleWith(
  choose: Seeded,
  id: string,
  speaker: string,
  quotations: readonly Token[][],
  form: 'whole' | 'any',
): Said[] {
  const outlet = choose.pick(outlets);
  const printed = quotations.map((tokens) => ({
    tokens,
    ...(form === 'any' ? heldForm(choose, tokens) : { form, words: wording(tokens) }),
  }));
  const paragraphs = printed.map(({ words }) => reported(choose, speaker, setInStyle(words, outlet.style), outlet));
  const [place, other] = [choose.pick(vocabulary.place), choose.pick(vocabulary.surname)];
  const [thing, body] = [choose.pick(vocabulary.noun), choose.pick(vocabulary.body)];
  const article: HeldArticle = {
    id,
    outlet: outlet.name,
    published: `20${choose.between(18, 23)}-${twoDigits(choose.between(1, 12))}-${twoDigits(choose.between(1, 28))}`,
    speaker,
    text: [
      `Row in ${place} over the ${thing}`,
      `${speaker}, who chairs the ${body} in ${place}, spoke about the ${thing}.`,
      ...paragraphs.map(({ paragraph }) => paragraph),
      `The ${thing} has divided ${place} for years. Mr ${other}, a critic of the ${body}, was present and made no comment.`,
    ].join('\n\n'),
  };
  return printed.map(({ tokens, form }, index) => ({
    tokens,
    form,
    held: paragraphs[index]?.held ?? '',
    outlet,
    article,
  }));
}

function heldForm(choose: Seeded, tokens: readonly Token[]): Pick<Said, 'form'> & { words: string } {
  const whole = { form: 'whole', words: wording(tokens) } as const;
  if (tokens.some((token) => token.kind === 'filler')) {
    return choose.chance(0.5) ? whole : { form: 'cleaned', words: wording(lessFillers(tokens)) };
  }
  if (tokens.length < 10 || choose.chance(0.9)) return whole;
  const form = choose.pick(['trimmed', 'bracketed'] as const);
  const changed = form === 'trimmed' ? markedCut(choose, tokens) : bracket(choose, tokens);
  return changed === null ? whole : { form, words: wording(changed) };
}

/** A paragraph that credits the words to the speaker, and the characters that stand between its marks. */
function reported(
  choose: Seeded,
  speaker: string,
  words: string,
  { style }: Outlet,
): { paragraph: string; held: string } {
  const [open, close] = style.outer;
  const before = (verb: string) => ({ paragraph: `${speaker} ${verb}: ${open}${words}${close}`, held: words });
  if (words.endsWith('?')) {
    return choose.chance(0.5)
      ? { paragraph: `${open}${words}${close} asked ${speaker}.`, held: words }
      : before('asked');
  }
  if (choose.chance(0.5)) return before(choose.pick(['said', 'told the meeting', 'added', 'wrote']));
  const bare = words.replace(/\.$/u, '');
  const held = style.commaInside ? `${bare},` : bare;
  return { paragraph: `${open}${held}${close}${style.commaInside ? '' : ','} said ${speaker}.`, held };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
