import type { IncomingMessage } from 'node:http';

/** A file as it is sent with a message: the number in its name says which description is its own. */
export type SentFile = Readonly<{ field: string; name: string; bytes: Uint8Array }>;

/** What a request holds: JSON, or a form with JSON in `payload_json` and files beside it. */
export async function readBody(request: IncomingMessage): Promise<Readonly<{ body: unknown; files: SentFile[] }>> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const bytes = Buffer.concat(pieces);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data'))
    return { body: bytes.length === 0 ? null : JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: SentFile[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') continue;
    files.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}
