import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Json } from '#shared/json.ts';
import { canonicalJson } from '#shared/json.ts';
import { showPoints } from '#shared/points.ts';
import { useLive } from '#renderer/store/services.tsx';
import { momentOf } from '#shared/days/moment-of.ts';
import { choiceWords } from '#shared/differences/field-words.ts';
import { whatOf, type DifferenceNames } from '#shared/differences/difference-words.ts';
import type { Matter, MatterSide } from '#shared/differences/matter.ts';
import { OtherValue } from './other-value.tsx';
import { readSides, type ItemSides } from './read-sides.ts';
import { SideCard } from './side-card.tsx';

/** One matter: what it is about, both sides beside each other with their evidence, and the ways to settle it; or how it was settled, and the way back. */
export function MatterDetail(props: {
  readonly matter: Matter;
  readonly names: DifferenceNames;
  readonly at: number;
  readonly of: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onTake: (side: MatterSide) => void;
  readonly onSettle: (values: Readonly<Record<string, Json>>) => void;
  readonly onUndo: (batch: string) => void;
}) {
  const { matter, names, at, of, onStep } = props;
  const { settled } = matter;
  const sides = useLive((store) => readSides(store, matter), [matter]);
  return (
    <section className="panel matter-detail" aria-label="记录不同">
      <header className="matter-head">
        <div>
          <h2>{matter.unitId === '' ? '其他' : names.unit(matter.unitId)}</h2>
          <p className="matter-title">{whatOf(matter.group, names)}</p>
          {sides === undefined || sides === null ? null : <ItemWords sides={sides} />}
        </div>
        <div className="matter-steps">
          <Button icon={<LeftOutlined aria-hidden />} disabled={at === 0} onClick={() => onStep(-1)}>
            上一条
          </Button>
          <span className="quiet">
            {at + 1} / {of}
          </span>
          <Button icon={<RightOutlined aria-hidden />} iconPlacement="end" disabled={at === of - 1} onClick={() => onStep(1)}>
            下一条
          </Button>
        </div>
      </header>
      {sides === undefined ? (
        <p role="status">正在读取…</p>
      ) : (
        <>
          <div className="side-cards">
            {matter.sides.map((side, place) => (
              <SideCard
                key={side.device}
                side={side}
                place={place}
                names={names}
                item={sides?.byDevice.get(side.device)}
                taken={settled === null ? null : isTaken(side, settled.taken)}
                onTake={() => props.onTake(side)}
              />
            ))}
          </div>
          {settled === null ? <OtherValue key={matter.key} matter={matter} item={sides} onSettle={props.onSettle} /> : null}
        </>
      )}
      {settled === null ? null : (
        <div className="matter-settled">
          <p>
            {settled.by === '' ? '未署名' : settled.by} {momentOf(settled.ms)} 处理：{choiceWords(differingOnly(matter, settled.taken), names)}。理由：
            {settled.reason}
          </p>
          <Button onClick={() => props.onUndo(settled.batch)}>撤销这次处理</Button>
        </div>
      )}
    </section>
  );
}

function ItemWords({ sides: { item, section } }: { readonly sides: ItemSides }) {
  return (
    <p className="quiet">
      {section}，第 {item.no} 项，{item.max === 0 ? '不计分' : `满分 ${showPoints(item.max)} 分`}
      {item.ruleText === '' ? '' : `。评分办法：${item.ruleText}`}
    </p>
  );
}

/** Of what was taken the fields that differed: the rest of the finding went along and is on the cards. */
const differingOnly = ({ group }: Matter, taken: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> => {
  const fields = new Set(group.choices.flatMap(({ values }) => Object.keys(values)));
  return Object.fromEntries(Object.entries(taken).filter(([field]) => fields.has(field)));
};

const isTaken = (side: MatterSide, taken: Readonly<Record<string, Json>>): boolean =>
  Object.entries(side.values).every(([field, value]) => canonicalJson(taken[field] ?? null) === canonicalJson(value));
