import { createInterface } from 'node:readline';
import type { Button, Card } from '../../cards/card.js';
import type { Asker, Seniority } from '../../domain/asker.js';
import type { Newsroom, Platform, Reply } from '../platform.js';
import { fileLines } from './files.js';
import { toText } from './text.js';

export type TerminalSettings = Readonly<{
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  role: Seniority;
  /** Called when the person leaves: `exit`, or the end of the input. */
  onLeave: () => void;
}>;

/** Questions typed line by line, answers as text; a number presses a button of the last answer. */
export function openTerminal({ input, output, role, onLeave }: TerminalSettings, now: () => Date): Platform {
  const lines = createInterface({ input, output, prompt: '> ' });
  let underWay: Promise<void> = Promise.resolve();
  let last: Card | null = null;
  const asker = (): Asker => ({
    place: { platform: 'terminal', id: 'terminal' },
    user: 'local',
    role,
    mayManage: true,
    at: now(),
  });

  /** @param numbered the buttons that numbers press; what a button shows has none, so the numbers stay those of the answer */
  const show = ({ card, attachments }: Reply, numbered: readonly Button[]): void => {
    const files = fileLines(attachments).map((line) => `${line}\n`);
    const buttons = numbered.map(({ label }, i) => `[${i + 1}] ${label}`).join('  ');
    output.write(`${toText(card)}\n${files.join('')}${buttons === '' ? '' : `${buttons}\n`}\n`);
  };

  const answerLine = async (line: string, newsroom: Newsroom): Promise<void> => {
    if (line === '') return;
    const button = /^\d+$/.test(line) ? last?.buttons[Number(line) - 1] : undefined;
    if (button) return show(await newsroom.press(button.press, asker()), []);
    const reply = await newsroom.askInWords(line, asker());
    last = reply.card;
    show(reply, last.buttons);
  };

  return {
    name: 'terminal',
    start: async (newsroom) => {
      lines.on('line', (line) => {
        if (/^\/?(exit|quit)$/i.test(line.trim())) return lines.close();
        underWay = underWay.then(() => answerLine(line.trim(), newsroom)).then(() => lines.prompt());
      });
      lines.on('close', () => void underWay.then(onLeave));
      lines.prompt();
    },
    post: async () => ({
      kind: 'refused',
      because: 'A terminal is no channel: digests go to Slack or Discord.',
      lasting: true,
      retryAfterMs: null,
    }),
    find: async () => ({ kind: 'absent' }),
    stop: async () => {
      lines.close();
      await underWay;
    },
  };
}
