import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { mimeTypeOf, placeOf, securityHeaders } from './security-headers.mjs';

/** The port whose address is the program's fixed origin: browsers keep data by origin, so it must not wander. */
export const fixedPort = 47615;

/** Where a running program proves what it is, so that a second start can tell it from a stranger on the same port. */
const namePath = '/yanshoutai.json';

/**
 * What only who knows the secret can answer to a challenge. The address is in it: an answer that a stranger fetches from the true server on another port fits no other.
 * @param {string} secret
 * @param {string} own the name and port of the server that answers
 * @param {string} challenge
 */
const proofOf = (secret, own, challenge) => createHmac('sha256', secret).update(`yanshoutai launcher\n${own}\n${challenge}`).digest('hex');

/**
 * What this server says of itself, with the proof where it was challenged.
 * @param {URLSearchParams} asked
 * @param {Site} site
 * @param {string} own
 */
function introduction(asked, { version, secret }, own) {
  const challenge = asked.get('challenge') ?? '';
  const proof = /^[0-9a-f]{64}$/.test(challenge) ? { proof: proofOf(secret, own, challenge) } : {};
  return JSON.stringify({ program: 'yanshoutai', version, ...proof });
}

/** @typedef {{ folder: string, version: string, secret: string }} Site */

/** @typedef {{ status: number, headers?: Record<string, string>, body?: Uint8Array | string }} Answer */

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {Site} site
 * @param {string} own
 * @returns {Promise<Answer>}
 */
async function answer(request, site, own) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, headers: { Allow: 'GET, HEAD' } };
  const [pathname = '/', query] = (request.url ?? '/').split('?');
  if (pathname === namePath) {
    return {
      status: 200,
      headers: { 'Content-Type': mimeTypeOf(namePath), 'Cache-Control': 'no-store' },
      body: introduction(new URLSearchParams(query), site, own),
    };
  }
  const place = placeOf(pathname);
  if (place === undefined) return { status: 400 };
  let body;
  try {
    body = await readFile(join(site.folder, place));
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
 * @param {Site & { port: number }} options port 0 takes any free one; `secret` is what it proves itself by (see `launcherSecret`)
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} rejects with the system's error, `EADDRINUSE` when the port is taken
 */
export function serve({ port, ...site }) {
  return new Promise((resolve, reject) => {
    let own = '';
    const server = createServer((request, response) => {
      const outcome = answerAt(request, own, () => answer(request, site, own));
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
 * Whether what listens on a port is this program, started by the same person: it answers to a challenge as only who knows the secret can.
 * @param {number} port
 * @param {string} secret
 */
export async function isOurs(port, secret) {
  const own = `127.0.0.1:${port}`;
  const challenge = randomBytes(32).toString('hex');
  try {
    const response = await fetch(`http://${own}${namePath}?challenge=${challenge}`, { redirect: 'error', signal: AbortSignal.timeout(3000) });
    const { proof } = await response.json();
    const wanted = Buffer.from(proofOf(secret, own, challenge));
    const given = Buffer.from(String(proof));
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  } catch {
    return false;
  }
}
