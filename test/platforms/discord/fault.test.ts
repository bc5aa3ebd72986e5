import { describe, expect, it } from 'vitest';
import { faultOf } from '../../../src/platforms/discord/fault.js';

const coded = (code: string) => Object.assign(new Error('words that may change'), { code });

describe('a failed request to Discord', () => {
  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])('was never sent after %s', (code) => {
    expect(faultOf(coded(code))).toEqual({ kind: 'not-reached', code });
    expect(faultOf(new TypeError('fetch failed', { cause: coded(code) }))).toEqual({ kind: 'not-reached', code });
  });

  it.each(['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE'])('may have been carried out after %s', (code) => {
    expect(faultOf(coded(code))).toEqual({ kind: 'lost', code });
  });

  it('may have been carried out when its time ran out', () => {
    const timedOut = Object.assign(new Error('aborted'), { name: 'AbortError' });
    expect(faultOf(timedOut)).toEqual({ kind: 'lost', code: 'AbortError' });
  });
});
