import type { EditorialStatus } from '../domain/article.js';

/**
 * What the front matter says about who may see the piece. Whatever is unclear is withheld: an unknown status, an
 * embargo without its end, or an unknown key that seems to be about withholding.
 *
 * @param embargoUntil a moment that has been checked
 */
export function editorialStatus(
  stated: string | null,
  embargoUntil: string | null,
  unknownKeys: readonly string[],
): Readonly<{ status: EditorialStatus; remarks: readonly string[] }> {
  const word = stated?.trim().toLowerCase() ?? 'live';
  if (word === 'held' || word === 'withdrawn') return { status: { kind: word }, remarks: [] };
  if (word !== 'live' && word !== 'embargoed') {
    return held(`status is “${stated}”; expected live, held, embargoed or withdrawn; unknown, so read as held`);
  }
  const unclear = unknownKeys.find((key) => aboutWithholding.test(key));
  if (unclear !== undefined) return held(`the key “${unclear}” seems to be about withholding; read as held`);
  if (embargoUntil !== null) {
    const remarks =
      stated !== null && word === 'live' ? ['status is “live” and embargoUntil is given; read as embargoed'] : [];
    return { status: { kind: 'embargoed', until: new Date(embargoUntil) }, remarks };
  }
  if (word === 'live') return { status: { kind: 'live' }, remarks: [] };
  return held('status is “embargoed” and embargoUntil is missing; read as held until it is given');
}

const held = (remark: string) => ({ status: { kind: 'held' }, remarks: [remark] }) as const;

const aboutWithholding = /^(?:embargo|hold|held|withdr|withh|legal)|status$/i;
