import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import pg from 'pg';
import { seal } from '#renderer/store/sealing.ts';
import { runHub } from '#electron/commands/hub/run-hub.ts';
import { openPglite } from '#electron/commands/hub/open-pglite.ts';
import { madeCounty, packageOf } from '#test/builders/county-package.ts';
import { startPostgres, whyNoPostgres, type OwnPostgres } from '#test/builders/start-postgres.ts';

/** Only a bound for what hangs: these start programs and servers. In milliseconds. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const launcher = fileURLToPath(new URL('../../../electron/launch/command.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hub-command-'));
const file = (name: string): string => join(folder, name);
const made = madeCounty('云溪县总工会');
const other = madeCounty('青山县总工会', { seed: 2 });
const documents = ['--documents', file('documents')];

/** What a run of the program told. */
interface Told {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the program with these words; `told` resolves when it ended. */
function startHub(...words: string[]): { readonly process: ChildProcess; readonly told: Promise<Told> } {
  const child = spawn(process.execPath, [launcher, 'hub', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  const told = new Promise<Told>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, out, err });
    });
  });
  return { process: child, told };
}

/** What the same words tell within this process. */
async function hub(...words: string[]): Promise<Told> {
  let [out, err] = ['', ''];
  const voice = { result: (sentence: string) => void (out += `${sentence}\n`), problem: (sentence: string) => void (err += `${sentence}\n`) };
  return { code: (await runHub(words, voice)) ? 0 : 1, out, err };
}

/** One Chinese sentence or two, and an exit code, as other commands refuse. */
function expectRefused({ code, out, err }: Told, ...parts: string[]): void {
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err.trim().split('\n')).toHaveLength(1);
  for (const part of parts) expect(err).toContain(part);
  expect(err).not.toMatch(/error|at file:|\.ts:\d/iu);
}

beforeAll(async () => {
  writeFileSync(file('sealed.ystz'), await seal(packageOf(made), '青山绿水'));
  writeFileSync(file('passphrase'), '青山绿水\n');
  writeFileSync(file('a.ystz'), packageOf(made));
  writeFileSync(file('b.ystz'), packageOf(other));
  writeFileSync(
    file('damaged.ystz'),
    packageOf(made).map((byte, index) => (index === 5000 ? byte ^ 1 : byte)),
  );
  writeFileSync(file('text.ystz'), '不是数据包');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.resetConfig();
});

describe('npm run hub', () => {
  it('loads into a folder, tells what is left out, and refuses what cannot be loaded without keeping the rest out', async () => {
    const { told: ended } = startHub(
      'add',
      file('damaged.ystz'),
      file('a.ystz'),
      file('text.ystz'),
      file('sealed.ystz'),
      file('missing.ystz'),
      folder,
      '--folder',
      file('hub'),
    );
    const told = await ended;
    expect(told.code).toBe(1);
    expect(told.out).toBe(`a.ystz：云溪县总工会，新增 ${String(made.entries.length)} 条记录、${String(made.documents.length)} 个文件（0 条已有）。\n`);
    const [damaged, text, sealed, missing, directory, ...rest] = told.err.trim().split('\n');
    expect(damaged).toMatch(/^damaged\.ystz：.*已损坏或被改动过/u);
    expect(text).toContain('不是验收台的数据包');
    expect(sealed).toContain('加了口令');
    expect(missing).toContain('找不到文件');
    expect(directory).toContain('这是文件夹');
    expect(rest).toEqual([]);
  });

  it('is killed in the middle and leaves whole packages or none in a folder', async () => {
    const started = startHub('add', file('a.ystz'), file('b.ystz'), '--folder', file('hub'));
    // After the first package, which is there already, was told, while the second is loaded.
    await new Promise((resolve) => started.process.stdout?.once('data', resolve));
    started.process.kill('SIGKILL');
    await started.told;
    const db = await openPglite(file('hub'));
    const counties = await db.query<{ name: string; n: number }>(
      'SELECT c.name, count(*) AS n FROM hub.county c JOIN hub.entry e ON e.county = c.no GROUP BY c.name',
    );
    const lengths = new Map([made, other].map(({ entries }, index) => [index === 0 ? '云溪县总工会' : '青山县总工会', entries.length]));
    expect(counties.map(({ name }) => name)).toContain('云溪县总工会');
    for (const { name, n } of counties) expect(n).toBe(lengths.get(name));
    await db.close();
    const again = await hub('add', file('sealed.ystz'), file('b.ystz'), '--folder', file('hub'), '--passphrase-file', file('passphrase'));
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('云溪县总工会，没有新内容');
  });

  it('says what to do about an address that is none, or where nothing answers', async () => {
    const silent = createServer((socket) => socket.destroy());
    const port = await new Promise<number>((resolve) => {
      silent.listen(0, '127.0.0.1', () => {
        const address = silent.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const [wrong, both, nowhere, dropped, none] = await Promise.all([
      hub('add', file('a.ystz'), '--to', 'localhost/hub', ...documents),
      hub('add', file('a.ystz'), '--to', 'postgres://u:p@127.0.0.1/hub', '--folder', file('hub'), ...documents),
      hub('add', file('a.ystz'), '--to', 'postgres://u:p@127.0.0.1:1/hub', ...documents),
      hub('add', file('a.ystz'), '--to', `postgres://u:p@127.0.0.1:${String(port)}/hub`, ...documents),
      hub('add', file('a.ystz'), '--to', 'postgres://u:p@127.0.0.1/hub'),
    ]);
    silent.close();
    expectRefused(wrong, '写法不对');
    expectRefused(both, '只能写一个');
    expectRefused(nowhere, '连不上数据库', '--to');
    expectRefused(dropped, '断了');
    expectRefused(none, '--documents');
  });
});

const skipped = whyNoPostgres();
describe.skipIf(skipped !== undefined)(`npm run hub --to PostgreSQL${skipped === undefined ? '' : `: ${skipped}`}`, () => {
  let server: OwnPostgres;
  let address: string;
  beforeAll(async () => {
    server = await startPostgres();
    address = await server.emptyDatabase('hub');
  });
  afterAll(() => server.stop());

  const ask = async <Row>(sql: string, at = address): Promise<readonly Row[]> => {
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    try {
      return (await client.query(sql)).rows as readonly Row[];
    } finally {
      await client.end();
    }
  };
  const counts = async (): Promise<unknown> =>
    (
      await ask<object>(
        'SELECT (SELECT count(*)::int FROM hub.county) AS counties, (SELECT count(*)::int FROM hub.entry) AS entries, (SELECT count(*)::int FROM hub.package) AS packages',
      )
    )[0];

  it('refuses a wrong login and a database that is not there', async () => {
    const [login, database] = await Promise.all([
      hub('add', file('a.ystz'), '--to', address.replace('owner:owner', 'owner:wrong'), ...documents),
      hub('add', file('a.ystz'), '--to', address.replace(/hub$/u, 'nothing'), ...documents),
    ]);
    expectRefused(login, '拒绝登录');
    expectRefused(database, '没有这个库名');
  });

  it('leaves whole packages or none where the loader or the server is killed in the middle', async () => {
    expect(await hub('add', file('a.ystz'), '--to', address, ...documents)).toMatchObject({ code: 0, err: '' });
    const before = await counts();
    // A package that stands still in its middle: its visits wait for a lock that this test holds.
    const blocker = new pg.Client({ connectionString: address });
    blocker.on('error', () => undefined);
    const blocked = async (): Promise<ReturnType<typeof startHub>> => {
      await blocker.query('BEGIN; LOCK TABLE hub.decision IN SHARE MODE');
      const started = startHub('add', file('b.ystz'), '--to', address, ...documents);
      for (;;) {
        const [waiting] = await ask<{ n: number }>('SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation IS NOT NULL');
        if (waiting !== undefined && waiting.n > 0) return started;
        await pause(50);
      }
    };
    await blocker.connect();
    const first = await blocked();
    first.process.kill('SIGKILL');
    await first.told;
    await blocker.query('ROLLBACK');
    expect(await counts()).toEqual(before);
    const second = await blocked();
    await server.killAndRestart();
    expectRefused(await second.told, 'b.ystz', '没有导入');
    expect(await counts()).toEqual(before);
    expect(await hub('add', file('b.ystz'), '--to', address, ...documents)).toMatchObject({ code: 0, err: '' });
    expect(await counts()).toEqual({ counties: 2, entries: made.entries.length + other.entries.length, packages: 2 });
  });

  it('shows a county that logs in its own rows alone', async () => {
    await ask("CREATE ROLE yunxi LOGIN PASSWORD 'yunxi'; SELECT hub.admit('yunxi', '云溪县总工会')");
    const own = server.addressFor('yunxi', 'yunxi', 'hub');
    expect(await ask('SELECT name FROM hub.county', own)).toEqual([{ name: '云溪县总工会' }]);
    const [seen] = await ask<{ n: number }>('SELECT count(*)::int AS n FROM hub.entry', own);
    expect(seen?.n).toBe(made.entries.length);
    expectRefused(await hub('add', file('b.ystz'), '--to', own, ...documents), '权限不够');
    expect(readdirSync(file('documents')).length).toBeGreaterThan(10);
  });
});
