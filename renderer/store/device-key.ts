import type { Database } from './database.ts';
import type { DeviceKeyRow, MetaRow } from './rows.ts';
import { newSigningKey } from './signing.ts';

/** The key that this laptop signs with, made when it is first asked for. Two windows that ask at once get the same. */
export async function keyOfDevice(db: Database): Promise<DeviceKeyRow> {
  const kept = keyIn(await db.meta.get('device-key'));
  if (kept !== undefined) return kept;
  const made: DeviceKeyRow = { key: 'device-key', ...(await newSigningKey()) };
  return db.transaction('rw', db.meta, async () => {
    const other = keyIn(await db.meta.get('device-key'));
    if (other === undefined) await db.meta.put(made);
    return other ?? made;
  });
}

const keyIn = (row: MetaRow | undefined): DeviceKeyRow | undefined => (row?.key === 'device-key' ? row : undefined);
