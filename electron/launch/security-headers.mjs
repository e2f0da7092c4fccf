/**
 * What a page of this program may do, for both hosts: its own scripts, styles and workers, pictures it made itself, and no network.
 * The component library writes `<style>` elements, hence the one `unsafe-inline`; style attributes stay strict.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-elem 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer, from the loopback server and from `app://` alike. */
export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

const mimeTypes = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/**
 * The media type of a file by the end of its name; bytes of unknown kind are only bytes.
 * @param {string} path
 */
export function mimeTypeOf(path) {
  const dot = path.lastIndexOf('.');
  return mimeTypes.get(dot === -1 ? '' : path.slice(dot).toLowerCase()) ?? 'application/octet-stream';
}

/**
 * The place of an address inside a folder of files, as names joined by `/`, or undefined where the address leads out of it or is no plain name.
 * @param {string} pathname the path of an address, percent-encoded
 */
export function placeOf(pathname) {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  // oxlint-disable-next-line no-control-regex -- control characters are just what must not pass
  if (/[\\:\u0000-\u001f]/.test(decoded)) return undefined;
  const names = decoded.split('/').filter((name) => name !== '');
  if (names.some((name) => name.startsWith('.'))) return undefined;
  return names.length === 0 ? 'index.html' : names.join('/');
}
