import { strToU8 } from 'fflate';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import { federationName } from '#shared/output/collect-acceptance.ts';
import { dossierPage } from '#shared/output/dossier/dossier-page.ts';
import { verifyDossier, type DossierCount } from '#shared/output/dossier/verify-dossier.ts';
import { fileName } from '#shared/text/safe-names.ts';
import type { BatchJob, BatchPart } from '#renderer/hooks/run-batch.ts';
import { useBatch, type Batch } from '#renderer/hooks/use-batch.ts';
import { readSetting } from '#renderer/hooks/use-setting.ts';
import { useServices } from '#renderer/store/services.tsx';
import { readDossier, type DossierSource } from './read-dossier.ts';

/** A unit whose dossier is asked for. */
export interface DossierUnit {
  readonly unitId: string;
  readonly name: string;
  readonly town: string;
}

/** How 一单位一档 is spoken of. */
export const dossierWording = { act: '建档', receipt: '建档回执', progress: '建档进度' };

const paper = '一单位一档';

const sum = (a: DossierCount, b: DossierCount): DossierCount => ({
  photos: a.photos + b.photos,
  files: a.files + b.files,
  records: a.records + b.records,
  missing: a.missing + b.missing,
});

async function writeOne(source: DossierSource, unit: DossierUnit, atMs: number, onWritten: (count: DossierCount) => void): Promise<BatchPart> {
  const lacks = (reason: string): BatchPart => ({ files: [], unwritten: [{ unit: unit.name, paper, reason }] });
  const read = await readDossier(source, unit.unitId);
  if (read === undefined) return lacks('这台电脑上没有这个单位的登记，没有建档。');
  const page = dossierPage(read.dossier, read.held);
  const verified = verifyDossier(page, read.dossier);
  if (!verified.ok) return lacks(verified.problem);
  const { photos, files, records, missing } = verified.value;
  onWritten(verified.value);
  const note = missing === 0 ? '' : `有${String(missing)}个照片或文件不在这台电脑上，档案里写明了。`;
  return {
    files: [{ units: [unit.name], paper, path: fileName(read.dossier.name, 'html'), own: [photos, files, records, missing], note, bytes: strToU8(page), atMs }],
    unwritten: [],
  };
}

const countWords = ({ photos, files, records, missing }: DossierCount): readonly string[] => [
  `${String(photos)} 张照片，${String(files)} 个随附文件，${String(records)} 条记录。`,
  ...(missing === 0 ? [] : [`有 ${String(missing)} 个照片或文件不在这台电脑上，档案里写明了；从数据包合并后可以重新建档。`]),
];

/** A way to write 一单位一档: one unit comes as a page, several as zips with their lists. */
export function useDossiers(round: Round): Batch & { readonly write: (units: readonly DossierUnit[], scope: string) => Promise<void> } {
  const { store, nowMs } = useServices();
  const batch = useBatch();

  const plan = async (units: readonly DossierUnit[], scope: string): Promise<BatchJob> => {
    const today = dayOfMs(nowMs());
    const set = (await readSetting(store, 'federation', 'name')).trim();
    const federation = federationName(set === '' ? undefined : set, round.title);
    const source = { store, round, preparedOn: today, federation, entries: await store.history('') };
    let count: DossierCount = { photos: 0, files: 0, records: 0, missing: 0 };
    return {
      kind: 'dossier',
      name: `一单位一档-${round.title}${scope === '' ? '' : `-${scope}`}-${today}`,
      meta: [`批次：${round.title}，范围：${scope === '' ? '全部单位' : scope}，编制日期：${showDay(today)}`, '内部资料，请勿公开。'],
      alone: true,
      words: () => countWords(count),
      steps: units.map((unit) => () => writeOne(source, unit, nowMs(), (own) => (count = sum(count, own)))),
    };
  };

  return { ...batch, write: (units, scope) => batch.start(() => plan(units, scope)) };
}
