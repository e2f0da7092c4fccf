import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageSignature } from '#shared/ledger/package.ts';
import { systemCodeOf } from '../../../host-error.ts';
import { HubError } from '../hub-database.ts';

/** What the hub signs its packages with: `device` is the beginning of the names under which it writes. */
export interface HubKey {
  readonly device: string;
  readonly publicKey: string;
  sign(manifest: Uint8Array): PackageSignature;
}

const fileName = 'hub-key.json';

interface KeptKey {
  readonly device: string;
  readonly jwk: Record<string, string>;
}

const hexOf = (base64: string | undefined): string =>
  Buffer.from(base64 ?? '', 'base64url')
    .toString('hex')
    .padStart(64, '0');

function keyOf({ device, jwk }: KeptKey, key: KeyObject): HubKey {
  const publicKey = `04${hexOf(jwk['x'])}${hexOf(jwk['y'])}`;
  return {
    device,
    publicKey,
    sign: (manifest) => ({
      algorithm: 'ECDSA-P256-SHA256',
      publicKey,
      signature: sign('sha256', manifest, { key, dsaEncoding: 'ieee-p1363' }).toString('hex'),
    }),
  };
}

/** The key of the hub, kept in a folder that only its owner can read, and made there when it is first needed. Throws a `HubError` where it cannot be read. */
export function openHubKey(folder: string, newId: () => string): HubKey {
  const file = join(folder, fileName);
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as KeptKey;
    return keyOf(kept, createPrivateKey({ key: kept.jwk, format: 'jwk' }));
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT')
      throw new HubError(`签名用的“${file}”读不出来，请用备份恢复它；没有备份的，删去整个文件夹后重做，收到的电脑会提示换了签名。`);
  }
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kept: KeptKey = { device: `hub-${newId()}`, jwk: privateKey.export({ format: 'jwk' }) as Record<string, string> };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(kept), { mode: 0o600, flag: 'wx' });
  return keyOf(kept, privateKey);
}
