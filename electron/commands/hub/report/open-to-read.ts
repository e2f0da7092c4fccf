import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HubError, type HubDatabase } from '../hub-database.ts';
import { checkSchema } from '../migrate.ts';
import { openHub, usualFolder, type HubPlace } from '../open-hub.ts';

/**
 * Sets a session up for sums over whole tables: with room to keep groups in memory, and with joins that read each table once. The planner, which cannot tell how many units a county has in a year, would otherwise go
 * through an index for each.
 */
export const readySession = (db: HubDatabase): Promise<void> =>
  db.script("SET work_mem = '128MB'; SET enable_nestloop = off; SET enable_sort = off; SET jit = off;");

/** Opens the database that a command means, to read it: a folder without one is told and not filled. Rejects with a `HubError` where there is no hub, or one of another version. */
export async function openToRead(place: HubPlace): Promise<HubDatabase> {
  const folder = resolve(place.folder ?? usualFolder);
  if (place.to === undefined && !existsSync(join(folder, 'database')))
    throw new HubError(`“${folder}”里没有汇总库。请用 --folder 写明库所在的文件夹，或先用 npm run hub -- add 导入数据包。`);
  const db = await openHub(place);
  try {
    await checkSchema(db);
    await readySession(db);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}
