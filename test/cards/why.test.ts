import { describe, expect, it } from 'vitest';
import { whyParts } from '../../src/cards/why.js';
import type { Rendering } from '../../src/domain/answer.js';
import type { Citation } from '../../src/domain/citation.js';
import { articleId, version } from '../../src/domain/ids.js';

const source: Citation = {
  article: articleId('001'),
  version: version('0000000000000000'),
  span: { start: 0, end: 7 },
  exact: 'Mr Khan',
};

const rendering = (because: Rendering['because']): Rendering => ({
  label: { article: articleId('001'), text: '001', url: null },
  printed: { pieces: [source], breaks: [], cut: 'none' },
  verdict: 'verbatim',
  comparison: [],
  loud: [],
  source: because && source,
  act: null,
  channel: null,
  because,
  uncredited: null,
  signs: [],
});

const line = (because: Rendering['because']): string =>
  whyParts(rendering(because))
    .flatMap(({ runs }) => runs)
    .map((run) => (run.kind === 'printed' ? run.citation.exact : run.kind === 'link' ? run.label : run.text))
    .join('');

describe('the line that says why', () => {
  it('names the words of the copy and the rule', () => {
    expect(line({ kind: 'rule', rule: 'source-and-cue' })).toBe('Why: Mr Khan · name before the verb · 001');
  });

  it('says so where no rule but what was learnt decided', () => {
    expect(line({ kind: 'learnt', ground: 'speaker-before' })).toBe(
      'Why: Mr Khan · the last speaker most likely goes on (learnt, by no rule) · 001',
    );
  });

  it('is left out where nobody is credited', () => {
    expect(whyParts(rendering(null))).toEqual([]);
  });
});
