import type { OpenArchive } from './archive/archive.js';
import type { Card, Press } from './cards/card.js';
import { AT_LENGTH, compose, GLANCE } from './cards/compose.js';
import type { LinkTo } from './cards/runs.js';
import type { Action, Command } from './command.js';
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

  const stamped = (answer: Answer, asker: Asker, id = parts.newId()): StampedAnswer => {
    const { articles, indexedAt } = openArchive(asker).counts();
    return { answer, id, articles, indexedAt, zone };
  };

  const draw = (answer: StampedAnswer, asker: Asker, limit: number): Card =>
    compose(answer, { limit, now: asker.at, linkTo: parts.linkFor(asker.place.platform) });

  const inPrivate = (answer: StampedAnswer, asker: Asker, limit = GLANCE): Reply => ({
    card: draw(answer, asker, limit),
    visibility: 'private',
  });

  const failed = (what: string, error: unknown): StampedAnswer => {
    const reference = parts.newId();
    log.error(what, { reference, error: error instanceof Error ? (error.stack ?? error.name) : String(error) });
    return { answer: { kind: 'failed', reference }, id: reference, articles: 0, indexedAt: null, zone };
  };

  const run = async ({ command, action, options, asker }: Call): Promise<Answer> => {
    const found = actionFor(command, action, commands);
    if (found.kind === 'problem') return refused(found);
    const read = readValues(found.action, options, asker.at, zone);
    if (read.kind === 'problem') return refused(read);
    const digests = parts.digestsFor(asker);
    return found.action.answer(read.values, { asker, archive: openArchive(asker), digests, commands, zone });
  };

  const answer = async (call: Call): Promise<StampedAnswer> => {
    const asked = asShared(call);
    try {
      const found = stamped(await run(asked), asked.asker);
      const { command, action, options } = call;
      await answers.keepAnswer({ id: found.id, command, action, options, at: call.asker.at });
      log.info('command.answered', { command, action, kind: found.answer.kind, id: found.id });
      return found;
    } catch (error) {
      return failed('command.failed', error);
    }
  };

  const ask = async (call: Call): Promise<Reply> => {
    const found = await answer(call);
    const toChannel = sharesAtOnce(call) && found.answer.kind !== 'failed' && found.answer.kind !== 'refused';
    return { ...inPrivate(found, call.asker), visibility: toChannel ? 'channel' : 'private' };
  };

  const callIn = (text: string, asker: Asker): Call | Problem => {
    const typed = readTyped(text, commands);
    if (typed.kind === 'problem') return typed;
    const { command, action, options } = typed;
    return { command, action, options, asker };
  };

  const press = async ({ action, answer: id }: Press, asker: Asker): Promise<Reply> => {
    const kept = await answers.answer(id);
    if (!kept) return said('No longer held', `Answer ${id} is not held any more. Ask again.`, asker);
    switch (action) {
      case 'share': {
        const channel: Asker = { ...asker, role: 'reader' };
        const card = draw(stamped(await run({ ...kept, asker: channel }), channel, id), channel, GLANCE);
        // Claimed last: had the answer failed, the button would still work.
        if (!(await answers.claim(`share:${id}:${asker.place.platform}:${asker.place.id}`, asker.at))) {
          return said('Already shared', 'This answer is in the channel already.', asker);
        }
        return { card: { ...card, buttons: [] }, visibility: 'channel' };
      }
      case 'more':
        return inPrivate(stamped(await run({ ...kept, asker }), asker, id), asker, AT_LENGTH);
      case 'passages':
        return inPrivate(stamped(await passagesFor(kept, asker), asker), asker, AT_LENGTH);
      case 'wrong':
        await answers.reportWrong(id, asker.user, asker.at);
        log.warn('answer.reported_wrong', { id });
        return said('Noted', `Answer ${id} is reported as wrong to whoever runs this bot.`, asker);
      default:
        return action satisfies never;
    }
  };

  /** The passages behind the words that the answer's question asked about. */
  const passagesFor = async (kept: KeptAnswer, asker: Asker): Promise<Answer> => {
    const found = actionFor(kept.command, kept.action, commands);
    if (found.kind === 'problem') return refused(found);
    const read = readValues(found.action, kept.options, kept.at, zone);
    return read.kind === 'problem' ? refused(read) : openArchive(asker).passages(String(Object.values(read.values)[0]));
  };

  const said = (title: string, line: string, asker: Asker): Reply =>
    inPrivate(stamped({ kind: 'notice', title, lines: [line] }, asker), asker);

  /** Whatever breaks while a reply is made is a reply too. */
  const guarded = async (asker: Asker, work: () => Promise<Reply>): Promise<Reply> => {
    try {
      return await work();
    } catch (error) {
      return inPrivate(failed('reply.failed', error), asker);
    }
  };

  return {
    commands,
    answer,
    answerInWords: async (text, asker) => {
      const call = callIn(text, asker);
      return 'kind' in call ? stamped(refused(call), asker) : answer(call);
    },
    ask: (call) => guarded(call.asker, () => ask(call)),
    askInWords: (text, asker) =>
      guarded(asker, async () => {
        const call = callIn(text, asker);
        return 'kind' in call ? inPrivate(stamped(refused(call), asker), asker) : ask(call);
      }),
    press: (pressed, asker) => guarded(asker, () => press(pressed, asker)),
    suggest: async (kind, typed, asker) => {
      const archive = openArchive(asker);
      return kind === 'storyline' ? archive.suggestStorylines(typed) : archive.suggestSpeakers(typed);
    },
  };
}

function actionFor(
  name: string,
  action: string | null,
  commands: readonly Command[],
): Readonly<{ kind: 'action'; action: Action }> | Problem {
  const command = commands.find((one) => one.name === name);
  if (!command) return unknownCommand(name, commands);
  const found = command.actions.find((one) => one.name === action);
  return found ? { kind: 'action', action: found } : unknownAction(action ?? '', command);
}

function refused({ explain, suggestions }: Problem): Answer {
  return { kind: 'refused', explain, suggestions };
}

const sharesAtOnce = (call: Call): boolean => /^(true|yes|y|1)$/i.test(call.options.share ?? '');

/** What goes to the channel at once is what the channel may see, whoever asks. */
const asShared = (call: Call): Call =>
  sharesAtOnce(call) ? { ...call, asker: { ...call.asker, role: 'reader' } } : call;
