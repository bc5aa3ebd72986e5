import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/quotes/tagger/stems.js';

describe('stems', () => {
  it.each([
    ['argue', 'argues', 'argued', 'arguing'],
    ['warn', 'warns', 'warned', 'warning'],
    ['admit', 'admits', 'admitted', 'admitting'],
    ['say', 'says', 'said', 'saying'],
    ['tell', 'tells', 'told', 'telling'],
    ['deny', 'denies', 'denied', 'denying'],
    ['announce', 'announces', 'announced', 'announcing'],
    ['insist', 'insists', 'insisted', 'insisting'],
    ['promise', 'promises', 'promised', 'promising'],
  ])('fall together for the forms of %s', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it('keep words apart that only begin alike', () => {
    expect(stem('press')).not.toBe(stem('pres'));
    expect(stem('thing')).not.toBe(stem('the'));
  });
});
