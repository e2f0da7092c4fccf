import { Segmented } from 'antd';
import { useState } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import { appraisalBallot, appraisalResult, type AppraisalPaperInput } from '#shared/output/papers/appraisal-papers.ts';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useServices } from '#renderer/store/services.tsx';
import { PaperButtons } from '#renderer/ui/paper-buttons.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';

/** The ballot to hand out and the result to sign, of one unit. */
export function AppraisalPapers(props: Pick<AppraisalPaperInput, 'roundTitle' | 'year' | 'standard' | 'scorer' | 'row'>) {
  const { nowMs } = useServices();
  const federation = useSetting('federation', 'name');
  const [which, setWhich] = useState<'ballot' | 'result'>(props.row.members === null ? 'ballot' : 'result');
  if (federation === undefined) return null;
  const input = { ...props, federation, today: dayOfMs(nowMs()) };
  const paper = which === 'ballot' ? appraisalBallot(input) : appraisalResult(input);
  return (
    <>
      <div className="toolbar paper-choice">
        <Segmented
          aria-label="看哪一份"
          value={which}
          onChange={setWhich}
          options={[
            { value: 'ballot' as const, label: '评议票' },
            { value: 'result' as const, label: '结果表' },
          ]}
        />
        <PaperButtons paper={paper} />
      </div>
      <div className="paper-stage">
        <PaperView paper={paper} />
      </div>
    </>
  );
}
