import type { Host, NamedDocument } from '#shared/host.ts';
import { isWhole, readManifestOf, type LedgerPackage, type PackageManifest } from '#shared/ledger/package.ts';
import { isSealed } from '#shared/ledger/sealed-header.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { sha256Of } from '#renderer/host/sha256-of.ts';
import { chunked } from './document-chunks.ts';
import type { DocumentShelf } from './document-shelf.ts';
import { documentsNamed } from '#shared/record/documents.ts';

/** Documents beside the backups that were read whole since the program was opened, with their sizes: they are not read again before each backup. */
export type ReadBeside = Map<string, number>;

/**
 * Brings beside the backups every document that is here, each once, reads back what it wrote, and returns what a backup may name: also documents that are lost here and
 * whole there. What went bad there is written again. Rejects with `damaged` where the disk does not give back what was written.
 */
export async function keepBeside(host: Host, shelf: DocumentShelf, entries: readonly Entry[], read: ReadBeside): Promise<readonly NamedDocument[]> {
  const { documents } = host.backups;
  const own = new Map((await host.documents.list()).map(({ sha256, size }) => [sha256, size]));
  const lying = new Map((await documents.list()).map(({ sha256, size }) => [sha256, size]));
  const wanted = [...new Set([...own.keys(), ...documentsNamed(entries)])];
  const unsure = wanted.filter((sha256) => lying.has(sha256) && read.get(sha256) !== lying.get(sha256));
  const faulty = new Set(await documents.faulty(unsure));
  for (const sha256 of unsure) if (!faulty.has(sha256)) read.set(sha256, lying.get(sha256) ?? 0);
  const isThere = (sha256: string): boolean => lying.has(sha256) && !faulty.has(sha256);
  const lacking = wanted.filter((sha256) => own.has(sha256) && !isThere(sha256));
  for (const few of chunked(lacking, (sha256) => own.get(sha256) ?? 0)) {
    for (const { sha256, size } of await putBeside(host, shelf, few)) {
      lying.set(sha256, size);
      read.set(sha256, size);
      faulty.delete(sha256);
    }
  }
  return wanted.flatMap((sha256) => (isThere(sha256) ? [{ sha256, size: lying.get(sha256) ?? 0 }] : []));
}

/** What is not whole here cannot be written there: it is left out. */
async function putBeside(host: Host, shelf: DocumentShelf, sha256s: readonly string[]): Promise<readonly NamedDocument[]> {
  const found = Array.from(await shelf.bytesOf(sha256s), ([sha256, bytes]) => ({ sha256, bytes }));
  await host.backups.documents.putAll(found);
  const [bad] = await host.backups.documents.faulty(found.map(({ sha256 }) => sha256));
  if (bad !== undefined) throw Object.assign(new Error(`document ${bad} beside the backups reads back differently`), { name: 'damaged' });
  return found.map(({ sha256, bytes }) => ({ sha256, size: bytes.length }));
}

/** Removes the documents beside the backups that none of them names. Removes none while a backup is there that cannot be read: it may name any of them. */
export async function removeUnnamed(host: Host, named: readonly NamedDocument[]): Promise<void> {
  const kept = new Set(named.map(({ sha256 }) => sha256));
  const unnamed = (await host.backups.documents.list()).filter(({ sha256 }) => !kept.has(sha256)).map(({ sha256 }) => sha256);
  if (unnamed.length === 0) return;
  const manifests = await manifestsBeside(host);
  if (manifests === undefined) return;
  const wanted = new Set(manifests.flatMap(({ documents }) => documents.map(({ sha256 }) => sha256)));
  await host.backups.documents.removeAll(unnamed.filter((sha256) => !wanted.has(sha256)));
}

/** The manifests of the backups whose documents are beside them; undefined where one of the backups cannot be read. */
async function manifestsBeside(host: Host): Promise<readonly PackageManifest[] | undefined> {
  const manifests: PackageManifest[] = [];
  for (const { name } of await host.backups.list()) {
    const bytes = await host.backups.read(name);
    // What a person encrypted is a whole package; it names nothing that is beside it.
    if (bytes === undefined || isSealed(bytes)) continue;
    const manifest = readManifestOf(bytes);
    if (!manifest.ok) return undefined;
    if (!isWhole(manifest.value)) manifests.push(manifest.value);
  }
  return manifests;
}

/** A document that the backups name and that is missing or has gone bad beside them, and how many of them name it. */
export interface FaultBeside {
  readonly sha256: string;
  readonly backups: number;
}

/** Reads every document that a backup names and that is beside it; tells those that are missing or have gone bad. Backups that cannot be read name none. */
export async function faultsBeside(host: Host): Promise<readonly FaultBeside[]> {
  if ((await host.backups.place()).kind !== 'ready') return [];
  const counts = new Map<string, number>();
  for (const { documents } of (await manifestsBeside(host)) ?? []) for (const { sha256 } of documents) counts.set(sha256, (counts.get(sha256) ?? 0) + 1);
  return (await host.backups.documents.faulty([...counts.keys()])).map((sha256) => ({ sha256, backups: counts.get(sha256) ?? 0 }));
}

/** The bytes of a document beside the backups; undefined where there is no such place, none under this hash, or not whole any more. */
export async function bytesBeside(host: Host, sha256: string): Promise<Uint8Array | undefined> {
  if ((await host.backups.place()).kind !== 'ready') return undefined;
  const bytes = await host.backups.documents.get(sha256).catch((error: unknown) => {
    if (error instanceof Error && (error.name === 'damaged' || error.name === 'missing')) return undefined;
    throw error;
  });
  return bytes !== undefined && (await sha256Of(bytes)) === sha256 ? bytes : undefined;
}

/** The documents that a package names and that are nowhere to be found: it does not carry them, they are not beside the backups, and they are not here. Looks at names only. */
export async function lackingOf(host: Host, { manifest }: LedgerPackage): Promise<readonly string[]> {
  if (isWhole(manifest)) return [];
  const here = await host.documents.list();
  const beside = (await host.backups.place()).kind === 'ready' ? await host.backups.documents.list() : [];
  const known = new Set([...here, ...beside].map(({ sha256 }) => sha256));
  return manifest.documents.flatMap(({ sha256 }) => (known.has(sha256) ? [] : [sha256]));
}
