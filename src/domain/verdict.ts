/** How one rendering stands to the words asked about, best first. */
export type Verdict = 'verbatim' | 'typography' | 'part-of' | 'altered';

/** A word-by-word comparison of the words asked about with the words printed. */
export type WordChange = Readonly<{ word: string; change: 'same' | 'asked-only' | 'printed-only' }>;
