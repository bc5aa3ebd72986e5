export type ErrorCode =
  | 'CONFIG_INVALID'
  | 'ARCHIVE_UNREADABLE'
  | 'STORE_UNUSABLE'
  | 'PORT_IN_USE'
  | 'TOKEN_REFUSED'
  | 'PLATFORM_UNREACHABLE';

/** What stops the product from starting. The message names the file, key or port, what was found and what to do. */
export class OnTheRecordError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'OnTheRecordError';
    this.code = code;
  }
}
