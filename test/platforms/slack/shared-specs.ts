import { existsSync, readFileSync } from 'node:fs';

/** A specification from the folder beside the repository; null, with a line saying so, where it is absent. */
export function sharedSpec<Shape>(name: string): Shape | null {
  const file = new URL(`../../../../shared/specs/${name}`, import.meta.url);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  console.info(`skipped: ../shared/specs/${name} is not there (a plain clone)`);
  return null;
}
