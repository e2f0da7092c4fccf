import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { bundledFiles, type BundledTraces } from '#shared/evidence/bundle.ts';
import type { Round } from '#shared/model/round.ts';
import { ChoiceField } from '#renderer/ui/filter-fields.tsx';
import type { ReadEvidence } from '#renderer/hooks/read-visit-evidence.ts';
import { BatchReceipt } from '#renderer/ui/batch-receipt.tsx';
import { bundleWording, useBundle } from './use-bundle.ts';

/** 证据包: all photos and files of the round or of one unit and what it carried out before the visit, named and listed, in a zip. */
export function BundlePanel(props: { readonly round: Round; readonly visits: readonly ReadEvidence[]; readonly traced: readonly BundledTraces[] }) {
  const { round, visits, traced } = props;
  const [unitId, setUnitId] = useState<string | null>(null);
  const bundle = useBundle(round);
  const chosen = useMemo(() => (unitId === null ? visits : visits.filter((visit) => visit.unitId === unitId)), [visits, unitId]);
  const ownTraces = useMemo(() => (unitId === null ? traced : traced.filter((one) => one.unitId === unitId)), [traced, unitId]);
  const files = useMemo(() => bundledFiles(chosen, ownTraces), [chosen, ownTraces]);
  const choices = useMemo(() => {
    const named = new Map([
      ...traced.flatMap(({ unitId: id, unit, traces }) => (traces.some(({ file }) => file !== null) ? [[id, unit] as const] : [])),
      ...visits.flatMap(({ unitId: id, unit, evidence }) => (evidence.photos.length + evidence.files.length === 0 ? [] : [[id, unit] as const])),
    ]);
    return Array.from(named, ([value, label]) => ({ value, label }));
  }, [visits, traced]);
  const count = (kind: string) => files.filter((file) => file.kind === kind).length;
  return (
    <section className="panel evidence-bundle" aria-label="证据包">
      <h2>证据包</h2>
      <p className="quiet">
        照片、附件和工作痕迹的文件按“单位_项目_序号”命名，每个单位一个文件夹，附一张证据清单。画过标注的照片另附一张标注后的副本，原照片不变。
      </p>
      <div className="toolbar">
        <ChoiceField label="选择单位" all="全部单位" width={300} value={unitId} choices={choices} onChange={setUnitId} />
        <span>
          照片 {count('photo')} 张（有标注 {count('marked')} 张），附件 {count('file')} 份，工作痕迹 {count('trace')} 份
        </span>
        <span className="toolbar-end">
          <Button
            type="primary"
            icon={<DownloadOutlined aria-hidden />}
            disabled={files.length === 0}
            loading={bundle.state.kind === 'writing'}
            onClick={() => void bundle.write(files, choices.find(({ value }) => value === unitId)?.label ?? '全部单位')}
          >
            导出证据包
          </Button>
        </span>
      </div>
      {files.length > 0 ? null : <p>还没有照片和附件。在“核查”中给项目拍照、添加照片或附文件，或在“创建三步”里给工作痕迹附文件后，在这里导出。</p>}
      <BatchReceipt batch={bundle} wording={bundleWording} />
    </section>
  );
}
