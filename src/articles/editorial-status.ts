import type { EditorialStatus } from '../domain/article.js';

/**
 * What the front matter says about who may see the piece. Whatever is unclear is withheld: an unknown status, an
 * embargo without its end, a status left empty, or an unknown key that seems to be about withholding.
 *
 * @param stated empty when the key is there and its value is not
 * @param embargoUntil a moment that has been checked; empty likewise
 */
export function editorialStatus(
  stated: string | null,
  embargoUntil: string | null,
  unknownKeys: readonly string[],
): Readonly<{ status: EditorialStatus; remarks: readonly string[] }> {
  const word = stated?.trim().toLowerCase() ?? 'live';
  if (word === 'held' || word === 'withdrawn') return { status: { kind: word }, remarks: [] };
  if (word === '') return held('status is empty; expected live, held, embargoed or withdrawn; read as held');
  if (word !== 'live' && word !== 'embargoed') {
    return held(`status is “${stated}”; expected live, held, embargoed or withdrawn; unknown, so read as held`);
  }
  const unclear = unknownKeys.find((key) => aboutWithholding.test(key));
  if (unclear !== undefined) return held(`the key “${unclear}” seems to be about withholding; read as held`);
  if (embargoUntil === '') return held('embargoUntil is empty; read as held until it is given or the key taken out');
  if (embargoUntil !== null) {
    const remarks =
      stated !== null && word === 'live' ? ['status is “live” and embargoUntil is given; read as embargoed'] : [];
    return { status: { kind: 'embargoed', until: new Date(embargoUntil) }, remarks };
  }
  if (word === 'live') return { status: { kind: 'live' }, remarks: [] };
  return held('status is “embargoed” and embargoUntil is missing; read as held until it is given');
}

const held = (remark: string) => ({ status: { kind: 'held' }, remarks: [remark] }) as const;

const aboutWithholding = /embargo|withdr|withh|^(?:hold|held|legal)|status$/i;

/** From when readers may see the piece, in milliseconds since 1970: -Infinity when always, Infinity when not at all. */
export function opensAt(status: EditorialStatus): number {
  switch (status.kind) {
    case 'live':
      return Number.NEGATIVE_INFINITY;
    case 'embargoed':
      return status.until.getTime();
    case 'held':
    case 'withdrawn':
      return Number.POSITIVE_INFINITY;
    default:
      return status satisfies never;
  }
}
