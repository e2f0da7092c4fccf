import { Select } from 'antd';
import { notePanel } from '#shared/record/blind-acts.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { useRecord } from '#renderer/hooks/use-record.ts';
import type { SettlementView } from './use-settlement.ts';

/** When the panel meets and who is present; kept as soon as it is written. */
export function PanelMeeting(props: { readonly view: SettlementView; readonly readOnly: boolean }) {
  const { view, readOnly } = props;
  const { panel, scorers, leader, round, unit } = view;
  const record = useRecord();
  const known = [...new Set([...scorers, leader, ...panel.present])].filter((name) => name !== '');
  const keep = (meeting: Parameters<typeof notePanel>[2]) => void record([notePanel(round.id, unit.id, meeting)]);
  return (
    <div className="toolbar panel-meeting">
      <label>
        合议日期
        <DayField label="合议日期" disabled={readOnly} value={panel.heldOn ?? ''} onChange={(heldOn) => heldOn !== '' && keep({ heldOn })} />
      </label>
      <Select<string[]>
        mode="tags"
        aria-label="参加人"
        placeholder="参加人，写一个姓名后按回车"
        className="panel-present"
        disabled={readOnly}
        value={[...panel.present]}
        options={known.map((name) => ({ value: name, label: name }))}
        tokenSeparators={['、', '，', ',', ' ']}
        onChange={(present) => keep({ present: present.map((name) => name.trim()).filter((name) => name !== '') })}
      />
    </div>
  );
}
