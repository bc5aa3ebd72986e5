import { type Article, isCopy } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import { sentences } from '../text/sentences.js';
import { words } from '../text/words.js';
import { type FoundConflict, told } from './found.js';
import { tokensOf } from './tokens.js';

/** What may be done to somebody, each with the words for it. One of them excludes the others. */
const MEASURES = [
  ['dismissal', 'sack(?:ed|ing)?|fir(?:e|ed|ing)|dismiss(?:ed|ing|al)?|axed?|oust(?:ed|ing)?'],
  ['suspension', 'suspend(?:ed|ing)?|suspension'],
  ['arrest', 'arrest(?:ed|ing)?|detain(?:ed|ing)?'],
  ['prosecution', 'prosecut(?:e|ed|ing|ion)|charg(?:ed|ing)'],
  ['expulsion', 'expel(?:led|ling)?|expulsion|deport(?:ed|ing|ation)?'],
  ['fine', 'fined|fining'],
  ['demotion', 'demot(?:e|ed|ing|ion)'],
] as const;
const ANY = MEASURES.map(([, verbs]) => verbs).join('|');

/** `an ultimatum to act or be suspended`, `told her to act or she would be sacked`: what follows the last `or`. */
const OR_ELSE = new RegExp(
  `\\b(?:ultimatum|told|order(?:ed|s|ing)?|demand(?:ed|s|ing)?|warn(?:ed|s|ing)?|threat\\w*)\\b.*\\b(?<said>or (?:[\\p{L}'’-]+ ){0,4}?(?<measure>${ANY})\\b(?: (?:him|her|them)sel(?:f|ves))?)`,
  'isu',
);
/** `threatened to sack her`. */
const THREAT = new RegExp(
  `\\b(?<said>threat(?:en(?:ed|s|ing)?|s?) to (?:[\\p{L}'’-]+ ){0,2}?(?<measure>${ANY})\\b)`,
  'isu',
);

/** Two threats are told as one when the sentences share this many telling words. */
const LEAST_SHARED = 2;

type Threat = Readonly<{ article: Article; sentence: Span; said: Span; measure: string; about: ReadonlySet<string> }>;

/** What somebody is said to have been threatened with, where reports of one threat name different measures. */
export function threatConflicts(articles: readonly Article[]): readonly FoundConflict[] {
  const threats = articles.flatMap(threatsIn);
  const groups: Threat[][] = [];
  for (const threat of threats) {
    const group = groups.find((members) => members.some((member) => isOne(member, threat)));
    if (group) group.push(threat);
    else groups.push([threat]);
  }
  return groups.flatMap((group): readonly FoundConflict[] => {
    const measures = [...new Set(group.map(({ measure }) => measure))];
    if (measures.length < 2) return [];
    const sides = measures.map((measure) => ({
      speaker: null,
      told: group
        .filter((threat) => threat.measure === measure)
        .map(({ article, sentence, said }) => told(article, sentence, said)),
    }));
    return [{ kind: 'act', about: 'threatened with', sides, loud: [] }];
  });
}

function threatsIn(article: Article): readonly Threat[] {
  return article.paragraphs
    .filter(({ role }) => isCopy(role))
    .flatMap(({ span }) => sentences(article.text, span))
    .flatMap((sentence): readonly Threat[] => {
      const text = article.text.slice(sentence.start, sentence.end);
      const match = OR_ELSE.exec(text) ?? THREAT.exec(text);
      const { said = '', measure: word = '' } = match?.groups ?? {};
      const measure = MEASURES.find(([, verbs]) => new RegExp(`^(?:${verbs})$`, 'iu').test(word))?.[0];
      if (!match || measure === undefined) return [];
      const start = sentence.start + match.index + match[0].lastIndexOf(said);
      const about = new Set(tokensOf(words(text)).flatMap(({ key, weight }) => (weight === 1 ? [key] : [])));
      return [{ article, sentence, said: { start, end: start + said.length }, measure, about }];
    });
}

const isOne = (a: Threat, b: Threat): boolean =>
  [...a.about].filter((word) => b.about.has(word)).length >= LEAST_SHARED;
