import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../src/quotes/attribution/candidates.js';
import { framesNeeded } from '../../../src/quotes/attribution/reach.js';
import { passagesIn } from '../../../src/quotes/attribution/sight.js';
import { markedUp } from '../../../src/quotes/marked-up.js';
import type { Scene } from '../../../src/quotes/scene.js';
import { articleOf } from '../article.js';

const sceneIn = (text: string): Scene => markedUp(articleOf(text)).scene;
const neededIn = (scene: Scene): ReadonlySet<number> => framesNeeded(scene, passagesIn(scene));

const sentences = fc.constantFrom(
  'Quill Harrow left. ',
  'Wren Tolland walked along the pier. ',
  'Jane Moss sat down. ',
  'She said that the mill was shut. ',
  'He told them so. ',
  'Her letter said no. ',
  'The mayor warned of floods. ',
  'A former mayor spoke. ',
  'The account of the Leeds Bakers’ Union was quiet. ',
  'The union’s account said as much. ',
  'The minister added that it was late. ',
  'It rained. ',
  '“The pier is shut,” she said. ',
  '“The pier is shut.” ',
  '\n\n',
  '\n\n',
);

describe('the frames that credits need', () => {
  it('are none where nothing stands in marks', () => {
    expect([...neededIn(sceneIn('Jane Moss sat down. The mayor said that she was late.'))]).toEqual([]);
  });

  it('have the same candidates as when all frames are worked out, and leave the cast knowing the same', () => {
    fc.assert(
      fc.property(fc.array(sentences, { maxLength: 50 }), (all) => {
        const text = all.join('');
        const [some, whole] = [sceneIn(text), sceneIn(text)];
        const needed = neededIn(some);
        const [found, wanted] = [candidatesOf(some, null, needed), candidatesOf(whole, null, 'all')];
        for (const f of needed)
          expect(found[f]?.map(({ phrase, resolved }) => [phrase, resolved])).toEqual(
            wanted[f]?.map(({ phrase, resolved }) => [phrase, resolved]),
          );
        if (needed.size === 0) return;
        expect(some.cast.holdings).toEqual(whole.cast.holdings);
        expect(some.cast.accounts).toEqual(whole.cast.accounts);
        expect(some.cast.names.people).toEqual(whole.cast.names.people);
      }),
      { numRuns: 300 },
    );
  });
});
