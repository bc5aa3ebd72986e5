/** Whether copy may call one thing by both words, folded: `line` and `railway`, `plant` and `site`. */
export const mayBeOneThing = (a: string, b: string): boolean =>
  a === b || ANY_THING.has(a) || ANY_THING.has(b) || ALIKE.some((words) => words.includes(a) && words.includes(b));

const ALIKE: readonly (readonly string[])[] = [
  'ship ferry boat vessel liner trawler tanker craft cruiser freighter yacht',
  'plane jet aircraft airliner airplane aeroplane flight helicopter',
  'line railway railroad route service',
  'shop store branch supermarket outlet',
  'school academy college',
  'plant factory works refinery reactor station',
  'rig platform',
  'bridge viaduct flyover crossing',
  'pub inn bar tavern',
  'mine pit colliery',
  'road street motorway highway',
  'train tram locomotive',
  'tower block building skyscraper',
  'company firm business group corporation',
  'site website page portal',
  'hospital clinic surgery',
  'device phone smartphone handset tablet computer console',
].map((words) => words.split(' '));

/** What anything may be called. */
const ANY_THING: ReadonlySet<string> = new Set(
  'building site centre center place facility complex premises thing project scheme operation side part roof'.split(
    ' ',
  ),
);
