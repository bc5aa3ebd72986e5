import type { DraftFile } from '../domain/draft.js';
import { sizeInWords } from './attachments.js';
import { DRAFT_BYTES } from './drafts.js';

const TIMEOUT_MS = 20_000;

/** A file as a chat names it; `size` is what the chat says, in bytes. */
export type Offered = Readonly<{ name: string; size: number; url: string }>;

export type Download = Readonly<
  | { kind: 'file'; file: DraftFile }
  /** `elsewhere`: not at the chat's own host. `not given`: its host answered, but with something else than the file. */
  | { kind: 'refused'; because: 'too large' | 'elsewhere' | 'not given' | 'lost'; explain: string }
>;

/**
 * Reads a file into memory, from `origin` alone and following no redirection: its address arrives from outside, and the
 * headers may hold a token.
 *
 * @param origin `https://cdn.discordapp.com`
 */
export async function download(
  offered: Offered,
  origin: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Download> {
  const { name, size, url } = offered;
  if (!URL.canParse(url) || new URL(url).origin !== origin) return refused('elsewhere', offered);
  if (size > DRAFT_BYTES) return refused('too large', offered);
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status !== 200 || isPage(response)) {
      await response.body?.cancel();
      return refused('not given', offered);
    }
    const bytes = await readAtMost(DRAFT_BYTES, response);
    return bytes === null ? refused('too large', offered) : { kind: 'file', file: { name, bytes } };
  } catch {
    return refused('lost', offered);
  }
}

/** Slack answers a token that may not read files with a page to log in, and calls that a success. */
const isPage = (response: Response): boolean => response.headers.get('content-type')?.startsWith('text/html') ?? false;

/** Null when there is more: what is said of a file's size is not relied on. */
async function readAtMost(most: number, response: Response): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function refused(because: Extract<Download, { kind: 'refused' }>['because'], { name }: Offered): Download {
  const explain =
    because === 'too large'
      ? `${name} is larger than ${sizeInWords(DRAFT_BYTES)}, and is not read. Hand in its text alone, or a part of it.`
      : `${name} could not be fetched. Try again, or paste its text.`;
  return { kind: 'refused', because, explain };
}
