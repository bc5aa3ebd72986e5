import { Command } from 'commander';
import { type AskOptions, ask } from './ask.js';
import { chat } from './chat.js';
import { type CheckOptions, check } from './check.js';
import { doctor } from './doctor.js';
import { invite, manifest } from './manifest.js';
import { type PredictOptions, predict } from './predict.js';
import { read } from './read.js';

/** 0 done, 1 found something to mend, 2 could not run. */
export type Status = 0 | 1 | 2;

/**
 * The shell commands over the folder that the product lies in.
 *
 * @param finish is told how a command ended
 * @param stop is told when none is run: 0 after help that was asked for, 2 when what was typed is no command
 */
export function commandLine(root: string, finish: (status: Status) => void, stop: (status: 0 | 2) => never): Command {
  const program = new Command('on-the-record')
    .description('Who said it, when, according to whom: answers from a folder of articles.')
    .showHelpAfterError('Add --help to see what it takes.')
    .configureOutput({ writeErr: (words) => process.stderr.write(words) })
    // Before the commands, which take it over.
    .exitOverride((stopped) => stop(stopped.exitCode === 0 ? 0 : 2));

  const archive = ['--archive <dir>', 'read this folder, into a memory that is thrown away'] as const;
  const role = ['--role <role>', 'ask as a reader or as an editor', 'editor'] as const;

  program
    .command('ask')
    .description('Ask one question and print the answer.')
    .argument('<question>', `a slash command, such as '/who-said "exactly this"'`)
    .option(...archive)
    .option(...role)
    .option('--as <form>', 'text, slack, discord or json', 'text')
    .option('--files <dir>', 'write the picture and the exported file of a timeline into this folder')
    .option('--replace', 'with --files: write over files of the same names')
    .action(async (question: string, options: AskOptions) => finish(await ask(root, question, options)));

  program
    .command('chat')
    .description('Ask questions one after another; a number presses a button.')
    .option(...archive)
    .option(...role)
    .action(async (options: Readonly<{ archive?: string; role: string }>) => finish(await chat(root, options)));

  program
    .command('read')
    .description('Print what is read out of articles, as JSON lines.')
    .argument('<path...>', 'files or folders')
    .action(async (paths: readonly string[]) => finish(await read(root, paths)));

  program
    .command('digest')
    .description('Digests on the command line.')
    .command('preview')
    .description('Print what a digest of everything would hold.')
    .argument('[storyline]', 'only this storyline')
    .option(...archive)
    .option('--as <form>', 'text, slack, discord or json', 'text')
    .action(async (storyline: string | undefined, options: Omit<AskOptions, 'role'>) => {
      // A digest shows what a channel may see, whoever asks for a preview.
      finish(await ask(root, `/digest preview ${storyline ?? ''}`, { ...options, role: 'reader' }));
    });

  program
    .command('check')
    .description(
      'Hold every quotation of a draft beside what is held; 1 when one is not held so, 2 when it cannot be read.',
    )
    .argument('<file>', 'a .txt, .md or .docx file, or - for standard input')
    .option(...archive)
    .option(...role)
    .option('--style <name>', 'house style: ap, reuters, guardian, bbc or one of newsroom.yml')
    .option('--json', 'print JSON')
    .option('--sarif', 'print SARIF 2.1.0')
    .option('--checklist', 'print a Markdown list to tick off')
    .option('--sheet', 'print an HTML page to print out')
    .option('--docx <out>', 'write the Word draft with the findings as comments')
    .option('--replace', 'with --docx: write over a file of that name')
    .action(async (file: string, options: CheckOptions) => finish(await check(root, file, options)));

  program
    .command('doctor')
    .description('Check configuration, tokens, archive and database; ends in the one next step.')
    .option(...archive)
    .action(async (options: Readonly<{ archive?: string }>) => finish(await doctor(root, options.archive)));

  program
    .command('manifest')
    .description('Print the Slack app manifest to paste at api.slack.com/apps.')
    .option('--url <url>', 'for HTTP instead of Socket Mode: the address at which Slack reaches the bot')
    .action((options: Readonly<{ url?: string }>) => finish(manifest(root, options.url ?? null)));

  program
    .command('invite')
    .description('Print the link that adds the bot to a Discord server.')
    .argument('<application-id>', 'from the Discord developer portal, General Information')
    .action((applicationId: string) => finish(invite(applicationId)));

  program
    .command('predict')
    .description('Print predictions as JSON lines, for a scorer.')
    .argument('<what>', 'quotations, times, xdoc or tls')
    .argument('<file>', 'JSON lines with id, text and published; for xdoc and tls, topics')
    .option('--floor', 'quotations: leave out the speakers whom no answer would name')
    .option('--rules', 'quotations: read by rules alone, without what was learnt')
    .action(async (what: string, file: string, options: PredictOptions) => finish(await predict(what, file, options)));

  return program;
}
