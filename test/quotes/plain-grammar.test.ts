import { describe, expect, it } from 'vitest';
import { credits, read, speakerOf } from './credits.js';

/** What each quotation is credited to, where the sentence names somebody nearer, or more often, than its speaker. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'an office that nobody bears by name, and not the councillor before it',
    'Councillor Tom Reed opened the meeting. The head of planning was next to speak. “We are swamped,” he said.',
    ['We are swamped, = head of planning'],
  ],
  [
    'the last of two such offices',
    'Anna Price, who chairs the board, had hoped for a vote.\n“We waited,” she said.\nThe head of dredging spoke. “It will silt up,” he said.\nThe treasurer took the microphone. “There is no money,” he said.',
    ['We waited, = Anna Price', 'It will silt up, = head of dredging', 'There is no money, = treasurer'],
  ],
  [
    'the holder of an office that the article names',
    'The foreign secretary, Anna Price, flew to Oslo. Her host, Ben Shaw, met her.\nThe foreign secretary looked tired. “It was a long week,” she said.',
    ['It was a long week, = Anna Price'],
  ],
  [
    'nobody where the office may be another word for who is named',
    'The bishop spoke to Anna Price. The solicitor rose to reply. “My client was asleep,” she said.',
    ['My client was asleep, = none: ambiguous'],
  ],
  [
    'whoever is attacked for saying it',
    'Tom Reed condemned the peer, Lord Wexcombe, for telling nurses to “stop whining”.',
    ['stop whining = Wexcombe'],
  ],
  [
    'whoever is hit back at',
    'Sen. Anna Price hit back at Tom Reed for suggesting that ranchers were “on the take.”',
    ['on the take. = Tom Reed'],
  ],
  [
    'whoever was attacked by others',
    'Anna Price was attacked by rivals for saying schools were “rotting”.',
    ['rotting = Anna Price'],
  ],
  [
    'whoever a relative clause says was sacked for it',
    'The Rev Tom Reed has apologised to a choirmaster who was sacked for calling a hymn “drivel”.',
    ['drivel = choirmaster'],
  ],
  [
    'whoever apologises for his own words',
    'Tom Reed has apologised for calling a voter “a clown”.',
    ['a clown = Tom Reed'],
  ],
  ['whose claim is mocked', 'Ms Price mocked Tom Reed’s claim to “know the wards”.', ['know the wards = Tom Reed']],
  [
    'nobody with what one is only accused of',
    'Anna Price accused the developer, Tom Reed, of telling residents to “take the cash and go”.',
    ['take the cash and go = none: ambiguous'],
  ],
  [
    'the deputy who told her',
    'Anna Price said Mr Reed’s deputy, Ben Shaw, had told her “not to make a fuss”.',
    ['not to make a fuss = Ben Shaw'],
  ],
  [
    'the suspect who shouted',
    'Anna Price said the suspect, Ben Shaw, then shouted: “Leave him be!”',
    ['Leave him be! = Ben Shaw'],
  ],
  [
    'him whom she tells of, not her',
    'Anna Price said the suspect, Ben Shaw, ran. She said he then asked officers: “Is there any tea?”',
    ['Is there any tea? = Ben Shaw'],
  ],
  [
    'nobody with a piece of what another said, unless she was told it',
    'Anna Price said the landlord, Ben Shaw, often described tenants as “lucky”.',
    ['lucky = none: ambiguous'],
  ],
  [
    'nobody where somebody else acts and tells',
    'Tom Reed said the foreman, Ben Shaw, laughed and told him to “get on with it”.',
    ['get on with it = none: ambiguous'],
  ],
  [
    'who told, behind the words',
    '“He would pay me in gold,” Detective Anna Price said Reed had told her.',
    ['He would pay me in gold, = Reed'],
  ],
  [
    'both of two, one with an office before the name',
    'Tom Reed and the union’s deputy leader, Anna Price, said they were “far apart”.\n“We will be here at midnight,” they said.',
    [
      'far apart = Tom Reed and the union’s deputy leader, Anna Price',
      'We will be here at midnight, = Tom Reed and the union’s deputy leader, Anna Price',
    ],
  ],
  [
    'both who act together, for what they say',
    'Tom Reed and Anna Price issued a joint statement. “Please give us space,” they said.',
    ['Please give us space, = Tom Reed and Anna Price'],
  ],
  [
    'both of one surname',
    'Brothers Ken and Tom Reed, 70, said they felt “like lottery winners”.',
    ['like lottery winners = Brothers Ken and Tom Reed'],
  ],
  [
    'all three of a list',
    'Senators Tom Reed, Anna Price and Ben Shaw wrote that the bill was “dead on arrival”.',
    ['dead on arrival = Senators Tom Reed, Anna Price and Ben Shaw'],
  ],
  [
    'nobody with the answer to a question, rather than whoever asks',
    '“Mr Reed, did you sign the cheque?” Anna Price asked.\n“I did.”\n“Was it yours to sign?” asked Anna Price.\n“No, ma’am.”',
    [
      'Mr Reed, did you sign the cheque? = Anna Price',
      'I did. = none: ambiguous',
      'Was it yours to sign? = Anna Price',
      'No, ma’am. = none: ambiguous',
    ],
  ],
  [
    'who goes on behind a question of his own',
    '“Why should we pay?” asked Anna Price.\n“We did nothing wrong.”',
    ['Why should we pay? = Anna Price', 'We did nothing wrong. = Anna Price'],
  ],
  [
    'her whom an agency quotes',
    'Anna Price resigned on Friday. ANSA quoted her as saying the merger was “a mistake”.',
    ['a mistake = Anna Price'],
  ],
  [
    'whom a paper quotes, behind the words',
    '“I have no regrets,” the Echo quoted Mr Reed as saying.',
    ['I have no regrets, = Reed'],
  ],
  [
    'whom an agency quotes by office and name',
    'Reuters quoted the prosecutor, Ben Shaw, as saying: “We seek two men.”',
    ['We seek two men. = Ben Shaw'],
  ],
  [
    'nobody with what somebody unnamed told others',
    'Headteacher Anna Price has apologised after parents were told that their children were “feral”.',
    ['feral = none: ambiguous'],
  ],
  [
    'verbs that report beside marks alone',
    '“I never opened it,” Reed shot back.\n“Over my dead body,” snorted Anna Price.\n“Try me,” Ben Shaw growled.',
    ['I never opened it, = Reed', 'Over my dead body, = Anna Price', 'Try me, = Ben Shaw'],
  ],
  [
    'lines of a live page',
    '14:15 Chancellor Tom Reed: “No one will pay more.”\nSir Ben Shaw, chair: “A triumph.”\nAnna Price (Green): “A missed chance.”',
    ['No one will pay more. = Tom Reed', 'A triumph. = Ben Shaw', 'A missed chance. = Anna Price'],
  ],
];

/** Sentences behind INTRO, with the speaker of their only quotation; `none` for nobody, whatever the reason. */
const INTRO = 'Councillor Ann Price met the developer Ben Shaw in Hull on Monday.';
const ALIKE: readonly (readonly [string, string])[] = [
  // words that somebody only smiles, roars or weeps at, or utters in so many words
  ['To shouts of “shame on you all” Mr Shaw grinned.', 'none'],
  ['Heckled with “shame on you all”, Mr Shaw grinned and left.', 'none'],
  ['To chants of “shame on you”, Ms Price sighed.', 'none'],
  ['At the end of “Hamlet” the audience gasped.', 'none'],
  ['As protesters chanted “shame on you”, Ms Price smiled.', 'protesters'],
  ['Handed a card marked “get well soon”, Ms Price laughed.', 'none'],
  ['After a rendition of “Abide With Me” Mr Shaw wept.', 'none'],
  ['“Shame on you,” protesters chanted as Ms Price smiled.', 'protesters'],
  ['“Is it safe?” Ms Price shot back.', 'Ann Price'],
  ['“It was never mine,” growled Mr Shaw.', 'Ben Shaw'],
  ['“We are in trouble”, Mr Shaw sighed.', 'Ben Shaw'],
  ['“We are in trouble,” Mr Shaw sighed, “and so are you.”', 'Ben Shaw'],
  ['Ms Price snorted: “Over my dead body.”', 'Ann Price'],
  // a noun of praise or blame, or a verb of it
  ['Ms Price won praise for saying the harbour was “worth every penny”.', 'Ann Price'],
  ['Ms Price faced a fine for telling police they were “useless pigs”.', 'Ann Price'],
  ['Ms Price was given a fine for telling police they were “useless pigs”.', 'Ann Price'],
  ['Ms Price came under attack for saying the harbour was “worth every penny”.', 'Ann Price'],
  ['Ms Price is at fault for saying the harbour was “worth every penny”.', 'Ann Price'],
  ['Ms Price came under fire from residents for saying the harbour was “worth every penny”.', 'Ann Price'],
  ['Ms Price drew praise from Mr Shaw for calling the plan “a disgrace to the town”.', 'Ann Price'],
  ['Ms Price lost the vote and was mocked on television for saying it was “a great day”.', 'Ann Price'],
  ['Ms Price came under fire on Tuesday for saying the harbour was “worth every penny”.', 'Ann Price'],
  ['Ms Price got a fine on Friday for telling police they were “useless pigs”.', 'Ann Price'],
  ['Ms Price drew praise on social media for saying the harbour was “worth every penny”.', 'Ann Price'],
  ['Ms Price apologised after an attack on Mr Shaw for calling him “a crook and a liar”.', 'Ann Price'],
  ['Mr Shaw mounted an attack on the council on Friday for calling the plan “a disgrace”.', 'Ben Shaw'],
  ['Ms Price attacked the plan and apologised for calling Mr Shaw “a crook and a liar”.', 'Ann Price'],
  ['Ms Price earned a public rebuke for saying the harbour was “worth every penny”.', 'Ann Price'],
  ['Ms Price attacked Mr Shaw on Friday for calling the plan “a disgrace”.', 'Ben Shaw'],
  ['Mr Shaw attacks Ms Price for saying the harbour was “worth every penny”.', 'Ann Price'],
  ['Ms Price plans to sue Mr Shaw for calling her “a crook and a liar”.', 'Ben Shaw'],
  ['Ms Price was fined on Friday for telling police they were “useless pigs”.', 'Ann Price'],
  ['Mr Shaw took Ms Price to task for saying the harbour was “worth every penny”.', 'Ann Price'],
  // what was told, and what is told of
  ['Ms Price said Mr Shaw had told her story “with honesty and grace”.', 'none'],
  ['Ms Price said Mr Shaw had told her “a pack of lies”.', 'none'],
  ['Ms Price said Mr Shaw had told them “lies and half-truths” about the harbour.', 'none'],
  ['Ms Price said Mr Shaw told him “a hundred times” that it was wrong.', 'none'],
  ['Ms Price said her instinct told her it was “a trap”.', 'none'],
  ['Ms Price said Mr Shaw told them stories that were “quite beyond belief”.', 'none'],
  ['Ms Price said Mr Shaw told her about a night that was “quite beyond belief”.', 'none'],
  ['Ms Price said Mr Shaw told him the truth when he was “at his lowest”.', 'none'],
  ['Ms Price said Mr Shaw had told her that the plan was “a disgrace”.', 'Ben Shaw'],
  ['Ms Price said Mr Shaw told them he was “finished with Hull”.', 'Ben Shaw'],
  ['Ms Price said Mr Shaw had told her: “Go home now.”', 'Ben Shaw'],
  ['Ms Price said Mr Shaw told her to “go home and stay there”.', 'Ben Shaw'],
  // what nobody named told
  ['Ms Price said after she was called to the podium that it was “an honour to be here”.', 'Ann Price'],
  ['Ms Price said that when she was told the news it was “a shock to the system”.', 'Ann Price'],
  ['Ms Price said since she was told in May the plan had been “dead in the water”.', 'Ann Price'],
  ['Ms Price said after residents were told of the plan that it was “dead in the water”.', 'Ann Price'],
  [
    'Ms Price welcomed the vote after councillors were told of the cost, which she called “a price worth paying”.',
    'Ann Price',
  ],
  ['Ms Price apologised after tenants were told that they were “a waste of space”.', 'none'],
  ['Ms Price resigned because voters were told the harbour would be “free for ever”.', 'none'],
];

/** Who is meant by the pronoun behind a sentence about an office: somebody else only where nobody can be both. */
const OFFICES: readonly (readonly [string, string])[] = [
  [
    'Home Secretary Ann Price arrived in Hull on Monday. The minister looked tired. “I am against it,” she said.',
    'Ann Price',
  ],
  [
    'Prime minister Ann Price arrived in Hull on Monday. The premier looked tired. “I am against it,” she said.',
    'Ann Price',
  ],
  ['MP Ann Price arrived in Hull on Monday. The backbencher looked tired. “I am against it,” she said.', 'Ann Price'],
  [
    'Councillor Ann Price led the meeting on Monday. The council leader looked tired. “I am against it,” she said.',
    'Ann Price',
  ],
  [
    'Ann Price, the England manager, arrived in Hull on Monday. The coach looked tired. “I am against it,” she said.',
    'Ann Price',
  ],
  [
    'Chief executive Ann Price arrived in Hull on Monday. The company’s chief looked tired. “I am against it,” she said.',
    'Ann Price',
  ],
  [
    'Ann Price, chief constable of Humberside, opened the meeting. The police chief looked tired. “I am against it,” she said.',
    'Ann Price',
  ],
  ['Bishop Tom Reed opened the meeting. The priest looked tired. “We are swamped,” he said.', 'Tom Reed'],
  ['Councillor Tom Reed opened the meeting. The solicitor was next to speak. “We are swamped,” he said.', 'Tom Reed'],
  ['Councillor Ann Price opened the meeting. The vicar rose to speak. “I am against it,” she said.', 'vicar'],
  ['Judge Tom Reed opened the hearing. The solicitor rose to speak. “My client was asleep,” he said.', 'solicitor'],
  ['Sergeant Anna Price arrived in Hull on Monday. The judge entered. “We are swamped,” she said.', 'judge'],
  ['Former MP Ann Price opened the hearing. The judge rose to speak. “The court is adjourned,” she said.', 'Ann Price'],
  [
    'The chancellor’s wife, Ann Price, met bankers. The home secretary was watching. “He was superb,” she said.',
    'Ann Price',
  ],
  [
    'The chancellor, Tom Reed, met bankers. The home secretary was watching. “They were superb,” he said.',
    'home secretary',
  ],
];

describe('whom the grammar of a sentence names', () => {
  it.each(CASES)('is %s', (_, text, expected) => {
    expect(credits(text)).toEqual(expected);
  });

  it.each(ALIKE)('tells alike sentences apart: %s', (sentence, expected) => {
    const [only] = read(`${INTRO} ${sentence}`);
    expect(only && speakerOf(only)).toMatch(expected === 'none' ? /^none: / : new RegExp(`^${expected}$`));
  });

  it.each(OFFICES)('tells offices apart only where nobody holds both: %s', (text, expected) => {
    expect(read(text).map(speakerOf)).toEqual([expected]);
  });

  it.each([
    ['the number of days', '100 Days: “It was never going to be an easy ride.”', 'none: no cue'],
    ['a number with a trade', '911 Operator: “What is your emergency tonight, caller?”', '911 Operator'],
    ['a year', '2022 Budget: “It was never going to be an easy ride.”', '2022 Budget'],
    ['a time with a stop', '9.30pm Ann Price: “It was never going to be an easy ride.”', 'Ann Price'],
    ['an hour', '9am Ann Price: “It was never going to be an easy ride.”', 'Ann Price'],
  ])('does not take for a time of day: %s', (_, line, expected) => {
    expect(read(`Councillor Ann Price met Ben Shaw in Hull on Monday.\n${line}`).map(speakerOf)).toEqual([expected]);
  });

  it.each([
    ['a constable', 'DC Bo Hartwell said the car was “a write-off”.', 'Bo Hartwell'],
    ['a detective constable', 'Det Con Tom Reed said: “It was a miracle.”', 'Tom Reed'],
    ['a judge with letters', 'Judge Parfitt KC told him he was “a coward”.', 'Parfitt'],
    ['a secretary of state', 'Secretary of State Anna Price said it was “nearly there”.', 'Anna Price'],
    ['a parishioner with a given name that is a noun', 'Parishioner Nan Tully said it was “a sin”.', 'Nan Tully'],
  ])('is %s by name', (_, text, name) => {
    expect(credits(text)).toEqual([expect.stringMatching(new RegExp(`= ${name}$`))]);
  });
});
