import type { Annotated, AnnotatedAttribution } from '../../src/training/annotated.js';

type Sentence = Readonly<{ text: string; attribution: AnnotatedAttribution | null }>;

/** Articles made up of a few patterns, with everything marked that a corpus marks. The same number gives the same ones. */
export function inventedCorpus(articles: number): Annotated[] {
  return Array.from({ length: articles }, (_, a) => {
    const sentences = Array.from({ length: 6 }, (_, s) => sentence(a * 6 + s));
    let text = '';
    const attributions: AnnotatedAttribution[] = [];
    for (const one of sentences) {
      if (text !== '') text += '\n\n';
      if (one.attribution) attributions.push(moved(one.attribution, text.length));
      text += one.text;
    }
    return { id: `invented-${a}`, text, attributions };
  });
}

const SURNAMES = ['Okafor', 'Lindqvist', 'Marlowe', 'Petrova', 'Haddad', 'Castellan', 'Brody'];
const SUBJECTS = ['the harbour wall', 'the night ferry', 'the reading room', 'the bus depot', 'the old mill'];
const FATES = ['would close in June', 'had cost too much', 'needed a new roof', 'was safe for now', 'might be sold'];
const ACTS = ['opened a school', 'walked along the pier', 'left the hall early', 'took the morning train'];

function pick<T>(list: readonly T[], n: number): T {
  const one = list[n % list.length];
  if (one === undefined) throw new RangeError('pick from an empty list');
  return one;
}

function sentence(n: number): Sentence {
  const name = pick(SURNAMES, n);
  const words = `${pick(SUBJECTS, n * 3 + 1)} ${pick(FATES, n * 2 + 1)}`;
  switch (n % 5) {
    case 0:
      return said(['S', name], ' ', ['C', 'said'], ' ', ['Q', `that ${words}`], '.');
    case 1:
      return said(['Q', `“We know ${words},”`], ' ', ['C', 'said'], ' ', ['S', name], '.');
    case 2:
      return said(['S', name], ' ', ['C', 'warned'], ' ', ['Q', `that “${words}”`], '.');
    case 3:
      return { text: `${name} said little about ${pick(SUBJECTS, n)} and ${pick(ACTS, n)}.`, attribution: null };
    default:
      return { text: `${name} ${pick(ACTS, n)}.`, attribution: null };
  }
}

type Piece = string | readonly [role: 'S' | 'C' | 'Q', words: string];

function said(...pieces: readonly Piece[]): Sentence {
  let text = '';
  const spans: Record<'S' | 'C' | 'Q', [number, number][]> = { S: [], C: [], Q: [] };
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      spans[piece[0]].push([text.length, text.length + piece[1].length]);
      text += piece[1];
    }
  }
  const surname = pieces.find((piece) => piece[0] === 'S')?.[1] ?? '';
  const marked = text.includes('“');
  return {
    text,
    attribution: {
      source: spans.S,
      cue: spans.C,
      content: spans.Q,
      kind: !marked ? 'indirect' : text.startsWith('“') ? 'direct' : 'mixed',
      speaker: { type: 'person', persons: [{ name: surname, surname }], head: spans.S[0] ?? null, coref: null },
    },
  };
}

function moved(attribution: AnnotatedAttribution, by: number): AnnotatedAttribution {
  const move = (spans: readonly [number, number][]): [number, number][] => spans.map(([s, e]) => [s + by, e + by]);
  const { source, cue, content, speaker } = attribution;
  const head = speaker.head ? move([speaker.head])[0] : null;
  return {
    ...attribution,
    source: move(source),
    cue: move(cue),
    content: move(content),
    speaker: { ...speaker, head },
  };
}
