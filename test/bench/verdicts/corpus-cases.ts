import type { Finding, HeldArticle, LoudFlag, Rung, VerdictCase } from './case.js';

type Row = Readonly<{
  words: string;
  speaker?: string;
  verdict: Rung | null;
  finding?: Finding;
  flags?: readonly LoudFlag[];
  /** The numbers of the pieces, as their file names begin. */
  source: readonly string[];
}>;

const khan = 'Sadiq Khan';
const ultimatum = 'the commissioner was given an ultimatum to sack them or she would be sacked.';
const constables = 'that the process for sacking officers is independent of chief constables';

/** Marked by hand against `corpus/articles`. */
const rows: readonly Row[] = [
  { words: 'Exactly this.', verdict: 'verbatim', source: ['001'] },
  { words: 'Exactly this', verdict: 'verbatim', source: ['002'] },
  { words: 'exactly this', verdict: 'verbatim', source: ['003'] },
  { words: 'Exactly  this,', verdict: 'typography', source: ['001', '002', '003'] },
  { words: 'Exactly that', verdict: null, finding: 'not found', source: [] },
  { words: 'This is exactly what you should do', verdict: 'typography', source: ['000'] },
  { words: 'This is exactly what you must do.', verdict: 'altered', flags: ['modal'], source: ['000'] },
  { words: 'This is exactly what you should not do.', verdict: 'altered', flags: ['negation'], source: ['000'] },
  { words: `It is not the case that ${ultimatum}`, speaker: khan, verdict: 'verbatim', source: ['003'] },
  { words: `it is not the case that ${ultimatum.slice(0, -1)}`, verdict: 'typography', source: ['003'] },
  {
    words: `It is the case that ${ultimatum}`,
    speaker: khan,
    verdict: 'altered',
    flags: ['negation'],
    source: ['003'],
  },
  { words: `It isn’t the case that ${ultimatum}`, verdict: 'altered', source: ['003'] },
  {
    words: `It is not the case that ${ultimatum.replace(' or ', ' and ')}`,
    verdict: 'altered',
    flags: ['conjunction'],
    source: ['003'],
  },
  {
    words: `It is not the case that ${ultimatum.replace('would', 'could')}`,
    verdict: 'altered',
    flags: ['modal'],
    source: ['003'],
  },
  {
    words: 'It is not the case that the commissioner was given an ultimatum … or she would be sacked.',
    verdict: 'trimmed',
    source: ['003'],
  },
  {
    words: 'It is not the case that the commissioner was given an ultimatum or she would be sacked.',
    verdict: 'altered',
    source: ['003'],
  },
  {
    words: `It is not the case that ${ultimatum.replace('the commissioner', '[Dame Cressida]')}`,
    speaker: khan,
    verdict: 'bracketed',
    source: ['003'],
  },
  { words: 'the commissioner was given an ultimatum to sack them', verdict: 'part of', source: ['003'] },
  {
    words: `It is not the case that ${ultimatum}`,
    speaker: 'Ken Marsh',
    verdict: 'verbatim',
    finding: 'other speaker',
    source: ['003'],
  },
  { words: 'The commissioner wrote to me last Friday.', speaker: khan, verdict: 'verbatim', source: ['001', '003'] },
  { words: 'The commissioner wrote to us last Friday.', verdict: 'altered', source: ['001', '003'] },
  {
    words: 'The commissioner never wrote to me last Friday.',
    verdict: 'altered',
    flags: ['negation'],
    source: ['001', '003'],
  },
  {
    words: 'Then before we could meet last Thursday, the commissioner resigned.',
    speaker: 'Cressida Dick',
    verdict: 'verbatim',
    finding: 'other speaker',
    source: ['001', '003'],
  },
  {
    words: 'Then before we would meet last Thursday, the commissioner resigned.',
    speaker: khan,
    verdict: 'altered',
    flags: ['modal'],
    source: ['001', '003'],
  },
  {
    words: `If the Mayor of London doesn't understand ${constables}... well that's a bit of a problem.`,
    verdict: 'verbatim',
    source: ['002'],
  },
  {
    words: `If the Mayor of London doesn’t understand ${constables}… well that’s a bit of a problem.`,
    verdict: 'verbatim',
    source: ['003'],
  },
  {
    words: `if the Mayor of London doesn't understand ${constables}… well that’s a bit of a problem`,
    verdict: 'typography',
    source: ['002', '003'],
  },
  {
    words: `If the Mayor of London does understand ${constables}… well that’s a bit of a problem.`,
    verdict: 'altered',
    flags: ['negation'],
    source: ['000', '002', '003'],
  },
  {
    words: 'the process for sacking officers is independent of chief constables',
    verdict: 'part of',
    source: ['000', '002', '003'],
  },
  {
    words: 'how is it possible for officers concerned about behaviour of other officers to come forward?',
    speaker: khan,
    verdict: 'altered',
    flags: ['conjunction'],
    source: ['002'],
  },
  {
    words: 'how is it possible for officers concerned about behavior or other officers to come forward?',
    verdict: 'altered',
    source: ['002'],
  },
  {
    words: 'are you making it easier or harder for officers who witness this to come forward?',
    speaker: khan,
    verdict: 'verbatim',
    source: ['001'],
  },
  {
    words: 'are you making it harder or easier for officers who witness this to come forward?',
    verdict: 'altered',
    source: ['001'],
  },
  { words: 'there are deep cultural issues', verdict: 'part of', source: ['001'] },
  {
    words: 'That will be contingent upon the response from the commissioner the next time I see her.',
    speaker: khan,
    verdict: 'verbatim',
    source: ['004'],
  },
  {
    words: 'That will be contingent on the response from the commissioner the next time I see her.',
    verdict: 'altered',
    source: ['004'],
  },
  {
    words: 'That will be contingent upon the response [...] the next time I see her.',
    verdict: 'trimmed',
    source: ['004'],
  },
  {
    words: 'That will, um, be contingent upon the response from the commissioner the next time I see her.',
    verdict: 'cleaned',
    source: ['004'],
  },
  { words: 'nine of those 14 police officers', verdict: 'part of', source: ['004'] },
  {
    words: 'I think Londoners can understand why nine of these 14 police officers are still serving.',
    verdict: 'altered',
    flags: ['negation'],
    source: ['004'],
  },
  {
    words: 'I think Londoners can’t understand why nine of these 40 police officers are still serving.',
    verdict: 'altered',
    flags: ['number'],
    source: ['004'],
  },
  {
    words: 'he set the police commissioner no ultimatum before her exit',
    verdict: null,
    finding: 'reported only',
    source: ['000'],
  },
  {
    words: 'Londoners deserve far better than this shambles of a force, and they will get it.',
    verdict: null,
    finding: 'not found',
    source: [],
  },
];

/** @param articles the pieces of `corpus/articles`, their ids beginning `corpus-000` to `corpus-004` */
export function corpusCases(articles: readonly HeldArticle[]): VerdictCase[] {
  return rows.map(({ words, speaker = null, verdict, finding = 'none', flags = [], source }, index) => ({
    id: `corpus-${String(index).padStart(2, '0')}`,
    kind: 'corpus, marked by hand',
    place: null,
    archive: articles,
    asked: { words, speaker },
    expected: {
      verdict,
      finding,
      flags,
      source: articles.map(({ id }) => id).filter((id) => source.some((number) => id === `corpus-${number}`)),
    },
  }));
}
