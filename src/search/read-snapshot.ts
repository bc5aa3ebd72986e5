import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { checksum } from './checksum.js';
import { fileFault } from './file-fault.js';
import { FORMAT, folding, MAGIC, type Snapshot, type SnapshotHeader } from './snapshot.js';
import { snapshotOf } from './snapshot-sections.js';

/** `unusable` says why, in one sentence; what is in the file is then not used at all. */
export type ReadSnapshot = Readonly<
  { kind: 'read'; snapshot: Snapshot } | { kind: 'none' } | { kind: 'unusable'; because: string }
>;

/** Reads a snapshot into memory that workers share. Every byte is checked. */
export function readSnapshot(path: string): ReadSnapshot {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing ? { kind: 'none' } : { kind: 'unusable', because: `${path}: ${fileFault(error)}` };
  }
  try {
    const read = readFrom(file);
    return read.kind === 'unusable' ? { kind: 'unusable', because: `${path}: ${read.because}` } : read;
  } catch (error) {
    return { kind: 'unusable', because: `${path}: ${fileFault(error)}` };
  } finally {
    closeSync(file);
  }
}

const LEAD_BYTES = 12;

function readFrom(file: number): ReadSnapshot {
  const { size } = fstatSync(file);
  if (size < LEAD_BYTES) return cutShort(size, LEAD_BYTES);
  const lead = new Uint32Array(readNext(file, LEAD_BYTES).buffer);
  const [magic, headerLength = 0, headerSum] = lead;
  if (magic !== MAGIC) return { kind: 'unusable', because: 'not a search index of On the Record' };
  if (size < LEAD_BYTES + headerLength) return cutShort(size, LEAD_BYTES + headerLength);
  const headerBytes = readNext(file, headerLength);
  if (checksum(headerBytes) !== headerSum) return damaged('its header');
  const header = JSON.parse(Buffer.from(headerBytes.buffer).toString()) as SnapshotHeader;
  if (header.format !== FORMAT) {
    return { kind: 'unusable', because: `written in format ${header.format}, and this version reads format ${FORMAT}` };
  }
  if (header.folding !== folding()) return { kind: 'unusable', because: 'its words are folded in another way' };
  const expected = header.sections.reduce((sum, section) => sum + section.length, LEAD_BYTES + headerLength);
  if (size !== expected) return cutShort(size, expected);
  const sections = new Map<string, Uint8Array | Uint32Array>();
  for (const { name, numbers, length, sum } of header.sections) {
    const bytes = readNext(file, length);
    if (checksum(bytes) !== sum) return damaged(name);
    sections.set(name, numbers ? new Uint32Array(bytes.buffer) : bytes);
  }
  const snapshot = snapshotOf(sections);
  return snapshot === null ? damaged('the list of its parts') : { kind: 'read', snapshot };
}

function readNext(file: number, length: number): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(length));
  for (let at = 0; at < length; ) {
    const read = readSync(file, bytes, at, Math.min(MOST_AT_ONCE, length - at), null);
    // Cut short while it is read; the sum will tell.
    if (read === 0) break;
    at += read;
  }
  return bytes;
}

/** A single read takes at most two gigabytes. */
const MOST_AT_ONCE = 2 ** 28;

const damaged = (part: string): ReadSnapshot => ({ kind: 'unusable', because: `damaged: ${part} has changed` });

const cutShort = (found: number, expected: number): ReadSnapshot => ({
  kind: 'unusable',
  because: `cut short or damaged: ${found} bytes, where there were ${expected}`,
});
