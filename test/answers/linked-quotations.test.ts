import { describe, expect, it } from 'vitest';
import { printed } from '../../src/cli/ask.js';
import { readDraft } from '../../src/drafts/read-draft.js';
import { askerAt, productOverPieces } from './over-folder.js';

const now = new Date('2031-06-01T12:00:00Z');
const asker = askerAt(now);

const pieces = {
  linked: `---
published: 2031-05-04
outlet: Tidewater Post
---

“We tried [everything](https://example.org/a/b) for [Corvale](https://example.org/c)’s old basin before the winter,” said [Ines Hale](https://example.org/hale), the [chief executive](https://example.org/chief) of the mill.
`,
};

async function answerTo(question: string): Promise<string> {
  const product = await productOverPieces(pieces, now);
  return printed(await product.dispatch.answerInWords(question, asker), 'text', asker, product);
}

describe('a quotation with links in it', () => {
  it('is found by the words that its reader sees', async () => {
    const answer = await answerTo('/who-said "tried everything for Corvale’s old basin"');
    expect(answer).toContain('Same words: 1 report');
  });

  it('is not found by the words of an address', async () => {
    expect(await answerTo('/who-said "example org"')).not.toContain('Same words');
  });

  it('is shown as it was filed, character for character', async () => {
    const answer = await answerTo('/who-said "before the winter"');
    expect(answer).toContain(
      '“We tried [everything](https://example.org/a/b) for [Corvale](https://example.org/c)’s old basin before the winter,”',
    );
    expect(answer).toContain('Ines Hale');
  });

  it('bears a draft out', async () => {
    const product = await productOverPieces(pieces, now);
    const copy = 'Ines Hale said: “We tried everything for Corvale’s old basin before the winter,”\n';
    const draft = readDraft({ name: 'draft.txt', bytes: new TextEncoder().encode(copy) });
    const answer = draft.kind === 'draft' ? await product.archiveFor(asker).check(draft, null) : null;
    expect(answer).toMatchObject({ checked: [{ finding: { kind: 'held', verdict: 'verbatim' } }] });
  });
});
