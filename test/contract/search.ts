import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ArticleId, articleId } from '../../src/domain/ids.js';
import {
  type Narrowing,
  type QuotationAt,
  type ReadArticle,
  type Search,
  type Searchable,
  unnarrowed,
} from '../../src/search/search.js';
import { foldedWords } from '../../src/text/folded-words.js';
import { scan } from '../search/scan.js';

/** An engine, and what makes it put in order what has come: nothing that it answers may depend on whether it has. */
export type SearchPlace = Readonly<{ search: Search; settle: () => Promise<void> }>;

/** What every search does. `open` gives an empty one each time. */
export function searchContract(name: string, open: () => Promise<SearchPlace>): void {
  describe(`search, ${name}`, () => {
    let search: Search;
    beforeEach(async () => {
      search = (await open()).search;
    });
    const whereIs = async (words: string, narrowing: Partial<Narrowing> = {}): Promise<readonly string[]> => {
      const found = await search.exact(foldedWords(words), { ...unnarrowed, ...narrowing }, 'newest', 100);
      return found.map(({ article, quotation, word }) => `${article} ${quotation} ${word}`);
    };

    it('finds words that stand side by side in a quotation, and says where', async () => {
      await search.put(article('001', [said('We will not go'), said('They will, we will not'), said('Not we')]));
      expect(await whereIs('will not')).toEqual(['001 0 1', '001 1 3']);
      expect(await whereIs('not will')).toEqual([]);
      expect(await whereIs('not they')).toEqual([]);
    });

    it('finds words whatever their case, marks and apostrophes', async () => {
      await search.put(article('001', [said('Don’t “ever” say £3.5m — EVER')]));
      for (const typed of ["don't ever", 'DON‘T, EVER', 'say £3.5m ever']) expect(await whereIs(typed)).toHaveLength(1);
      for (const other of ['dont ever', 'say £3 5m', 'say $3.5m']) expect(await whereIs(other)).toEqual([]);
    });

    it('finds nothing where there are no words to find', async () => {
      await search.put(article('001', [said('…'), said('')]));
      expect(await whereIs('')).toEqual([]);
      expect(await search.count([], unnarrowed)).toBe(0);
      expect(await search.near([], unnarrowed, 5)).toEqual([]);
      expect(await search.printing([], unnarrowed, 5)).toEqual([]);
      expect([...(await search.about([]))]).toEqual([]);
      expect(await search.size()).toEqual({ articles: 1, quotations: 0 });
    });

    it.each([
      ['one letter', 'a'],
      ['words that stand everywhere', 'the of and'],
      ['a pictograph', '🏴‍☠️ 😀'],
      ['words written from right to left', 'שלום עליכם يا صديقي'],
      ['10,000 words', Array.from({ length: 10_000 }, (_, n) => `w${n % 700}`).join(' ')],
      ['a word of 10,000 letters', 'x'.repeat(10_000)],
    ])('finds %s', async (_, words) => {
      await search.put(article('001', [said('Something else'), said(`Before ${words} after`)]));
      expect(await whereIs(words)).toEqual(['001 1 1']);
      expect(await search.count(foldedWords(words), unnarrowed)).toBe(1);
      const near = await search.near(foldedWords(`${words} afterwards`), unnarrowed, 1);
      expect(near.map(({ quotation }) => quotation)).toEqual([1]);
    });

    it('answers from the newest words of an article, never from the older ones', async () => {
      await search.put(article('001', [said('The first words'), said('More of them')]));
      await search.put(article('001', [said('Other words')]));
      expect(await whereIs('first words')).toEqual([]);
      expect(await whereIs('other words')).toEqual(['001 0 0']);
      expect(await search.size()).toEqual({ articles: 1, quotations: 1 });
    });

    it('keeps apart articles and speakers whose names are nearly one, or mean something to a computer', async () => {
      const ids = ['1', '01', '001', 'a', 'A', '\u00e9', 'e\u0301', 'a b', 'a\nb', '__proto__', 'constructor', ''];
      for (const [n, id] of ids.entries())
        await search.put(article(id, [said(`Word number ${n}`, id)], { names: [id] }));
      for (const [n, id] of ids.entries()) {
        expect(await whereIs(`word number ${n}`)).toEqual([`${id} 0 0`]);
        expect(await whereIs('word number', { articles: new Set([articleId(id)]) })).toEqual([`${id} 0 0`]);
        expect(await whereIs('word number', { speakers: new Set([id]) })).toEqual([`${id} 0 0`]);
      }
      for (const id of ids.slice(0, 6)) await search.remove(articleId(id));
      expect(await search.count(['word'], unnarrowed)).toBe(6);
      await search.put(article('__proto__', [said('Other words')]));
      expect(await search.count(['word'], unnarrowed)).toBe(5);
    });

    it('tells words apart of which a computer makes one number', async () => {
      // Each two have one FNV-1a sum of 32 bits.
      const twins = [
        ['costarring', 'liquid'],
        ['declinate', 'macallums'],
        ['altarage', 'zinke'],
      ] as const;
      for (const [one, other] of twins) {
        await search.put(article(one, [said(`Some ${one} again`)]));
        expect(await whereIs(other)).toEqual([]);
        await search.put(article(other, [said(`Some ${other} again`)]));
        expect(await whereIs(`some ${one} again`)).toEqual([`${one} 0 0`]);
        expect(await whereIs(`some ${other} again`)).toEqual([`${other} 0 0`]);
      }
    });

    it('finds articles about, and names like, any number of words that say nothing', async () => {
      const letters = [...'abcdefghijklmnopqrstuvwxyz'];
      await search.put(
        article('001', [said('Yes', 'Ana Coe')], { headline: 'Harbour closure', text: letters.join(' ') }),
      );
      const many = Array.from({ length: 10_000 }, (_, n) => letters[n % letters.length] ?? '');
      expect([...(await search.about(many))]).toEqual(['001']);
      expect([...(await search.about([...many, 'harbour', 'market']))]).toEqual([]);
      expect(await search.speakers(many.join(' '), 5)).toEqual([]);
    });

    it('leaves an article as it is that is put again under the same stamp', async () => {
      const first = article('001', [said('Some words')]);
      await search.put(first);
      await search.put({ ...first, read: () => expect.unreachable() });
      expect(await whereIs('some words')).toHaveLength(1);
    });

    it('does not find what was removed, nor count it', async () => {
      await search.put(article('001', [said('Gone with the tide', 'Ana Coe')], { headline: 'Tide' }));
      await search.put(article('002', [said('Here with the tide')]));
      await search.remove(articleId('001'));
      await search.remove(articleId('never put'));
      expect(await whereIs('with the tide')).toEqual(['002 0 1']);
      expect(await search.count(foldedWords('with the tide'), unnarrowed)).toBe(1);
      expect(await search.near(foldedWords('gone with the tide'), unnarrowed, 5)).toEqual([
        { article: '002', quotation: 0, words: ['here', 'with', 'the', 'tide'] },
      ]);
      expect(await search.creditedTo(new Set(['Ana Coe']), unnarrowed)).toEqual([]);
      expect(await search.printing(['tide'], unnarrowed, 5)).toEqual(['002']);
      expect([...(await search.about(['tide']))]).toEqual(['002']);
      expect(await search.speakers('ana', 5)).toEqual([]);
      expect(await search.size()).toEqual({ articles: 1, quotations: 1 });
    });

    it('gives the newest day first, the undated last, and of one day the last filed first', async () => {
      await search.put(article('undated', [said('Yes')], { day: null }));
      await search.put(article('old', [said('Yes')], { day: '2030-01-01' }));
      await search.put(article('new', [said('Yes')], { day: '2031-01-01' }));
      await search.put(article('newer', [said('Yes')], { day: '2031-01-01' }));
      expect(await whereIs('yes')).toEqual(['newer 0 0', 'new 0 0', 'old 0 0', 'undated 0 0']);
    });

    it('gives what tells most first: credited before uncredited, and the very words before longer ones', async () => {
      await search.put(
        article('001', [said('Yes we can', null), said('Yes', null), said('Yes we can', 'Ana'), said('Yes', 'Ana')]),
      );
      const found = await search.exact(['yes'], unnarrowed, 'most telling', 3);
      expect(found.map(({ quotation }) => quotation)).toEqual([3, 2, 1]);
    });

    it('narrows by speaker, source, days and articles before it counts', async () => {
      await search.put(
        article('001', [said('Yes', 'Ana'), said('Yes', 'Ben')], { day: '2031-05-01', names: ['Echo'] }),
      );
      await search.put(article('002', [said('Yes', 'Ana')], { day: '2031-05-02', names: ['The Gannet', 'copy'] }));
      await search.put(article('003', [said('Yes', null)], { day: null, names: ['Gannet wire'] }));
      const counts = (narrowing: Partial<Narrowing>) => search.count(['yes'], { ...unnarrowed, ...narrowing });
      expect(await whereIs('yes', { speakers: new Set(['Ben', 'nobody']) })).toEqual(['001 1 0']);
      expect(await counts({ speakers: new Set(['Ana']) })).toBe(2);
      expect(await counts({ speakers: new Set() })).toBe(0);
      expect(await whereIs('yes', { source: 'gannet' })).toEqual(['002 0 0', '003 0 0']);
      expect(await counts({ from: '2031-05-02' })).toBe(1);
      expect(await counts({ to: '2031-05-02' })).toBe(3);
      expect(await counts({ from: '2031-05-01', to: '2031-05-01', speakers: new Set(['Ana']) })).toBe(1);
      expect(await whereIs('yes', { articles: new Set([articleId('003'), articleId('004')]) })).toEqual(['003 0 0']);
    });

    it('finds quotations that nearly hold the words, the nearest first', async () => {
      await search.put(
        article('001', [
          said('Nobody told the harbour council about the second engine'),
          said('Nobody told the harbour council about a second boat'),
          said('The weather is fine'),
        ]),
      );
      const near = await search.near(foldedWords('nobody told harbour council about the second engin'), unnarrowed, 2);
      expect(near.map(({ quotation }) => quotation)).toEqual([0, 1]);
    });

    it('finds articles that print words anywhere, in quotation marks or not', async () => {
      await search.put(article('001', [said('The tide turned')], { headline: 'High water', day: '2031-01-02' }));
      await search.put(article('002', [], { text: 'They said the tide turned early.', day: '2031-01-03' }));
      expect(await search.printing(foldedWords('the tide turned'), unnarrowed, 5)).toEqual(['002', '001']);
      expect(await search.printing(foldedWords('high water'), unnarrowed, 5)).toEqual(['001']);
      expect(await search.printing(foldedWords('tide turned'), { ...unnarrowed, to: '2031-01-02' }, 5)).toEqual([
        '001',
      ]);
      expect(await search.printing(foldedWords('the tide turned'), unnarrowed, 1)).toEqual(['002']);
    });

    it('finds what articles are about, in headlines also cut short or misspelt', async () => {
      await search.put(
        article('001', [], { headline: 'Harbour closure', outlet: 'The Gannet', text: 'Winter is long.' }),
      );
      await search.put(article('002', [], { headline: 'Market opens', text: 'Harbours are cold in winter.' }));
      const about = async (typed: string) => [...(await search.about(foldedWords(typed)))].sort();
      expect(await about('winter')).toEqual(['001', '002']);
      expect(await about('harb closure')).toEqual(['001']);
      expect(await about('harbur clossure gannet')).toEqual(['001']);
      expect(await about('harbour market')).toEqual([]);
    });

    it('completes the names of those who are quoted, the most quoted first', async () => {
      await search.put(article('001', [said('Yes', 'Ana Coe'), said('No', 'Ben Anatoly'), said('No', 'Ben Anatoly')]));
      await search.put(article('002', [said('Yes', 'Ann Dale'), said('No', 'Ann Dale')]));
      expect(await search.speakers('an', 5)).toEqual(['Ann Dale', 'Ana Coe', 'Ben Anatoly']);
      expect(await search.speakers('ben a', 5)).toEqual(['Ben Anatoly']);
      expect(await search.speakers('Anatloy', 5)).toEqual(['Ben Anatoly']);
      expect(await search.speakers('an', 1)).toEqual(['Ann Dale']);
      expect(await search.speakers('zz', 5)).toEqual([]);
    });

    it('finds, counts and orders as one who reads everything, whatever comes and goes', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { maxLength: 14 }),
          fc.array(asked, { maxLength: 8 }),
          async (steps, questions) => {
            const [place, oracle] = [await open(), scan()];
            for (const taken of steps) await take(taken, place, oracle);
            expect(await place.search.size()).toEqual(await oracle.size());
            for (const { words, narrowing, first, most } of questions) {
              expect(await place.search.exact(words, narrowing, first, most)).toEqual(
                await oracle.exact(words, narrowing, first, most),
              );
              expect(await place.search.count(words, narrowing)).toBe(await oracle.count(words, narrowing));
              const names = narrowing.speakers ?? new Set(['Ana']);
              expect(inOrder(await place.search.creditedTo(names, narrowing))).toEqual(
                inOrder(await oracle.creditedTo(names, narrowing)),
              );
              expect(await place.search.printing(words, narrowing, most)).toEqual(
                await oracle.printing(words, narrowing, most),
              );
            }
          },
        ),
        { numRuns: 300 },
      );
    }, 60_000);

    it('answers as if what was removed had never been there: no count, order, near match or completion tells', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(put, { maxLength: 8 }),
          fc.array(put, { maxLength: 8 }),
          fc.array(asked, { minLength: 1, maxLength: 5 }),
          async (kept, removed, questions) => {
            const [one, other] = [await open(), await open()];
            const hidden = removed.map((taken) => ({ ...taken, id: articleId(`hidden ${taken.id}`) }));
            for (let n = 0; n < Math.max(kept.length, hidden.length); n++) {
              if (hidden[n]) await other.search.put(searchable(hidden[n]!));
              if (n === 4) await other.settle();
              if (kept[n]) for (const place of [one, other]) await place.search.put(searchable(kept[n]!));
            }
            for (const { id } of hidden) await other.search.remove(id);
            for (const { words, narrowing, first, most } of questions) {
              const answers = async ({ search }: SearchPlace) => [
                await search.exact(words, narrowing, first, most),
                await search.count(words, narrowing),
                await search.near([...words, 'a', 'zz', 'abd'], narrowing, most),
                inOrder(await search.creditedTo(new Set(['Ana', 'no one']), narrowing)),
                await search.about(words),
                await search.speakers('a', most),
              ];
              expect(await answers(other)).toEqual(await answers(one));
            }
          },
        ),
        { numRuns: 200 },
      );
    }, 60_000);
  });
}

type Said = ReadArticle['quotations'][number];

const said = (text: string, speaker: string | null = null): Said => ({ texts: [text], speaker });

type About = Readonly<{
  headline?: string;
  text?: string;
  outlet?: string;
  day?: string | null;
  names?: readonly string[];
}>;

const inOrder = (places: readonly QuotationAt[]): readonly string[] =>
  places.map(({ article: id, quotation }) => `${id} ${quotation}`).sort();

let stamps = 0;

function article(id: string, quotations: readonly Said[], about: About = {}): Searchable {
  const { headline = '', text = '', outlet = '', day = '2031-01-01', names = [] } = about;
  const quoted = quotations.flatMap((one) => one.texts);
  const read = (): ReadArticle => ({ day, names, quotations, texts: [headline, text, ...quoted] });
  const topic = () => ({ headline, lede: '', speakers: [], outlet });
  return { id: articleId(id), stamp: String(stamps++), topic, read };
}

// Few words, names and days, so that everything meets everything.
const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', "d'oh", '£', 'abc', 'acb');
const words = fc.array(word, { maxLength: 6 }).map((some) => some.join(' '));
const name = fc.constantFrom('Ana', 'Ben', null);
const day = fc.constantFrom('2031-01-01', '2031-01-02', '2031-02-01', null);
const ids = ['001', '002', '003', '004', '005', '006'].map(articleId);

type Put = Readonly<{ kind: 'put'; id: ArticleId; day: string | null; outlet: string; quotations: readonly Said[] }>;
type Step = Put | Readonly<{ kind: 'remove'; id: ArticleId }> | Readonly<{ kind: 'settle' }>;

const put: fc.Arbitrary<Put> = fc.record({
  kind: fc.constant('put' as const),
  id: fc.constantFrom(...ids),
  day,
  outlet: fc.constantFrom('Echo', 'Gannet', 'Gannet Echo'),
  quotations: fc.array(fc.record({ texts: fc.array(words, { maxLength: 2 }), speaker: name }), { maxLength: 5 }),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: put },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom(...ids) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'settle' as const }) },
);

const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { freq: 1 });

const asked = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 7 }),
  first: fc.constantFrom('newest' as const, 'most telling' as const),
  most: fc.integer({ min: 0, max: 6 }),
  narrowing: fc.oneof(
    fc.constant(unnarrowed),
    fc.record({
      speakers: orNull(fc.constantFrom(new Set(['Ana']), new Set(['Ben', 'no one']))),
      source: orNull(fc.constantFrom('echo', 'gannet ')),
      from: orNull(fc.constantFrom('2031-01-02')),
      to: orNull(fc.constantFrom('2031-01-31')),
      articles: orNull(fc.subarray(ids).map((some) => new Set(some))),
    }),
  ),
});

function searchable({ id, day: on, outlet, quotations }: Put): Searchable {
  const texts = quotations.flatMap((one) => one.texts);
  const topic = () => ({ headline: texts[0] ?? '', lede: '', speakers: [], outlet });
  const stamp = JSON.stringify([on, outlet, quotations]);
  return { id, stamp, topic, read: () => ({ day: on, names: [outlet], quotations, texts }) };
}

async function take(taken: Step, { search, settle }: SearchPlace, oracle: Search): Promise<void> {
  switch (taken.kind) {
    case 'put':
      await search.put(searchable(taken));
      await oracle.put(searchable(taken));
      return;
    case 'remove':
      await search.remove(taken.id);
      await oracle.remove(taken.id);
      return;
    case 'settle':
      await settle();
      return;
    default:
      return taken satisfies never;
  }
}
