import { createHash, createPrivateKey, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Makes an update file of an installer: docs/formats.md has its form, electron/update-file.ts reads it.
 * @param {Uint8Array} installer
 * @param {{ version: string, platform: string, arch: string, file: string, notes: string }} about
 * @param {string} privateKey an Ed25519 key in PEM (PKCS #8)
 */
export function updateOf(installer, about, privateKey) {
  const sha256 = createHash('sha256').update(installer).digest('hex');
  const header = Buffer.from(JSON.stringify({ ...about, size: installer.length, sha256 }), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  const signed = Buffer.concat([Buffer.from('YSTU1\n', 'latin1'), length, header]);
  return Buffer.concat([signed, sign(null, signed, createPrivateKey(privateKey)), installer]);
}

// node electron/launch/sign-update.mjs INSTALLER VERSION PLATFORM ARCH [NOTES]; the key is in YST_UPDATE_PRIVATE_KEY. The update file is written beside the installer.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [path, version, platform, arch, notes = ''] = process.argv.slice(2);
  const key = process.env['YST_UPDATE_PRIVATE_KEY'];
  if (path === undefined || version === undefined || platform === undefined || arch === undefined || key === undefined) {
    process.stderr.write('usage: YST_UPDATE_PRIVATE_KEY=… node electron/launch/sign-update.mjs INSTALLER VERSION PLATFORM ARCH [NOTES]\n');
    process.exit(2);
  }
  const update = updateOf(readFileSync(path), { version, platform, arch, file: basename(path), notes }, key);
  writeFileSync(join(dirname(path), `yanshoutai-${version}-${platform}-${arch}.ystu`), update);
}
