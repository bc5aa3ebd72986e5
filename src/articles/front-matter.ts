import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { isZone } from '../calendar/zones.js';
import type { EditorialStatus } from '../domain/article.js';
import { editorialStatus } from './editorial-status.js';
import { isDay, isInstant } from './published-form.js';

/** What the front matter states; null is what it does not. `published` is as written. */
export type FrontMatter = Readonly<{
  id: string | null;
  headline: string | null;
  published: string | null;
  outlet: string | null;
  url: string | null;
  basedOn: string | null;
  zone: string | null;
  status: EditorialStatus;
}>;

/** Sentences go on from the file's name: `a.md: published is “17 Feb”; expected …`. */
export type FrontMatterRead = Readonly<
  | {
      kind: 'front-matter';
      frontMatter: FrontMatter;
      /** Whether it says who may see the piece, so that nothing below it needs to. */
      statesStatus: boolean;
      remarks: readonly string[];
    }
  | { kind: 'unreadable'; because: string }
>;

/** Cuts the front matter off a file's text. `yaml` is null when there is none; `closed` is false without a second `---`. */
export function splitFrontMatter(source: string): Readonly<{ yaml: string | null; closed: boolean; text: string }> {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(source);
  if (opening === null) return { yaml: null, closed: true, text: source };
  const closing = /^---[ \t]*$(?:\r\n|\n|\r)?/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(source);
  if (end === null) return { yaml: null, closed: false, text: source };
  return { yaml: source.slice(opening[0].length, end.index), closed: true, text: source.slice(closing.lastIndex) };
}

/**
 * Reads the YAML between the `---` lines. Keys count whatever their case, hyphens and underscores, so that
 * `Embargo-Until` still withholds. Nothing but the keys of `FrontMatter`, `status` and `embargoUntil` is known. A value
 * left empty is one that is not given, but for those two: whoever wrote the key had something to withhold in mind.
 */
export function readFrontMatter(yaml: string): FrontMatterRead {
  const entries = yamlEntries(yaml);
  if (typeof entries === 'string') return { kind: 'unreadable', because: entries };

  const stated = new Map<KnownKey, unknown>();
  const unknownKeys: string[] = [];
  const innerKeys: string[] = [];
  for (const [key, value] of entries) {
    const known = knownKey(key);
    if (known === undefined) {
      unknownKeys.push(String(key));
      innerKeys.push(...keysWithin(value));
    } else if (stated.has(known)) return { kind: 'unreadable', because: `${known} is given twice; expected it once` };
    else if (!isBlank(value)) stated.set(known, value);
    else if (known === 'status' || known === 'embargoUntil') stated.set(known, '');
  }

  const checked = schema.safeParse(Object.fromEntries(stated));
  if (!checked.success) return { kind: 'unreadable', because: wrongValue(checked.error, stated) };
  const { status, embargoUntil, ...meta } = checked.data;
  const standing = editorialStatus(status, embargoUntil, [...unknownKeys, ...innerKeys]);
  return {
    kind: 'front-matter',
    frontMatter: { ...meta, status: standing.status },
    statesStatus: status !== null || standing.status.kind !== 'live',
    remarks: [...unknownKeys.map((key) => `the key “${key}” is not known and was passed over`), ...standing.remarks],
  };
}

/** A raw file states nothing, and is live. */
export const noFrontMatter: FrontMatter = {
  id: null,
  headline: null,
  published: null,
  outlet: null,
  url: null,
  basedOn: null,
  zone: null,
  status: { kind: 'live' },
};

const words = (expected: string, holds: (value: string) => boolean = () => true) =>
  z.string(expected).refine(holds, expected).nullable().default(null);

const schema = z.object({
  id: words('letters, digits, dots, hyphens and underscores, without spaces', (id) => idForm.test(id)),
  headline: words('one line of words', (headline) => !/[\r\n]/.test(headline)),
  published: words(
    'a day that exists, as 2022-02-17, or a moment with its offset, as 2022-02-17T08:30:00Z',
    (value) => isDay(value) || isInstant(value),
  ),
  outlet: words('the name of the outlet'),
  url: words('a web address that begins with https:// or http://', isWebAddress),
  basedOn: words('the name of the file that this piece retells'),
  zone: words('the IANA name of a time zone, as Europe/London', isZone),
  status: words('live, held, embargoed or withdrawn'),
  embargoUntil: words('a moment with its offset, as 2022-02-17T08:30:00Z', (value) => value === '' || isInstant(value)),
});

type KnownKey = keyof typeof schema.shape;
const foldKey = (key: string): string =>
  key
    .normalize('NFKC')
    .replace(/[-_ \p{Cf}]/gu, '')
    .toLowerCase();
const keysByFold = new Map((Object.keys(schema.shape) as KnownKey[]).map((key) => [foldKey(key), key]));
const knownKey = (key: unknown): KnownKey | undefined => keysByFold.get(foldKey(String(key)));

const idForm = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,199}$/u;

/** Every plain value arrives as a string, so that `id: 007` keeps its noughts and `headline: No` is a word. */
function yamlEntries(yaml: string): ReadonlyMap<unknown, unknown> | string {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const fault = document.errors[0];
  // The opening `---` is line 1 of the file.
  if (fault) return `the front matter is not YAML, line ${lines.linePos(fault.pos[0]).line + 1}: ${fault.message}`;
  try {
    const value: unknown = document.toJS({ mapAsMap: true });
    if (value === null) return new Map();
    return value instanceof Map ? value : `the front matter is ${found(value)}; expected lines of “key: value”`;
  } catch (error) {
    return `the front matter is not YAML that can be read: ${String(error)}`;
  }
}

/** The keys of groups inside a value, however deep: `desk: { status: held }`. */
function keysWithin(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysWithin);
  if (!(value instanceof Map)) return [];
  return [...value].flatMap(([key, inner]) => [String(key), ...keysWithin(inner)]);
}

const isBlank = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && ['', '~', 'null'].includes(value.trim()));

function wrongValue(error: z.ZodError, stated: ReadonlyMap<KnownKey, unknown>): string {
  const sentences = error.issues.map(
    ({ path, message }) => `${String(path[0])} is ${found(stated.get(path[0] as KnownKey))}; expected ${message}`,
  );
  return sentences.join('. ');
}

function found(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > 80 ? `${value.slice(0, 80)}…` : value}”`;
  return Array.isArray(value) ? 'a list' : 'a group of keys';
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
