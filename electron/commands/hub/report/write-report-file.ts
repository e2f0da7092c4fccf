import { writeFile } from 'node:fs/promises';
import { hostProblemOf } from '../../../host-error.ts';
import { HubError } from '../hub-database.ts';

const reasons: Readonly<Record<string, string>> = {
  'disk-full': '磁盘满了，请腾出空间后再试',
  refused: '没有写入的权限，或文件正被别的程序打开，请关上它或换一个位置',
  missing: '文件夹不存在，请核对路径',
};

/** Writes a file of a report. Rejects with a `HubError` that names it where the disk refuses. */
export async function writeReportFile(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    const { code, detail } = hostProblemOf(error);
    throw new HubError(`“${path}”没有写成：${reasons[code] ?? detail}。`);
  }
}
