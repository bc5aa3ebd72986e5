import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openTerminal } from '../../../src/platforms/terminal/adapter.js';
import { contractCard } from '../../contract/cards.js';
import { darkPicture, fileToKeep, picture } from '../../contract/files.js';
import { aNewsroom, until } from '../../contract/platform.js';

describe('an answer in the terminal', () => {
  it('says which files go with it, once each, and where they can be had', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    let shown = '';
    output.on('data', (piece) => {
      shown += piece;
    });
    const settings = { input, output, role: 'reader', onLeave: () => {} } as const;
    const terminal = openTerminal(settings, () => new Date('2026-11-23T08:29:00Z'));
    await terminal.start(aNewsroom('private', contractCard('words'), [picture, darkPicture, fileToKeep]));
    input.write('/timeline x\n');
    await until(() => shown.includes('[1] Share to channel'));
    expect(shown.match(/With this goes .*/g)).toEqual([
      'With this goes timeline.png (1 kB), which is not shown here; npm run -s cli -- help says what writes files.',
      'With this goes draft.docx (1 kB), which is not shown here; npm run -s cli -- help says what writes files.',
    ]);
    await terminal.stop();
  });
});
