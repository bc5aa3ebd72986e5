import type { Token } from '../frames.js';
import type { Place } from '../scene.js';
import { stem } from '../tagger/stems.js';
import type { Stretch } from '../tagger/tagged.js';
import { type Note, share } from './clues.js';
import type { Sight } from './sight.js';

/** Notes which of the tagger's contents holds the region, and where in it the region stands. `size`: 0 to 2, short to long. */
export function noteReport(note: Note, sight: Sight, place: Place, size: number): void {
  const { tagged, scene } = sight;
  const { frame, token } = place;
  const seen = tagged?.frame(frame);
  const last = (scene.frames[frame]?.tokens.length ?? 0) - 1;
  const contents = seen?.contents();
  const chosen = contents?.chosen.find((one) => holds(one, place));
  const spare = chosen ? undefined : contents?.spare.find((one) => holds(one, place));
  const from = chosen?.from.frame === frame ? chosen.from.token : 0;
  const to = chosen?.to.frame === frame ? chosen.to.token : last;
  const stands = chosen ? standing(token, from, to) : spare ? 'spare' : 'none';
  const sureness = share((chosen ?? spare)?.sureness ?? null, 5);
  const content = seen?.content[token] ?? null;
  note('report', stands, size, share(content, 4));
  note('report sure', stands, sureness, size);
  note('report content', sureness, share(content, 8));
  note('report edges', chosen ? Math.min(6, token - from) : -1, chosen ? Math.min(6, to - token) : -1, size);
}

const isBefore = (a: Place, b: Place): boolean => a.frame < b.frame || (a.frame === b.frame && a.token < b.token);
const holds = ({ from, to }: Stretch, place: Place): boolean => !isBefore(place, from) && !isBefore(to, place);

/** A stop behind the region may still belong to the content. */
const standing = (at: number, from: number, to: number): string =>
  from === at && to === at ? 'alone' : from === at ? 'opens' : to <= at + 1 ? 'closes' : 'within';

/** Notes the words on either side, and the classes of the nearest. */
export function noteNeighbours(note: Note, { scene, tagged }: Sight, { frame, token }: Place, size: number): void {
  const tokens = scene.frames[frame]?.tokens ?? [];
  const parts = tagged?.frame(frame)?.parts ?? [];
  const stemAt = (at: number): string => stem(tokens[at]?.lower ?? '');
  for (let away = 1; away <= 5; away++)
    for (const at of [token - away, token + away]) {
      if (tokens[at]?.kind !== 'word') continue;
      note('near', at < token, stemAt(at), size);
      if (away <= 2) note('near at', at - token, stemAt(at), size);
    }
  note('two before', stemAt(token - 2), stemAt(token - 1), size);
  note('around', stemAt(token - 1), parts[token + 1] ?? '', size);
  note('parts around', parts[token - 2] ?? '', parts[token - 1] ?? '', parts[token + 1] ?? '', size);
}

/** Notes the words between the marks, and how they end. `text`: at least the first hundreds of characters. */
export function noteInside(
  note: Note,
  text: string,
  words: readonly string[],
  next: Token | undefined,
  size: number,
): void {
  const lower = words.map((word) => word.toLowerCase());
  const [first = '', last = ''] = [lower[0], lower.at(-1)];
  const count = Math.min(words.length, 10);
  for (const word of lower.slice(0, 12)) note('inside', stem(word), size);
  note('inside first', first, count);
  note('inside last', last, size);
  note('ending', last.slice(-3), size);
  note('first ending', first.slice(-3), count);
  const end = text.trimEnd().at(-1) ?? '';
  note('closes with', /[\p{L}\p{N}]/u.test(end) ? 'word' : end, size, next?.kind ?? 'edge');
  note('shouts', /[!?]$/.test(text.trimEnd()), size);
  note('capitals', words.filter((word) => /^\p{Lu}/u.test(word)).length, Math.min(words.length, 6));
  const isTitle = words.slice(1).every((word) => /^\p{Lu}/u.test(word) || word.length < 4);
  note('titled', /^(?:the|an?)$/.test(first), isTitle, size);
  note(
    'digits',
    words.some((word) => /^\d/.test(word)),
    size,
  );
  note(
    'hyphen',
    words.some((word) => word.includes('-')),
    size,
  );
}
