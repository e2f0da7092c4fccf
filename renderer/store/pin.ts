import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { KeptPin } from '#shared/model/rights.ts';
import { stretch } from './sealing.ts';

/** What OWASP names for PBKDF2-SHA-256: about half a second on an office laptop, for every guess. */
const pinRounds = 600_000;

/** Makes of a PIN what settings keep of it. */
export async function keepPin(pin: string): Promise<KeptPin> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: bytesToHex(salt), hash: bytesToHex(await stretch(pin, salt, pinRounds)), rounds: pinRounds };
}

/** Whether this is the PIN that was kept. */
export const isPin = async (pin: string, kept: KeptPin): Promise<boolean> => bytesToHex(await stretch(pin, hexToBytes(kept.salt), kept.rounds)) === kept.hash;
