import { Button, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { otherFinding, textToFill } from '#shared/differences/other-value.ts';
import type { Json } from '#shared/json.ts';
import { Verdict, verdictWords } from '#shared/model/finding.ts';
import { toCenti, toPoints } from '#shared/points.ts';
import { fieldWord } from '#shared/differences/field-words.ts';
import type { Matter } from '#shared/differences/matter.ts';
import type { ItemSides } from './read-sides.ts';

/** What a person can settle a matter with besides its sides. */
type Settle = (values: Readonly<Record<string, Json>>) => void;

/** 另填一个值: another finding for an item, another text for a text. Nothing where only the sides can be taken. */
export function OtherValue(props: { readonly matter: Matter; readonly item: ItemSides | null; readonly onSettle: Settle }) {
  const { matter, item, onSettle } = props;
  const field = textToFill(matter.group);
  if (item !== null) return <OtherFindingForm matter={matter} sides={item} onSettle={onSettle} />;
  return field === null ? null : <OtherText field={field} onSettle={onSettle} />;
}

function OtherText(props: { readonly field: string; readonly onSettle: Settle }) {
  const [text, setText] = useState('');
  const word = `另填${fieldWord(props.field)}`;
  return (
    <div className="other-value">
      <Input aria-label={word} placeholder={word} maxLength={200} style={{ width: 320 }} value={text} onChange={(event) => setText(event.target.value)} />
      <Button disabled={text.trim() === ''} onClick={() => props.onSettle({ [props.field]: text.trim() })}>
        采用另填的
      </Button>
    </div>
  );
}

function OtherFindingForm(props: { readonly matter: Matter; readonly sides: ItemSides; readonly onSettle: Settle }) {
  const { matter, sides, onSettle } = props;
  const { item, byDevice } = sides;
  const standing = byDevice.get(matter.sides.find((side) => side.stands)?.device ?? '')?.finding;
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [points, setPoints] = useState<number | null>(null);
  const [note, setNote] = useState(standing?.note ?? '');
  const settle = () => {
    if (verdict === null) return;
    const given = points === null || item.max === 0 ? null : (toCenti(points) ?? null);
    onSettle(otherFinding(matter.group, item.id, { verdict, points: given, note: note.trim() }));
  };
  return (
    <div className="other-value">
      <b>都不采用，另填：</b>
      <Radio.Group aria-label="另填判定" value={verdict} onChange={(event) => setVerdict(Verdict.parse(event.target.value))}>
        {Verdict.options.map((option) => (
          <Radio key={option} value={option}>
            {verdictWords[option]}
          </Radio>
        ))}
      </Radio.Group>
      {item.max === 0 ? null : (
        <label>
          考评分{' '}
          <InputNumber<number>
            controls={false}
            aria-label="另填考评分"
            min={0}
            max={toPoints(item.max)}
            step={0.5}
            precision={2}
            placeholder="按规则算"
            style={{ width: 110 }}
            value={points}
            onChange={setPoints}
          />
        </label>
      )}
      <Input
        aria-label="另填情况说明"
        placeholder="情况说明"
        maxLength={500}
        style={{ flex: '1 1 260px' }}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button disabled={verdict === null} onClick={settle}>
        采用另填的
      </Button>
    </div>
  );
}
