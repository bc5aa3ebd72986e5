import type { Cast } from './cast.js';
import type { Person } from './name-table.js';

/**
 * Whether nobody who is what the article calls `person` is also what `office` says: a councillor is no vicar, but the home secretary
 * is a minister, and may be a barrister. Only a few offices are so far apart that it can be told; false for all others.
 */
export function areApart(cast: Cast, person: Person, office: string): boolean {
  const held = cast.holdings.flatMap(({ person: holder, office: { start, end } }) =>
    holder === person ? [itself(cast.text.slice(start, end).toLowerCase())] : [],
  );
  const own = [...held, described(cast.text, person)].join(' | ');
  const wanted = itself(office.toLowerCase());
  // Whoever was an MP may be a judge by now, and so may an MP’s wife.
  if (FORMER.test(own) || FORMER.test(wanted)) return false;
  const [post] = postsIn(wanted);
  const posts = postsIn(own);
  if (post && posts.length > 0) return !posts.includes(post);
  const [theirs, others] = [callingsIn(wanted), callingsIn(own)];
  return (
    theirs.length > 0 &&
    others.length > 0 &&
    theirs.every((one) => others.every((other) => APART.get(one)?.has(other) || APART.get(other)?.has(one)))
  );
}

const FORMER = /\b(?:former|ex|retired|late|outgoing|one-time)\b|['’]s? (?!warden)/;

/** The office without what it is of: `wife` of a judge; `head of planning` stays whole. */
const itself = (office: string): string =>
  /^(?:.* )?(?:head|director) of /.test(office) ? office : (office.split(/ (?:of|for|at|in|on|by|to|and) /)[0] ?? '');

/** Of these nobody has two, and no copy calls the chancellor the home secretary. */
const POST =
  /\b(?:shadow )?(?:(?:home|foreign|health|education|energy|defence|transport|justice|culture|environment|business|housing) secretary|(?<!-)chancellor)\b|\b(?:prime minister|premier)\b/g;

const postsIn = (words: string): string[] =>
  [...words.matchAll(POST)].map(([post]) => post.replace('premier', 'prime minister'));

/** What stands around the name: `Councillor`, `, who chairs the board`. */
function described(text: string, { nameAt: { start, end } }: Person): string {
  const before = /\b(?:\p{L}+\.? )?\p{L}+\.? $/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const behind = /^, (?:\d\d?, )?(who chairs|(?:the|an?) [^,.;:]*)/.exec(text.slice(end, end + 60))?.[1] ?? '';
  return `${before} | ${itself(behind)}`.toLowerCase();
}

const callingsIn = (words: string): string[] => CALLINGS.flatMap(([calling, of]) => (of.test(words) ? [calling] : []));

/** What each office makes of its holder; `minister` is said in church and in government. */
const CALLINGS: readonly (readonly [string, RegExp])[] = [
  [
    'clergy',
    /\b(?:vicar|rector(?!['’])|curate|bishop|archbishop|archdeacon|deacon|priest|rabbi|imam|chaplain|pastor|parson|cardinal|nun|monk|abbot|abbess|rev|reverend|(?<!prime )minister)\b/,
  ],
  ['bench', /\b(?:judge|coroner)\b/],
  ['bar', /\b(?:solicitor|barrister|prosecutor)\b(?![ -]general)/],
  ['police', /\b(?:constable|inspector|superintendent|sergeant|policeman|policewoman|police chief)\b/],
  ['elected', /\b(?:councillor|cllr|mayor|mp|(?<!prime )minister|senator|sen|rep|backbencher|council leader)\b/],
  ['government', /\b(?:prime minister|premier|(?<!shadow )(?:home|foreign) secretary)\b/],
  ['opposition', /\bopposition leader\b|\bshadow \p{L}+ secretary\b/u],
  ['press', /\b(?:interviewer|presenter|reporter)\b/],
  ['trade', /\b(?:developer|builder|plumber|farmer|actor|actress|footballer|publican|landlord|landlady)\b/],
  ['laity', /\bchurchwarden\b|\b(?:vicar|rector)['’]s warden\b/],
  ['chair', /\b(?:chairs|chairman|chairwoman|chair)\b/],
  ['treasurer', /\btreasurer\b/],
  ['clerk', /\bclerk\b/],
  ['head', /\b(?:head|director) of (?!the\b|council|government|state|school)/],
];

/** Pairs that nobody is at once. Many a councillor is a solicitor, and a bishop may take the chair. */
const APART: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['clergy', new Set(['bench', 'bar', 'police', 'elected', 'government', 'opposition', 'laity'])],
  ['police', new Set(['bench', 'bar', 'elected', 'government', 'opposition', 'trade', 'press'])],
  ['bench', new Set(['bar', 'elected', 'government', 'opposition', 'trade', 'press'])],
  ['government', new Set(['opposition', 'press'])],
  ['head', new Set(['elected', 'chair', 'treasurer', 'clerk'])],
  ['chair', new Set(['treasurer', 'clerk'])],
  ['treasurer', new Set(['clerk'])],
  ['clerk', new Set(['elected'])],
]);
