import { SwapOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { isActive } from '#shared/model/lineage.ts';
import type { Unit } from '#shared/model/unit.ts';
import { restoreUnit } from '#shared/record/lineage-acts.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';

const changes = [
  { key: 'rename', label: '更名' },
  { key: 'merge', label: '合并' },
  { key: 'split', label: '拆分' },
  { key: 'close', label: '注销' },
] as const;

type Change = (typeof changes)[number]['key'];

/** What can happen to a unit: 更名, 合并, 拆分, 注销; of one that no longer exists, 恢复. */
export function LineageMenu(props: { readonly unit: Unit; readonly units: readonly Unit[] }) {
  const { unit, units } = props;
  const undoable = useUndoable();
  const [change, setChange] = useState<Change>();
  const close = () => setChange(undefined);
  if (!isActive(unit)) return <Button onClick={() => undoable([restoreUnit(unit.id)], `已恢复${unit.name}`)}>恢复单位</Button>;
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: changes.map((one) => ({ ...one, onClick: () => setChange(one.key) })) }}>
        <Button icon={<SwapOutlined aria-hidden />}>单位变更</Button>
      </Dropdown>
      {change === 'rename' ? <RenameDialog unit={unit} onClose={close} /> : null}
      {change === 'merge' ? <MergeDialog unit={unit} units={units} onClose={close} /> : null}
      {change === 'split' ? <SplitDialog unit={unit} onClose={close} /> : null}
      {change === 'close' ? <CloseDialog unit={unit} onClose={close} /> : null}
    </>
  );
}
