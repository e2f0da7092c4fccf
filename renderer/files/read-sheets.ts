import { readingLimitMs } from '#shared/intake/stopped.ts';
import type { Grid } from '#shared/intake/grid.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { WorkerSlot } from './worker-slot.ts';

/** The sheets of one file as tables of cells, for the picture that shows where a value was. The problem is a Chinese sentence. */
export async function readSheets(file: File): Promise<Result<readonly Grid[], string>> {
  const slot = new WorkerSlot();
  const reply = await slot.ask({ kind: 'grids', name: file.name, file }, readingLimitMs);
  slot.close();
  if (typeof reply !== 'string' && reply.kind === 'grids') return ok(reply.grids);
  if (typeof reply !== 'string' && reply.kind === 'refused') return fail(reply.message);
  return fail('原表现在打不开，文件可能已被移动或删除。');
}
