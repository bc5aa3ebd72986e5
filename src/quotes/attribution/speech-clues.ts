import type { Token } from '../frames.js';
import type { Place } from '../scene.js';
import { standsAlone } from '../surroundings.js';
import { type Clues, cluesFrom, share, step } from './clues.js';
import type { Sight } from './sight.js';
import { noteInside, noteNeighbours, noteReport } from './speech-surroundings.js';

/** What tells whether a marked region holds somebody's words, or a name, a title, a word held at arm's length. */
export function speechClues(sight: Sight, region: number): Clues {
  const { scene, tagged } = sight;
  const marked = sight.regions[region];
  const place = scene.places[region]?.[0];
  const frame = place && scene.frames[place.frame];
  const inner = marked?.inner[0];
  if (!marked || !place || !frame || !inner) return cluesFrom((note) => note('no copy'));
  const { tokens } = frame;
  const text = scene.text.slice(inner.start, Math.min(inner.end, inner.start + 400));
  const words = text.match(WORDS) ?? [];
  const size = words.length < 4 ? words.length : words.length < 6 ? 5 : words.length < 10 ? 9 : 10;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const starts =
    capitals === words.length ? 'all' : capitals * 2 > words.length ? 'most' : /^\p{Lu}/u.test(text) ? 'first' : 'none';
  const stop = /[.!?,…][\s"'”’]*$/.test(scene.text.slice(Math.max(inner.start, inner.end - 4), inner.end))
    ? 'stop'
    : 'none';
  const closes = scene.text.slice(inner.end, inner.end + 3).replace(/\s.*$/s, '');
  const after = /^\W*[.,!?]/.test(closes) ? 'stop' : 'none';
  const before = tokens[place.token - 1];
  const beforeThat = tokens[place.token - 2];
  const next = tokens[place.token + 1];
  const rule = sight.rules[region]?.attribution;
  const ruled =
    rule === undefined
      ? 'none'
      : rule.kind === 'none'
        ? rule.because
        : rule.because.kind === 'rule'
          ? rule.because.rule
          : rule.because.ground;
  const seen = tagged?.frame(place.frame);
  const sure = tagged ? (seen?.content[place.token] ?? 0) : null;
  const parts = seen?.parts;
  const earlier = tokens.slice(0, place.token).filter(({ kind }) => kind === 'quotation').length;
  const later = tokens.slice(place.token + 1).filter(({ kind }) => kind === 'quotation').length;
  const clauses = scene.clauses[place.frame]?.filter(({ reach }) => reach !== 'noun').length ?? 0;
  const alone = standsAlone(frame);
  const verb = words.some((word) => FINITE.test(word));
  const you = words.some((word) => SPOKEN.test(word));
  const around = alone ? (scene.clauses[place.frame - 1]?.length ?? 0) > 0 : false;
  const beside = { before: seen?.content[place.token - 1] ?? 0, after: seen?.content[place.token + 1] ?? 0 };
  const reported = isReported(sight, place);
  const cue = cueNearest(sight, place);
  const mostSource = seen ? seen.source.reduce((most, one) => Math.max(most, one), 0) : null;
  return cluesFrom((note) => {
    note('region');
    note('size', size, starts);
    note('size stop', size, stop, after, starts);
    note('ruled', ruled, size);
    note('ruled starts', ruled, starts, stop);
    note('sure', share(sure), size);
    note('sure fine', share(sure, 20));
    note('beside sure', share(beside.before, 4), share(beside.after, 4), size > 5);
    note('beside sure starts', share(beside.before, 4), starts, share(sure, 4));
    note('in report', reported, share(sure, 4), size);
    note('cue', share(cue.sureness, 4), cue.distance, size > 3);
    note('cue sure', share(cue.sureness, 4), cue.distance, share(sure, 4));
    note('cue word', cue.word, size > 3);
    note('source', share(mostSource, 4), size > 3, starts);
    note('sure ruled', share(sure), ruled);
    note('sure starts', share(sure), starts, size > 5);
    note('before', shapeOf(before));
    note('before starts', shapeOf(before), starts, size);
    note('before two', shapeOf(beforeThat), shapeOf(before));
    note('next', shapeOf(next), size > 5);
    note('next starts', before?.kind === 'word', next?.kind === 'word', starts, size);
    note('parts', parts?.[place.token - 1] ?? '', parts?.[place.token + 1] ?? '', size, starts);
    note('part before', parts?.[place.token - 1] ?? '', size);
    note('part next', parts?.[place.token + 1] ?? '', starts, size);
    note('verb', verb, size, starts);
    note('you', you, size);
    note('mark', marked.mark, marked.unbalanced, size);
    note('alone', alone, around, size);
    note('others', Math.min(earlier, 2), Math.min(later, 2), size > 5);
    note('clauses', Math.min(2, clauses), size, starts);
    note('opens', frame.opens && place.token === 0, frame.paragraph === 0, size);
    note('only words', words.length < 3 ? words.join(' ').toLowerCase() : '');
    note('first word', words[0]?.toLowerCase() ?? '', size > 5);
    note('pieces', Math.min(3, marked.inner.length));
    note('length', step(words.length));
    const rough = words.length < 4 ? 0 : words.length < 8 ? 1 : 2;
    noteReport(note, sight, place, rough);
    noteNeighbours(note, sight, place, rough);
    noteInside(note, text, words, next, rough);
  });
}

/** Whether the tagger finds the region within a longer report. */
function isReported({ tagged, scene }: Sight, { frame, token }: Place): boolean {
  const tokens = scene.frames[frame]?.tokens ?? [];
  return (tagged?.frame(frame)?.contents().chosen ?? []).some(({ from, to }) => {
    const start = from.frame === frame ? from.token : 0;
    const end = to.frame === frame ? to.token : tokens.length - 1;
    return start <= token && token <= end && tokens.slice(start, end + 1).some(({ kind }) => kind === 'word');
  });
}

type Cue = Readonly<{ sureness: number | null; distance: number; word: string }>;

/** The likeliest cue among the words around the region; the distance in steps, negative before it. */
function cueNearest({ tagged }: Sight, { frame, token }: Place): Cue {
  const seen = tagged?.frame(frame);
  let best: Cue = { sureness: null, distance: 0, word: '' };
  if (!seen) return best;
  for (let i = Math.max(0, token - 12); i < seen.cue.length && i < token + 12; i++) {
    const sureness = seen.cue[i] ?? 0;
    if (sureness <= (best.sureness ?? 0.1)) continue;
    best = { sureness, distance: Math.sign(i - token) * step(Math.abs(i - token)), word: seen.stems[i] ?? '' };
  }
  return best;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
const FINITE =
  /^(?:is|are|was|were|am|be|has|have|had|do|does|did|will|would|can|could|should|must|may|might|[a-z]+n['’]t|(?:i|you|we|they|he|she|it|that|there)['’](?:m|re|s|ve|ll|d))$/i;
const SPOKEN = /^(?:i|you|we|me|us|my|our|your|i['’]\w+|you['’]\w+|we['’]\w+)$/i;

const shapeOf = (token: Token | undefined): string =>
  token === undefined ? 'edge' : token.kind === 'word' ? token.lower : token.kind;
