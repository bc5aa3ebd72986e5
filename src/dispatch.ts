import type { OpenArchive } from './archive/archive.js';
import type { Card, Press } from './cards/card.js';
import { AT_LENGTH, compose, GLANCE } from './cards/compose.js';
import type { LinkTo } from './cards/runs.js';
import type { Action, Command } from './command.js';
import type { DigestDesk } from './digests/digests.js';
import type { Answer, StampedAnswer } from './domain/answer.js';
import type { Asker, PlatformName } from './domain/asker.js';
import type { Citation } from './domain/citation.js';
import type { Log } from './log.js';
import { isYes, type Problem, readTyped, readValues, unknownAction, unknownCommand } from './options.js';
import type { Attachment, Call, Newsroom, Reply } from './platforms/platform.js';
import type { AnswerStore } from './store/store.js';

export type DispatchParts = Readonly<{
  commands: readonly Command[];
  openArchive: OpenArchive;
  digestsFor: (asker: Asker) => DigestDesk;
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

  const stamped = (answer: Answer, asker: Asker, id = parts.newId()): StampedAnswer => {
    const { articles, indexedAt } = openArchive(asker).counts();
    return { answer, id, articles, indexedAt, zone };
  };

  const draw = (answer: StampedAnswer, asker: Asker, limit: number): Card =>
    compose(answer, { limit, now: asker.at, linkTo: parts.linkFor(asker.place.platform) });

  const inPrivate = (answer: StampedAnswer, asker: Asker, limit = GLANCE): Reply => ({
    card: draw(answer, asker, limit),
    visibility: 'private',
    attachments: parts.attachmentsOf(answer.answer, asker.at),
  });

  const failed = (what: string, error: unknown): StampedAnswer => {
    const reference = parts.newId();
    log.error(what, { reference, error: error instanceof Error ? (error.stack ?? error.name) : String(error) });
    return { answer: { kind: 'failed', reference }, id: reference, articles: 0, indexedAt: null, zone };
  };

  /** @param typedAt when the options were typed: `2h` counts from then, whenever the question is asked again */
  const run = async ({ command, action, options, draft, asker }: Call, typedAt: Date): Promise<Answer> => {
    const found = actionFor(command, action, commands);
    if (found.kind === 'problem') return refused(found);
    if (found.action.for === 'managers' && !asker.mayManage) return managersOnly(asker);
    const read = readValues(found.action, options, typedAt, zone);
    if (read.kind === 'problem') return refused(read);
    const digests = parts.digestsFor(asker);
    return found.action.answer(read.values, {
      asker,
      archive: openArchive(asker),
      digests,
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
      if (hasButtons(found.answer)) await answers.keepAnswer({ id: found.id, command, action, options, at: asker.at });
      log.info('command.answered', { command, action, kind: found.answer.kind, id: found.id });
      return found;
    } catch (error) {
      return failed('command.failed', error);
    }
  };

  const ask = async (call: Call): Promise<Reply> => {
    const asked = sharesAtOnce(call) ? { ...call, asker: asChannel(call.asker) } : call;
    const found = await answer(asked);
    if (!sharesAtOnce(call) || !isShareable(found.answer)) return inPrivate(found, call.asker);
    await answers.claim(shareKey(found.id, call.asker), call.asker.at);
    return inChannel(found, call.asker);
  };

  /** To the channel: without the button that would post it again. */
  const inChannel = (answer: StampedAnswer, asker: Asker): Reply => {
    const card = draw(answer, asker, GLANCE);
    const buttons = card.buttons.filter((button) => button.press.action !== 'share');
    const attachments = parts.attachmentsOf(answer.answer, asker.at);
    return { card: { ...card, buttons }, visibility: 'channel', attachments };
  };

  const callIn = (text: string, asker: Asker): Call | Problem => {
    const typed = readTyped(text, commands);
    if (typed.kind === 'problem') return typed;
    const { command, action, options } = typed;
    return { command, action, options, draft: null, asker };
  };

  const press = async ({ action, answer: id }: Press, asker: Asker): Promise<Reply> => {
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
  const guarded = async (asker: Asker, work: () => Promise<Reply>): Promise<Reply> => {
    try {
      return await work();
    } catch (error) {
      return inPrivate(failed('reply.failed', error), asker);
    }
  };

  return {
    commands,
    draw,
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
      try {
        const archive = openArchive(asker);
        return kind === 'storyline' ? archive.suggestStorylines(typed) : archive.suggestSpeakers(typed);
      } catch (error) {
        failed('suggestion.failed', error);
        return [];
      }
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

function managersOnly({ user }: Asker): Answer {
  return {
    kind: 'refused',
    explain: `Only editors, and whoever manages this place, change what is posted here. To make you one, the operator adds ${user} to editors in config/newsroom.yml.`,
    suggestions: ['/digest preview', '/digest list'],
  };
}

const sharesAtOnce = (call: Call): boolean => isYes(call.options.share ?? '');

/** What goes to a channel is what every reader may see, whoever asks. */
const asChannel = (asker: Asker): Asker => ({ ...asker, role: 'reader' });

const shareKey = (id: string, { place }: Asker): string => `share:${id}:${place.platform}:${place.id}`;

/**
 * Answers drawn from articles; not refusals, notices or faults, and nothing that only repeats the question: where no
 * article that the channel may see prints the words, even the nearest ones would tell what was asked.
 */
function isShareable(answer: Answer): boolean {
  if (answer.kind === 'utterances') return answer.found.some((utterance) => utterance.sameWords.length > 0);
  return answer.kind === 'said-by' || answer.kind === 'timeline' || answer.kind === 'whats-new';
}

const hasButtons = ({ kind }: Answer): boolean => kind !== 'refused' && kind !== 'failed';

/** The first words of every rendering that an answer shows. */
function shownIn(answer: Answer): readonly Citation[] {
  if (answer.kind !== 'utterances' && answer.kind !== 'said-by') return [];
  const renderings = answer.found.flatMap((utterance) => [...utterance.sameWords, ...utterance.differentWords]);
  return renderings.map((rendering) => rendering.printed.pieces[0]);
}
