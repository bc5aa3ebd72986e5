import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { checksum } from './checksum.js';
import { fileFault } from './file-fault.js';
import { FORMAT, folding, MAGIC, type Saved, type Snapshot, type SnapshotHeader } from './snapshot.js';
import { sectionsOf } from './snapshot-sections.js';

/**
 * Writes a snapshot beside `path` and puts it there when all of it is on the disk: whoever opens `path`, at whatever
 * moment the power fails, finds the last whole one. Blocks for as long as the disk takes. The folder must be there.
 */
export function writeSnapshot(path: string, snapshot: Snapshot): Saved {
  const unfinished = `${path}.new`;
  try {
    const file = openSync(unfinished, 'w');
    let bytes = 0;
    try {
      for (const part of partsOf(snapshot)) bytes += writeAll(file, part);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
    syncFolder(dirname(path));
    return { kind: 'saved', bytes };
  } catch (error) {
    leaveNothing(unfinished);
    return { kind: 'not-saved', because: `${path}: ${fileFault(error)}` };
  }
}

function leaveNothing(unfinished: string): void {
  try {
    rmSync(unfinished, { force: true });
  } catch {
    // Where it cannot be removed it could not be made either, or is written over the next time.
  }
}

/** Magic, length and sum of the header, the header, then every section that it names, one after another. */
function partsOf(snapshot: Snapshot): readonly Uint8Array[] {
  const sections = sectionsOf(snapshot).map(({ name, held }) => {
    const bytes = new Uint8Array(held.buffer, held.byteOffset, held.byteLength);
    return { name, numbers: held instanceof Uint32Array, length: bytes.length, sum: checksum(bytes), bytes };
  });
  const header: SnapshotHeader = {
    format: FORMAT,
    folding: folding(),
    sections: sections.map(({ bytes: _, ...section }) => section),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const lead = Uint32Array.of(MAGIC, text.length, checksum(text));
  return [new Uint8Array(lead.buffer), text, ...sections.map((section) => section.bytes)];
}

/** A single write takes at most two gigabytes. */
const MOST_AT_ONCE = 2 ** 28;

function writeAll(file: number, bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, Math.min(MOST_AT_ONCE, bytes.length - at));
  return bytes.length;
}

/** So that the new name is on the disk too. Windows does that by itself, and lets no one open a folder. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
