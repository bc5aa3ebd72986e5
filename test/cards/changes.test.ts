import { describe, expect, it } from 'vitest';
import { changedRuns } from '../../src/cards/changes.js';
import { shown } from '../../src/cards/runs.js';
import { judge } from '../../src/verdicts/judge.js';

function told(asked: string, printed: string, asks: 'draft' | 'headline'): string {
  const judged = judge(asked, [{ text: printed, start: 0 }]);
  return changedRuns(judged?.comparison ?? [], asks)
    .map(shown)
    .join('');
}

describe('the words that differ', () => {
  it('keep the sign of a sum', () => {
    expect(told('it costs £2.5m a year', 'it costs £2.4m a year', 'draft')).toBe('draft £2.5m, printed £2.4m');
  });

  it('of a headline are held beside the body', () => {
    expect(told('a shame from the first day', 'a shambles from the first day', 'headline')).toBe(
      'headline shame, body shambles',
    );
    expect(told('shut for the whole winter', 'shut for the winter', 'headline')).toBe(
      'headline whole, not in the body',
    );
    expect(told('shut for the winter', 'shut for the whole winter', 'headline')).toBe(
      'body whole, not in the headline',
    );
  });
});
