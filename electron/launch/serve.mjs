import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { mimeTypeOf, placeOf, securityHeaders } from './security-headers.mjs';

/** The port whose address is the program's fixed origin: browsers keep data by origin, so it must not wander. */
export const fixedPort = 47615;

/** Where a running program says what it is, so that a second start can tell it from a stranger on the same port. */
const namePath = '/yanshoutai.json';

/** @typedef {{ status: number, headers?: Record<string, string>, body?: Uint8Array | string }} Answer */

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {string} folder
 * @param {string} version
 * @returns {Promise<Answer>}
 */
async function answer(request, folder, version) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, headers: { Allow: 'GET, HEAD' } };
  const pathname = (request.url ?? '/').split('?')[0] ?? '/';
  if (pathname === namePath) {
    return {
      status: 200,
      headers: { 'Content-Type': mimeTypeOf(namePath), 'Cache-Control': 'no-store' },
      body: JSON.stringify({ program: 'yanshoutai', version }),
    };
  }
  const place = placeOf(pathname);
  if (place === undefined) return { status: 400 };
  let body;
  try {
    body = await readFile(join(folder, place));
  } catch {
    return { status: 404, headers: { 'Cache-Control': 'no-store' } };
  }
  const tag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
  // The build names everything below assets/ after its content; the rest is asked for again each time.
  const lasting = place.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  const headers = { 'Content-Type': mimeTypeOf(place), 'Cache-Control': lasting, ETag: tag };
  return request.headers['if-none-match'] === tag ? { status: 304, headers } : { status: 200, headers, body };
}

/**
 * A browser keeps data by the name it asked for: `localhost` would be a second, empty ledger, so it is led to the one address. Any other name is turned away.
 * @param {import('node:http').IncomingMessage} request
 * @param {string} own the one name and port
 * @param {() => Promise<Answer>} give
 * @returns {Promise<Answer>}
 */
function answerAt(request, own, give) {
  const host = request.headers.host ?? '';
  if (host === own) return give();
  if (host !== own.replace('127.0.0.1', 'localhost')) return Promise.resolve({ status: 403 });
  return Promise.resolve({ status: 308, headers: { Location: `http://${own}${request.url ?? '/'}`, 'Cache-Control': 'no-store' } });
}

/**
 * Serves a built program on the loopback address only, to pages that name that address only: a page of another name that was led here is turned away.
 * @param {{ folder: string, port: number, version: string }} options port 0 takes any free one
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} rejects with the system's error, `EADDRINUSE` when the port is taken
 */
export function serve({ folder, port, version }) {
  return new Promise((resolve, reject) => {
    let own = '';
    const server = createServer((request, response) => {
      const outcome = answerAt(request, own, () => answer(request, folder, version));
      void outcome.then(({ status, headers, body }) => {
        const length = body === undefined ? 0 : Buffer.byteLength(body);
        const sized = status === 304 ? {} : { 'Content-Length': String(length) };
        response.writeHead(status, { ...securityHeaders, ...headers, ...sized });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
    });
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
      own = `127.0.0.1:${actual}`;
      resolve({
        address: `http://127.0.0.1:${actual}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/**
 * Whether what listens on a port is this program.
 * @param {number} port
 */
export async function isOurs(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${namePath}`, { signal: AbortSignal.timeout(3000) });
    const said = await response.json();
    return said.program === 'yanshoutai';
  } catch {
    return false;
  }
}
