import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predictionOf } from '../../src/quotes/predict.js';
import { readQuotations } from '../../src/quotes/read-quotations.js';
import { articleOf, paragraphsOf } from './article.js';
import { credits, read, speakerOf } from './credits.js';

describe('readQuotations', () => {
  it.each<[string, string, string[]]>([
    [
      'source and verb before',
      'Anna Price said: “We will rebuild the pier.”',
      ['We will rebuild the pier. = Anna Price'],
    ],
    [
      'source and verb behind',
      '“We will rebuild the pier,” Anna Price said.',
      ['We will rebuild the pier, = Anna Price'],
    ],
    [
      'verb and source behind',
      '“We will rebuild the pier,” said Anna Price.',
      ['We will rebuild the pier, = Anna Price'],
    ],
    ['British comma', "'We will rebuild the pier', said Anna Price.", ['We will rebuild the pier = Anna Price']],
    ['a question', '“Will it open?” Anna Price asked.', ['Will it open? = Anna Price']],
    ['a title', '“It is late,” said Councillor Anna Price.', ['It is late, = Anna Price']],
    ['an honorific and a full name', 'Sir Tom Reed opened it. “It is late,” said Sir Tom.', ['It is late, = Tom Reed']],
    ['an apposition behind', '“It is late,” said Anna Price, chairwoman of the trust.', ['It is late, = Anna Price']],
    [
      'an apposition between',
      'Ben Shaw, secretary of the union, said: “Pay is too low.”',
      ['Pay is too low. = Ben Shaw'],
    ],
    [
      'a relative clause between',
      'Ben Shaw, who led the walkout, said: “Pay is too low.”',
      ['Pay is too low. = Ben Shaw'],
    ],
    ['an age between', 'Ben Shaw, 34, of Leeds, said: “Pay is too low.”', ['Pay is too low. = Ben Shaw']],
    ['a party in brackets', 'Sen. Ben Shaw (R-Ohio) said, “Taxes are too high.”', ['Taxes are too high. = Ben Shaw']],
    ['the name in the aside', 'A spokesman, Ben Shaw, said: “The road is shut.”', ['The road is shut. = Ben Shaw']],
    ['adverbs between', 'Anna Price has also repeatedly said: “The pier is safe.”', ['The pier is safe. = Anna Price']],
    ['a day between', 'Anna Price on Monday said: “The pier is safe.”', ['The pier is safe. = Anna Price']],
    [
      'according to, behind',
      'The pier is “perfectly safe to use”, according to Anna Price.',
      ['perfectly safe to use = Anna Price'],
    ],
    [
      'according to, before',
      'According to Anna Price, the pier is “perfectly safe to use”.',
      ['perfectly safe to use = Anna Price'],
    ],
    ['a participle', 'Anna Price closed the pier, saying: “It is not safe.”', ['It is not safe. = Anna Price']],
    ['adding', 'Anna Price denied the claim, adding: “It is not true.”', ['It is not true. = Anna Price']],
    [
      'a second verb',
      'Anna Price denied the claim and said it was “a complete invention”.',
      ['a complete invention = Anna Price'],
    ],
    [
      'a nickname in the name',
      'Clarence “Shorty” Jones said: “I am tall.”',
      ['Shorty = none: not speech', 'I am tall. = Clarence “Shorty” Jones'],
    ],
    ['a title of a work', 'He starred in the film “The Long Road” last year.', ['The Long Road = none: not speech']],
    ['so-called', 'The so-called “pier tax” was dropped.', ['pier tax = none: not speech']],
    ['a scare quote', 'The “experts” were late.', ['experts = none: not speech']],
    [
      'a surname after the full name',
      'Anna Price runs the trust. “It is late,” said Price.',
      ['It is late, = Anna Price'],
    ],
    ['Mrs and a surname', 'Anna Price runs the trust. “It is late,” said Mrs Price.', ['It is late, = Anna Price']],
    ['he, not she', 'Ben Shaw met Anna Price. “It is late,” she said.', ['It is late, = Anna Price']],
    ['he, the last source', 'Ben Shaw said the road was shut. “It is late,” he added.', ['It is late, = Ben Shaw']],
    [
      'who asks is not who answers',
      'Anna Price spoke to a reporter. A reporter asked about it. She replied: “Go away.”',
      ['Go away. = Anna Price'],
    ],
    [
      'the mayor by office',
      'York mayor Anna Price opened it. “It is late,” the mayor said.',
      ['It is late, = Anna Price'],
    ],
    [
      'the office stated behind the name',
      'Ben Shaw, the sheriff of Ely, came. “It is late,” the sheriff said.',
      ['It is late, = Ben Shaw'],
    ],
    [
      'two holders of the office',
      'York mayor Anna Price met Leeds mayor Ben Shaw. “It is late,” the mayor said.',
      ['It is late, = mayor'],
    ],
    ['a predecessor', 'Former mayor Anna Price came. “It is late,” the mayor said.', ['It is late, = mayor']],
    ['an office nobody holds', '“It is late,” the mayor said.', ['It is late, = mayor']],
    [
      'a spokeswoman is not the one she speaks for',
      'Donald Carr won. “It is late,” a Carr spokeswoman said.',
      ['It is late, = Carr spokeswoman'],
    ],
    [
      'a campaign is not the candidate',
      'Donald Carr won. Carr’s campaign said: “It is late.”',
      ['It is late. = Carr’s campaign'],
    ],
    [
      'a spokesman for somebody',
      'Donald Carr won. “It is late,” said a spokesman for Donald Carr.',
      ['It is late, = spokesman for Donald Carr'],
    ],
    [
      'the spokesman again',
      'A Kent Police spokesman said: “It is shut.”\n“It is late,” the spokesman added.',
      ['It is shut. = Kent Police spokesman', 'It is late, = Kent Police spokesman'],
    ],
    [
      'an account',
      'The Kent Police Marine account wrote a post. The Marine account replied: “Well said.”',
      ['Well said. = Kent Police Marine account'],
    ],
    [
      'the force is not its account',
      'The Kent Police Marine account replied to it. Kent Police said: “Sorry.”',
      ['Sorry. = Kent Police'],
    ],
    [
      'an acronym',
      'The Fire Brigades Union (FBU) met. “Pay is too low,” the FBU said.',
      ['Pay is too low, = Fire Brigades Union'],
    ],
    [
      'a body named more fully before',
      'The Kent Police Federation met. The federation said it had “no faith left in him”.',
      ['no faith left in him = Kent Police Federation'],
    ],
    ['a document', 'The report said: “Lessons were not learned.”', ['Lessons were not learned. = report']],
    [
      'a post quoted through a reader',
      'Anna Price retweeted a post that read: “The pier is a disgrace.”',
      ['The pier is a disgrace. = post'],
    ],
    [
      'a reader of a claim',
      'Anna Price agreed with Ben Shaw’s suggestion that the pier “was a disgrace”.',
      ['was a disgrace = Ben Shaw'],
    ],
    [
      'a lead-in across paragraphs',
      'In a statement Anna Price wrote:\n“The pier is closed.”',
      ['The pier is closed. = Anna Price'],
    ],
    [
      'a name on the next line',
      '“The pier is closed for good.”\nAnna Price, trustee',
      ['The pier is closed for good. = Anna Price'],
    ],
    [
      'a name after a dash',
      '“The pier is closed for good.” — Anna Price',
      ['The pier is closed for good. = Anna Price'],
    ],
    ['a transcript line', 'SHAW: “The pier is closed for good.”', ['The pier is closed for good. = SHAW']],
    [
      'a letter for question and answer, which names nobody',
      'Q: “How bad is it?”\n\nA: “Worse than the pier.”',
      ['How bad is it? = none: no cue', 'Worse than the pier. = none: no cue'],
    ],
    [
      'a floating quotation',
      '“It is shut,” said Anna Price. “It will stay shut.”',
      ['It is shut, = Anna Price', 'It will stay shut. = Anna Price'],
    ],
    [
      'floating into the next paragraph',
      '“It is shut,” said Anna Price.\n“It will stay shut all year.”',
      ['It is shut, = Anna Price', 'It will stay shut all year. = Anna Price'],
    ],
    [
      'a split quotation',
      '“It is shut,” Anna Price said, “and it will stay shut.”',
      ['It is shut, / and it will stay shut. = Anna Price'],
    ],
    [
      'a continued quotation',
      'Anna Price said: “It is shut.\n“It will stay shut.”',
      ['It is shut. / It will stay shut. = Anna Price'],
    ],
    [
      'two speakers in a sentence',
      'Anna Price said “it is shut”, and Ben Shaw said “it is open”.',
      ['it is shut = Anna Price', 'it is open = Ben Shaw'],
    ],
    [
      'an unopened quotation',
      'It is shut. It will stay so,” Anna Price said.',
      ['It is shut. It will stay so, = Anna Price'],
    ],
    [
      'no cue at all',
      'The crowd had one answer to all this: it was “far too little and far too late”.',
      ['far too little and far too late = none: no cue'],
    ],
    [
      'a noun that looks like a verb',
      'The report call was “far too early to be any use”.',
      ['far too early to be any use = none: no cue'],
    ],
    [
      'two who may have said it',
      'Anna Price said Ben Shaw told staff to stay, which they “could not possibly have done”.',
      ['could not possibly have done = none: ambiguous'],
    ],
    [
      'a passive',
      'Anna Price was called “the worst chairwoman ever” by Ben Shaw.',
      ['the worst chairwoman ever = Ben Shaw'],
    ],
    [
      'an account that reposts and adds',
      'The Dock Workers’ Union met. The union’s account reposted the clip and added the words “Here we go again”.',
      ['Here we go again = Dock Workers’ Union'],
    ],
    [
      'an account by the body it belongs to',
      'Kent Police apologised. The force’s official account wrote: “All roads are open.”',
      ['All roads are open. = Kent Police'],
    ],
    [
      'an account named with its owner behind',
      'On Monday the Hull account of the Dock Workers’ Union shared a post and responded: “Not on our watch.”',
      ['Not on our watch. = Hull account of the Dock Workers’ Union'],
    ],
    [
      'an account named in full before',
      'The Hull account of the Dock Workers’ Union shared a clip. The union’s account wrote: “Not on our watch.”',
      ['Not on our watch. = Hull account of the Dock Workers’ Union'],
    ],
    [
      'an account whose owner is nowhere named',
      'The union’s account wrote: “Not on our watch.”',
      ['Not on our watch. = union’s account'],
    ],
    [
      'a branch and the account of its union',
      'The Hull branch of the Dock Workers’ Union reposted a clip. The union’s account added: “Not on our watch.”',
      ['Not on our watch. = Dock Workers’ Union'],
    ],
    [
      'words that were only handed on',
      'The Kent Police Marine account retweeted this: “The harbour is a disgrace to the town.”',
      ['The harbour is a disgrace to the town. = none: ambiguous'],
    ],
    [
      'the office before the name in an aside',
      'The acting harbour master and director of the Trust, Ilka Brandrow, said: “It floats.”',
      ['It floats. = Ilka Brandrow'],
    ],
    [
      'the office behind a name of an unknown kind',
      'Ilka Brandrow, interim managing director of the Hull Dock Trust, said: “It floats.”',
      ['It floats. = Ilka Brandrow'],
    ],
    [
      'a name that only its title tells for a person’s',
      'Ilka Brandrow has a new desk. The interim director of the trust starts soon. “It floats,” she says. Ms Brandrow left.',
      ['It floats, = Ilka Brandrow'],
    ],
    [
      'a he who cannot be the she of before',
      'Ilka Brandrow said it was late. “It floats,” she said. Olaf Tennick stepped down as director. He wrote: “It sinks.”',
      ['It floats, = Ilka Brandrow', 'It sinks. = Olaf Tennick'],
    ],
    ['a pronoun that means nobody in particular', '“It floats,” he said.', ['It floats, = none: ambiguous']],
    ['they who are nobody', 'The pier was shut. “It floats,” they said.', ['It floats, = none: ambiguous']],
    ['what somebody wrote', 'Ms Brandrow’s letter read: “The rope is old.”', ['The rope is old. = Brandrow']],
    [
      'the person who has just been introduced',
      'The clip came from Anna Price, a teacher. She suggested the pier was “a total wreck”.',
      ['a total wreck = Anna Price'],
    ],
    [
      'the only person named so far by the office',
      'Anna Price has rejected the plan.\nThe York mayor told LBC: “It is late.”\n“It is shut,” the mayor told Ben Shaw.',
      ['It is late. = Anna Price', 'It is shut, = Anna Price'],
    ],
    [
      'the office, where two people are named before it',
      'Anna Price has rejected the plan of Ben Shaw.\nThe York mayor told LBC: “It is late.”',
      ['It is late. = York mayor'],
    ],
    [
      'a day before the name',
      'Anna Price spoke. The mayor of Ely came. On Thursday Price denied it. She told LBC: “It is late.”',
      ['It is late. = Anna Price'],
    ],
    [
      'a name with two asides behind it',
      'Ben Shaw, president of the union, the largest in town, said pay was at “rock bottom”.',
      ['rock bottom = Ben Shaw'],
    ],
    [
      'a weaker verb inside what somebody said',
      'Anna Price said Ben Shaw had shared a picture of the pier that was “a crude fake”.',
      ['a crude fake = Anna Price'],
    ],
    [
      'the second of two that-clauses',
      'Anna Price told the council that Ben Shaw had told staff to leave, and that the pier was “a total wreck”.',
      ['a total wreck = Anna Price'],
    ],
    ['an unnamed speaker', '“I saw nothing at all,” a resident said.', ['I saw nothing at all, = resident']],
  ])('credits %s', (_, text, expected) => {
    expect(credits(text)).toEqual(expected);
  });

  it('keeps the words of headlines and cross-heads and credits them to no one', () => {
    const text = 'Mayor ‘to quit’\nAnna Price said: “I will stay.”\nPier ‘is shut’';
    const quotations = readQuotations(articleOf(text, paragraphsOf(text, { 0: 'headline', 2: 'cross-head' })));
    expect(quotations.map(speakerOf)).toEqual(['none: not copy', 'Anna Price', 'none: not copy']);
  });

  it.each<[string, string, string | null, string | null]>([
    ['Anna Price told LBC: “It is shut.”', 'said', 'told', 'LBC'],
    ['Anna Price said: “It is shut.”', 'said', null, null],
    ['Anna Price tweeted: “It is shut.”', 'post', 'tweeted', null],
    ['In a statement, Anna Price said: “It is shut.”', 'statement', 'In a statement', null],
    ['The Kent Police account quote tweeted the post and added the words “all shut”.', 'post', 'quote tweeted', null],
    ['The Kent Police account quote-tweeted it and put two words on top: “All shut”.', 'post', 'quote-tweeted', null],
    ['The Kent Police account shared a post and responded: “All shut.”', 'post', 'responded', null],
    ['Anna Price’s tweet read: “It is shut.”', 'post', null, null],
    ['Anna Price wrote: “It is shut.”', 'wrote', 'wrote', null],
    ['Anna Price told reporters: “It is shut.”', 'said', 'told', null],
    ['Anna Price told BBC Radio 4’s Today programme: “It is shut.”', 'said', 'told', 'BBC Radio 4’s Today programme'],
  ])('reads the manner of %j', (text, manner, act, channel) => {
    const [quotation] = read(text);
    const at = (span: { start: number; end: number } | null | undefined): string | null =>
      span ? text.slice(span.start, span.end) : null;
    expect([quotation?.manner, at(quotation?.act), at(quotation?.channel)]).toEqual([manner, act, channel]);
  });

  it('takes what follows a letter as said', () => {
    const [, second] = read('Anna Price’s letter read: “It is shut.”\n“It will open,” she said.');
    expect(second?.manner).toBe('said');
  });

  it.each([
    ['Anna Price said: “It is shut.”', 'direct'],
    ['“It is shut,” Anna Price said.', 'direct'],
    ['Anna Price said the pier “was shut”.', 'mixed'],
  ])('tells whole quotations from pieces in %j', (text, kind) => {
    expect(read(text)[0]?.kind).toBe(kind);
  });

  it.each([
    ['Ken Shaw, chairman of the union, said pay was at “rock bottom”.', 'chairman of the union'],
    ['Its chairman, Ken Shaw, put morale at “rock bottom”.', 'chairman'],
    ['Tenants’ group chair Ken Shaw said rents were at “rock bottom”.', 'group chair'],
    ['Passenger group chair Ken Shaw said fares were at “rock bottom”.', 'Passenger group chair'],
    ['Former managing director Ken Shaw said pay was at “rock bottom”.', 'Former managing director'],
    ['The interim director of the Hull Trust, Ilka Brandrow, said: “It floats.”', 'interim director of the Hull Trust'],
  ])('states the office that the article states: %s', (text, expected) => {
    const attribution = read(text)[0]?.attribution;
    const office = attribution?.kind === 'speaker' ? attribution.speaker.office : null;
    expect(office && text.slice(office.start, office.end)).toBe(expected);
  });

  it('never throws, and prints every name where it says', () => {
    const word = fc.constantFrom(
      'Anna',
      'Price',
      'said',
      'told',
      'LBC',
      'the',
      'mayor',
      ',',
      ':',
      '.',
      '“',
      '”',
      '"',
      '‘',
      '’',
      'who',
      'and',
      'that',
      'a',
      'he',
      'account',
      '(',
      ')',
      '—',
      '\n',
      'according',
      'to',
      'police',
      '’s',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 50 }), (parts) => {
        const text = parts.join(' ');
        for (const { attribution, content } of read(text)) {
          for (const span of content) expect(span.end <= text.length && span.start < span.end).toBe(true);
          if (attribution.kind !== 'speaker') continue;
          const { name, nameAt } = attribution.speaker;
          expect(text.slice(nameAt.start, nameAt.end)).toBe(name);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    'Anna Price said “we will” and he said “no” while the spokesman told LBC, ',
    '"a b c d" ',
    'he said “a b c d e.”\n',
  ])('reads half a million characters of %j: work that grew with the square would outlast the test', (unit) => {
    expect(read(unit.repeat(Math.ceil(500_000 / unit.length)))).not.toEqual([]);
  });

  it('predicts reported words only, with the full name', () => {
    const text = 'Anna Price runs it. The “experts” left. “It is late,” said Price.';
    const { quotes } = predictionOf(articleOf(text), null, false);
    expect(
      quotes.map((q) => [q.spans.map(([s, e]) => text.slice(s, e)), q.speaker?.canonical, q.speaker?.text]),
    ).toEqual([[['It is late,'], 'Anna Price', 'Price']]);
  });
});
