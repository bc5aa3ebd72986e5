import { showDays } from '../calendar/show-days.js';
import type { AnswerOf, Credited, Label, Rendering, Utterance } from '../domain/answer.js';
import type { Citation } from '../domain/citation.js';
import type { Manner } from '../domain/quotation.js';
import type { Verdict } from '../domain/verdict.js';
import type { Composed, Part, Run } from './card.js';
import { changedRuns } from './changes.js';
import { conflictLine, sidesLine } from './conflicts.js';
import { searchedInWords } from './counted.js';
import { certaintyMark } from './dates.js';
import { loudInWords } from './finding-words.js';
import { asPrinted, because, type LinkTo, named as namesOf, part, passageLink, quoted, strong, text } from './runs.js';
import { uncreditedInWords } from './uncredited.js';
import { whyParts } from './why.js';

const MOST_RENDERINGS = 5;

export function utterancesParts(answer: AnswerOf<'utterances'>, linkTo: LinkTo): Composed {
  const { found, more, otherSpeaker } = answer;
  const [only] = found;
  const single = found.length === 1 && more === 0 && only !== undefined;
  const other =
    otherSpeaker === null
      ? []
      : [part('warning', text(`Other speaker: no article credits ${otherSpeaker} with these words.`))];
  const parts = found.flatMap((utterance) => utteranceParts(utterance, single, linkTo));
  return {
    heading: single ? headingOf(only) : `${found.length + more} sayings hold these words`,
    parts: [...other, ...parts, ...(more > 0 ? [part('note', text(`${more} more; add speaker: or about:`))] : [])],
  };
}

function headingOf(utterance: Utterance): string {
  if (utterance.sameWords.length === 0) return 'No article prints exactly these words';
  return utterance.speaker ? utterance.speaker.name : nobodyNamed(utterance);
}

const nobodyNamed = ({ sameWords, differentWords }: Utterance): string =>
  [...sameWords, ...differentWords].some(({ uncredited }) => uncredited === 'not worked out')
    ? 'Who said it is not worked out'
    : 'Credited to no one';

/** @param named whether the heading names the speaker already */
function utteranceParts(utterance: Utterance, named: boolean, linkTo: LinkTo): readonly Part[] {
  const { sameWords, differentWords, independentAtMost, sharedCopy, conflicts, replyingTo } = utterance;
  // A rendering that holds no more than the words asked about, where there is one.
  const lead = sameWords.find((one) => one.verdict !== 'part-of') ?? sameWords[0] ?? differentWords[0];
  if (!lead) return [];
  return [
    part('words', ...leadRuns(utterance, lead, named && sameWords.length > 0)),
    ...(replyingTo
      ? [part('context', text('Replying to: '), ...quoted(replyingTo.printed), text(` (${replyingTo.label.text})`))]
      : []),
    part('when', ...whenRuns(utterance)),
    ...(sameWords.length > 0
      ? [
          part(
            'section',
            text(
              `Same words: ${reports(sameWords.length)}${independence(sameWords.length, independentAtMost)}${sharing(sharedCopy)}`,
            ),
          ),
          ...rows(sameWords, linkTo),
        ]
      : []),
    ...(differentWords.length > 0
      ? [
          part('section', text(`Different words: ${reports(differentWords.length)}, not counted`)),
          ...rows(differentWords, linkTo),
        ]
      : []),
    // What the acts were stands in the rows above; so do other words, where there are any.
    ...conflicts
      .filter(({ kind }) => kind !== 'wording' || differentWords.length === 0)
      .map((one) => (one.kind === 'act' ? sidesLine(one) : conflictLine(one))),
    ...whyParts(lead),
    ...(utterance.manner === 'post' ? [part('note', text('The original post is not held.'))] : []),
  ];
}

/** `Met Police Taskforce account posted “Exactly this”`. Different words are never led as if they were those asked for. */
function leadRuns(utterance: Utterance, lead: Rendering, named: boolean): readonly Run[] {
  const { speaker, manner, sameWords, channel } = utterance;
  const nearest = sameWords.length === 0 ? [text('Nearest: ')] : [];
  if (!speaker)
    return [...nearest, ...(named ? [] : [strong(nobodyNamed(utterance)), text(' ')]), ...quoted(lead.printed)];
  const name = named ? [] : [strong(speaker.name), text(speaker.office ? ', ' : ' ')];
  const office = speaker.office ? [asPrinted(speaker.office), text(', ')] : [];
  const kind = kindNote(speaker);
  const where = channel ? [text(' ('), asPrinted(channel), text(')')] : [];
  return [...nearest, ...name, ...office, ...kind, text(`${verbFor(manner)} `), ...quoted(lead.printed), ...where];
}

/** What the name alone does not say. */
function kindNote({ kind, name }: Credited): readonly Run[] {
  if (kind === 'account' && !/account/i.test(name)) return [text('(account) ')];
  return kind === 'unnamed' ? [text('(not named) ')] : [];
}

function verbFor(manner: Manner): string {
  switch (manner) {
    case 'post':
      return 'posted';
    case 'wrote':
      return 'wrote';
    case 'statement':
      return 'said in a statement';
    case 'said':
      return 'said';
    case 'unknown':
      return 'is quoted:';
    default:
      return manner satisfies never;
  }
}

function whenRuns({ when, reported }: Utterance): readonly Run[] {
  if (when) {
    const worked = { stated: 'stated: ', inferred: 'worked out: ', range: '' }[when.basis];
    return [text(`${showDays(when.days)} ${certaintyMark(when.basis)} ${worked}`), ...because(when.because)];
  }
  if (reported) {
    const day = showDays({ from: reported.day, to: reported.day });
    return [
      text(`○ Day not given; ${reported.label.text} ${reported.published ? 'was published on' : 'is dated'} ${day}`),
    ];
  }
  return [text('○ Day not given by any of these articles')];
}

function rows(renderings: readonly Rendering[], linkTo: LinkTo): readonly Part[] {
  const shown = renderings.slice(0, MOST_RENDERINGS).flatMap((rendering) => rowsOf(rendering, linkTo));
  const more = renderings.length - MOST_RENDERINGS;
  return more > 0 ? [...shown, part('note', text(`${more} more`))] : shown;
}

function rowsOf(rendering: Rendering, linkTo: LinkTo): readonly Part[] {
  const { label, act, channel, source, uncredited, printed, verdict, comparison, loud, signs } = rendering;
  const nobody = source === null ? [text(`${uncreditedInWords(uncredited)}: `)] : [];
  const credit: readonly Run[] = act ? verbAsPrinted(act, channel) : nobody;
  const stands = `${HOW_THEY_STAND[verdict]}${loud.length === 0 ? '' : ` · ${loudInWords(loud)}`}`;
  const row = part(
    'row',
    strong(label.text),
    text(': '),
    ...credit,
    ...quoted(printed),
    ...(stands === '' ? [] : [text(stands)]),
    ...passageLink(label, printed.pieces[0], linkTo),
  );
  const changed = comparison.filter((word) => word.change !== 'same');
  // What a mark owns up to is no change to be told.
  const changes = changed.length <= comparison.length / 2 ? changedRuns(comparison, 'typed') : [];
  return [
    row,
    ...(changes.length > 0 ? [part('detail', ...changes)] : []),
    ...(signs.length > 0 ? [part('detail', text('Signs: '), ...signs.flatMap(listed))] : []),
  ];
}

/** What is to be known of words that are those asked for, or seem to be. */
const HOW_THEY_STAND: Readonly<Record<Verdict, string>> = {
  verbatim: '',
  typography: '',
  trimmed: ' · cut where marked',
  bracketed: ' · brackets apart',
  'part-of': ' · part of a longer quotation',
  cleaned: ' · fillers dropped',
  altered: '',
  stitched: ' · two places joined as one',
};

/** `replied`; `told LBC`, since `told` alone reads as half a sentence. */
function verbAsPrinted(act: Citation, channel: Citation | null): readonly Run[] {
  const whom = channel && act.exact === 'told' ? [text(' '), asPrinted(channel)] : [];
  return [asPrinted(act), ...whom, text(' ')];
}

function listed(sign: Rendering['signs'][number], i: number): readonly Run[] {
  return [text(i === 0 ? '' : '; '), ...because(sign)];
}

const reports = (n: number): string => `${n} ${n === 1 ? 'report' : 'reports'}`;

function independence(all: number, atMost: number): string {
  return all === 1 ? '' : `, at most ${atMost} independent`;
}

/** `; 001, 003 share copy`: pieces of one outlet go by their ids. */
function sharing(families: Utterance['sharedCopy']): string {
  const called = (family: readonly Label[]): string =>
    new Set(family.map((label) => label.text)).size < family.length
      ? family.map(({ article }) => article).join(', ')
      : namesOf(family);
  return families.map((family) => `; ${called(family)} share copy`).join('');
}

const NOTHING: Readonly<Record<AnswerOf<'nothing-found'>['of'], string>> = {
  words: 'No article quotes this',
  'known words': 'Articles quote this, and none that fits your options',
  speaker: 'No article credits anyone of this name with words',
  'known speaker': 'Nothing that articles quote of this speaker fits your options',
};

export function nothingFoundParts(answer: AnswerOf<'nothing-found'>, linkTo: LinkTo): Composed {
  const { of, searched, inCopy, asked, suggestions, narrowed } = answer;
  const what = NOTHING[of];
  const scope = `${searchedInWords(searched)}${narrowed ? ', then only those that fit your options' : ''}.`;
  const meant = suggestions.length === 0 ? [] : [part('note', text(`Did you mean ${suggestions.join(', ')}?`))];
  const outside =
    inCopy.length === 0
      ? []
      : [
          part('section', text('In an article’s own words, outside quotation marks')),
          ...inCopy.map(({ label, passage }) =>
            part('row', strong(label.text), text(' '), asPrinted(passage), ...passageLink(label, passage, linkTo)),
          ),
        ];
  return {
    heading: 'Not found',
    parts: [part('words', text(`${what}: ${asked}`)), part('note', text(scope)), ...meant, ...outside],
  };
}
