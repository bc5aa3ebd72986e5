/** Quotation marks as people type them, and what closes each. */
export const OPENING = '"“„«\'‘';
export const CLOSING: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"',
  '„': '“”"',
  '«': '»',
  "'": "'’",
  '‘': "’'",
};

/** Where the quotation that opens `text` is closed; -1 when none opens it, or it is never closed. */
export function closingOf(text: string): number {
  const first = text[0] ?? '';
  if (!OPENING.includes(first) || first === '') return -1;
  for (let i = 1; i < text.length; i++) {
    if (CLOSING[first]!.includes(text[i]!) && !/[\p{L}\p{N}]/u.test(text[i + 1] ?? '')) return i;
  }
  return -1;
}

export function closesLater(text: string, open: number): boolean {
  const closing = CLOSING[text[open]!]!;
  return [...text.slice(open + 1)].some((char) => closing.includes(char));
}
