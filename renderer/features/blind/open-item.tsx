import { Button, Input, InputNumber } from 'antd';
import type { ComparedItem } from '#shared/blind/compare-sheets.ts';
import { isAgreed, noAgreement, type Agreement } from '#shared/blind/panel.ts';
import { openWords } from '#shared/blind/rule-words.ts';
import { noteAgreement } from '#shared/record/blind-acts.ts';
import { showPoints, toCenti, toPoints } from '#shared/points.ts';
import { TextClash } from '#renderer/ui/text-clash.tsx';
import { usePendingText } from '#renderer/hooks/use-pending-text.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { SheetEvidence } from './sheet-evidence.tsx';
import type { SettlementView } from './use-settlement.ts';

/** One item for the panel: both findings with their evidence, what was said, what is agreed and why. Every part is kept as soon as it is given. */
export function PanelItem(props: { readonly view: SettlementView; readonly compared: ComparedItem; readonly readOnly: boolean }) {
  const { view, compared, readOnly } = props;
  const { item, points, why } = compared;
  const { scorers, panel, round, unit } = view;
  const record = useRecord();
  const agreement = panel.agreements[item.id] ?? noAgreement;
  const agree = (change: Partial<Agreement>) => {
    if (Object.entries(change).some(([part, value]) => agreement[part as keyof Agreement] !== value)) {
      void record([noteAgreement(round.id, unit.id, item.id, change)]);
    }
  };
  return (
    <div role="group" aria-label={item.text} className={isAgreed(agreement) ? 'open-item open-item-agreed' : 'open-item'}>
      <h3>
        {item.text}{' '}
        <span className="quiet">
          满分 {showPoints(item.max)} 分{why === null ? '' : `，${openWords[why]}`}
        </span>
      </h3>
      {item.ruleText === '' ? null : <p className="quiet">{item.ruleText}</p>}
      <div className="open-sides">
        {([0, 1] as const).map((side) => (
          <div key={side} className={agreement.take === scorers[side] ? 'open-side open-side-taken' : 'open-side'}>
            <SheetEvidence view={view} compared={compared} side={side} />
            <Button disabled={readOnly} aria-pressed={agreement.take === scorers[side]} onClick={() => agree({ take: scorers[side], points: null })}>
              采用{scorers[side]}的 {showPoints(points[side])} 分
            </Button>
          </div>
        ))}
      </div>
      <div className="open-agreement">
        <OtherPoints agreement={agreement} item={item} readOnly={readOnly} onAgree={agree} />
        <Words label="各方意见" value={agreement.argument} readOnly={readOnly} onKeep={(argument) => agree({ argument })} />
        <Words label="定分理由" value={agreement.reason} readOnly={readOnly} onKeep={(reason) => agree({ reason })} />
      </div>
    </div>
  );
}

function OtherPoints(props: {
  readonly agreement: Agreement;
  readonly item: ComparedItem['item'];
  readonly readOnly: boolean;
  readonly onAgree: (change: Partial<Agreement>) => void;
}) {
  const { agreement, item, readOnly, onAgree } = props;
  const stored = agreement.points === null ? '' : String(toPoints(agreement.points));
  const pending = usePendingText(
    stored,
    (text) => {
      const points = text === '' ? undefined : toCenti(Number(text));
      if (points !== undefined && points !== agreement.points) onAgree({ take: null, points });
    },
    { join: () => null },
  );
  return (
    <label className="open-points">
      另定得分
      <InputNumber<number>
        controls={false}
        aria-label="另定得分"
        min={0}
        {...(item.max === 0 ? {} : { max: toPoints(item.max) })}
        precision={2}
        step={0.5}
        disabled={readOnly}
        value={pending.text === '' ? null : Number(pending.text)}
        onChange={(points) => pending.change(points === null ? '' : String(points))}
        onBlur={pending.leave}
        onPressEnter={pending.leave}
      />
      <TextClash clash={pending.clash} />
    </label>
  );
}

function Words(props: { readonly label: string; readonly value: string; readonly readOnly: boolean; readonly onKeep: (words: string) => void }) {
  const { label, value, readOnly } = props;
  const pending = usePendingText(
    value,
    (text, chosen) => {
      if (chosen || text.trim() !== value) props.onKeep(text.trim());
    },
    { keyOf: (text) => text.trim() },
  );
  return (
    <label className="open-words">
      {label}
      <Input.TextArea
        aria-label={label}
        rows={2}
        maxLength={500}
        disabled={readOnly}
        value={pending.text}
        onChange={(event) => pending.change(event.target.value)}
        onBlur={pending.leave}
      />
      <TextClash clash={pending.clash} />
    </label>
  );
}
