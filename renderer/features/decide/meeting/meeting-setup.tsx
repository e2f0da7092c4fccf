import { Button, Input } from 'antd';
import { useState } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import type { Meeting } from '#shared/model/review.ts';
import type { Round } from '#shared/model/round.ts';
import { noteMeeting } from '#shared/record/review-acts.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';

const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[、，,;；\s]+/u)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

/** Who is at the meeting, when and where: what its minutes begin with. `meeting` is the one that is changed, null for a new one. */
export function MeetingSetup(props: { readonly round: Round; readonly meeting: Meeting | null; readonly onDone: (id: string) => void }) {
  const { round, meeting } = props;
  const { newId, nowMs } = useServices();
  const inspector = useInspector();
  const undoable = useUndoable();
  const [title, setTitle] = useState(meeting?.title ?? '验收审议会');
  const [heldOn, setHeldOn] = useState(meeting?.heldOn ?? dayOfMs(nowMs()));
  const [place, setPlace] = useState(meeting?.place ?? '');
  const [chair, setChair] = useState(meeting?.chair ?? '');
  const [recorder, setRecorder] = useState(meeting?.recorder ?? inspector.name);
  const [present, setPresent] = useState(meeting?.present.join('、') ?? '');
  const [absent, setAbsent] = useState(meeting?.absent.join('、') ?? '');
  const ready = title.trim() !== '' && heldOn !== '' && namesIn(present).length > 0;
  const keep = async () => {
    const id = meeting?.id ?? newId();
    const next: Meeting = {
      id,
      title: title.trim(),
      heldOn,
      place: place.trim(),
      chair: chair.trim(),
      recorder: recorder.trim(),
      present: [...namesIn(present)],
      absent: [...namesIn(absent)],
    };
    if (await undoable([noteMeeting(round.id, next)], `已记下${next.title}`)) props.onDone(id);
  };
  const field = (word: string, value: string, onChange: (text: string) => void, placeholder = '') => (
    <label className="meeting-field">
      {word}
      <Input size="large" aria-label={word} placeholder={placeholder} maxLength={400} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
  return (
    <section className="panel meeting-setup" aria-label="会议情况">
      {field('会议名称', title, setTitle)}
      <label className="meeting-field">
        日期
        <DayField size="large" label="会议日期" value={heldOn} onChange={setHeldOn} />
      </label>
      {field('地点', place, setPlace)}
      {field('主持人', chair, setChair)}
      {field('记录人', recorder, setRecorder)}
      {field('到会人员', present, setPresent, '用顿号隔开，必填')}
      {field('缺席人员', absent, setAbsent, '没有就空着')}
      <Button type="primary" size="large" disabled={!ready} onClick={() => void keep()}>
        {meeting === null ? '开始审议' : '记下'}
      </Button>
    </section>
  );
}
