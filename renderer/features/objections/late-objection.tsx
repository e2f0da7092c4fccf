import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { phaseWords, type Round } from '#shared/model/round.ts';
import { useLive } from '#renderer/store/services.tsx';
import { RulingForm } from './ruling-form.tsx';
import { useObjectable } from './use-objections.ts';

/** An objection that comes after the meeting: which unit, which item, and what is decided on it. */
export function LateObjection(props: { readonly round: Round; readonly onClose: () => void }) {
  const { round, onClose } = props;
  const [visitId, setVisitId] = useState<string | null>(null);
  const [itemKey, setItemKey] = useState<string | null>(null);
  const visits = useLive(async (store) => (await store.visits(round.id)).filter(({ completedMs }) => completedMs !== null), [round.id]);
  const units = useLive((store) => store.units(), []);
  const options = useMemo(() => {
    const nameOf = new Map((units ?? []).map((unit) => [unit.id, unit.name]));
    return (visits ?? []).map(({ id, unitId, phase }) => ({
      value: id,
      label: `${nameOf.get(unitId) ?? ''}${phase === 're' ? `（${phaseWords[phase]}）` : ''}`,
    }));
  }, [visits, units]);
  const findings = useObjectable(
    round,
    visits?.find(({ id }) => id === visitId),
  );
  const chosen = findings?.find(({ key }) => key === itemKey);
  return (
    <section className="panel" aria-label="登记会后申诉">
      <h2>登记会后申诉</h2>
      <div className="toolbar">
        <Select
          aria-label="申诉单位"
          placeholder="选单位"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 320 }}
          value={visitId}
          options={options}
          onChange={(id: string) => {
            setVisitId(id);
            setItemKey(null);
          }}
        />
        <Select
          aria-label="申诉项目"
          placeholder={visitId === null ? '先选单位' : findings?.length === 0 ? '这个单位没有扣分' : '选扣分的项目'}
          disabled={visitId === null || findings === undefined}
          style={{ width: 480 }}
          value={itemKey}
          options={(findings ?? []).map(({ key, place, item }) => ({ value: key, label: `${String(place)}. ${item.text}` }))}
          onChange={(key: string) => setItemKey(key)}
        />
        <Button onClick={onClose}>收起</Button>
      </div>
      {chosen === undefined ? null : <RulingForm key={chosen.key} round={round} objection={chosen} onClose={onClose} />}
    </section>
  );
}
