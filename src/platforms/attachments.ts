import type { Attachment } from './platform.js';

/** What a chat is sent: of two pictures for light and for dark paper, the first. */
export function forChats(attachments: readonly Attachment[]): readonly Attachment[] {
  return attachments.filter((attachment) => !isForDark(attachment));
}

export const isPicture = ({ alt }: Attachment): boolean => alt !== null;

export const isForDark = (attachment: Attachment): boolean =>
  isPicture(attachment) && /-dark\.\w+$/.test(attachment.name);

/** `10 MB`, `45 kB` */
export function sizeInWords(bytes: number): string {
  const MB = 1024 * 1024;
  return bytes >= MB ? `${Math.round((bytes / MB) * 10) / 10} MB` : `${Math.ceil(bytes / 1024)} kB`;
}

/** Says which files did not come with an answer; null when only pictures are missing, for the card says the same. */
export function whatIsMissing(attachments: readonly Attachment[], why: string): string | null {
  const names = attachments.filter((attachment) => !isPicture(attachment)).map(({ name }) => name);
  return names.length === 0 ? null : `${names.join(', ')} could not be sent here${why === '' ? '' : `: ${why}`}.`;
}
