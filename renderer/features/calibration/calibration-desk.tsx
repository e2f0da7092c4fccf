import { Button, Input } from 'antd';
import { useState } from 'react';
import { allIn, calibrationStages, presentStage, pointsSpreadOf, calibrationStageWords } from '#shared/calibration/calibration.ts';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import { calibrationMinutes, pointsSpreadWords } from '#shared/output/papers/calibration-minutes.ts';
import { showPoints } from '#shared/points.ts';
import { noteCase } from '#shared/record/calibration-acts.ts';
import { usePendingText } from '#renderer/hooks/use-pending-text.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useServices } from '#renderer/store/services.tsx';
import { PaperButtons } from '#renderer/ui/paper-buttons.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';
import { TextClash } from '#renderer/ui/text-clash.tsx';
import { CalibrationOpening } from './opening.tsx';
import { CalibrationScoring } from './scoring.tsx';
import type { CalibrationView } from './use-calibration.ts';

/** 评前合议: cases laid out, scored apart, the spread shown once all are in, talked over, scored again; its minutes. */
export function CalibrationDesk(props: { readonly view: CalibrationView }) {
  const { view } = props;
  const { exercise } = view;
  const [paper, setPaper] = useState(false);
  if (exercise.cases.length === 0) return <CalibrationOpening view={view} />;
  const stage = presentStage(exercise);
  return (
    <>
      {stage === null ? null : <CalibrationScoring key={stage} view={view} stage={stage} />}
      {allIn(exercise, 'before') ? <CaseResults view={view} /> : null}
      <div className="page-actions">
        <Button aria-expanded={paper} disabled={!allIn(exercise, 'before')} onClick={() => setPaper(!paper)}>
          {paper ? '收起合议记录' : '评前合议记录'}
        </Button>
      </div>
      {paper ? <Minutes view={view} /> : null}
    </>
  );
}

/** What everybody gave for each case, stage by stage: a stage is shown only once all have handed it in. */
function CaseResults(props: { readonly view: CalibrationView }) {
  const { exercise, itemOf } = props.view;
  const stages = calibrationStages.filter((stage) => allIn(exercise, stage));
  return (
    <section className="panel" aria-label="打分情况">
      <h2>
        打分情况 <small className="quiet">{`${String(exercise.people.length)} 人，${exercise.openedOn === null ? '' : showDay(exercise.openedOn)}`}</small>
      </h2>
      <ol className="calibration-cases">
        {exercise.cases.map((one) => {
          const item = itemOf.get(one.itemId);
          return (
            <li key={one.id} aria-label={`案例 ${String(one.order)}`}>
              <p>
                <strong>
                  案例 {one.order}　{item?.text ?? '标准中已没有的项目'}
                </strong>{' '}
                <span className="quiet">满分 {item === undefined ? '—' : showPoints(item.max)} 分</span>
              </p>
              <p>{one.text}</p>
              <table className="calibration-table" aria-label={`案例 ${String(one.order)} 的得分`}>
                <thead>
                  <tr>
                    <th scope="col">阶段</th>
                    {exercise.people.map((name) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                    <th scope="col">离散程度</th>
                  </tr>
                </thead>
                <tbody>
                  {stages.map((stage) => (
                    <tr key={stage}>
                      <th scope="row">{calibrationStageWords[stage]}</th>
                      {exercise.people.map((name) => {
                        const points = exercise.scores[stage][name]?.[one.id];
                        return <td key={name}>{points === undefined ? '—' : showPoints(points)}</td>;
                      })}
                      <td>{pointsSpreadWords(pointsSpreadOf(exercise, stage, one.id))}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <Said view={props.view} caseId={one.id} order={one.order} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Said(props: { readonly view: CalibrationView; readonly caseId: string; readonly order: number }) {
  const { view, caseId, order } = props;
  const record = useRecord();
  const pending = usePendingText(view.exercise.said[caseId] ?? '', (text) => void record([noteCase(view.round.id, caseId, text.trim())]), {
    keyOf: (text) => text.trim(),
  });
  return (
    <label className="calibration-said">
      讨论意见
      <Input.TextArea
        aria-label={`讨论意见：案例 ${String(order)}`}
        rows={2}
        maxLength={500}
        disabled={view.round.locked}
        value={pending.text}
        onChange={({ target }) => pending.change(target.value)}
        onBlur={pending.leave}
      />
      <TextClash clash={pending.clash} />
    </label>
  );
}

function Minutes(props: { readonly view: CalibrationView }) {
  const { exercise, round, standard } = props.view;
  const { nowMs } = useServices();
  const federation = useSetting('federation', 'name');
  if (federation === undefined) return null;
  const paper = calibrationMinutes({ federation, roundTitle: round.title, standard, calibration: exercise, today: dayOfMs(nowMs()) });
  return (
    <>
      <div className="toolbar paper-choice">
        <PaperButtons paper={paper} />
      </div>
      <div className="paper-stage">
        <PaperView paper={paper} />
      </div>
    </>
  );
}
