import type { RubricReading } from '#shared/intake/rubric/rubric.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { WorkerSlot } from './worker-slot.ts';

const limitMs = 30_000;

/** Reads one rubric spreadsheet (考核细则) off the screens' thread. The problem is a Chinese sentence. */
export async function readRubricFile(file: File): Promise<Result<RubricReading, string>> {
  const slot = new WorkerSlot();
  const reply = await slot.ask({ kind: 'rubric', name: file.name, file }, limitMs);
  slot.close();
  if (reply === 'timed-out') return fail(`${file.name}：读取时间过长，已停止。请另存为 .xlsx，删去多余的空行和图片后再读。`);
  if (typeof reply === 'string') return fail(`${file.name}：读取时出错，文件可能已损坏。请用 WPS 或 Excel 打开后另存一份再读。`);
  if (reply.kind !== 'rubric') return fail(`${file.name}：系统不允许读取这个文件，可能已被移动、删除或正被占用。请关闭占用它的程序后重新选择。`);
  return reply.rubric.reason === null ? ok(reply.rubric) : fail(reply.rubric.reason.message);
}
