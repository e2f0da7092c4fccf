import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { UpdateFound } from '#shared/shell-contract.ts';
import { HostError } from './host-error.ts';

/** How an update file begins; then the length of its header (4 bytes, big-endian), the header (JSON), its Ed25519 signature (64 bytes), and the installer. */
const magic = 'YSTU1\n';
const signatureBytes = 64;
const mostHeaderBytes = 65_536;

const Header = z.object({
  version: z.string().regex(/^\d+\.\d+\.\d+$/u),
  platform: z.enum(['win32', 'darwin', 'linux']),
  arch: z.enum(['x64', 'arm64']),
  /** The installer's own name. */
  file: z.string().regex(/^[\w.-]+\.(?:exe|dmg|deb|AppImage)$/u),
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  notes: z.string().max(4000),
});
type Header = z.infer<typeof Header>;

/** What an update must fit: this program, on this machine. `publicKey` is the PEM that was built in; empty where none was. */
export interface UpdateFits {
  readonly version: string;
  readonly platform: string;
  readonly arch: string;
  readonly publicKey: string;
}

/** A file that was found in order: what it brings, and where its installer begins. */
export interface CheckedUpdate {
  readonly found: UpdateFound;
  readonly file: string;
  readonly path: string;
  readonly from: number;
  readonly sha256: string;
}

const refuse = (sentence: string): never => {
  throw new HostError('refused', sentence);
};

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number);

/** Whether a version is later than another; both `1.2.3`. */
export function isLater(version: string, than: string): boolean {
  const [mine, theirs] = [numbersOf(version), numbersOf(than)];
  const at = mine.findIndex((part, place) => part !== theirs[place]);
  return at !== -1 && (mine[at] ?? 0) > (theirs[at] ?? 0);
}

async function readHeader(path: string, publicKey: string): Promise<{ readonly header: Header; readonly from: number; readonly size: number }> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const take = async (length: number, from: number): Promise<Buffer> => (await handle.read(Buffer.alloc(length), 0, length, from)).buffer;
    const beginning = await take(magic.length + 4, 0);
    if (beginning.subarray(0, magic.length).toString('latin1') !== magic) refuse('这不是验收台的更新包。');
    const length = beginning.readUInt32BE(magic.length);
    if (length === 0 || length > mostHeaderBytes) refuse('更新包的开头损坏，请重新拷贝。');
    const header = await take(length, beginning.length);
    const signature = await take(signatureBytes, beginning.length + length);
    if (!verify(null, Buffer.concat([beginning, header]), createPublicKey(publicKey), signature))
      refuse('更新包的签名不符，不是本程序的发布者签发的，或者被改动过。没有采用。');
    return { header: Header.parse(JSON.parse(header.toString('utf8'))), from: beginning.length + length + signatureBytes, size };
  } finally {
    await handle.close();
  }
}

/** The hash of a file from a place on, in hex. Where `to` is given, what was hashed is written there: what runs later is what was checked. */
async function hashFrom(path: string, from: number, to?: string): Promise<string> {
  const hash = createHash('sha256');
  const hashed = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };
  const source = createReadStream(path, { start: from });
  if (to === undefined) for await (const chunk of hashed(source)) void chunk;
  else await pipeline(source, hashed, createWriteStream(to, { mode: 0o700 }));
  return hash.digest('hex');
}

/** Reads an update file and checks it: signed by the key that was built in, whole, later than this version, and for this machine. Rejects with `refused` and a Chinese sentence otherwise. */
export async function checkUpdate(path: string, fits: UpdateFits): Promise<CheckedUpdate> {
  if (fits.publicKey === '') refuse('这个版本没有内置发布者的公钥，不能用更新包更新。请向发布者要安装程序。');
  const { header, from, size } = await readHeader(path, fits.publicKey);
  const { version, platform, arch, file, notes } = header;
  if (platform !== fits.platform || arch !== fits.arch) refuse(`这个更新包是给另一种电脑的（${platform} ${arch}），本机是 ${fits.platform} ${fits.arch}。`);
  if (!isLater(version, fits.version)) refuse(`更新包是 ${version} 版，本机已是 ${fits.version} 版，不用更新。`);
  if (size !== from + header.size || (await hashFrom(path, from)) !== header.sha256) refuse('更新包不完整或已损坏，请重新拷贝。');
  return { found: { version, notes, name: basename(path) }, file, path, from, sha256: header.sha256 };
}

/** Puts the installer of a checked update into a folder, hashing it once more, and gives its path. */
export async function unpackUpdate({ path, from, file, sha256 }: CheckedUpdate, folder: string): Promise<string> {
  const to = join(folder, file);
  if ((await hashFrom(path, from, to)) !== sha256) refuse('更新包在检查以后被改动过。没有采用。');
  return to;
}
