import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { statedReference } from '../archive/references.js';
import type { ReadResult } from '../articles/read-article.js';
import { readArticle } from '../articles/read-article.js';
import { readSettings } from '../config/read-settings.js';
import type { Article } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import { readFolder } from '../ingest/read-folder.js';
import { readQuotations } from '../quotes/read-quotations.js';
import { datedSentences } from '../timeline/dated-sentences.js';
import { complain } from './shell.js';

/** Prints each article and what is read out of it, one JSON line an article, spans with their words. */
export async function read(root: string, paths: readonly string[]): Promise<0 | 1 | 2> {
  const { zone } = readSettings(root, process.env);
  let status: 0 | 1 = 0;
  for (const path of paths) {
    if (!existsSync(path)) return complain(`${path} is not there.`);
    for await (const result of resultsAt(path, zone)) {
      if (result.kind === 'unreadable') {
        process.stderr.write(`passed over: ${result.because}\n`);
        status = 1;
      } else process.stdout.write(`${JSON.stringify(readOut(result.article))}\n`);
    }
  }
  return status;
}

async function* resultsAt(path: string, zone: string): AsyncGenerator<ReadResult> {
  if (statSync(path).isDirectory()) yield* readFolder(resolve(path), zone);
  else yield readArticle({ file: basename(path), bytes: readFileSync(path), zone });
}

function readOut(article: Article) {
  const words = (span: Span) => ({ ...span, text: article.text.slice(span.start, span.end) });
  const { text, paragraphs, ...meta } = article;
  return {
    ...meta,
    length: text.length,
    paragraphs: paragraphs.map(({ role, span }) => ({ role, ...words(span) })),
    quotations: readQuotations(article).map(({ content, attribution, ...quotation }) => ({
      ...quotation,
      content: content.map(words),
      attribution:
        attribution.kind === 'none'
          ? attribution
          : { ...attribution, source: words(attribution.source), cue: attribution.cue && words(attribution.cue) },
    })),
    dates: datedSentences(article, statedReference(article)).map(({ sentence, timex, happening }) => ({
      sentence: words(sentence),
      timex: { ...timex, span: words(timex.span) },
      happening,
    })),
  };
}
