import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { latestFirst } from '#shared/rounds/latest-round.ts';
import { NewRoundDialog } from '#renderer/features/standards/new-round-dialog.tsx';
import { useServices } from '#renderer/store/services.tsx';

/** 选择批次: the round that all screens work on, and the way to open a new one. */
export function RoundPicker() {
  const { rounds, round, chooseRound } = useServices();
  const [adding, setAdding] = useState(false);
  return (
    <div className="top-round">
      {rounds.length === 0 ? (
        <span className="quiet">还没有批次</span>
      ) : (
        <Select
          aria-label="选择批次"
          value={round?.id ?? null}
          onChange={(roundId: string | null) => {
            if (roundId !== null) chooseRound(roundId);
          }}
          title={round?.title ?? ''}
          options={latestFirst(rounds).map((one) => ({ value: one.id, label: one.locked ? `${one.title}（已锁定）` : one.title, title: one.title }))}
          popupMatchSelectWidth={false}
        />
      )}
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={() => {
          setAdding(true);
        }}
      >
        新建批次
      </Button>
      {adding ? (
        <NewRoundDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </div>
  );
}
