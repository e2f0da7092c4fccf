import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { VaultHeader, VaultLock } from '#shared/ledger/vault-header.ts';
import { stretch } from '#renderer/store/sealing.ts';
import { openNow, sealNow, vaultKeysOf, type VaultKeys } from './vault-keys.ts';

/** An opened vault: what stands open of it, and its keys. The data key itself is kept for a change of the password. */
export interface Vault {
  readonly header: VaultHeader;
  readonly dataKey: Uint8Array;
  readonly keys: VaultKeys;
}

/** Rounds of PBKDF2-SHA-256 for new locks. */
const rounds = 600_000;

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

const about = (id: string): Uint8Array => utf8ToBytes(`yanshoutai vault key ${id}`);

async function lockWith(secret: string, dataKey: Uint8Array, id: string): Promise<VaultLock> {
  const salt = random(16);
  return { salt: bytesToHex(salt), sealed: bytesToHex(sealNow(await stretch(secret, salt, rounds), dataKey, about(id))) };
}

const openedWith = async (secret: string, lock: VaultLock, header: VaultHeader): Promise<Uint8Array | undefined> =>
  openNow(await stretch(secret, hexToBytes(lock.salt), header.rounds), hexToBytes(lock.sealed), about(header.id));

/** A new vault, and the recovery code that opens it where the password is forgotten. */
export async function newVault(password: string): Promise<{ readonly vault: Vault; readonly recovery: string }> {
  const dataKey = random(32);
  const keys = await vaultKeysOf(dataKey);
  const recovery = newRecoveryCode();
  const header: VaultHeader = {
    kind: 'vault',
    format: 1,
    id: keys.id,
    rounds,
    password: await lockWith(password, dataKey, keys.id),
    recovery: await lockWith(plainCode(recovery), dataKey, keys.id),
  };
  return { vault: { header, dataKey, keys }, recovery };
}

/** Opens a vault by its password or its recovery code, whichever was typed; undefined where it is neither. */
export async function openVault(header: VaultHeader, secret: string): Promise<Vault | undefined> {
  const code = plainCode(secret);
  const dataKey =
    (await openedWith(secret, header.password, header)) ?? (code.length === codeLength ? await openedWith(code, header.recovery, header) : undefined);
  return dataKey === undefined ? undefined : { header, dataKey, keys: await vaultKeysOf(dataKey) };
}

/** The same vault under another password. What is sealed stays as it is, and so does the recovery code. */
export const withPassword = async ({ header, dataKey, keys }: Vault, password: string): Promise<Vault> => ({
  header: { ...header, password: await lockWith(password, dataKey, header.id) },
  dataKey,
  keys,
});

/** Letters and digits that are not taken for one another. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeLength = 32;

/** 160 random bits as eight groups of four. */
function newRecoveryCode(): string {
  const letters = Array.from(random(codeLength), (byte) => alphabet[byte % alphabet.length]).join('');
  return letters.replace(/.{4}(?!$)/gu, '$&-');
}

/** A code as it was typed, without what people put between its letters. */
const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/gu, '');
