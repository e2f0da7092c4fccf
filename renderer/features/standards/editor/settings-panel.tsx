import { Select } from 'antd';
import { unitKindWords, type UnitKind } from '#shared/model/standard.ts';
import type { DraftStandard } from '#shared/standards/draft-standard.ts';
import { changeStandard } from '#shared/standards/edit-draft.ts';
import { BandsPart } from './bands-part.tsx';
import { Field, PointsEdit, TextField } from './fields.tsx';
import { GatesPart } from './gates-part.tsx';
import { PolicyPart } from './policy-part.tsx';
import { ProofEdit } from './proof-edit.tsx';
import { ProofPart } from './proof-part.tsx';
import { ScorersPart } from './scorers-part.tsx';
import { TotalPart } from './total-part.tsx';
import { TotalTryOut } from './total-try-out.tsx';
import type { DraftHandle } from './use-draft.ts';

/** What each part of the settings is given: the draft, and how to change what is above its sections. */
export interface SettingsProps {
  readonly draft: DraftStandard;
  readonly change: (patch: Parameters<typeof changeStandard>[1]) => void;
}

/** What is above the sections: title, version, who it applies to, how the total, the grade and the conclusion come about. */
export function SettingsPanel(props: { readonly handle: DraftHandle }) {
  const { handle } = props;
  const { draft } = handle;
  const change: SettingsProps['change'] = (patch) => handle.change((before) => changeStandard(before, patch));
  return (
    <section className="panel edit-panel" aria-label="标准设置">
      <h2>标准设置</h2>
      <TextField label="标准名称" value={draft.title} onValue={(title) => change({ title })} />
      <div className="edit-line">
        <TextField label="版本" value={draft.version} onValue={(version) => change({ version })} />
        <PointsEdit label="总分" value={draft.total} onValue={(total) => change({ total })} />
      </div>
      <TextField label="来源" rows={2} value={draft.source} onValue={(source) => change({ source })} />
      <Field label="适用单位（不选则都适用）">
        {(id) => (
          <Select<UnitKind[]>
            id={id}
            mode="multiple"
            value={draft.kinds}
            options={Object.entries(unitKindWords).map(([value, label]) => ({ value: value as UnitKind, label }))}
            onChange={(kinds) => change({ kinds })}
          />
        )}
      </Field>
      <PolicyPart draft={draft} change={change} />
      <TextField label="称号（合格的授予，没有的不填）" value={draft.award ?? ''} onValue={(award) => change({ award: award === '' ? undefined : award })} />
      <BandsPart draft={draft} change={change} />
      <GatesPart draft={draft} change={change} />
      <ScorersPart draft={draft} change={change} />
      <ProofPart draft={draft} change={change} />
      <TotalPart draft={draft} change={change} />
      <fieldset className="edit-rules">
        <legend>举证要求（完成核查前必须具备，条目可以另定）</legend>
        <ProofEdit proof={draft.proof ?? []} onProof={(proof) => change({ proof: proof.length === 0 ? undefined : proof })} />
      </fieldset>
      <TotalTryOut draft={draft} />
    </section>
  );
}
