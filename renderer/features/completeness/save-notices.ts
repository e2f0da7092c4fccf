import { zipSync } from 'fflate';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { fileName } from '#shared/text/safe-names.ts';
import type { Store } from '#renderer/store/store.ts';
import { issuedSupplement, type NoticeHead } from './supplement-paper.ts';

/** All issued notices, as they were kept, as Word documents in one zip, a file a unit, each read back; undefined where none was issued. Units of one name get a number. */
export async function zipNotices(
  store: Store,
  units: readonly CheckedUnit[],
  head: NoticeHead,
): Promise<{ readonly bytes: Uint8Array; readonly count: number } | undefined> {
  const [{ writeDocx }, { verifyDocx }] = await Promise.all([import('#shared/output/papers/write-docx.ts'), import('#shared/output/papers/verify-docx.ts')]);
  const files: Record<string, Uint8Array> = {};
  for (const unit of units) {
    const { name, check } = unit;
    if (check.notice === null) continue;
    const paper = await issuedSupplement(store, head, unit, check.notice);
    const bytes = await writeDocx(paper, new Map());
    const verified = verifyDocx(bytes, paper, 0);
    if (!verified.ok) throw new Error(`${name}：${verified.problem.message}`);
    const plain = fileName(paper.name, 'docx');
    const file = plain in files ? fileName(`${paper.name}-${String(Object.keys(files).length)}`, 'docx') : plain;
    files[file] = bytes;
  }
  const count = Object.keys(files).length;
  return count === 0 ? undefined : { bytes: zipSync(files, { level: 0 }), count };
}
