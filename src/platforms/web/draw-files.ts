import { isForDark, isPicture, sizeInWords } from '../attachments.js';
import type { Attachment } from '../platform.js';
import { type Html, html } from './markup.js';

/** The files of an answer: its picture, the one for the reader's paper where there are two, and a link for each. */
export function drawFiles(attachments: readonly Attachment[], keep: (file: Attachment) => string): Html | null {
  if (attachments.length === 0) return null;
  const kept = attachments.map((file) => ({ file, address: keep(file) }));
  const dark = kept.find(({ file }) => isForDark(file));
  const picture = kept.find(({ file }) => isPicture(file) && !isForDark(file));
  return html`<section class="files" aria-label="Files">
    <h3>With this answer</h3>
    ${
      picture === undefined
        ? null
        : html`<picture>
      ${dark === undefined ? null : html`<source srcset="${dark.address}" media="(prefers-color-scheme: dark)">`}
      <img src="${picture.address}" alt="${picture.file.alt ?? ''}"></picture>`
    }
    <ul>${kept.map(
      ({ file, address }) =>
        html`<li><a href="${address}" download="${file.name}">${file.name}</a> (${sizeInWords(file.bytes.length)})</li>`,
    )}</ul>
  </section>`;
}
