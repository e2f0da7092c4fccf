import { Select } from 'antd';
import { Field, NumberEdit, PointsEdit } from './fields.tsx';
import type { SettingsProps } from './settings-panel.tsx';

/** 结论: from how many points on 合格 and 限期整改, what an open mandatory condition leads to, how long a unit has. */
export function PolicyPart(props: SettingsProps) {
  const { draft, change } = props;
  const { policy } = draft;
  return (
    <fieldset className="edit-rules">
      <legend>结论</legend>
      <div className="edit-line">
        <PointsEdit label="合格线" value={policy.accept} onValue={(accept) => change({ policy: { ...policy, accept } })} />
        <PointsEdit label="限期整改线" value={policy.rectify} onValue={(rectify) => change({ policy: { ...policy, rectify } })} />
        <NumberEdit
          label="整改期限"
          value={policy.rectifyDays}
          min={1}
          precision={0}
          suffix="天"
          onValue={(rectifyDays) => change({ policy: { ...policy, rectifyDays } })}
        />
      </div>
      <Field label="必备条件未达到的">
        {(id) => (
          <Select
            id={id}
            value={policy.mandatoryOpen}
            options={[
              { value: 'rectify' as const, label: '限期整改' },
              { value: 'reject' as const, label: '不合格' },
            ]}
            onChange={(mandatoryOpen) => change({ policy: { ...policy, mandatoryOpen } })}
          />
        )}
      </Field>
    </fieldset>
  );
}
