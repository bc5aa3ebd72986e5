import { showDays } from '../calendar/show-days.js';
import { isCopy } from '../domain/article.js';
import { cite } from '../domain/citation.js';
import type { Filing } from '../domain/filing.js';
import type { Quotation, Speaker } from '../domain/quotation.js';
import { contains, hull, overlaps, type Span } from '../domain/span.js';
import type { DatedSentence, WorkedOutDate } from '../domain/timex.js';
import { sentences } from '../text/sentences.js';
import { words } from '../text/words.js';
import { datedSentences } from '../timeline/dated-sentences.js';
import { daysOf } from '../timeline/days.js';
import type { Reference } from '../timeline/reference.js';
import { timexes } from '../timeline/timexes.js';
import { labelOf } from './labels.js';
import type { References } from './references.js';
import { statedReference } from './references.js';
import { tellingWords } from './same-speaker.js';

type Reported = Readonly<{ filing: Filing; quotation: Quotation }>;

/** Verbs of posting: what stands before one of them in a sentence did the posting. */
const POSTING = /^(?:re|quote)?(?:tweet|post|shar|repl|respond|answer|wrote|writ|publish|add)/;

/**
 * The day an utterance was made, when one of its reports says so: a date in the sentence that credits the words, or,
 * for a post, in a sentence that tells of the speaker posting. Never a date inside the words themselves or of something
 * else that the speaker did, never the day of publication, never a day after the words were first printed. Reports of
 * different days give the stretch of them: the words may have been said more than once.
 */
export function whenSaid(reports: readonly Reported[], references: References): WorkedOutDate | null {
  const printed = firstReported(reports)?.day ?? null;
  const dated = reports
    .map((report) => ({ ...report, reference: references.get(report.filing.article.id) ?? null }))
    .sort((a, b) => rank(a.reference) - rank(b.reference))
    .flatMap((report) => dateIn(report, report.reference) ?? [])
    .filter(({ days }) => printed === null || days.from <= printed);
  const [first] = dated;
  const other = dated.find(({ days }) => days.from !== first?.days.from);
  if (!first || !other) return first ?? null;
  const days = [first.days.from, ...dated.map((one) => one.days.from)].sort();
  const stretch = { from: days[0] ?? first.days.from, to: days.at(-1) ?? first.days.from };
  return { days: stretch, basis: 'range', because: ['reports differ: ', ...first.because, '; ', ...other.because] };
}

const rank = (reference: Reference | null): number => (reference === null ? 2 : reference.basis === 'stated' ? 0 : 1);

function dateIn({ filing, quotation }: Reported, reference: Reference | null): WorkedOutDate | null {
  const { article } = filing;
  const quoted = filing.quotations.flatMap((one) => one.content);
  const crediting = creditingSentence(filing, quotation);
  // Reading a whole article for its dates takes long; most crediting sentences give none.
  const givesDate = crediting && timexes(article.text.slice(crediting.start, crediting.end), reference).length > 0;
  if (!givesDate && quotation.manner !== 'post') return null;
  const candidates = datedSentences(article, reference).filter(
    ({ sentence, timex }) =>
      !quoted.some((content) => overlaps(content, timex.span)) &&
      !ofAnotherAct(article.text.slice(sentence.start, timex.span.start)) &&
      ((crediting !== null && overlaps(sentence, crediting)) || tellsOfPosting(filing, quotation, sentence)),
  );
  for (const candidate of candidates) {
    const days = daysOf(candidate.timex.value);
    if (!days || days.from !== days.to) continue;
    if (reference && days.from > reference.day) continue;
    return workedOut(filing, candidate, days.from, reference);
  }
  return null;
}

/** `X, who resigned on` Saturday, said; `after she left on` Monday: the date is not that of the saying. */
const ofAnotherAct = (before: string): boolean =>
  /\b(?:who|whose|which|after|before|when|since|until|because)\b[^,;]*$/i.test(before);

function workedOut(filing: Filing, found: DatedSentence, day: string, reference: Reference | null): WorkedOutDate {
  const { article } = filing;
  const days = { from: day, to: day };
  const says = cite(article, found.timex.span);
  const label = labelOf(article).text;
  if (found.timex.basis === 'stated') return { days, basis: 'stated', because: [`${label} says `, says] };
  if (!reference) return { days, basis: 'inferred', because: [`${label} says `, says, ...found.timex.because] };
  const dated =
    reference.basis === 'stated'
      ? [`${label} is dated ${showDays({ from: reference.day, to: reference.day })} and says `]
      : [`${label}, dated by what it shares, says `];
  return { days, basis: 'inferred', because: [...dated, says] };
}

/** The sentence outside the quotation's marks that names its source. */
function creditingSentence({ article }: Filing, quotation: Quotation): Span | null {
  if (quotation.attribution.kind === 'none') return null;
  const { source, cue } = quotation.attribution;
  const at = cue ? hull([source, cue]) : source;
  const paragraph = article.paragraphs.find((p) => contains(p.span, source));
  if (!paragraph) return null;
  return sentences(article.text, paragraph.span).find((sentence) => overlaps(sentence, at)) ?? null;
}

function tellsOfPosting({ article }: Filing, quotation: Quotation, sentence: Span): boolean {
  if (quotation.manner !== 'post' || quotation.attribution.kind === 'none') return false;
  const inCopy = article.paragraphs.some((p) => isCopy(p.role) && contains(p.span, sentence));
  if (!inCopy) return false;
  return postsItself(article.text.slice(sentence.start, sentence.end), quotation.attribution.speaker);
}

function postsItself(sentence: string, speaker: Speaker): boolean {
  const folded = words(sentence).map((word) => word.folded);
  const verb = folded.findIndex((word) => POSTING.test(word));
  const name = tellingWords(speaker.name);
  return verb > 0 && name.length > 0 && folded.slice(0, verb).some((word) => name.includes(word.replace(/'s?$/, '')));
}

/** The first report whose article states when it was published. */
export function firstReported(reports: readonly Reported[]): Readonly<{ filing: Filing; day: string }> | null {
  const dated = reports.flatMap(({ filing }) => {
    const reference = statedReference(filing.article);
    return reference ? [{ filing, day: reference.day }] : [];
  });
  return dated.sort((a, b) => (a.day < b.day ? -1 : 1))[0] ?? null;
}
