import { describe, expect, it } from 'vitest';
import { credits } from './credits.js';

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

describe('whom the grammar of a sentence names', () => {
  it.each(CASES)('is %s', (_, text, expected) => {
    expect(credits(text)).toEqual(expected);
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
