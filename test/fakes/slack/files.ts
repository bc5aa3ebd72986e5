import type { IncomingMessage, ServerResponse } from 'node:http';

/** A file in a message. `alt` is what a screen reader says of it. */
export type SharedFile = Readonly<{ name: string; alt: string | null; bytes: Uint8Array }>;

/** A file as Slack describes it in what it sends to apps. */
export type DescribedFile = Readonly<{
  id: string;
  name: string;
  title: string;
  size: number;
  url_private: string;
  url_private_download: string;
}>;

export type FakeFiles = Readonly<{
  /** First of three: what is going to be sent. */
  announce(form: URLSearchParams): object;
  /** Second: the bytes, to the address that the first gave. False for another address. */
  take(path: string, bytes: Uint8Array, response: ServerResponse): boolean;
  /** Third: files that are complete, or why not. */
  complete(form: URLSearchParams): readonly SharedFile[] | string;
  /** Puts a file among those that people have handed in. */
  handIn(name: string, bytes: Uint8Array): DescribedFile;
  /** Gives a file to whoever may read it, and a page to log in to everyone else. False for another address. */
  give(path: string, request: IncomingMessage, response: ServerResponse): boolean;
  /** Files that were given, by name. */
  given: readonly string[];
}>;

type Announced = { id: string; name: string; alt: string | null; length: number; bytes: Uint8Array | null };

const ANNOUNCED = ['filename', 'length', 'alt_txt', 'snippet_type'];
const COMPLETED = ['files', 'channel_id', 'thread_ts', 'initial_comment', 'blocks', 'channels'];

/**
 * Files on their way to Slack and from it, as strict as documented; an argument that Slack does not know is refused
 * here, where Slack would pass over it.
 * https://docs.slack.dev/reference/methods/files.getUploadURLExternal
 */
export function openFiles(url: () => string, token: string, mayRead: boolean): FakeFiles {
  const announced: Announced[] = [];
  const held = new Map<string, Uint8Array>();
  const given: string[] = [];

  return {
    given,
    announce(form) {
      const unknown = [...form.keys()].filter((key) => !ANNOUNCED.includes(key));
      if (unknown.length > 0) return refusal(`unknown_argument_${unknown.join('_')}`);
      const length = Number(form.get('length') ?? 0);
      const name = form.get('filename') ?? '';
      const alt = form.get('alt_txt');
      if (name === '' || length === 0) return refusal('missing_argument');
      if ((alt ?? '').length > 1_000) return refusal('alt_txt_too_large');
      const id = `F${announced.length}`;
      announced.push({ id, name, alt, length, bytes: null });
      return { ok: true, upload_url: `${url()}/upload/v1/${id}`, file_id: id };
    },
    take(path, bytes, response) {
      const file = announced.find(({ id }) => path === `/upload/v1/${id}`);
      if (file === undefined) return false;
      if (bytes.length === file.length) file.bytes = new Uint8Array(bytes);
      response.writeHead(bytes.length === file.length ? 200 : 400).end(`OK - ${bytes.length}`);
      return true;
    },
    complete(form) {
      const unknown = [...form.keys()].filter((key) => !COMPLETED.includes(key));
      if (unknown.length > 0) return `unknown_argument_${unknown.join('_')}`;
      const wanted = JSON.parse(form.get('files') ?? '[]') as readonly Readonly<{ id: string }>[];
      const shared: SharedFile[] = [];
      for (const { id } of wanted) {
        const file = announced.find((one) => one.id === id);
        if (file === undefined || file.bytes === null) return 'file_not_found';
        shared.push({ name: file.name, alt: file.alt, bytes: file.bytes });
      }
      return shared.length === 0 ? 'invalid_arguments' : shared;
    },
    handIn(name, bytes) {
      const id = `FIN${held.size}`;
      const path = `/files-pri/T0-${id}/download/${encodeURIComponent(name)}`;
      held.set(path, bytes);
      const address = `${url()}${path}`;
      return { id, name, title: name, size: bytes.length, url_private: address, url_private_download: address };
    },
    give(path, request, response) {
      const bytes = held.get(path);
      if (bytes === undefined) return false;
      if (!mayRead || request.headers.authorization !== `Bearer ${token}`) {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!DOCTYPE html><title>Sign in');
        return true;
      }
      given.push(decodeURIComponent(path.split('/').at(-1) ?? ''));
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
      return true;
    },
  };
}

function refusal(error: string): Readonly<{ ok: false; error: string }> {
  return { ok: false, error };
}
