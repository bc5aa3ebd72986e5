import { describe, expect, it } from 'vitest';
import { credits, read, speakerOf } from './credits.js';

describe('words that were not said', () => {
  it.each([
    ['a denial that it was ever said', 'Mr Reed denied that he had ever said “the ropes can rot”.'],
    ['saying denied', 'Tom Reed denied saying “the ropes can rot”.'],
    ['having said denied', 'Tom Reed denies having told staff “to let them rot”.'],
    ['a negated verb', 'Tom Reed did not say: “The ropes can rot.”'],
    ['a contracted negation', 'Tom Reed didn’t say “the ropes can rot”.'],
    ['never', 'Tom Reed has never said “the ropes can rot”.'],
    ['what nothing shows', 'There was no proof that Tom Reed ever said “the ropes can rot”.'],
    ['what is untrue', 'It is untrue that Tom Reed said “the ropes can rot”.'],
    ['what is only claimed', 'Claims that Tom Reed said “the ropes can rot” went round the town.'],
    ['nobody', 'Nobody said “the ropes can rot”.'],
    ['neither of two', 'Neither Tom Reed nor Anna Price would say whether the ropes were “fit for the sea”.'],
    ['what somebody must say', 'Tom Reed must say “sorry to the whole town”, Anna Price said.'],
    ['what somebody might say', 'Anna Price said that Tom Reed might say “the ropes can rot”.'],
    ['a condition', 'If Tom Reed says “there is no money”, the harbour will close.'],
    ['words to come', 'Tom Reed will say on Friday that the harbour is “open to all again”.'],
    ['words expected', 'Tom Reed is expected to say “the harbour is open”.'],
    ['a refusal', 'Tom Reed refused to say “sorry for all of this”.'],
    ['words asked of somebody', 'Anna Price asked Tom Reed to say “the ropes are safe”.'],
    ['words withheld', 'Tom Reed left without saying “thank you and goodbye”.'],
    ['words somebody is accused of', 'Tom Reed was accused of calling her “a total disgrace”.'],
    ['a scarf worn', 'Tom Reed wore a scarf saying “Save our ropes now”.'],
    ['reportedly', 'Tom Reed reportedly said “the ropes can rot”.'],
    ['allegedly, behind the verb', 'Tom Reed said, allegedly, “the ropes can rot”.'],
    ['alleged to have said', 'Tom Reed is alleged to have said “the ropes can rot”.'],
    ['what was claimed by nobody named', 'It was claimed that Tom Reed had said “the ropes can rot”.'],
    ['a charge denied', 'Tom Reed denied that it was “a waste of good rope”.'],
    ['a word of what somebody thinks', 'Tom Reed thinks that the ropes are “rotten”.'],
    ['a forgery', 'A fake tweet showed Tom Reed saying “the ropes can rot”.'],
    ['a forged quotation', 'It was a fabricated quote in which Tom Reed says “the ropes can rot”.'],
    ['what was corrected', 'An earlier version of this article quoted Tom Reed as saying “the ropes can rot”.'],
    ['what somebody overheard', 'Anna Price said a clerk had overheard Tom Reed say: “The ropes can rot.”'],
    ['what another merely claims', 'Anna Price claimed Tom Reed had told her: “You will sink.”'],
    [
      'what another says and the source denies',
      'Anna Price said Tom Reed had told her: “You will sink.” Mr Reed denies it.',
    ],
    [
      'a piece of what one says another said',
      'Anna Price suggested Tom Reed had told Ben Shaw to go, that he “couldn’t stay”.',
    ],
    ['words that somebody imagines', 'Tom Reed imagined Anna Price saying “the ropes can rot”.'],
    ['words that somebody wants to hear', 'Tom Reed wants Anna Price to say “sorry for all of it”.'],
    ['words that somebody cannot recall', 'Tom Reed could not recall saying “the ropes can rot”.'],
    ['words wrongly given', 'Tom Reed was wrongly quoted as saying “the ropes can rot”.'],
    ['an impostor’s words', 'A hoaxer posing as Tom Reed said: “The ropes can rot.”'],
    [
      'what one told another, according to the other',
      'According to Anna Price, Tom Reed told her the ropes were “past saving”.',
    ],
    [
      'what a relative rang to say',
      'Tom Reed told the court that his niece had come to the quay and said: “Leave it be.”',
    ],
    ['a relative of one surname', 'Matvei Brandrow ran the port. Ms Brandrow, his sister, said: “He is ill.”'],
    ['what would have followed', 'Had Tom Reed said “the ropes can rot”, he would have gone.'],
  ])('credits no one with %s', (_, text) => {
    const [first] = read(text);
    expect(first && speakerOf(first)).toMatch(/^none: (?:ambiguous|not speech)$/);
  });
});

describe('words that somebody else might be pinned with', () => {
  it.each<[string, string, string[]]>([
    [
      'the asked and the answer apart',
      'Asked whether Tom Reed had said “let it sink”, Anna Price replied: “I was not on board.”',
      ['let it sink = none: ambiguous', 'I was not on board. = Anna Price'],
    ],
    [
      'an answer before the question',
      '“I was not on board,” said Anna Price, when asked if Tom Reed had said “let it sink”.',
      ['I was not on board, = Anna Price', 'let it sink = none: ambiguous'],
    ],
    [
      'a charge put to somebody',
      'Asked if the harbour was “a total wreck”, Anna Price said: “No.”',
      ['a total wreck = none: ambiguous', 'No. = Anna Price'],
    ],
    [
      'no more than',
      'Tom Reed declined to say more than “it is being looked into”.',
      ['it is being looked into = Tom Reed'],
    ],
    ['would only say', 'Tom Reed would only say: “It is being looked into.”', ['It is being looked into. = Tom Reed']],
    ['would later say', 'Tom Reed would later say that it was “a total wreck”.', ['a total wreck = Tom Reed']],
    [
      'one who could not say, and then did',
      'Tom Reed could not say. “I was not on board,” he added.',
      ['I was not on board, = Tom Reed'],
    ],
    [
      'what somebody did not deny',
      'Tom Reed did not deny that he had called it “a total wreck”.',
      ['a total wreck = Tom Reed'],
    ],
    ['the past perfect', 'Tom Reed had told the council: “It is a total wreck.”', ['It is a total wreck. = Tom Reed']],
    [
      "a denial in somebody's own words",
      'Tom Reed denied it, saying it was “a total lie”.',
      ['a total lie = Tom Reed'],
    ],
    [
      'what one says another said, undenied',
      'Anna Price said Tom Reed had told her: “You will sink.” She went home.',
      ['You will sink. = Tom Reed'],
    ],
    ['a sticker', 'Tom Reed wore a sticker saying “Save our ropes now”.', ['Save our ropes now = sticker']],
    [
      'the lawyer, not the client',
      '“We will fight on,” said Tom Reed’s lawyer, Ilka Brandrow.',
      ['We will fight on, = Ilka Brandrow'],
    ],
    ['the wife, not the husband', 'Tom Reed’s wife, Ilka, said: “He is well.”', ['He is well. = Ilka']],
    [
      'a rival by name',
      'Anna Price came. “It is a lie,” said her rival, Olaf Tennick.',
      ['It is a lie, = Olaf Tennick'],
    ],
    [
      'a barrister without the letters',
      'Barrister Ilka Brandrow KC, for the port, said: “He lied to us.”',
      ['He lied to us. = Ilka Brandrow'],
    ],
    [
      'the son, not the father',
      'Tom Reed said: “We are out.” Mr Reed’s son, Tom Reed junior, said: “He is out.” Mr Reed said: “So it is.”',
      ['We are out. = Tom Reed', 'He is out. = Tom Reed junior', 'So it is. = Tom Reed'],
    ],
    [
      'a mother of one name and perhaps not her daughter',
      'Ms Brandrow’s mother, Vesna Brandrow, said: “She is late.” Ms Brandrow said: “I am.”',
      ['She is late. = Vesna Brandrow', 'I am. = none: ambiguous'],
    ],
    [
      "the lawyer at somebody's side",
      'Anna Price, whose lawyer, Ben Shaw, sat beside her, said: “It is late.”',
      ['It is late. = Anna Price'],
    ],
    [
      'a successor after two other names',
      'Speaking after Ben Shaw, Anna Price’s successor at the Guild, Ilka Brandrow, said: “Money is tight.”',
      ['Money is tight. = Ilka Brandrow'],
    ],
    [
      'who succeeded whom',
      'Anna Price, who succeeded Tom Reed after he said he was “too old to serve”, said the port was “ready for a change”.',
      ['too old to serve = Tom Reed', 'ready for a change = Anna Price'],
    ],
    [
      'the subject of what is reported',
      'Anna Price, who took over in May, said the charge was “a complete invention”.',
      ['a complete invention = Anna Price'],
    ],
    [
      'Ms and Mr of one surname',
      '“We paid,” said Ilka Strom. “We did not,” said John Strom. “We did,” said Ms Strom. “Not we,” said Mr Strom.',
      ['We paid, = Ilka Strom', 'We did not, = John Strom', 'We did, = Ilka Strom', 'Not we, = John Strom'],
    ],
    [
      'two of one surname whom no title tells apart',
      '“We paid,” said Ilka Strom. “We did not,” said Vesna Strom. “We did,” said Ms Strom.',
      ['We paid, = Ilka Strom', 'We did not, = Vesna Strom', 'We did, = none: ambiguous'],
    ],
    [
      'the surname that was whose before a namesake came',
      'Ted Strom spoke. Strom said: “We paid.” His wife Helen Strom left. Strom said: “She left.”',
      ['We paid. = Ted Strom', 'She left. = Ted Strom'],
    ],
    [
      'she, who leads the sentence before',
      'Anna Price met Jane Moss and Ruth Vale. She said it was “far too late”.',
      ['far too late = Anna Price'],
    ],
    [
      'she, one of two who lead it',
      'Jane Moss and Ruth Vale met on Friday. She said it was “far too late”.',
      ['far too late = none: ambiguous'],
    ],
    [
      'she, one of two who do not',
      'The vote pleased Anna Price and Jane Moss. “It is far too late,” she said.',
      ['It is far too late, = none: ambiguous'],
    ],
    [
      'he, not the dead',
      'According to the late Tom Reed, it was “a promise made in rope”.\nAnna Price accused Ben Shaw of lying. He called the claim “a total disgrace”.',
      ['a promise made in rope = Tom Reed', 'a total disgrace = Ben Shaw'],
    ],
    [
      'he, when only the dead can be meant',
      'Tom Reed, who died in May, ran the port. The port is shut. “It is too late,” he said.',
      ['It is too late, = none: ambiguous'],
    ],
    [
      "a lone line below a spokeswoman's",
      'A spokeswoman for Anna Price said: “It is late.”\n“The sea has no patience with anybody.”',
      ['It is late. = spokeswoman for Anna Price', 'The sea has no patience with anybody. = none: no cue'],
    ],
    [
      "a lone line below a body's",
      'The council said it was “late”.\n“The sea has no patience with anybody.”',
      ['late = council', 'The sea has no patience with anybody. = none: no cue'],
    ],
    [
      'a message read out',
      'Anna Price, reading aloud a text message from Ben Shaw, said it stated: “Please be on time.”',
      ['Please be on time. = Ben Shaw'],
    ],
    [
      'him who speaks of his relative',
      'Matvei Brandrow left. His sister, Mr Brandrow said, was “too ill to travel”.',
      ['too ill to travel = Matvei Brandrow'],
    ],
    [
      'a relative of one surname, once named',
      'Matvei Brandrow and his sister, Dunya Brandrow, left. Ms Brandrow, his sister, said: “He is ill.”',
      ['He is ill. = Dunya Brandrow'],
    ],
    [
      'whoever a letter went to with the reply',
      'Olaf Tennick left.\n“The quay is ours,” Tom Reed wrote in a letter to Ben Shaw on 9 May. He replied: “Since when?”',
      ['The quay is ours, = Tom Reed', 'Since when? = Ben Shaw'],
    ],
    [
      'nobody with the reply of somebody a letter does not name',
      'Olaf Tennick left.\nTom Reed wrote in a letter to the port: “The quay is ours.” He replied: “Since when?”',
      ['The quay is ours. = Tom Reed', 'Since when? = none: ambiguous'],
    ],
    [
      'an answer to an answer',
      'Tom Reed wrote to Anna Price: “The quay is ours.” She told him: “Since when?” He answered: “Since May.”',
      ['The quay is ours. = Tom Reed', 'Since when? = Anna Price', 'Since May. = Tom Reed'],
    ],
    [
      'an answer to a question that came between',
      'Tom Reed wrote to the port: “The quay is ours.” Asked since when, he replied: “Since May.”',
      ['The quay is ours. = Tom Reed', 'Since May. = Tom Reed'],
    ],
    [
      'a husband by name and trade',
      'Ilka Brandrow-Moss left. Brandrow-Moss’s husband, the poet Olaf Tennick, posted: “She is well.”',
      ['She is well. = Olaf Tennick'],
    ],
    [
      'whoever a participle has for its own subject',
      'The port voted to close, with its chair, Vesna Strom, calling it “a sad day”.',
      ['a sad day = Vesna Strom'],
    ],
    [
      'what one adds to what he says himself',
      'Tom Reed told the court that he had come to the quay and said: “Leave it be.”',
      ['Leave it be. = Tom Reed'],
    ],
    [
      'he, who leads the sentence before in the same paragraph',
      '“It was a game,” the poet said.\nBram Tennick broke his silence. “When she says ‘ropes’, she means me,” he told LBC.',
      ['It was a game, = poet', 'When she says ‘ropes’, she means me, = Bram Tennick'],
    ],
  ])('credits %s', (_, text, expected) => {
    expect(credits(text)).toEqual(expected);
  });

  it('takes a relative by name for a person', () => {
    const attribution = read('Tom Reed’s wife, Ilka, said: “He is well.”')[0]?.attribution;
    expect(attribution?.kind === 'speaker' && attribution.speaker.kind).toBe('person');
  });
});
