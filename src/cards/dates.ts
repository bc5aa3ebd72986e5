import type { WorkedOutDate } from '../domain/timex.js';

/** ● the words say so; ◐ worked out; ○ a stretch of time, or not dated. */
export function certaintyMark(basis: WorkedOutDate['basis']): string {
  switch (basis) {
    case 'stated':
      return '●';
    case 'inferred':
      return '◐';
    case 'range':
      return '○';
    default:
      return basis satisfies never;
  }
}
