import { formCalled, printed } from './ask.js';
import { complain, operator, withProduct } from './shell.js';

/** What a digest of everything held would say; posts nothing and remembers nothing. */
export async function digestPreview(
  root: string,
  storyline: string | null,
  options: Readonly<{ archive?: string; as: string }>,
): Promise<0 | 1 | 2> {
  const form = formCalled(options.as);
  if (!form) return complain(`--as is ${options.as}; it can be text, slack, discord or json.`);
  // A digest shows what a channel may see, whoever asks for a preview.
  const asker = operator('reader');
  if (!asker) return 2;
  return withProduct(root, options.archive, async (product, settings) => {
    const typed = storyline === null ? '/digest preview' : `/digest preview ${storyline}`;
    const answer = await product.dispatch.answerInWords(typed, asker);
    process.stdout.write(`${printed(answer, form, asker, product, settings)}\n`);
    return answer.answer.kind === 'refused' || answer.answer.kind === 'failed' ? 1 : 0;
  });
}
