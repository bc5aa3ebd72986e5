import { attribute } from '../../../src/quotes/attribute.js';
import { type Sight, sightOf } from '../../../src/quotes/attribution/sight.js';
import { markedUp } from '../../../src/quotes/marked-up.js';
import type { AnnotatedAttribution } from '../../../src/training/annotated.js';
import type { MarkedSight } from '../../../src/training/attribution-examples.js';
import { articleOf } from '../article.js';

/** The article as the models see it, without a tagger. */
export function sightIn(text: string): Sight {
  const article = articleOf(text);
  const { regions, scene } = markedUp(article);
  return sightOf(scene, regions, attribute(scene, regions), null, 'all');
}

/** Invented articles of one kind: who says what is plain, and a title stands in marks too. */
export function inventedArticles(): readonly MarkedSight[] {
  const people = ['Anna Price', 'Ben Shaw', 'Jane Moss', 'Tom Reed', 'Mary Lane', 'Paul Stone'];
  return people.flatMap((name, i) => {
    const other = people[(i + 1) % people.length] ?? '';
    const surname = name.split(' ')[1] ?? '';
    return [
      marked(`The council met. “The pier will stay shut all year,” ${name} said. The film “Long Road” was shown.`, [
        ['The pier will stay shut all year,', name, 'said', surname],
      ]),
      marked(`${other} left. ${name} said: “Nobody has told us what it costs.” “It is too much,” ${surname} added.`, [
        ['Nobody has told us what it costs.', name, 'said', surname],
        ['It is too much,', surname, 'added', surname],
      ]),
    ];
  });
}

type Marked = readonly [content: string, source: string, cue: string, surname: string];

function marked(text: string, all: readonly Marked[]): MarkedSight {
  const gold = all.map(([content, source, cue, surname]): AnnotatedAttribution => {
    const start = text.indexOf(content);
    const from = Math.max(text.indexOf(`${source} ${cue}`), 0);
    return {
      content: [[start, start + content.length]],
      source: [[from, from + source.length]],
      cue: [[from + source.length + 1, from + source.length + 1 + cue.length]],
      kind: 'direct',
      speaker: { type: 'person', persons: [{ name: source, surname }], head: null, coref: null },
    };
  });
  return { sight: sightIn(text), gold };
}
