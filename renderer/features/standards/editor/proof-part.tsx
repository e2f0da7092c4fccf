import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { ProofDemand, ProofNeed, ProofOccasion } from '#shared/model/standard.ts';
import { Field, NumberEdit, PointsEdit } from './fields.tsx';
import { patched } from '#shared/standards/edit-draft.ts';
import type { SettingsProps } from './settings-panel.tsx';

const occasions: readonly { readonly value: ProofOccasion; readonly label: string }[] = [
  { value: 'veto', label: '发生一票否决' },
  { value: 'mandatory', label: '必备项未达到' },
  { value: 'unmet', label: '判为不符合' },
  { value: 'deduction', label: '扣分' },
];

const needs: { readonly value: ProofNeed; readonly label: string }[] = [
  { value: 'note', label: '情况说明' },
  { value: 'photo', label: '照片' },
  { value: 'photo-or-file', label: '照片或文件' },
];

/** 举证要求: on which occasions a finding needs a note, a photo or a file before the visit is completed. */
export function ProofPart(props: SettingsProps) {
  const { draft, change } = props;
  const demands = draft.proof ?? [];
  const put = (next: readonly ProofDemand[]) => change({ proof: next.length === 0 ? undefined : [...next] });
  const set = (index: number, demand: ProofDemand) => put(demands.map((one, at) => (at === index ? demand : one)));
  return (
    <fieldset className="edit-rules">
      <legend>举证要求</legend>
      <p className="quiet">完成核查时逐条列出还缺的，补齐或写明例外理由才能完成。</p>
      {demands.map((demand, index) => (
        <div className="edit-rule" key={index} role="group" aria-label={`举证要求${String(index + 1)}`}>
          <div className="edit-line">
            <Field label="什么情况下">
              {(id) => <Select id={id} value={demand.on} options={[...occasions]} onChange={(on: ProofOccasion) => set(index, { ...demand, on })} />}
            </Field>
            <Field label="要附">
              {(id) => (
                <Select<ProofNeed[]>
                  id={id}
                  mode="multiple"
                  value={demand.needs}
                  options={needs}
                  onChange={(chosen) => chosen.length > 0 && set(index, { ...demand, needs: chosen })}
                />
              )}
            </Field>
            <Button size="small" onClick={() => put(demands.filter((_, at) => at !== index))}>
              删去这条要求
            </Button>
          </div>
          {demand.on === 'deduction' ? (
            <div className="edit-line">
              <PointsEdit
                label="扣够多少分"
                value={demand.points}
                onValue={(points) => set(index, { ...demand, points })}
                onEmpty={() => set(index, patched(demand, { points: undefined }))}
              />
              <NumberEdit
                label="或扣够本项的百分之几"
                value={demand.percent}
                min={1}
                max={100}
                suffix="%"
                onValue={(percent) => set(index, { ...demand, percent })}
                onEmpty={() => set(index, patched(demand, { percent: undefined }))}
              />
            </div>
          ) : null}
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => put([...demands, { on: 'veto', needs: ['note', 'photo-or-file'] }])}>
        加一条举证要求
      </Button>
    </fieldset>
  );
}
