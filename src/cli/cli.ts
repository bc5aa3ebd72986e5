#!/usr/bin/env node
import './compile-patterns-once.js';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OnTheRecordError } from '../errors.js';
import { commandLine, type Status } from './command-line.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

function finish(status: Status): void {
  process.exitCode = status;
}

// Whoever reads our output may stop early: `read FILE | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

commandLine(root, finish, (status) => process.exit(status))
  .parseAsync()
  .catch((error: unknown) => {
    if (!(error instanceof OnTheRecordError)) throw error;
    process.stderr.write(`${error.message}\n`);
    finish(2);
  });
