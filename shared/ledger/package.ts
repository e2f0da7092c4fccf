import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strFromU8, strToU8, unzipSync, zipSync, type ZippableFile } from 'fflate';
import { z } from 'zod';
import { Entry } from '../model/ledger.ts';
import { fail, ok, type Result } from '../result.ts';
import { jsonOf } from '../text/read-json.ts';
import type { NamedDocument } from '../host.ts';
import { hashEntry } from './entry.ts';
import { shownName } from '../text/shown-name.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** What a package says of itself; everything in it is checked against this when it is read. */
export const PackageManifest = z.object({
  /** `/1` carries its documents; `/2`, a backup that the program wrote by itself, only names them: they are in the folder `documents` beside it. */
  format: z.enum(['yanshoutai-package/1', 'yanshoutai-package/2']),
  device: z.string(),
  by: z.string().transform(shownName),
  /** Milliseconds since 1970-01-01 UTC. */
  writtenMs: z.number(),
  entries: z.object({ count: z.int().nonnegative(), sha256: Sha256 }),
  documents: z.array(z.object({ sha256: Sha256, size: z.int().nonnegative() })),
  /** Present in a team's package: for whom it is, how many units the team has, and how many documents of other units were left out. Entries are always all. */
  team: z.object({ name: z.string().transform(shownName), units: z.int().nonnegative(), leftOut: z.int().nonnegative() }).optional(),
});
export type PackageManifest = z.infer<typeof PackageManifest>;

/** Who vouches for a package: a signature over the bytes of its `manifest.json`, which names the hashes of all the rest. */
export const PackageSignature = z.object({
  /** ECDSA on P-256 with SHA-256: what every host can do. */
  algorithm: z.literal('ECDSA-P256-SHA256'),
  /** The uncompressed point, hex. */
  publicKey: z.string().regex(/^04[0-9a-f]{128}$/u),
  /** r and s, 32 bytes each, hex. */
  signature: z.string().regex(/^[0-9a-f]{128}$/u),
});
export type PackageSignature = z.infer<typeof PackageSignature>;

/** A file that a package carries, under its SHA-256. */
export interface PackedDocument {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A package (`.ystz`) or a backup: they are the same thing. */
export interface LedgerPackage {
  readonly manifest: PackageManifest;
  readonly entries: readonly Entry[];
  /** What it carries; none where they are beside it. */
  readonly documents: readonly PackedDocument[];
  /** The public key (hex) whose signature over the manifest was checked; left out where there is no signature. */
  readonly signedBy?: string;
  /** The hashes of the signatures among its entries that were checked and fit; left out where nobody looked at them. */
  readonly fitting?: ReadonlySet<string>;
}

/** Why a package was not read. Nothing of it is used then. */
export interface PackageProblem {
  readonly code: 'not-a-package' | 'newer' | 'too-large' | 'damaged' | 'signature-wrong' | 'passphrase-needed' | 'passphrase-wrong';
  /** For the log. */
  readonly detail: string;
}

/** What reading a package may take in memory, in bytes; checked on the declared sizes before anything is inflated. */
interface PackageLimits {
  readonly entryBytes: number;
  readonly documentBytes: number;
  readonly totalBytes: number;
}

/** Room for a county's ten years: far above what an honest package needs, far below what would end the program. */
export const packageLimits: PackageLimits = { entryBytes: 400_000_000, documentBytes: 100_000_000, totalBytes: 1_500_000_000 };

/** Laptops of which one package may hold entries: a county has some dozens. What each of ten thousand wrote into one field would be compared with what each other did. */
const mostDevices = 1000;

const manifestName = 'manifest.json';
const entriesName = 'entries.jsonl';
const signatureName = 'signature.json';
const documentName = /^documents\/([0-9a-f]{64})$/u;
/** A fixed time for every file in the zip, so that equal content makes equal bytes. */
const zipTime = 631_152_000_000;

/** What goes into a package; with `beside` it only names documents that are beside it. */
export interface PackageContent {
  readonly device: string;
  readonly by: string;
  readonly writtenMs: number;
  readonly entries: readonly Entry[];
  readonly documents: readonly PackedDocument[];
  readonly beside?: readonly NamedDocument[];
  readonly team?: NonNullable<PackageManifest['team']>;
}

/** Packs entries and documents, without a signature. Equal content and `writtenMs` give equal bytes. */
export const writePackage = (content: PackageContent): Uint8Array => zipSync(filesOf(content).files, { mtime: zipTime });

/** Packs entries and documents with a signature, which `sign` makes over the bytes of the manifest. */
export async function writeSignedPackage(content: PackageContent, sign: (manifest: Uint8Array) => Promise<PackageSignature>): Promise<Uint8Array> {
  const { files, manifest } = filesOf(content);
  return zipSync({ ...files, [signatureName]: strToU8(JSON.stringify(await sign(manifest), null, 2)) }, { mtime: zipTime });
}

function filesOf(content: PackageContent): { readonly files: Readonly<Record<string, ZippableFile>>; readonly manifest: Uint8Array } {
  const { device, by, writtenMs, entries, documents, beside, team } = content;
  const lines = strToU8(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  const manifest: PackageManifest = {
    format: beside === undefined ? 'yanshoutai-package/1' : 'yanshoutai-package/2',
    device,
    by,
    writtenMs,
    entries: { count: entries.length, sha256: sha256Hex(lines) },
    documents: beside?.map(({ sha256, size }) => ({ sha256, size })) ?? documents.map(({ sha256, bytes }) => ({ sha256, size: bytes.length })),
    ...(team === undefined ? {} : { team }),
  };
  const said = strToU8(JSON.stringify(manifest, null, 2));
  const files: Record<string, ZippableFile> = { [manifestName]: said, [entriesName]: lines };
  for (const document of documents) files[`documents/${document.sha256}`] = [document.bytes, { level: isPacked(document.bytes) ? 0 : 6 }];
  return { files, manifest: said };
}

/** Whether bytes are a zip, JPEG or PNG: packing them again would only cost time. */
const isPacked = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xff && bytes[1] === 0xd8) || (bytes[0] === 0x89 && bytes[1] === 0x50);

/** Reads a package and checks every part against the manifest: counts, sizes and hashes must agree, or nothing is used. It does not look at a signature. */
export function readPackage(bytes: Uint8Array, limits: PackageLimits = packageLimits): Result<LedgerPackage, PackageProblem> {
  const files = inflate(bytes, limits);
  return files.ok ? readFiles(files.value) : files;
}

/** Reads a package as {@link readPackage} does; where it has a signature, `verify` must find that it is one over the bytes of the manifest, or nothing is used. */
export async function readSignedPackage(
  bytes: Uint8Array,
  verify: (signature: PackageSignature, manifest: Uint8Array) => Promise<boolean>,
): Promise<Result<LedgerPackage, PackageProblem>> {
  const files = inflate(bytes, packageLimits);
  if (!files.ok) return files;
  const { [manifestName]: said, [signatureName]: kept } = files.value;
  if (said === undefined || kept === undefined) return readFiles(files.value);
  // A newer program may sign in another way: what it is comes before whether it was signed so.
  const manifest = readManifest(said);
  if (!manifest.ok) return manifest;
  const signature = readSignature(kept);
  if (!signature.ok) return signature;
  if (!(await verify(signature.value, said))) return fail({ code: 'signature-wrong', detail: 'another manifest was signed' });
  const read = readFiles(files.value);
  return read.ok ? ok({ ...read.value, signedBy: signature.value.publicKey }) : read;
}

type Files = Readonly<Record<string, Uint8Array>>;

function readFiles(files: Files): Result<LedgerPackage, PackageProblem> {
  const manifest = readManifest(files[manifestName]);
  if (!manifest.ok) return manifest;
  const entries = readEntries(files[entriesName], manifest.value);
  if (!entries.ok) return entries;
  const documents = readDocuments(files, manifest.value);
  return documents.ok ? ok({ manifest: manifest.value, entries: entries.value, documents: documents.value }) : documents;
}

/** What cannot be read as a signature is a wrong one, not none: otherwise spoiling it would be enough to make a package look like one of an older program. */
function readSignature(bytes: Uint8Array): Result<PackageSignature, PackageProblem> {
  const json = jsonOf(strFromU8(bytes));
  const signature = PackageSignature.safeParse(json.ok ? json.value : undefined);
  return signature.success ? ok(signature.data) : fail({ code: 'signature-wrong', detail: signature.error.message });
}

function readDocuments(files: Files, manifest: PackageManifest): Result<readonly PackedDocument[], PackageProblem> {
  const inside = Object.keys(files).filter((name) => documentName.test(name));
  if (!isWhole(manifest)) return inside.length === 0 ? ok([]) : fail({ code: 'damaged', detail: 'documents inside and beside' });
  const documents: PackedDocument[] = [];
  for (const named of manifest.documents) {
    const document = files[`documents/${named.sha256}`];
    if (document?.length !== named.size || sha256Hex(document) !== named.sha256) return fail({ code: 'damaged', detail: `document ${named.sha256}` });
    documents.push({ sha256: named.sha256, bytes: document });
  }
  return ok(documents);
}

/** Whether a package carries what it names, so that it is of use wherever it is taken. */
export const isWhole = (manifest: PackageManifest): boolean => manifest.format === 'yanshoutai-package/1';

/** What a package says of itself, without inflating the rest of it. */
export function readManifestOf(bytes: Uint8Array): Result<PackageManifest, PackageProblem> {
  const files = inflate(bytes, packageLimits, (name) => name === manifestName);
  return files.ok ? readManifest(files.value[manifestName]) : files;
}

/** How large a file of a package may be; 0 for one that is not part of it. */
function limitOf(name: string, limits: PackageLimits): number {
  if (name === entriesName) return limits.entryBytes;
  return name === manifestName || name === signatureName || documentName.test(name) ? limits.documentBytes : 0;
}

function inflate(bytes: Uint8Array, limits: PackageLimits, wanted: (name: string) => boolean = () => true): Result<Files, PackageProblem> {
  let total = 0;
  let excess: string | undefined;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const limit = limitOf(name, limits);
        if (limit === 0 || !wanted(name)) return false;
        total += originalSize;
        if (originalSize > limit || total > limits.totalBytes) excess ??= name;
        return excess === undefined;
      },
    });
    return excess === undefined ? ok(files) : fail({ code: 'too-large', detail: excess });
  } catch (error) {
    // A zip that breaks off is a package on its way that did not arrive whole; anything else was never one.
    return fail({ code: bytes[0] === 0x50 && bytes[1] === 0x4b ? 'damaged' : 'not-a-package', detail: String(error) });
  }
}

function readManifest(bytes: Uint8Array | undefined): Result<PackageManifest, PackageProblem> {
  if (bytes === undefined) return fail({ code: 'not-a-package', detail: 'no manifest' });
  const json = jsonOf(strFromU8(bytes));
  if (!json.ok) return fail({ code: 'damaged', detail: `manifest: ${json.problem}` });
  const format = z.object({ format: z.string().startsWith('yanshoutai-package/') }).safeParse(json.value);
  if (!format.success) return fail({ code: 'not-a-package', detail: 'another manifest' });
  const manifest = PackageManifest.safeParse(json.value);
  if (manifest.success) return ok(manifest.data);
  return fail({ code: /\/[12]$/u.test(format.data.format) ? 'damaged' : 'newer', detail: manifest.error.message });
}

function readEntries(bytes: Uint8Array | undefined, manifest: PackageManifest): Result<readonly Entry[], PackageProblem> {
  if (bytes === undefined || sha256Hex(bytes) !== manifest.entries.sha256) return fail({ code: 'damaged', detail: 'entries' });
  const lines = strFromU8(bytes).split('\n').slice(0, -1);
  const entries: Entry[] = [];
  for (const line of lines) {
    const json = jsonOf(line);
    if (!json.ok) return fail({ code: 'damaged', detail: `entries.jsonl ${String(entries.length + 1)}: ${json.problem}` });
    const entry = Entry.safeParse(json.value);
    if (!entry.success) return fail({ code: 'damaged', detail: entry.error.message });
    if (hashEntry(entry.data) !== entry.data.hash) return fail({ code: 'damaged', detail: `entry ${entry.data.device}/${String(entry.data.seq)}` });
    entries.push(entry.data);
  }
  if (new Set(entries.map(({ device }) => device)).size > mostDevices) return fail({ code: 'too-large', detail: 'devices' });
  return entries.length === manifest.entries.count ? ok(entries) : fail({ code: 'damaged', detail: `${String(entries.length)} entries` });
}

const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
