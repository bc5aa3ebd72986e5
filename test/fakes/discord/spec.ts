import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** Discord's own description of its REST interface, as far as the fake needs it. */
export type Spec = Readonly<{
  /** `/channels/{channel_id}/messages`; null when Discord knows no such address or method. */
  templateOf(method: string, path: string): string | null;
  /** What is wrong with the body of a request, by Discord's schema; empty when nothing is. */
  problems(method: string, template: string, body: unknown): readonly string[];
}>;

const file = fileURLToPath(new URL('../../../../shared/specs/discord-openapi.json', import.meta.url));

export const whyNoSpec = existsSync(file) ? null : 'Discord’s OpenAPI file is not in ../shared/specs';
if (whyNoSpec !== null) console.info(`Payloads are checked by our own rules only: ${whyNoSpec}.`);

let opened: Spec | null = null;

/** Discord's OpenAPI file where it is present, else a short list of ours, which knows addresses but no bodies. */
export function openSpec(): Spec {
  opened ??= whyNoSpec === null ? openOfficial() : openShort();
  return opened;
}

type OpenApi = { paths: Record<string, Record<string, unknown>> };

function openOfficial(): Spec {
  const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApi;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  for (const format of ['snowflake', 'nonce', 'int32', 'int64']) ajv.addFormat(format, true);
  ajv.addSchema(document, 'discord');
  return {
    templateOf: templates(Object.entries(document.paths).map(([path, methods]) => [path, Object.keys(methods)])),
    problems(method, template, body) {
      const at = `discord#/paths/${pointer(template)}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
      const check = ajv.getSchema(at);
      if (check === undefined || check(body)) return [];
      return (check.errors ?? [])
        .filter(({ instancePath }) => !instancePath.endsWith(documentedAsText))
        .map((error) => `${error.instancePath} ${error.message}`);
    },
  };
}

/** The file wants a whole number; the page on application commands, and every client, writes a string of digits. */
const documentedAsText = '/default_member_permissions';

const pointer = (template: string): string =>
  template.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');

function openShort(): Spec {
  return {
    templateOf: templates([
      ['/gateway/bot', ['get']],
      ['/applications/{application_id}/commands', ['get', 'put']],
      ['/applications/{application_id}/commands/{command_id}', ['delete']],
      ['/applications/{application_id}/guilds/{guild_id}/commands', ['get', 'put']],
      ['/applications/{application_id}/guilds/{guild_id}/commands/{command_id}', ['delete']],
      ['/channels/{channel_id}/messages', ['get', 'post']],
      ['/interactions/{interaction_id}/{interaction_token}/callback', ['post']],
      ['/webhooks/{webhook_id}/{webhook_token}', ['post']],
      ['/webhooks/{webhook_id}/{webhook_token}/messages/@original', ['patch']],
    ]),
    problems: () => [],
  };
}

/** Addresses with fewer gaps come first, so that `@original` is not taken for a message's id. */
function templates(paths: readonly (readonly [string, readonly string[]])[]): Spec['templateOf'] {
  const gaps = (path: string) => path.split('{').length;
  const known = paths
    .map(([path, methods]) => ({ path, methods, pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`) }))
    .toSorted((a, b) => gaps(a.path) - gaps(b.path));
  return (method, path) =>
    known.find(({ pattern, methods }) => pattern.test(path) && methods.includes(method.toLowerCase()))?.path ?? null;
}
