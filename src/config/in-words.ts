import type { z } from 'zod';

/** One fault of the configuration as a sentence: where, which key, what was found, what was expected. */
export function inWords(issue: z.core.$ZodIssue, found: unknown, where: string): string {
  const key = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys': {
      const unknown = issue.keys.map((name) => (key === '' ? name : `${key}.${name}`)).join(', ');
      return `${where}: ${unknown} is not a setting; take it away, or mend its spelling.`;
    }
    case 'invalid_key':
      return `${where}: ${key} is no name for it; ${issue.issues.map((one) => one.message).join('; ')}.`;
    default:
      return `${where}: ${key || 'the file'} is ${valueAt(found, issue.path)}; ${issue.message}.`;
  }
}

function valueAt(found: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    found,
  );
  if (value === undefined) return 'absent';
  const isSecret = path.some((key) => /TOKEN|SECRET/.test(String(key)));
  return isSecret ? 'something else (not shown)' : JSON.stringify(value).slice(0, 80);
}
