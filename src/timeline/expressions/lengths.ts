/** `min` and `centuries` as the unit that they are. */
export function unitNamed(name: string): string {
  const unit = name.replace(/s$/, '');
  return { min: 'minute', hr: 'hour', centurie: 'century' }[unit] ?? unit;
}

/** @param count null when the words name no number; halves are told in the next smaller unit */
export function durationValue(count: number | null, unit: string): string {
  const n = count === null ? 'X' : count;
  switch (unit) {
    case 'second':
      return `PT${n}S`;
    case 'minute':
      return `PT${n}M`;
    case 'hour':
      return typeof n === 'number' && !Number.isInteger(n) ? hours(n) : `PT${n}H`;
    case 'day':
      return n === 0.5 ? 'PT12H' : `P${n}D`;
    case 'weekend':
      return `P${n === 'X' ? n : 2 * n}D`;
    case 'week':
      return `P${n}W`;
    case 'fortnight':
      return `P${n === 'X' ? n : 2 * n}W`;
    case 'month':
      return `P${n}M`;
    case 'quarter':
      return `P${n}Q`;
    case 'year':
      return typeof n === 'number' && !Number.isInteger(n) ? years(n) : `P${n}Y`;
    case 'decade':
      return `P${n === 'X' ? n : 10 * n}Y`;
    case 'century':
      return `P${n === 'X' ? n : 100 * n}Y`;
    default:
      return 'PXX';
  }
}

function hours(count: number): string {
  const [whole, minutes] = [Math.floor(count), Math.round((count % 1) * 60)];
  return `PT${whole ? `${whole}H` : ''}${minutes}M`;
}

function years(count: number): string {
  const [whole, months] = [Math.floor(count), Math.round((count % 1) * 12)];
  return `P${whole ? `${whole}Y` : ''}${months}M`;
}
