import { describe, expect, it } from 'vitest';
import { denialBefore } from '../../src/text/denial.js';

/** @param text a quotation in which `|` stands where the words asked about begin */
function denial(text: string): string | null {
  const at = text.indexOf('|');
  const whole = text.replace('|', '');
  const found = denialBefore(whole, [{ start: 0, end: whole.length }], at);
  return found && whole.slice(found.start, found.end);
}

describe('words that are cut out of a sentence', () => {
  it.each([
    ['I have never said |I would resign.', 'never said'],
    ['I have never, ever said |I would resign.', 'never, ever said'],
    ['I did not say |she was frightened of the voters.', 'not say'],
    ["We didn't think that |the pier was safe.", "didn't think that"],
    ['It is not the case that |she was given an ultimatum.', 'not the case that'],
    [
      'It is not the case that the commissioner was given |an ultimatum.',
      'not the case that the commissioner was given',
    ],
    ['no |faith', 'no'],
    ['Nobody in |the ministry was told.', 'Nobody in'],
    ['He has never even |been to Wexmouth.', 'never even'],
    ['Nobody |believes him.', 'Nobody'],
    ['You have shown not |a flicker of remorse.', 'not'],
    ['He denied that |he had taken the money.', 'denied that'],
    ['I doubt that the old boathouse |is dry.', 'doubt that the old boathouse'],
    ['I refuse to admit |we were late.', 'refuse to admit'],
    ['I can’t promise |it will open.', 'can’t promise'],
    ['I am not, I repeat not, |selling the island.', 'not'],
  ])('are denied by what stands before them: %s', (text, denied) => {
    expect(denial(text)).toBe(denied);
  });

  it.each([
    ['begin their sentence', 'I will never go. |I would resign.'],
    ['are of another clause', 'We will not close the pier until |every repair is paid for.'],
    ['are of another clause', 'I will not resign, |I will fight on.'],
    ['are of another clause', 'I never ran, and |I am proud of it.'],
    ['are what something was kept from', 'They denied entry to boats from towns with a |strong smell of fish.'],
    ['are said by a house with a number', 'No 10 thinks |we shall win.'],
    ['answer a no', 'No, |I would resign.'],
    ['are twice denied', 'There is no doubt that |we shall win.'],
    ['are added to others', 'Not only |the pier is shut.'],
    ['are wondered at', 'I can’t believe |we won.'],
    ['are what was not done something to', 'The council did not close |the pier at Wexmouth.'],
    ['stand far from it', 'I did not see in those days the |serious failings of the force.'],
  ])('are not when they %s: %s', (_, text) => {
    expect(denial(text)).toBeNull();
  });
});
