/** What the system says is wrong with a file, for someone who can put it right. */
export function fileFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason given';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full; make room on it';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'the account running On the Record may not use this file; let it, or name another folder';
    case 'EISDIR':
    case 'ENOTDIR':
      return 'this is not a file in a folder; move away what is there';
    default:
      return `the file cannot be used (${code})`;
  }
}
