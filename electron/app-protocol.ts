import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CustomScheme } from 'electron';
import { mimeTypeOf, placeOf, securityHeaders } from './launch/security-headers.mjs';
import { systemCodeOf } from './host-error.ts';

/** The origin of the page. It never changes: Chromium keeps data by origin. */
export const appOrigin = 'app://yanshoutai';

/** Registered before the program is ready: an origin like any other, with workers, storage and fetch, and no privileges beyond. */
export const appScheme: CustomScheme = { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } };

/** Answers requests for `app://` from the folder of the built page, and nothing outside it. */
export function answerFrom(folder: string): (request: Pick<Request, 'url' | 'method'>) => Promise<Response> {
  const refuse = (status: number): Response => new Response(null, { status, headers: securityHeaders });
  return async ({ url, method }) => {
    const address = new URL(url);
    if (address.host !== 'yanshoutai') return refuse(404);
    if (method !== 'GET' && method !== 'HEAD') return refuse(405);
    const place = placeOf(address.pathname);
    if (place === undefined) return refuse(400);
    try {
      const body = await readFile(join(folder, place));
      return new Response(new Uint8Array(body), { headers: { ...securityHeaders, 'Content-Type': mimeTypeOf(place) } });
    } catch (error) {
      if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(systemCodeOf(error))) return refuse(404);
      throw error;
    }
  };
}
