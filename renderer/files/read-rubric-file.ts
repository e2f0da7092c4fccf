import { readingLimitMs, stoppedReason } from '#shared/intake/stopped.ts';
import type { ReaderExperience } from '#shared/intake/readings/reader-experience.ts';
import type { RubricReading } from '#shared/intake/rubric/rubric.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { WorkerSlot } from './worker-slot.ts';

/** Reads one rubric spreadsheet (考核细则) off the screens' thread. The problem is a Chinese sentence. */
export async function readRubricFile(file: File, experience: ReaderExperience): Promise<Result<RubricReading, string>> {
  const slot = new WorkerSlot();
  const reply = await slot.ask({ kind: 'rubric', name: file.name, file, experience }, readingLimitMs);
  slot.close();
  if (typeof reply === 'string') return fail(stoppedReason(file.name, reply === 'cancelled' ? 'crashed' : reply).message);
  if (reply.kind !== 'rubric') return fail(`${file.name}：系统不允许读取这个文件，可能已被移动、删除或正被占用。请关闭占用它的程序后重新选择。`);
  return reply.rubric.reason === null ? ok(reply.rubric) : fail(reply.rubric.reason.message);
}
