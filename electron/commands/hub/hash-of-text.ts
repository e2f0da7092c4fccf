import { createHash } from 'node:crypto';

/** The first 32 hex digits of the SHA-256 of a text: a short name for content that is compared for equality. */
export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
