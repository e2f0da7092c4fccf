import { Alert, Button, Checkbox, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { showPoints, toCenti, toPoints } from '#shared/points.ts';
import {
  localRules,
  localRuleWords,
  planProblems,
  quantified,
  spreadOverSections,
  spreads,
  spreadWords,
  unquantified,
  type LocalRule,
  type QuantifyPlan,
  type Spread,
} from '#shared/standards/quantify.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { Field, PointsEdit } from '../editor/fields.tsx';
import type { DraftHandle } from '../editor/use-draft.ts';

const steps = [100, 50, 10, 1];

/** 量化分值: how the total is spread over sections and items, and how points are taken; shown before it is written into the draft. */
export function QuantifyPanel(props: { readonly handle: DraftHandle; readonly onDone: () => void }) {
  const { handle } = props;
  const { draft } = handle;
  const message = useMessage();
  const [plan, setPlan] = useState<QuantifyPlan>({ total: draft.total, spread: 'sections', share: {}, step: 50, rule: 'grade', overRules: false });
  const change = (part: Partial<QuantifyPlan>) => setPlan((before) => ({ ...before, ...part }));
  const lacking = unquantified(draft);
  const problems = planProblems(draft, plan);
  const write = () => {
    handle.change((before) => quantified(before, plan));
    message.success('分值已写入草稿');
    props.onDone();
  };
  return (
    <section className="panel edit-panel" aria-label="量化分值">
      <h2>量化分值</h2>
      <p className="quiet">
        {lacking.points === 0 ? '各条目都有分值。' : `还有 ${String(lacking.points)} 个条目没有分值。`}
        {lacking.rules === 0 ? '各条目都有评分办法。' : `还有 ${String(lacking.rules)} 个条目没有评分办法。`}
        写入后可以逐条再改，也可以撤销。
      </p>
      <div className="edit-line">
        <PointsEdit label="总分" value={plan.total} onValue={(total) => change({ total })} />
        <Field label="怎样分">
          {(id) => (
            <Select<Spread>
              id={id}
              value={plan.spread}
              options={spreads.map((value) => ({ value, label: spreadWords[value] }))}
              onChange={(spread) => change({ spread, share: spread === 'hand' ? currentShare(draft.sections, plan) : {} })}
            />
          )}
        </Field>
        <Field label="最小单位">
          {(id) => (
            <Select<number>
              id={id}
              value={plan.step}
              options={steps.map((value) => ({ value, label: `${showPoints(value)}分` }))}
              onChange={(step) => change({ step })}
            />
          )}
        </Field>
      </div>
      <Field label="评分办法">
        {(id) => (
          <Select<LocalRule>
            id={id}
            value={plan.rule}
            options={localRules.map((value) => ({ value, label: localRuleWords[value] }))}
            onChange={(rule) => change({ rule })}
          />
        )}
      </Field>
      <Checkbox checked={plan.overRules} onChange={(event) => change({ overRules: event.target.checked })}>
        已有评分办法的条目也换成这一种
      </Checkbox>
      <SectionShares handle={handle} plan={plan} onPlan={change} />
      {problems.length === 0 ? null : <Alert type="error" showIcon title={problems.join('')} />}
      <Button type="primary" disabled={problems.length > 0} onClick={write}>
        写入草稿
      </Button>
    </section>
  );
}

/** What the sections get now, as a beginning for filling in by hand. */
const currentShare = (sections: DraftHandle['draft']['sections'], plan: QuantifyPlan): Readonly<Record<string, number>> => {
  const points = spreadOverSections({ sections }, plan);
  return Object.fromEntries(sections.map(({ id }, index) => [id, points[index] ?? 0]));
};

/** Each section with what it gets, and the field for its weight or its points where the way asks for one. */
function SectionShares(props: { readonly handle: DraftHandle; readonly plan: QuantifyPlan; readonly onPlan: (part: Partial<QuantifyPlan>) => void }) {
  const { plan } = props;
  const { sections } = props.handle.draft;
  const points = spreadOverSections({ sections }, plan);
  const asks = plan.spread === 'weights' || plan.spread === 'hand';
  const set = (id: string, value: number) => props.onPlan({ share: { ...plan.share, [id]: value } });
  return (
    <table className="quantify-table" aria-label="各类目分值">
      <thead>
        <tr>
          <th scope="col">类目</th>
          <th scope="col">条目</th>
          {asks ? <th scope="col">{plan.spread === 'hand' ? '填分值' : '权重'}</th> : null}
          <th scope="col">分值</th>
        </tr>
      </thead>
      <tbody>
        {sections.map(({ id, title, items }, index) => (
          <tr key={id}>
            <td>{title}</td>
            <td>{items.length}</td>
            {asks ? (
              <td>
                <InputNumber<number>
                  controls={false}
                  aria-label={`${title}的${plan.spread === 'hand' ? '分值' : '权重'}`}
                  min={0}
                  max={10_000}
                  precision={2}
                  value={plan.spread === 'hand' ? toPoints(plan.share[id] ?? 0) : (plan.share[id] ?? 1)}
                  onChange={(value) => set(id, plan.spread === 'hand' ? (toCenti(value ?? 0) ?? 0) : (value ?? 0))}
                />
              </td>
            ) : null}
            <td>{showPoints(points[index] ?? 0)} 分</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
