import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HubError, type HubDatabase } from '../hub-database.ts';
import { checkSchema } from '../migrate.ts';
import { openHub, usualFolder, type HubPlace } from '../open-hub.ts';

/** Opens the database that a command means, to read it: a folder without one is told and not filled. Rejects with a `HubError` where there is no hub, or one of another version. */
export async function openToRead(place: HubPlace): Promise<HubDatabase> {
  const folder = resolve(place.folder ?? usualFolder);
  if (place.to === undefined && !existsSync(join(folder, 'database')))
    throw new HubError(`“${folder}”里没有汇总库。请用 --folder 写明库所在的文件夹，或先用 npm run hub -- add 导入数据包。`);
  const db = await openHub(place);
  try {
    await checkSchema(db);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}
