import { existsSync, readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';

/** What a file holds, or a sentence that says why it cannot be used. */
export type ReadFile<T> = Readonly<{ kind: 'read'; value: T } | { kind: 'unusable'; because: string }>;

export function readText(file: string): ReadFile<string> {
  if (!existsSync(file)) return { kind: 'unusable', because: `${file} is not there.` };
  if (!statSync(file).isFile()) return { kind: 'unusable', because: `${file} is a folder; expected a file.` };
  return { kind: 'read', value: readFileSync(file, 'utf8') };
}

/** One value a line, empty lines passed over; the first line that does not fit is named. */
export function readLines<T>(file: string, line: z.ZodType<T>): ReadFile<readonly T[]> {
  const read = readText(file);
  if (read.kind === 'unusable') return read;
  const values: T[] = [];
  for (const [index, json] of read.value.split('\n').entries()) {
    if (json.trim() === '') continue;
    const checked = fitting(`${file}, line ${index + 1}`, parsed(json), line);
    if (checked.kind === 'unusable') return checked;
    values.push(checked.value);
  }
  return { kind: 'read', value: values };
}

/** `found` as `shape` describes it; else the first field at fault, after `where` it was found. */
export function fitting<T>(where: string, found: unknown, shape: z.ZodType<T>): ReadFile<T> {
  const checked = shape.safeParse(found);
  if (checked.success) return { kind: 'read', value: checked.data };
  const [fault] = checked.error.issues;
  const field = fault?.path.join('.') || 'the whole';
  return { kind: 'unusable', because: `${where}: ${field} does not fit: ${fault?.message ?? 'not JSON'}.` };
}

/** Undefined when it is no JSON, which fits no shape. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
