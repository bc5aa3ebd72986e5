import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Once nothing is left that nobody holds. What a weak reference gave stays for as long as the turn that asked. */
export async function collected(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    await setTimeout();
    collect();
  }
}
