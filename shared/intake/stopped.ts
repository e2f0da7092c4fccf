import type { FileReading } from '../model/submission.ts';

/** How long one file may take, in milliseconds, wherever it is read. A form takes some hundredths of that. */
export const readingLimitMs = 10_000;

/** Why the thread that read a file was ended. */
export type Stopped = 'timed-out' | 'out-of-memory' | 'crashed';

const reasons: Readonly<Record<Stopped, (name: string) => NonNullable<FileReading['reason']>>> = {
  'timed-out': (name) => ({
    code: 'too-large',
    message: `「${name}」读了 ${String(readingLimitMs / 1000)} 秒还没有读完，已停止。请另存为 .xlsx，删去多余的空行、空列和图片后再导入。`,
  }),
  'out-of-memory': (name) => ({
    code: 'too-large',
    message: `「${name}」展开后占用的内存太多，已停止。请另存为 .xlsx，删去多余的空行、空列和图片后再导入。`,
  }),
  crashed: (name) => ({ code: 'corrupt', message: `「${name}」读取时出错，文件可能已损坏。请用 WPS 或 Excel 打开后另存一份再导入。` }),
};

/** Why there is no reading of a file whose thread was ended, with a sentence for people. `name` is the file's. */
export const stoppedReason = (name: string, why: Stopped): NonNullable<FileReading['reason']> => reasons[why](name);
