import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The smallest Word file that holds `body`, the children of `w:body`. */
export function wordFile(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** A paragraph of plain runs. */
export const paragraph = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;

/** A package whose one part is said to unpack to `size` bytes, as that of a zip bomb is. */
export function declaring(size: number): Uint8Array {
  const bytes = zipSync({ 'word/document.xml': strToU8('<x/>') });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const LOCAL = { signature: 0x04034b50, sizeAt: 22 };
  const CENTRAL = { signature: 0x02014b50, sizeAt: 24 };
  for (let at = 0; at + 30 < bytes.length; at++) {
    const found = [LOCAL, CENTRAL].find(({ signature }) => view.getUint32(at, true) === signature);
    if (found) view.setUint32(at + found.sizeAt, size, true);
  }
  return bytes;
}
