import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HubError, type HubDatabase } from './hub-database.ts';

const folder = fileURLToPath(new URL('../../../resources/hub', import.meta.url));

/** One numbered migration: the statements of a file `NNNN-name.sql`. */
interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** All migrations in their order. */
function allHubMigrations(): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/u.test(name));
  return names.sort().map((name) => ({ number: Number(name.slice(0, 4)), name: name.slice(5, -4), sql: readFileSync(join(folder, name), 'utf8') }));
}

const beginning = `
CREATE SCHEMA IF NOT EXISTS hub;
CREATE TABLE IF NOT EXISTS hub.migration (number integer PRIMARY KEY, name text NOT NULL);
`;

/** Whether there is a hub in the database. */
export async function isThereHub(db: HubDatabase): Promise<boolean> {
  const [found] = await db.query<{ there: boolean }>("SELECT to_regclass('hub.migration') IS NOT NULL AS there");
  return found?.there === true;
}

/** The number of the last migration that the database has; 0 for none. */
async function presentMigration(db: HubDatabase): Promise<number> {
  const [last] = await db.query<{ number: number | null }>('SELECT max(number) AS number FROM hub.migration');
  return last?.number ?? 0;
}

/** Rejects with a `HubError` where the database is newer than this program, or has no hub or an older one that only loading brings up to date. */
export async function checkSchema(db: HubDatabase): Promise<void> {
  if (!(await isThereHub(db))) throw new HubError('这个库里还没有数据，请先用 npm run hub -- add 导入数据包。');
  const [known, present] = [allHubMigrations().at(-1)?.number ?? 0, await presentMigration(db)];
  if (present > known) throw new HubError(newer);
  if (present < known) throw new HubError('这个库是旧版本的程序建的，请先用 npm run hub -- add 导入一次数据包，库会自动升级。');
}

const newer = '这个库是更新版本的程序建的，请先升级本机的程序，库没有改动。';

/** Brings the tables up to this program, each migration whole or not at all. Rejects with a `HubError` where they are newer than it. */
export async function migrate(db: HubDatabase): Promise<void> {
  const migrations = allHubMigrations();
  if ((await isThereHub(db)) && (await presentMigration(db)) >= (migrations.at(-1)?.number ?? 0)) {
    if ((await presentMigration(db)) > (migrations.at(-1)?.number ?? 0)) throw new HubError(newer);
    return;
  }
  await db.transaction(async () => {
    await db.query('SELECT pg_advisory_xact_lock($1)', [hubLock]);
    await db.script(beginning);
    const present = await presentMigration(db);
    for (const { number, name, sql } of migrations.filter((one) => one.number > present)) {
      await db.script(sql);
      await db.query('INSERT INTO hub.migration VALUES ($1, $2)', [number, name]);
    }
  });
}

/** Who loads or changes tables holds this lock of the database until the end of its transaction: one at a time. */
export const hubLock = 779_015;
