import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { calibrationStageWords, type CalibrationStage } from '#shared/calibration/calibration.ts';
import { showPoints, toCenti, toPoints } from '#shared/points.ts';
import { fieldName, scoreCases } from '#shared/record/calibration-acts.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import type { CalibrationView } from './use-calibration.ts';

/** 各自打分: the points of whoever sits at this machine, for all cases at once; nobody sees another's before all are in. */
export function CalibrationScoring(props: { readonly view: CalibrationView; readonly stage: CalibrationStage }) {
  const { view, stage } = props;
  const { exercise, round, itemOf } = view;
  const name = fieldName(useInspector().name);
  const undoable = useUndoable();
  const [points, setPoints] = useState<Readonly<Record<string, number>>>({});
  const [waiting, given] = [exercise.people.filter((one) => !exercise.handedIn[stage].includes(one)), exercise.handedIn[stage]];
  const heading = `${calibrationStageWords[stage]}打分`;
  const progress = `已交 ${String(exercise.people.length - waiting.length)}/${String(exercise.people.length)} 人，还差 ${waiting.join('、')}。`;
  if (!exercise.people.includes(name) || given.includes(name)) {
    return (
      <section className="panel" aria-label={heading}>
        <h2>{heading}</h2>
        <p role="status">
          {given.includes(name) ? `${name}已交。` : '这台电脑现在的姓名不在参加人里。请轮到的人在右上角换成自己的姓名，各自打分。'}
          {progress}全部交齐前互相看不到。
        </p>
      </section>
    );
  }
  const missing = exercise.cases.filter(({ id }) => points[id] === undefined).length;
  const hand = () => undoable([scoreCases(round.id, stage, name, points)], `${name}已交${calibrationStageWords[stage]}的分`);
  return (
    <section className="panel" aria-label={heading}>
      <h2>
        {heading} <small className="quiet">{name}</small>
      </h2>
      <p className="quiet">{progress}全部交齐前互相看不到。</p>
      <ol className="calibration-cases">
        {exercise.cases.map((one) => {
          const item = itemOf.get(one.itemId);
          return (
            <li key={one.id} aria-label={item?.text ?? '案例'}>
              <p>
                <strong>{item?.text ?? '标准中已没有的项目'}</strong> <span className="quiet">满分 {item === undefined ? '—' : showPoints(item.max)} 分</span>
              </p>
              {item === undefined || item.ruleText === '' ? null : <p className="quiet">{item.ruleText}</p>}
              <p>{one.text}</p>
              <label>
                得分{' '}
                <InputNumber<number>
                  controls={false}
                  aria-label={`得分：案例 ${String(one.order)}`}
                  min={0}
                  {...(item === undefined ? {} : { max: toPoints(item.max) })}
                  precision={2}
                  value={points[one.id] === undefined ? null : toPoints(points[one.id] ?? 0)}
                  onChange={(value) => {
                    const { [one.id]: _gone, ...others } = points;
                    const centi = value === null ? undefined : toCenti(value);
                    setPoints(centi === undefined ? others : { ...others, [one.id]: centi });
                  }}
                />
              </label>
            </li>
          );
        })}
      </ol>
      <div className="page-actions">
        <Button type="primary" size="large" disabled={missing > 0 || round.locked} onClick={hand}>
          交上我的分
        </Button>
        {missing === 0 ? null : <span className="quiet">还有 {missing} 个案例没有打分。</span>}
      </div>
    </section>
  );
}
