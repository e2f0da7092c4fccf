import { Button, Select } from 'antd';
import { unitKindWords, type Band, type Standard, type UnitKind } from '#shared/model/standard.ts';
import { changeStandard } from '#shared/standards/edit-draft.ts';
import { conditionWords } from '#shared/scoring/condition.ts';
import { notApplicableWords } from '#shared/scoring/rule-words.ts';
import { Field, NumberEdit, PointsEdit, TextField } from './fields.tsx';
import type { DraftHandle } from './use-draft.ts';

type Change = (patch: Parameters<typeof changeStandard>[1]) => void;

/** What stands above the sections: title, version, who it applies to, lines, bands, conventions. */
export function SettingsPanel(props: { readonly handle: DraftHandle }) {
  const { handle } = props;
  const { draft } = handle;
  const { policy } = draft;
  const change: Change = (patch) => handle.change((before) => changeStandard(before, patch));
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
      <Field label="总分取整">
        {(id) => (
          <Select
            id={id}
            value={draft.places}
            options={[
              { value: 0 as const, label: '四舍五入到整数' },
              { value: 1 as const, label: '四舍五入到一位小数' },
              { value: 2 as const, label: '四舍五入到两位小数' },
            ]}
            onChange={(places) => change({ places })}
          />
        )}
      </Field>
      <PointsEdit label="加分累计不超过" value={draft.bonusCap} onValue={(bonusCap) => change({ bonusCap })} onEmpty={() => change({ bonusCap: undefined })} />
      <Bands bands={draft.bands} change={change} />
      <Gates draft={draft} change={change} />
    </section>
  );
}

function Bands(props: { readonly bands: readonly Band[]; readonly change: Change }) {
  const { bands, change } = props;
  const set = (index: number, band: Band) => change({ bands: bands.map((one, at) => (at === index ? band : one)) });
  return (
    <fieldset className="edit-rules">
      <legend>等次（从高分到低分）</legend>
      {bands.map((band, index) => (
        <div className="edit-line" key={index}>
          <TextField label={`等次${index + 1}`} value={band.title} onValue={(title) => set(index, { ...band, title })} />
          <PointsEdit label="达到" value={band.atLeast} onValue={(atLeast) => set(index, { ...band, atLeast })} />
          <Button size="small" onClick={() => change({ bands: bands.filter((_, at) => at !== index) })}>
            删去
          </Button>
          {band.requires === undefined ? null : <p className="quiet">并且：{band.requires.map(conditionWords).join('、')}</p>}
        </div>
      ))}
      <Button size="small" onClick={() => change({ bands: [...bands, { title: '', atLeast: bands.at(-1)?.atLeast ?? 9000 }] })}>
        加一个等次
      </Button>
    </fieldset>
  );
}

function Gates(props: { readonly draft: DraftHandle['draft']; readonly change: Change }) {
  const { gates } = props.draft;
  return gates.length === 0 ? null : (
    <fieldset className="edit-rules">
      <legend>计分前提</legend>
      {gates.map((gate, index) => (
        <div className="edit-line" key={index}>
          <TextField
            label={`前提${index + 1}`}
            value={gate.text}
            onValue={(text) => props.change({ gates: gates.map((one, at) => (at === index ? { ...one, text } : one)) })}
          />
          <Button size="small" onClick={() => props.change({ gates: gates.filter((_, at) => at !== index) })}>
            删去
          </Button>
          <p className="quiet">条件：{gate.requires.map(conditionWords).join('、')}</p>
        </div>
      ))}
    </fieldset>
  );
}
