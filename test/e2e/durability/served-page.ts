import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** A folder served on a loopback port of its own. */
export interface ServedPage {
  readonly origin: string;
  close(): void;
}

/** Builds a page that a test drives (a folder with an index.html) into another folder and serves it. */
export async function buildAndServe(root: URL, out: string): Promise<ServedPage> {
  await build({
    root: fileURLToPath(root),
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: out, emptyOutDir: true, target: 'chrome130', chunkSizeWarningLimit: 5000 },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    readFile(join(out, normalize(path === '/' ? '/index.html' : path))).then(
      (bytes) => response.writeHead(200, { 'content-type': types[extname(path)] ?? types['.html'] }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  const port = await listening(server);
  return { origin: `http://127.0.0.1:${String(port)}`, close: () => server.close() };
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
