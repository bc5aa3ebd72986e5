/**
 * What the page does beyond plain links and forms: answers without loading anew, browser history, completions.
 * Plain JavaScript, kept as text because it runs in the browser and nowhere else.
 */
export const pageScript = String.raw`'use strict';
const form = document.getElementById('ask');
const status = document.getElementById('status');
const answers = document.getElementById('answers');

if (form) {
  const typed = form.elements.ask;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = typed.value;
    const answer = await request('/ask', { text });
    if (answer === null) return;
    answers.prepend(answer);
    const address = '/?ask=' + encodeURIComponent(text);
    if (location.pathname + location.search !== address) history.pushState(null, '', address);
    show(answer);
  });

  document.addEventListener('submit', async (event) => {
    const press = event.target.closest('form.press');
    if (!press) return;
    event.preventDefault();
    const answer = await request('/press', { action: event.submitter.value, answer: press.elements.answer.value });
    if (answer === null) return;
    press.closest('.answer').after(answer);
    show(answer);
  });

  window.addEventListener('popstate', () => location.reload());
  complete(typed, document.getElementById('completions'));
}

// The answer as an element of the page; null when there is none, and the status then says why.
async function request(path, body) {
  status.textContent = 'Asking…';
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      status.textContent = text;
      return null;
    }
    return document.createRange().createContextualFragment(text).firstElementChild;
  } catch {
    status.textContent = 'On the Record does not answer. Is it still running?';
    return null;
  }
}

function show(answer) {
  const title = answer.querySelector('h2');
  const seenBy = answer.querySelector('.seen-by');
  status.textContent = 'Answered. ' + (seenBy ? seenBy.textContent : '');
  title.focus({ preventScroll: true });
  answer.scrollIntoView({ block: 'nearest' });
}

function complete(typed, list) {
  const known = JSON.parse(typed.dataset.completions);
  let waiting;
  let latest = 0;

  typed.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      latest += 1;
      const mine = latest;
      const options = await optionsFor(typed.value).catch(() => []);
      if (mine !== latest) return;
      list.replaceChildren(...options.map((value) => new Option(value, value)));
    }, 150);
  });

  async function optionsFor(value) {
    const text = value.replace(/^\s*\//, '');
    const names = Object.keys(known).sort((a, b) => b.length - a.length);
    const name = names.find((name) => text.startsWith(name + ' '));
    if (name === undefined) return names.filter((name) => name.startsWith(text)).map((name) => '/' + name + ' ');

    const rest = text.slice(name.length + 1);
    const [, option, part] = /(?:^|\s)([a-z-]+):([^\s:"]*)$/.exec(rest) ?? [];
    const kind = known[name][option ?? ''];
    if (kind === undefined) return [];
    const last = part ?? rest;
    const before = value.slice(0, value.length - last.length);
    const response = await fetch('/suggest?' + new URLSearchParams({ kind, typed: last }));
    const found = response.ok ? await response.json() : [];
    return found.map((words) => before + (option && /\s/.test(words) ? '"' + words + '"' : words));
  }
}
`;
