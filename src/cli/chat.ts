import { openTerminal } from '../platforms/terminal/adapter.js';
import { complain, operator, withProduct } from './shell.js';

/** Questions one after another, until `exit` or the end of the input. */
export async function chat(root: string, options: Readonly<{ archive?: string; role: string }>): Promise<0 | 2> {
  const asker = operator(options.role);
  if (!asker) return complain(`--role is ${options.role}; it can be reader or editor.`);
  return withProduct(root, options.archive, async (product): Promise<0> => {
    await new Promise<void>((resolve) => {
      const terminal = openTerminal(
        { input: process.stdin, output: process.stdout, role: asker.role, onLeave: resolve },
        () => new Date(),
      );
      process.stdout.write('Ask as in a chat: /newsroom help lists what there is, exit leaves.\n');
      void terminal.start(product.dispatch);
    });
    return 0;
  });
}
