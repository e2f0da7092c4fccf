import { zipSync } from 'fflate';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { supplementNotice } from '#shared/output/papers/supplement-notice.ts';

/** What notices are headed with. */
interface NoticeHead {
  readonly federation: string;
  readonly roundTitle: string;
}

/** All issued notices as Word documents in one zip, a file a unit, each read back; undefined where none was issued. Units of one name get a number. */
export async function zipNotices(units: readonly CheckedUnit[], head: NoticeHead): Promise<{ readonly bytes: Uint8Array; readonly count: number } | undefined> {
  const [{ writeDocx }, { verifyDocx }] = await Promise.all([import('#shared/output/papers/write-docx.ts'), import('#shared/output/papers/verify-docx.ts')]);
  const files: Record<string, Uint8Array> = {};
  for (const { name, check } of units) {
    if (check.notice === null) continue;
    const paper = supplementNotice({ ...head, unitName: name, notice: check.notice });
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
