import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL of this test's own, in a temporary folder, heard on loopback alone. */
export interface OwnPostgres {
  /** The address of a fresh, empty database, owned by the user `owner` who is no superuser. */
  emptyDatabase(name: string): Promise<string>;
  /** The address of a database for another user with a password. */
  addressFor(user: string, password: string, name: string): string;
  /** Ends the server as a power cut does, and starts it again. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

const installed = '/usr/lib/postgresql';

/** The folder of the programs of a PostgreSQL that is new enough, where one is installed as Debian does it. */
function programs(): string | undefined {
  if (!existsSync(installed)) return undefined;
  const newest = readdirSync(installed)
    .filter((version) => Number(version) >= 15 && existsSync(join(installed, version, 'bin', 'initdb')))
    .sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? undefined : join(installed, newest, 'bin');
}

/** Who may run a server: it refuses root. Undefined where this user may. */
function otherUser(): { readonly uid: number; readonly gid: number } | undefined | 'none' {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = ['-u', '-g'].map((which) => Number(spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout.trim() || Number.NaN));
  return uid === undefined || gid === undefined || Number.isNaN(uid) || Number.isNaN(gid) ? 'none' : { uid, gid };
}

/** Why no server can be started here, as a line for the tests that are skipped; undefined where one can. */
export function whyNoPostgres(): string | undefined {
  if (programs() === undefined) return 'no PostgreSQL 15 or later in /usr/lib/postgresql';
  return otherUser() === 'none' ? 'root may not run PostgreSQL, and there is no user postgres' : undefined;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

/** Starts a server. Call only where {@link whyNoPostgres} finds nothing. */
export async function startPostgres(): Promise<OwnPostgres> {
  const [bin, user] = [programs(), otherUser()];
  if (bin === undefined || user === 'none') throw new Error(whyNoPostgres());
  const folder = mkdtempSync(join(tmpdir(), 'hub-postgres-'));
  chmodSync(folder, 0o700);
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const as = { ...user, cwd: folder, encoding: 'utf8' as const };
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'admin', '--auth-local=trust', '--auth-host=scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-sync'],
    as,
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const admin = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ host: folder, port, user: 'admin', database: 'postgres' });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const run = (): ChildProcess =>
    spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'], { ...user, cwd: folder, stdio: 'ignore' });
  const start = async (): Promise<ChildProcess> => {
    let server = run();
    for (;;) {
      try {
        await admin((client) => client.query('SELECT 1'));
        return server;
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        await pause(100);
        // What a killed server left running keeps its memory for a moment.
        if (server.exitCode !== null) server = run();
      }
    }
  };
  let server = await start();
  await admin((client) => client.query("CREATE ROLE owner LOGIN PASSWORD 'owner'"));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  };
  const addressFor = (who: string, password: string, name: string): string => `postgres://${who}:${password}@127.0.0.1:${String(port)}/${name}`;
  return {
    addressFor,
    emptyDatabase: async (name) => {
      await admin((client) => client.query(`CREATE DATABASE ${name} OWNER owner`));
      await admin((client) => client.query('ALTER ROLE owner CREATEROLE'));
      return addressFor('owner', 'owner', name);
    },
    killAndRestart: async () => {
      await end('SIGKILL');
      server = await start();
    },
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
