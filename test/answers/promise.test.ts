import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from '../../src/assemble.js';
import { compose, GLANCE } from '../../src/cards/compose.js';
import { lengthOf } from '../../src/cards/runs.js';
import type { StampedAnswer } from '../../src/domain/answer.js';
import type { Citation } from '../../src/domain/citation.js';
import type { HeldFiling } from '../../src/domain/filing.js';
import { slug } from '../../src/domain/ids.js';
import { askerAt, productOver, productOverPieces, root } from './over-folder.js';
import { excerptsIn, wordsOutsideQuotations } from './words-in-marks.js';

const now = new Date('2031-05-16T18:00:00Z');
const asker = askerAt(now);
const storylines = [
  { slug: slug('dick-resignation'), title: 'Resignation', articles: [], basedOn: [], terms: ['Cressida Dick'] },
  { slug: slug('ostrel-incline'), title: 'Ostrel Incline', articles: [], basedOn: [], terms: ['Ostrel Incline'] },
];

describe.each([
  ['the demo corpus', join(root, 'corpus/articles')],
  ['a storyline that no code knows', join(root, 'test/storyline/articles')],
])('the promise, over %s', (_, archiveDir) => {
  let product: Product;
  let answers: readonly StampedAnswer[];

  beforeAll(async () => {
    product = await productOver({ archiveDir, storylines }, now);
    answers = await Promise.all(
      everyQuestion(product).map((question) => product.dispatch.answerInWords(question, asker)),
    );
  });
  afterAll(() => product.close());

  it('cites every word at the place where its article prints it', () => {
    const citations = answers.flatMap((answer) => citationsIn(answer));
    expect(citations.length).toBeGreaterThan(100);
    const wrong = citations.filter(({ article, version, span, exact }) => {
      const held = product.archiveFor(asker).article(article)?.filing.article;
      return held?.version !== version || held.text.slice(span.start, span.end) !== exact;
    });
    expect(wrong).toEqual([]);
  });

  it('puts nothing of its own in quotation marks', () => {
    // Left out: what repeats the question, help, and what names articles by their headlines.
    const own = answers
      .filter(({ answer }) => ['utterances', 'said-by', 'timeline', 'conflicts', 'check'].includes(answer.kind))
      .flatMap((answer) => compose(answer, { limit: 100_000, now, linkTo: () => null }).parts)
      .flatMap((part) => part.runs)
      .flatMap((run) => (run.kind === 'text' || run.kind === 'strong' ? [run.text] : []));
    expect(own.filter((text) => /["“”«»„]/.test(text))).toEqual([]);
  });

  it('has no words between marks but those of quotations', async () => {
    expect(await wronglyInMarks(product, answers)).toEqual([]);
  });

  it('says what matters in 900 characters', () => {
    for (const answer of answers) {
      const card = compose(answer, { limit: GLANCE, now, linkTo: () => null });
      expect(lengthOf(card.parts) + card.heading.length + card.stamp.length).toBeLessThanOrEqual(GLANCE);
    }
  });

  it('finds every quotation by its own words, and credits it to whom its article credits it', async () => {
    for (const { filing } of await visibleFilings(product)) {
      for (const quotation of filing.quotations) {
        const [first] = quotation.content;
        if (!first || quotation.content.length > 1) continue;
        const words = filing.article.text.slice(first.start, first.end);
        const { answer } = await product.dispatch.answer({
          command: 'who-said',
          action: null,
          draft: null,
          options: { words },
          asker,
        });
        if (answer.kind !== 'utterances') throw new Error(`${words}: ${answer.kind}`);
        const reports = answer.found.flatMap((one) => one.sameWords).map((one) => one.label.article);
        if (answer.more === 0) expect(reports, words).toContain(filing.article.id);
      }
    }
  });
});

const DIVIDED = (name: string) =>
  `“${'We walked along the pier and counted the boards. '.repeat(6)}Short too,” said ${name}, the harbour master, “and nobody ever came to mend them.”`;
const BRIEFLY = (name: string) =>
  `“We know,” said ${name}, the harbour master of the long pier at Ostrel and of all its boats, “that nobody ever came to paint the lamps.”`;

it('has no words between marks but those of quotations, however long ones are divided', async () => {
  const pieces = {
    one: `${DIVIDED('Arthur Hale')}\n\n${BRIEFLY('Arthur Hale')}\n\nRead more: the pier in pictures\n`,
    two: `${DIVIDED('Edith Moss')}\n\n${BRIEFLY('Edith Moss')}\n`,
    three: `${DIVIDED('Arthur Hale').replace('counted', 'painted').replace(/[“”]/g, '"')}\n`,
  };
  const pier = { slug: slug('pier'), title: 'Pier', articles: [], basedOn: [], terms: ['harbour master'] };
  const product = await productOverPieces(pieces, now, { storylines: [pier] });
  const questions = [
    '/who-said "Short too and nobody ever came"',
    '/who-said "nobody ever came to mend them"',
    '/who-said "Short too"',
    '/said-by Arthur Hale',
    '/conflicts pier',
    '/check-quotes Arthur Hale said: “Short too, and nobody ever came to see them.”',
    '/digest preview',
  ];
  const asked = await Promise.all(questions.map((one) => product.dispatch.answerInWords(one, asker)));
  expect(await wronglyInMarks(product, asked)).toEqual([]);
});

/** In answers, and in the alerts of storylines that are watched from the beginning. */
async function wronglyInMarks(product: Product, answers: readonly StampedAnswer[]): Promise<readonly string[]> {
  const archive = product.archiveFor(asker);
  const alerts = await Promise.all(
    archive
      .suggestStorylines('')
      .map((storyline) => archive.watchedAfter({ kind: 'storyline', storyline }, 0, async () => null)),
  );
  const excerpts = [...excerptsIn(answers), ...excerptsIn(alerts)];
  expect(excerpts.length).toBeGreaterThan(10);
  return excerpts.flatMap((one) => {
    const held = archive.article(one.pieces[0].article);
    return held ? wordsOutsideQuotations(one, held.filing) : ['not held'];
  });
}

function everyQuestion(product: Product): readonly string[] {
  const archive = product.archiveFor(asker);
  const speakers = archive.suggestSpeakers('');
  return [
    ...speakers.map((speaker) => `/said-by ${speaker}`),
    ...['exactly this', 'told you twice', 'no faith', 'deep cultural issues', 'stop the cars', 'absent words'].map(
      (words) => `/who-said ${words}`,
    ),
    '/who-said I signed the inspection sheets, and I should have questioned more of them',
    '/conflicts dick-resignation',
    '/conflicts ostrel-incline',
    '/check-quotes Sadiq Khan said: “There are deep cultural issues.” Wilf Sarrow said: “I never signed the sheets.”',
    '/timeline dick-resignation',
    '/timeline ostrel-incline',
    '/whats-new 1d',
    '/digest preview',
    '/newsroom help',
    '/newsroom sources',
  ];
}

function citationsIn(value: unknown): readonly Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('exact' in value && 'span' in value && 'version' in value) return [value as Citation];
  return Object.values(value).flatMap(citationsIn);
}

async function visibleFilings(product: Product): Promise<readonly HeldFiling[]> {
  const held = await product.store.filings();
  return held.filter(({ filing }) => product.archiveFor(asker).article(filing.article.id) !== null);
}
