import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../src/quotes/attribution/candidates.js';
import type { Place } from '../../../src/quotes/scene.js';
import type { Tagged } from '../../../src/quotes/tagger/tagged.js';
import { sightIn } from './invented.js';

/** Whom the only candidate means that is found in `source`, were the tagger to mark just that. */
function meant(text: string, source: string): string | undefined {
  const { scene } = sightIn(text);
  const at = text.indexOf(source);
  const places: Place[] = scene.frames.flatMap(({ tokens }, frame) =>
    tokens.flatMap(({ span }, token) => (span.start >= at && span.end <= at + source.length ? [{ frame, token }] : [])),
  );
  const [from, to] = [places[0], places.at(-1)];
  if (!from || !to) throw new Error('the source is not in the text');
  const none = new Float32Array();
  const sources = [{ from, to, sureness: 1 }];
  const contents = () => ({ chosen: [], spare: [] });
  const tagged: Tagged = {
    frame: () => ({ parts: [], stems: [], content: none, cue: none, source: none, contents, cues: [], sources }),
    all: () => ({ contents: [], spareContents: [], cues: [], sources }),
  };
  const own = candidatesOf(scene, tagged, 'all')
    .flat()
    .filter(({ printed }) => printed.from <= from.token && printed.to >= to.token);
  return own[0]?.resolved.speaker.name;
}

describe('a candidate', () => {
  it('is the person whose name stands in apposition to a description', () => {
    const text =
      'Jane Moss sat down. One of the charity’s top managers, Jane Moss, later testified that “none of it was true”.';
    expect(meant(text, 'One of the charity’s top managers, Jane Moss')).toBe('Jane Moss');
  });

  it('is not the person to whom a description only stands near', () => {
    const text = 'Jane Moss sat down. Some friends of Jane Moss said that “none of it was true”.';
    expect(meant(text, 'Some friends of Jane Moss')).not.toBe('Jane Moss');
  });
});
