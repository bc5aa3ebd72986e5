/** A text handed in to be checked: a file, or what was pasted (then named `pasted text`). Read, answered, forgotten. */
export type DraftFile = Readonly<{ name: string; bytes: Uint8Array }>;
