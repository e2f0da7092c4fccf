import { Select } from 'antd';
import { acceptedByWords } from '#shared/closing/joint-acceptance.ts';
import { AcceptedBy } from '#shared/model/standard.ts';
import { Field, NumberEdit, PointsEdit } from './fields.tsx';
import type { SettingsProps } from './settings-panel.tsx';

/** 结论: from how many points on 合格 and 限期整改, what an open mandatory condition leads to, how long a unit has, who accepts. */
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
      <Field label="谁来验收（批次可以另定）">
        {(id) => (
          <Select<AcceptedBy>
            id={id}
            value={draft.acceptedBy ?? 'county'}
            options={AcceptedBy.options.map((value) => ({ value, label: acceptedByWords[value] }))}
            onChange={(acceptedBy) => change({ acceptedBy: acceptedBy === 'county' ? undefined : acceptedBy })}
          />
        )}
      </Field>
    </fieldset>
  );
}
