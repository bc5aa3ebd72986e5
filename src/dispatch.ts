import type { OpenArchive } from './archive/archive.js';
import type { Card, Press } from './cards/card.js';
import { AT_LENGTH, compose, GLANCE } from './cards/compose.js';
import type { LinkTo } from './cards/runs.js';
import type { Action, Command, Desk } from './command.js';
import type { DigestDesk } from './digests/digests.js';
import type { Answer, StampedAnswer } from './domain/answer.js';
import type { Asker, PlatformName } from './domain/asker.js';
import type { Log } from './log.js';
import { type Problem, readTyped, readValues, unknownAction, unknownCommand } from './options.js';
import type { Call, Newsroom, Reply } from './platforms/platform.js';
import type { AnswerStore, KeptAnswer } from './store/store.js';

export type DispatchParts = Readonly<{
  commands: readonly Command[];
  openArchive: OpenArchive;
  digestsFor: (asker: Asker) => DigestDesk;
  answers: AnswerStore;
  zone: string;
  linkFor: (platform: PlatformName) => LinkTo;
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
}

export function openDispatch(parts: DispatchParts): Dispatch {
  const { commands, openArchive, answers, zone, log } = parts;

  const stamped = (answer: Answer, id: string, asker: Asker): StampedAnswer => {
    const { articles, indexedAt } = openArchive(asker).counts();
    return { answer, id, articles, indexedAt, zone };
  };

  const draw = (answer: StampedAnswer, asker: Asker, limit: number): Card =>
    compose(answer, { limit, now: asker.at, linkTo: parts.linkFor(asker.place.platform) });

  const answer = async (call: Call): Promise<StampedAnswer> => {
    const id = parts.newId();
    try {
      const { answer: found, keep } = await answerTo(call, deskFor(call.asker));
      if (keep) await answers.keepAnswer({ ...keep, id, at: call.asker.at });
      log.info('command.answered', { command: call.command, action: call.action, kind: found.kind, id });
      return stamped(found, id, call.asker);
    } catch (error) {
      log.error('command.failed', {
        command: call.command,
        action: call.action,
        reference: id,
        error: describe(error),
      });
      return { answer: { kind: 'failed', reference: id }, id, articles: 0, indexedAt: null, zone };
    }
  };

  const deskFor = (asker: Asker): Desk => ({
    asker,
    archive: openArchive(asker),
    digests: parts.digestsFor(asker),
    commands,
    zone,
  });

  const answerTo = async (call: Call, desk: Desk): Promise<Answered> => {
    const found = actionFor(call, commands);
    if (found.kind === 'problem') return refused(found);
    const read = readValues(found.action, call.options, call.asker.at, zone);
    if (read.kind === 'problem') return refused(read);
    const { command, options } = call;
    return {
      answer: await found.action.answer(read.values, desk),
      keep: { command, action: found.action.name, options },
    };
  };

  const answerInWords = async (text: string, asker: Asker): Promise<StampedAnswer> => {
    const typed = readTyped(text, commands);
    if (typed.kind === 'problem') return stamped(refused(typed).answer, parts.newId(), asker);
    return answer({ ...typed, asker });
  };

  /** Asks again, now, as the one who pressed; what they may not see is gone from the answer. */
  const again = async (kept: KeptAnswer, asker: Asker): Promise<StampedAnswer> => {
    const { command, action, options } = kept;
    return { ...(await answer({ command, action, options, asker })), id: kept.id };
  };

  const press = async ({ action, answer: id }: Press, asker: Asker): Promise<Reply> => {
    const kept = await answers.answer(id);
    if (!kept) return inPrivate(notice('No longer held', [`Answer ${id} is not held any more. Ask again.`]), asker);
    switch (action) {
      case 'share': {
        const channel = `${asker.place.platform}:${asker.place.id}`;
        if (!(await answers.claim(`share:${id}:${channel}`, asker.at))) {
          return inPrivate(notice('Already shared', ['This answer is in the channel already.']), asker);
        }
        const shared = await again(kept, { ...asker, role: 'reader' });
        return { card: withoutButtons(draw(shared, asker, GLANCE)), visibility: 'channel' };
      }
      case 'more':
        return { card: draw(await again(kept, asker), asker, AT_LENGTH), visibility: 'private' };
      case 'passages':
        return inPrivate(await passagesFor(kept, asker), asker);
      case 'wrong':
        await answers.reportWrong(id, asker.user, asker.at);
        log.warn('answer.reported_wrong', { id });
        return inPrivate(notice('Noted', [`Answer ${id} is reported as wrong to whoever runs this bot.`]), asker);
      default:
        return action satisfies never;
    }
  };

  const passagesFor = async (kept: KeptAnswer, asker: Asker): Promise<Answer> => {
    const found = actionFor(kept, commands);
    if (found.kind === 'problem') return refused(found).answer;
    const read = readValues(found.action, kept.options, kept.at, zone);
    if (read.kind === 'problem') return refused(read).answer;
    return openArchive(asker).passages(String(Object.values(read.values)[0]));
  };

  const inPrivate = (found: Answer, asker: Asker): Reply => ({
    card: draw(stamped(found, parts.newId(), asker), asker, AT_LENGTH),
    visibility: 'private',
  });

  const replyTo = (call: Call, found: StampedAnswer): Reply => {
    const shares = sharesAtOnce(call);
    const card = draw(found, call.asker, GLANCE);
    return { card, visibility: shares && !isOurFault(found.answer) ? 'channel' : 'private' };
  };

  /** What goes to the channel at once is what the channel may see, whoever asks. */
  const asShared = (call: Call): Call =>
    sharesAtOnce(call) ? { ...call, asker: { ...call.asker, role: 'reader' } } : call;

  const guarded = async (asker: Asker, work: () => Promise<Reply>): Promise<Reply> => {
    try {
      return await work();
    } catch (error) {
      const reference = parts.newId();
      log.error('reply.failed', { reference, error: describe(error) });
      const failed: StampedAnswer = {
        answer: { kind: 'failed', reference },
        id: reference,
        articles: 0,
        indexedAt: null,
        zone,
      };
      return { card: draw(failed, asker, GLANCE), visibility: 'private' };
    }
  };

  return {
    commands,
    answer,
    answerInWords,
    ask: (call) => guarded(call.asker, async () => replyTo(call, await answer(asShared(call)))),
    askInWords: (text, asker) =>
      guarded(asker, async () => {
        const typed = readTyped(text, commands);
        if (typed.kind === 'problem') {
          return {
            card: draw(stamped(refused(typed).answer, parts.newId(), asker), asker, GLANCE),
            visibility: 'private',
          };
        }
        const call: Call = { ...typed, asker };
        return replyTo(call, await answer(asShared(call)));
      }),
    press: (pressed, asker) => guarded(asker, () => press(pressed, asker)),
    suggest: async (kind, typed, asker) => {
      const archive = openArchive(asker);
      return kind === 'storyline' ? archive.suggestStorylines(typed) : archive.suggestSpeakers(typed);
    },
  };
}

type Answered = Readonly<{ answer: Answer; keep: Readonly<Pick<KeptAnswer, 'command' | 'action' | 'options'>> | null }>;

function actionFor(
  call: Readonly<{ command: string; action: string | null }>,
  commands: readonly Command[],
): Readonly<{ kind: 'action'; action: Action }> | Problem {
  const command = commands.find((one) => one.name === call.command);
  if (!command) return unknownCommand(call.command, commands);
  const action = command.actions.find((one) => one.name === call.action);
  return action ? { kind: 'action', action } : unknownAction(call.action ?? '', command);
}

function refused({ explain, suggestions }: Problem): Answered {
  return { answer: { kind: 'refused', explain, suggestions }, keep: null };
}

const notice = (title: string, lines: readonly string[]): Answer => ({ kind: 'notice', title, lines });

const sharesAtOnce = (call: Call): boolean => /^(true|yes|y|1)$/i.test(call.options.share ?? '');

const isOurFault = (answer: Answer): boolean => answer.kind === 'failed' || answer.kind === 'refused';

const withoutButtons = (card: Card): Card => ({ ...card, buttons: [] });

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.name) : String(error);
}
