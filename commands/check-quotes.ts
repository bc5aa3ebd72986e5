import { defineCommand, PASTED_TEXT } from '../src/command.js';
import { checkDraft } from '../src/drafts/check-draft.js';

export const checkQuotes = defineCommand({
  name: 'check-quotes',
  about: 'Hold every quotation of a draft beside what is held, worst first. The draft is not kept.',
  example: '/check-quotes Khan said: "There are deep cultural issues."',
  options: {
    text: { type: 'text', about: 'The draft, or as much of it as you want checked' },
    file: { type: 'file', about: 'The draft as a .txt, .md or .docx file', endings: ['.txt', '.md', '.docx'] },
    style: { type: 'text', about: 'House style: ap, reuters, guardian, bbc or the newsroom’s own', maxLength: 40 },
  },
  answer: async ({ text, style }, { archive, draft }) => {
    const file = draft ?? (text === null ? null : { name: PASTED_TEXT, bytes: new TextEncoder().encode(text) });
    if (file) return checkDraft(file, style, archive);
    return {
      kind: 'refused',
      explain: 'There is no draft: paste its text, or give a .txt, .md or .docx file.',
      suggestions: ['/check-quotes Khan said: "There are deep cultural issues."'],
    };
  },
});
