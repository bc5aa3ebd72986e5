import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Article } from '../../domain/article.js';
import type { Asker } from '../../domain/asker.js';
import type { Log } from '../../log.js';
import { sizeInWords } from '../attachments.js';
import { DRAFT_BYTES, draftCall, draftCommand } from '../drafts.js';
import type { Newsroom, Reply } from '../platform.js';
import { answerView, payloadsOf } from './answer-view.js';
import { articlePage, passageIn } from './article-page.js';
import { isCompletionKind } from './completions.js';
import { draftForm, readDraftForm } from './draft-form.js';
import { guard, isFromElsewhere, pageHeaders } from './guard.js';
import { keepFiles } from './kept-files.js';
import type { Html } from './markup.js';
import { type Front, frontPage, plainPage } from './page.js';
import { isJson, pressTitle, readPress, readQuestion } from './read-body.js';
import { pageScript } from './script.js';
import { styleSheet } from './style.js';

export type WebSettings = Readonly<{
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** IANA name; the times beside messages are times there. */
  zone: string;
  /** Questions to click, as a person types them: `/who-said "exactly this"`. */
  examples: readonly string[];
}>;

/** Null when there is no such article, or none that this asker may see. */
export type ArticleView = (id: string, asker: Asker) => Readonly<{ article: Article; label: string }> | null;

export type Site = Readonly<{
  newsroom: Newsroom;
  articleView: ArticleView;
  settings: WebSettings;
  log: Log;
  now: () => Date;
}>;

const bodyBytes = 64 * 1024;
/** A draft, and what a form puts around it. */
const draftBodyBytes = DRAFT_BYTES + bodyBytes;

/** Everything this page answers. */
export function siteRoutes({ newsroom, articleView, settings, log, now }: Site): Hono {
  const app = new Hono();
  const { examples, zone } = settings;
  const { commands } = newsroom;
  const forDrafts = draftCommand(commands);
  const files = keepFiles(now, randomUUID);
  const asker = (): Asker => ({
    place: { platform: 'web', id: 'page' },
    user: 'local',
    role: 'reader',
    mayManage: true,
    at: now(),
  });
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });

  const ask = (typed: string): Promise<Reply> => newsroom.askInWords(withoutSlash(typed), asker());
  const view = (c: Context, title: string, reply: Reply, asked: string | null): Html =>
    answerView(title, reply, { at: clock.format(now()), visibility: reply.visibility, asked }, originOf(c), files.keep);
  const front = (c: Context, shown: Pick<Front, 'typed' | 'status' | 'answer'>): Response =>
    send(c, frontPage({ commands, examples, draftForm: forDrafts && draftForm(forDrafts), ...shown }));

  app.use(pageHeaders, guard(settings.host, log), (c, next) =>
    (c.req.path === '/draft' ? draftLimit : questionLimit)(c, next),
  );

  app.get('/', async (c) => {
    const typed = c.req.query('ask') ?? '';
    if (typed.trim() === '') return front(c, { typed, status: '', answer: null });
    if (isFromElsewhere(c))
      return front(c, {
        typed,
        status: 'Another site led here with this question. Press Ask to ask it.',
        answer: null,
      });
    return front(c, { typed, status: '', answer: view(c, typed, await ask(typed), typed) });
  });

  app.post('/ask', async (c) => {
    const typed = await readQuestion(c.req);
    if (typed === null) return c.text('Nothing was asked: expected JSON with the question in "text".', 400);
    return send(c, view(c, typed, await ask(typed), typed));
  });

  app.post('/press', async (c) => {
    const press = await readPress(c.req);
    if (press === null) return c.text('No such button: expected an action and the answer it belongs to.', 400);
    const answer = view(c, pressTitle(press), await newsroom.press(press, asker()), null);
    if (isJson(c.req)) return send(c, answer);
    return front(c, { typed: '', status: '', answer });
  });

  app.post('/draft', async (c) => {
    const form = await c.req.formData().catch(() => null);
    const handedIn = form && (await readDraftForm(form));
    if (forDrafts === null || handedIn === null)
      return front(c, { typed: '', status: 'Nothing was handed in: paste a text or choose a file.', answer: null });
    const call = draftCall(forDrafts, handedIn, asker());
    const title = `/${forDrafts.command} ${call.draft?.name ?? ''}`;
    return front(c, { typed: '', status: '', answer: view(c, title, await newsroom.ask(call), title) });
  });

  app.get('/files/:id', (c) => {
    const file = isFromElsewhere(c) ? null : files.file(c.req.param('id'));
    if (file === null) return c.notFound();
    const named = `filename*=UTF-8''${encodeURIComponent(file.name)}`;
    const shown = file.alt === null ? 'attachment' : 'inline';
    return c.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': file.type,
      'Content-Disposition': `${shown}; ${named}`,
    });
  });

  app.get('/suggest', async (c) => {
    const kind = c.req.query('kind');
    if (isFromElsewhere(c)) return c.text('Another site asked for this.', 403);
    if (!isCompletionKind(kind)) return c.text('kind is missing: expected storyline or speaker.', 400);
    return c.json(await newsroom.suggest(kind, c.req.query('typed') ?? '', asker()));
  });

  app.get('/payload', async (c) => {
    const typed = c.req.query('text') ?? '';
    if (isFromElsewhere(c)) return c.text('Another site asked for this.', 403);
    if (typed.trim() === '')
      return c.text('text is missing: expected a question, as in /payload?text=/newsroom help', 400);
    return c.json(payloadsOf((await ask(typed)).card, originOf(c)));
  });

  app.get('/articles/:id', (c) => {
    const seen = articleView(c.req.param('id'), asker());
    if (seen === null) return c.notFound();
    return send(
      c,
      articlePage(seen.article, seen.label, passageIn(seen.article, c.req.query('from'), c.req.query('to'))),
    );
  });

  app.get('/health', (c) => c.json({ ok: true }));
  app.get('/page.css', (c) => c.body(styleSheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/page.js', (c) => c.body(pageScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));

  app.notFound((c) =>
    send(c, plainPage('Not found', 'There is nothing at this address, or nothing that you may see.'), 404),
  );
  app.onError((error, c) => {
    log.error('web.failed', { path: c.req.path, because: error.message });
    const sentence = 'Something went wrong here, and there is no answer. The log of On the Record says more.';
    return isJson(c.req) ? c.text(sentence, 500) : send(c, plainPage('No answer', sentence), 500);
  });
  return app;
}

const questionLimit = bodyLimit({
  maxSize: bodyBytes,
  onError: (c) => c.text('That question is too long for this page.', 413),
});
const draftLimit = bodyLimit({
  maxSize: draftBodyBytes,
  onError: (c) =>
    send(c, plainPage('Too large', `At most ${sizeInWords(DRAFT_BYTES)} can be read. Hand in the text alone.`), 413),
});

const send = (c: Context, { markup }: Html, status: 200 | 404 | 413 | 500 = 200): Response =>
  c.html(markup, status) as Response;

const withoutSlash = (typed: string): string => typed.trimStart().replace(/^\//, '');

/** The guard has seen that the host is one of ours. */
const originOf = (c: Context): string => `http://${c.req.header('host')}`;
