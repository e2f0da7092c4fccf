import { dayOfMs, showDay } from '#shared/days/days.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { federationName } from '#shared/output/collect-acceptance.ts';
import { formFileNames } from '#shared/output/form-file-names.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { FormWork } from '#renderer/files/form-work.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { BatchJob, BatchPart } from './run-batch.ts';
import { useBatch, type Batch } from './use-batch.ts';
import { readSetting } from './use-setting.ts';

/** How the blank forms are spoken of. */
export const formsWording = { act: '写出', receipt: '空白表回执', progress: '写出进度' };

const paper = '自评表';

/** Writes the blank forms of a standard and hands them to the person: one for anyone (`units` null), or a zip with one for each unit and their list. */
export function useIssueForms(): Batch & {
  /** `scope` is added to a zip's name: a round or a town. */
  readonly issue: (standard: Standard, units: readonly Unit[] | null, scope: string) => Promise<void>;
} {
  const { store, round, nowMs } = useServices();
  const batch = useBatch();

  const plan = async (standard: Standard, units: readonly Unit[] | null, scope: string, work: FormWork): Promise<BatchJob> => {
    const set = (await readSetting(store, 'federation', 'name')).trim();
    const federation = federationName(set === '' ? undefined : set, round?.title ?? '');
    const names = units === null ? [fileName(`${standard.title}_空白自评表_${standard.version}版`, 'xlsx')] : formFileNames(units.map(({ name }) => name));
    const today = dayOfMs(nowMs());
    const step = (unit: Unit | null, index: number) => async (): Promise<BatchPart> => {
      const form = await work.write({ standard, federation, unit });
      const named = unit?.name ?? '';
      if (!form.ok) return { files: [], unwritten: [{ unit: named, paper, reason: form.problem.message }] };
      const file = { units: unit === null ? [] : [named], paper, path: names[index] ?? '自评表.xlsx', own: [], note: '', bytes: form.value, atMs: nowMs() };
      return { files: [file], unwritten: [] };
    };
    return {
      kind: 'forms',
      name: ['空白自评表', scope, `${String(units?.length ?? 1)}个单位`].join('-'),
      meta: [`考核标准：${standard.title}（${standard.version}），范围：${scope}，写出日期：${showDay(today)}`],
      alone: units === null,
      steps: units === null ? [step(null, 0)] : units.map(step),
    };
  };

  return {
    ...batch,
    issue: async (standard, units, scope) => {
      const work = new FormWork();
      await batch.start(() => plan(standard, units, scope, work));
      work.close();
    },
  };
}
