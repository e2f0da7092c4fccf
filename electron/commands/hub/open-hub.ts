import { join, resolve } from 'node:path';
import { documentsInDatabase, documentsInFolder, type HubDocuments } from './hub-documents.ts';
import { HubError, type HubDatabase } from './hub-database.ts';
import { openPglite } from './open-pglite.ts';
import { openPostgres } from './open-postgres.ts';

/** Which database a command means: `to` an address of PostgreSQL, otherwise `folder`. `documents` is another folder for documents. */
export interface HubPlace {
  readonly to?: string | undefined;
  readonly folder?: string | undefined;
  readonly documents?: string | undefined;
  /** Whether documents are kept in the database. */
  readonly loadDocuments?: boolean | undefined;
}

/** The folder of the embedded database where a command names neither folder nor address. */
export const usualFolder = 'hub';
const oldestPostgres = 150_000;

/** Opens the database that a command means. Rejects with a `HubError`, or as engine and system do: `hubSentence` has words for it. */
export async function openHub(place: HubPlace): Promise<HubDatabase> {
  if (place.to === undefined) return openPglite(resolve(place.folder ?? usualFolder));
  if (place.folder !== undefined) throw new HubError('--to 和 --folder 只能写一个：前者是 PostgreSQL，后者是本机文件夹里的库。');
  if (!/^postgres(?:ql)?:\/\/[^/]/u.test(place.to)) throw new HubError('数据库地址的写法不对，应像 postgres://用户:密码@主机:5432/库名 这样，请核对后再试。');
  const db = await openPostgres(place.to);
  const [version] = await db.query<{ number: number }>("SELECT current_setting('server_version_num')::int AS number");
  if ((version?.number ?? 0) >= oldestPostgres) return db;
  await db.close();
  throw new HubError('这台 PostgreSQL 太旧，需要 15 或更新的版本。请管理员升级，或改用 --folder。');
}

/** Where a command keeps documents. */
export function hubDocuments({ to, folder, documents, loadDocuments = false }: HubPlace): HubDocuments {
  if (loadDocuments) return documentsInDatabase;
  if (documents !== undefined) return documentsInFolder(resolve(documents));
  if (to === undefined) return documentsInFolder(join(resolve(folder ?? usualFolder), 'documents'));
  throw new HubError('请用 --documents 文件夹 写明照片和文件放在哪里（不进数据库）。');
}
