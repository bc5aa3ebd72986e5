import { actionFor, exampleHere, keeps } from './action-for.js';
import { asChannel, hasButtons, isShareable, shareKey, sharesAtOnce, shownIn } from './after-answer.js';
import { holdAnswers } from './answers-in-hand.js';
import type { OpenArchive } from './archive/archive.js';
import type { Card, Press } from './cards/card.js';
import { AT_LENGTH, compose, GLANCE } from './cards/compose.js';
import type { LinkTo } from './cards/runs.js';
import type { Command } from './command.js';
import type { DigestDesk, WatchDesk } from './digests/digests.js';
import type { Answer, StampedAnswer } from './domain/answer.js';
import type { Asker, PlatformName } from './domain/asker.js';
import { inFull, whereItFailed } from './faults.js';
import type { Log } from './log.js';
import { type Problem, readTyped, readValues } from './options.js';
import type { Attachment, Call, Newsroom, Reply } from './platforms/platform.js';
import type { AnswerStore } from './store/store.js';

export type DispatchParts = Readonly<{
  commands: readonly Command[];
  openArchive: OpenArchive;
  digestsFor: (asker: Asker) => DigestDesk;
  watchesFor: (asker: Asker) => WatchDesk;
  answers: AnswerStore;
  zone: string;
  linkFor: (platform: PlatformName) => LinkTo;
  /** The files that go with an answer. */
  attachmentsOf: (answer: Answer, at: Date) => readonly Attachment[];
  /** Six characters, new at every call. */
  newId: () => string;
  log: Log;
}>;

/** The one way in: a call becomes a command's answer, an answer a card. Faults are caught here and nowhere else. */
export interface Dispatch extends Newsroom {
  /** The answer behind `ask`, for those who draw no card. */
  answer(call: Call): Promise<StampedAnswer>;
  /** The answer behind `askInWords`. */
  answerInWords(text: string, asker: Asker): Promise<StampedAnswer>;
  /** An answer as the asker's place shows it, in at most `limit` characters. */
  draw(answer: StampedAnswer, asker: Asker, limit: number): Card;
}

export function openDispatch(parts: DispatchParts): Dispatch {
  const { commands, openArchive, answers, zone, log } = parts;
  const inHand = holdAnswers();

  const stamped = (answer: Answer, asker: Asker, id = parts.newId()): StampedAnswer => {
    const { articles, indexedAt } = openArchive(asker).counts();
    return { answer, id, articles, indexedAt, zone };
  };

  const draw = (answer: StampedAnswer, asker: Asker, limit: number): Card =>
    compose(answer, { limit, now: asker.at, linkTo: parts.linkFor(asker.place.platform) });

  /** An answer without its files is still an answer. Digests have none, nor what shows one. */
  const filesWith = ({ answer, id }: StampedAnswer, asker: Asker): readonly Attachment[] => {
    try {
      return answer.kind === 'digest' || answer.kind === 'alert' ? [] : parts.attachmentsOf(answer, asker.at);
    } catch (error) {
      log.error('attachments.failed', { id, error: whereItFailed(error) });
      return [];
    }
  };

  const inPrivate = (answer: StampedAnswer, asker: Asker, limit = GLANCE): Reply => ({
    card: draw(answer, asker, limit),
    visibility: 'private',
    attachments: [],
  });

  /** @param tells whether the error may be quoted: one that met a draft may hold its words */
  const failed = (what: string, error: unknown, tells = true): StampedAnswer => {
    const reference = parts.newId();
    log.error(what, { reference, error: tells ? inFull(error) : whereItFailed(error) });
    return { answer: { kind: 'failed', reference }, id: reference, articles: 0, indexedAt: null, zone };
  };

  const namesIn = (kind: 'storyline' | 'speaker', typed: string, asker: Asker): readonly string[] => {
    const archive = openArchive(asker);
    return kind === 'storyline' ? archive.suggestStorylines(typed) : archive.suggestSpeakers(typed);
  };

  const refusedAs = ({ explain, suggestions }: Problem, asker: Asker): Answer => {
    const here = (example: string) => exampleHere(example, commands, (kind, typed) => namesIn(kind, typed, asker));
    return { kind: 'refused', explain, suggestions: suggestions.map(here) };
  };

  /** @param typedAt when the options were typed: `2h` counts from then, whenever the question is asked again */
  const run = async ({ command, action, options, draft, asker }: Call, typedAt: Date): Promise<Answer> => {
    const found = actionFor(command, action, commands);
    if (found.kind === 'problem') return refusedAs(found, asker);
    if (found.action.for === 'managers' && !asker.mayManage) return managersOnly(asker);
    const read = readValues(found.action, { options, draft, now: typedAt, zone });
    if (read.kind === 'problem') return refusedAs(read, asker);
    const digests = parts.digestsFor(asker);
    return found.action.answer(read.values, {
      asker,
      archive: openArchive(asker),
      digests,
      watches: parts.watchesFor(asker),
      draft,
      commands,
      wrongReports: () => answers.wrongReports(),
      zone,
    });
  };

  const answer = async (call: Call): Promise<StampedAnswer> => {
    const { command, action, options, asker } = call;
    try {
      const found = stamped(await run(call, asker.at), asker);
      if (!keeps(call, commands)) inHand.hold(found, asker);
      else if (hasButtons(found.answer))
        await answers.keepAnswer({ id: found.id, command, action, options, at: asker.at });
      log.info('command.answered', { command, action, kind: found.answer.kind, id: found.id });
      return found;
    } catch (error) {
      return failed('command.failed', error, keeps(call, commands));
    }
  };

  const ask = async (call: Call): Promise<Reply> => {
    const asked = sharesAtOnce(call) ? { ...call, asker: asChannel(call.asker) } : call;
    const found = await answer(asked);
    if (keeps(call, commands) && sharesAtOnce(call) && isShareable(found.answer)) {
      await answers.claim(shareKey(found.id, call.asker), call.asker.at);
      return inChannel(found, call.asker);
    }
    const reply = keeps(call, commands) ? inPrivate(found, call.asker) : unkept(found, call.asker, GLANCE);
    return { ...reply, attachments: filesWith(found, call.asker) };
  };

  /** What asks again would have nothing to ask: only the button that shows more of this answer is left. */
  const unkept = (answer: StampedAnswer, asker: Asker, limit: number): Reply => {
    const { card, ...reply } = inPrivate(answer, asker, limit);
    return { ...reply, card: { ...card, buttons: card.buttons.filter(({ press }) => press.action === 'more') } };
  };

  /** To the channel: without the button that would post it again. */
  const inChannel = (answer: StampedAnswer, asker: Asker): Reply => {
    const card = draw(answer, asker, GLANCE);
    const buttons = card.buttons.filter((button) => button.press.action !== 'share');
    return { card: { ...card, buttons }, visibility: 'channel', attachments: filesWith(answer, asker) };
  };

  const callIn = (text: string, asker: Asker): Call | Problem => {
    const typed = readTyped(text, commands);
    if (typed.kind === 'problem') return typed;
    const { command, action, options } = typed;
    return { command, action, options, draft: null, asker };
  };

  const press = async ({ action, answer: id }: Press, asker: Asker): Promise<Reply> => {
    const held = inHand.heldFor(id, asker);
    if (held) return unkept(held, asker, AT_LENGTH);
    const kept = await answers.answer(id);
    if (!kept) return said('No longer held', `Answer ${id} is not held any more. Ask again.`, asker);
    const again = async (by: Asker): Promise<StampedAnswer> =>
      stamped(await run({ ...kept, draft: null, asker: by }, kept.at), by, id);
    switch (action) {
      case 'share':
        return share(await again(asChannel(asker)), asker);
      case 'more':
        return inPrivate(await again(asker), asker, AT_LENGTH);
      case 'passages': {
        const citations = shownIn((await again(asker)).answer);
        return inPrivate(stamped(await openArchive(asker).passages(citations), asker), asker, AT_LENGTH);
      }
      case 'wrong':
        await answers.reportWrong(id, asker.user, asker.at);
        log.warn('answer.reported_wrong', { id });
        return said(
          'Noted',
          `Answer ${id} is reported as wrong; /newsroom status shows it to whoever runs this bot.`,
          asker,
        );
      default:
        return action satisfies never;
    }
  };

  /** What the channel may see now, once. A question that now has no such answer stays with the one who asked it. */
  const share = async (answer: StampedAnswer, asker: Asker): Promise<Reply> => {
    if (!isShareable(answer.answer)) {
      return said(
        'Not shared',
        'This channel may not see that answer any more, or its words are gone. Ask again.',
        asker,
      );
    }
    if (!(await answers.claim(shareKey(answer.id, asker), asker.at))) {
      return said(
        'Shared before',
        'This answer was posted here already. If it is not there, ask again and share that.',
        asker,
      );
    }
    return inChannel(answer, asker);
  };

  const said = (title: string, line: string, asker: Asker): Reply =>
    inPrivate(stamped({ kind: 'notice', title, lines: [line] }, asker), asker);

  /** Whatever breaks while a reply is made is a reply too. */
  const guarded = async (asker: Asker, work: () => Promise<Reply>, tells = true): Promise<Reply> => {
    try {
      return await work();
    } catch (error) {
      return inPrivate(failed('reply.failed', error, tells), asker);
    }
  };

  return {
    commands,
    draw,
    answer,
    answerInWords: async (text, asker) => {
      const call = callIn(text, asker);
      return 'kind' in call ? stamped(refusedAs(call, asker), asker) : answer(call);
    },
    ask: (call) => guarded(call.asker, () => ask(call), keeps(call, commands)),
    refuse: (explain, asker) =>
      guarded(asker, async () => inPrivate(stamped({ kind: 'refused', explain, suggestions: [] }, asker), asker)),
    askInWords: (text, asker) =>
      guarded(asker, async () => {
        const call = callIn(text, asker);
        return 'kind' in call ? inPrivate(stamped(refusedAs(call, asker), asker), asker) : ask(call);
      }),
    press: (pressed, asker) => guarded(asker, () => press(pressed, asker)),
    suggest: async (kind, typed, asker) => {
      try {
        return namesIn(kind, typed, asker);
      } catch (error) {
        failed('suggestion.failed', error);
        return [];
      }
    },
  };
}

function managersOnly({ user }: Asker): Answer {
  return {
    kind: 'refused',
    explain: `Only editors, and whoever manages this place, change what is posted here. To make you one, the operator adds ${user} to editors in config/newsroom.yml.`,
    suggestions: ['/digest preview', '/digest list'],
  };
}
