import { dayOfMs, showDay } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import type { AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import { formPath } from '#shared/writeback/form-path.ts';
import type { WrittenForm } from '#shared/writeback/write-back.ts';
import type { FileToPack } from '#renderer/files/batch-zip.ts';
import { WriteBackWork } from '#renderer/files/write-back-work.ts';
import type { BatchJob, BatchPart } from '#renderer/hooks/run-batch.ts';
import { useBatch, type Batch } from '#renderer/hooks/use-batch.ts';
import { useServices } from '#renderer/store/services.tsx';
import { filesToWrite, formWord, unwrittenForm } from './read-write-back.ts';

/** How 写回自评表 is spoken of. */
export const writeBackWording = { act: '写回', receipt: '写回回执', progress: '写回进度' };

/** What is said of the forms that were written, and of what is in a single one. */
function formWords(forms: readonly WrittenForm[]): readonly string[] {
  const [only] = forms;
  if (only === undefined) return [];
  const lines = forms.reduce((sum, { units }) => sum + units.reduce((own, unit) => own + unit.lines, 0), 0);
  const converted = forms.filter((form) => form.converted).length;
  const words = `${String(forms.length)} 份表，写入 ${String(lines)} 行${converted === 0 ? '' : `；其中 ${String(converted)} 份的格式不能原样写回，另存为 .xlsx 并注明`}。`;
  return [words, ...(forms.length === 1 ? [...only.units.flatMap(({ notes }) => notes), ...only.notes] : [])];
}

const fileOf = ({ bytes, ...form }: WrittenForm, atMs: number): FileToPack => ({
  units: form.units.map(({ unit }) => unit),
  paper: formWord,
  path: formPath(form),
  own: [form.units.reduce((sum, { lines }) => sum + lines, 0)],
  note: [...form.units.flatMap(({ unit, notes }) => (form.units.length === 1 ? notes : notes.map((note) => `${unit}：${note}`))), ...form.notes].join(''),
  bytes,
  atMs,
});

/** A way to write results back into the forms of units (写回自评表). A whole round comes as one zip with its list, one unit’s form as it is. */
export function useWriteBack(
  round: Round,
): Batch & { readonly write: (units: readonly AcceptanceUnit[], options: { readonly whole: boolean; readonly scope: string }) => Promise<void> } {
  const { store, nowMs } = useServices();
  const batch = useBatch();

  const plan = async (units: readonly AcceptanceUnit[], whole: boolean, scope: string, work: WriteBackWork): Promise<BatchJob> => {
    const today = dayOfMs(nowMs());
    const { jobs, unwritten } = await filesToWrite(store, round.id, units);
    const forms: WrittenForm[] = [];
    const names = units.map(({ name }) => name);
    return {
      kind: 'write-back',
      name: ['写回自评表', round.title, ...(scope === '' ? [] : [scope]), today].join('-'),
      meta: [`批次：${round.title}，范围：${scope === '' ? '全部单位' : scope}，写回日期：${showDay(today)}`],
      unwritten,
      alone: !whole,
      words: () => formWords(forms),
      steps: jobs.map((read) => async (): Promise<BatchPart> => {
        const { job, unwritten: refused } = await read();
        if (job === null) return { files: [], unwritten: refused };
        const written = await work.write(job);
        if (!written.ok) return { files: [], unwritten: [...refused, ...written.problem.map((sentence) => unwrittenForm(sentence, names))] };
        forms.push({ ...written.value, bytes: new Uint8Array() });
        const failed = written.value.failed.map((sentence) => unwrittenForm(sentence, names));
        return { files: [fileOf(written.value, nowMs())], unwritten: [...refused, ...failed] };
      }),
    };
  };

  return {
    ...batch,
    write: async (units, { whole, scope }) => {
      const work = new WriteBackWork();
      await batch.start(() => plan(units, whole, scope, work));
      work.close();
    },
  };
}
