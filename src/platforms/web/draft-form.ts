import { sizeInWords } from '../attachments.js';
import { type Aside, CHECK_DRAFT, DRAFT_BYTES, type DraftCommand, type HandedIn } from '../drafts.js';
import { type Html, html } from './markup.js';

const ASIDE = 'aside.';

/** A box for copy, a file, and what else can be said with a draft. Works without a script. */
export function draftForm({ about, endings, asides }: DraftCommand): Html {
  return html`<details class="draft"><summary>${CHECK_DRAFT}</summary>
    <form action="/draft" method="post" enctype="multipart/form-data">
      <p>${about}</p>
      <label for="copy">Text</label>
      <textarea id="copy" name="copy" rows="8"></textarea>
      <label for="file">Or a file (${endings.join(', ')}; at most ${sizeInWords(DRAFT_BYTES)})</label>
      <input id="file" name="file" type="file" accept="${endings.join(',')}">
      ${asides.map(drawAside)}
      <button>Check</button>
    </form></details>`;
}

function drawAside({ name, about, choices }: Aside): Html {
  const field = `${ASIDE}${name}`;
  if (choices === null) return html`<label for="${field}">${about}</label><input id="${field}" name="${field}">`;
  return html`<label for="${field}">${about}</label>
      <select id="${field}" name="${field}"><option value="">as usual</option>${choices.map(
        (choice) => html`<option>${choice}</option>`,
      )}</select>`;
}

/** What the form sent; null when nothing was handed in. */
export async function readDraftForm(form: FormData): Promise<HandedIn | null> {
  const asides = [...form].flatMap(([name, value]) =>
    name.startsWith(ASIDE) && typeof value === 'string' && value !== ''
      ? [[name.slice(ASIDE.length), value] as const]
      : [],
  );
  const pasted = form.get('copy');
  // Browsers send every line of a box with a carriage return that nobody typed.
  const copy = typeof pasted === 'string' ? pasted.replaceAll('\r\n', '\n') : '';
  const given = form.get('file');
  const isFile = given instanceof File && given.name !== '';
  const file = isFile ? { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) } : null;
  return copy.trim() === '' && file === null ? null : { copy, file, asides: Object.fromEntries(asides) };
}
