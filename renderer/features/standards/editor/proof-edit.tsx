import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { proofNeedWords, proofOccasionWords, type ProofDemand, type ProofNeed, type ProofOccasion } from '#shared/model/standard.ts';
import { patched } from '#shared/standards/edit-draft.ts';
import { Field, NumberEdit, PointsEdit } from './fields.tsx';

const optionsFrom = <V extends string>(words: Readonly<Record<V, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value: value as V, label: label as string }));

/** 举证要求: on which occasions a finding needs a note, a photo or a file before the visit can be completed. */
export function ProofEdit(props: { readonly proof: readonly ProofDemand[]; readonly onProof: (proof: ProofDemand[]) => void }) {
  const { proof, onProof } = props;
  const set = (index: number, demand: ProofDemand) => onProof(proof.map((one, at) => (at === index ? demand : one)));
  return (
    <>
      {proof.map((demand, index) => (
        <div className="edit-rule" key={index} role="group" aria-label={`举证要求${String(index + 1)}`}>
          <DemandFields demand={demand} onDemand={(next) => set(index, next)} onRemove={() => onProof(proof.filter((_, at) => at !== index))} />
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onProof([...proof, { on: 'veto', needs: ['note', 'photo-or-file'] }])}>
        加一条举证要求
      </Button>
    </>
  );
}

function DemandFields(props: { readonly demand: ProofDemand; readonly onDemand: (demand: ProofDemand) => void; readonly onRemove: () => void }) {
  const { demand, onDemand } = props;
  return (
    <div className="edit-line">
      <Field label="什么时候要">
        {(id) => (
          <Select<ProofOccasion>
            id={id}
            className="edit-kind"
            value={demand.on}
            options={optionsFrom(proofOccasionWords)}
            onChange={(on) => onDemand(on === 'deduction' ? { ...demand, on } : patched<ProofDemand>(demand, { on, points: undefined, percent: undefined }))}
          />
        )}
      </Field>
      {demand.on === 'deduction' ? (
        <>
          <PointsEdit
            label="扣到多少分要"
            value={demand.points}
            onValue={(points) => onDemand({ ...demand, points })}
            onEmpty={() => onDemand(patched<ProofDemand>(demand, { points: undefined }))}
          />
          <NumberEdit
            label="或扣到本项的"
            value={demand.percent}
            min={1}
            max={100}
            suffix="%"
            onValue={(percent) => onDemand({ ...demand, percent })}
            onEmpty={() => onDemand(patched<ProofDemand>(demand, { percent: undefined }))}
          />
        </>
      ) : null}
      <Field label="要什么">
        {(id) => (
          <Select<ProofNeed[]>
            id={id}
            mode="multiple"
            className="edit-kind"
            value={[...demand.needs]}
            options={optionsFrom(proofNeedWords)}
            onChange={(needs) => (needs.length === 0 ? undefined : onDemand({ ...demand, needs }))}
          />
        )}
      </Field>
      <Button size="small" onClick={props.onRemove}>
        删去这条要求
      </Button>
    </div>
  );
}
