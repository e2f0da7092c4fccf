import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { wordPage } from '#shared/intake/pages/word-page.ts';
import { readFile } from '#shared/intake/read-file.ts';
import type { Submission } from '#shared/model/submission.ts';
import type { UnitResult } from '#shared/writeback/unit-result.ts';

/** The bytes of a fixture by its folder and name. */
export const formBytes = (folder: string, file: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/${folder}/${file}`, import.meta.url))));

/** Results for every line of a form: full marks, half a point less with a reason, one point less; every seventh does not apply. */
export const resultsFor = (submission: Submission): UnitResult => ({
  unit: submission.unit.name ?? '没有写名的单位',
  submission,
  total: 8765,
  withoutLine: [],
  beyond: 0,
  lines: new Map(
    submission.items.map((item, index) => {
      const lost = (index % 3) * 50;
      const points = index % 7 === 6 ? null : Math.max(0, (item.max ?? 500) - lost);
      return [
        index,
        { points, lost: points === null ? 0 : lost, reason: lost === 0 ? '' : `每少一个扣0.5分 × ${String(index % 3)} = −${String(lost / 100)}分` },
      ];
    }),
  ),
});

/** The forms in a file that bring points of their own. */
export async function formsIn(name: string, bytes: Uint8Array): Promise<readonly Submission[]> {
  const reading = readFile(name, bytes, { word: await wordPage(bytes) });
  return reading.submissions.filter(({ layout, items }) => layout === 'form' && items.some(({ self }) => self !== null));
}
