import { differenceInWords, explanationOf, findingInWords } from '../cards/finding-words.js';
import type { CheckedDraft, CheckedQuotation, DraftQuotation, TopDifference } from '../domain/check.js';

/**
 * What is to be mended or looked at, as SARIF 2.1.0 (OASIS), for editors and pipelines that show findings in a text.
 *
 * @param uri where the draft lies, relative to wherever the findings are shown
 */
export function sarifOf(draft: CheckedDraft, uri: string): unknown {
  const location = ({ where, line, column, end }: Ranged) => ({
    physicalLocation: {
      artifactLocation: { uri: uri.split(/[\\/]/).map(encodeURIComponent).join('/') },
      // Word files have no lines for a region to count.
      ...(draft.counts === 'lines'
        ? { region: { startLine: line, startColumn: column, endLine: end.line, endColumn: end.column } }
        : {}),
    },
    ...(draft.counts === 'lines' ? {} : { message: { text: `${where === 'note' ? 'Note' : 'Paragraph'} ${line}` } }),
  });
  const findings = draft.checked
    .filter(({ gravity }) => gravity === 'wrong' || gravity === 'look')
    .map((one) => ({
      ruleId: ruleOf(one),
      level: levelOf(one, draft),
      message: { text: `${findingInWords(one.finding)}. ${explanationOf(one)}` },
      locations: [location(one.quotation)],
    }));
  const tops = draft.top.map((one) => ({
    ruleId: 'top-differs',
    level: 'warning',
    message: { text: differenceInWords(one, draft) },
    locations: [location(one)],
  }));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'On the Record',
            rules: Object.entries(RULES).map(([id, text]) => ({ id, shortDescription: { text } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [...findings, ...tops],
      },
    ],
  };
}

type Ranged = Pick<DraftQuotation | TopDifference, 'where' | 'line' | 'column' | 'end'>;

const RULES = {
  altered: 'An article prints other words',
  stitched: 'Words from two places are joined as one quotation',
  'other-speaker': 'Articles credit the words to someone else',
  'not-found': 'No article prints the words',
  'reported-only': 'Articles print the words in their own voice only',
  turned: 'A cut or a bracket turns the meaning round, or leaves it open, or the copy denies the words',
  withheld: 'Only a piece that readers may not see prints the words',
  cleaned: 'Fillers were dropped',
  'worth-a-look': 'The words are held, but somebody should look at them',
  'top-differs': 'The headline or the lead says otherwise than the body',
} as const;

function ruleOf({ finding }: CheckedQuotation): keyof typeof RULES {
  if (finding.kind !== 'held') return finding.kind;
  const { verdict } = finding;
  if (verdict === 'altered' || verdict === 'stitched') return verdict;
  const [{ withheld, loud, turnedBy }] = finding.places;
  if (withheld !== null) return 'withheld';
  if (loud.length > 0 || turnedBy !== null) return 'turned';
  return verdict === 'cleaned' ? verdict : 'worth-a-look';
}

function levelOf({ gravity, finding }: CheckedQuotation, { style }: CheckedDraft): 'error' | 'warning' | 'note' {
  if (gravity === 'wrong') return 'error';
  if (finding.kind !== 'held') return 'note';
  return finding.verdict === 'cleaned' && style.cleaned === 'warning' ? 'warning' : 'note';
}
