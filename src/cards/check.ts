import type { AnswerOf } from '../domain/answer.js';
import type { CheckedQuotation, Finding, Gravity, HeldWording } from '../domain/check.js';
import type { Composed, Part, Run } from './card.js';
import { bracketRuns, changedRuns } from './changes.js';
import { searchedInWords } from './counted.js';
import {
  AT_A_GLANCE,
  differenceInWords,
  findingInWords,
  placeInDraft,
  shortened,
  turnedInWords,
  unsaidIn,
} from './finding-words.js';
import { asPrinted, type LinkTo, part, passageLink, quoted, strong, text } from './runs.js';
import { uncreditedInWords } from './uncredited.js';

type Check = AnswerOf<'check'>;

/** Characters of a draft's words where there is room. */
const AT_LENGTH = 200;

/** A checked draft, worst first. @param atLength also what is as it should be, and what marked cuts leave out */
export function checkParts(answer: Check, linkTo: LinkTo, atLength: boolean): Composed {
  const { checked, top } = answer;
  const of = (...gravities: readonly Gravity[]) => checked.filter(({ gravity }) => gravities.includes(gravity));
  const rows = (all: readonly CheckedQuotation[]): readonly Part[] =>
    all.flatMap((one) => rowsOf(one, answer, linkTo, atLength));
  const unsaid = unsaidIn(answer).flatMap(({ title, own }) =>
    section(
      title,
      own.map((one) => unsaidPart(one, answer)),
    ),
  );
  return {
    heading: headingOf(answer),
    parts: [
      ...rows(of('wrong')),
      ...section(
        'Headline and lead',
        top.map((one) => differencePart(one, answer)),
      ),
      ...section('To look at', rows(of('look'))),
      ...(atLength ? section('Held so', rows(of('fine'))) : []),
      ...(atLength ? unsaid : []),
      part('note', text(countsOf(answer))),
    ],
  };
}

function headingOf({ checked, top }: Check): string {
  const speech = checked.filter(({ gravity }) => gravity !== 'not speech');
  const wrong = speech.filter(({ gravity }) => gravity === 'wrong').length;
  const all = `${speech.length} ${speech.length === 1 ? 'quotation' : 'quotations'}`;
  if (speech.length === 0) return 'Nobody is quoted as saying anything';
  if (wrong > 0) return `${wrong} of ${all} not held so`;
  const look = speech.filter(({ gravity }) => gravity === 'look').length;
  if (top.length > 0) return `${all}: the headline or the lead differs from the body`;
  return look > 0 ? `${look} of ${all} to look at` : `${all}: none differs from what is held`;
}

function countsOf({ checked, searched, style }: Check): string {
  const count = (gravity: Gravity): number => checked.filter((one) => one.gravity === gravity).length;
  return [
    `${count('fine')} held so, ${count('look')} to look at.`,
    ...unsaidIn({ checked }).map(({ title, own }) => `${title}: ${own.length}.`),
    `${searchedInWords(searched)}; house style ${style.name}. The draft is not kept.`,
  ].join(' ');
}

const section = (title: string, rows: readonly Part[]): readonly Part[] =>
  rows.length === 0 ? [] : [part('section', text(title)), ...rows];

function differencePart(difference: Check['top'][number], answer: Check): Part {
  const where = difference.where === 'headline' ? 'Headline' : 'Lead';
  return part('warning', strong(`${where}: `), text(differenceInWords(difference, answer)));
}

const unsaidPart = ({ quotation }: CheckedQuotation, answer: Check): Part =>
  part('row', text(`${placeInDraft(quotation, answer)}: `), {
    kind: 'changed',
    text: shortened(quotation.words, AT_A_GLANCE),
    change: 'asked-only',
  });

function rowsOf(one: CheckedQuotation, answer: Check, linkTo: LinkTo, atLength: boolean): readonly Part[] {
  const { quotation, finding } = one;
  const { words, speaker, unbalanced } = quotation;
  const draft = shortened(words, atLength ? AT_LENGTH : AT_A_GLANCE);
  const credited = speaker === null ? '' : ` · ${speaker.name}`;
  const row = part('row', strong(findingInWords(finding)), text(` · ${placeInDraft(quotation, answer)}${credited}: `), {
    kind: 'changed',
    text: draft,
    change: 'asked-only',
  });
  const marks = unbalanced ? [part('detail', text('A quotation mark is missing or doubled here.'))] : [];
  return [row, ...detailsOf(finding, speaker !== null, linkTo, atLength), ...marks];
}

function detailsOf(finding: Finding, isCredited: boolean, linkTo: LinkTo, atLength: boolean): readonly Part[] {
  switch (finding.kind) {
    case 'held':
    case 'other-speaker': {
      const { places, differing, otherCredits, corrections, kind } = finding;
      const told = kind === 'other-speaker' || isCredited;
      return [
        ...places.flatMap((place) => placeParts(place, told && differsInCredit(finding, place), linkTo, atLength)),
        ...corrections.map(({ label, passage }) =>
          part(
            'detail',
            strong(label.text),
            text(' carries a correction: '),
            asPrinted(passage),
            ...passageLink(label, passage, linkTo),
          ),
        ),
        ...otherCredits.map(({ label, speaker, printed }) =>
          part(
            'detail',
            strong(label.text),
            text(` credits ${speaker}`),
            ...passageLink(label, printed.pieces[0], linkTo),
          ),
        ),
        ...differing.map((one) =>
          part(
            'detail',
            strong(one.label.text),
            text(' prints other words: '),
            ...changedRuns(one.comparison, 'draft'),
          ),
        ),
      ];
    }
    case 'reported-only': {
      const { passages, nearest } = finding;
      return [
        ...passages.map(({ label, passage }) =>
          part(
            'detail',
            strong(label.text),
            text(', in its own voice: '),
            asPrinted(passage),
            ...passageLink(label, passage, linkTo),
          ),
        ),
        ...(nearest && atLength ? placeParts(nearest, nearest.speaker === null, linkTo, atLength) : []),
      ];
    }
    case 'not-found':
      return [];
    default:
      return finding satisfies never;
  }
}

/** Whether who is credited is worth a word: someone else, no one, or someone who may be another. */
const differsInCredit = ({ kind }: Finding, { speaker, credit }: HeldWording): boolean =>
  kind === 'other-speaker' || speaker === null || credit !== 'same';

function placeParts(place: HeldWording, tellsCredit: boolean, linkTo: LinkTo, atLength: boolean): readonly Part[] {
  const { label, printed, speaker, uncredited, comparison, leftOut } = place;
  const credited = speaker === null ? uncreditedInWords(uncredited) : `credits ${speaker}`;
  const credit = tellsCredit ? [text(`${credited}: `)] : [];
  const unmarked = changedRuns(comparison, 'draft');
  const changes = unmarked.length === 0 && place.loud.length > 0 ? bracketRuns(comparison) : unmarked;
  const louder = turnedInWords(place);
  const what: readonly Run[] = [
    ...(louder === '' ? [] : [strong(`${louder}${changes.length > 0 ? ': ' : ''}`)]),
    ...changes,
  ];
  return [
    ...(what.length > 0 ? [part('detail', ...what)] : []),
    part(
      'detail',
      strong(label.text),
      text(' '),
      ...credit,
      ...quoted(printed),
      ...passageLink(label, printed.pieces[0], linkTo),
    ),
    ...(atLength ? leftOut.map((cut) => part('detail', text('Left out: '), asPrinted(cut))) : []),
  ];
}
