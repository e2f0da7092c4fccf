import { createServer } from 'node:http';
import { HubError } from '../hub-database.ts';

/** A page that is being served. */
export interface ServedPage {
  readonly address: string;
  close(): Promise<void>;
}

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Serves one page on the loopback address at any free port, to whom names that address only. Rejects with a `HubError` where no port can be had. */
export function servePage(html: string): Promise<ServedPage> {
  return new Promise((resolve, reject) => {
    let own = '';
    const server = createServer((request, response) => {
      const asks = request.method === 'GET' || request.method === 'HEAD';
      const found = request.headers.host === own && asks && request.url === '/';
      response.writeHead(found ? 200 : request.headers.host === own ? 404 : 403, headers);
      response.end(found && request.method === 'GET' ? html : '');
    });
    server.once('error', (error) => {
      reject(new HubError(`本机没有可用的端口：${error.message}。`));
    });
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      own = `127.0.0.1:${String(typeof bound === 'object' && bound !== null ? bound.port : 0)}`;
      resolve({
        address: `http://${own}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => {
              closed();
            });
            server.closeAllConnections();
          }),
      });
    });
  });
}
