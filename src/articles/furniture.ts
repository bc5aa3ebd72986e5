import type { Role } from '../domain/article.js';

/** A phrase that pages carry between paragraphs, wherever it stands. Each example is tested against its phrase. */
export type FurniturePhrase = Readonly<{
  role: Role;
  phrase: RegExp;
  example: string;
  /** Headlines of other stories follow, one a line. */
  opensList?: true;
  /** The phrase is so plain that not even reported speech makes the line copy. */
  whateverIsSaid?: true;
}>;

export const furniturePhrases: readonly FurniturePhrase[] = [
  {
    role: 'read-more',
    phrase: /^(?:read|see|find out) more(?: (?:on|about|from|at|here|stories|news)\b[^.]*)?\s*[:.…]*$/i,
    example: 'Read more:',
    opensList: true,
  },
  {
    role: 'read-more',
    phrase: /^(?:read|see) (?:more|also|next)\s*(?:[:|>»›]|\s[–—-]\s)\s*\S/i,
    example: 'Read more: Harbour board to meet on Friday',
    whateverIsSaid: true,
  },
  {
    role: 'read-more',
    phrase:
      /^(?:related|recommended|more)\s+(?:articles?|stories|content|reading|coverage|topics|news|links|for you)\s*:?$/i,
    example: 'Related articles',
    opensList: true,
  },
  {
    role: 'read-more',
    phrase:
      /^(?:more (?:like this|(?:on|from) (?:this|the|our)\b.{0,40})|(?:see also|you (?:may|might) (?:also )?like|most (?:read|popular|viewed)|elsewhere on .{0,30}|don[’']t miss|top stories|trending(?: now)?|around the web))\s*:?$/i,
    example: 'More on this story',
    opensList: true,
  },
  {
    role: 'read-more',
    phrase: /^(?:tags|topics|filed under|categories)\s*:/i,
    example: 'Topics: Ports, Harbour board',
  },
  {
    role: 'share-line',
    phrase: /^share\b(?:$|\s*:| (?:this|on|via|with|page|article|the (?:story|article|page|link))\b)/i,
    example: 'Share this page',
  },
  { role: 'share-line', phrase: /^(?:back|up|return|jump|scroll)(?: up)? to (?:the )?top\b/i, example: 'Back to top' },
  {
    role: 'share-line',
    phrase:
      /^(?:e-?mail|send|print|save|copy|tweet|bookmark)(?: (?:this|to|a|the))?(?: (?:page|article|story|link|friend|url))*(?: to (?:a )?friends?)?$/i,
    example: 'Email this to a friend',
  },
  {
    role: 'share-line',
    phrase:
      /^(?:(?:facebook|twitter|whatsapp|messenger|linkedin|reddit|pinterest|e-?mail|copy link|x)(?:[\s,|/·•]+|$)){2,}$/i,
    example: 'Facebook Twitter WhatsApp',
  },
  {
    role: 'share-line',
    phrase:
      /^(?:follow|like|find|join) us (?:on|at)\b|^sign up (?:for|to) (?:our|the)\b|^subscribe (?:to|for) (?:our|the)\b|^get our .{0,40}\b(?:newsletter|alerts)\b/i,
    example: 'Sign up to our morning newsletter',
  },
  {
    role: 'share-line',
    phrase:
      /^follow \p{Lu}[\p{L}.'’ -]{1,40}(?: (?:on|at) (?:twitter|facebook|instagram|x|bluesky|threads|mastodon))?[ :,]*@\w+\b.{0,40}$/iu,
    example: 'Follow Anna Price on Twitter @annaprice',
  },
  {
    role: 'share-line',
    phrase:
      /^(?:advertisement|advert|sponsored(?: content)?|promoted|(?:article|story) continues (?:below|after).*|skip (?:to|past|advert).*|\d* ?comments?|(?:leave|post|add|view) (?:a |all )?comments?|report (?:a|an) (?:typo|error).*)$/i,
    example: 'Story continues below',
  },
  {
    role: 'player-notice',
    phrase: /^(?:media|video|audio|live) (?:caption|player|playback|unavailable|loading|duration)\b/i,
    example: 'Media playback is unsupported on your device',
  },
  {
    role: 'player-notice',
    phrase:
      /^(?:please|sorry|your|to (?:watch|view|play|listen|hear|see)|this (?:video|audio|clip|content|player|media|page|site|browser)|you (?:need|must|will need)|we(?:’|')?re sorry|video|audio|media|javascript|enable|upgrade|update|click|tap)\b.*\b(?:browser|javascript|java ?script|flash|cookies|playback|play(?:ed)? (?:video|audio|this|in)|(?:video|media|audio) player|not (?:available|supported))\b/i,
    example: 'Your browser does not support this player.',
  },
  {
    role: 'player-notice',
    phrase: /^(?:follow|subscribe to|listen (?:to|and subscribe)|download|hear)\b.*\bpodcasts?\b/i,
    example: 'Listen to the Quayside podcast on any app',
  },
  {
    role: 'player-notice',
    phrase: /^\(?(?:image|photo|photograph|picture|pic|file photo)s?(?: (?:source|caption|credit|by))?\s*[:,]/i,
    example: 'Image source, Ports Authority',
  },
  {
    role: 'player-notice',
    phrase: /^<[^<>]+>(?:.*<\/[^<>]+>)?$/,
    example: '<iframe src="https://player.example/1"></iframe>',
  },
  {
    role: 'link-line',
    phrase: /^(?:[-*+•]\s+|\d+[.)]\s+)?!?\[[^\]]*\]\([^)]*\)(?:[\s|,·•]+!?\[[^\]]*\]\([^)]*\))*[.,;]?$/,
    example: '- [Harbour board to meet](https://news.example/1)',
    whateverIsSaid: true,
  },
  { role: 'link-line', phrase: /^<?https?:\/\/\S+$/i, example: 'https://news.example/1' },
  {
    role: 'link-line',
    phrase:
      /^(?:watch|live|listen|video|gallery|in pictures|explained|explainer|profile|timeline|opinion|quiz)\s*(?:[:|]|\s[–—-]\s)\s*\S[^“”"]*[^.“”"]$/i,
    example: 'Watch: the crane comes down',
  },
  {
    role: 'link-line',
    phrase: /^(?:[Bb]y|BY) (?:[\p{Lu}][\p{L}.'’-]+\s*){2,4}(?:(?:,|\band\b|\bin\b|\|).{0,60})?[^.]$/u,
    example: 'By Ada Quill, ports correspondent',
  },
  {
    role: 'file-date',
    phrase: /^(?:(?:first |last )?(?:published|updated|posted|modified))\b.{0,12}\d.{0,40}[^.]$/i,
    example: 'Last updated 4 May 2031 09:10',
  },
];

/** The phrase that a line is, or null. */
export function furniturePhrase(line: string): FurniturePhrase | null {
  if (line.length > longest) return null;
  const isSpeech = speech.test(line);
  return (
    furniturePhrases.find(({ phrase, whateverIsSaid }) => (whateverIsSaid || !isSpeech) && phrase.test(line)) ?? null
  );
}

/** Characters; a link with its address may be long. */
const longest = 400;
const speech = /[“”]|"[^"=<>]*[,.?!]"|\b(?:said|told|added|asked|urged|warned)\b/i;
