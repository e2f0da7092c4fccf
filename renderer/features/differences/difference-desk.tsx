import { UndoOutlined } from '@ant-design/icons';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import type { Json } from '#shared/json.ts';
import { ChoiceField } from '#renderer/ui/filter-fields.tsx';
import type { DifferenceNames } from '#shared/differences/difference-words.ts';
import { useDifferenceFilter } from './difference-address.ts';
import { readyReason, type Matter, type Matters, type MatterSide } from '#shared/differences/matter.ts';
import { MatterDetail } from './matter-detail.tsx';
import { MatterList } from './matter-list.tsx';
import { useDifferenceKeys } from './use-difference-keys.ts';
import { useSettling, type Settling } from './use-settling.ts';

/** 记录不同: every matter that people recorded differently, one after another, to be settled with a reason. */
export function DifferenceDesk(props: { readonly matters: Matters; readonly names: DifferenceNames }) {
  const { matters, names } = props;
  const [filter, change] = useDifferenceFilter();
  const [place, setPlace] = useState(0);
  const [reason, setReason] = useState('');
  const { settle, undo, undoLast, canUndo } = useSettling();
  const all = filter.settled ? matters.settled : matters.open;
  const shown = inOrder(all, names).filter(({ unitId }) => filter.unitId === null || unitId === filter.unitId);
  const at = Math.min(place, Math.max(0, shown.length - 1));
  const matter = shown[at];
  const step = (by: 1 | -1) => setPlace(Math.max(0, Math.min(shown.length - 1, at + by)));
  const given = (side: MatterSide) => (reason.trim() === '' ? readyReason(side) : reason.trim());
  const take = (side: MatterSide) => {
    if (matter !== undefined) void settle([{ matter, take: side, reason: given(side) }], `已采用${side.who}的记录`);
  };
  const fill = (values: Readonly<Record<string, Json>>) => {
    if (matter !== undefined) void settle([{ matter, take: values, reason: reason.trim() === '' ? '当面核对后另定' : reason.trim() }], '已采用另填的');
  };
  useDifferenceKeys({
    onStep: step,
    onTake: (which) => {
      const side = matter?.settled === null ? matter.sides[which] : undefined;
      if (side !== undefined) take(side);
    },
    onUndo: undoLast,
  });
  return (
    <div className="differences">
      <div className="differences-bar">
        <Segmented<'open' | 'settled'>
          aria-label="处理情况"
          value={filter.settled ? 'settled' : 'open'}
          options={[
            { value: 'open', label: `待处理 ${String(matters.open.length)}` },
            { value: 'settled', label: `已处理 ${String(matters.settled.length)}` },
          ]}
          onChange={(state) => change({ settled: state === 'settled' })}
        />
        <ChoiceField
          label="单位"
          all="全部单位"
          width={260}
          value={filter.unitId}
          choices={unitChoices(all, names)}
          onChange={(unitId) => {
            setPlace(0);
            change({ unitId });
          }}
        />
        {filter.settled ? null : (
          <Input
            className="differences-reason"
            aria-label="裁定理由"
            placeholder="裁定理由：不填就写“经核对，以谁的记录为准”"
            maxLength={200}
            allowClear
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        <Button icon={<UndoOutlined aria-hidden />} disabled={!canUndo} onClick={undoLast}>
          撤销上一步
        </Button>
      </div>
      {matter === undefined ? (
        <Nothing settled={filter.settled} left={matters.open.length} onAll={() => change({ unitId: null })} />
      ) : (
        <div className="differences-body">
          <MatterList matters={shown} at={at} names={names} onAt={setPlace} />
          <div className="matter-side">
            <MatterDetail
              key={matter.key}
              matter={matter}
              names={names}
              at={at}
              of={shown.length}
              onStep={step}
              onTake={take}
              onSettle={fill}
              onUndo={(batch) => void undo(batch)}
            />
            {filter.settled ? null : (
              <TakeAll
                matters={matters.open.filter(({ unitId }) => unitId === matter.unitId)}
                name={matter.unitId === '' ? '其他' : names.unit(matter.unitId)}
                onTake={(settlings, done) => void settle(settlings, done)}
                reasonFor={given}
              />
            )}
          </div>
        </div>
      )}
    </div>
  );
}

/** Settling all matters of a unit alike, in one act. Absent where there is only one. */
function TakeAll(props: {
  readonly matters: readonly Matter[];
  readonly name: string;
  readonly reasonFor: (side: MatterSide) => string;
  readonly onTake: (settlings: readonly Settling[], done: string) => void;
}) {
  const { matters, name, reasonFor, onTake } = props;
  if (matters.length < 2) return null;
  const sides = [...new Map(matters.flatMap((matter) => matter.sides.map((side) => [side.device, side] as const))).values()];
  const settlings = ({ device }: MatterSide): readonly Settling[] =>
    matters.flatMap((matter) => {
      const side = matter.sides.find((one) => one.device === device);
      return side === undefined ? [] : [{ matter, take: side, reason: reasonFor(side) }];
    });
  return (
    <div className="take-all" role="group" aria-label={`${name}的全部`}>
      <span>{name}的一次处理完，可以撤销：</span>
      {sides.map((side) => {
        const own = settlings(side);
        return (
          <Button key={side.device} onClick={() => onTake(own, `${name}的 ${String(own.length)} 处都采用了${side.who}的记录`)}>
            {own.length} 处都采用{side.who}的
          </Button>
        );
      })}
    </div>
  );
}

function Nothing(props: { readonly settled: boolean; readonly left: number; readonly onAll: () => void }) {
  if (props.settled) return <p className="panel">还没有处理过的。</p>;
  return props.left === 0 ? (
    <p className="panel">没有待处理的，各台机器的记录一致了。</p>
  ) : (
    <div className="panel page-actions">
      <span>这个单位处理完了，其他单位还有 {props.left} 处。</span>
      <Button type="primary" onClick={props.onAll}>
        看其他单位的
      </Button>
    </div>
  );
}

/** By unit, what belongs to none last; within a unit in the order in which the ledger tells them. */
const inOrder = (matters: readonly Matter[], names: DifferenceNames): readonly Matter[] =>
  matters.toSorted((a, b) => Number(a.unitId === '') - Number(b.unitId === '') || names.unit(a.unitId).localeCompare(names.unit(b.unitId), 'zh-CN'));

function unitChoices(matters: readonly Matter[], names: DifferenceNames): readonly { readonly value: string; readonly label: string }[] {
  const counts = new Map<string, number>();
  for (const { unitId } of matters) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, label: `${value === '' ? '其他' : names.unit(value)}（${String(count)}）` }));
}
