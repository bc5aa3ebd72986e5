import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Product } from '../../src/assemble.js';
import type { Answer, Rendering } from '../../src/domain/answer.js';
import { slug } from '../../src/domain/ids.js';
import { tellingName } from '../storyline/telling-name.js';
import { askerAt, productOver, root } from './over-folder.js';

type Expected = Readonly<{
  storyline: { slug: string; title: string; terms: string[] };
  asOf: string;
  speakers: { name: string; also: string[]; never?: string[] }[];
  whoSaid: Question[];
  conflicts: { values: { day: string; ids: string[] }[]; mustNotShow: { id: string; value: string } }[];
  timeline: { what: string; day: string; precision?: string; sources: string[]; has: string[]; hard?: boolean }[];
  undated: { what: string; ids: string[]; says: string[]; range?: string[] }[];
  afterEmbargo: { asOf: string; whoSaid: Question[] };
}>;

type Question = Readonly<{
  ask: string;
  askSpeaker?: string;
  finding?: string;
  speaker?: string | null;
  sameWords?: string[];
  differentWords?: string[];
  verdicts?: Record<string, string | string[]>;
  independentAtMost?: number;
  when?: { day: string } | null;
  notFound?: boolean;
  hard?: boolean;
}>;

const folder = join(root, 'test/storyline');
const expected = parse(readFileSync(join(folder, 'expected.yml'), 'utf8')) as Expected;
const { slug: name, title, terms } = expected.storyline;
const storyline = { slug: slug(name), title, terms, articles: [], basedOn: [] };

const productAt = (at: string): Promise<Product> =>
  productOver({ archiveDir: join(folder, 'articles'), storylines: [storyline] }, new Date(at));

const idOf = (article: string): string => article.split('_')[0] ?? article;
const ids = (renderings: readonly Rendering[]): string[] => renderings.map((one) => idOf(one.label.article)).sort();

async function ask(product: Product, at: string, question: Question): Promise<Answer> {
  const options = { words: question.ask, ...(question.askSpeaker ? { speaker: question.askSpeaker } : {}) };
  const asker = askerAt(new Date(at));
  return (await product.dispatch.answer({ command: 'who-said', action: null, options, draft: null, asker })).answer;
}

function nameIsRight(shown: string | null, wanted: string | null): boolean {
  if (wanted === null || shown === null) return wanted === shown;
  const speaker = expected.speakers.find((one) => one.name === wanted);
  return [wanted, ...(speaker?.also ?? [])].some((name) => tellingName(name) === tellingName(shown));
}

/** What an answer says, in the words of expected.yml; a speaker's name is given as expected when it is as right. */
function readOff(answer: Answer, question: Question): unknown {
  if (answer.kind === 'nothing-found') return { notFound: true };
  if (answer.kind !== 'utterances') return { kind: answer.kind };
  const [first] = answer.found;
  if (!first) return { kind: 'no utterance' };
  const shown = first.speaker?.name ?? null;
  const verdicts = Object.fromEntries(
    [...first.sameWords, ...first.differentWords].map((one) => [
      idOf(one.label.article),
      one.verdict.replace('-', ' '),
    ]),
  );
  return {
    speaker: nameIsRight(shown, question.speaker ?? null) ? question.speaker : shown,
    sameWords: ids(first.sameWords),
    differentWords: ids(first.differentWords),
    verdicts,
    independentAtMost: first.independentAtMost,
    when: first.when?.days.from ?? null,
  };
}

function wantedOf(question: Question, answer: Answer): unknown {
  if (question.notFound) return { notFound: true };
  const shown = answer.kind === 'utterances' ? readOff(answer, question) : null;
  const given = (shown as { verdicts?: Record<string, string> } | null)?.verdicts ?? {};
  const verdicts = Object.fromEntries(
    Object.entries(question.verdicts ?? {}).map(([id, verdict]) => {
      const right = Array.isArray(verdict) ? verdict : [verdict];
      return [id, right.includes(given[id] ?? '') ? given[id] : right[0]];
    }),
  );
  return {
    speaker: question.speaker,
    sameWords: [...(question.sameWords ?? [])].sort(),
    differentWords: [...(question.differentWords ?? [])].sort(),
    verdicts,
    independentAtMost: question.independentAtMost,
    when: question.when?.day ?? null,
  };
}

describe('a storyline that no code knows', () => {
  let product: Product;
  beforeAll(async () => {
    product = await productAt(expected.asOf);
  });
  afterAll(() => product.close());

  for (const question of expected.whoSaid.filter((one) => !one.hard)) {
    const asked = question.askSpeaker ? `${question.ask} (asked of ${question.askSpeaker})` : question.ask;
    it(`answers as a sub-editor would: ${asked}`, async () => {
      const answer = await ask(product, expected.asOf, question);
      expect(readOff(answer, question)).toEqual(wantedOf(question, answer));
      if (question.finding) expect(answer).toMatchObject({ otherSpeaker: question.askSpeaker });
    });
  }

  it('flags the closing dates that cannot both be right, and no others', async () => {
    const answer = await timeline(product, expected.asOf);
    const sides = answer.conflicts.map((conflict) =>
      conflict.sides.map((side) => ({ day: side.days.from, ids: side.sources.map((one) => idOf(one.article)).sort() })),
    );
    expect(sides).toEqual(
      expected.conflicts.map((conflict) =>
        conflict.values.map(({ day, ids: held }) => ({ day, ids: [...held].sort() })),
      ),
    );
  });

  it('shows nothing of a piece under embargo, in no answer', async () => {
    const hidden = await productAt(expected.asOf);
    const all = JSON.stringify([
      await timeline(hidden, expected.asOf),
      ...(await Promise.all(expected.whoSaid.map((question) => ask(hidden, expected.asOf, question)))),
    ]);
    expect(all).not.toContain('gannet-103');
    await hidden.close();
  });
});

describe('the same storyline once the embargo is over', () => {
  for (const question of expected.afterEmbargo.whoSaid) {
    it(`counts the piece that was withheld: ${question.ask}`, async () => {
      const product = await productAt(expected.afterEmbargo.asOf);
      const answer = await ask(product, expected.afterEmbargo.asOf, question);
      expect(readOff(answer, question)).toEqual(wantedOf(question, answer));
      await product.close();
    });
  }
});

async function timeline(product: Product, at: string): Promise<Extract<Answer, { kind: 'timeline' }>> {
  const asker = askerAt(new Date(at));
  const { answer } = await product.dispatch.answer({
    command: 'timeline',
    action: null,
    draft: null,
    options: { storyline: name },
    asker,
  });
  if (answer.kind !== 'timeline') throw new Error(`answered ${answer.kind}`);
  return answer;
}
