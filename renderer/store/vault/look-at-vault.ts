import { Dexie } from 'dexie';
import { strFromU8, strToU8 } from 'fflate';
import { z } from 'zod';
import type { Host } from '#shared/host.ts';
import { readVaultHeader, VaultHeader } from '#shared/ledger/vault-header.ts';
import { jsonOf } from '#shared/text/read-json.ts';
import { vaultDatabaseName } from '#renderer/store/database.ts';
import { chunked } from '#renderer/store/document-chunks.ts';
import { StoreError } from '#renderer/store/store-error.ts';
import { holdKeys } from './key-ring.ts';
import { backupsThrough } from './sealed-backups.ts';
import { keepSealed, sealedDocuments } from './sealed-documents.ts';
import { sealedJournal } from './sealed-journal.ts';
import type { Vault } from './vault-secret.ts';

/** The name of the file that holds the header a second time, should the beginning of the journal be lost. */
const headerName = '0'.repeat(96);

/** The header as it is kept a second time. `turning`: sealing or opening everything was begun and is not over, so what lies beside may be left over. */
const KeptHeader = z.object({ header: VaultHeader, turning: z.boolean() });

/** Keeps the header a second time. */
export const keepHeader = (host: Host, header: VaultHeader, turning: boolean): Promise<void> =>
  host.vault.putAll([{ name: headerName, bytes: strToU8(JSON.stringify({ header, turning })) }]);

async function keptHeader(host: Host): Promise<z.infer<typeof KeptHeader> | undefined> {
  const bytes = await host.vault.get(headerName);
  const json = bytes === undefined ? undefined : jsonOf(strFromU8(bytes));
  const kept = KeptHeader.safeParse(json?.ok === true ? json.value : undefined);
  return kept.success ? kept.data : undefined;
}

/** The header under which this laptop's data are sealed; undefined where they are open. The journal says it; the kept header only where the journal cannot. */
export async function vaultHeaderOf(host: Host): Promise<VaultHeader | undefined> {
  const said = readVaultHeader(await host.journal.read());
  if (said === 'open') return undefined;
  return said ?? (await keptHeader(host))?.header;
}

/** A host as the store sees it: what it keeps is sealed where there is a vault. */
export function hostThrough(raw: Host, vault: Vault | undefined): Host {
  const backups = backupsThrough(raw.backups, vault);
  if (vault === undefined) return { ...raw, backups };
  holdKeys(vault.keys);
  return { ...raw, journal: sealedJournal(raw.journal, vault), documents: sealedDocuments(raw.vault, vault.keys), backups };
}

/**
 * Brings to an end what was broken off while the data were being sealed or opened. The journal says which of the two counts: what belongs to the other goes away, and documents
 * that lie open while the data are sealed are sealed first.
 */
export async function finishTurning(raw: Host, vault: Vault | undefined, name: string): Promise<void> {
  if (vault !== undefined) {
    await sealStrays(raw, vault);
    await Dexie.delete(name);
    if ((await keptHeader(raw))?.turning !== false) await keepHeader(raw, vault.header, false);
    return;
  }
  const kept = await keptHeader(raw);
  if (kept === undefined) return;
  if (!kept.turning)
    throw new StoreError('本机的数据是加密的，现在打不开，没有改动任何内容。请关闭窗口后重新打开；仍然不行，请带着备份联系维护人员，不要清理数据。');
  // An empty or unreadable journal decides nothing: only one that is sound and open says that what is sealed is left over.
  if (readVaultHeader(await raw.journal.read()) !== 'open') return;
  await Dexie.delete(vaultDatabaseName(name));
  await raw.vault.removeAll((await raw.vault.list()).flatMap((file) => (file.name === headerName ? [] : [file.name])));
  await raw.vault.removeAll([headerName]);
}

/** A document as it is kept; undefined where there is none, or one that went bad. */
export const bytesUnlessDamaged = (host: Host, sha256: string): Promise<Uint8Array | undefined> =>
  host.documents.get(sha256).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'damaged') return undefined;
    throw error;
  });

async function sealStrays(raw: Host, vault: Vault): Promise<void> {
  for (const few of chunked(await raw.documents.list(), ({ size }) => size)) {
    const sha256s = few.map(({ sha256 }) => sha256);
    await keepSealed(raw.vault, vault.keys, await raw.documents.getAll(sha256s));
    await raw.documents.removeAll(sha256s);
  }
}
