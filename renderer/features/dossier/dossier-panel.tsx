import { Button } from 'antd';
import type { Round } from '#shared/model/round.ts';
import { BatchReceipt } from '#renderer/ui/batch-receipt.tsx';
import { dossierWording, useDossiers, type DossierUnit } from './use-dossiers.ts';

/** 一单位一档 of one unit, or of the units chosen in a round: one page each that opens without the program. */
export function DossierPanel(props: { readonly round: Round; readonly units: readonly DossierUnit[]; readonly scope: string }) {
  const { round, units, scope } = props;
  const dossiers = useDossiers(round);
  const one = units.length === 1;
  return (
    <section className="panel hand-out" aria-label="一单位一档">
      <div className="toolbar">
        <span>
          {one
            ? '全部材料和记录合成一个网页，不装本程序也能打开、打印，并核对有没有被改过。'
            : '每个单位一个网页，不装本程序也能打开、打印、核对；打成压缩包，附档案清单。'}
          <span className="quiet">仅供内部存档。</span>
        </span>
        <span className="toolbar-end">
          <Button disabled={units.length === 0} loading={dossiers.state.kind === 'writing'} onClick={() => void dossiers.write(units, scope)}>
            {one ? '存为一单位一档' : `存为一单位一档（${String(units.length)}）`}
          </Button>
        </span>
      </div>
      <BatchReceipt batch={dossiers} wording={dossierWording} />
    </section>
  );
}
