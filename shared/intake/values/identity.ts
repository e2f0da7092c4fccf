import { squash } from './text.ts';

/** What a code or telephone cell tells. `lost` when the file itself no longer holds all digits. */
interface IdentityReading {
  readonly value: string | null;
  readonly lost: boolean;
  readonly valid: boolean;
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Whether a unified social credit code carries its right check character (GB 32100-2015: weights 3^(i-1) modulo 31). */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (let index = 0; index < 17; index += 1) {
    sum += alphabet.indexOf(code.charAt(index)) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31) === code.charAt(17);
}

/** Reads a unified social credit code. Stored as a number it has lost its last digits: never guessed. */
export function readCreditCode(raw: string | number | boolean | null, text: string): IdentityReading | undefined {
  if (typeof raw === 'number') return { value: null, lost: true, valid: false };
  const code = squash(text).toUpperCase().replace(/[-.·]/g, '');
  if (/^\d(?:\.\d+)?E\+\d+$/.test(code) || /^\d{15}0{3}$/.test(code)) return { value: null, lost: true, valid: false };
  return /^[0-9A-Z]{15,20}$/.test(code) ? { value: code, lost: false, valid: isCreditCode(code) } : undefined;
}

/** Reads a telephone number. A number cell of a landline has lost its leading zero. */
export function readPhone(raw: string | number | boolean | null, text: string): IdentityReading | undefined {
  const digits = squash(typeof raw === 'number' ? String(raw) : text).replace(/[^\d\-/,、;]/g, '');
  const first = digits.split(/[/,、;]/).find((part) => part.replace(/-/g, '').length >= 6);
  if (first === undefined) return undefined;
  const bare = first.replace(/-/g, '');
  const lost = typeof raw === 'number' && ((bare.length >= 9 && bare.length <= 11 && !/^1[3-9]\d{9}$/.test(bare)) || bare.length > 15);
  return { value: lost && bare.length > 15 ? null : first, lost, valid: /^1[3-9]\d{9}$|^0\d{9,11}$|^\d{6,8}$/.test(bare) };
}
