import { readFile } from '../intake/read-file.ts';
import { itemsOf } from '../model/standard.ts';
import { fail, ok, type Result } from '../result.ts';
import { blankForm, type BlankFormInput } from './blank-form.ts';
import type { OutputProblem } from './verify-workbook.ts';
import { writeBlankForm } from './write-blank-form.ts';

/** Reads a written form the way that a returned one is read: every item in its place, the unit known, and nothing to complain of but that it is not filled in. */
function verify(bytes: Uint8Array, { standard, unit }: BlankFormInput): OutputProblem | undefined {
  const reading = readFile(standard.title, bytes);
  const [submission] = reading.submissions;
  if (submission === undefined) return { code: 'unreadable', message: `写出的自评表读不回来：${reading.reason?.message ?? ''}` };
  const lost = itemsOf(standard).find(({ item }, index) => submission.items[index]?.itemId !== item.id);
  if (lost !== undefined) return { code: 'rows-differ', message: `写出的自评表里“${lost.item.text}”读回来对不上，没有保存。` };
  if (submission.madeFrom?.unitId !== (unit?.id ?? null)) return { code: 'cell-differs', message: '写出的自评表里单位标识读回来对不上，没有保存。' };
  const other = reading.problems.find(({ code }) => code !== 'self-missing' && code !== 'uscc-invalid');
  return other === undefined ? undefined : { code: 'cell-differs', message: `写出的自评表读回来有疑问：${other.message}` };
}

/** Writes a form and reads it back; only one that reads back whole is given out. */
export async function issueForm(input: BlankFormInput): Promise<Result<Uint8Array, OutputProblem>> {
  const bytes = await writeBlankForm(blankForm(input));
  const problem = verify(bytes, input);
  return problem === undefined ? ok(bytes) : fail(problem);
}
