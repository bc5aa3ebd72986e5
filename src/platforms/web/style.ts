/** Light and dark. The colours are chosen for a contrast of at least 4.5 to 1. */
export const styleSheet = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #1c1b19; --soft: #5c5850; --line: #d9d4c9; --link: #0b57a4; --mark: #ffe58a; --mark-ink: #1c1b19;
  --press: #1c1b19; --press-ink: #fbfaf7;
  --sl-paper: #ffffff; --sl-ink: #1d1c1d; --sl-soft: #616061; --sl-line: #c9c8c9; --sl-link: #1264a3;
  --dc-paper: #ffffff; --dc-ink: #313338; --dc-soft: #595c65; --dc-embed: #f2f3f5; --dc-edge: #5865f2; --dc-link: #0058b8;
  --dc-button: #e3e5e8; --dc-share: #4752c4; --notice: #8a3b00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --ink: #ece8df; --soft: #aca699; --line: #3b3832; --link: #82b8f2; --mark: #6a5500; --mark-ink: #fff8df;
    --press: #ece8df; --press-ink: #171614;
    --sl-paper: #1a1d21; --sl-ink: #d9dadb; --sl-soft: #ababad; --sl-line: #565856; --sl-link: #4ab1f0;
    --dc-paper: #313338; --dc-ink: #dbdee1; --dc-soft: #b5bac1; --dc-embed: #2b2d31; --dc-edge: #8891f7; --dc-link: #4cc0ff;
    --dc-button: #4e5058; --dc-share: #4752c4; --notice: #ffb37a;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 0 1.25rem 3rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code, pre { font-family: ui-monospace, "Liberation Mono", "DejaVu Sans Mono", monospace; font-size: .9em; }
button { font: inherit; cursor: pointer; }
button:disabled { cursor: default; opacity: .6; }

.masthead { padding: 1.5rem 0 .5rem; }
.masthead h1, .article h1, .plain h1 { font: 700 1.9rem/1.2 Georgia, "Liberation Serif", "DejaVu Serif", serif; margin: 0; }
.masthead h1 a { color: inherit; text-decoration: none; }
.masthead p { margin: .25rem 0 0; color: var(--soft); max-width: 44rem; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }

#ask label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
.box { display: flex; gap: .5rem; }
.box input { flex: 1; min-width: 0; padding: .65rem .75rem; font: inherit; color: inherit; background: transparent;
  border: 2px solid var(--ink); border-radius: 6px; }
.box input::placeholder { color: var(--soft); opacity: 1; }
.box button { padding: .65rem 1.25rem; border: 0; border-radius: 6px; background: var(--press); color: var(--press-ink); font-weight: 600; }
#status { min-height: 1.5em; margin: .35rem 0 0; color: var(--soft); font-size: .9rem; }
.examples { margin-top: .35rem; display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .75rem; color: var(--soft); }
.examples p { margin: 0; }
.examples ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: 0; padding: 0; }
.commands { margin-top: 2rem; }
.commands summary, .preview summary { cursor: pointer; color: var(--soft); }
.commands dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.25rem; }
.commands dd { margin: 0; }
.commands dd a { display: block; }
.draft { margin-top: 2rem; }
.draft summary { cursor: pointer; color: var(--soft); }
.draft form { display: grid; gap: .35rem; max-width: 44rem; }
.draft label { margin-top: .5rem; font-weight: 600; }
.draft textarea, .draft input:not([type]) { padding: .65rem .75rem; font: inherit; color: inherit; background: transparent; border: 2px solid var(--ink); border-radius: 6px; }
.draft select { font: inherit; justify-self: start; }
.draft button { justify-self: start; margin-top: .75rem; padding: .65rem 1.25rem; border: 0; border-radius: 6px; background: var(--press);
  color: var(--press-ink); font-weight: 600; }
.files h3 { margin: .75rem 0 .35rem; font-size: .85rem; font-weight: 600; color: var(--soft); }
.files img { display: block; max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px; }
.files ul { margin: .5rem 0 0; padding: 0; list-style: none; font-size: .9rem; }

.answer { margin-top: 1.5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
.answer h2 { font-size: 1.05rem; margin: .5rem 0 0; overflow-wrap: anywhere; }
.previews { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5rem; }
.preview h3 { margin: .75rem 0 .35rem; font-size: .85rem; font-weight: 600; color: var(--soft); }
.preview pre { max-height: 24rem; overflow: auto; padding: .75rem; border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
.preview details { margin-top: .5rem; font-size: .9rem; }

.message { display: grid; grid-template-columns: 2.5rem 1fr; gap: 0 .65rem; padding: .85rem; border: 1px solid var(--line); border-radius: 8px;
  overflow-wrap: anywhere; font-size: .95rem; }
.message p { margin: 0; }
.message ul, .message ol { margin: 0; padding: 0; }
.avatar { width: 2.25rem; height: 2.25rem; display: grid; place-items: center; border-radius: 6px; background: #1c3d5a; color: #fff;
  font: 700 .85rem Georgia, "Liberation Serif", serif; }
.discord .avatar { border-radius: 50%; }
.said { grid-column: 2; min-width: 0; }
.app { padding: 0 .3em; border-radius: 3px; font-size: .68rem; font-weight: 600; vertical-align: .1em; }
.at, .seen-by, .dc-used { font-size: .8rem; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .6rem; }
.buttons form { margin: 0; }
.buttons button { padding: .3rem .8rem; font-size: .88rem; font-weight: 600; color: inherit; }
.mention { background: #ffd54f; color: #1c1b19; font-weight: 700; }
.not-drawn { display: inline-block; margin: .2rem 0; padding: .1rem .5rem; border: 1px dashed currentColor; color: var(--notice); font-size: .85rem; }
.spoiler { background: currentColor; }
.message blockquote { margin: .2rem 0; padding-left: .7rem; border-left: 4px solid var(--line); white-space: pre-wrap; }
.message code { padding: 0 .2em; border: 1px solid var(--line); border-radius: 3px; }
.message pre { white-space: pre-wrap; }

.slack { background: var(--sl-paper); color: var(--sl-ink); }
.slack .app { background: var(--sl-line); color: var(--sl-ink); }
.slack a { color: var(--sl-link); }
.slack .at, .slack .seen-by, .sl-context { color: var(--sl-soft); }
.slack .seen-by { grid-column: 2; }
.slack .in-channel { color: inherit; font-weight: 600; }
.sl-header { font-size: 1.12rem; font-weight: 800; }
.message .sl-header { margin: .15rem 0 .3rem; }
.sl-line { white-space: pre-wrap; }
.sl-rich-text + .sl-rich-text { margin-top: .45rem; }
.sl-rich-text li { white-space: pre-wrap; }
.message [class^="sl-indent-"] { padding-left: 1.6rem; }
.message .sl-indent-1 { padding-left: 3.2rem; list-style: circle; }
.message .sl-indent-2 { padding-left: 4.8rem; list-style: square; }
.sl-context { font-size: .8rem; }
.message .sl-context { margin-top: .5rem; }
.slack .buttons button { border: 1px solid var(--sl-line); border-radius: 4px; background: transparent; }

.discord { background: var(--dc-paper); color: var(--dc-ink); }
.discord .app { background: var(--dc-share); color: #fff; }
.discord a { color: var(--dc-link); text-decoration: none; }
.discord a:hover, .discord a:focus-visible { text-decoration: underline; }
.discord .at, .discord .seen-by, .dc-used, .dc-small, .dc-footer { color: var(--dc-soft); }
.discord .seen-by { margin-top: .45rem; }
.discord .in-channel { color: inherit; font-weight: 600; }
.dc-used { grid-column: 2; }
.dc-embed { max-width: 34rem; margin-top: .3rem; padding: .6rem .85rem .7rem; border-left: 4px solid var(--dc-edge); border-radius: 4px;
  background: var(--dc-embed); font-size: .9rem; }
.dc-title { font-weight: 700; font-size: 1rem; }
.dc-description { margin-top: .35rem; }
.dc-description p, .dc-description li, .dc-title { white-space: pre-wrap; }
.dc-heading { font-weight: 700; font-size: 1rem; }
.dc-description .dc-heading { margin-top: .55rem; }
.dc-description li { margin-left: 1.2rem; }
.dc-description li.dc-inner-item { margin-left: 2.5rem; list-style: circle; }
.dc-small, .dc-footer { font-size: .8rem; }
.message .dc-footer { margin-top: .5rem; }
.message .dc-field { margin-top: .5rem; }
.dc-field-name, .dc-author { font-weight: 600; }
.discord .buttons button { border: 0; border-radius: 4px; background: var(--dc-button); }
.discord .buttons button.share { background: var(--dc-share); color: #fff; }

.article, .plain { max-width: 42rem; margin: 0 auto; padding-top: 1.25rem; }
.article .about { margin: .35rem 0; color: var(--soft); font-size: .92rem; }
.filed { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font: 1.08rem/1.6 Georgia, "Liberation Serif", "DejaVu Serif", serif; }
.filed p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.filed .not-copy { color: var(--soft); }
.filed .not-copy::before { content: attr(data-label); display: block; font: 600 .72rem/1.6 system-ui, "Liberation Sans", sans-serif; letter-spacing: .04em; }
.filed mark { background: var(--mark); color: var(--mark-ink); scroll-margin-block: 30vh; outline: none; }

@media (max-width: 48rem) {
  body { padding: 0 .85rem 2rem; }
  .previews { grid-template-columns: minmax(0, 1fr); gap: .5rem; }
  .commands dl { grid-template-columns: 1fr; gap: 0; }
  .commands dd { margin: 0 0 .75rem; }
  .message { display: block; }
  .avatar { display: none; }
}
`;
