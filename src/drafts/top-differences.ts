import { type Article, isCopy } from '../domain/article.js';
import type { TopDifference } from '../domain/check.js';
import { type Quotation, speakerOf } from '../domain/quotation.js';
import { hull, overlaps, type Span } from '../domain/span.js';
import { findExactly } from '../text/align.js';
import { denialBefore } from '../text/denial.js';
import { GRAMMAR } from '../text/grammar-words.js';
import { sentences } from '../text/sentences.js';
import { type Word, wordsWithin } from '../text/words.js';
import type { Judgement } from '../verdicts/judge.js';
import { judgeQuotation } from '../verdicts/judge-quotation.js';
import { isBelow, sectionOf } from './draft-sections.js';
import type { Place } from './draft-text.js';
import { figuresIn } from './figures.js';

/** One quoted word in a headline is a label as often as a quotation. */
const LEAST_WORDS = 2;
/** Words of the top are taken for an altered quotation of the body when this share of them stands there in order. */
const LEAST_SAME = 0.5;

/**
 * Where the headline or the lead says otherwise than the quotations below: other words in quotation marks, another
 * figure, or another name. Decided by the draft alone; none when the body quotes no one.
 */
export function topDifferences(
  article: Article,
  quotations: readonly Quotation[],
  placeOf: (offset: number) => Place,
): readonly TopDifference[] {
  const below = { headline: bodyOf('headline', article, quotations), lead: bodyOf('lead', article, quotations) };
  const found = statementsIn(article, quotations).flatMap((statement) => {
    const body = below[statement.where];
    if (body.sayings.length === 0) return [];
    return [
      ...statement.quoted.flatMap((one) => wordsDiffer(statement, one, body, article) ?? []),
      ...figuresDiffer(statement, body, article),
    ];
  });
  return found.map((difference) => placed(difference, article, placeOf));
}

/** What a body quotation says, and who says it. */
type Saying = Readonly<{ quotation: Quotation; words: readonly Word[]; speaker: string | null }>;

type Body = Readonly<{
  sayings: readonly Saying[];
  /** Copy outside quotation marks, paragraph by paragraph. */
  copy: readonly (readonly Word[])[];
}>;

/** A sentence of the headline or the lead. */
type Statement = Readonly<{
  where: TopDifference['where'];
  span: Span;
  quoted: readonly Quotation[];
  /** The words outside quotation marks. */
  plain: readonly Word[];
}>;

type Difference = Omit<TopDifference, 'words' | 'line' | 'column' | 'end' | 'body'> &
  Readonly<{ saying: Saying | null; denial: Span | null }>;

/** What stands below: of a headline, the lead too. */
function bodyOf(top: TopDifference['where'], article: Article, quotations: readonly Quotation[]): Body {
  const { text } = article;
  const own = quotations.filter(({ content: [first] }) => first !== undefined && isBelow(top, first, article));
  return {
    sayings: own.map((quotation) => ({
      quotation,
      words: quotation.content.flatMap((piece) => wordsWithin(text, piece)),
      speaker: speakerOf(quotation)?.name ?? null,
    })),
    copy: article.paragraphs
      .filter(({ span }) => isBelow(top, span, article))
      .map(({ span }) => unquoted(article, span, own)),
  };
}

function unquoted({ text }: Article, span: Span, quotations: readonly Quotation[]): readonly Word[] {
  const quoted = quotations.flatMap((one) => one.content).filter((one) => overlaps(one, span));
  return wordsWithin(text, span).filter((word) => !quoted.some((one) => overlaps(one, word.span)));
}

function statementsIn(article: Article, quotations: readonly Quotation[]): readonly Statement[] {
  const top = article.paragraphs.filter(
    ({ role, span }) => (role === 'headline' || isCopy(role)) && sectionOf(span, article) !== 'body',
  );
  return top.flatMap(({ span: paragraph }) =>
    sentences(article.text, paragraph).map((span) => ({
      where: sectionOf(span, article) === 'headline' ? ('headline' as const) : ('lead' as const),
      span,
      quoted: quotations.filter((one) => overlaps(hull(one.content), span)),
      plain: unquoted(article, span, quotations),
    })),
  );
}

function wordsDiffer(statement: Statement, quotation: Quotation, body: Body, article: Article): Difference | null {
  const { text } = article;
  const at = hull(quotation.content);
  const asked = quotation.content.map(({ start, end }) => text.slice(start, end)).join(' ');
  const wanted = quotation.content.flatMap((piece) => wordsWithin(text, piece));
  if (wanted.length < LEAST_WORDS) return null;
  const judged = body.sayings.flatMap((saying) => {
    const judgement = judgeQuotation(asked, article, saying.quotation);
    return judgement && isAlike(judgement, wanted.length) ? [{ saying, judgement }] : [];
  });
  const { where } = statement;
  const before = statement.plain.findLast(({ span }) => span.end <= at.start);
  const [first] = wanted;
  const claims = SUBJECTS.has(first?.folded ?? '') || [first, before].some((one) => AUXILIARIES.has(one?.folded ?? ''));
  const isDeniedHere = !claims || denialBefore(text, [statement.span], at.start) !== null;
  const denialOf = ({ saying, judgement }: (typeof judged)[number]): Span | null =>
    isDeniedHere ? null : denialBefore(text, saying.quotation.content, judgement.where.start);
  const names = namesIn(statement, body);
  const bearing = judged.filter(({ judgement }) => BEARS_OUT.has(judgement.verdict));
  if (bearing.length > 0) {
    const sayers = bearing.flatMap(({ saying }) => saying.speaker ?? []);
    const [named] = names;
    const [best] = bearing;
    const isOthers = named && sayers.length === bearing.length && !names.some(({ name }) => sayers.includes(name));
    const saying = best?.saying ?? null;
    if (isOthers) return { where, about: 'speaker', at: named.at, saying, comparison: [], denial: null };
    const isDenied = best !== undefined && bearing.every((one) => denialOf(one) !== null);
    return isDenied ? { where, about: 'denial', at, saying, comparison: [], denial: denialOf(best) } : null;
  }
  if (body.copy.some((paragraph) => findExactly(wanted, paragraph) !== null)) return null;
  const isNamed = ({ saying }: (typeof judged)[number]): number =>
    Number(names.some(({ name }) => name === saying.speaker));
  const [nearest] = judged.sort(
    (a, b) =>
      isNamed(b) - isNamed(a) || sameIn(b.judgement) - sameIn(a.judgement) || a.judgement.changes - b.judgement.changes,
  );
  if (nearest) {
    const denial = denialOf(nearest);
    const { saying, judgement } = nearest;
    return {
      where,
      about: denial === null ? 'wording' : 'denial',
      at,
      saying,
      comparison: judgement.comparison,
      denial,
    };
  }
  // A lead may quote somebody who is quoted nowhere else; a headline may not.
  return where === 'lead' && names.length === 0
    ? null
    : { where, about: 'not in the body', at, saying: null, comparison: [], denial: null };
}

/** Part of a clause, “close a cemetery with”, claims nothing by itself; ‘will resign’ and she had “resigned” do. */
const SUBJECTS: ReadonlySet<string> = new Set('i we you he she it they there nobody everyone'.split(' '));
const AUXILIARIES: ReadonlySet<string> = new Set(
  'i we he she it they is are was were be has have had do does did will would can could may must'.split(' '),
);

const BEARS_OUT: ReadonlySet<Judgement['verdict']> = new Set(['verbatim', 'typography', 'part-of']);

/** One word of grammar makes no two sayings alike. */
const isAlike = (judgement: Judgement, words: number): boolean => {
  const same = judgement.comparison.filter(({ change }) => change === 'same');
  return (
    same.length >= LEAST_SAME * words && (same.length > 1 || same.some(({ word }) => !GRAMMAR.has(word.toLowerCase())))
  );
};

const sameIn = ({ comparison }: Judgement): number => comparison.filter(({ change }) => change === 'same').length;

/**
 * Figures that a sentence gives beside the name of someone quoted, and that neither their words nor the copy has: they
 * are another's, or wrong. Nothing is said where the one named gives no figure at all.
 */
function figuresDiffer(statement: Statement, body: Body, { text }: Article): readonly Difference[] {
  const names = namesIn(statement, body);
  const own = body.sayings.filter(({ speaker }) => names.some(({ name }) => name === speaker));
  const [named] = names;
  if (!named) return [];
  const inCopy = new Set(body.copy.flatMap((paragraph) => figuresIn(paragraph, text)).map(({ figure }) => figure));
  const given = own.flatMap(({ words }) => figuresIn(words, text)).map(({ figure }) => figure);
  return figuresIn(statement.plain, text)
    .filter(({ figure }) => !inCopy.has(figure) && !given.includes(figure))
    .flatMap(({ figure, at }): readonly Difference[] => {
      const { where } = statement;
      const others = body.sayings.find(({ words }) => figuresIn(words, text).some((one) => one.figure === figure));
      if (others?.speaker)
        return [{ where, about: 'speaker', at: named.at, saying: others, comparison: [], denial: null }];
      const instead = own.find(({ words }) => figuresIn(words, text).length > 0);
      return instead ? [{ where, about: 'number', at, saying: instead, comparison: [], denial: null }] : [];
    });
}

/** Whom of those quoted below a sentence names outside its quotation marks, by surname or by the whole name. */
function namesIn({ plain }: Statement, { sayings }: Body): readonly Readonly<{ name: string; at: Span }>[] {
  const speakers = new Set(sayings.flatMap(({ speaker }) => speaker ?? []));
  return [...speakers].flatMap((name) => {
    const surname = wordsWithin(name, { start: 0, end: name.length }).at(-1)?.folded;
    const at = plain.find((word) => word.folded === surname && /^\p{Lu}/u.test(word.text));
    return at ? [{ name, at: at.span }] : [];
  });
}

function placed(
  { saying, denial, ...difference }: Difference,
  { text }: Article,
  placeOf: (offset: number) => Place,
): TopDifference {
  const { at } = difference;
  const said = saying && hull(saying.quotation.content);
  return {
    ...difference,
    words: text.slice(at.start, at.end),
    ...placeOf(at.start),
    end: placeOf(at.end),
    body: said && {
      words: text.slice(said.start, said.end),
      speaker: saying.speaker,
      line: placeOf(said.start).line,
      denial: denial && text.slice(denial.start, denial.end),
    },
  };
}
