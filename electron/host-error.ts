import { errorText } from '#shared/text/error-text.ts';
import type { HostProblem } from '#shared/host.ts';

/** A failure whose kind is already known. */
export class HostError extends Error {
  readonly code: HostProblem['code'];

  constructor(code: HostProblem['code'], detail: string) {
    super(detail);
    this.name = code;
    this.code = code;
  }
}

const kinds: Readonly<Record<string, HostProblem['code']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'refused',
  EPERM: 'refused',
  EROFS: 'refused',
  EBUSY: 'refused',
  ENOENT: 'missing',
};

/** Tells any failure as data: an operating system's error by its code, the rest as `failed`. */
export function hostProblemOf(error: unknown): HostProblem {
  if (error instanceof HostError) return { code: error.code, detail: error.message };
  const code = systemCodeOf(error);
  return { code: kinds[code] ?? 'failed', detail: errorText(error) };
}

/** The operating system's code of an error (`ENOENT`), or an empty text. */
export function systemCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
