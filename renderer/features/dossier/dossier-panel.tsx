import { Alert, Button, Progress } from 'antd';
import type { Round } from '#shared/model/round.ts';
import { useDossiers, type DossierState, type DossierUnit } from './use-dossiers.ts';

/** 一单位一档 of one unit, or of the units chosen in a round: one page each that opens without the program. */
export function DossierPanel(props: { readonly round: Round; readonly units: readonly DossierUnit[]; readonly scope: string }) {
  const { round, units, scope } = props;
  const { state, start, stop } = useDossiers(round);
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
          <Button disabled={units.length === 0} loading={state.kind === 'writing'} onClick={() => void start(units, scope)}>
            {one ? '存为一单位一档' : `存为一单位一档（${String(units.length)}）`}
          </Button>
        </span>
      </div>
      <div role="status" aria-label="建档回执" className="export-receipt">
        <DossierReceipt state={state} onStop={stop} />
      </div>
    </section>
  );
}

function DossierReceipt(props: { readonly state: DossierState; readonly onStop: () => void }) {
  const { state } = props;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'writing':
      return state.of === 1 ? null : (
        <div className="toolbar">
          <Progress
            aria-label="建档进度"
            percent={state.of === 0 ? 0 : Math.floor((state.done / state.of) * 100)}
            format={() => `${String(state.done)}/${String(state.of)}`}
          />
          <Button onClick={props.onStop}>停止</Button>
        </div>
      );
    case 'stopped':
      return <Alert type="info" showIcon title="没有建档：已停止，没有存下文件。" />;
    case 'failed':
      return <Alert type="error" showIcon title="没有建档" description={state.reason} />;
    case 'done':
      return (
        <>
          {state.files.length === 0 ? null : (
            <Alert
              type={state.count.missing === 0 ? 'success' : 'warning'}
              showIcon
              title={`${state.files.join('、')} 已写出并读回核对`}
              description={`${state.units === 1 ? '' : `${String(state.units)} 个单位，`}${String(state.count.photos)} 张照片，${String(state.count.files)} 个随附文件，${String(state.count.records)} 条记录。${state.count.missing === 0 ? '' : `有 ${String(state.count.missing)} 个照片或文件不在这台电脑上，档案里写明了；从数据包合并后可以重新建档。`}`}
            />
          )}
          {state.failed.length === 0 ? null : (
            <Alert
              type="warning"
              showIcon
              title="没有建档的单位和原因"
              description={
                <ul>
                  {state.failed.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              }
            />
          )}
        </>
      );
  }
}
