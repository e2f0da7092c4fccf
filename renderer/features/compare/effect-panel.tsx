import { Button, Checkbox, Input, InputNumber } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { outcomeWords, type Outcome } from '#shared/model/round.ts';
import { itemsOf, type Item, type Rule, type Standard } from '#shared/model/standard.ts';
import { showPoints, toCenti, toPoints } from '#shared/points.ts';
import { saveDraft } from '#shared/record/standard-acts.ts';
import { draftEffect, proposedDraft, type DraftEffect, type ItemProposal, type UnitEffect } from '#shared/rounds/draft-effect.ts';
import { fieldsOfDraft } from '#shared/standards/draft-fields.ts';
import { kindOfRule } from '#shared/scoring/kinds/rule-kinds.ts';
import { pointsInRule, withRulePoints } from '#shared/standards/rule-points.ts';
import { finishDraft } from '#shared/standards/draft-standard.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useServices } from '#renderer/store/services.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { signedCenti } from './severity-words.ts';
import type { TriedRound } from './use-health.ts';

/** 拟改: other words, points or none for some items, with what that would have made of the round's verdicts, and the way into the editor of standards. */
export function EffectPanel(props: {
  readonly tried: TriedRound;
  readonly proposals: ReadonlyMap<string, ItemProposal>;
  readonly onChange: (proposals: ReadonlyMap<string, ItemProposal>) => void;
}) {
  const { tried, proposals, onChange } = props;
  const { standard, visits } = tried;
  const { newId } = useServices();
  const record = useRecord();
  const navigate = useNavigate();
  const draft = useMemo(() => proposedDraft(standard, proposals), [standard, proposals]);
  const finished = useMemo(() => finishDraft(draft), [draft]);
  const effect = useMemo(
    () => (proposals.size > 0 && finished.ok ? draftEffect(standard, finished.value, visits) : undefined),
    [proposals, finished, standard, visits],
  );
  if (proposals.size === 0)
    return <p className="quiet">在上面点“拟改”，可以写下新的措辞、分值，或者去掉这一项，随即看到对这个批次结论的影响；想好了再写进标准草稿。</p>;
  const keep = async () => {
    const id = newId();
    if ((await record([saveDraft(id, fieldsOfDraft(draft))])) !== undefined) await navigate(`/standards/edit/${id}`);
  };
  const set = (itemId: string, proposal: ItemProposal | null) => {
    const next = new Map(proposals);
    if (proposal === null) next.delete(itemId);
    else next.set(itemId, proposal);
    onChange(next);
  };
  return (
    <section className="panel proposal-panel" aria-label="拟改">
      <h2>拟改 {proposals.size} 项</h2>
      <ul className="proposals">
        {itemsOf(standard).flatMap(({ item }) => {
          const proposal = proposals.get(item.id);
          return proposal === undefined
            ? []
            : [<Proposal key={item.id} standard={standard} itemId={item.id} proposal={proposal} onChange={(next) => set(item.id, next)} />];
        })}
      </ul>
      {effect === undefined ? <p role="status">有一项还没有写内容，暂时不能试算。</p> : <Effect effect={effect} tried={tried} />}
      <div className="page-actions">
        <Button type="primary" onClick={keep}>
          写进标准草稿
        </Button>
        <span className="quiet">写进草稿后在标准编辑里核对、发布；发布前不影响任何批次。</span>
      </div>
    </section>
  );
}

function Proposal(props: {
  readonly standard: Standard;
  readonly itemId: string;
  readonly proposal: ItemProposal;
  readonly onChange: (proposal: ItemProposal | null) => void;
}) {
  const { proposal, onChange } = props;
  const item = itemsOf(props.standard).find((one) => one.item.id === props.itemId)?.item;
  if (item === undefined) return null;
  return (
    <li className="proposal" aria-label={item.text}>
      <p>
        <strong>{item.text}</strong> <span className="quiet">满分 {showPoints(item.max)} 分</span>
      </p>
      <div className="proposal-fields">
        <Input
          aria-label={`新内容：${item.text}`}
          disabled={proposal.dropped}
          value={proposal.text}
          onChange={({ target }) => onChange({ ...proposal, text: target.value })}
        />
        <Input.TextArea
          aria-label={`新评分办法：${item.text}`}
          placeholder="评分办法"
          rows={2}
          disabled={proposal.dropped}
          value={proposal.ruleText}
          onChange={({ target }) => onChange({ ...proposal, ruleText: target.value })}
        />
        <label>
          满分{' '}
          <InputNumber<number>
            controls={false}
            aria-label={`新满分：${item.text}`}
            min={0.5}
            precision={2}
            disabled={proposal.dropped}
            value={toPoints(proposal.max)}
            onChange={(points) => onChange({ ...proposal, max: toCenti(points ?? 0) ?? proposal.max })}
          />
        </label>
        <Checkbox checked={proposal.dropped} onChange={({ target }) => onChange({ ...proposal, dropped: target.checked })}>
          去掉这一项
        </Checkbox>
        <Button type="link" size="small" aria-label={`不改了：${item.text}`} onClick={() => onChange(null)}>
          不改了
        </Button>
      </div>
      {proposal.dropped ? null : <RuleAmounts item={item} rules={proposal.rules} onRules={(rules) => onChange({ ...proposal, rules })} />}
    </li>
  );
}

/** 规则里的分值: every amount of points that the item's rules carry, to be tried with others. */
function RuleAmounts(props: { readonly item: Item; readonly rules: readonly Rule[]; readonly onRules: (rules: readonly Rule[]) => void }) {
  const { item, rules, onRules } = props;
  const amounts = rules.flatMap((rule, index) => pointsInRule(rule).map((amount) => ({ ...amount, rule, index })));
  if (amounts.length === 0) return <p className="quiet">规则里没有单列的分值。</p>;
  return (
    <ul className="proposal-rules" aria-label={`规则里的分值：${item.text}`}>
      {amounts.map(({ key, word: what, points, rule, index }) => (
        <li key={`${String(index)} ${key}`}>
          <label>
            <span className="quiet">{rule.text ?? kindOfRule(rule).word}</span> {what}{' '}
            <InputNumber<number>
              controls={false}
              size="small"
              min={rule.kind === 'tiers' ? 0 : 0.01}
              precision={2}
              value={toPoints(points)}
              suffix="分"
              onChange={(value) => {
                const centi = value === null ? undefined : toCenti(value);
                if (centi !== undefined) onRules(rules.map((own, at) => (at === index ? withRulePoints(own, key, centi) : own)));
              }}
            />
          </label>
        </li>
      ))}
    </ul>
  );
}

const word = (outcome: Outcome | null): string => (outcome === null ? '条件不全' : outcomeWords[outcome]);

/** What the proposals would have made of the round: how many of each verdict before and after, and the units whose verdict changes. */
function Effect(props: { readonly effect: DraftEffect; readonly tried: TriedRound }) {
  const { effect, tried } = props;
  const { units, changed, unseen } = effect;
  const counts = (side: 'before' | 'after'): string =>
    (['accepted', 'rectify', 'rejected', null] as const)
      .flatMap((outcome) => {
        const count = units.filter((unit) => unit[side].recommendation === outcome).length;
        return count === 0 ? [] : [`${word(outcome)} ${String(count)}`];
      })
      .join('、');
  const mean = units.length === 0 ? 0 : units.reduce((sum, { before, after }) => sum + after.total - before.total, 0) / units.length;
  return (
    <section aria-label="对结论的影响">
      <h3>对“{tried.round.title}”结论的影响</h3>
      <p role="status">
        {units.length} 个单位按同样的核查记录重算：建议由 {counts('before')} 变为 {counts('after')}，{changed.length} 家改变；得分平均变 {signedCenti(mean)}{' '}
        分。
        {unseen.length === 0 ? '' : `草稿新增的 ${String(unseen.length)} 项当时没有核查，按满分计。`}扣分规则的条件和档次没有变；要改，请在标准编辑里改。
      </p>
      {changed.length === 0 ? null : (
        <OfficeTable<UnitEffect>
          aria-label="结论改变的单位"
          rowKey="unitId"
          dataSource={changed}
          pagination={pagesOf(10, '家')}
          columns={[
            {
              title: '单位',
              key: 'unit',
              render: (_, row) => <Link to={`/units/${encodeURIComponent(row.unitId)}`}>{tried.unitOf.get(row.unitId)?.name ?? '台账中没有的单位'}</Link>,
            },
            { title: '原得分', key: 'before', width: 84, align: 'right', render: (_, row) => showPoints(row.before.total) },
            { title: '拟改后', key: 'after', width: 84, align: 'right', render: (_, row) => showPoints(row.after.total) },
            { title: '建议', key: 'verdict', width: 200, render: (_, row) => `${word(row.before.recommendation)} → ${word(row.after.recommendation)}` },
          ]}
        />
      )}
    </section>
  );
}
