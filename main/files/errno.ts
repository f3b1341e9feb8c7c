/** Whether the operating system refused something; anything else is a bug. */
export const isErrno = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'errno' in error && 'code' in error && typeof error.code === 'string';

/** The word of an operating system error, such as ENOSPC. */
export const errnoOf = (error: NodeJS.ErrnoException): string => error.code ?? 'UNKNOWN';
