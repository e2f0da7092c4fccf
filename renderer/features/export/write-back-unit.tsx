import { Button } from 'antd';
import type { Round } from '#shared/model/round.ts';
import { collectAcceptance } from '#shared/output/collect-acceptance.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { readAcceptance } from '#renderer/hooks/read-acceptance.ts';
import { BatchReceipt } from '#renderer/ui/batch-receipt.tsx';
import { useWriteBack, writeBackWording } from './use-write-back.ts';

/** 写回自评表 of one unit, on its page: its own form with the result in it. Nothing while the unit has no finished visit or no form in the round. */
export function WriteBackUnit(props: { readonly round: Round; readonly unitId: string }) {
  const { round, unitId } = props;
  const { store, nowMs } = useServices();
  const message = useMessage();
  const writeBack = useWriteBack(round);
  const ready = useLive(
    async (held) => {
      const [visits, submissions] = await Promise.all([held.visits(round.id), held.submissionsOfUnit(unitId)]);
      return (
        visits.some((visit) => visit.unitId === unitId && visit.completedMs !== null) &&
        submissions.some((one) => one.roundId === round.id && one.layout === 'form')
      );
    },
    [round.id, unitId],
  );
  if (ready !== true) return null;
  const write = async () => {
    const collected = collectAcceptance(await readAcceptance(store, round, dayOfMs(nowMs())));
    const unit = collected?.input.units.find((one) => one.unitId === unitId);
    if (collected === undefined || unit === undefined) message.error('没有写回：本批次的名单里没有这个单位，或批次还没有选定标准。');
    else if (collected.differing.includes(unit.name)) message.error(`没有写回：${unit.name}的总分与核查记录重新计算的不一致，请到“设置”检查数据完整性。`);
    else await writeBack.write([unit], { whole: false, scope: unit.name });
  };
  return (
    <section className="panel hand-out" aria-label="写回自评表">
      <div className="toolbar">
        <span>把考评分、扣分和扣分原因填进这个单位自己报来的表，其余原样不动。</span>
        <span className="toolbar-end">
          <Button loading={writeBack.state.kind === 'writing'} onClick={() => void write()}>
            写回自评表
          </Button>
        </span>
      </div>
      <BatchReceipt batch={writeBack} wording={writeBackWording} />
    </section>
  );
}
