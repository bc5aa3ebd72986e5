import type { Product } from '../assemble.js';
import { AT_LENGTH, GLANCE } from '../cards/compose.js';
import type { StampedAnswer } from '../domain/answer.js';
import type { Asker, PlatformName } from '../domain/asker.js';
import { toDiscord } from '../platforms/discord/embed.js';
import type { Attachment } from '../platforms/platform.js';
import { toBlockKit } from '../platforms/slack/block-kit.js';
import { toText } from '../platforms/terminal/text.js';
import { timelineFiles } from '../timeline-files.js';
import { isWrong } from './check.js';
import { complain, operator, withProduct } from './shell.js';
import { writeFiles } from './write-files.js';

export type AskOptions = Readonly<{ archive?: string; as: string; role?: string; files?: string; replace?: true }>;

/**
 * Prints one answer, and writes the files that go with it where `files` names a folder for them. 1 when the question
 * could not be answered as it was put, a quotation that was to be checked is not held so, or no file goes with the
 * answer; 2 when a file cannot be written.
 */
export async function ask(root: string, question: string, options: AskOptions): Promise<0 | 1 | 2> {
  const form = formCalled(options.as);
  if (!form) return complain(`--as is ${options.as}; it can be text, slack, discord or json.`);
  const asker = operator(options.role);
  if (!asker) return complain(`--role is ${options.role}; it can be reader or editor.`);
  return withProduct(root, options.archive, async (product) => {
    const answer = await product.dispatch.answerInWords(question, asker);
    process.stdout.write(`${printed(answer, form, asker, product)}\n`);
    if (answer.answer.kind === 'refused' || answer.answer.kind === 'failed' || isWrong(answer.answer)) return 1;
    const files = timelineFiles(answer.answer, asker.at, answer.zone);
    if (options.files !== undefined) return filesWritten(files, options.files, options.replace ?? false, form);
    const toKeep = files.find(({ alt }) => alt === null);
    if (toKeep) process.stderr.write(`Add --files DIR, and ${toKeep.name} is written into that folder.\n`);
    return 0;
  });
}

function filesWritten(files: readonly Attachment[], folder: string, mayReplace: boolean, form: Form): 0 | 1 | 2 {
  if (files.length === 0) {
    process.stderr.write(
      'No file goes with this answer: a timeline with a dated event has a picture, and one asked for with export: a file.\n',
    );
    return 1;
  }
  const written = writeFiles(folder, files, mayReplace);
  if (written.kind === 'not-written') return complain(written.because);
  // What a program reads as JSON stays JSON.
  const told = form === 'text' ? process.stdout : process.stderr;
  for (const path of written.paths) told.write(`Written: ${path}\n`);
  return 0;
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
