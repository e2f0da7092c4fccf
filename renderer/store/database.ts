import { Dexie } from 'dexie';
import { errorText } from '#shared/text/error-text.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import type { Migration } from './migrations/migration.ts';
import type { Tables } from './rows.ts';
import { sealedIndex } from './vault/sealed-index.ts';
import type { VaultKeys } from './vault/vault-keys.ts';

/** The index of the journal. */
export type Database = Dexie & Tables;

/** Why a database was not opened. `message` is a Chinese sentence for the person. */
interface DatabaseProblem {
  readonly code: 'newer' | 'failed';
  readonly message: string;
}

/** The name of the database in the browser's storage. */
export const databaseName = 'yanshoutai';

/** The name of the index while the data are sealed: both may be there for a moment, while one takes the place of the other. */
export const vaultDatabaseName = (name: string): string => `${name}-vault`;

/** Dexie multiplies versions by ten so that a raw version can be between two of its own. */
const rawVersion = (version: number): number => version * 10;

/**
 * Opens the index, brings an older one up to date, and refuses one that a newer program wrote, which Dexie would open silently.
 * `beforeUpgrade` is awaited before an older one is touched. With `keys` its rows are sealed.
 */
export async function openDatabase(
  name: string,
  migrations: readonly Migration[] = allMigrations,
  beforeUpgrade: () => Promise<void> = () => Promise.resolve(),
  keys?: VaultKeys,
): Promise<Result<Database, DatabaseProblem>> {
  const latest = rawVersion(Math.max(...migrations.map((migration) => migration.version)));
  try {
    const present = await presentVersion(name);
    if (present > latest) {
      return fail({ code: 'newer', message: '这台电脑上的数据由更新版本的验收台写成，请安装最新版本后再打开。数据没有改动。' });
    }
    if (present > 0 && present < latest) await beforeUpgrade();
    const db = declare(name, migrations, keys);
    await db.open();
    return ok(db);
  } catch (error) {
    return fail({ code: 'failed', message: `数据库打不开，请关闭其他验收台窗口后重试。（${errorText(error)}）` });
  }
}

function declare(name: string, migrations: readonly Migration[], keys: VaultKeys | undefined): Database {
  // Dexie adds the declared tables as properties when versions are defined; the type system cannot follow that.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' }) as Database;
  if (keys !== undefined) db.use(sealedIndex(keys));
  for (const migration of migrations) {
    const version = db.version(migration.version).stores({ ...migration.stores });
    if (migration.upgrade !== undefined) version.upgrade(migration.upgrade);
  }
  return db;
}

/** The raw version of a database without changing it; 0 when there is none. */
function presentVersion(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let created = false;
    request.onupgradeneeded = () => {
      created = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    };
    request.onerror = () => {
      if (created) resolve(0);
      else reject(request.error ?? new Error('indexedDB.open'));
    };
  });
}
