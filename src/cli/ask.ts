import type { Product } from '../assemble.js';
import { AT_LENGTH, GLANCE } from '../cards/compose.js';
import type { StampedAnswer } from '../domain/answer.js';
import type { Asker, PlatformName } from '../domain/asker.js';
import { toDiscord } from '../platforms/discord/embed.js';
import { toBlockKit } from '../platforms/slack/block-kit.js';
import { toText } from '../platforms/terminal/text.js';
import { complain, operator, withProduct } from './shell.js';

export type AskOptions = Readonly<{ archive?: string; as: string; role?: string }>;

/** Prints one answer. 1 when the question could not be answered as it was put. */
export async function ask(root: string, question: string, options: AskOptions): Promise<0 | 1 | 2> {
  const form = formCalled(options.as);
  if (!form) return complain(`--as is ${options.as}; it can be text, slack, discord or json.`);
  const asker = operator(options.role);
  if (!asker) return complain(`--role is ${options.role}; it can be reader or editor.`);
  return withProduct(root, options.archive, async (product) => {
    const answer = await product.dispatch.answerInWords(question, asker);
    process.stdout.write(`${printed(answer, form, asker, product)}\n`);
    return answer.answer.kind === 'refused' || answer.answer.kind === 'failed' ? 1 : 0;
  });
}

type Form = 'text' | 'slack' | 'discord' | 'json';

function formCalled(form: string): Form | null {
  return form === 'text' || form === 'slack' || form === 'discord' || form === 'json' ? form : null;
}

/** The answer as one platform would get it; as text, all of it. */
export function printed(answer: StampedAnswer, form: Form, asker: Asker, { dispatch }: Product): string {
  const card = (platform: PlatformName, limit: number) =>
    dispatch.draw(answer, { ...asker, place: { platform, id: asker.place.id } }, limit);
  switch (form) {
    case 'text':
      return toText(card('terminal', AT_LENGTH * 10));
    case 'slack':
      return JSON.stringify(toBlockKit(card('slack', GLANCE)), null, 2);
    case 'discord':
      return JSON.stringify(toDiscord(card('discord', GLANCE)), null, 2);
    case 'json':
      return JSON.stringify(answer, null, 2);
    default:
      return form satisfies never;
  }
}
