import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fail, ok, type Result } from '../../result.ts';
import type { Dossier } from './dossier.ts';

/** What a finished dossier holds, counted in the file itself. */
export interface DossierCount {
  readonly photos: number;
  readonly files: number;
  readonly records: number;
  /** Documents that are not on this laptop, which the dossier names in their place. */
  readonly missing: number;
}

const counted = (page: string, sign: RegExp): number => page.match(sign)?.length ?? 0;

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Reads a finished dossier: everything that it names by a hash must have it, and no record may lack. A Chinese sentence says what is wrong. */
export function verifyDossier(page: string, dossier: Dossier): Result<DossierCount, string> {
  for (const [, content = '', hash = ''] of page.matchAll(/(?:src|href)="data:[^,"]*,([^"]*)" data-sha256="([0-9a-f]{64})"/gu)) {
    if (bytesToHex(sha256(bytesOf(content))) !== hash)
      return fail(`档案里有一个文件与它的校验码（${hash.slice(0, 16)}）不一致，没有存下。请到“设置”检查数据完整性。`);
  }
  const records = counted(page, /<code id="record-\d+">/gu);
  if (records !== dossier.records.length) return fail(`档案里只有 ${String(records)} 条记录，应有 ${String(dossier.records.length)} 条，没有存下。`);
  return ok({
    photos: counted(page, /<figure><img /gu),
    files: counted(page, /<a download=/gu),
    records,
    missing: counted(page, /不在编制本档案的电脑上/gu),
  });
}
