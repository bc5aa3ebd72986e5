/**
 * Looks in a text for front matter that was not read as such: a fence of another kind or in another place as the first
 * line with words, or one of the first fifteen lines that says who may see the piece. Whoever wrote it may have meant to
 * withhold the piece, so that it must not be read as copy.
 *
 * @returns null when there is none; else what was found and how to write it, going on from the file's name
 */
export function strayFrontMatter(text: string): string | null {
  return strayFence(text) ?? strayStatus(text);
}

/** Only a line that says who may see the piece: a rule or a bracket may stand below front matter. */
export function strayStatus(text: string): string | null {
  const stray = firstLines(text, 15).find(({ words }) => statusLine.test(words.replace(/^[^\p{L}\p{N}]+/u, '')));
  if (stray === undefined) return null;
  return (
    `line ${stray.number}, “${stray.words}”, seems to say who may see the piece, and was not read as front matter; ` +
    'expected status between two lines “---” at the very start of an .md file (“status: live” there if the line is copy)'
  );
}

function strayFence(text: string): string | null {
  const [first] = firstLines(text, 1);
  if (first === undefined || !fence.test(first.words)) return null;
  const hidden = first.isMarked ? ', with an invisible sign in it or before it' : '';
  const indented = first.isIndented ? ', with a space before it' : '';
  return (
    `line ${first.number}, “${first.words}”, seems to open front matter${hidden || indented}; ` +
    'expected “---” alone as line 1 of an .md file, nothing before it, then lines of “key: value” and another “---”'
  );
}

type Line = Readonly<{
  /** From 1, in the text. */
  number: number;
  /** Trimmed, without invisible signs, in plain widths, and no longer than a reader of the report needs. */
  words: string;
  isIndented: boolean;
  isMarked: boolean;
}>;

/** The first lines that hold words: blank ones do not hide what comes after them. */
function firstLines(text: string, most: number): readonly Line[] {
  const lines: Line[] = [];
  let number = 0;
  for (const [whole] of text.matchAll(/[^\r\n\v\f\u0085\u2028\u2029]*(?:\r\n|[\r\n\v\f\u0085\u2028\u2029]|$)/g)) {
    number++;
    const start = whole.slice(0, 200);
    const words = start.normalize('NFKC').replace(invisible, '').trim().slice(0, 80);
    if (words === '') continue;
    lines.push({ number, words, isIndented: /^\s/.test(start), isMarked: start.search(invisible) !== -1 });
    if (lines.length === most) break;
  }
  return lines;
}

/** Zero-width signs, joiners, byte order marks; and the space that cannot break, which looks like one that YAML reads. */
const invisible = /[\p{Cf}\u00A0]/gu;

/** `---`, `---json`, TOML's `+++` and a line that opens JSON; but not a rule of more dashes. */
const fence = /^(?:---(?!-)|\+\+\+(?!\+)|\{\s*(?:$|["']))/;

/** `status: held`, `"pubStatus": …`, `status = "held"`, `Embargo until: …`, and a wire's `EMBARGOED UNTIL 0001 FRIDAY`. */
const statusLine =
  /^(?:(?:[\p{L}\p{N}_-]*status|embargo[\p{L}_-]*(?: \p{L}+){0,2})[^\p{L}\p{N}\s:=]*\s*[:=]|(?:strictly |under )?embargo(?:ed)? (?:until|till)\b)/iu;
