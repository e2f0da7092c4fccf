import { Button } from 'antd';
import type { Round } from '#shared/model/round.ts';
import type { AcceptanceInput } from '#shared/output/acceptance-input.ts';
import { finishedScore } from '#shared/output/acceptance-input.ts';
import { BatchReceipt } from '#renderer/ui/batch-receipt.tsx';
import { useWriteBack, writeBackWording } from './use-write-back.ts';

/** 写回自评表 of a round, or of the units chosen in it: each unit's own form with its result, all in one zip with a list. */
export function WriteBackRound(props: { readonly round: Round; readonly input: AcceptanceInput; readonly blocked: boolean }) {
  const { round, input } = props;
  const writeBack = useWriteBack(round);
  const finished = input.units.filter((unit) => finishedScore(unit) !== undefined).length;
  return (
    <section className="panel hand-out" aria-label="写回自评表">
      <div className="toolbar">
        <span>
          把考评分、扣分和扣分原因填进各单位自己报来的表，其余原样不动；打成一个压缩包，附写回清单。
          <span className="quiet">{`已完成核查 ${String(finished)} 个单位。`}</span>
        </span>
        <span className="toolbar-end">
          <Button
            disabled={props.blocked || finished === 0}
            title={finished === 0 ? '还没有完成核查的单位' : '写回自评表'}
            loading={writeBack.state.kind === 'writing'}
            onClick={() => void writeBack.write(input.units, { whole: true, scope: input.scope })}
          >
            写回自评表
          </Button>
        </span>
      </div>
      <BatchReceipt batch={writeBack} wording={writeBackWording} />
    </section>
  );
}
