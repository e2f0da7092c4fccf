import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HubDatabase } from '#electron/commands/hub/hub-database.ts';
import { migrate } from '#electron/commands/hub/migrate.ts';
import { openPglite } from '#electron/commands/hub/open-pglite.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-'));
let db: HubDatabase;
beforeAll(async () => {
  db = await openPglite(folder);
  await migrate(db);
}, 120_000);
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

it('migrates twice, copies every kind of value, takes back what failed', async () => {
  await migrate(db);
  await db.script('CREATE TABLE t (a text, b integer[], c text[], d boolean, e json, f bigint, g date)');
  const odd = 'a\tb\\n\nc\u0000“"\\\ud800';
  expect(
    await db.copyIn('t', ['a', 'b', 'c', 'd', 'e', 'f', 'g'], [[odd, [1, null], ['x"\\y', null, ''], true, '{"a":"\\u0000"}', 5_000_000_000, '2024-02-29']]),
  ).toBe(1);
  expect(await db.query('SELECT a, b, c, d, f, g FROM t')).toEqual([
    { a: 'a\tb\\n\nc\uFFFD“"\\\uFFFD', b: [1, null], c: ['x"\\y', null, ''], d: true, f: 5_000_000_000, g: '2024-02-29' },
  ]);
  await expect(
    db.transaction(async () => {
      await db.query("INSERT INTO t (a) VALUES ('z')");
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await db.query('SELECT count(*) AS n FROM t')).toEqual([{ n: 1 }]);
});
