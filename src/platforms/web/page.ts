import type { Command } from '../../command.js';
import { completionsOf } from './completions.js';
import { type Html, html } from './markup.js';

export function page(title: string, main: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · On the Record</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script src="/page.js" defer></script>
</head>
<body>
${main}
</body>
</html>
`;
}

export type Front = Readonly<{
  commands: readonly Command[];
  examples: readonly string[];
  /** Null where no command takes drafts. */
  draftForm: Html | null;
  /** What stands in the box. */
  typed: string;
  /** Said beside the box; empty when there is nothing to say. */
  status: string;
  /** Null before anything has been asked. */
  answer: Html | null;
}>;

export function frontPage({ commands, examples, draftForm, typed, status, answer }: Front): Html {
  return page(
    typed === '' ? 'Ask' : typed,
    html`<header class="masthead">
      <h1><a href="/">On the Record</a></h1>
      <p>Who said it, when, according to whom. Type a command and see the answer as Slack and Discord would show it.</p>
    </header>
    <main>
      <form id="ask" action="/" method="get" role="search">
        <label for="typed">Your question</label>
        <div class="box">
          <input id="typed" name="ask" value="${typed}" list="completions" placeholder="/who-said &quot;the words, as you have them&quot;"
            autocomplete="off" autocapitalize="off" spellcheck="false" required data-completions="${JSON.stringify(completionsOf(commands))}">
          <button>Ask</button>
        </div>
        <datalist id="completions"></datalist>
        <p id="status" role="status">${status}</p>
      </form>
      ${examples.length === 0 ? null : html`<nav class="examples" aria-label="Examples"><p>Try</p><ul>${examples.map((example) => html`<li>${askLink(example)}</li>`)}</ul></nav>`}
      <div id="answers">${answer}</div>
      ${draftForm}
      ${commandList(commands)}
    </main>
    <footer><p>Nothing leaves this machine and nothing is posted from this page. The words are those that a chat would show; its look may differ a little.</p></footer>`,
  );
}

function commandList(commands: readonly Command[]): Html {
  const rows = commands.flatMap(({ name, actions }) =>
    actions.map(
      (action) => html`<dt><code>/${action.name === null ? name : `${name} ${action.name}`}</code></dt>
      <dd>${action.about} ${askLink(action.example)}</dd>`,
    ),
  );
  return html`<details class="commands"><summary>What can be asked</summary><dl>${rows}</dl></details>`;
}

function askLink(example: string): Html {
  const typed = example.startsWith('/') ? example : `/${example}`;
  return html`<a href="/?ask=${encodeURIComponent(typed)}"><code>${typed}</code></a>`;
}

/** A page of one sentence. */
export function plainPage(title: string, sentence: string): Html {
  return page(
    title,
    html`<main class="plain"><h1>${title}</h1><p>${sentence}</p><p><a href="/">Ask On the Record</a></p></main>`,
  );
}
