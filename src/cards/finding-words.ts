import type {
  CheckedDraft,
  CheckedQuotation,
  DraftQuotation,
  Finding,
  HeldWording,
  TopDifference,
  Turning,
} from '../domain/check.js';
import { isSameWords, type LoudChange, type Verdict } from '../domain/verdict.js';
import { bracketRuns, changedRuns } from './changes.js';
import { quoted, shown } from './runs.js';

/** What a finding comes to, in a few words: `Different words`, `Other speaker`. */
export function findingInWords(finding: Finding): string {
  switch (finding.kind) {
    case 'held':
      return `${verdictInWords(finding.verdict)}${withheldInWords(finding)}`;
    case 'other-speaker':
      return isSameWords(finding.verdict)
        ? 'Other speaker'
        : `Other speaker, ${verdictInWords(finding.verdict).toLowerCase()}`;
    case 'reported-only':
      return 'Reported only';
    case 'not-found':
      return 'Not found';
    default:
      return finding satisfies never;
  }
}

/** Only words that are held so nowhere else are called so: a published place comes first. */
function withheldInWords({ places: [{ withheld }] }: Extract<Finding, { places: unknown }>): string {
  switch (withheld) {
    case null:
      return '';
    case 'withdrawn':
      return ', only in a withdrawn piece';
    case 'held':
      return ', only in a piece that is held back';
    case 'embargoed':
      return ', only in a piece under embargo';
    default:
      return withheld satisfies never;
  }
}

function verdictInWords(verdict: Verdict): string {
  switch (verdict) {
    case 'verbatim':
      return 'Same characters';
    case 'typography':
      return 'Same words';
    case 'trimmed':
      return 'Same words, cut where marked';
    case 'bracketed':
      return 'Same words, brackets apart';
    case 'part-of':
      return 'Same words, part of a longer quotation';
    case 'cleaned':
      return 'Same words, fillers dropped';
    case 'altered':
      return 'Different words';
    case 'stitched':
      return 'Two places joined as one';
    default:
      return verdict satisfies never;
  }
}

/** `a negation changed`, `a number and a name changed`; empty when nothing is flagged louder. */
export function loudInWords(loud: readonly LoudChange[]): string {
  if (loud.length === 0) return '';
  return `${loud.map((one) => `a ${one}`).join(' and ')} changed`;
}

/** The same, and what turns the words round or leaves them open and is cut off from them. */
export function turnedInWords({ loud, turnedBy }: HeldWording): string {
  const cutOff = turnedBy === null ? [] : [`${TURNED[turnedBy.kind]}, “${turnedBy.words.exact}”`];
  return [loudInWords(loud), ...cutOff].filter((one) => one !== '').join('; ');
}

const TURNED: Readonly<Record<Turning['kind'], string>> = {
  denied: 'what denies the words is cut off',
  'denied by the copy': 'the copy says that this was not said',
  'hangs on': 'what the words hang on is cut off',
};

/** What stands against a quotation, or speaks for it, in sentences without markup: for a comment or a list. */
export function explanationOf({ quotation, finding }: CheckedQuotation): string {
  const { speaker, unbalanced } = quotation;
  const notes = unbalanced ? [' A quotation mark is missing or doubled here.'] : [];
  return `${aboutWords(finding, speaker?.name ?? null)}${notes.join('')}`;
}

function aboutWords(finding: Finding, speaker: string | null): string {
  switch (finding.kind) {
    case 'held':
    case 'other-speaker': {
      const { places, verdict, differing, reports, otherCredits, corrections } = finding;
      const others = differing.map((one) => ` ${one.label.text} prints other words: ${changesOf(one)}.`);
      const corrected = corrections.map(
        ({ label, passage }) => ` ${label.text} carries a correction: ${passage.exact}`,
      );
      const credits = otherCredits.map(({ label, speaker }) => ` ${label.text} credits ${speaker}.`);
      const more = reports > 1 ? ` ${reports} articles print it so.` : '';
      return `${places.map((place) => placeInWords(place, verdict)).join(' ')}${creditInWords(finding, speaker)}${more}${corrected.join('')}${credits.join('')}${others.join('')}`;
    }
    case 'reported-only': {
      const labels = finding.passages.map(({ label }) => label.text).join(', ');
      const nearest = finding.nearest ? ` Nearest in marks: ${placeInWords(finding.nearest, 'altered')}` : '';
      return `No article prints these words in quotation marks; in its own voice: ${labels}.${nearest}`;
    }
    case 'not-found':
      return 'No article that you may see prints these words.';
    default:
      return finding satisfies never;
  }
}

function placeInWords(place: HeldWording, verdict: Verdict): string {
  const printed = quoted(place.printed).map(shown).join('');
  const loud = turnedInWords(place);
  const inBrackets = place.loud.length > 0 ? bracketRuns(place.comparison).map(shown).join('') : '';
  const changes = verdict === 'altered' ? [changesOf(place)] : [inBrackets];
  const leftOut = place.leftOut.map(({ exact }) => `left out: ${exact}`);
  const details = [...(loud === '' ? [] : [loud]), ...changes, ...leftOut].filter((one) => one !== '');
  const detail = details.length === 0 ? '' : ` (${details.join('; ')})`;
  const stop = detail === '' && /["”’'…]$/.test(printed) ? '' : '.';
  return `${place.label.text} prints: ${printed}${detail}${stop}`;
}

function creditInWords({ kind, places }: Extract<Finding, { places: unknown }>, speaker: string | null): string {
  const [{ speaker: credited, uncredited, label, credit }] = places;
  if (kind === 'other-speaker') return ` It credits ${credited ?? 'no one'}, not ${speaker ?? 'the one named here'}.`;
  if (speaker !== null && credited !== null && credit !== 'same') return ` It credits ${credited}.`;
  if (speaker === null || credited !== null) return '';
  return uncredited === 'no cue'
    ? ` ${label.text} credits no one.`
    : ` Who says it in ${label.text} is not worked out.`;
}

const changesOf = ({ comparison }: Pick<HeldWording, 'comparison'>): string =>
  changedRuns(comparison, 'draft').map(shown).join('');

/** `Other words than the body has: headline shame, body shambles (line 12: a shambles from the first day).` */
export function differenceInWords(
  { where: top, about, body, comparison, words }: TopDifference,
  { counts }: CheckedDraft,
): string {
  const where = body === null ? '' : ` (${placeName(counts)} ${body.line}: ${body.words})`;
  switch (about) {
    case 'wording':
      return `Other words than the body has: ${changedRuns(comparison, top).map(shown).join('')}${where}.`;
    case 'denial': {
      const changes = changedRuns(comparison, top).map(shown).join('');
      return `The body denies these words, “${body?.denial ?? ''}”${changes === '' ? '' : `: ${changes}`}${where}.`;
    }
    case 'number':
      return `The body does not give the figure ${words}${where}.`;
    case 'speaker':
      return `The body gives this to ${body?.speaker ?? 'someone else'}, not to ${words}${where}.`;
    case 'not in the body':
      return `The body does not have the words “${shortened(words, AT_A_GLANCE)}”.`;
    default:
      return about satisfies never;
  }
}

/** What stands between quotation marks and is not held to the archive, by what it is; no group is empty. */
export function unsaidIn({
  checked,
}: Pick<CheckedDraft, 'checked'>): readonly Readonly<{ title: string; own: readonly CheckedQuotation[] }>[] {
  const unsaid = checked.filter(({ gravity }) => gravity === 'not speech');
  const groups = [
    {
      title: 'In the headline, held beside the copy below it',
      own: unsaid.filter(({ quotation: { where } }) => where === 'headline'),
    },
    {
      title: 'In marks, but said by no one',
      own: unsaid.filter(({ quotation: { where } }) => where !== 'headline'),
    },
  ];
  return groups.filter(({ own }) => own.length > 0);
}

const placeName = (counts: CheckedDraft['counts']): string => (counts === 'lines' ? 'line' : 'paragraph');

/** `line 3`, `paragraph 3`, `note 3`. */
export const placeInDraft = ({ where, line }: DraftQuotation, { counts }: Pick<CheckedDraft, 'counts'>): string =>
  `${where === 'note' ? 'note' : placeName(counts)} ${line}`;

/** Characters of a draft's words on a line. */
export const AT_A_GLANCE = 70;

/** Words of a draft, short enough for one line: the beginning, and the end. */
export function shortened(words: string, most: number): string {
  const one = words.replace(/\s+/g, ' ').trim();
  if (one.length <= most) return one;
  const end = Math.floor(most / 3);
  return `${one.slice(0, most - end - 1).trimEnd()}…${one.slice(-end).trimStart()}`;
}
