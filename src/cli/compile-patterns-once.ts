import { setFlagsFromString } from 'node:v8';

// Imported first where the bot and the shell begin; training and evaluating go on for long, and do without it.
// V8 runs a pattern by an interpreter at first and compiles it when it is run again, which all of ours are: their
// interpreted form is about a sixth of what the first timeline of a process waits for. Node warns of flags that change
// after the start. This one is only read when a pattern is compiled, what was compiled before stays as it is, and where V8
// no longer knows the flag, nothing but a line on standard error comes of it.
setFlagsFromString('--no-regexp-tier-up');
