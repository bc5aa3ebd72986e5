import { MONTHS, WEEKDAYS } from '../calendar/calendar.js';
import type { Span } from '../domain/span.js';
import { pattern } from '../text/pattern.js';
import { lettersAmong, openingsOf } from './expressions/openings.js';

/** A word of copy that tells of an event. */
export type EventWord = Readonly<{
  span: Span;
  /** The lemma of its group: `resign` for `stood down`. */
  happening: string;
  form: 'verb' | 'noun';
}>;

/**
 * `person`: comes once to one person, so two days for it contradict each other when the person is the same.
 * `thing`: comes once to one thing.
 * `repeated`: may well come again the next day.
 */
export type Recurrence = 'person' | 'thing' | 'repeated';

/** The event words of a stretch, in text order, never overlapping. */
export function eventWords(text: string, within: Span): EventWord[] {
  const stretch = text.slice(within.start, within.end);
  const found: EventWord[] = [];
  for (const { 0: words, index } of stretch.matchAll(EVENT_WORD)) {
    const kind = kindOf(words);
    if (kind === null) continue;
    const start = within.start + index;
    found.push({ span: { start, end: start + words.length }, happening: kind.happening, form: kind.form });
  }
  return found;
}

/** Which group a match is of; kept, as the same few words come again and again. */
function kindOf(words: string): Kind | null {
  const known = KINDS.get(words);
  if (known !== undefined) return known;
  const kind = PATTERNS.find(({ pattern }) => pattern.test(words))?.kind ?? null;
  KINDS.set(words, kind);
  return kind;
}

/** `resignation` for `resign`: what a reader calls it. */
export const nameOf = (happening: string): string => GROUPS[happening]?.name ?? happening;

export const recurrenceOf = (happening: string): Recurrence => GROUPS[happening]?.recurrence ?? 'repeated';

/** Whether it ends the thing that it befalls, so that no thing of that name has it again within weeks. */
export const isFatal = (happening: string): boolean => FATAL.has(happening);

const FATAL: ReadonlySet<string> = new Set(['sink', 'crash', 'collapse']);

/**
 * Whether the copy says that the event has not, or not yet, come about: it is wished for, feared, denied or to come.
 * `Forced to resign` and `the decision to resign` tell of one that did.
 */
export function isUnrealised(text: string, word: EventWord, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence.start, word.span.start - 40), word.span.start);
  const governing = /(?:^|[,;:“"—–.])?([^,;:“"—–.]*)$/.exec(before)?.[1] ?? before;
  if (/\b(?:decision|decided|forced|chose)\s+to\s+(?:\w+ly\s+)?$/i.test(governing)) return false;
  if (/\bto\s+(?:\w+ly\s+)?(?:be\s+)?$/i.test(governing) && word.form === 'verb') return true;
  return /\b(?:will|would|could|might|may|must|should|shall|can|cannot|not|never|if|unless|deni\w+|refus\w+|threat\w*|demand\w*|call(?:s|ed|ing)?\s+(?:on|for))\b|n['’]t\b|['’]ll\b/i.test(
    governing,
  );
}

type Group = Readonly<{ name: string; recurrence: Recurrence; verbs: string; nouns?: string }>;

/** Shots and missiles are fired too: `was fired on Monday`, not `on protesters`; `fired its manager`, not `fired at it`. */
const FIRED = [
  '(?<!\\b(?:it|they|missiles?|rockets?|mortars?|shells?|shots?|rounds?|guns?|bullets?) )(?:was|were|been|being|be) fired' +
    `(?! (?:(?:up)?on|at|from|towards?|into|over|across|in)\\b(?! (?:the )?(?:\\d|${[...MONTHS, ...WEEKDAYS].join('|')})))`,
  'fired(?! (?!(?:(?!(?:at|on|into|from|for|over) )[\\w’-]+ ){0,4}?(?:manager|coach|chief|boss|head|director|chairman|' +
    'chairwoman|minister|secretary|officer|editor|president|captain|teacher|staff|workers|employees)\\b))(?![^ ])',
].join('|');

const GROUPS: Readonly<Record<string, Group>> = {
  resign: {
    name: 'resignation',
    recurrence: 'person',
    verbs:
      'resign(?:ed|s|ing)?|quit(?:s|ting)?|step(?:ped|s|ping)? (?:down|aside)|st(?:ood|ands?|anding) (?:down|aside)|(?:hand|tender)(?:ed|s|ing)? in (?:her|his|their|my|your)? ?(?:notice|resignation)|ga?ve (?:in )?(?:her|his|their)? ?notice|(?:left|leaves|leaving) (?:the|her|his|their) (?:post|job|role)|walked out of (?:the|her|his|their) (?:post|job|role)',
    nouns: 'resignations?',
  },
  sack: {
    name: 'dismissal',
    recurrence: 'person',
    verbs: `sack(?:ed|s|ing)?|dismiss(?:ed|es|ing)|${FIRED}`,
    nouns: 'dismissals?',
  },
  suspend: { name: 'suspension', recurrence: 'person', verbs: 'suspend(?:ed|s|ing)?', nouns: 'suspensions?' },
  arrest: { name: 'arrest', recurrence: 'person', verbs: 'arrest(?:ed|s|ing)', nouns: 'arrest' },
  charge: { name: 'charge', recurrence: 'person', verbs: '(?:was|were|been|be) charged|charged with' },
  convict: {
    name: 'conviction',
    recurrence: 'person',
    verbs: 'convict(?:ed|s|ing)|found guilty|pleaded guilty',
    nouns: 'convictions?',
  },
  sentence: { name: 'sentence', recurrence: 'person', verbs: '(?:was|were|been|be) (?:sentenced|jailed)|sentenced to' },
  acquit: { name: 'acquittal', recurrence: 'person', verbs: 'acquitt(?:ed|ing)|cleared of', nouns: 'acquittals?' },
  die: { name: 'death', recurrence: 'person', verbs: 'died|dies|(?:was|were|been) killed', nouns: 'deaths?' },
  marry: { name: 'wedding', recurrence: 'person', verbs: 'married|marries', nouns: 'weddings?' },
  appoint: {
    name: 'appointment',
    recurrence: 'person',
    verbs: 'appoint(?:ed|s|ing)|sworn in|(?:took|takes|taking) office',
    nouns: 'appointments?',
  },
  elect: { name: 'election', recurrence: 'person', verbs: '(?:re-)?elect(?:ed|s|ing)', nouns: '(?:by-)?elections?' },
  open: { name: 'opening', recurrence: 'thing', verbs: '(?:re)?open(?:ed|s)', nouns: '(?:re)?opening' },
  close: {
    name: 'closing',
    recurrence: 'thing',
    verbs: 'closed(?! doors)|closes|shut(?:s|ting)?(?: down)?',
    nouns: 'closures?|closing',
  },
  collapse: { name: 'collapse', recurrence: 'thing', verbs: 'collaps(?:ed|es|ing)', nouns: 'collapse' },
  crash: { name: 'crash', recurrence: 'thing', verbs: 'crash(?:ed|es|ing)|derailed', nouns: 'crash|derailment' },
  sink: { name: 'sinking', recurrence: 'thing', verbs: 'sank|capsized', nouns: 'sinking' },
  launch: { name: 'launch', recurrence: 'thing', verbs: 'launch(?:ed|es|ing)', nouns: 'launch' },
  unveil: {
    name: 'unveiling',
    recurrence: 'thing',
    verbs: 'unveil(?:ed|s|ing)|introduc(?:ed|es|ing)',
    nouns: 'unveiling|introduction',
  },
  release: { name: 'release', recurrence: 'repeated', verbs: 'releas(?:ed|es|ing)', nouns: 'release' },
  sue: {
    name: 'lawsuit',
    recurrence: 'repeated',
    verbs: 'su(?:ed|es|ing)|fil(?:ed|es|ing) (?:an? )?(?:law)?suit',
    nouns: 'lawsuit',
  },
  settle: { name: 'settlement', recurrence: 'repeated', verbs: 'settl(?:ed|es|ing)', nouns: 'settlement' },
  operate: { name: 'operation', recurrence: 'repeated', verbs: 'underwent', nouns: 'surgery|transplant' },
  leave: {
    name: 'leave',
    recurrence: 'repeated',
    verbs: '(?:took|takes|taking|went on|goes on) (?:medical |sick |maternity )?leave',
    nouns: '(?:medical|sick|maternity|parental) leave|leave of absence',
  },
  diagnose: { name: 'diagnosis', recurrence: 'person', verbs: 'diagnosed', nouns: 'diagnosis' },
  explode: {
    name: 'explosion',
    recurrence: 'repeated',
    verbs: 'explod(?:ed|es|ing)|blew up|blown up',
    nouns: 'explosion|blast',
  },
  merge: { name: 'merger', recurrence: 'thing', verbs: 'merg(?:ed|es|ing)', nouns: 'merger' },
  buy: { name: 'purchase', recurrence: 'thing', verbs: 'bought|acquired', nouns: 'acquisition|takeover' },
  publish: { name: 'publication', recurrence: 'repeated', verbs: 'publish(?:ed|es|ing)', nouns: 'publication' },
  approve: {
    name: 'approval',
    recurrence: 'repeated',
    verbs: 'approv(?:ed|es|ing)|gave the go-ahead',
    nouns: 'approval',
  },
  reject: {
    name: 'rejection',
    recurrence: 'repeated',
    verbs: 'reject(?:ed|s|ing)|turned down|voted down',
    nouns: 'rejection',
  },
  deny: { name: 'denial', recurrence: 'repeated', verbs: 'den(?:ied|ies|ying)', nouns: 'denials?' },
  condemn: { name: 'condemnation', recurrence: 'repeated', verbs: 'condemn(?:ed|s|ing)', nouns: 'condemnation' },
  apologise: { name: 'apology', recurrence: 'repeated', verbs: 'apologi[sz](?:ed|es|ing)', nouns: 'apolog(?:y|ies)' },
  strike: {
    name: 'strike',
    recurrence: 'repeated',
    verbs: 'walked out(?! of)|went on strike|downed tools',
    // `air strikes`, `NATO strikes`
    nouns: '(?<!\\b(?:air|aerial|missile|rocket|drone|bombing|NATO)[ -])strikes?|walkouts?',
  },
  meet: { name: 'meeting', recurrence: 'repeated', verbs: 'meets?|met', nouns: 'meetings?|talks' },
  vote: { name: 'vote', recurrence: 'repeated', verbs: 'voted|votes', nouns: 'vote|ballot|referendum' },
  sign: { name: 'signing', recurrence: 'repeated', verbs: 'sign(?:ed|s)(?! up)' },
  attack: {
    name: 'attack',
    recurrence: 'repeated',
    verbs: 'attack(?:ed|s|ing)|shot dead|stabbed',
    nouns: 'attack|shooting|stabbing|bombing',
  },
  search: { name: 'search', recurrence: 'repeated', verbs: 'raided|searched', nouns: 'raids?' },
  post: {
    name: 'post',
    recurrence: 'repeated',
    verbs:
      '(?:re|quote-?|quote )?tweet(?:ed|ing)|(?:re)?post(?:ed|ing)|replied|responded|shared (?:a|the) (?:post|tweet|message)',
    nouns: 'posts?|(?:re)?tweets?',
  },
  write: { name: 'letter', recurrence: 'repeated', verbs: 'wrote|written' },
};

type Kind = Pick<EventWord, 'happening' | 'form'>;

const KINDS = new Map<string, Kind | null>();

const PATTERNS: readonly Readonly<{ pattern: RegExp; kind: Kind }>[] = Object.entries(GROUPS).flatMap(
  ([happening, { verbs, nouns }]) => [
    { pattern: new RegExp(`^(?:${verbs})$`), kind: { happening, form: 'verb' as const } },
    ...(nouns ? [{ pattern: new RegExp(`^(?:${nouns})$`), kind: { happening, form: 'noun' as const } }] : []),
  ],
);

/** The source of a pattern for all event words. */
export const EVENT_WORDS = Object.values(GROUPS)
  .flatMap(({ verbs, nouns }) => (nouns ? [verbs, nouns] : [verbs]))
  .join('|');

/** Lower case only: `the Met` is a police force. Few words open as an event word does, so that is looked at first. */
const EVENT_WORD = pattern(
  'g',
)`(?=${lettersAmong(openingsOf(EVENT_WORDS))})(?<![\p{L}\p{N}_-])(?:${EVENT_WORDS})(?![\p{L}\p{N}_-])`;
