import { Button, Checkbox, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { weightWords } from '#shared/scoring/shortfalls.ts';
import type { Ruling } from '#shared/closing/rulings.ts';
import type { Round } from '#shared/model/round.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { whyNotRule } from '#shared/desk/who-may-rule.ts';
import { ruleObjection } from '#shared/record/visit-acts.ts';
import { showPoints, toCenti, toPoints } from '#shared/points.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { ProofList } from '#renderer/ui/proof-list.tsx';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import { ObjectionPhotos } from './objection-photos.tsx';
import { RulingPaper } from './ruling-paper.tsx';
import { UnitWords } from './unit-words.tsx';
import type { Objection } from './use-objections.ts';

/** 复核 of one objection: accepted with new points, or not; always with a reason and who decided. */
export function RulingForm(props: { readonly round: Round; readonly objection: Objection; readonly onClose: () => void }) {
  const { objection, onClose } = props;
  const { item, points, reply, ruling, unit, visit, weight } = objection;
  const { nowMs } = useServices();
  const inspector = useInspector();
  const guarded = useGuarded();
  const [accepted, setAccepted] = useState<boolean | null>(ruling?.accepted ?? null);
  const [asked, setAsked] = useState<number | null>(toPoints(ruling?.points ?? item.max));
  const [lifted, setLifted] = useState(ruling?.lifted ?? true);
  // The unit's own words are its own: only for an objection that comes after the meeting are they written down here, once.
  const said = reply?.words ?? ruling?.words ?? '';
  const [words, setWords] = useState(said);
  const [reason, setReason] = useState(ruling?.reason ?? '');
  // Who had a hand in it is not offered: somebody else has to be named.
  const [by, setBy] = useState(ruling?.ruledBy ?? (whyNotRule(inspector.name, objection.involved) === null ? inspector.name : ''));
  const barred = whyNotRule(by, objection.involved);
  const centi = asked === null ? undefined : toCenti(asked);
  const fits = accepted === false || (centi !== undefined && centi >= 0 && centi <= item.max);
  const ready = accepted !== null && fits && reason.trim() !== '' && by.trim() !== '' && barred === null;
  const keep = async () => {
    const next: Ruling = {
      accepted: accepted === true,
      points: accepted === true ? (centi ?? points) : points,
      lifted: accepted === true && weight !== 'points' && lifted,
      words: words.trim(),
      reason: reason.trim(),
      ruledOn: dayOfMs(nowMs()),
      ruledBy: by.trim(),
    };
    const draft = ruleObjection(visit, item.id, next);
    if (await guarded('rule', [draft], `已记下对${unit.name}的复核`)) onClose();
  };
  return (
    <section className="panel ruling" aria-label="复核异议">
      <h2>
        {unit.name} · {objection.place}. {item.text}
      </h2>
      <p className="quiet">
        核查得 {showPoints(points)} / {showPoints(item.max)} 分{weight === 'points' ? '' : `，${weightWords[weight]}`}。复核结果另记一层，核查记录不改动。
      </p>
      {reply === undefined && ruling === undefined ? (
        <label className="ruling-field">
          单位的说法
          <Input.TextArea
            aria-label="单位的说法"
            placeholder="照申诉书原话抄录，记下后不能改动"
            rows={2}
            maxLength={1000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      ) : (
        <UnitWords objection={objection} said={said} />
      )}
      <ObjectionPhotos objection={objection} />
      <ProofList visit={visit} itemId={item.id} proofs={objection.papers.proofs} sides={['unit', 'review']} readOnly={false} />
      <div className="toolbar">
        <Radio.Group
          aria-label="复核结论"
          value={accepted}
          onChange={(event) => setAccepted(event.target.value === true)}
          options={[
            { value: true, label: '采纳' },
            { value: false, label: '维持原判' },
          ]}
        />
        {accepted === true ? (
          <label className="field-beside">
            复核得分
            <InputNumber controls={false} aria-label="复核得分" min={0} max={toPoints(item.max)} step={0.5} value={asked} onChange={setAsked} />
            <span className="quiet">满分 {showPoints(item.max)}</span>
          </label>
        ) : null}
        {accepted === true && weight !== 'points' ? (
          <Checkbox checked={lifted} onChange={(event) => setLifted(event.target.checked)}>
            {weight === 'veto' ? '同时撤销一票否决' : '必备项按已达到计'}
          </Checkbox>
        ) : null}
      </div>
      <label className="ruling-field">
        理由
        <Input.TextArea aria-label="复核理由" rows={2} maxLength={1000} placeholder="必填" value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className="toolbar">
        <label className="field-beside">
          复核人
          <Input aria-label="复核人" maxLength={40} value={by} onChange={(event) => setBy(event.target.value)} style={{ width: 200 }} />
        </label>
        {barred === null ? null : (
          <span role="alert" className="form-problem">
            {barred}
          </span>
        )}
        <Button type="primary" disabled={!ready} onClick={() => void keep()}>
          记下复核
        </Button>
        <Button onClick={onClose}>先不复核</Button>
      </div>
      {ruling === undefined ? null : <RulingPaper round={props.round} objection={objection} ruling={ruling} />}
    </section>
  );
}
