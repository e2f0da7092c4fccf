import { Checkbox, Select } from 'antd';
import { usualLeastRated, type Standard } from '#shared/model/standard.ts';
import { notApplicableWords } from '#shared/scoring/points-words.ts';
import { Field, NumberEdit, PointsEdit } from './fields.tsx';
import type { SettingsProps } from './settings-panel.tsx';

const placesOptions = [
  { value: 0 as const, label: '四舍五入到整数' },
  { value: 1 as const, label: '四舍五入到一位小数' },
  { value: 2 as const, label: '四舍五入到两位小数' },
];

/** How the total comes about: what does not apply, bonus, units below, rounding. */
export function TotalPart(props: SettingsProps) {
  const { draft, change } = props;
  const groups = bonusGroups(draft);
  return (
    <fieldset className="edit-rules">
      <legend>总分怎么算</legend>
      <Field label="合理缺项">
        {(id) => (
          <Select
            id={id}
            value={draft.notApplicable}
            options={Object.entries(notApplicableWords).map(([value, label]) => ({ value: value as Standard['notApplicable'], label }))}
            onChange={(notApplicable) => change({ notApplicable })}
          />
        )}
      </Field>
      <NumberEdit
        label={`不适用之外至少占应考分值的（不填为${String(usualLeastRated)}%，不足的不评等次）`}
        value={draft.leastRated}
        min={0}
        max={100}
        suffix="%"
        onValue={(leastRated) => change({ leastRated })}
        onEmpty={() => change({ leastRated: undefined })}
      />
      <Field label="总分取整（只在最后取一次）">
        {(id) => <Select id={id} value={draft.places} options={placesOptions} onChange={(places) => change({ places })} />}
      </Field>
      <div className="edit-line">
        <PointsEdit
          label="加分累计不超过"
          value={draft.bonusCap}
          onValue={(bonusCap) => change({ bonusCap })}
          onEmpty={() => change({ bonusCap: undefined })}
        />
        <Checkbox checked={draft.bonusInGrade !== false} onChange={(event) => change({ bonusInGrade: event.target.checked ? undefined : false })}>
          加分计入等次和结论
        </Checkbox>
      </div>
      {groups.length === 0 ? null : <p className="quiet">同组只取最高一项的加分：{groups.join('；')}。组名在加分条目里填写。</p>}
      <div className="edit-line">
        <Checkbox checked={draft.rollUp !== undefined} onChange={(event) => change({ rollUp: event.target.checked ? { percent: 50 } : undefined })}>
          乡镇(街道)另加所属单位平均分
        </Checkbox>
        {draft.rollUp === undefined ? null : (
          <NumberEdit label="加平均分的" value={draft.rollUp.percent} min={0.01} suffix="%" onValue={(percent) => change({ rollUp: { percent } })} />
        )}
      </div>
      {draft.rollUp === undefined ? null : (
        <p className="quiet">
          乡镇(街道)总工会的总分 = 本身得分 + 本年度各批次中同一乡镇已完成核查单位总分的平均数 × {String(draft.rollUp.percent)}%。其他单位不加。
        </p>
      )}
    </fieldset>
  );
}

/** Groups of bonus rules of which only the highest counts, each with its items. */
function bonusGroups({ sections }: SettingsProps['draft']): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const item of sections.flatMap((section) => section.items)) {
    for (const rule of item.rules) {
      if (rule.kind === 'bonus' && rule.group !== undefined) groups.set(rule.group, [...(groups.get(rule.group) ?? []), item.no === '' ? item.text : item.no]);
    }
  }
  return [...groups].map(([group, items]) => `${group}（第${[...new Set(items)].join('、')}项）`);
}
